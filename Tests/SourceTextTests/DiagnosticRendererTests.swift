import Foundation
import SourceText
import Testing

@Suite("Diagnostic renderers")
struct DiagnosticRendererTests {
  static func render(_ diagnostics: [Diagnostic], _ format: DiagnosticRenderer.Format) -> String {
    var buffer = OutputBuffer()
    DiagnosticRenderer(format).render(diagnostics, into: &buffer)
    return buffer.text()
  }

  /// A diagnostic about the part of a text that is between two `▸`.
  static func marked(_ text: String, path: String = "a.md") -> SourceText.SourceLocation {
    let parts = text.split(separator: "▸", omittingEmptySubsequences: false)
    let file = SourceFile(path: path, text: parts.joined())
    let start = parts[0].utf8.count
    return SourceText.SourceLocation(
      file, SourceRange(start, start + (parts.count > 1 ? parts[1].utf8.count : 0)))
  }

  static let example = Diagnostic(
    "liquid.unknown-filter", "unknown filter 'upcaze'",
    at: marked(
      "---\n<h1>Café {{ page.title | ▸upcaze▸ }}</h1>\n", path: "_layouts/post.html"),
    notes: [
      .init(
        "the layout of this post", at: marked("\n\n\n\n\n\n\n\n\nlayout: ▸post▸", path: "a.md")),
      .init("filters are case-sensitive"),
    ],
    hint: "did you mean 'upcase'?")

  @Test("a person sees the sentence, the place, the line and a caret, the hint and the notes")
  func terminal() {
    #expect(
      Self.render([Self.example], .terminal(colored: false)) == """
        error: unknown filter 'upcaze' [liquid.unknown-filter]
           --> _layouts/post.html:2:26
           |
         2 | <h1>Café {{ page.title | upcaze }}</h1>
           |                          ^^^^^^
            = note: filters are case-sensitive
            = help: did you mean 'upcase'?
        note: the layout of this post
           --> a.md:10:9
           |
        10 | layout: post
           |         ^^^^

        """)
  }

  @Test("without notes it is the look that the design shows")
  func house() {
    var diagnostic = Self.example
    diagnostic.notes = []
    #expect(
      Self.render([diagnostic], .terminal(colored: false)) == """
        error: unknown filter 'upcaze' [liquid.unknown-filter]
          --> _layouts/post.html:2:26
          |
        2 | <h1>Café {{ page.title | upcaze }}</h1>
          |                          ^^^^^^
           = help: did you mean 'upcase'?

        """)
  }

  @Test(
    "the caret stands under the place, whatever comes before it",
    arguments: [
      ("日本語▸語▸", 6, 2), ("ab▸c▸", 2, 1), ("\t▸x▸", 4, 1), ("👨‍👩‍👧▸x▸", 2, 1), ("e\u{301}▸x▸", 1, 1),
      ("🇯🇵▸🇯🇵▸", 2, 2), ("☕️▸x▸", 2, 1), ("ｱ▸ｱ▸", 1, 1), ("Ａ▸Ａ▸", 2, 2), ("한국▸어▸", 4, 2),
      ("▸▸", 0, 1), ("abc▸▸", 3, 1), ("①▸x▸", 1, 1), ("\u{200B}▸x▸", 0, 1), ("が▸が▸", 2, 2),
      ("か\u{3099}▸x▸", 2, 1),
    ])
  func caret(text: String, column: Int, columns: Int) {
    let diagnostic = Diagnostic("x", "y", at: Self.marked(text))
    let lines = Self.render([diagnostic], .terminal(colored: false)).split(separator: "\n")
    let caret = lines[4].dropFirst(4)
    #expect(caret.prefix { $0 == " " }.count == column)
    #expect(caret.filter { $0 == "^" }.count == columns)
  }

  @Test("a huge line is cut around the place")
  func longLine() {
    let text =
      String(repeating: "あ", count: 50_000) + "▸here▸" + String(repeating: "b", count: 100_000)
    let lines = Self.render(
      [Diagnostic("x", "y", at: Self.marked(text))], .terminal(colored: false)
    )
    .split(separator: "\n")
    let line = lines[3].dropFirst(4)
    #expect(line.hasPrefix("…あ") && line.hasSuffix("b…") && line.contains("here"))
    #expect(DisplayWidth.columns(of: line) <= 122)
    let before = line.prefix { $0 != "h" }
    #expect(lines[4].dropFirst(4).prefix { $0 == " " }.count == DisplayWidth.columns(of: before))
  }

  @Test("what would steer the terminal is shown as U+FFFD")
  func controls() {
    let file = SourceFile(
      path: "a\u{1B}[2J.md", bytes: Array("a\u{1B}]0;x\u{7}\u{202E}b".utf8) + [0xFF, 0x0D, 0x0A])
    let text = Self.render(
      [
        Diagnostic(
          "x", "bad \u{1B}[31m name\r", at: SourceText.SourceLocation(file, SourceRange(0, 1)),
          hint: "one\ntwo")
      ],
      .terminal(colored: false))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
    #expect(text.contains("   = help: one\n           two\n"))
  }

  @Test("colour is there only when asked for")
  func color() {
    let plain = Self.render([Self.example], .terminal(colored: false))
    let colored = Self.render([Self.example], .terminal(colored: true))
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.hasPrefix("\u{1B}[1;31merror\u{1B}[0m"))
    #expect(colored.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
  }

  @Test("a file as a whole, and no file at all")
  func wholeFile() {
    let diagnostics = [
      Diagnostic(
        "file.unreadable", "cannot read it", at: SourceText.SourceLocation(path: "_posts/日.md")),
      Diagnostic("disk.full", .warning, "the disk is full"),
    ]
    #expect(
      Self.render(diagnostics, .terminal(colored: false)) == """
        error: cannot read it [file.unreadable]
          --> _posts/日.md
        warning: the disk is full [disk.full]

        """)
  }

  @Test("every line of JSON is an object with the place")
  func json() throws {
    let text = Self.render([Self.example, Self.example], .jsonLines)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 2)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: any Sendable])
    #expect(object["id"] as? String == "liquid.unknown-filter")
    #expect(object["line"] as? Int == 2)
    #expect(object["endColumn"] as? Int == 32)
    #expect((object["notes"] as? [any Sendable])?.count == 2)
  }

  @Test("GitHub gets a workflow command")
  func github() {
    var diagnostic = Self.example
    diagnostic.sentence = Message(untranslated: "100% wrong\nreally")
    #expect(
      Self.render([diagnostic], .github) == """
        ::error file=_layouts/post.html,line=2,endLine=2,col=26,endColumn=31,title=liquid.unknown-filter::100%25 wrong%0Areally%0Anote: the layout of this post (a.md:10)%0Anote: filters are case-sensitive%0Ahelp: did you mean 'upcase'?

        """)
  }

  @Test("SARIF is one log with rules and regions")
  func sarif() throws {
    let text = Self.render([Self.example, Diagnostic("disk.full", .note, "full")], .sarif)
    let log = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: any Sendable])
    #expect(log["version"] as? String == "2.1.0")
    #expect(text.contains("\"startLine\":2,\"startColumn\":26,\"endLine\":2,\"endColumn\":32"))
    #expect(text.contains("\"rules\":[{\"id\":\"liquid.unknown-filter\"},{\"id\":\"disk.full\"}]"))
  }

  @Test("no order of tasks shows in the order of messages, and repeats are said once")
  func order() {
    func diagnostic(_ path: String?, _ start: Int, _ id: String) -> Diagnostic {
      Diagnostic(
        id, "m",
        at: path.map {
          SourceText.SourceLocation(
            SourceFile(path: $0, text: "xxxxxxxxxx"), SourceRange(start, start + 1))
        })
    }
    let all = [
      diagnostic(nil, 0, "last"), diagnostic("b", 1, "4"), diagnostic("a", 5, "2"),
      diagnostic("b", 0, "3"), diagnostic("a", 5, "2"), diagnostic("a", 0, "1"),
      diagnostic("a", 5, "2b"),
    ]
    let expected = ["1", "2", "2b", "3", "4", "last"]
    #expect(Diagnostic.inInputOrder(all).map(\.id) == expected)
    #expect(Diagnostic.inInputOrder(Diagnostic.inInputOrder(all)).map(\.id) == expected)
  }
}

@Suite("Suggestions")
struct SuggestionTests {
  @Test(
    "the nearest name is found, a far one never",
    arguments: [
      ("upcaze", "upcase"), ("dowcase", "downcase"), ("relatve_url", "relative_url"),
      ("dtae", "date"), ("escpae", "escape"), ("xyz", nil), ("", nil), ("upcase", nil),
      ("文章", nil), ("タグ一欄", "タグ一覧"),
    ] as [(String, String?)])
  func nearest(name: String, expected: String?) {
    let names = ["downcase", "upcase", "escape", "date", "relative_url", "タグ一覧", "日"]
    #expect(Suggestion.closest(to: name, among: names) == expected)
    #expect(Suggestion.hint(for: name, among: names) == expected.map { "did you mean '\($0)'?" })
  }
}
