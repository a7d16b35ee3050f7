internal import ContentData
internal import SiteModel
internal import SourceText
internal import Stylesheets

/// Compiles the site's style sheets: finds what they import below the site's and the theme's folders.
struct SassAdaptor: Sendable {
  private let configuration: SiteConfiguration
  private let roots: SourceRoots

  init(configuration: SiteConfiguration, roots: SourceRoots) {
    self.configuration = configuration
    self.roots = roots
  }

  /// Compiles the body of a page whose extension is `.scss` or `.sass`.
  func compile(
    _ source: UnsafeBufferPointer<UInt8>, _ document: Document, into output: inout OutputBuffer,
    noting reads: inout ReadSet
  ) throws(Diagnostic) {
    throw Diagnostic(
      "sass.missing", .error, "Sass is not part of this build of blogc",
      at: SourceLocation(path: document.file.path))
  }

  /// Compiles a text, for the filters `scssify` and `sassify`.
  func compile(_ source: String, indented: Bool) throws(Diagnostic) -> String {
    throw Diagnostic("sass.missing", .error, "Sass is not part of this build of blogc")
  }
}
