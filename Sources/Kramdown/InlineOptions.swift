internal import MarkdownShared

/// Options that a document sets for itself: `{::options key="value" /}`.
extension DocumentParser {
  /// Sets the options of an attribute list; unknown and forbidden ones are reported.
  mutating func setOptions(_ contents: TextRange) {
    let inline = attributes.makeInlineList()
    parseAttributes(contents, into: inline)
    var index = attributes.lists[Int(attributes.inlineLists[Int(inline)].list)].first
    while index >= 0 {
      let attribute = attributes.attributes[Int(index)]
      let name = bytes(of: attribute.name)
      let value = Array(text[attribute.value.indices])
      if options.forbiddenInlineOptions.contains(name)
        || name.elementsEqual("forbidden_inline_options".utf8)
      {
        report(.forbiddenOption, at: Int(attribute.value.start))
      } else if !options.set(
        String(decoding: name, as: UTF8.self), to: String(decoding: value, as: UTF8.self))
      {
        report(.unknownOption, at: Int(attribute.value.start))
      }
      index = attribute.next
    }
  }

  private func bytes(of name: AttributeName) -> [UInt8] {
    guard name.isKnown else { return Array(text[name.range.indices]) }
    return AttributeName.known[Int(name.code)].withUTF8Buffer { Array($0) }
  }
}

extension KramdownOptions {
  /// Sets an option from text, as in `{::options}`.
  ///
  /// - Parameters:
  ///   - name: kramdown's name of the option.
  ///   - text: its value; lists are separated by commas or spaces.
  /// - Returns: false when kramdown has no such option. An invalid value changes nothing.
  package mutating func set(_ name: String, to text: String) -> Bool {
    let flag = Self.flag(text)
    switch name {
    case "auto_ids": autoIDs = flag
    case "auto_id_stripping": autoIDStripping = flag
    case "auto_id_prefix": autoIDPrefix = Array(text.utf8)
    case "transliterated_header_ids": transliteratesHeaderIDs = flag
    case "parse_block_html": parsesBlockHTML = flag
    case "parse_span_html": parsesSpanHTML = flag
    case "html_to_native": convertsHTMLToNative = flag
    case "footnote_nr": firstFootnote = Int(text) ?? firstFootnote
    case "footnote_backlink": footnoteBacklink = Array(text.utf8)
    case "footnote_backlink_inline": footnoteBacklinkInline = flag
    case "footnote_prefix": footnotePrefix = Array(text.utf8)
    case "header_offset": headerOffset = Int(text) ?? headerOffset
    case "hard_wrap": hardWrap = flag
    case "remove_line_breaks_for_cjk": removesLineBreaksForCJK = flag
    case "entity_output": setEntityOutput(text)
    case "math_engine": usesMathJax = text == "mathjax"
    case "smart_quotes": setSmartQuotes(text)
    case "toc_levels": setContentsLevels(text)
    case "syntax_highlighter":
      syntaxHighlighter = text.isEmpty || text == "nil" ? nil : Array(text.utf8)
    case "typographic_symbols": setTypographicSymbols(text)
    case "link_defs", "line_width", "latex_headers", "template",
      "remove_block_html_tags", "remove_span_html_tags", "syntax_highlighter_opts",
      "math_engine_opts", "forbidden_inline_options", "list_indent", "gfm_quirks":
      break
    default: return false
    }
    return true
  }

  /// In kramdown every value except the empty one and `false` is true.
  private static func flag(_ text: String) -> Bool {
    !text.isEmpty && text.lowercased() != "false"
  }

  /// Sets ``entityOutput`` by kramdown's name; an unknown one changes nothing.
  package mutating func setEntityOutput(_ text: String) {
    switch text {
    case "as_char": entityOutput = .asCharacter
    case "as_input": entityOutput = .asInput
    case "numeric": entityOutput = .numeric
    case "symbolic": entityOutput = .symbolic
    default: break
    }
  }

  /// Sets ``smartQuotes`` from four names or numbers of entities; other lists change nothing.
  package mutating func setSmartQuotes(_ text: String) {
    let points = text.split { $0 == "," || $0 == " " }.compactMap { name -> UInt32? in
      UInt32(name) ?? EntityTable.codePoint(Array(name.utf8)[...])
    }
    if points.count == 4 { smartQuotes = points }
  }

  /// Sets ``contentsLevels`` from levels and ranges of levels, such as `1..3` or `2,4`.
  package mutating func setContentsLevels(_ text: String) {
    var levels: UInt8 = 0
    for part in text.split(whereSeparator: { $0 == "," || $0 == " " || $0 == "[" || $0 == "]" }) {
      let bounds = part.split(separator: ".").compactMap { Int($0) }
      guard let first = bounds.first, let last = bounds.last, first >= 1, last <= 6, first <= last
      else { return }
      for level in first...last { levels |= 1 << UInt8(level) }
    }
    if levels != 0 { contentsLevels = levels }
  }

  /// Sets ``typographicSymbols`` from a map in YAML: one `name: text`, or `{name: text, name: text}`. What is no such
  /// map changes nothing.
  package mutating func setTypographicSymbols(_ text: String) {
    var map = text[...].trimmed
    var separator: Character = "\n"
    if map.first == "{", map.last == "}", map.utf8.count > 1 {
      map = map.dropFirst().dropLast()
      separator = ","
    }
    var symbols: [[UInt8]?] = Array(repeating: nil, count: Symbol.allCases.count)
    var isMap = false
    for pair in map.split(separator: separator) where !pair.trimmed.isEmpty {
      let parts = pair.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].isEmpty || parts[1].first == " ",
        let value = Self.scalar(parts[1].trimmed)
      else { return }
      isMap = true
      guard let symbol = Symbol(name: String(parts[0].trimmed)) else { continue }
      symbols[Int(symbol.rawValue)] = Array(value.utf8)
    }
    if isMap { typographicSymbols = symbols }
  }

  /// The text of a scalar on one line; nil for what may be more than a scalar.
  private static func scalar(_ text: Substring) -> Substring? {
    guard let mark = text.first else { return text }
    if mark == "\"" || mark == "'" {
      let inner = text.dropFirst().dropLast()
      return text.last == mark && text.utf8.count > 1 && !inner.contains(mark) ? inner : nil
    }
    return "[{&*!|>%@`,#".contains(mark) || text.contains(": ") ? nil : text
  }
}

extension KramdownOptions.Symbol {
  /// The symbol that `typographic_symbols` has under a name.
  package init?(name: String) {
    switch name {
    case "mdash": self = .emDash
    case "ndash": self = .enDash
    case "hellip": self = .ellipsis
    case "laquo_space": self = .leftGuillemetSpace
    case "raquo_space": self = .rightGuillemetSpace
    case "laquo": self = .leftGuillemet
    case "raquo": self = .rightGuillemet
    default: return nil
    }
  }
}

extension Substring {
  /// The text without white space at its ends.
  fileprivate var trimmed: Substring {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
