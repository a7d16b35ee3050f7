package import SourceText

/// The site that the preview serves. ``BuiltSite`` implements it; tests have their own implementations.
package protocol PreviewSite: Sendable {
  /// The path of the site below the host, such as `/blog`; empty at the root.
  var baseurl: String { get }
  /// The kind of file at a path below the destination; symbolic links are reported as missing.
  func entry(at path: String) -> AddressResolver.Entry?
  /// A file below the destination, nil when it is gone.
  func file(at path: String) -> SiteFile?
  /// The label of a page's badge: `draft`, `future`, or nil.
  func badge(of path: String) -> String?
  /// Builds what is stale.
  /// - Parameters:
  ///   - open: the files of the pages that are open in a browser, which are rendered first.
  ///   - early: gets such a page as soon as it is rendered, while the build continues and may still fail.
  func build(
    open: [String], early: @escaping @Sendable (_ path: String, _ page: [UInt8]) -> Void
  ) async -> PreviewOutcome
}

extension PreviewSite {
  /// Builds what is stale in the background.
  package func build() async -> PreviewOutcome { await build(open: [], early: { _, _ in }) }
}

/// The outcome of a build of the preview.
package struct PreviewOutcome: Sendable {
  /// Paths below the destination that were written.
  package var changed: [String]
  /// The diagnostics of the build, in its order.
  package var diagnostics: DiagnosticSink
  /// True if nothing was written because of errors; the last good site is still there.
  package var failed: Bool

  package init(changed: [String], diagnostics: DiagnosticSink, failed: Bool) {
    self.changed = changed
    self.diagnostics = diagnostics
    self.failed = failed
  }
}
