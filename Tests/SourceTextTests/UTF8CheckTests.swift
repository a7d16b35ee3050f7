import SourceText
import Testing

@Suite("The check of a file's UTF-8")
struct UTF8CheckTests {
  /// Pieces that are checked by different steps: eight bytes of ASCII, two kana, one ideograph, others.
  private static let pieces = [
    "plain text of some length", "a", "ひらがなとカタカナ", "漢", "字句", "é", "ü", "€", "😀", "한국", "\u{0}",
    "\u{FFFD}", "。", "ー",
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
      for _ in 0..<(1 + next(6)) { bytes += Array(Self.pieces[next(Self.pieces.count)].utf8) }
      if next(4) > 0 { bytes[next(bytes.count)] = UInt8(next(256)) }
      if next(4) == 0 { bytes.removeLast(min(bytes.count, next(3))) }
      let file = SourceFile(path: "a.md", bytes: bytes)
      #expect(file.firstInvalidByte() == Self.expected(bytes), "\(bytes)")
    }
  }

  /// The length of the longest beginning that is valid, nil when that is everything.
  private static func expected(_ bytes: [UInt8]) -> Int? {
    let length = (0...bytes.count).last { String(validating: bytes[..<$0], as: UTF8.self) != nil }
    return length == bytes.count ? nil : length
  }
}
