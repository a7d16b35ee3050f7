import SourceText
import Testing

@testable import ContentData

@Suite("Front matter that is read without libyaml")
struct PlainFrontMatterTests {
  private static func plain(_ text: [UInt8]) -> Object? {
    PlainFrontMatter.read(text.span, zone: .utc)
  }

  /// The object that libyaml reads; nil if libyaml reports an error or a warning.
  private static func reference(_ text: [UInt8]) -> Object? {
    var problems = DiagnosticSink()
    let file = SourceFile(path: "a.md", bytes: text)
    let value = YAMLReader.read(file, zone: .utc, reporting: &problems)
    return problems.isEmpty ? value?.object ?? (value?.isNull == true ? Object() : nil) : nil
  }

  /// Returns true if the plain parser's result equals libyaml's, or if the plain parser leaves the
  /// text to libyaml.
  private static func isRight(_ text: [UInt8]) -> Bool {
    guard let plain = plain(text) else { return true }
    return reference(text).map { "\($0.entries)" } == "\(plain.entries)"
  }

  @Test(
    "is what nearly everybody writes",
    arguments: [
      "layout: post\ntitle: \"A title: with # signs\"\ndate: 2012-01-03 09:00:00 +0000\ntags: [sqlite, c++, http]\n",
      "title: \"静的ブログ、です！\"\ndescription: 日本語の説明（全角）です\ntags: [日本, 言語]\npublished: false\n",
      "title: Don't, really? A [good] \"day\" & more\nweight: 12\nratio: 1.5\ntime: 12:30\nslug: a-b_c\n\nnone: null\n",
      "categories: []\nurl: https://example.com/a?b=c%20d\nlast_modified_at: 2020-02-02\n",
    ])
  func isRead(text: String) {
    let bytes = Array(("---\n" + text).utf8)
    #expect(Self.plain(bytes) != nil)
    #expect(Self.isRight(bytes))
  }

  @Test(
    "leaves to libyaml what could mean anything else",
    arguments: [
      "a: b: c\n", "a: b #c\n", "a: b\n  c\n", "a: \"b\\n\"\n", "a:\n- b\n", "a: |\n  b\n",
      "a: &x b\n",
      "a: *x\n", "a: !t b\n", "a: [b, [c]]\n", "a: [b: c]\n", "a: [b,\n c]\n", "a: {b: c}\n",
      "a: 'b'\n", "a: b\na: c\n",
      "yes: b\n", "1: b\n", "a:b\n", "a: \n", "a: b \n", "a: \"b\" c\n", "<<: b\n", "a: b\r\n",
      "a: \tb\n", "- a\n",
      "a: \u{85}\n", "a: b\u{2028}c\n", "a: \u{FEFF}b\n", "a: 😀\n", "a: [b, ]\n", "a: [, b]\n",
      "a: b:\n", "a: [b] c\n", "a: b",
    ])
  func isLeft(text: String) {
    #expect(Self.plain(Array(("---\n" + text).utf8)) == nil)
  }

  @Test("means the same to libyaml, whatever is changed in it", arguments: 0..<24)
  func meansTheSame(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let keys = ["title", "date", "tags", "a-b", "Ab_1", "on", "x", "null", "y"]
    let pieces = [
      "word", "yes", "1", "2.50", "1e3", "0x1F", "012", "1_000", "2020-01-02", "10:20", "日本語", "é",
      "（", "~", ".inf",
      " ", " ", ", ", ": ", " #", "-", "'", "\"", "[", "]", "!", "?", "&", "%", "@", "`", "<", "=",
      "+", "\\", "{", "}", "|", ">",
      "\u{3000}", "\u{2028}", "\u{A0}", "\u{FFFD}", "😀", "한", "퀀", ":", "#", "*", "\t", "\u{7F}",
      "null", "_", "/", ";",
    ]
    let changes = Array("\n: #-[]{},\"'&*!|>%@`ab1~\\\r\t".utf8)
    var read = 0
    for _ in 0..<400 {
      var text = "---\n"
      for _ in 0..<(1 + next(4)) {
        text += keys[next(keys.count)] + ": "
        let words = (0..<(1 + next(3))).map { _ in pieces[next(next(2) == 0 ? 20 : pieces.count)] }
        switch next(4) {
        case 0: text += "\"" + words.joined() + "\""
        case 1: text += "[" + words.joined(separator: ", ") + "]"
        default: text += words.joined()
        }
        text += "\n"
      }
      var bytes = Array(text.utf8)
      if next(3) == 0 {
        bytes[4 + next(bytes.count - 4)] = changes[next(changes.count)]
      }
      // Only what is UTF-8 gets here.
      guard String(validating: bytes, as: UTF8.self) != nil else { continue }
      if Self.plain(bytes) != nil { read += 1 }
      #expect(Self.isRight(bytes), "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(read > 20)
  }

  @Test("nothing after its end is examined, whatever the bytes are")
  func anyBytes() {
    var state: UInt64 = 5
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let whole = Array("---\ntitle: \"日本\"\ntags: [é, 漢字]\nb: 語 c\n".utf8)
    for length in 0...whole.count { _ = Self.plain(Array(whole[..<length])) }
    for _ in 0..<5_000 {
      var bytes = whole
      for _ in 0..<(1 + next(3)) { bytes[next(bytes.count)] = UInt8(next(256)) }
      bytes = Array(bytes[..<next(bytes.count + 1)]) + [0x0A]
      _ = Self.plain(bytes)
    }
  }
}
