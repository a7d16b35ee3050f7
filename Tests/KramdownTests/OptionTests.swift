import ConfiguredKramdown
import Testing

/// Each option as Jekyll passes it; the HTML is what kramdown 2.4 writes.
@Suite("kramdown's options")
struct OptionTests {
  @Test(
    "change the HTML as they do in Jekyll",
    arguments: [
      ("\"auto_ids\": \"false\"", "# A", "<h1>A</h1>\n"),
      ("\"auto_ids\": \"no\"", "# A", "<h1 id=\"a\">A</h1>\n"),
      ("\"auto_id_prefix\": \"p-\"", "# 日本", "<h1 id=\"p-日本\">日本</h1>\n"),
      ("\"header_offset\": \"1\"", "# A", "<h2 id=\"a\">A</h2>\n"),
      ("\"header_offset\": -9", "### A", "<h1 id=\"a\">A</h1>\n"),
      ("\"hard_wrap\": \"yes\"", "a\nb", "<p>a<br />\nb</p>\n"),
      ("\"smart_quotes\": \"39,39,34,34\"", "\"a\" 'b'", "<p>\"a\" 'b'</p>\n"),
      (
        "\"smart_quotes\": [\"apos\", \"apos\", \"quot\", \"quot\"]", "\"a\" it's",
        "<p>\"a\" it's</p>\n"
      ),
      (
        "\"typographic_symbols\": {\"ndash\": \"\", \"hellip\": \"&\"}", "a -- b...",
        "<p>a  b&amp;</p>\n"
      ),
      ("\"entity_output\": \"as_input\"", "&copy; \"a\"", "<p>&copy; &#8220;a&#8221;</p>\n"),
      ("\"entity_output\": \"nosuch\"", "&copy;", "<p>&#169;</p>\n"),
      ("\"math_engine\": false", "$$a$$ b", "<p><span class=\"kdmath\">$a$</span> b</p>\n"),
      ("\"input\": \"kramdown\"", "a\n```\nb\n```", "<p>a\n<code>\nb\n</code></p>\n"),
      (
        "\"link_defs\": {\"S\": [\"/s\", \"題\"]}", "[s]",
        "<p><a href=\"/s\" title=\"題\">s</a></p>\n"
      ),
      ("\"gfm_quirks\": \"no_auto_typographic\"", "a -- b", "<p>a -- b</p>\n"),
      ("\"parse_block_html\": true", "<div>\n*a*\n</div>", "<div>\n  <p><em>a</em></p>\n</div>\n"),
      ("\"parse_span_html\": false", "<b>*a*</b>", "<p><b>*a*</b></p>\n"),
    ])
  func options(settings: String, source: String, expected: String) throws {
    let renderer = try ConfiguredKramdown(
      json: Array("{\"highlighter\": \"none\", \"kramdown\": {\(settings)}}".utf8))
    let html = String(decoding: renderer.html(of: Array(source.utf8)), as: UTF8.self)
    #expect(html == expected)
  }

  @Test(
    "of the highlighter hold for blocks, for spans, or for both",
    arguments: [
      (
        "\"guess_lang\": false", "`a`\n\n    b\n",
        "<p><code>a</code></p>\n\n<pre><code>b\n</code></pre>\n"
      ),
      (
        "\"syntax_highlighter_opts\": {\"disable\": true}", "`a`\n\n```text\nb\n```\n",
        "<p><code>a</code></p>\n\n<pre><code class=\"language-text\">b\n</code></pre>\n"
      ),
      (
        "\"syntax_highlighter_opts\": {\"span\": {\"disable\": true}, \"css_class\": \"k\"}",
        "`a`\n\n```text\nb\n```\n",
        "<p><code>a</code></p>\n\n<div class=\"language-text highlighter-rouge\"><div class=\"highlight\">"
          + "<pre class=\"k\"><code>b\n</code></pre></div></div>\n"
      ),
      (
        "\"syntax_highlighter_opts\": {\"block\": {\"line_numbers\": true, \"start_line\": 4}}",
        "```\nb <\n```\n",
        "<div class=\"language-plaintext highlighter-rouge\"><div class=\"highlight\"><pre class=\"highlight\">"
          + "<code><table class=\"rouge-table\"><tbody><tr><td class=\"rouge-gutter gl\"><pre class=\"lineno\">4\n"
          + "</pre></td><td class=\"rouge-code\"><pre>b &lt;\n</pre></td></tr></tbody></table></code></pre></div></div>\n"
      ),
      (
        "\"syntax_highlighter_opts\": {\"wrap\": false}", "```\nb <\n```\n",
        "<div class=\"language-plaintext highlighter-rouge\">b &lt;\n</div>\n"
      ),
      (
        "\"syntax_highlighter_opts\": {\"default_lang\": \"\"}", "```\nb\n```\n",
        "<pre><code>b\n</code></pre>\n"
      ),
    ])
  func highlighting(settings: String, source: String, expected: String) throws {
    let renderer = try ConfiguredKramdown(json: Array("{\"kramdown\": {\(settings)}}".utf8))
    let html = String(decoding: renderer.html(of: Array(source.utf8)), as: UTF8.self)
    #expect(html == expected)
  }
}
