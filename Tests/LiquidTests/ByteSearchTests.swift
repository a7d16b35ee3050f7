import SourceText
import Testing

@Suite("Searching bytes")
struct ByteSearchTests {
  @Test("a run is found where comparing byte by byte finds it first", arguments: 1...4)
  func everyPlace(letters: Int) {
    var state = UInt64(letters) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    // Of those that are common in HTML and those that are not.
    let alphabet = Array("<q/e".utf8)
    for _ in 0..<3_000 {
      let whole = (0..<next(240)).map { _ in alphabet[next(letters)] }
      let part = (0..<(1 + next(8))).map { _ in alphabet[next(letters)] }
      let expected =
        whole.count < part.count
        ? nil
        : (0...(whole.count - part.count)).first { whole[$0...].starts(with: part) }
      var search = ByteSearcher(part.span)
      let found = search.find(in: whole.span, from: 0)
      #expect(found == expected, "\(part) in \(whole)")
    }
  }
}
