import SourceText
import Testing

@Suite("Output buffer")
struct OutputBufferTests {
  @Test("what is appended comes out in order", arguments: [0, 7, -1, 42, Int.max, Int.min])
  func appends(number: Int) {
    var buffer = OutputBuffer(capacity: 1)
    buffer.append("数: ")
    buffer.append(decimal: number)
    buffer.append(escapingHTML: " <a href='x'>&\"")
    #expect(buffer.text() == "数: \(number) &lt;a href=&#39;x&#39;&gt;&amp;&quot;")
    buffer.truncate(to: 5)
    #expect(buffer.text() == "数: ")
  }

  @Test("HTML is escaped as byte by byte, in texts of every length", arguments: 0..<20)
  func escaping(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for length in Array(0..<70) + [1023, 1024, 1025, 3000] {
      let rarity = 1 + next(30)
      let bytes = (0..<length).map { _ in
        next(rarity) == 0 ? Array("\"&'<>".utf8)[next(5)] : UInt8(next(256))
      }
      var buffer = OutputBuffer(capacity: 1)
      buffer.append(escapingHTML: bytes.span)
      let expected = bytes.flatMap { byte -> [UInt8] in
        switch byte {
        case UInt8(ascii: "&"): Array("&amp;".utf8)
        case UInt8(ascii: "<"): Array("&lt;".utf8)
        case UInt8(ascii: ">"): Array("&gt;".utf8)
        case UInt8(ascii: "\""): Array("&quot;".utf8)
        case UInt8(ascii: "'"): Array("&#39;".utf8)
        default: [byte]
        }
      }
      #expect(buffer.bytes() == expected)
    }
  }
}
