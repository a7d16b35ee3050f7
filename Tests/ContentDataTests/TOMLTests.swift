import ContentData
import SourceText
import Testing

@Suite("TOML")
struct TOMLTests {
  static func read(_ text: String) -> (value: Object?, diagnostics: DiagnosticSink) {
    var diagnostics = DiagnosticSink()
    let value = TOMLReader.read(
      SourceFile(path: "_config.toml", text: text), zone: TimeTests.tokyo, reporting: &diagnostics)
    return (value, diagnostics)
  }

  @Test(
    "values are what TOML 1.0 says",
    arguments: [
      ("", "{}"), ("# only\n", "{}"), ("a = 1 # one\n", "{a: int 1}"),
      ("a = -1_000", "{a: int -1000}"),
      ("a = 0xfF\nb = 0o17\nc = 0b101", "{a: int 255, b: int 15, c: int 5}"),
      (
        "a = 1.5\nb = 1e3\nc = -0.0\nd = 6.02_2E-2",
        "{a: float 1.5, b: float 1000.0, c: float -0.0, d: float 0.06022}"
      ),
      ("a = true\nb = false", "{a: true, b: false}"),
      ("a = -inf\nb = nan", "{a: float -Infinity, b: float NaN}"),
      ("a = \"日本\\u3042\\n\\\"\"", #"{a: text "日本あ↵\""}"#), ("a = 'C:\\x'", #"{a: text "C:\\x"}"#),
      ("a = \"\"\"\none\ntwo\\\n   three\"\"\"", #"{a: text "one↵twothree"}"#),
      ("a = '''\nit's'''", #"{a: text "it's"}"#),
      ("a = \"\"\"x\"\"\"\"\"", #"{a: text "x\"\""}"#), ("a = ''", #"{a: text ""}"#),
      ("a = [1, 'b', [2],\n # c\n 3,\n]", #"{a: [int 1, text "b", [int 2], int 3]}"#),
      ("a = {b = 1, c.d = 'e', c.f = 2}", #"{a: {b: int 1, c: {d: text "e", f: int 2}}}"#),
      ("a.b.c = 1\na.d = 2", "{a: {b: {c: int 1}, d: int 2}}"),
      ("\"a b\" = 1\n'c.d' = 2", "{a b: int 1, c.d: int 2}"),
      ("x = 1\n[t]\na = 1\n[t.u]\nb = 2\n[v]", "{x: int 1, t: {a: int 1, u: {b: int 2}}, v: {}}"),
      ("[a.b]\nc = 1\n[a]\nd = 2", "{a: {b: {c: int 1}, d: int 2}}"),
      (
        "[[d]]\n[d.s]\np = ''\n[[d]]\n[d.s]\np = 'x'\n[[d.l]]\nq = 1\n[[d.l]]",
        #"{d: [{s: {p: text ""}}, {s: {p: text "x"}, l: [{q: int 1}, {}]}]}"#
      ),
      (
        "a = {b.c.x = 1, b.c.y = 2}\na.b.z = 3",
        "{a: {b: {c: {x: int 1, y: int 2}, z: int 3}}}"
      ),
      ("a = 2016-02-26", "{a: date 2016-02-26}"),
      ("a = 2016-02-26T19:30:15Z", "{a: utc 1456515015.000000000 0}"),
      ("a = 2016-02-26 19:30:15.5-05:00", "{a: fixed 1456533015.500000000 -18000}"),
      ("a = 2016-02-26T19:30:15", "{a: local 1456482615.000000000 32400}"),
      ("a = 19:30:15", #"{a: text "19:30:15"}"#),
      ("\u{FEFF}a = 1\r\nb = 2\r\n", "{a: int 1, b: int 2}"),
    ])
  func values(text: String, expected: String) {
    let (value, diagnostics) = Self.read(text)
    #expect(value.map { YAMLTests.show(.object($0)) } == expected)
    #expect(diagnostics.isEmpty)
  }

  @Test(
    "what is no TOML is refused at its place",
    arguments: [
      ("a", "toml.syntax", 1), ("a = ", "toml.value", 4), ("a = b", "toml.value", 4),
      ("= 1", "toml.syntax", 0),
      ("a = 1 2", "toml.syntax", 6), ("a = 01", "toml.value", 4), ("a = 1.", "toml.value", 4),
      ("a = 1__0", "toml.value", 4),
      ("a = \"x", "toml.unclosed-string", 4), ("a = \"x\ny\"", "toml.unclosed-string", 4),
      ("a = '''x", "toml.unclosed-string", 4),
      ("a = \"\\q\"", "toml.bad-escape", 5), ("a = \"\\ud800\"", "toml.bad-escape", 5),
      ("a = [1", "toml.unclosed", 4),
      ("a = [1 2]", "toml.syntax", 7), ("a = {b = 1", "toml.syntax", 10),
      ("a = {b = 1, b = 2}", "toml.duplicate", 12),
      ("a = 1\na = 2", "toml.duplicate", 6), ("[t]\n[t]", "toml.duplicate", 4),
      ("a = 1\n[a]", "toml.duplicate", 6),
      ("a = 1\n[[a]]", "toml.duplicate", 6), ("[t", "toml.syntax", 2), ("[[t]", "toml.syntax", 4),
      ("é = 1", "toml.syntax", 0),
      ("a = 2016-02-30", "toml.value", 4),
      ("a = " + String(repeating: "[", count: 300), "toml.too-deep", 105),
    ])
  func errors(text: String, id: String, offset: Int) {
    let (value, diagnostics) = Self.read(text)
    #expect(value == nil)
    #expect(diagnostics.map(\.id) == [id])
    #expect(diagnostics.first?.location?.range?.start == offset)
  }
}
