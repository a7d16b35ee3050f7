import Testing

@testable import SourceText

@Suite struct ByteComparisonTests {
  @Test("bytes are compared to their last one, whatever their number", arguments: 0...40)
  func compares(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    #expect(same(bytes, bytes))
    for place in 0..<count {
      var other = bytes
      other[place] ^= 1
      #expect(!same(bytes, other), "a change at \(place)")
    }
    #expect(!same(bytes, bytes + [0]))
  }

  @Test(
    "a run is found where it first stands",
    arguments: [
      ("", "", 0), ("abc", "", 0), ("abc", "abc", 0), ("abcabc", "bc", 1), ("abc", "abcd", nil),
      ("<p>one</p><p>two</p>", "<p>two</p>", 10), ("aaaaaaaab", "aaaab", 4),
      ("--------x--------y", "--------y", 9), ("日本語の日本語版", "日本語版", 12), ("abcdefgh", "efghi", nil),
      ("0123456789", "789", 7), ("0123456789", "23456789", 2), ("0123456789", "2345678x", nil),
    ] as [(String, String, Int?)])
  func finds(text: String, run: String, offset: Int?) {
    let found = text.utf8.span.firstOffset(of: run.utf8.span)
    #expect(found == offset)
  }

  @Test("a run is found wherever it begins, whatever its length", arguments: [7, 15, 16, 40, 200])
  func findsAnywhere(length: Int) {
    var seed: UInt32 = 99
    // Few different bytes, so that words of the run occur elsewhere too.
    let bytes = (0..<300).map { _ in
      seed = seed &* 1_664_525 &+ 1_013_904_223
      return UInt8(seed >> 30)
    }
    for start in 0...(300 - length) {
      let run = Array(bytes[start..<(start + length)])
      let expected = (0...(300 - length)).first { bytes[$0..<($0 + length)].elementsEqual(run) }
      let found = bytes.span.firstOffset(of: run.span)
      #expect(found == expected, "from \(start)")
    }
    let absent = [UInt8](repeating: 9, count: length)
    let found = bytes.span.firstOffset(of: absent.span)
    #expect(found == nil)
  }

  private func same(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.span.hasSameBytes(as: right.span)
  }
}
