internal import ContentData

extension Document {
  /// True if it becomes a feed, a sitemap or another file that XML readers read.
  package var isXML: Bool {
    [".xml", ".atom", ".rss"].contains { $0.hasSameBytes(as: outputExtension) }
  }

  /// True if `site.html_pages` lists it.
  package var isHTMLPage: Bool {
    url.utf8.last == 0x2F
      || [".html", ".xhtml", ".htm"].contains { $0.hasSameBytes(as: outputExtension) }
  }
}
