# frozen_string_literal: true

# What stands within a line of a random document: words and kramdown's spans. The class that includes it has
# `pick`, `chance`, `number` and `later`.
module Spans
  WORDS = %w[a word the quick brown fox text 日本語 文章です 漢字 カナ これは 「括弧」 東京、 。 x1 naïve Ünï foo-bar snake_case_word 100% C# ．net 〜 絵文字😀
             don't it's end. (paren) a/b x=1 #tag @user 第1章 ー、 は].freeze

  private

  def words = Array.new(number(1, 4)) { pick(WORDS) }.join(chance(0.85) ? " " : "")
  def plain = Array.new(number(1, 2)) { pick(WORDS) }.join(" ")

  # A line of text with spans.
  def line
    parts = Array.new(number(1, 4)) { chance(0.5) ? words : span }
    parts.join(pick([" ", " ", " ", " ", ""])) + (chance(0.08) ? pick(["  ", "\\\\", "\\", " ", "   "]) : "")
  end

  KINDS = %i[emphasis emphasis emphasis broken_emphasis code link link reference image note autolink bare html_span html_span entity quotes quotes
             typography math_span attributes escape strike symbol emoji extension_span short].freeze

  def span(depth = 0)
    depth > 2 ? words : send(pick(KINDS), depth)
  end

  def inner(depth) = chance(0.6) ? plain : "#{plain}#{pick([' ', ''])}#{span(depth + 1)}"

  def emphasis(depth = 0)
    mark = pick(%w[* _ ** __ *** ___ * **])
    "#{mark}#{inner(depth)}#{mark}#{chance(0.15) ? attribute_list : ''}"
  end

  def broken_emphasis(depth = 0)
    text = inner(depth)
    pick(["*#{text}", "#{text}*", "**#{text}*", "*#{text}**", "* #{text} *", "a*#{text}*b", "a_#{text}_b", "_#{text} _", "**#{text}", "__#{text}_", "*#{text} *",
          "a**#{text}**b", "**#{text}**。", "「**#{text}**」", "***#{text}*", "***#{text}**", "**a *#{text}* b**", "*a **#{text}** b*", "_a *#{text}* b_", "*a*b*",
          "****", "**", "_", "*_#{text}_*", "**a*#{text}*", "2 * 3 * 4", "a * #{text}*"])
  end

  def code(_depth = 0)
    pick(["`#{plain}`", "``a`b``", "`` ` ``", "` #{plain} `", "`a", "``", "`<b>&amp;`", "`\"x\"`", "`a\\`", "```x```", "`{{ x }}`", "`x`{:.language-text}", "`日本`{:.c}",
          "`a``b`", "`--`", "` `", "`a|b`", "`{:.x}`"])
  end

  def link(depth = 0)
    target = pick(["/x", "/x", "http://e.example/?a=1&b=2", "<a b>", "#frag", "/日本", "/a_b_c", "/x(y)z", "/a\"b", "mailto:a@b.example", "", " /x ", "x y", "/a*b*",
                   "{{ site.url }}/x", "{% link a.md %}", "javascript:x", "/x\\)y"])
    title = chance(0.25) ? pick([" \"題\"", " 'T'", " \"a \"b\" c\"", " (T)", "  \"x\"", " \"it's & <b>\"", " \"T", " ''"]) : ""
    "[#{inner(depth)}](#{target}#{title})#{chance(0.12) ? attribute_list : ''}"
  end

  def reference(depth = 0)
    later "[#{pick(%w[ref 参照])}]: /r#{pick(['', ' "T"', " '題'"])}" if chance(0.4)
    pick(["[#{inner(depth)}][ref]", "[ref][]", "[ref]", "[参照]", "[#{inner(depth)}] [ref]", "[Ref]", "[x][nosuch]", "[nosuch]", "[#{plain}]\n[ref]", "[a [ref] b]",
          "[a][REF]", "[]", "[][ref]", "[#{plain}", "#{plain}]", "[x]()", "[ ]", "[x] [ref]", "[ref]: x", "[ref]{:.c}"])
  end

  def image(depth = 0)
    pick(["![#{plain}](/a.png)", "![#{plain}](/a.png \"題\")", "![](/a.png)", "![#{inner(depth)}](/a.png){:.c width=\"10\"}", "![#{plain}][ref]", "![ref]",
          "[![#{plain}](/a.png)](/x)", "!\\[x](/a)", "![a \"b\" <c>](/x)", "! [x](/a)", "![a](/日本 語.png)"])
  end

  def note(_depth = 0)
    later "[^1]: #{plain}" if chance(0.5)
    pick(["[^1]", "[^1]", "[^2]", "[^nosuch]", "[^注]", "x[^1]。", "[^1][^1]", "[^ 1]", "^[x]", "[^1]{:.c}", "[^a b]"])
  end

  def autolink(_depth = 0)
    pick(["<http://e.example/a?b=c&d>", "<a@b.example>", "<mailto:a@b.example>", "<https://例え.example/日本>", "<ftp://x.example>", "<http://a b>", "<nosuch:x>", "<a@日本.example>",
          "<http://e.example/*a*>", "<http://e.example/a>{:.c}", "<x>"])
  end

  def bare(_depth = 0)
    pick(["http://e.example/a_b_c", "https://e.example/?a=1&b=2", "www.e.example", "a@b.example", "http://e.example。", "(http://e.example/)", "http://e.example/日本"])
  end

  def html_span(depth = 0)
    text = inner(depth)
    pick(["<b>#{text}</b>", "<span class=\"x\">#{text}</span>", "<span markdown=\"0\">#{text}</span>", "<span markdown=\"1\">#{text}</span>", "<br>", "<br />", "<BR>", "<code>\"x\" *y*</code>",
          "<kbd>#{plain}</kbd>", "<a href=\"/x\">#{text}</a>", "<a href='/x?a=1&b=2'>#{plain}</a>", "<img src=\"/a.png\" alt=\"x\">", "<img src=a.png>", "<!-- c -->", "<b>#{text}", "</b>",
          "<sub>2</sub>", "<del>#{text}</del>", "<mark>#{text}</mark>", "<ruby>漢字<rt>かんじ</rt></ruby>", "<em>#{text}</em>", "<strong>*x*</strong>", "<div>#{text}</div>", "<?php x ?>",
          "<nosuch>#{text}</nosuch>", "<input disabled>", "<b><i>#{plain}</b></i>", "< b>", "<b", "<3", "a<b", "a < b > c", "<script>a < b</script>", "<p>#{plain}</p>", "<a name=\"x\"></a>",
          "<b a=\"&amp;&\">#{plain}</b>", "<i class=\"x\"></i>", "<abbr title=\"題\">x</abbr>", "<b>#{text}</b>{:.c}", "<small>#{text}</small>", "<wbr>", "<pre>#{plain}</pre>", "<q>#{plain}</q>",
          "<button>x</button>", "<textarea>*x*</textarea>", "<style>*a*</style>", "<math>x</math>", "<iframe src=\"x\"></iframe>", "<b\nclass=\"x\">#{plain}</b>"])
  end

  def entity(_depth = 0)
    pick(["&amp;", "&copy;", "&nbsp;", "&lt;", "&quot;", "&#x3042;", "&#12354;", "&nosuch;", "&", "&&", "&amp", "AT&T", "&#0;", "&#39;", "&mdash;", "&laquo;", "&#xyz;", "a&b;c", "&hellip;", "&#8203;"])
  end

  def quotes(depth = 0)
    text = inner(depth)
    pick(["\"#{text}\"", "'#{text}'", "\"'#{plain}'\"", "'\"#{plain}\"'", "'80s", "it's", "\"", "'", "日本\"語\"です", "日本'語'です", "\"日本\"。", "(\"#{plain}\")", "\"#{plain},\"", "a\"b",
          "a'b'c", "\"*#{plain}*\"", "*\"#{plain}\"*", "\"[a](/x)\"", "'a' 'b'", "\"\"", "''", "'''", "\"\"\"", "rock 'n' roll", "5'6\"", "\\\"#{plain}\\\"", "\"`x`\"", "s'", "'s", "'tis",
          "\"<b>x</b>\"", "-\"x\"-", "\"x\"-", "「\"x\"」"])
  end

  def typography(_depth = 0)
    pick(["a -- b", "a --- b", "...", "<<a>>", "<< a >>", "--", "---", "----", "a--b", "....", ". . .", "日本--語", "日本...。", "\\--", "<<日本>>", "(c)", "1/2", "->", "<-", "<<", ">>", "a...b", "\\...",
          "--- #{plain}", "\\<< a"])
  end

  def math_span(_depth = 0)
    pick(["$$x$$", "$$ a < b $$", "$$x", "\\$$x$$", "$x$", "$$\\alpha_1 * b * c$$", "$$x$$日本", "$$a$$ $$b$$", "$$x$$\\$$", "$$$$", "$$x$$y"])
  end

  def attributes(depth = 0)
    "#{pick([emphasis(depth), code, link(depth), plain, image(depth), quotes(depth)])}#{pick(['', '', ' '])}#{attribute_list}"
  end

  def escape(_depth = 0)
    pick(["\\*", "\\_", "\\`", "\\\\", "\\[x\\]", "\\<b>", "\\#", "\\{:.x}", "\\|", "\\!", "\\&", "\\'", "\\.", "\\a", "\\日", "\\-", "\\:", "\\=", "\\~", "\\$", "\\+", "\\^", "\\}", "\\>", "\\(x\\)", "1\\."])
  end

  def strike(depth = 0) = pick(["~~#{inner(depth)}~~", "~#{plain}~", "~~#{plain}", "~~ x ~~", "a~~#{plain}~~b", "~~~x~~~", "~~a~~{:.c}", "~~~~"])
  def symbol(_depth = 0) = pick(["|", ">", "<", "=", "+", "-", ":", "^", "{", "}", "{:", "[", "]", "(", ")", "!", "#", "~", "\\", "/", "{{ x }}", "{% x %}", "a | b", ": x", "\t", "\u3000", "\u00a0", "\u200b", "%"])
  def emoji(_depth = 0) = pick([":smile:", ":+1:", ":nosuch:", ":x", "a:smile:b", "::"])

  def extension_span(_depth = 0)
    pick(["{::comment}x{:/comment}", "{::comment}x{:/}", "{::nomarkdown}<b>*x*</b>{:/nomarkdown}", "{::nomarkdown}*x*{:/}", "{::options hard_wrap=\"true\" /}", "{::nosuch}x{:/}", "{::comment}x",
          "{:/}", "{::comment /}", "{::nomarkdown type=\"latex\"}x{:/}", "{:/comment}"])
  end

  def short(_depth = 0) = pick(%w[HTML CSS 略語 W3C HTML。 xHTML HTMLx])

  # An attribute list of a span or a block.
  def attribute_list(block: false)
    text = pick([".c", ".c", "#i", ".c .d", "#i .c", "title=\"T\"", "title='題'", "data-x=\"1\" .c", "ref", "style=\"color: red\"", "target=\"_blank\"", ".日本", "a=\"b\" c='d'", ".c-d_e", ".c.d", "x",
                 "title=\"a \\\"b\\\" & <c>\"", "", "a=b", "#日本", "id=\"z\"", "class=\"k\" .l", ".1x", "href=\"/y\"", "%x", "lang=\"ja\" .c"])
    space = pick(["", "", " ", "  "])
    return "{:#{space}#{text}#{space}}" if block || chance(0.9)

    pick(["{: .c", "{:.c }}", "{:.c}{:.d}", "{ :.c}", "{.c}"])
  end
end
