internal import FileSystem
internal import ContentData
internal import SiteBuilder
internal import SourceText

/// The output of a command: coloured on a terminal, plain when piped.
struct Terminal {
  /// Writes a line to standard output. Control characters in it, for instance from a title, are replaced by
  /// visible ones.
  static func say(_ line: String) { write(line.withVisibleControls + "\n", to: 1) }

  /// Writes bytes to standard output unchanged.
  static func say(_ bytes: [UInt8]) {
    FileSystem.print(bytes.span, to: 1)
  }

  /// Writes a line to standard error, as ``say(_:)-(String)`` does.
  static func warn(_ line: String) { write(line.withVisibleControls + "\n", to: 2) }

  /// Writes a text unchanged.
  static func write(_ text: String, to descriptor: Int32 = 1) {
    FileSystem.print(text.utf8.span, to: descriptor)
  }

  /// True if standard error may be coloured: it is a terminal and `NO_COLOR` is not set.
  static var colours: Bool {
    FileSystem.isTerminal(2) && (FileSystem.environmentVariable("NO_COLOR") ?? "").isEmpty
  }

  /// True if a person reads standard output.
  static var isInteractive: Bool { FileSystem.isTerminal(1) }

  /// The columns of the terminal: from `COLUMNS`, else those of standard output; nil if it is not a terminal.
  static var width: Int? {
    if let named = FileSystem.environmentVariable("COLUMNS").flatMap({ Int($0) }), named > 0 {
      return named
    }
    return isInteractive ? FileSystem.terminalColumns(1) : nil
  }

  /// Asks a question and waits for the answer; false without a terminal.
  static func confirms(_ question: Message) -> Bool {
    guard FileSystem.isTerminal(0), FileSystem.isTerminal(2) else { return false }
    write(question.text + " [y/N] ", to: 2)
    let answer = FileSystem.readLine() ?? ""
    return ["y", "yes", "はい"].contains { answer.lowercased().hasSameBytes(as: $0) }
  }

  /// Prints diagnostics to standard error, by default as sentences with excerpts.
  static func print(
    _ diagnostics: some Collection<Diagnostic>,
    as format: DiagnosticRenderer.Format = .terminal(colored: colours)
  ) {
    if diagnostics.isEmpty { return }
    var buffer = OutputBuffer()
    DiagnosticRenderer(format, language: MessageLanguage.current.ofDiagnostics).render(
      diagnostics, into: &buffer)
    FileSystem.print(buffer.span, to: 2)
  }
}

extension String {
  /// The text with `�` for all characters that control a terminal (``Unicode/Scalar/steersTerminal``), except tabs
  /// and line feeds.
  /// - Complexity: O(n).
  var withVisibleControls: String {
    func isControl(_ scalar: Unicode.Scalar) -> Bool {
      scalar.steersTerminal && scalar != "\t" && scalar != "\n"
    }
    guard unicodeScalars.contains(where: isControl) else { return self }
    var shown = UnicodeScalarView()
    for scalar in unicodeScalars { shown.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
    return String(shown)
  }
}
