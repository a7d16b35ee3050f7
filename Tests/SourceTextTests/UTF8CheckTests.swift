import SourceText
import Testing

@Suite("The check of a file's UTF-8")
struct UTF8CheckTests {
  /// Pieces that are checked by different steps: eight bytes of ASCII, two kana, one ideograph, others.
  private static let pieces = [
    "plain text of some length", "plain text that is longer than what is passed at a time", "a",
    "ひらがなとカタカナ", "漢", "字句", "é", "ü", "€", "😀", "한국", "\u{0}",
    "\u{FFFD}", "。", "ー", "~", "{{", "{%", "{", "%", "\u{E000}", "ไทย",
  ]

  @Test(
    "finds the same first invalid byte as the standard library in texts of every alignment",
    arguments: 0..<40)
  func everyAlignment(round: Int) {
    var state = UInt64(round) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<100 {
      var bytes: [UInt8] = []
      for _ in 0..<(1 + next(16)) { bytes += Array(Self.pieces[next(Self.pieces.count)].utf8) }
      if next(4) > 0 { bytes[next(bytes.count)] = UInt8(next(256)) }
      if next(4) == 0 { bytes.removeLast(min(bytes.count, next(3))) }
      let file = SourceFile(path: "a.md", bytes: bytes)
      #expect(file.firstInvalidByte() == Self.expected(bytes), "\(bytes)")
      #expect(UTF8Check.isValid(bytes.span) == (Self.expected(bytes) == nil), "\(bytes)")
      let marks = UTF8Check.examine(bytes).marks
      if Self.expected(bytes) == nil {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(marks.holdsTilde == text.utf8.contains(UInt8(ascii: "~")), "\(bytes)")
        #expect(marks.holdsLiquid == (text.contains("{{") || text.contains("{%")), "\(bytes)")
      }
    }
  }

  @Test(
    "knows which second byte each first byte allows, wherever the scalar stands",
    arguments: Array(0xC0...0xFF) as [UInt8])
  func everyScalar(first: UInt8) {
    let seconds: [UInt8] = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xE3]
    for second in seconds {
      for length in 2...5 {
        for offset in [0, 1, 2, 3, 4, 13, 15, 16, 17, 18, 19, 20, 36] {
          var bytes = [UInt8](repeating: 0x61, count: 40)
          bytes.replaceSubrange(
            offset..<offset, with: [first, second] + [UInt8](repeating: 0x85, count: length - 2))
          let file = SourceFile(path: "a.md", bytes: bytes)
          let isValid = String(validating: bytes, as: UTF8.self) != nil
          #expect(file.firstInvalidByte() == (isValid ? nil : Self.expected(bytes)), "\(bytes)")
          #expect(UTF8Check.isValid(bytes.span) == isValid, "\(bytes)")
        }
      }
    }
  }

  /// The length of the longest beginning that is valid, nil when that is everything.
  private static func expected(_ bytes: [UInt8]) -> Int? {
    let length = (0...bytes.count).last { String(validating: bytes[..<$0], as: UTF8.self) != nil }
    return length == bytes.count ? nil : length
  }
}
