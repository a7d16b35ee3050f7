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
        "\"input\": \"Markdown\"", "> a\n{:.x}\nb",
        "<blockquote>\n  <p>a\n{:.x}\nb</p>\n</blockquote>\n"
      ),
      (
        "\"input\": \"markdown\"", "    a\nb\n    c",
        "<pre><code>a\n</code></pre>\n<p>b\n    c</p>\n"
      ),
      (
        "\"input\": \"Markdown\"", "* {:.y} \"b\" -- $$x$$ `c`{:.z}",
        "<ul>\n  <li>{:.y} \"b\" -- $$x$$ <code>c</code>{:.z}</li>\n</ul>\n"
      ),
      (
        "\"input\": \"Markdown\"", "a|b[^1]\n: d\n\n*[a]: x\n\n~~~\n# c {#d}\n",
        "<p>a|b[^1]\n: d</p>\n\n<p>*[a]: x</p>\n\n<p>~~~\n# c {#d}</p>\n"
      ),
      (
        "\"input\": \"GFM\"", "a||\n-:-|\n|b",
        "<table>\n  <thead>\n    <tr>\n      <th style=\"text-align: right\">a</th>\n      <th>\u{A0}</th>\n"
          + "    </tr>\n  </thead>\n  <tbody>\n    <tr>\n      <td style=\"text-align: right\">\u{A0}</td>\n"
          + "      <td>b</td>\n    </tr>\n  </tbody>\n</table>\n"
      ),
      (
        "\"link_defs\": {\"S\": [\"/s\", \"題\"]}", "[s]",
        "<p><a href=\"/s\" title=\"題\">s</a></p>\n"
      ),
      ("\"gfm_quirks\": \"no_auto_typographic\"", "a -- b", "<p>a -- b</p>\n"),
      ("\"parse_block_html\": true", "<div>\n*a*\n</div>", "<div>\n  <p><em>a</em></p>\n</div>\n"),
      ("\"remove_line_breaks_for_cjk\": true", "漢\nか\nー\n한\n글", "<p>漢か\nー\n한\n글</p>\n"),
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
        "\"guess_lang\": false", "`a`{:.language-ruby}\n\n```text\nb\n```\n",
        "<p><code class=\"language-ruby highlighter-rouge\"><span class=\"n\">a</span></code></p>\n\n"
          + "<pre><code class=\"language-text\">b\n</code></pre>\n"
      ),
      (
        "\"guess_lang\": false, \"syntax_highlighter_opts\": {\"block\": {\"guess_lang\": true}}",
        "    b\n",
        "<div class=\"language-plaintext highlighter-rouge\"><div class=\"highlight\"><pre class=\"highlight\">"
          + "<code>b\n</code></pre></div></div>\n"
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

  @Test(
    "make elements of HTML what Markdown has for them",
    arguments: [
      ("<p>a  b\n <b>c</b></p>\nd", "<p>a b <strong>c</strong>d</p>\n"),
      ("x <i> a</i> <em>b</em>", "<p>x <i> a</i> <em>b</em></p>\n"),
      (
        "<h2>日本 <code>&lt;a&gt;</code></h2>", "<h2 id=\"日本-a\">日本 <code>&lt;a&gt;</code></h2>\n"
      ),
      (
        "<ul>t<li>a</li> <li><p>b</p></li></ul>",
        "<ul>\n  <li>a</li>\n  <li>\n    <p>b</p>\n  </li>\n</ul>\n"
      ),
      ("<div>a <p>b</p> c</div>", "<div>\na   <p>b</p>\n c\n</div>\n"),
      (
        "<table><tr><td style=\"text-align:  right; color: red\">a</td></tr></table>",
        "<table>\n  <tbody>\n    <tr>\n      <td style=\"; color: red; text-align: right\">a</td>\n    </tr>\n"
          + "  </tbody>\n</table>\n"
      ),
      (
        "<table><tr><td><p>a</p></td></tr></table>", "<table><tr><td><p>a</p></td></tr></table>\n"
      ),
      ("x <script type=\"math/tex\">a < b</script>", "<p>x \\(a &lt; b\\)</p>\n"),
      (
        "<pre class=\"k\"><code class=\"language-x\">a <b>b</b>\n</code></pre>",
        "<pre class=\"k\"><code class=\"language-x\">a b\n</code></pre>\n"
      ),
      ("<table></table>\n\n<td>a</td>", "<table></table>\n\n<td>a</td>\n"),
      ("{:.x}\n<p>&ldquo;a&rdquo; &nosuch;</p>", "<p>“a” &amp;nosuch;</p>\n"),
    ])
  func nativeElements(source: String, expected: String) throws {
    let renderer = try ConfiguredKramdown(
      json: Array("{\"highlighter\": \"none\", \"kramdown\": {\"html_to_native\": true}}".utf8))
    let html = String(decoding: renderer.html(of: Array(source.utf8)), as: UTF8.self)
    #expect(html == expected)
  }

  @Test(
    "of punctuation hold for the filter smartify",
    arguments: [
      ("{}", "a \"b\" -- c's <b>'d'</b>", "a “b” – c’s <b>‘d’</b>"),
      ("{}", "<div>\"x\"</div> \"y\"", "<div>\"x\"</div>\n “y”"),
      ("{}", "<p>\"a\"</p>\n\nb <!-- \"c\" -->", "<p>\"a\"</p>\n\nb <!-- \"c\" -->"),
      ("{}", "&nbsp;& *a* `b` [c](d) {:.x} \\<<", "\u{A0}&amp; *a* `b` [c](d) {:.x} &lt;&lt;"),
      ("{}", "日本\"語\"です <br>...", "日本”語”です <br />…"),
      ("{}", "</b>\"a\" <b>c", "&lt;/b&gt;“a” <b>c\n</b>"),
      ("{}", "", ""),
      ("{\"kramdown\": {\"smart_quotes\": \"39,39,34,34\"}}", "\"a\"", "\"a\""),
    ])
  func smartify(settings: String, source: String, expected: String) throws {
    let renderer = try ConfiguredKramdown(json: Array(settings.utf8))
    #expect(String(decoding: renderer.smartified(Array(source.utf8)), as: UTF8.self) == expected)
  }
}
