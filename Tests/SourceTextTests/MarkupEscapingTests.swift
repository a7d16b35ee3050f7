import SourceText
import Testing

@Suite("Escaping for markup")
struct MarkupEscapingTests {
  private static func text(_ body: (inout OutputBuffer) -> Void) -> String {
    var buffer = OutputBuffer()
    body(&buffer)
    return buffer.text()
  }

  @Test("an attribute's value cannot end its quotes or its tag, and stays what it is otherwise")
  func attributes() {
    #expect(
      Self.text { $0.append(escapingAttribute: "a\"><b>'&amp; &あ") }
        == "a&quot;&gt;&lt;b&gt;'&amp; &あ")
    #expect(Self.text { $0.append(escapingTags: "\"a\" <b>") } == "\"a\" &lt;b&gt;")
  }

  @Test("JSON in a script holds neither an end of a script nor a comment")
  func scripts() {
    let json = "\"</script><!--<script>\""
    let written = Self.text { buffer in buffer.append(scriptJSON: json.utf8.span) }
    #expect(written == "\"<\\/script>\\u003c!--<script>\"")
  }

  @Test(
    "a CDATA section cannot be ended from inside",
    arguments: [
      ("a]]>b", "a]]]]><![CDATA[>b"), ("]]>]]>", "]]]]><![CDATA[>]]]]><![CDATA[>"), ("]]", "]]"),
      ("", ""), ("]>", "]>"),
    ])
  func sections(text: String, expected: String) {
    #expect(Self.text { buffer in buffer.append(cdata: text.utf8.span) } == expected)
  }

  @Test(
    "what XML forbids is dropped, as itself and as a reference",
    arguments: [
      ("a\u{8}b", "ab"), ("\u{0}", ""), ("a\u{FFFF}\u{FFFE}b", "ab"), ("a&#8;b&#x8;&#X1f;", "ab"),
      ("&#xFFFF;&#0;&#99999999999;&#xD800;", ""), ("\u{B}\u{C}\u{1F}", ""),
    ])
  func forbidden(text: String, expected: String) {
    var removed = false
    let left = Self.text { buffer in
      removed = XMLCharacters.removeForbidden(from: text.utf8.span, into: &buffer)
    }
    #expect(removed)
    #expect(left == expected)
  }

  @Test(
    "what XML allows stays",
    arguments: [
      "", "a\t\r\n", "\u{7F}\u{85}\u{FFFD}\u{E000}\u{10FFFF}", "&#9;&#x10FFFF;&#65;", "&amp;#8;",
      "&#8", "&#;", "&#x;", "\u{D7FF}日本", "\u{FFFC}\u{FEFF}",
    ])
  func allowed(text: String) {
    #expect(XMLCharacters.firstForbidden(in: text.utf8.span) == nil)
  }
}
