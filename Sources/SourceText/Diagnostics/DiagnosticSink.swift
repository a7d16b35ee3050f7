/// Collects diagnostics in the order in which they are reported; a collection of them.
package struct DiagnosticSink: Sendable, RandomAccessCollection, MutableCollection,
  ExpressibleByArrayLiteral
{
  /// The diagnostics that were reported so far.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Makes an empty sink.
  package init() {}

  /// Begins with diagnostics that were made elsewhere.
  package init(_ diagnostics: some Sequence<Diagnostic>) {
    self.diagnostics = Array(diagnostics)
  }

  package init(arrayLiteral diagnostics: Diagnostic...) {
    self.diagnostics = diagnostics
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { diagnostics.count }

  package subscript(index: Int) -> Diagnostic {
    get { diagnostics[index] }
    set { diagnostics[index] = newValue }
  }

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

  /// Removes a diagnostic, such as the one that is thrown.
  package mutating func remove(at index: Int) -> Diagnostic {
    diagnostics.remove(at: index)
  }

  /// Removes the diagnostics that satisfy a condition, such as those that a later one replaces.
  /// - Complexity: O(n).
  package mutating func removeAll(where isRemoved: (Diagnostic) -> Bool) {
    diagnostics.removeAll(where: isRemoved)
  }
}
