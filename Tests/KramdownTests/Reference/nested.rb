# frozen_string_literal: true

# Constructs of constructs.txt in two or three containers at once, with what editors and input methods leave in them:
# tabs, odd spaces, long lines, Japanese text next to every mark. The class that includes it has what RandomDocument has.
module Nested
  CONSTRUCTS = File.read(File.join(__dir__, "constructs.txt"), encoding: "UTF-8").split(/^%%% /).drop(1)
                   .map { |part| part.split("\n", 2)[1].split("\n", -1).reverse.drop_while(&:empty?).reverse }.freeze

  # Each makes lines of a container out of lines of its content.
  HOLDERS = {
    quote: ->(lines) { lines.map { |line| line.empty? ? ">" : "> #{line}" } },
    lazy_quote: ->(lines) { ["> #{lines[0]}", *lines.drop(1)] },
    bullet: ->(lines) { Nested.indented(lines, "* ", "  ") },
    wide_bullet: ->(lines) { Nested.indented(lines, "-   ", "    ") },
    tabbed_bullet: ->(lines) { Nested.indented(lines, "*\t", "\t") },
    number: ->(lines) { Nested.indented(lines, "1. ", "   ") },
    second_item: ->(lines) { ["* a", *Nested.indented(lines, "* ", "  "), "* b"] },
    below_text: ->(lines) { ["* 項目", "", *lines.map { |line| line.empty? ? line : "  #{line}" }] },
    definition: ->(lines) { ["用語", *Nested.indented(lines, ": ", "  ")] },
    second_definition: ->(lines) { ["t", ": a", "", *Nested.indented(lines, ":   ", "    ")] },
    element: ->(lines) { ["<div markdown=\"1\">", *lines, "</div>"] },
    loose_element: ->(lines) { ["<section markdown=\"block\">", "", *lines, "", "</section>"] },
    span_element: ->(lines) { ["<p markdown=\"span\">", *lines, "</p>"] },
    plain_element: ->(lines) { ["<div>", *lines, "</div>"] },
    raw_element: ->(lines) { ["<pre>", *lines, "</pre>"] },
    cell: ->(lines) { lines.map { |line| "| #{line} | x |" } },
    cell_element: ->(lines) { ["<table><tr><td markdown=\"1\">", *lines, "</td></tr></table>"] },
    parsed_elements: ->(lines) { ["{::options parse_block_html=\"true\" /}", "", "<ul><li>", *lines, "</li></ul>"] },
    comment: ->(lines) { ["{::comment}", *lines, "{:/comment}"] },
    nomarkdown: ->(lines) { ["{::nomarkdown}", *lines, "{:/}"] },
    between: ->(lines) { ["前の段落", *lines, "後の段落"] },
    attributes: ->(lines) { ["{:.before}", *lines, "{:.after #i}"] },
    fenced: ->(lines) { ["```", *lines, "```"] },
    indented: ->(lines) { lines.map { |line| line.empty? ? line : "    #{line}" } }
  }.freeze
  NAMES = HOLDERS.keys.freeze
  SPACES = ["\u3000", "\u00a0", "\u2003", "\u200b", "\u202f", "\ufeff", "\u2028", "\u0085", "\v", "\f", "\t"].freeze

  def self.indented(lines, head, rest)
    lines.each_with_index.map { |line, index| index.zero? ? head + line : line.empty? ? line : rest + line }
  end

  private

  def nested
    lines = pick(CONSTRUCTS)
    lines += ["", *pick(CONSTRUCTS)] if chance(0.25)
    lines = changed(lines) if chance(0.4)
    number(2, 3).times { lines = chance(0.1) ? footnote_of(lines) : HOLDERS[pick(NAMES)].call(lines) }
    chance(0.15) ? changed(lines) : lines
  end

  def footnote_of(lines)
    name = pick(%w[w 注 1])
    later(*Nested.indented(lines, "[^#{name}]: ", "    "))
    ["本文[^#{name}]と語"]
  end

  # The lines with what an editor or an input method changes.
  def changed(lines)
    text = lines.join("\n")
    text =
      case number(0, 6)
      when 0 then text.gsub(/^ {4}/, "\t")
      when 1 then text.sub(" ", pick(SPACES))
      when 2 then text.gsub(/(?<=[a-zA-Z.,])(?=[*_`\[<"'$~])|(?<=[*_`\])>"'$~])(?=[a-zA-Z.,])/, pick(%w[語 。 「 ー é]))
      when 3 then text.sub(/\w+/) { |word| "#{word} " * 60 }
      when 4 then text.gsub(/[a-z]+/) { |word| chance(0.3) ? pick(%w[日本 語 カナ ひら]) : word }
      when 5 then text.gsub(/$/) { chance(0.2) ? pick(["  ", "\t", " ", "\u3000", "\\"]) : "" }
      else text.sub(/\n/) { pick(["\n\n", "\n \n", "\n\t\n", " ", "\n{:.k}\n"]) }
      end
    text.split("\n", -1)
  end
end
