import ContentData
import Foundation
import SourceText
import Testing

/// Thousands of damaged files, the same in every run: no reader may trap, hang or report a position
/// outside of the file.
@Suite("Damaged input")
struct MutationTests {
  /// A generator of numbers that gives the same ones in every run (xorshift).
  struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(sides))
    }
  }

  static let seeds: [String] = [
    "---\ntitle: \"Docker Meetup Tokyo#6へ行ってきた\"\ndate: 2016-02-26 19:30:15 +0900\ntags: [a, 'b', &x c]\nmap: {a: *x, b: [1, 2.5, ~]}\n---\nbody\n",
    "a: |\n  text\n  more\nb: >-\n  folded\n? complex\n: value\n<<: {z: 1}\nc: !!binary aGVsbG8=\n",
    "[1, -2.5e+3, \"\\u65E5\\n\", {\"a\": null, \"b\": [true, false]}, 12345678901234567890]",
    "title = \"日\"\n[a.b]\nc = [1, 2.5, {d = 'e'}]\n[[f]]\ng = 2016-02-26T19:30:15Z\n[[f]]\nh = \"\"\"\nx\"\"\"\n",
    "name,日本,\"quoted \"\"x\"\"\"\r\n1,2,3\r\n\"line\nbreak\",,\r\n",
  ]
  static let scraps: [[UInt8]] =
    [
      "\"", "'", ":", ": ", "\n", "\t", "{", "}", "[", "]", "&a", "*a", "!", "!!str ", "|", ">",
      "---\n",
      "\\", "\\u", "%", "@", "`", "#", ",", "?", "<<", "\r", "\u{0}", "é", "😀", "\u{FEFF}", "-",
      "99999999999999999999", "1:2:3", "0x", "0b", ".", "e", "+", "2016-02-30", "24:00:00", "[[",
      "'''", "\"\"\"", "=", "a.b",
    ].map { Array($0.utf8) } + [[0xFF], [0xE3, 0x81], [0xC0, 0x80]]

  @Test("5,000 damaged files leave each reader with a value or a message", arguments: 0..<5)
  func mutated(part: Int) {
    var dice = Dice(state: UInt64(part + 1) &* 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<1000 {
      var bytes = Array(Self.seeds[dice.roll(Self.seeds.count)].utf8)
      for _ in 0...dice.roll(4) {
        let place = dice.roll(bytes.count + 1)
        switch dice.roll(4) {
        case 0: bytes.insert(contentsOf: Self.scraps[dice.roll(Self.scraps.count)], at: place)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + dice.roll(6)))
        case 2 where place < bytes.count: bytes[place] = UInt8(dice.roll(256))
        default: bytes.append(contentsOf: bytes[..<place])
        }
      }
      let file = SourceFile(path: "x", bytes: bytes)
      Self.check(file) { YAMLReader.read(file, zone: .utc, reporting: &$0) }
      Self.check(file) { JSONReader.read(file, reporting: &$0) }
      Self.check(file) { CSVReader.read(file, reporting: &$0) }
      Self.check(file) {
        TOMLReader.read(file, zone: .utc, reporting: &$0).map(Value.object)
      }
      let parts = FrontMatter.split(file: file)
      #expect(parts.bodyStart <= bytes.count)
      if let block = parts.block {
        Self.check(file) {
          FrontMatter.read(file, block: block, zone: .utc, reporting: &$0).map(Value.object)
        }
      }
      let text = String(decoding: bytes.prefix(100), as: UTF8.self)
      var buffer = OutputBuffer()
      (Timestamp(parsing: text, zone: .utc) ?? Timestamp(seconds: 0))
        .format(text, zone: .utc, into: &buffer)
      _ = TimeZoneRules(posix: text)?.offset(atUTC: 1_456_453_815)
    }
  }

  /// Exactly one of a value and an error; every place lies in the file and can be printed.
  static func check(_ file: SourceFile, _ read: (inout DiagnosticSink) -> Value?) {
    var diagnostics = DiagnosticSink()
    let value = read(&diagnostics)
    let hasError = diagnostics.contains { $0.severity == .error }
    #expect((value == nil) == hasError)
    for diagnostic in diagnostics {
      let range = diagnostic.location?.range
      #expect(range.map { $0.start >= 0 && $0.end <= file.bytes.count } == true)
      #expect(!diagnostic.message.isEmpty)
    }
    var buffer = OutputBuffer()
    DiagnosticRenderer(.terminal(colored: false)).render(diagnostics, into: &buffer)
    #expect(diagnostics.isEmpty || buffer.count > 0)
  }
}
