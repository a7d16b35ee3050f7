import ConfiguredKramdown
import Testing

@Suite("What blogc adds to kramdown")
struct AdditionTests {
  private func html(_ source: String, _ settings: String) throws -> String {
    let renderer = try ConfiguredKramdown(
      json: Array("{\"highlighter\": \"none\", \"kramdown\": {\(settings)}}".utf8))
    return String(decoding: renderer.html(of: Array(source.utf8)), as: UTF8.self)
  }

  @Test(
    "is there where it is asked for",
    arguments: [
      ("joined_lines", "日本\n語\na", "<p>日本語\na</p>\n"),
      ("joined_lines", "**日本**\n語\n`本`\n", "<p><strong>日本</strong>語<code>本</code></p>\n"),
      ("joined_lines", "日本\n**語**\n\n本\n", "<p>日本<strong>語</strong></p>\n\n<p>本</p>\n"),
      ("joined_lines", "한국\n어\n", "<p>한국\n어</p>\n"),
      (
        "emoji_names", "\"a\" :tada: :nosuch: `:tada:`",
        "<p>“a” 🎉 :nosuch: <code>:tada:</code></p>\n"
      ),
      (
        "external_links", "[a](https://b.c) [d](/e)",
        "<p><a href=\"https://b.c\" target=\"_blank\" rel=\"noopener noreferrer\">a</a> "
          + "<a href=\"/e\">d</a></p>\n"
      ),
      (
        "external_links", "[a](https://b.c){:target=\"_top\"}",
        "<p><a href=\"https://b.c\" target=\"_top\">a</a></p>\n"
      ),
      ("lazy_images", "![a](b)", "<p><img src=\"b\" alt=\"a\" loading=\"lazy\" /></p>\n"),
      (
        "bare_links", "資料はhttps://b.c/dです。[https://b.c](/e)",
        "<p>資料は<a href=\"https://b.c/d\">https://b.c/d</a>です。<a href=\"/e\">https://b.c</a></p>\n"
      ),
      (
        "nest_indented_items", "- a\n - b",
        "<ul>\n  <li>a\n    <ul>\n      <li>b</li>\n    </ul>\n  </li>\n</ul>\n"
      ),
      ("hard_breaks", "a\nb", "<p>a<br />\nb</p>\n"),
    ])
  func features(name: String, source: String, expected: String) throws {
    #expect(try html(source, "\"\(name)\": true") == expected)
  }

  @Test(
    "is not there unless it is asked for",
    arguments: [
      ("日本\n語", "<p>日本\n語</p>\n"), (":tada:", "<p>:tada:</p>\n"),
      ("https://b.c", "<p>https://b.c</p>\n"), ("![a](b)", "<p><img src=\"b\" alt=\"a\" /></p>\n"),
    ])
  func defaults(source: String, expected: String) throws {
    #expect(try html(source, "\"hard_wrap\": false") == expected)
  }
}
