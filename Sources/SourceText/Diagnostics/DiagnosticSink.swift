/// Collects diagnostics in the order in which they are reported.
package struct DiagnosticSink: Sendable {
  /// The diagnostics that were reported so far.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Nothing is reported yet.
  package init() {}

  /// Reports a diagnostic of a kind.
  /// - Parameters:
  ///   - location: the place; nil where no file is to blame.
  ///   - notes: places that explain the first one.
  package mutating func report(
    _ kind: some DiagnosticKind, at location: SourceLocation? = nil, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(kind, at: location, notes: notes))
  }

  /// Reports a diagnostic that was made elsewhere.
  package mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Reports diagnostics that were made elsewhere, in their order.
  package mutating func report(contentsOf others: some Sequence<Diagnostic>) {
    diagnostics.append(contentsOf: others)
  }
}
