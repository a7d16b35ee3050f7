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
}
