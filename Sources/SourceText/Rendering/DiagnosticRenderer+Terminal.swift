/// Prints a diagnostic for people: sentence, location, excerpt with a caret, notes, hint.
///
///     error: unknown filter 'upcaze' [liquid.unknown-filter]
///       --> _layouts/post.html:2:26
///       |
///     2 | <h1>Café {{ page.title | upcaze }}</h1>
///       |                          ^^^^^^
///        = help: did you mean 'upcase'?
struct TerminalDiagnosticRenderer {
  let colored: Bool
  let language: DiagnosticLanguage

  /// The widest excerpt in columns; longer lines are cut to the part around the caret.
  private static let excerptLimit = 120
  /// The longest sentence in bytes that is printed completely: a sentence may quote a value of
  /// megabytes.
  private static let sentenceLimit = 2000
  /// The number of spaces for a tab.
  private static let tabWidth = 4

  /// A text style, and its terminal code.
  private enum Style {
    case error
    case warning
    case note
    case frame
    case strong

    var code: StaticString {
      switch self {
      case .error: "\u{1B}[1;31m"
      case .warning: "\u{1B}[1;33m"
      case .note: "\u{1B}[1;36m"
      case .frame: "\u{1B}[1;34m"
      case .strong: "\u{1B}[1m"
      }
    }
  }

  func render(_ diagnostic: Diagnostic, into buffer: inout OutputBuffer) {
    let style: Style =
      switch diagnostic.severity {
      case .note: .note
      case .warning: .warning
      case .error: .error
      }
    let gutter = gutterWidth(diagnostic)
    styled(style, language.label(diagnostic.severity), &buffer)
    begin(.strong, &buffer)
    buffer.append(": ")
    visible(language.sentence(diagnostic.sentence), &buffer)
    end(&buffer)
    buffer.append(" [")
    visible(diagnostic.id, &buffer)
    buffer.append("]\n")
    if let location = diagnostic.location { place(location, style, gutter, &buffer) }
    for note in diagnostic.notes where note.location == nil {
      remark(language.label(.note), note.sentence, gutter, &buffer)
    }
    if let hint = diagnostic.advice { remark(language.help, hint, gutter, &buffer) }
    for note in diagnostic.notes {
      guard let location = note.location else { continue }
      styled(.note, language.label(.note), &buffer)
      buffer.append(": ")
      visible(language.sentence(note.sentence), &buffer)
      buffer.append(0x0A)
      place(location, .note, gutter, &buffer)
    }
  }

  /// `= help: did you mean 'upcase'?`; further lines of a hint are aligned with the first.
  private func remark(
    _ word: StaticString, _ text: Message, _ gutter: Int, _ buffer: inout OutputBuffer
  ) {
    spaces(gutter + 2, &buffer)
    styled(.frame, "=", &buffer)
    buffer.append(0x20)
    styled(.strong, word, &buffer)
    buffer.append(": ")
    let text = language.sentence(text)
    let width = DisplayWidth.columns(of: "\(word)")
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 {
        buffer.append(0x0A)
        spaces(gutter + 6 + width, &buffer)
      }
      visible(line, &buffer)
    }
    buffer.append(0x0A)
  }

  /// Prints path, line and column, then the excerpt if the bytes are known.
  private func place(
    _ location: SourceLocation, _ style: Style, _ gutter: Int, _ buffer: inout OutputBuffer
  ) {
    spaces(gutter + 1, &buffer)
    styled(.frame, "-->", &buffer)
    buffer.append(0x20)
    visible(location.path, &buffer)
    guard let file = location.file, let range = location.range else {
      buffer.append(0x0A)
      return
    }
    let position = file.position(at: range.start)
    buffer.append(":")
    buffer.append(decimal: position.line)
    buffer.append(":")
    buffer.append(decimal: position.column)
    buffer.append(0x0A)
    let excerpt = Excerpt(
      file: file, range: range, tabWidth: Self.tabWidth, limit: Self.excerptLimit)
    spaces(gutter + 1, &buffer)
    styled(.frame, "|", &buffer)
    buffer.append(0x0A)
    let number = String(position.line)
    spaces(gutter - number.utf8.count, &buffer)
    begin(.frame, &buffer)
    buffer.append(number)
    buffer.append(" |")
    end(&buffer)
    if !excerpt.text.isEmpty {
      buffer.append(0x20)
      buffer.append(excerpt.text)
    }
    buffer.append(0x0A)
    spaces(gutter + 1, &buffer)
    styled(.frame, "|", &buffer)
    spaces(1 + excerpt.column, &buffer)
    begin(style, &buffer)
    for _ in 0..<excerpt.columns { buffer.append(UInt8(ascii: "^")) }
    end(&buffer)
    buffer.append(0x0A)
  }

  /// The columns of the largest line number that is printed.
  private func gutterWidth(_ diagnostic: Diagnostic) -> Int {
    var widest = 1
    for location in [diagnostic.location] + diagnostic.notes.map(\.location) {
      guard let file = location?.file, let range = location?.range else { continue }
      widest = max(widest, String(file.position(at: range.start).line).utf8.count)
    }
    return widest
  }

  private func spaces(_ count: Int, _ buffer: inout OutputBuffer) {
    for _ in 0..<max(0, count) { buffer.append(0x20) }
  }

  private func begin(_ style: Style, _ buffer: inout OutputBuffer) {
    if colored { buffer.append(style.code) }
  }

  private func end(_ buffer: inout OutputBuffer) {
    if colored { buffer.append("\u{1B}[0m") }
  }

  private func styled(_ style: Style, _ text: StaticString, _ buffer: inout OutputBuffer) {
    begin(style, &buffer)
    buffer.append(text)
    end(&buffer)
  }

  /// Appends untrusted text, in which terminal control characters become U+FFFD.
  private func visible(_ text: some StringProtocol, _ buffer: inout OutputBuffer) {
    var shown = String.UnicodeScalarView()
    if text.utf8.count <= Self.sentenceLimit {
      for scalar in text.unicodeScalars { shown.append(Excerpt.visible(scalar)) }
    } else {
      let (start, end) = (Self.sentenceLimit / 2, Self.sentenceLimit / 4)
      for scalar in text.unicodeScalars.prefix(start) { shown.append(Excerpt.visible(scalar)) }
      shown.append("…")
      for scalar in text.unicodeScalars.suffix(end) { shown.append(Excerpt.visible(scalar)) }
    }
    buffer.append(String(shown))
  }
}

/// The line of a location, prepared for printing, and the position of the caret below it.
struct Excerpt {
  /// The line with tabs as spaces, cut to the limit with `…` at the cuts.
  let text: String
  /// The columns before the caret.
  let column: Int
  /// The width of the caret in columns, at least one.
  let columns: Int

  init(file: SourceFile, range: SourceRange, tabWidth: Int, limit: Int) {
    var line = file.lineRange(at: range.start)
    if line.start == 0, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      line = SourceRange(min(3, line.end), line.end)
    }
    let markStart = min(max(range.start, line.start), line.end)
    let markEnd = min(max(range.end, markStart), line.end)
    // A line of a minified file may be huge, so only the part is read that the window can contain.
    let reach = limit * 8
    let before = Self.cells(file, max(line.start, markStart - reach), markStart, tabWidth)
    let marked = Self.cells(file, markStart, min(markEnd, markStart + reach), tabWidth)
    let after = Self.cells(file, markEnd, min(line.end, markEnd + reach), tabWidth)
    var head = before
    var width = head.reduce(0) { $0 + $1.columns }
    let markWidth = max(1, marked.reduce(0) { $0 + $1.columns })
    var isCutBefore = line.start < markStart - reach
    // The line is cut on the left as soon as the marked part would leave the window, keeping half a
    // window before it.
    if width + min(markWidth, limit / 2) > limit {
      isCutBefore = true
      var dropped = 0
      while dropped < head.count, width > limit / 2 {
        width -= head[dropped].columns
        dropped += 1
      }
      head.removeFirst(dropped)
    }
    var text = isCutBefore ? "…" : ""
    column = width + (isCutBefore ? 1 : 0)
    for cell in head { text += cell.text }
    var room = limit - width
    var isCutAfter = false
    var shown = 0
    for (index, cell) in (marked + after).enumerated() {
      if cell.columns > room {
        isCutAfter = true
        break
      }
      room -= cell.columns
      if index < marked.count { shown += cell.columns }
      text += cell.text
    }
    if isCutAfter || line.end > markEnd + reach { text += "…" }
    while text.utf8.last == 0x20 { text.unicodeScalars.removeLast() }
    self.text = text
    columns = max(1, shown)
  }

  /// One printed character and its columns.
  private struct Cell {
    var text: String
    var columns: Int
  }

  private static func cells(
    _ file: SourceFile, _ start: Int, _ end: Int, _ tabWidth: Int
  ) -> [Cell] {
    guard start < end else { return [] }
    return file.text(of: SourceRange(start, end)).map { character in
      if character == "\t" {
        return Cell(text: String(repeating: " ", count: tabWidth), columns: tabWidth)
      }
      var shown = String.UnicodeScalarView()
      for scalar in character.unicodeScalars { shown.append(visible(scalar)) }
      let text = String(shown)
      return Cell(text: text, columns: DisplayWidth.columns(of: text))
    }
  }

  /// The scalar itself; U+FFFD for one that would control the terminal or reorder the line.
  static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.steersTerminal ? "\u{FFFD}" : scalar
  }
}
