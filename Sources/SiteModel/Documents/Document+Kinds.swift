internal import ContentData

extension Document {
  /// True if its output is XML, such as a feed or a sitemap.
  package var isXML: Bool {
    [".xml", ".atom", ".rss"].contains { $0.hasSameBytes(as: outputExtension) }
  }

  /// True if `site.html_pages` lists it.
  package var isHTMLPage: Bool { url.utf8.last == 0x2F || isHTML }

  /// True if its output is HTML, by the extension.
  package var isHTML: Bool { Self.isHTML(outputExtension) }

  /// True for the extensions that Jekyll treats as HTML.
  static func isHTML(_ outputExtension: String) -> Bool {
    [".html", ".xhtml", ".htm"].contains { $0.hasSameBytes(as: outputExtension) }
  }

  /// True if it is a page with an excerpt on sites with `page_excerpts`: an HTML page with a source file.
  package var isExcerptedPage: Bool { role == .page && isHTML }
}
