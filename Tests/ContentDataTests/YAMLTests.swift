import ContentData
import Foundation
import SourceText
import Testing

/// The answers in `Fixtures/yaml.tsv` were given by Psych 4.0; `Fixtures/ruby-yaml.rb` records them.
@Suite("YAML")
struct YAMLTests {
  static let tokyo = TimeZoneRules(posix: "JST-9")!

  static func show(_ value: Value) -> String {
    switch value {
    case .null: return "null"
    case .bool(let truth): return truth ? "true" : "false"
    case .integer(let number): return "int \(number)"
    case .decimal(let number):
      var buffer = OutputBuffer()
      buffer.append(rubyFloat: number)
      return "float " + buffer.text()
    case .string(let text):
      let escaped = text.unicodeScalars.map { scalar -> String in
        switch scalar {
        case "\\": "\\\\"
        case "\"": "\\\""
        case "\n": "↵"
        case "\t": "⇥"
        default: String(scalar)
        }
      }
      return "text \"\(escaped.joined())\""
    case .timestamp(let moment):
      if moment.flavor != .date { return TimeTests.describe(moment) }
      var buffer = OutputBuffer()
      moment.appendText(to: &buffer)
      return "date " + buffer.text()
    case .array(let elements): return "[" + elements.map(show).joined(separator: ", ") + "]"
    case .object(let object):
      let entries = object.entries.map { "\($0.key.name): \(show($0.value))" }
      return "{" + entries.joined(separator: ", ") + "}"
    case .drop(let drop as BigInteger): return "int \(drop.digits)"
    case .range, .drop: return "?"
    }
  }

  @Test("a document means what Psych says")
  func meaning() throws {
    let rows = try Fixtures.rows("yaml.tsv")
    #expect(rows.count > 300)
    for row in rows {
      var diagnostics = DiagnosticSink()
      let file = SourceFile(
        path: "a.yml", text: row[0].replacingOccurrences(of: "\\r", with: "\r"))
      let value = YAMLReader.read(file, zone: Self.tokyo, reporting: &diagnostics)
      #expect(value.map(Self.show) ?? "error" == row[1], "\(row[0])")
      #expect(diagnostics.contains { $0.severity == .error } == (row[1] == "error"))
    }
  }

  @Test(
    "a settings place is found again",
    arguments: [
      (["a"], "1"), (["b", "c"], "two words"), (["d", "1"], "y"), (["d", "2", "e"], "日本"),
      (["b"], "b"), (["x"], nil), (["d", "9"], nil), (["a", "b"], nil),
    ] as [([String], String?)])
  func places(path: [String], text: String?) {
    let file = SourceFile(
      path: "_config.yml", text: "# 設定\na: 1\nb:\n  c: two words\nd: [x, y, {e: 日本}]\n")
    #expect(YAMLReader.place(of: path, in: file).map(file.text) == text)
    #expect(YAMLPlaces(of: file).place(of: path) == YAMLReader.place(of: path, in: file))
  }

  @Test(
    "all places of a file are those that are found one by one",
    arguments: [
      "a: 1\na: 2\n", "a:\n  - b: [c, {d: e}]\n  - - f\n", "\u{FEFF}あ: い\nb: 'う'\n", "x",
      "- a\n- b\n",
      "a: &x {b: 1}\nc: *x\n", "? [a]\n: b\nc: d\n", "a: 1\nb: [c\n", "a: {b: 1, c: \"\n", "",
    ])
  func allPlaces(text: String) {
    let file = SourceFile(path: "a.yml", text: text)
    let places = YAMLPlaces(of: file)
    let names = ["a", "b", "c", "d", "0", "1", "あ", "f"]
    var paths: [[String]] = [[]]
    for _ in 0..<4 {
      paths = [[]] + paths.flatMap { path in names.map { path + [$0] } }
      for path in paths where !path.isEmpty {
        #expect(places.place(of: path) == YAMLReader.place(of: path, in: file), "\(path)")
      }
    }
  }

  @Test("aliases that would fill the memory end in a message")
  func laughs() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let names = repeatElement("*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(names)]\n"
    }
    var diagnostics = DiagnosticSink()
    let value = YAMLReader.read(
      SourceFile(path: "a.yml", text: text), zone: .utc, reporting: &diagnostics)
    #expect(value == nil)
    #expect(diagnostics.map(\.id) == ["yaml.alias-expansion"])
  }

  @Test("values nested without end are refused", arguments: ["[", "{a: ", "- ", "? "])
  func depth(opening: String) {
    var diagnostics = DiagnosticSink()
    let text = String(repeating: opening, count: 5000)
    let value = YAMLReader.read(
      SourceFile(path: "a.yml", text: text), zone: .utc, reporting: &diagnostics)
    #expect(value == nil)
    #expect(!diagnostics.isEmpty)
  }

  @Test(
    "Ruby's Float#to_s",
    arguments: [
      (1.0, "1.0"), (0.1, "0.1"), (100.0, "100.0"), (1e14, "100000000000000.0"), (1e15, "1.0e+15"),
      (9007199254740992.0, "9.007199254740992e+15"), (1234567890123456.8, "1234567890123456.8"),
      (1e16, "1.0e+16"), (123456789012345680.0, "1.2345678901234568e+17"), (0.0001, "0.0001"),
      (0.00001, "1.0e-05"), (1.5e-10, "1.5e-10"), (-2.5, "-2.5"), (-0.0, "-0.0"),
      (1e100, "1.0e+100"), (Double.leastNonzeroMagnitude, "5.0e-324"),
    ])
  func floats(number: Double, text: String) {
    var buffer = OutputBuffer()
    buffer.append(rubyFloat: number)
    #expect(buffer.text() == text)
  }
}

@Suite("Front matter")
struct FrontMatterTests {
  @Test(
    "is split from the body as Jekyll splits it",
    arguments: [
      ("---\na: 1\n---\nbody", "---\na: 1\n", "body"),
      ("---\na: 1\n...\nbody", "---\na: 1\n", "body"),
      ("---\n---\nbody", "---\n", "body"),
      ("---\n\n---\n\n\n  body", "---\n\n", "  body"),
      ("---  \r\na: 1\r\n---\t\r\n\r\nbody\r\n", "---  \r\na: 1\r\n", "body\r\n"),
      ("\u{FEFF}---\na: 1\n---\nbody", "---\na: 1\n", "body"),
      ("---\na: 1\n---", "---\na: 1\n", ""),
      ("---\na: 1\n---  ", "---\na: 1\n", ""),
      ("---\na: |\n  ---\n---x\n----\n---\nbody", "---\na: |\n  ---\n---x\n----\n", "body"),
      ("body", nil, "body"), ("", nil, ""), ("---", nil, "---"),
      ("----\na\n---\n", nil, "----\na\n---\n"),
      ("--- x\na: 1\n---\n", nil, "--- x\na: 1\n---\n"),
      ("\n---\na: 1\n---\n", nil, "\n---\na: 1\n---\n"),
      ("\u{FEFF}body", nil, "body"), ("---\nnever closed", nil, "---\nnever closed"),
    ] as [(String, String?, String)])
  func splits(text: String, block: String?, body: String) {
    let file = SourceFile(path: "a.md", text: text)
    let parts = FrontMatter.split(file: file)
    #expect(parts.block.map(file.text).map { Array($0.utf8) } == block.map { Array($0.utf8) })
    #expect(Array(file.bytes[parts.bodyStart...]) == Array(body.utf8))
    #expect((parts.unclosed != nil) == text.contains("never"))
  }

  @Test("a list instead of names is one error")
  func list() {
    let file = SourceFile(path: "a.md", text: "---\n\n- a\n- b\n---\nbody")
    var diagnostics = DiagnosticSink()
    let parts = FrontMatter.split(file: file)
    let values = FrontMatter.read(
      file, block: parts.block!, zone: .utc, reporting: &diagnostics)
    #expect(values == nil)
    #expect(diagnostics.map(\.id) == ["front-matter.not-a-map"])
    #expect(diagnostics.first?.location?.range == SourceRange(5, 8))
  }

  @Test("an empty block is an empty object")
  func empty() {
    let file = SourceFile(path: "a.md", text: "---\n# only a comment\n---\n")
    var diagnostics = DiagnosticSink()
    let values = FrontMatter.read(
      file, block: FrontMatter.split(file: file).block!, zone: .utc, reporting: &diagnostics)
    #expect(values?.isEmpty == true)
    #expect(diagnostics.isEmpty)
  }
}
