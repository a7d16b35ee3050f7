import Testing

@testable import SourceText

@Suite("Searching bytes sixteen at a time")
struct ByteSearchTests {
  private static let kinds: [(byte: UInt8, kind: ByteKinds)] = [
    (UInt8(ascii: "~"), .tilde), (UInt8(ascii: "@"), .at), (UInt8(ascii: "{"), .brace),
    (UInt8(ascii: "_"), .underscore), (UInt8(ascii: "*"), .asterisk), (UInt8(ascii: "|"), .bar),
    (UInt8(ascii: ":"), .colon), (UInt8(ascii: "["), .bracket), (0xEE, .privateUse),
  ]

  @Test("finds what byte by byte is found, in texts of every length", arguments: 0..<20)
  func findsTheSame(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for length in 0..<120 {
      let rarity = 1 + next(60)
      let bytes = (0..<length).map { _ in
        switch next(rarity) {
        case 0: Self.kinds[next(9)].byte
        case 1: UInt8(0x80 + next(128))
        default: UInt8(ascii: "a")
        }
      }
      var expected = Self.kinds.reduce(into: ByteKinds()) { kinds, known in
        if bytes.contains(known.byte) { kinds.insert(known.kind) }
      }
      if bytes.contains(where: { $0 >= 0x80 }) { expected.insert(.nonASCII) }
      #expect(bytes.span.kinds() == expected)
      let start = next(length + 1)
      func first(_ isWanted: (UInt8) -> Bool) -> Int {
        bytes[start...].firstIndex(where: isWanted) ?? length
      }
      #expect(bytes.span.findNonASCII(from: start) == first { $0 >= 0x80 })
      #expect(
        bytes.span.find(0x7E, 0x40, 0x7B, 0x5F, from: start) == first { "~@{_".utf8.contains($0) })
      let set = ByteSet(Array("~@{_*|:[".utf8))
      #expect(bytes.span.find(set, from: start) == first { "~@{_*|:[".utf8.contains($0) })
    }
  }
}
