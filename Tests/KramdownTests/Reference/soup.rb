# frozen_string_literal: true

# Lines of random tokens: what no author writes on purpose, and every author writes once. The class that includes
# it has `pick`, `chance` and `number`.
module Soup
  TOKENS = ["*", "*", "**", "_", "_", "__", "***", "`", "``", "[", "]", "[a]", "(", ")", "](/x)", "](/x \"t\")", "![", "<", ">", "<b>", "</b>", "<br>", "<i a='b'>", "</i>",
            "<!-- c -->", "<?p x?>", "<![CDATA[x]]>", "\"", "'", "\"", "'", "\\", "\\\\", "|", "$$", "$", "{:.c}", "{:", "}", "{::comment}", "{:/}", "{::nomarkdown}", "&", "&amp;",
            "&#65;", ";", "~~", "~", "--", "---", "...", "<<", ">>", "-", ":", "!", "^", "#", "=", "+", "[^1]", "[ref]", "http://e.x/", "<http://e.x/>", "<a@b.cc>", ".", ",",
            "s", "80s", "1", "a", "b", "word", "日本", "語", "「", "」", "。", "é", "HTML", " ", " ", " ", " ", " ", "  ", "\n", "\n", "\t", "{:ref}", "{#x}", "{: title=\"x\"}",
            "<code>", "</code>", "<span markdown=\"0\">", "</span>", "<em", "markdown=\"1\"", "/>", "*[", "]:", "[a]:", "😀", "　"].freeze

  LINES = ["", "", "", "", " ", "a", "word 日本", "日本語です。", "* a", "* ", "- b", "+ c", "1. a", "2. b", "12. c", "1986. x", " * a", "  * b", "   * c", "    * d", "   a", "  a",
           "    a", "      a", "\ta", "\t* a", "*\ta", "1.\tb", "> a", "> > b", ">a", " > a", "> * a", ">     a", ": a", ":   a", " : b", ": * a", ":", "# a", "## 日本 {#x}", "#a", " # a", "#",
           "a\n===", "===", "---", "--", "- - -", "* * *", "***", "```", "~~~", "```ruby", "~~~ ruby", "````", "  ```", "| a | b |", "|-|-|", "|:-|-:|", "|===|", "a | b", "|---", "|", "---|---",
           "{:.c}", "{: #i}", "  {:.d}", "{:r: .e #j}", "{:r}", "{:toc}", "^", " ^", "^ a", "<div>", "</div>", "<div markdown=\"1\">", "<div markdown=\"span\">", "<p>a</p>", "<p>", "</p>", "<pre>", "</pre>",
           "<b>a</b>", "<script>", "</script>", "<!-- a -->", "<!-- a", "-->", "<?php a ?>", "<hr>", "<br />", "<table>", "<td>a", "</table>", "  <div>", "<ul>", "<li>a</li>", "</ul>", "[a]: /x", "[a]: /x \"t\"",
           "[a]: /x", "  \"t\"", "[a]: <b c>", "[a]", "[b][a]", "[^1]: a", "[^1]:", "a[^1]", "    b", "[^2]: * a", "*[HTML]: x", "*[HTML 日本]: y", "HTML 日本 HTML", "$$", "$$a$$", "$$ a", "\\$$a$$",
           "{::comment}", "{:/comment}", "{:/}", "{::nomarkdown}", "{:/nomarkdown}", "{::options auto_ids=\"false\" /}", "{::options parse_block_html=\"true\" /}", "{::comment}x{:/}", "a  ", "a\\\\", "a\\",
           "*a*", "**a", "b**", "`a", "b`", "- [ ] a", "- [x] b", "* {:.c} a", "* {:.c}", "1. {: #i} a", "a: b", "{:.c} a", "* ^", "* # a", "* > a", "* ```", "* | a | b", "* $$a$$", "* <div>", "* : a", "1. * a",
           "*   a", "*     a", "*      a", "**a**: b", "\"a\"", "http://e.x/", "<http://e.x/>", "![a](/b)", "![a](/b){:standalone}", "&nbsp;", "\u00a0", "\u3000a", "[toc]", "+++", "___", "%", "\\# a", "\\* a", "1\\. a",
           "\\", "|a|b", "a|`b|c`", "|a|\\||", "| | |", "|a|b|c|", "||", "<details>", "<summary>a</summary>", "</details>", "<span>", "</span>", "<del>a</del>", "<iframe></iframe>", "<img>", "<x>", "</x>"].freeze

  private

  def soup
    chance(0.5) ? span_soup : line_soup
  end

  def span_soup
    text = Array.new(number(2, 14)) { pick(TOKENS) }.join
    text = "\n[a]: /y\n[^1]: n\n".then { |tail| "#{text}\n#{tail}" } if chance(0.2)
    prefix = pick(["", "", "", "", "# ", "* ", "> ", "| ", "a\n: "])
    (prefix + text).split("\n", -1)
  end

  def line_soup
    indents = ["", "", "", "", "", " ", "  ", "   ", "    ", "> ", "\t"]
    Array.new(number(2, 9)) { pick(indents).then { |indent| chance(0.75) ? "" : indent } + pick(LINES) }.flat_map { |line| line.split("\n", -1).then { |parts| parts.empty? ? [""] : parts } }
  end
end
