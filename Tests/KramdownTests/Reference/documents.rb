# frozen_string_literal: true

require_relative "spans"
require_relative "rare"
require_relative "soup"
require_relative "nested"

# Random documents put together from kramdown's constructs, in containers. The same number gives the same
# document on any machine.
class RandomDocument
  include Spans
  include Rare
  include Soup
  include Nested

  # The document and the settings of a number.
  def self.number(number, seed = 1)
    new(Random.new((seed * 1_000_003) + number)).make
  end

  def initialize(random)
    @random = random
    @tail = []
  end

  # A document and the settings it is to be read with.
  def make
    lines = blocks(1 + @random.rand(4), 0)
    lines += [""] + @tail.shuffle(random: @random) unless @tail.empty?
    text = "#{lines.join("\n")}#{pick(['', "\n", "\n", "\n\n"])}"
    text = damaged(text) if chance(0.2)
    text = text.gsub("\n", "\r\n") if chance(0.02)
    [text, settings]
  end

  private

  def pick(list) = list[@random.rand(list.length)]
  def chance(share) = @random.rand < share
  def number(low, high) = low + @random.rand(high - low + 1)

  # Adds lines that stand at the end of the document, such as the definition of a footnote.
  def later(*lines)
    @tail << "" if chance(0.3)
    @tail.concat(lines)
  end

  # Blocks one after another, mostly with a blank line between.
  def blocks(count, depth)
    lines = []
    count.times do |index|
      unless index.zero?
        lines << pick(["", "", "", "", "", "", " ", "   "]) unless chance(0.15)
        lines << "" if chance(0.08)
        lines << "^" << "" if chance(0.02)
      end
      lines.concat(block(depth))
    end
    lines
  end

  LEAVES = %i[paragraph paragraph paragraph paragraph heading setext rule indented fenced html html html_inline table
              math definition_of_link abbreviation footnote attribute_definition extension contents alone odd
              html_markdown comment image_block rare rare rare rare soup nested nested].freeze
  CONTAINERS = %i[quote bullets bullets numbers numbers definitions html_container footnote_body mixed_list
                  odd_list].freeze

  def block(depth)
    kind = depth < 3 && chance(0.42) ? pick(CONTAINERS) : pick(LEAVES)
    lines = CONTAINERS.include?(kind) ? send(kind, depth + 1) : send(kind)
    lines = attributes_before + lines if chance(0.04)
    lines += attributes_after if chance(0.12)
    lines
  end

  def attributes_before = [block_attributes]
  def attributes_after = chance(0.9) ? [block_attributes] : ["", block_attributes]
  def block_attributes = (chance(0.1) ? pick([" ", "  ", "   ", "    "]) : "") + attribute_list(block: true)

  # Leaves.

  def paragraph
    lines = Array.new(number(1, 3)) { line }
    lines[number(0, lines.length - 1)] = pick([" ", "  ", "   ", "    ", "\t"]) + pick(lines) if chance(0.1)
    lines
  end

  def heading
    text = chance(0.3) ? line : words
    text += pick([" #", " ##", "#", " # ", " {#own}", " {#own-id}", " #  {#x}", " {#日本}", "{#y}", " {:.c}"]) if chance(0.35)
    ["#" * number(1, 6) + pick([" ", " ", " ", " ", "", "  ", "\t"]) + text]
  end

  def setext
    lines = [chance(0.3) ? line : words]
    lines[0] += pick([" {#own}", " #", "  ", " {:.c}"]) if chance(0.2)
    lines.unshift(words) if chance(0.1)
    lines << (pick(%w[= -]) * pick([1, 2, 3, 3, 5, 9])) + pick(["", "", "", " ", " x"])
  end

  def rule = [pick(["---", "***", "* * *", "- - -", "___", "_ _ _", "-----", " ---", "   * * *", "--- ", "**", "-- -", "* * * x"])]

  def indented
    indent = pick(["    ", "    ", "    ", "\t", "     ", "  \t"])
    lines = Array.new(number(1, 3)) { indent + pick([words, line, "- a", "> b", "<b>x</b> & y", "# h", "  さらに字下げ"]) }
    lines.insert(1, pick(["", "", "    ", "  "])) if chance(0.3)
    lines << pick(["lazy", "続き"]) if chance(0.1)
    lines
  end

  LANGUAGES = ["", "", "text", "plaintext", "nosuch", " text", "text  ", " .cls", "text?x=1", " {.x}", "日本", "a b", "C++",
               "text:file.txt", " text title=\"x\""].freeze

  def fenced
    mark = pick(["```", "```", "```", "~~~", "~~~", "````", "~~~~~"])
    indent = chance(0.1) ? pick([" ", "  ", "   ", "    "]) : ""
    body = Array.new(number(0, 3)) { pick([words, line, "", "    x", "\tx", "<b>&amp;</b>", "```", "~~~", "{{ page.title }}", "# なに"]) }
    ending = pick([mark, mark, mark, mark, mark, "#{mark}#{mark[0]}", "#{mark}  ", " #{mark}", mark[0, 2], nil, "#{mark} x"])
    [indent + mark + pick(LANGUAGES), *body.map { |line| indent + line }, *(ending && [indent + ending])]
  end

  def math
    pick([["$$", "x < y", "$$"], ["$$ a = b $$"], ["$$a", "= b$$"], ["$$ #{words} $$ x"], ["$$", "", "a", "$$"],
          ["\\$$ a $$"], ["$$x$$ #{words}"], [" $$", "\\begin{align}", "1 &= 2", "\\end{align}", "$$"], ["$$ a"]])
  end

  def image_block
    image = "![#{plain}](/a.png#{pick(['', ' "題"', " 'a'"])})"
    [image + pick(["", "", "{:.c}", "{:standalone}", " x", "{: standalone width=\"3\"}", "\n#{image}"])].flat_map { |text| text.split("\n") }
  end

  def definition_of_link
    later "[#{pick(%w[ref Ref 参照 a\ b])}]: #{pick(['/r', '<http://e.example/a b>', 'http://e.example "T"', "/x 'T'", '/x (T)', "/x\n  \"T\"", '/日本 "「題」"'])}"
    [line]
  end

  def abbreviation
    later "*[#{pick(%w[HTML CSS 略語 W3C a.b HTML5])}]:#{pick([' Hyper Text', '', ' 説明 "x"', "  x  "])}#{pick(['', "\n{:.ab}"])}"
    ["#{pick(%w[HTML CSS 略語 W3C a.b])} #{line} #{pick(%w[HTML HTML5 xCSS 略語。])}"]
  end

  def footnote
    name = pick(%w[1 2 note a-b 注])
    body = pick([[" #{line}"], [" #{line}", "    #{line}"], [" #{line}", "", "    #{line}"], ["", "    #{line}"], [" #{line}", "#{line}"],
                 [" - a", "    - b"], [" > #{words}"], ["     code"], [" ```", "    x", "    ```"], [" | a | b |"], [" # #{words}"],
                 [" #{words}[^2]"], [""], [" <p>x</p>"], [" $$a$$"], ["\t#{words}"], [" #{words}", "", "        code"]])
    later "[^#{name}]:#{body[0]}", *body.drop(1), *(chance(0.15) ? ["{:.fn}"] : [])
    ["#{words}[^#{name}]#{pick(['', '.', "。#{words}", "[^#{name}]", '[^2]'])}"]
  end

  def attribute_definition
    definition = "{:#{pick(%w[ref other 参照 a-b])}: #{pick(['.k', '#i .k', 'title="T"', '.k data-x=\'1\'', 'other .z', '#i'])}}"
    chance(0.5) ? (later(definition); [line, "{:ref}"]) : [definition]
  end

  def extension
    pick([["{::comment}", words, "{:/comment}"], ["{::comment}", "", words, "", "{:/}"], ["{::nomarkdown}", "<b>*x*</b>", "{:/nomarkdown}"],
          ["{::nomarkdown type=\"html\"}", "<i>", "{:/}"], ["{::nomarkdown type=\"latex\"}", "<i>", "{:/}"], ["{::options parse_block_html=\"true\" /}"],
          ["{::options auto_ids=\"false\" /}"], ["{::comment}x{:/comment} #{words}"], ["{::nosuch}", words, "{:/nosuch}"], ["{::comment}", words],
          ["{::options header_offset=\"1\" /}"], ["{::comment /}"], ["{:/comment}"], ["{::options toc_levels=\"2..3\" /}"],
          [" {::comment}", " #{words}", " {:/comment}"], ["{::options nosuch=\"1\" /}"]])
  end

  def contents
    pick([["* toc", "{:toc}"], ["1. 目次", "{:toc .c}"], ["{:toc}", "- a", "- b"], ["* x", "{: toc #toc}"], ["## #{words}", "{:.no_toc}"],
          ["* a", "* b", "{:toc}"], ["# #{words}", "", "* toc", "{:toc}", "", "## #{line}", "", "### #{words}", "{:.no_toc}"]])
  end

  def alone
    pick([["{:.x}"], ["{: #id}"], ["^"], ["&nbsp;"], ["---"], ["\\"], ["<br />"], ["{:/}"], ["{:"], ["|"], ["-"], ["*"], ["1."], [":"], [">"],
          ["#"], ["[x]:"], ["[^x]:"], ["***"], ["\u3000#{words}"], ["\u00a0#{words}"], ["=="], ["{% raw %}"], ["> "], ["+"], ["~~~"], ["```"],
          ["<"], ["{}"], ["{:}"], ["$$"]])
  end

  def odd
    pick([["#{words}:", "#{words}"], ["1986. #{words}"], ["1) #{words}"], ["+1 #{words}"], ["-#{words}"], ["*#{words}"], ["#{words} |"],
          ["| #{words}"], ["#{words}", "---"], ["#{words}", "==="], ["#{words}", "#{words}", "---"], ["#{words}", "> #{words}"],
          ["#{words}", "- #{words}"], ["#{words}", "1. #{words}"], ["#{words}", "# #{words}"], ["#{words}", "```", "x", "```"],
          ["#{words}", "<div>x</div>"], ["#{words}", ": #{words}"], ["#{words}", "    #{words}"], ["#{words}", "[^1]: #{words}"],
          ["#{words}", "[ref]: /x"], ["#{words}", "$$", "x", "$$"], ["#{words}", "|a|b|", "|-|-|", "|c|d|"], ["#{words}", "***"],
          ["#{words}", "{:.x}", "#{words}"], ["> #{words}", "{:.x}", "> #{words}"], ["{:.x}", "", "#{words}"], ["#{words}", "^", "#{words}"],
          ["#{words}", "*[HTML]: x"], ["#{words}", "{::comment}x{:/}"], ["#{words}", "<!-- #{words} -->"], ["#{words}\\", "#{words}"],
          ["#{words}", "<p>#{words}</p>", "#{words}"], ["#{words}", "~~~", "x", "~~~"], ["#{words}  ", "#{words}"],
          ["http://e.example/#{words}"], ["#{words}", "{:toc}"], ["#{words}", "#{words}", "==="]])
  end

  # HTML.

  def html
    pick([["<div>", line, "</div>"], ["<div>#{line}</div>"], ["<p>#{line}</p>"], ["<p>", line, "</p>"], ["<div class=\"a\" id='b'>", "", line, "", "</div>"],
          ["<pre>", "  a < b & \"c\"", "", "*x*", "</pre>"], ["<pre><code>#{plain}</code></pre>"], ["<script>", "if (a < b && c) { '*x*' }", "", "</script>"],
          ["<style>", "a > b { color: red }", "</style>"], ["<table>", "<tr><td>#{line}</td></tr>", "</table>"],
          ["<table><tr>", "<th>a</th><td>", "", words, "", "</td></tr></table>"], ["<details>", "<summary>#{words}</summary>", "", line, "", "</details>"],
          ["<ul>", "  <li>#{line}</li>", "  <li>b", "</ul>"], ["<hr>"], ["<hr />"], ["<br>#{words}"], ["<img src=\"/a.png\" alt='x'>"],
          ["<iframe src=\"https://e.example/x?a=1&b=2\" allowfullscreen></iframe>"], ["<div>", words], ["</div>"], ["<div", "class=\"x\">", words, "</div>"],
          ["<DIV>#{words}</DIV>"], ["<nosuch>#{line}</nosuch>"], ["<x-y a=\"b\">", line, "</x-y>"], ["<?php echo 1 ?>"], ["<?xml", "a ?>", words],
          ["<![CDATA[ x ]]>"], ["<!DOCTYPE html>"], ["<div><p>a</p>", "<p>b</p></div>"], ["<div> <b> x </b> </div>"], ["<section>", "", "## #{words}", "", "</section>"],
          ["<figure>", "<img src=\"/a.png\">", "<figcaption>#{line}</figcaption>", "</figure>"], ["<video controls><source src=\"a.mp4\">#{words}</video>"],
          ["<div>#{words}</div>#{words}"], ["<div>#{words}</div> *#{words}*"], ["<h2>#{line}</h2>"], ["<h2 id=\"x\">#{words}</h2>"], ["<blockquote>#{line}</blockquote>"],
          ["<dl><dt>a</dt><dd>#{words}</dd></dl>"], ["<div><span>a</div>"], ["<div><b>a</div></b>"], ["<p>a<p>b"], ["<ul><li>a<li>b</ul>"],
          [" <div>#{words}</div>"], ["   <div>", "   #{words}", "   </div>"], ["    <div>x</div>"], ["<textarea>", " a ", "</textarea>"],
          ["<select><option selected>#{words}</option></select>"], ["<form action='/x'><input type=text disabled></form>"], ["<button>#{words}</button>"],
          ["<object data=\"x\"><param name=\"a\" value=\"b\"></object>"], ["<center>#{line}</center>"], ["<a name=\"x\"></a>"], ["<a href=\"/x\">#{words}</a>"],
          ["<b>#{words}</b>", "", words], ["<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>"], ["<math><mi>x</mi></math>"], ["<noscript>#{line}</noscript>"],
          ["<address>#{line}</address>"], ["<article>", line, "</article>"], ["<nav><a href=\"/\">#{words}</a></nav>"], ["<p>#{words}<br>#{words}</p>"],
          ["<div>&amp; &copy; & < > \" ' &nbsp; &#12354;</div>"], ["<td>#{words}</td>"], ["<div a=1 b='x \"y\"' c=\"&amp;&\" d>#{words}</div>"],
          ["<p>#{words}"], ["<div>", "", "    #{words}", "", "</div>"], ["<script src=\"/a.js\"></script>"], ["<kbd>#{words}</kbd> #{words}"]])
  end

  def html_inline = ["#{words} #{html_span} #{words}", *(chance(0.3) ? [line] : [])]

  def html_markdown
    value = pick(%w[1 0 block span 1 block span nosuch])
    tag = pick(%w[div div p section td li blockquote span details pre summary h2 ul nosuch figure])
    body = pick([[line], ["", line, ""], ["- a", "- b"], ["", "- a", "- b", ""], ["# #{words}"], ["```", "x", "```"], ["> #{words}"],
                 ["", "    #{words}", ""], ["|a|b|"], ["<p>#{words}</p>"], ["<div markdown=\"1\">*x*</div>"], ["<b>*x*</b>"], ["[^1]"], []])
    return ["<#{tag} markdown=\"#{value}\">#{body[0]}</#{tag}>"] if chance(0.3)

    ["<#{tag} markdown=\"#{value}\"#{pick(['', ' class="x"'])}>", *body, "</#{tag}>#{pick(['', '', '', words])}"]
  end

  def comment
    pick([["<!-- #{words} -->"], ["<!--", words, "", "*x*", "-->"], ["<!-- a -->#{words}"], ["#{words} <!-- a --> #{words}"], ["<!-- a"],
          [" <!-- a -->"], ["<!-- a --><!-- b -->"], ["<!-- a -->", words], ["<!-- a -- b -->"]])
  end

  def table
    cell = lambda { pick([words, words, span, "", " ", "`a|b`", "a\\|b", "<b>x</b>", "[a|b](/x)", "$$a|b$$", "「全角」", "**x**", "1 < 2"]) }
    columns = number(1, 3)
    row = lambda do
      cells = Array.new(chance(0.1) ? columns + pick([-1, 1]) : columns) { cell.call }
      body = cells.join(pick([" | ", " | ", "|"]))
      pick(["| #{body} |", "| #{body} |", "| #{body} |", body, "|#{body}|", "#{body} |", "| #{body}"])
    end
    rule = lambda do
      marks = Array.new(columns) { pick(["---", "---", ":---", "---:", ":-:", "-", ":--:", " --- "]) }
      pick(["|#{marks.join('|')}|", "|#{marks.join('|')}|", marks.join("|"), "|#{marks.join('+')}|", "+#{marks.join('+')}+", "|---"])
    end
    lines = [row.call]
    lines << rule.call if chance(0.8)
    number(0, 3).times { lines << row.call }
    lines << rule.call << row.call if chance(0.15)
    lines << "|===#{pick(['', '|==='])}" << row.call if chance(0.12)
    lines.unshift(rule.call) if chance(0.1)
    lines << rule.call if chance(0.08)
    lines << pick([words, "> x", "- x"]) if chance(0.08)
    lines = lines.map { |text| "  #{text}" } if chance(0.05)
    lines
  end

  # Containers.

  def quote(depth)
    mark = pick(["> ", "> ", "> ", ">", " > ", ">  ", "   > ", ">\t"])
    lines = blocks(number(1, 3), depth)
    lazy = chance(0.1)
    lines.each_with_index.map { |text, index| lazy && index.positive? && chance(0.5) ? text : (text.empty? ? pick([">", ">", "> "]) : mark + text) }
  end

  def bullets(depth)
    mark = pick(%w[* - +])
    list(depth) { mark }
  end

  def numbers(depth)
    value = pick([1, 1, 1, 3, 0, 9, 10])
    list(depth) { "#{(value += 1) - 1}." }
  end

  # Items with one mark or number each; `yield` gives it.
  def list(depth, gap: pick([" ", " ", " ", " ", "  ", "   ", "\t", "    "]), outer: chance(0.1) ? pick([" ", "  ", "   "]) : "")
    loose = chance(0.25)
    lines = []
    number(1, 4).times do |index|
      mark = yield
      lines << "" if loose && index.positive?
      lines.concat(item("#{outer}#{mark}#{gap}", depth))
    end
    lines
  end

  def item(head, depth)
    first = pick([words, words, line, line, line, "{:.i} #{words}", "{:#i}#{words}", "[ ] #{words}", "[x] #{words}", "", "`x`", "<b>x</b>", "<div>x</div>",
                  "> #{words}", "# #{words}", "```", "    #{words}", "| a | b |", "- #{words}", "1. #{words}", "---", "$$a$$", "[^1]: x", "<!-- c -->"])
    lines = [head + first]
    indent = chance(0.85) ? " " * head.gsub("\t", "    ").length : pick(["  ", "    ", "   ", " ", "\t", "", "      "])
    rest = []
    rest.concat([line]) if chance(0.15)
    if chance(0.3) && depth < 4
      rest << "" if chance(0.55)
      rest.concat(blocks(number(1, 2), depth))
    end
    rest << "```" if first == "```"
    lazy = chance(0.08)
    lines + rest.map { |text| text.empty? || lazy ? text : indent + text }
  end

  def mixed_list(depth)
    lines = []
    number(2, 4).times { lines.concat(list(depth) { pick(["*", "-", "+", "1.", "2."]) }) }
    lines
  end

  def odd_list(_depth)
    lines = []
    number(2, 6).times do
      indent = " " * pick([0, 0, 1, 2, 2, 3, 4, 4, 5, 6, 8])
      indent = "\t" if chance(0.06)
      lines << indent + pick(["* ", "- ", "1. ", "2. ", "*   ", "-\t", "10. ", "+ "]) + pick([words, words, line, ""])
      lines << "" if chance(0.15)
      lines << (" " * pick([0, 1, 2, 3, 4, 6])) + pick([words, "{:.c}", "> #{words}", "```", "| a |"]) if chance(0.2)
    end
    lines
  end

  def definitions(depth)
    lines = []
    number(1, 2).times do
      number(1, 2).times { lines << pick([words, line, "*#{words}*", "{:.t} #{words}", "# #{words}"]) }
      lines << "" if chance(0.15)
      number(1, 2).times do
        head = pick([": ", ": ", ":   ", " : ", ":\t", ":"])
        body = chance(0.7) ? [pick([line, words, "{:.d} #{words}", "- #{words}", "> #{words}", "", "    x"])] : blocks(number(1, 2), depth)
        indent = " " * pick([2, 2, 4, head.length])
        lines.concat(body.each_with_index.map { |text, index| (index.zero? ? head : indent) + text })
        lines << "" if chance(0.1)
      end
      lines << "" if chance(0.4)
    end
    lines
  end

  def html_container(depth)
    tag = pick(%w[div div section details blockquote td li article])
    body = blocks(number(1, 2), depth)
    gap = chance(0.6) ? [""] : []
    ["<#{tag}#{pick([' markdown="1"', ' markdown="1"', ' markdown="1"', ' markdown="block"', '', ' markdown="span"', ' markdown="0"'])}>", *gap, *body, *gap, "</#{tag}>"]
  end

  def footnote_body(depth)
    name = pick(%w[1 2 long])
    body = blocks(number(1, 2), depth)
    later "[^#{name}]: #{body[0]}", *body.drop(1).map { |text| text.empty? ? text : "    #{text}" }, ""
    ["#{words}[^#{name}]"]
  end

  # Damage, as authors do it.

  def damaged(text)
    lines = text.split("\n", -1)
    number(1, 2).times do
      place = @random.rand(lines.length)
      case @random.rand(9)
      when 0 then lines.delete_at(place) if lines.length > 1
      when 1 then lines.insert(place, lines[place].dup)
      when 2 then lines[place] = (" " * number(1, 4)) + lines[place]
      when 3 then lines[place] = lines[place].sub(/\A +/, "")
      when 4 then lines.insert(place, "")
      when 5 then lines.insert(place + 1, attribute_list(block: true))
      when 6 then lines[place] += pick(["  ", "\\", "{:.z}", "`", "*", "\"", "'", "<", "[", "|", "$$", "\\\\"])
      when 7
        at = lines[place].empty? ? 0 : @random.rand(lines[place].length)
        lines[place] = lines[place].dup.tap { |line| line[at, 1] = "" }
      else lines[place] = "#{lines[place]} #{line}"
      end
    end
    lines.join("\n")
  end

  # Settings.

  def settings
    return {} if chance(0.55)
    return { "highlighter" => "none" } if chance(0.4)

    kramdown = {}
    number(1, 2).times { kramdown.store(*pick(OPTIONS)) }
    result = { "kramdown" => kramdown }
    result["highlighter"] = "none" if chance(0.3)
    result
  end

  OPTIONS = [
    %w[input Kramdown], %w[input Kramdown], %w[input Markdown], ["hard_wrap", true], ["auto_ids", false], %w[auto_id_prefix p-], ["auto_id_stripping", true],
    ["transliterated_header_ids", true], ["smart_quotes", "apos,apos,quot,quot"], ["smart_quotes", "sbquo,lsquo,bdquo,ldquo"],
    ["typographic_symbols", { "hellip" => "...", "ndash" => "--" }], %w[entity_output as_input], %w[entity_output numeric],
    %w[entity_output symbolic], ["toc_levels", "2..3"], ["toc_levels", [1, 2]], ["footnote_nr", 5], ["footnote_backlink", ""], ["footnote_backlink", "↑"],
    ["footnote_backlink_inline", true], ["footnote_prefix", "a-"], ["header_offset", 1], ["header_offset", -1], ["parse_block_html", true],
    ["parse_span_html", false], ["html_to_native", true], ["remove_block_html_tags", false], ["remove_span_html_tags", true],
    ["math_engine", nil], ["gfm_quirks", []], ["gfm_quirks", "no_auto_typographic"], ["gfm_emojis", true], ["link_defs", { "ref" => ["/def", "題"] }],
    ["syntax_highlighter_opts", { "disable" => true }], ["syntax_highlighter_opts", { "span" => { "disable" => true } }],
    ["syntax_highlighter_opts", { "block" => { "line_numbers" => true } }], ["syntax_highlighter_opts", { "css_class" => "code" }],
    ["syntax_highlighter_opts", { "default_lang" => "text" }], ["line_width", 20], ["gfm_quirks", "paragraph_end,no_auto_typographic"],
    ["footnote_nr", 0], ["footnote_link_text", "[%s]"], ["syntax_highlighter_opts", { "guess_lang" => true }], ["math_engine", "mathjax"], ["smart_quotes", "laquo,raquo,8222,8220"],
    ["typographic_symbols", { "mdash" => "", "laquo_space" => "<< ", "raquo" => ">>" }], ["toc_levels", "3,1"], ["auto_id_prefix", "1"], ["remove_line_breaks_for_cjk", true], ["forbidden_inline_options", %w[auto_ids header_offset]], ["guess_lang", false]
  ].freeze
end
