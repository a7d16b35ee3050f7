# frozen_string_literal: true

# Constructs that few documents have, and pairs of constructs that change each other. The class that includes it has
# what RandomDocument and Spans have.
module Rare
  KINDS = %i[headings_with_contents rich_table scattered_definitions overlapping_abbreviations nested_notes element_over_lines raw_element
             elements_in_spans repeated_items attributes_of_items odd_links html_document definitions_of_lists].freeze

  private

  def rare = send(pick(KINDS))

  TITLES = ["日本 語", "A & B", "&copy; x", "a \"b\" c", "1. Start", "😀 emoji", "`code` x", "[l](/x) y", "a*b*c", "", "Ünï Çö", "a--b", "<b>x</b> y", "x [^1]", "a $$b$$", "!!!", "same", "same", "123", "C++ / C#",
            "it's", "HTML x", "a_b_c", "A.B:C", "～！＠", "Über-1", "x {#own}", "\\*a", "![i](/a.png)", "<http://e.x/>", "a  b", "-a-", "a<br>b", "ÀÉ"].freeze

  def headings_with_contents
    list = pick([["* x", "{:toc}"], ["1. x", "{:toc}"], ["* x", "{:toc .a #b}"], ["* x", "* y", "{:toc}"]])
    heads = Array.new(number(1, 6)) { ["#{'#' * number(1, 6)} #{pick(TITLES)}", *(chance(0.2) ? ["{:.no_toc}"] : []), *(chance(0.1) ? ["{:#i}"] : []), ""] }
    heads.insert(@random.rand(heads.length + 1), [*list, ""])
    heads.flatten
  end

  def rich_table
    cells = ["$$x|y$$", "$$x$$", "*a*{:.c}", "`a|b`{:.c}", "[a](/x \"t|u\")", "[a][ref]", "![a](/b)", "a[^1]", "<b>x|y</b>", "<code>a|b</code>", "\\|", "\"a\"", "{:.c}", "&#124;", "HTML", "`a", "a`", "**a", "~~a~~", "",
             " ", "<br>", "`` a`b|c ``", "a \\\\", "{::comment}x{:/}", "日本", "http://e.x/", "<!-- a|b -->", "-", "=", ":-", "*a|b*"]
    rows = Array.new(number(1, 4)) { "|#{pick(['', ' '])}#{Array.new(number(1, 3)) { pick(cells) }.join(pick(['|', ' | ']))}#{pick(['|', ' |', '', '|  '])}" }
    rows.insert(pick([0, 1, 1, 1]), pick(["|---|---|", "|:--|--:|", "|-", "---|---", "|:-:", "|===|", "| - | - |", "|-+-|"])) if chance(0.8)
    rows.insert(@random.rand(rows.length + 1), pick(["|---|", "|===|", "|", "||", "{:.x}", "{: #t}"])) if chance(0.25)
    rows << pick(["{:.c}", "{:.c #i style=\"a\"}"]) if chance(0.25)
    rows
  end

  def scattered_definitions
    later "{:#{pick(%w[ref x toc])}: #{pick(['.a', '#i', 'ref', 'title="x" .b', '.a .a'])}}"
    pick([["{:ref: .q}", "", line, "{:ref}"], [line, "{:ref .z}", "", "{:ref: .late}"], ["*a*{:ref} `b`{:ref .c}"], ["{:ref}", line], ["{:x: ref}", "{:ref: x .y}", "", "a", "{:x}"],
          ["{:ref: .a}", "{:ref: .b}", "a", "{:ref}"], ["* a", "{:ref}", "* b"], ["# a", "{:ref}"], ["> a", "{:ref}"], ["    a", "{:ref}"], ["| a |", "{:ref}"], ["```", "a", "```", "{:ref}"], ["$$", "a", "$$", "{:ref}"],
          ["* * *", "{:ref}"], ["<div>a</div>", "{:ref}"], ["[l]: /x", "{:ref}", "", "[l] [l]{:.m}"], ["![i](/a){:ref}"], ["a", "{:ref}", "{:.b}", "{:#c}"], ["{:ref}", "{:.b}", "a", "{:.d}"]])
  end

  def overlapping_abbreviations
    names = ["HTML", "HTML 5", "HTML5", "5", "略語", "略", "語", "a.b", "a", "C++", "&amp;", "*x*", "W3C HTML", "é", "I/O", "\"q\"", "don't"]
    number(1, 3).times { later "*[#{pick(names)}]:#{pick([' x', '', '  Y "z" <b>', ' 日本'])}", *(chance(0.2) ? ["{:.k}"] : []) }
    [Array.new(number(2, 6)) { pick(names + ["(HTML)", "*HTML*", "[HTML](/x)", "`HTML`", "HTML,", "<b>HTML</b>", "HTML-5", "xHTML", "HTML略語", "語の", "a.b.", "\"HTML\""]) }.join(pick([" ", "", "\n"]))].flat_map { |text| text.split("\n") }
  end

  def nested_notes
    later "[^o]: a[^i]#{pick(['', ' [^o]', '[^i]'])}", *pick([[], ["", "    > b[^i]"], ["", "    * c"], ["", "    ```", "    d", "    ```"], ["{:.f}"], ["", "    | a |"], ["    # x"], ["", "    <div>x</div>"]])
    later "[^i]: #{pick(['b', '*b*', 'b[^o]', '', '> q', '1. x', '$$y$$', '`c`', '<p>x</p>', '{:.x}'])}"
    pick([["x[^o] y[^i] z[^o]"], ["# h[^o]"], ["| a[^o] | b[^i] |"], ["* a[^o]", "* b[^i]"], ["[a[^o]](/x)"], ["*a[^o]*"], ["a[^i]", "", "b[^o]"], ["* x", "{:footnotes}", "", "a[^o]"], ["term[^o]", ": def[^i]"]])
  end

  def element_over_lines
    pick([["<div", "  class=\"a\"", "  id='b'>", line, "</div>"], ["#{words} <span", "class=\"x", "y\">a</span> b"], ["<a", "href=\"/x\"", "title='a", "b'>c</a>"], ["<div>a <!-- x", "y --> b</div>"], ["<p>", "a", "", "b</p> c"],
          ["<img", "src=\"a\"", "/>"], ["#{words} <b>a", "b</b> c"], ["<div><div>", "a", "</div>", "", "b</div>", words], ["* <div>", "  a", "  </div>"], ["* <div markdown=\"1\">", "  *a*", "", "  b", "  </div>", "* c"],
          ["> <div>", "> a", "> </div>"], ["> <div>", "a", "</div>"], ["<div>", "> a", "</div>", "> b"], ["a", "<div>b</div>", "c"], ["<div>a</div><div>b</div>"], ["<div>a</div> b <div>c</div>"], ["<!-- a --> <div>b</div>"]])
  end

  def raw_element
    tag = pick(%w[pre script style textarea math code option kbd var])
    body = pick([["a < b & c"], ["", "*a*", ""], ["<b>x</b>"], ["<#{tag}>y"], ["&lt; &nbsp; &"], ["\ta", "  b"], ["</b>"], ["// <![CDATA[", "x", "// ]]>"], ["\"q\" 'r' -- ..."], ["{:.c}", "{::comment}"]])
    pick([["<#{tag}>#{body[0]}", *body.drop(1), "</#{tag}>"], ["<#{tag}>", *body, "</#{tag}>"], ["x <#{tag}>#{body[0]}</#{tag}> y"], ["<div><#{tag}>", *body, "</#{tag}></div>"], ["* <#{tag}>#{body[0]}</#{tag}>"], ["<#{tag}>", *body], ["<#{tag} markdown=\"1\">", *body, "</#{tag}>"]])
  end

  def elements_in_spans
    pick(["*a <b>c* d</b>", "<b>*a</b>*", "<b>[a</b>](/x)", "[<b>a](/x)</b>", "`<b>` <b>`</b>`", "<b><i>a</b></i>", "<b/>a", "<br></br>", "<b>a<br>c</b>", "<b a>x</b>", "<b a=>x</b>", "<b a=x>y</b>", "<b a='x'b='y'>z</b>", "<b a = \"x\">y</b>",
          "<b A=\"x\" a=\"y\">z</b>", "<B>x</B>", "<B>x</b>", "<x:y>z</x:y>", "<日本>x</日本>", "a<?x y?>b", "a<![CDATA[x]]>b", "a<!DOCTYPE x>b", "a<!-- x -- y -->b", "a<!-->b", "a<!--->b -->", "<em>*a*</em>", "<div>*a*</div>x", "x<div>*a*</div>",
          "<span><div>*a*</div></span>", "<b><p>a</p></b>", "<a href=\"x\">[y](/z)</a>", "<img src=\"a\" alt=\"*b*\">", "<input>a</input>", "<hr>a", "a<hr>b", "<li>a</li>b", "<b markdown=\"0\">*a*</b>", "<code markdown=\"1\">*a*</code>",
          "<b markdown=\"block\">*a*</b>", "<p markdown=\"1\">a</p>b", "a<p markdown=\"1\">*b*</p>c", "<ins>*a*</ins>", "<del>*a*</del> b", "<button>*a*</button>", "<object>*a*</object>", "a < b > c", "a <b", "<b>", "</b>", "<>", "</>", "<1>", "< b>", "<b >x</b >",
          "<kbd>&lt;\"a\"&</kbd>", "<tt>--</tt>", "<samp>*x*</samp> <var>_y_</var>"]).split("\n")
  end

  def repeated_items
    mark = pick(["* ", "- ", "1. ", "+ "])
    gap = pick([[], [], [""], ["", ""], ["^"], ["{:.x}"], ["  "]])
    Array.new(number(2, 4)) { [mark + pick(["a", "", "a\n\n  b", "a\n  b", "a\nb", "> q", "# h", "    code", "```\n  x\n  ```", "a\n  * b", "a\n    * b", "a\n\n  * b", "[ ] t", "a\n\n      code", "| x |", "a\n  : d", "<p>x</p>", "a  \n  b", "$$x$$", "---",
                                       "a\n  > b", "a\n  # h", "a\n  {:.p}", "a\n{:.l}", "* * b", "1. c", "^", "[l]: /x", "*[A]: b", "[^f]: g"])] + gap }.flatten.flat_map { |text| text.empty? ? [text] : text.split("\n") }
  end

  def attributes_of_items
    pick([["* {:.a} x", "  {:.b}", "* y", "{:.c}"], ["* {:.a}", "  x"], ["* {:.a}", "", "  x"], ["1. {: #i .a} *x*"], ["* {:.a}x"], ["* {:a} x"], ["* {:a: .b} x"], ["* {::comment} x"], ["* x", "", "  {:.a}", "  y"], ["* x", "  {:.a}", "", "  y", "  {:.b}"], ["{:.a}", "* x"],
          ["* x", "{:.a}", "* y", "{:.b}"], ["t", ": {:.a} x"], ["t", ": x", "{:.a}"], ["{:.a} t", ": x"], ["{:.a}", "t", ": x"], ["t {:.a}", ": x"], ["{:.a} {:.b} t", ": x"], ["t", "{:.a}", ": x"], ["> x", "> {:.a}", "{:.b}"], ["> x", "", "> {:.a}"], ["x", " {:.a}"], ["x", "    {:.a}"],
          ["x {:.a}"], ["{:.a} x"], ["x", "{:.a} y"], ["x", "{:.a}", "", "{:.b}", "y"], ["# x", "{:.a}", "y"], ["x", "===", "{:.a}"], ["x", "{:.a}", "---"], ["{:.a}", "---", "{:.b}"], ["{:.a}", "", "---"], ["{:.a}", "<b>x</b>"], ["{:.a}", "<div>x</div>"], ["{:.a}", "[l]: /x", "", "[l]"], ["{:.a}"],
          ["{:.a}", "^", "x"], ["{:.a}", "```", "x", "```"], ["```", "x", "```", "{:.language-ruby .b}"], ["    x", "{: .language-ruby}"], ["    x", "{:lang=\"ruby\"}"], ["`x`{:.language-ruby}"], ["{:.a}", "$$x$$"], ["{:.a}", "|x|"], ["{:.a}", "<!-- x -->"], ["{:.a}", "{::comment}", "x", "{:/}"], ["{:.a}", "{::nomarkdown}", "x", "{:/}", "{:.b}"]])
  end

  def odd_links
    later "[#{pick(['a b', 'A', '日本', 'a  b', '1', '*x*', 'a.b', 'x y z'])}]: #{pick(['/r', '<>', '< >', '/r "', '/r ""', "/r 'a'b'", '/r "a" b', "\n/r", "/r\n'", "/r\n\"a\"\n\"b\"", '<a> "t"', '/a b', '/a"b', "/r\t\"t\"", '/r (t)', '//', '#', '?a=b&c=d'])}".split("\n").then { |lines| lines[0] + (lines.length > 1 ? "\n#{lines.drop(1).join("\n")}" : "") }
    [pick(["[a b]", "[a\nb]", "[x][a\nb]", "[x][a  b]", "[x] [A]", "[x]\n[A]", "[日本][]", "[日本] []", "[*x*]", "[a.b]", "[x](/y 't", "[x](/y\n\"t\")", "[x](/y \"t\nu\")", "[x]( /y )", "[x](/y\\)z)", "[x](/y(z))", "[x](/y(z)", "[x](<y z>)", "[x](<y> 't')", "[x](<y)", "[x](y \"t\" u)", "[x](y 't' \"u\")",
           "[x](y\"t\")", "[x [y] z](/w)", "[x](/y)[z](/w)", "[x]{:.c}", "[x](/y){:.c}{:.d}", "[x](/y) {:.c}", "![x\ny](/z)", "![x][A]", "![A]", "[![x](/y)][A]", "[x\\]y](/z)", "\\[x](/y)", "[x]\\(/y)", "[](/x)", "[ ](/x)", "[x](  )", "[x](\"t\")", "[x]('')", "[x](/y \"\")", "[x](/y ')", "[1]", "[x y z]", "[x](/y*z*)",
           "[x](/y_z_ \"a_b_\")", "[a](b)c](d)", "[a [b](c) d](e)", "![a [b](c)](d)", "[x]: /y", "[x](/y  \"t\"  )", "<http://e.x/?a=b&c=\"d\">", "<mailto:a@b.cc>", "<a@b>", "<a.b@c.d>", "<HTTP://E.X>", "<http:>", "<http://e.x/ y>", "<https://e.x/日本>", "<日本@b.cc>"])].flat_map { |text| text.split("\n") }
  end

  def html_document
    indent = pick(["", "", " ", "  ", "    "])
    tags = %w[div p ul li table tr td b span section h1 pre blockquote]
    Array.new(number(2, 7)) { indent * number(0, 1) + pick(["<#{pick(tags)}>", "</#{pick(tags)}>", "<#{pick(tags)}>a</#{pick(tags)}>", "<#{pick(tags)} class='x'>", "text *a*", "", "* item", "<br>", "<!-- c -->", "<img src=\"a\">", "<#{pick(tags)} markdown=\"1\">", "<#{pick(tags)}>*b*", "c</#{pick(tags)}>", "    code", "# h", "<?x?>"]) }
  end

  def definitions_of_lists
    pick([["a", ":b"], ["a", ": b", "c", ": d"], ["a", ": b", "", "c", ": d"], ["a", ": b", "", "", "c", ": d"], ["a", "", ": b", "", "  c"], ["a", "b", ": c", ": d"], ["a", ": * b", "  * c"], ["a", ": b", "", "      code"], ["a", ":     code"], ["a", ": > b"], ["a", ": # b"], ["a", ": ```", "  x", "  ```"], ["a", ":   b", "    c"],
          ["a", ": b", "c"], ["a", ": b", "  c", "d"], ["# a", ": b"], ["* a", ": b"], ["> a", ": b"], ["a", "", "", ": b"], ["*a* `b`", ": c"], ["a  ", ": b"], ["a", "  : b"], ["a", "   : b"], ["a", "    : b"], ["a", ": b", " : c", "  : d"], ["a", ": | x | y |"], ["a", ": b", "^", ": c"], ["a", "^", ": b"], ["a", ": <div>x</div>"],
          ["a", ": b", "{:.x}", "c", ": d"], [": a"], ["a", ":"], ["a", ": ", "b"], ["a", ":", "", "    b"], ["a", ": b", "    c", "", "    d", "e"], ["a\\", ": b"], ["<b>a</b>", ": b"], ["<p>a</p>", ": b"], ["a: b", ": c"], ["日本", ": 語", "：x"], ["a", ": b", "* c"], ["a", ": b", "", "* c"], ["a", ":\tb", "\tc"], ["[l]: /x", ": b"], ["a[^1]", ": b"],
          ["A *b* & \"c\" 日本", ": d", "{:auto_ids}"], ["{:auto_ids-p-}", "a b", "a b", ": d", "", "{:#own} c", ": e"], ["{:.x} 1 a", ": b", "{:auto_idsx .y}"]])
  end
end
