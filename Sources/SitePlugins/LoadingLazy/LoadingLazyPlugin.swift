internal import SiteModel
internal import SourceText

/// jekyll-loading-lazy: images and frames are loaded when they come into view.
struct LoadingLazyPlugin: Plugin {
  let gem = "jekyll-loading-lazy"

  func rewriter(
    for site: PluginSite, variables: [String: String], reporting problems: inout DiagnosticSink
  ) -> (any PageRewriter)? { LoadingLazy() }
}

/// Adds `loading="lazy"` to the images and frames of a page without the attribute `loading`.
struct LoadingLazy: PageRewriter {
  private static let elements = StartTagRewriter(elements: ["img", "iframe"])

  func rewrite(
    _ page: Span<UInt8>, of document: Document, into buffer: inout OutputBuffer
  ) -> Bool {
    Self.elements.rewrite(page, into: &buffer) { tag in
      guard tag.value(of: "loading") == nil else { return false }
      tag.set("loading", to: "lazy")
      return true
    }
  }
}
