/// Prints diagnostics: for people at a terminal, for other programs, for GitHub's pages.
///
/// The facts are in ``Diagnostic``; here they get line numbers and looks. Nothing here knows whether the
/// output is a terminal: the caller decides about colour.
package struct DiagnosticRenderer: Sendable {
  /// The shapes of output.
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

  private let format: Format
  private let language: DiagnosticLanguage

  /// Makes a renderer.
  /// - Parameter language: that of sentences for people; forms for other programs are English.
  package init(_ format: Format, language: DiagnosticLanguage = .english) {
    self.format = format
    self.language = language
  }

  /// Appends all diagnostics, in the order given (see ``Diagnostic/inInputOrder(_:)``).
  /// - Complexity: O(size of the files up to each place).
  package func render(_ diagnostics: [Diagnostic], into buffer: inout OutputBuffer) {
    switch format {
    case .terminal(let colored):
      let renderer = TerminalDiagnosticRenderer(colored: colored, language: language)
      for diagnostic in diagnostics { renderer.render(diagnostic, into: &buffer) }
    case .jsonLines:
      for diagnostic in diagnostics { JSONDiagnosticRenderer.render(diagnostic, into: &buffer) }
    case .github:
      for diagnostic in diagnostics { GitHubDiagnosticRenderer.render(diagnostic, into: &buffer) }
    case .sarif:
      SARIFDiagnosticRenderer.render(diagnostics, into: &buffer)
    }
  }
}

extension Diagnostic.Severity {
  /// The word for it.
  package var name: StaticString {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}

extension Diagnostic {
  /// Diagnostics in an order that no number of tasks changes, each said once.
  ///
  /// Those of one file stand together, by their place in it; files come in the order of their paths'
  /// bytes; what has no file comes last; ties keep the order given. Exact repeats (a layout's fault,
  /// found once for each page) are dropped.
  /// - Complexity: O(n log n).
  package static func inInputOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
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
    // Repeats have one place, so only what shares the last one's place can be one.
    var placeStart = 0
    for (_, diagnostic) in sorted {
      if let last = result.last, !last.hasSamePlace(as: diagnostic) { placeStart = result.count }
      if !result[placeStart...].contains(where: { $0.isRepeat(of: diagnostic) }) {
        result.append(diagnostic)
      }
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

  private func isRepeat(of other: Diagnostic) -> Bool {
    severity == other.severity && hasSamePlace(as: other)
      && id.utf8.elementsEqual(other.id.utf8) && message.utf8.elementsEqual(other.message.utf8)
  }
}
