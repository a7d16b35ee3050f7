import ContentData
import SourceText
import Testing

@Suite("JSON")
struct JSONTests {
  static func read(_ text: String) -> (value: Value?, diagnostics: DiagnosticSink) {
    var diagnostics = DiagnosticSink()
    let value = JSONReader.read(
      SourceFile(path: "_data/a.json", text: text), reporting: &diagnostics)
    return (value, diagnostics)
  }

  @Test(
    "values are what RFC 8259 says",
    arguments: [
      ("null", "null"), (" true ", "true"), ("false", "false"), ("0", "int 0"), ("-12", "int -12"),
      ("1.0", "float 1.0"), ("1e3", "float 1000.0"), ("-1.5E-3", "float -0.0015"),
      ("9223372036854775807", "int 9223372036854775807"),
      ("123456789012345678901234567890", "int 123456789012345678901234567890"),
      (#""""#, #"text """#), (#""日本""#, #"text "日本""#),
      (#""\u65E5\/\ud83d\ude00""#, #"text "日/😀""#),
      (#""a\tb\n\"\\""#, #"text "a⇥b↵\"\\""#), ("[]", "[]"),
      ("[1, [2], {}]", "[int 1, [int 2], {}]"),
      (#"{"a": 1, "b": {"c": [null]}, "a": 2}"#, "{a: int 2, b: {c: [null]}}"),
      ("\u{FEFF}[1]\n", "[int 1]"), (#""2016-02-26""#, #"text "2016-02-26""#),
    ])
  func values(text: String, expected: String) {
    let (value, diagnostics) = Self.read(text)
    #expect(value.map(YAMLTests.show) == expected)
    #expect(diagnostics.isEmpty)
  }

  @Test(
    "what is no JSON is refused at its place",
    arguments: [
      ("", "json.unexpected-end", 0), ("[1, 2", "json.unclosed", 0),
      ("[1 2]", "json.missing-comma", 3),
      ("[1,]", "json.unexpected", 3), ("{\"a\": 1,}", "json.missing-name", 8),
      ("{a: 1}", "json.missing-name", 1), ("{\"a\" 1}", "json.missing-colon", 5),
      ("'a'", "json.unexpected", 0), ("tru", "json.unknown-word", 0),
      ("True", "json.unknown-word", 0),
      ("// x\n1", "json.unexpected", 0), ("01", "json.bad-number", 0), ("1.", "json.bad-number", 0),
      ("-", "json.bad-number", 0), ("1e", "json.bad-number", 0), (".5", "json.unexpected", 0),
      ("\"a", "json.unclosed-string", 0), ("\"a\nb\"", "json.unclosed-string", 0),
      ("\"a\tb\"", "json.control-character", 2), (#""\x""#, "json.bad-escape", 1),
      (#""\u12""#, "json.bad-escape", 1), (#""\ud83d""#, "json.bad-escape", 1),
      ("1 2", "json.trailing", 2), ("NaN", "json.unknown-word", 0),
      (String(repeating: "[", count: 300), "json.too-deep", 200),
    ])
  func errors(text: String, id: String, offset: Int) {
    let (value, diagnostics) = Self.read(text)
    #expect(value == nil)
    #expect(diagnostics.map(\.id) == [id])
    #expect(diagnostics.first?.location?.range?.start == offset)
  }

  @Test(
    "what is written is what Ruby's to_json gives",
    arguments: [
      (nil, "null"), (true, "true"), (-1, "-1"), (1.0, "1.0"), (1e20, "1.0e+20"), (0.1, "0.1"),
      ("é\u{2028}<>&/\u{1B}\"\\\n", "\"é\u{2028}<>&/\\u001b\\\"\\\\\\n\""),
      (["a", 1, nil, []], #"["a",1,null,[]]"#),
      (.object(["a": 1, "b": ["c"]]), #"{"a":1,"b":["c"]}"#), (.range(1, 5), "\"1..5\""),
      (.decimal(.nan), "null"), (.object([:]), "{}"),
      (.timestamp(Timestamp(seconds: 0)), "\"1970-01-01 00:00:00 UTC\""),
      (.timestamp(Timestamp(date: 2016, 2, 26)), "\"2016-02-26\""),
    ] as [(Value, String)])
  func writes(value: Value, expected: String) throws {
    var buffer = OutputBuffer()
    var reads = ReadSet()
    try JSONWriter().write(value, into: &buffer, noting: &reads)
    #expect(buffer.text() == expected)
  }

  @Test("a value nested too deep to write is an error and no endless loop")
  func tooDeep() {
    var value: Value = 1
    for _ in 0..<200 { value = .array([value]) }
    #expect(throws: Diagnostic.self) {
      var buffer = OutputBuffer()
      var reads = ReadSet()
      try JSONWriter().write(value, into: &buffer, noting: &reads)
    }
  }
}

@Suite("Delimited text")
struct DelimitedTests {
  static func read(_ text: String, _ options: CSVReader.Options) -> (Value?, DiagnosticSink) {
    var diagnostics = DiagnosticSink()
    let value = CSVReader.read(
      SourceFile(path: "_data/a.csv", text: text), options: options, reporting: &diagnostics)
    return (value, diagnostics)
  }

  /// Answers of Ruby's CSV 3.2 with `headers: true`; its nil name is the empty name here.
  @Test(
    "rows are what Ruby's CSV gives",
    arguments: [
      ("a,b\n1,2\n", #"[{a: text "1", b: text "2"}]"#), ("a,b\n1\n", #"[{a: text "1", b: null}]"#),
      ("a,b\n1,2,3\n", #"[{a: text "1", b: text "2", : text "3"}]"#),
      ("a,b\n1,2,3,4\n", #"[{a: text "1", b: text "2", : text "3"}]"#),
      ("a,b\n\n1,2\n", #"[{a: null, b: null}, {a: text "1", b: text "2"}]"#),
      ("a,b\n,\n", "[{a: null, b: null}]"), ("a,b\n\"\",x\n", #"[{a: text "", b: text "x"}]"#),
      ("a,a\n1,2\n", #"[{a: text "1"}]"#),
      ("a,,b\n1,2,3\n", #"[{a: text "1", : text "2", b: text "3"}]"#),
      ("a,b\r\n1,2\r\n", #"[{a: text "1", b: text "2"}]"#),
      ("a,b\r1,2\r", #"[{a: text "1", b: text "2"}]"#),
      ("a,b\n\"x\ny\",\"q\"\"q\"\n", #"[{a: text "x↵y", b: text "q\"q"}]"#),
      ("a,b\n 1 , 2 \n", #"[{a: text " 1 ", b: text " 2 "}]"#), ("", "[]"), ("a,b", "[]"),
      ("a,b\n1,2\n\n\n", #"[{a: text "1", b: text "2"}, {a: null, b: null}, {a: null, b: null}]"#),
      ("\na,b\n1,2\n", #"[{: text "a"}, {: text "1"}]"#), ("a\n\"\"\n", #"[{a: text ""}]"#),
      ("\u{FEFF}名前\n太郎", #"[{名前: text "太郎"}]"#),
    ])
  func csv(text: String, expected: String) {
    let (value, diagnostics) = Self.read(text, .csv)
    #expect(value.map(YAMLTests.show) == expected)
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test("the first row with more fields than names is pointed out")
  func longRow() {
    let diagnostics = Self.read("a,b\r\n1\r\n1,2,3\r\n1,2,3,4\r\n", .csv).1
    #expect(diagnostics.map(\.id) == ["csv.long-row"])
    #expect(diagnostics.first?.location?.range == SourceRange(8, 13))
    #expect(Self.read("a,b\n1\n1,2\n", .csv).1.isEmpty)
  }

  @Test(
    "a misplaced quote is refused at its place",
    arguments: [
      ("a,b\n1,\"x\n", "csv.unclosed-quote", 6), ("a,b\n1,x\"y\n", "csv.stray-quote", 7),
      ("a,b\n1,\"x\"y\n", "csv.text-after-quote", 9), ("a,b\n1, \"x\"\n", "csv.stray-quote", 7),
      ("a,b\n1,2\r\n", "csv.mixed-line-ends", 7),
    ])
  func errors(text: String, id: String, offset: Int) {
    let (value, diagnostics) = Self.read(text, .csv)
    #expect(value == nil)
    #expect(diagnostics.map(\.id) == [id])
    #expect(diagnostics.first?.location?.range?.start == offset)
  }

  @Test("tabs, no names, numbers")
  func options() {
    let tsv = Self.read("a\tb\n1,5\t2\n", .tsv).0
    #expect(tsv.map(YAMLTests.show) == #"[{a: text "1,5", b: text "2"}]"#)
    let rows = Self.read("1,x\n2\n", .init(hasHeaders: false)).0
    #expect(rows.map(YAMLTests.show) == #"[[text "1", text "x"], [text "2"]]"#)
    let numbers = Self.read("a,b,c,d,e\n1_000,1.5, 7 ,1e3,x1\n", .init(conversions: [.numeric])).0
    #expect(
      numbers.map(YAMLTests.show)
        == #"[{a: int 1000, b: float 1.5, c: int 7, d: float 1000.0, e: text "x1"}]"#)
  }
}
