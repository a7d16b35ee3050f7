internal import ContentData

extension Document {
  /// True if it becomes a feed, a sitemap or another file that XML readers read.
  package var isXML: Bool {
    [".xml", ".atom", ".rss"].contains { $0.hasSameBytes(as: outputExtension) }
  }

  /// True if `site.html_pages` lists it.
  package var isHTMLPage: Bool { url.utf8.last == 0x2F || isHTML }

  /// True if it becomes HTML by its extension.
  package var isHTML: Bool { Self.isHTML(outputExtension) }

  /// True for the extensions of HTML, as Jekyll compares them.
  static func isHTML(_ outputExtension: String) -> Bool {
    [".html", ".xhtml", ".htm"].contains { $0.hasSameBytes(as: outputExtension) }
  }

  /// True if it is a page that has an excerpt where the site's pages have them: one of a file, that becomes HTML.
  package var isExcerptedPage: Bool { role == .page && isHTML }
}
