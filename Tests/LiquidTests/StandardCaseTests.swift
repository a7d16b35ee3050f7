import ContentData
import Liquid
import SourceText
import Testing

/// Liquid's own tags and filters, in cases of this project: they need no file beside the repository.
struct StandardCaseTests {
  static let filters: [(String, String)] = [
    ("{{ 'Straße ÉÀ' | upcase }}", "STRASSE ÉÀ"), ("{{ 'ÀÉ 日本 ǅ' | downcase }}", "àé 日本 ǆ"),
    ("{{ 'éCOLE' | capitalize }}", "École"), ("{{ ja | size }} {{ ja | slice: 2, 3 }}", "11 にちは"),
    ("{{ ja | truncate: 6 }}", "こんに..."), ("{{ ja | truncate: 4, '…' }}", "こんに…"),
    ("{{ words | truncatewords: 2 }}", "one two..."),
    ("{{ words | truncatewords: 9 }}", "one two three four five"),
    ("{{ 'a,b,,c,,' | split: ',' | size }}", "4"),
    ("{{ ' a  b ' | split: ' ' | join: '|' }}", "a|b"),
    ("{{ '日本' | split: '' | join: '-' }}", "日-本"),
    ("{{ 'aXbX' | replace: 'X', '\\0\\0' }}", "aXXbXX"),
    ("{{ 'abc' | replace: '', '-' }}", "-a-b-c-"),
    ("{{ 'aXbX' | replace_last: 'X', '!' }}", "aXb!"),
    ("{{ \"<a href='x'>&\" | escape }}", "&lt;a href=&#39;x&#39;&gt;&amp;"),
    ("{{ '1 < 2 &amp; 3 & 4 &#39; &x' | escape_once }}", "1 &lt; 2 &amp; 3 &amp; 4 &#39; &amp;x"),
    ("{{ '<script>x<b></script>a<!-- <i> -->b<style>c</style><p>d</p>' | strip_html }}", "abd"),
    ("{{ 'a b/ü~+' | url_encode }}", "a+b%2F%C3%BC~%2B"),
    ("{{ 'a+b%2F%C3%BC%zz' | url_decode }}", "a b/ü%zz"),
    ("{{ 'Hi, 日本?' | base64_encode | base64_decode }}", "Hi, 日本?"),
    ("{{ 'aaa???' | base64_url_safe_encode }}", "YWFhPz8_"),
    ("{{ 0.1 | plus: 0.2 }} {{ 1 | divided_by: 3.0 }}", "0.3 0.3333333333333333"),
    ("{{ 7 | divided_by: 2 }} {{ -7 | divided_by: 2 }} {{ -7 | modulo: 3 }}", "3 -4 2"),
    (
      "{{ 9223372036854775807 | plus: 1 }} {{ 99999999999999999999 | minus: 1 }}",
      "9223372036854775808 99999999999999999998"
    ),
    (
      "{{ 1.5 | round }} {{ -2.5 | round }} {{ 3.14159 | round: 2 }} {{ 1234.5 | round: -2 }}",
      "2 -3 3.14 1200"
    ),
    ("{{ '3.5' | ceil }} {{ '3.5abc' | floor }} {{ -3.2 | abs }}", "4 3 3.2"),
    ("{{ 1e3 }}{{ 10000000000000000.0 }} {{ 0.00001 }} {{ 100.0 }}", "1.0e+16 1.0e-05 100.0"),
    ("{{ 5 | at_least: 7.5 }} {{ 5 | at_most: '3' }}", "7.5 3"),
    ("{{ nums | sum }} {{ items | sum: 'n' }}", "6 13"),
    (
      "{{ -0.5 | times: 0 }} {{ 0 | divided_by: -2.5 }} {{ -0.04 | round: 1 }} {{ -0.0 | plus: 0 }}",
      "-0.0 -0.0 -0.0 0.0"
    ),
    ("{{ '  <p> a b</p> cdefg ' | strip_html | strip | truncate: 5, '' }}|", "a b c|"),
    ("{{ '<p>ab</p>  ' | strip_html | rstrip | truncate: 2 }}|", "ab|"),
    ("{{ '<p>ab</p> c' | strip_html | strip | truncate: 2, '' }}|", "ab|"),
    (
      "{{ 'a<b' | strip_html | truncate: 1, '' }}|{{ '日<i>本語</i>' | strip_html | truncate: 2, '…' }}",
      "a|日…"
    ),
    ("{{ 'x<!-- <p>abc -->y<script>z</script>w' | strip_html | truncate: 2, '' }}|", "xy|"),
    (
      "{{ \"1234567<890'&\" | escape }} {{ 'abcdefgh\"' | escape }}",
      "1234567&lt;890&#39;&amp; abcdefgh&quot;"
    ),
    (
      "{{ '-3' | base64_url_safe_decode }}",
      "Liquid error: invalid base64 provided to base64_url_safe_decode"
    ),
    (
      "{{ 'YWFhPz8/' | base64_url_safe_decode }}{{ 'YWFhPz8_' | base64_url_safe_decode }}",
      "aaa???aaa???"
    ),
    ("{{ 1.0 | divided_by: 0 }} {{ '12px' | plus: '3' }}", "Infinity 15"),
    ("{{ mixed | compact | size }}", "4"),
    ("{{ nested | join: '-' }} {{ nested }}", "1-2-3-4 1234"),
    ("{{ items | map: 'title' | join: ',' }}", "B,a,C,d"),
    ("{{ items | where: 'tag', 'x' | map: 'title' }}", "BC"),
    ("{{ items | reject: 'tag', 'x' | map: 'title' }}", "ad"),
    ("{{ items | find: 'n', 10 }}", "{\"title\"=>\"d\", \"n\"=>10}"),
    ("{{ items | find_index: 'n', 10 }} {{ items | has: 'n', 11 }}", "3 false"),
    ("{{ items | sort: 'n' | map: 'title' }}", "aBdC"),
    ("{{ strs | sort }} {{ strs | sort_natural }}", "Appleapplefigpear Appleapplefigpear"),
    ("{{ items | uniq: 'tag' | size }} {{ '1,1,2' | split: ',' | uniq }}", "3 12"),
    ("{{ nums | reverse }} {{ nums | concat: strs | size }}", "213 7"),
    ("{{ nums | first }}{{ nums | last }}{{ none | first }}", "32"),
    ("{{ '' | default: 'd' }}{{ false | default: 'd', allow_false: true }}", "dfalse"),
    (
      "{{ '2016-02-26 10:30:05' | date: '%Y/%-m/%e %l%P %B %j %%' }}",
      "2016/2/26 10am February 057 %"
    ),
    (
      "{{ 1456482605 | date: '%F %T' }} {{ 'now' | date: '%s' }} {{ 'x' | date: '%Y' }}",
      "2016-02-26 10:30:05 1456482605 x"
    ),
    ("{{ 'Feb 26, 2016' | date: '%^a %d' }} {{ nil | date: '%Y' }}|", "FRI 26 |"),
    (
      "{{ h }} {{ h.in }}",
      "{\"k\"=>\"v\", \"n\"=>1, \"list\"=>[1, 2], \"in\"=>{\"deep\"=>\"d\"}} {\"deep\"=>\"d\"}"
    ),
    ("{{ 'a' | upcase: 1 }}", "Liquid error: wrong number of arguments (given 2, expected 1)"),
    ("{{ 'a' | slice }}", "Liquid error: wrong number of arguments (given 1, expected 2..3)"),
  ]

  static let tags: [(String, String)] = [
    (
      "{% for i in (1..3) %}{{ forloop.index }}/{{ forloop.length }}{% unless forloop.last %},{% endunless %}{% endfor %}",
      "1/3,2/3,3/3"
    ),
    (
      "{% for i in (1..2) %}{% for j in (1..2) %}{{ forloop.parentloop.index }}{{ forloop.index }} {% endfor %}{% endfor %}",
      "11 12 21 22 "
    ),
    (
      "{% for i in (1..3) %}{% if forloop.first %}{% assign f = forloop %}{% endif %}{{ f.index }}{% endfor %}{{ f.rindex0 }}",
      "123-1"
    ),
    ("{% for p in h %}{{ p[0] }}={{ p[1] }};{% endfor %}", "k=v;n=1;list=12;in={\"deep\"=>\"d\"};"),
    (
      "{% for i in nums limit: 1 %}{{ i }}{% endfor %}{% for i in nums offset: continue %}-{{ i }}{% endfor %}",
      "3-1-2"
    ),
    (
      "{% for i in nums reversed limit: 2 %}{{ i }}{% else %}x{% endfor %}{% for i in none %}y{% else %}n{% endfor %}",
      "13n"
    ),
    (
      "{% for i in (1..9) %}{% if i == 2 %}{% continue %}{% endif %}{% if i > 3 %}{% break %}{% endif %}{{ i }}{% endfor %}",
      "13"
    ),
    (
      "{% if a or b and c %}x{% endif %}{% if true or false and false %}y{% endif %}{% if false and true or true %}z{% endif %}",
      "y"
    ),
    ("{% case 2 %}{% when 1, 2 or 3 %}a{% when 2 %}b{% else %}c{% endcase %}", "ab"),
    ("{% unless 0 %}a{% elsif '' %}b{% endunless %}", "b"),
    (
      "{% capture x %} {{ 1 | plus: 1 }} {% endcapture %}[{{ x }}]{% assign y = x | strip %}{{ y }}",
      "[ 2 ]2"
    ),
    (
      "{% cycle 'a', 'b' %}{% cycle 'a', 'b' %}{% cycle 'a', 'b' %}{% cycle 'g': 1, 2 %}{% cycle 'g': 1, 2 %}",
      "aba12"
    ),
    ("{% cycle 'a','b' %}{% cycle 'a' ,  'b' %}{% cycle 1, nil %}{% cycle 1, nil %}", "ab11"),
    (
      "{{ 'abcdefgh' | slice: '0x2' }}{{ 'abcdefgh' | slice: '-0b11' }}{{ 'abcdefgh' | slice: '0o3' }}{{ 'abcdefgh' | slice: '0d1' }}",
      "cfdb"
    ),
    ("{% increment n %}{% increment n %}{{ n }}{% decrement m %}{% decrement m %}", "012-1-2"),
    ("{% ifchanged %}a{% endifchanged %}{% ifchanged %}a{% endifchanged %}", "a"),
    ("{% raw %}{{ x }}{% endraw %}{% comment %}{% if %}{% endcomment %}{% # note %}|", "{{ x }}|"),
    ("{% liquid\n assign x = 2\n for i in (1..x)\n echo i\n endfor\n # done\n%}", "12"),
    ("a {%- if true -%} b {%- endif -%} c", "abc"),
    (
      "{% tablerow i in nums cols: 2 %}{{ i }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">3</td><td class=\"col2\">1</td></tr>\n<tr class=\"row2\"><td class=\"col1\">2</td></tr>\n"
    ),
    (
      "{% include 'p' with 1 as v, w: 2 %}{{ w }}|{% render 'p', v: 3 %}|{% render 'p' for nums as v %}",
      "1-2-|3--|3--1--2--"
    ), ("{% assign h = 5 %}{% render 'p' %}{% include 'p' %}", "----"),
    (
      "{{ nums[-1] }}{{ nums[5] }}{{ h['k'] }}{{ h[key] }}{{ strs.first.size }}{{ items[1].title }}{{ h.in.deep }}{{ [key] }}",
      "2v4ad"
    ), ("{{ nums.size }}{{ 'x'.size }}{{ h.size }}{{ (1..4).size }}", "3x4"),
    (
      "{% if 'abc' contains 'b' %}1{% endif %}{% if nums contains 3 %}2{% endif %}{% if h contains 'k' %}3{% endif %}{% if nil contains 'x' %}4{% endif %}",
      "123"
    ),
    (
      "{% if 1 == 1.0 %}a{% endif %}{% if '1' == 1 %}b{% endif %}{% if nil < 1 %}c{% endif %}{% if none == empty %}d{% endif %}",
      "ad"
    ), ("{% if '2' > 1 %}y{% endif %}x", "Liquid error: comparison of String with 1 failedx"),
    ("{% if true %}  {% assign x = 1 %} {% endif %}|{% for i in (1..3) %} {% endfor %}|", "||"),
    ("{{ 'a' }}{% doc %} {{ x }} {% enddoc %}{{ -}}b", "ab"),
  ]

  private var environment: Environment {
    var environment = Environment()
    environment.now = Timestamp(seconds: 1_456_482_605)
    return environment
  }

  private var data: Object {
    [
      "ja": "こんにちは、世界です。", "words": "one two three four five", "nums": [3, 1, 2], "none": [],
      "mixed": [1, "x", nil, true, 2.5], "nested": [[1, 2], [3, [4]]],
      "strs": ["pear", "Apple", "fig", "apple"], "key": "nokey",
      "h": .object([
        "k": "v", "n": 1, "list": [1, 2], "in": .object(["deep": "d"]),
      ]),
      "items": [
        .object(["title": "B", "n": 2, "tag": "x"]), .object(["title": "a", "n": 1, "tag": "y"]),
        .object(["title": "C", "n": nil, "tag": "x"]), .object(["title": "d", "n": 10]),
      ],
    ]
  }

  @Test(arguments: filters)
  func `a filter gives what Ruby's gives`(template: String, output: String) {
    let run = TemplateRun(template, data, environment: environment, printsErrors: true)
    #expect(run.output == output)
  }

  @Test(arguments: tags)
  func `a tag does what Ruby's does`(template: String, output: String) {
    let run = TemplateRun(
      template, data, includes: ["p": "{{ v }}-{{ w }}-"], environment: environment,
      printsErrors: true)
    #expect(run.output == output)
  }

  @Test func `dates are shown in the site's zone`() throws {
    var environment = Environment()
    environment.zone = try #require(TimeZoneRules(posix: "JST-9"))
    let run = TemplateRun(
      "{{ 0 | date: '%F %T %z %Z' }} {{ '2016-02-26 19:30' | date: '%s' }}",
      environment: environment)
    #expect(run.output == "1970-01-01 09:00:00 +0900 JST 1456482600")
  }
}
