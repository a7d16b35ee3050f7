/// Collects diagnostics in the order in which they are reported.
package struct DiagnosticSink: Sendable {
  /// The diagnostics that were reported so far.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Makes an empty sink.
  package init() {}

  /// Reports a diagnostic of a kind.
  /// - Parameters:
  ///   - location: the location; nil for a problem that is not in a file.
  ///   - notes: further locations that explain the problem.
  package mutating func report(
    _ kind: some DiagnosticKind, at location: SourceLocation? = nil, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(kind, at: location, notes: notes))
  }

  /// Adds an existing diagnostic.
  package mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Adds existing diagnostics, in their order.
  package mutating func report(contentsOf others: some Sequence<Diagnostic>) {
    diagnostics.append(contentsOf: others)
  }
}
