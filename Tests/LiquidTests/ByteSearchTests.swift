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

  @Test("a run alone in a long text is found at every place, also after a single one of its bytes")
  func farPlaces() {
    let part = Array(" </q>".utf8)
    for length in [64, 127, 128, 129, 191, 193, 320, 700] {
      for place in 0...(length - part.count) {
        var whole = [UInt8](repeating: UInt8(ascii: "e"), count: length)
        for offset in stride(from: place % 7, to: length, by: 7) {
          whole[offset] = UInt8(ascii: "q")
        }
        whole.replaceSubrange(place..<place + part.count, with: part)
        var search = ByteSearcher(part.span)
        let found = search.find(in: whole.span, from: 0)
        #expect(found == place, "\(place) of \(length)")
      }
    }
  }
}
