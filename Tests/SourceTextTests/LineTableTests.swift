import SourceText
import Testing

@Suite("Lines of a file")
struct LineTableTests {
  /// Line and column by viewing all before the offset.
  private static func counted(_ bytes: [UInt8], _ offset: Int) -> SourcePosition {
    var place = SourcePosition(line: 1, column: 1)
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) && offset >= 3 ? 3 : 0
    for byte in bytes[mark..<max(mark, offset)] {
      if byte == 0x0A {
        place = SourcePosition(line: place.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        place.column += 1
      }
    }
    return place
  }

  @Test(
    "every offset has the line and column that counting from the start gives",
    arguments: [
      "", "\n", "a", "a\nb", "a\r\nb\r\n", "\u{FEFF}a\nあ", "\u{FEFF}",
      String(repeating: "あa", count: 400), String(repeating: "x", count: 256),
      String(repeating: "é\n", count: 300), String(repeating: "x", count: 255) + "\n" + "ü",
    ])
  func positions(text: String) {
    let file = SourceFile(path: "a", text: text)
    for offset in 0...file.bytes.count {
      #expect(file.position(at: offset) == Self.counted(file.bytes, offset), "\(offset)")
    }
    #expect(file.position(at: -1) == file.position(at: 0))
    #expect(file.position(at: .max) == file.position(at: file.bytes.count))
  }

  @Test(
    "the line of an offset goes from behind a line end to the next, without it",
    arguments: [
      ("ab\ncd", 0, 0, 2), ("ab\ncd", 2, 0, 2), ("ab\ncd", 3, 3, 5), ("ab\ncd", 5, 3, 5),
      ("ab\r\ncd", 3, 0, 2), ("\n\n", 1, 1, 1), ("\n\n", 2, 2, 2), ("", 0, 0, 0), ("a\r", 1, 0, 1),
    ])
  func lines(text: String, offset: Int, start: Int, end: Int) {
    let range = SourceFile(path: "a", text: text).lineRange(at: offset)
    #expect(range == SourceRange(start, end))
  }
}

@Suite("Many diagnostics")
struct ManyDiagnosticsTests {
  private static func many(_ count: Int) -> [Diagnostic] {
    let file = SourceFile(path: "a.md", text: String(repeating: "x\n", count: count))
    return (0..<count).map {
      Diagnostic("a.kind", "wrong \($0)", at: SourceLocation(file, SourceRange($0 * 2, $0 * 2 + 1)))
    }
  }

  private static func printed(
    _ diagnostics: [Diagnostic], _ format: DiagnosticRenderer.Format,
    _ language: DiagnosticLanguage = .english
  ) -> String {
    var buffer = OutputBuffer()
    DiagnosticRenderer(format, language: language).render(diagnostics, into: &buffer)
    return buffer.text()
  }

  private static func count(_ text: String, _ word: String) -> Int {
    text.split(separator: "\n").count { $0.hasPrefix(word) }
  }

  @Test("people are shown a hundred of a kind, and how many more there are")
  func limit() {
    let text = Self.printed(Self.many(1234), .terminal(colored: false))
    #expect(Self.count(text, "error: wrong") == 100)
    #expect(text.contains("error: wrong 99 [a.kind]\n"))
    #expect(text.contains("note: 1134 more of this kind are not shown [a.kind]\n"))
    #expect(text.contains("help: mend the first ones and look again"))
    #expect(
      Self.printed(Self.many(101), .terminal(colored: false))
        .contains("note: 1 more of this kind is not shown [a.kind]\n"))
    let japanese = Self.printed(Self.many(1234), .terminal(colored: false), .japanese)
    #expect(japanese.contains("補足: 同じ種類のものがあと 1134 件あります [a.kind]\n"))
  }

  @Test("a hundred of a kind are all shown, and a kind does not count against another")
  func noLimit() {
    #expect(!Self.printed(Self.many(100), .terminal(colored: false)).contains("more of this kind"))
    let two = Self.many(60) + Self.many(60).map { Diagnostic("b.kind", $0.message) }
    #expect(Self.count(Self.printed(two, .terminal(colored: false)), "error: ") == 120)
  }

  @Test("programs are given all of them")
  func machines() {
    let many = Self.many(1234)
    #expect(Self.count(Self.printed(many, .jsonLines), "{\"id\":\"a.kind\"") == 1234)
    #expect(Self.count(Self.printed(many, .github), "::error ") == 1234)
    #expect(Self.printed(many, .sarif).split(separator: "\"ruleId\"").count == 1235)
  }

  @Test("repeats at one place are dropped, however many be there")
  func repeats() {
    let twice = (0..<2000).map { Diagnostic("a", "wrong \($0 % 1000)") }
    #expect(Diagnostic.inInputOrder(twice).map(\.message) == (0..<1000).map { "wrong \($0)" })
  }
}
