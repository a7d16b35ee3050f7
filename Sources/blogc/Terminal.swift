internal import SiteBuilder
internal import SourceText

/// What a command says: to people in colour on a terminal, plain when piped.
struct Terminal {
  /// Writes a line to standard output.
  static func say(_ line: String) { write(line + "\n", to: 1) }

  /// Writes a line to standard error.
  static func warn(_ line: String) { write(line + "\n", to: 2) }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { SystemCalls.print($0, to: descriptor) }
  }

  /// Whether standard error may be coloured: it is a terminal and `NO_COLOR` is not set.
  static var colours: Bool {
    SystemCalls.isTerminal(2) && (SystemCalls.environmentVariable("NO_COLOR") ?? "").isEmpty
  }

  /// Prints diagnostics to standard error.
  static func print(_ diagnostics: [Diagnostic], as format: DiagnosticRenderer.Format) {
    if diagnostics.isEmpty { return }
    var buffer = OutputBuffer()
    DiagnosticRenderer(format).render(diagnostics, into: &buffer)
    buffer.withBytes { SystemCalls.print($0, to: 2) }
  }
}
