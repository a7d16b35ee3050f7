import ContentData

/// A generator of numbers that gives the same ones for the same seed, on every machine.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Generates random templates of all constructs in which Liquid's versions agree.
struct TemplateGenerator {
  private var numbers: SeededNumbers
  private var depth = 0
  private var variables: [String] = []

  init(seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
  }

  /// The templates that `include` and `render` may name.
  static let partials = [
    "card": "[{{ card }}|{{ title }}|{{ forloop.index }}]",
    "row": "<{% assign made = row | append: '!' %}{{ made }}{{ n }}>",
  ]

  /// The data of all templates, in JSON.
  static let data = """
    {"n": 7, "zero": 0, "neg": -3, "f": 2.5, "big": 1234567.891, "s": "Hello World", "empty_s": "",
    "ja": "こんにちは、世界", "html": "<p class=\\"x\\">a &amp; b < c</p>", "sp": "  two  words \\n",
    "num": "42", "dec": "3.14", "words": "one two three four five", "csv": "b,a,,c,", "t": true,
    "no": false, "nothing": null, "a": [3, 1, 2], "mixed": [1, "x", null, true, 2.5],
    "nested": [[1, 2], [3, [4]]], "strs": ["pear", "Apple", "fig", "apple"], "none": [],
    "h": {"k": "v", "n": 1, "list": [1, 2], "in": {"deep": "d"}}, "void": {},
    "items": [{"title": "B", "n": 2, "tag": "x"}, {"title": "a", "n": 1, "tag": "y"},
    {"title": "C", "n": null, "tag": "x"}, {"title": "d", "n": 10}], "day": "2016-02-26 10:30:00",
    "key": "title"}
    """

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int(numbers.next() % UInt64(choices.count))]
  }

  private mutating func chance(_ percent: UInt64) -> Bool { numbers.next() % 100 < percent }

  /// A whole template.
  mutating func template() -> String {
    depth = 0
    variables = []
    return nodes(Int(numbers.next() % 5) + 1)
  }

  private mutating func nodes(_ count: Int) -> String {
    var result = ""
    for _ in 0..<count { result += node() }
    return result
  }

  private mutating func open() -> String { chance(15) ? "{%- " : "{% " }
  private mutating func close() -> String { chance(15) ? " -%}" : " %}" }
  private mutating func tag(_ content: String) -> String { open() + content + close() }

  private mutating func node() -> String {
    if depth > 3 { return output() }
    depth += 1
    defer { depth -= 1 }
    switch numbers.next() % 22 {
    case 0, 1: return pick(["text ", " ", "\n", "<b>日本</b>\n", "  \n\t", "x", "}} %}", "{ "])
    case 2, 3, 4, 5, 6, 7: return output()
    case 8, 9:
      let name = pick(["v1", "v2", "v-3", "n", "s"])
      let result = tag("assign \(name) = \(filtered())")
      variables.append(name)
      return result
    case 10, 11: return branch()
    case 12, 13, 14: return loop()
    case 15:
      let name = pick(["v1", "v4"])
      variables.append(name)
      return tag("capture \(name)") + nodes(2) + tag("endcapture")
    case 16: return choice()
    case 17:
      return pick([
        tag("cycle 'a', 'b', 'c'"), tag("cycle 'g': 1, 2"), tag("increment c1"),
        tag("decrement c2"), tag("cycle n, s"),
      ])
    case 18: return tag("raw") + pick(["{{ n }}", "{% if %}", " x "]) + "{% endraw %}"
    case 19: return tag("comment") + pick(["{{ n }}", " x ", ""]) + tag("endcomment")
    case 20:
      return pick([
        tag("render 'card', title: \(expression())"),
        tag("render 'card' for \(pick(["a", "items", "(1..3)", "strs"])) as card"),
        tag("include 'row', n: \(expression())"), tag("include 'row' with \(expression())"),
        tag("include 'row' for strs"),
      ])
    default:
      return tag(
        "tablerow i in \(pick(["a", "items", "(1..5)", "none"])) cols: \(pick(["2", "3", "n"]))")
        + "{{ i }}{{ tablerowloop.col_last }}" + tag("endtablerow")
    }
  }

  private mutating func output() -> String {
    (chance(10) ? "{{- " : "{{ ") + filtered() + (chance(10) ? " -}}" : " }}")
  }

  private mutating func branch() -> String {
    let word = chance(75) ? "if" : "unless"
    var result = tag("\(word) \(condition())") + nodes(2)
    if chance(30) { result += tag("elsif \(condition())") + nodes(1) }
    if chance(40) { result += tag("else") + nodes(1) }
    return result + tag("end\(word)")
  }

  private mutating func choice() -> String {
    var result = tag("case \(expression())") + pick(["", " ", "\n"])
    result += tag("when \(literal())") + nodes(1)
    result += tag("when \(literal()) or \(literal()), \(literal())") + nodes(1)
    if chance(60) { result += tag("else") + nodes(1) }
    return result + tag("endcase")
  }

  private mutating func loop() -> String {
    let variable = pick(["i", "item", "n"])
    variables.append(variable)
    var head = "for \(variable) in "
    head += pick([
      "a", "items", "strs", "mixed", "h", "none", "(1..4)", "(zero..n)", "nested", "s", "nothing",
    ])
    if chance(20) { head += " reversed" }
    if chance(20) { head += " limit: \(pick(["2", "zero", "n", "10"]))" }
    if chance(20) { head += " offset: \(pick(["1", "zero", "continue", "3"]))" }
    var body = nodes(2)
    if chance(40) {
      body +=
        "{{ forloop.\(pick(["index", "index0", "rindex", "rindex0", "first", "last", "length", "name"])) }}"
    }
    if chance(15) { body += "{{ forloop.parentloop.index }}" }
    if chance(10) {
      body += tag("if \(condition())") + tag(pick(["break", "continue"])) + tag("endif")
    }
    if chance(10) { body += tag("ifchanged") + "{{ \(variable) }}" + tag("endifchanged") }
    let end = chance(25) ? tag("else") + nodes(1) : ""
    return tag(head) + body + end + tag("endfor")
  }

  private mutating func condition() -> String {
    var result = comparison()
    if chance(25) { result += pick([" and ", " or "]) + comparison() }
    if chance(10) { result += pick([" and ", " or "]) + comparison() }
    return result
  }

  private mutating func comparison() -> String {
    if chance(30) { return expression() }
    if chance(12) {
      return expression() + pick([" == ", " != "]) + pick(["empty", "nil", "blank"])
    }
    let operation = pick([" == ", " != ", " < ", " > ", " <= ", " >= ", " contains ", " <> "])
    return expression() + operation + expression()
  }

  private mutating func literal() -> String {
    pick([
      "1", "0", "-4", "2.5", "10", "'a'", "\"Hello\"", "'x'", "''", "'日本'", "true", "false", "nil",
      "7", "'title'", "' '",
    ])
  }

  private mutating func expression() -> String {
    if chance(30) { return literal() }
    if !variables.isEmpty, chance(25) { return pick(variables) }
    return pick([
      "n", "zero", "neg", "f", "big", "s", "empty_s", "ja", "html", "sp", "num", "dec", "words",
      "csv",
      "t", "no", "nothing", "a", "mixed", "nested", "strs", "none", "h", "void", "items", "a[0]",
      "a[-1]", "a[9]", "a.first", "a.last", "a.size", "s.size", "h.k", "h['n']", "h.in.deep",
      "h.list[1]",
      "items[0].title", "items[1][key]", "items.first.n", "items.last['title']", "missing",
      "h.missing.x",
      "strs[n]", "ja.size", "h.size", "(1..3)", "nested[1][1]", "h.first", "void.first",
    ])
  }

  private mutating func filtered() -> String {
    var result = expression()
    while chance(45) { result += " | " + filter() }
    return result
  }

  private mutating func filter() -> String {
    let plain = [
      "upcase", "downcase", "capitalize", "size", "first", "last", "join", "reverse", "sort",
      "sort_natural", "uniq", "compact", "strip", "lstrip", "rstrip", "strip_html",
      "strip_newlines",
      "newline_to_br", "escape", "escape_once", "url_encode", "url_decode", "abs", "ceil", "floor",
      "round", "default", "truncate", "truncatewords", "h", "base64_encode", "split: ' '",
      "map: 'title'", "map: 'n'", "where: 'tag', 'x'", "where: 'n'", "sort: 'title'", "sort: 'n'",
      "sort_natural: 'title'", "uniq: 'tag'", "compact: 'n'", "join: ', '",
      "date: '%Y-%m-%d %H:%M'",
      "slice: 1", "slice: -3, 2", "slice: 0, 5", "truncate: 8", "truncate: 5, ''",
      "truncatewords: 2", "truncatewords: 1, '…'", "split: ','", "split: ''", "replace: 'l', 'L'",
      "replace_first: 'o', '0'", "replace_last: 'o', '0'", "remove: 'l'", "remove_first: 'e'",
      "remove_last: 'e'", "append: '!'", "prepend: '¡'", "default: 'none', allow_false: true",
      "round: 1",
      "round: 2", "divided_by: 0", "modulo: 0", "upcase: 1", "slice", "truncate: 'x'",
    ]
    if chance(70) { return pick(plain) }
    let name = pick([
      "plus", "minus", "times", "divided_by", "modulo", "at_least", "at_most", "append", "prepend",
      "default", "concat", "replace: 'o',", "join", "split", "remove", "times",
    ])
    return name.hasSuffix(",") ? "\(name) \(expression())" : "\(name): \(expression())"
  }
}
