/// Prints diagnostics: for people at a terminal, for other programs, for GitHub.
///
/// It adds line numbers and layout to ``Diagnostic``. The caller decides if the output is coloured.
package struct DiagnosticRenderer: Sendable {
  /// The output formats.
  package enum Format: Sendable, Hashable {
    /// Sentences with an excerpt and a caret.
    case terminal(colored: Bool)
    /// One JSON object a line.
    case jsonLines
    /// Workflow commands that GitHub shows beside the changed lines: `::error file=…`.
    case github
    /// One SARIF 2.1.0 log of all diagnostics.
    case sarif
  }

  /// The number of diagnostics with the same id that are shown to people; further ones are only
  /// counted.
  package static let shownOfAKind = 100

  private let format: Format
  private let language: DiagnosticLanguage

  /// Makes a renderer.
  /// - Parameter language: the language for people; formats for other programs are in English.
  package init(_ format: Format, language: DiagnosticLanguage = .english) {
    self.format = format
    self.language = language
  }

  /// Appends all diagnostics, in the order given (see ``Diagnostic/inInputOrder(_:)``).
  ///
  /// The terminal format has ``shownOfAKind`` of each kind and the number of the others; the other
  /// formats have all.
  /// - Complexity: O(size of the files + size of the output).
  package func render(_ diagnostics: some Collection<Diagnostic>, into buffer: inout OutputBuffer) {
    switch format {
    case .terminal(let colored):
      let renderer = TerminalDiagnosticRenderer(colored: colored, language: language)
      for diagnostic in Self.shortened(diagnostics) { renderer.render(diagnostic, into: &buffer) }
    case .jsonLines:
      for diagnostic in diagnostics { JSONDiagnosticRenderer.render(diagnostic, into: &buffer) }
    case .github:
      for diagnostic in diagnostics { GitHubDiagnosticRenderer.render(diagnostic, into: &buffer) }
    case .sarif:
      SARIFDiagnosticRenderer.render(diagnostics, into: &buffer)
    }
  }

  /// The first ``shownOfAKind`` diagnostics of each kind, then for each kind with more a note with their number.
  /// - Complexity: O(n).
  private static func shortened(_ diagnostics: some Collection<Diagnostic>) -> [Diagnostic] {
    guard diagnostics.count > shownOfAKind else { return Array(diagnostics) }
    var counts: [String: Int] = [:]
    var kinds: [String] = []
    var shown: [Diagnostic] = []
    for diagnostic in diagnostics {
      let count = counts[diagnostic.id, default: 0] + 1
      counts[diagnostic.id] = count
      if count <= shownOfAKind { shown.append(diagnostic) }
      if count == shownOfAKind + 1 { kinds.append(diagnostic.id) }
    }
    for kind in kinds {
      let more = counts[kind, default: 0] - shownOfAKind
      shown.append(
        Diagnostic(
          kind, .note,
          Message(
            more == 1
              ? "1 more of this kind is not shown" : "\(more) more of this kind are not shown",
            ja: "同じ種類のものがあと \(more) 件あります"),
          at: nil, notes: [],
          hint: Message(
            "mend the first ones and look again, or list all with '--format json'",
            ja: "先のものを直してからもう一度実行するか、'--format json' で全部を表示してください")))
    }
    return shown
  }
}

extension Diagnostic.Severity {
  /// The severity as a word.
  package var name: StaticString {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}

extension Diagnostic {
  /// Diagnostics in an order that does not depend on the number of tasks, each once.
  ///
  /// Files are in the order of their paths' bytes, and the diagnostics of a file in the order of their
  /// positions; diagnostics without a file come last, and ties keep their order. Exact repeats (a
  /// layout's problem, found once for each page) are removed.
  /// - Complexity: O(n log n).
  package static func inInputOrder(_ diagnostics: some Sequence<Diagnostic>) -> [Diagnostic] {
    let sorted = diagnostics.enumerated().sorted { left, right in
      switch (left.element.location, right.element.location) {
      case (nil, nil): break
      case (nil, _): return false
      case (_, nil): return true
      case (let first?, let second?):
        if first.path.utf8.lexicographicallyPrecedes(second.path.utf8) { return true }
        if second.path.utf8.lexicographicallyPrecedes(first.path.utf8) { return false }
        let (start, other) = (first.range?.start ?? -1, second.range?.start ?? -1)
        if start != other { return start < other }
      }
      return left.offset < right.offset
    }
    var result: [Diagnostic] = []
    result.reserveCapacity(sorted.count)
    // Repeats have the same location, so only diagnostics at the same location are compared.
    var said: Set<Saying> = []
    for (_, diagnostic) in sorted {
      if let last = result.last, !last.hasSamePlace(as: diagnostic) { said = [] }
      if said.insert(Saying(diagnostic)).inserted { result.append(diagnostic) }
    }
    return result
  }

  private func hasSamePlace(as other: Diagnostic) -> Bool {
    switch (location, other.location) {
    case (nil, nil): true
    case (let left?, let right?):
      left.range == right.range && left.path.utf8.elementsEqual(right.path.utf8)
    default: false
    }
  }

  /// A diagnostic without its location.
  private struct Saying: Hashable {
    let severity: Severity
    let id: [UInt8]
    let message: [UInt8]

    init(_ diagnostic: Diagnostic) {
      severity = diagnostic.severity
      id = Array(diagnostic.id.utf8)
      message = Array(diagnostic.message.utf8)
    }
  }
}
