internal import ContentData
internal import SiteModel
internal import SourceText

extension [PageDraft] {
  /// Returns true if a page of an author or of an earlier generator has a URL.
  func hasPage(at url: String) -> Bool {
    contains { draft in
      if let document = draft.authored { return document.url.hasSameBytes(as: url) }
      return draft.path.utf8.elementsEqual(url.utf8.dropFirst())
    }
  }

  /// Returns true if there is a page's source at a path below the source folder.
  func hasSource(at path: String) -> Bool {
    contains { $0.path.hasSameBytes(as: path) }
  }
}

extension Site {
  /// Returns true if a static file has a URL.
  func hasStaticFile(at url: String) -> Bool {
    staticFiles.contains { $0.url.hasSameBytes(as: url) }
  }
}
