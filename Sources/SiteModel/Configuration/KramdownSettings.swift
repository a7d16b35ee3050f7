package import SourceText
package import ContentData
package import Kramdown
package import MarkdownShared

/// The settings of a site below `kramdown:`, as Jekyll's converter passes them to kramdown.
package struct KramdownSettings: Sendable {
  /// The options of the parser and of the writer.
  package var options = KramdownOptions()
  /// The highlighting of blocks of code.
  package var blockCode = RougeCode()
  /// The highlighting of spans of code.
  package var spanCode = RougeCode()
  /// True if kramdown's own warnings are reported, such as a link that is defined twice.
  package var showsWarnings = false

  /// Settings with Jekyll's defaults.
  package init() {}

  /// True if code is highlighted unless ``blockCode`` or ``spanCode`` disable it.
  package var coloursCode: Bool { options.syntaxHighlighter != nil }
}

extension SiteConfiguration {
  /// The settings below `kramdown:`. A value that kramdown refuses is ignored; `doctor` reports it.
  /// - Complexity: O(size of the settings).
  package func kramdownSettings() -> KramdownSettings {
    var reader = KramdownSettingsReader(data["kramdown"]?.object ?? Object())
    reader.read(highlighter: highlighter)
    return reader.settings
  }
}

/// Reads settings of kramdown and records the refused ones.
package struct KramdownSettingsReader {
  private let data: Object
  private(set) var settings = KramdownSettings()
  /// The settings whose values kramdown refuses, with the reason.
  package private(set) var refused: [(key: Symbol, reason: Message)] = []

  package init(_ data: Object) { self.data = data }

  /// Reads all settings.
  /// - Parameter highlighter: the site's `highlighter`; nil when it has none.
  package mutating func read(highlighter: String?) {
    readParsing()
    readHeadings()
    readTypography()
    readFootnotes()
    readLinkDefinitions()
    readCode(highlighter)
  }

  // MARK: Syntax

  private mutating func readParsing() {
    switch text("input") {
    case nil, "GFM": settings.options.input = .gfm
    case "kramdown", "Kramdown": settings.options.input = .kramdown
    case "markdown", "Markdown":
      settings.options.input = .kramdown
      settings.options.isPlainMarkdown = true
    case "SmartyPants", "smartyPants": settings.options.input = .smartyPants
    case let name?:
      refuse(
        "input",
        Message(
          "'\(name)' is none of the syntaxes GFM, kramdown, Markdown and SmartyPants",
          ja: "'\(name)' という構文はありません。GFM、kramdown、Markdown、SmartyPants のどれかを指定してください"))
    }
    read("hard_wrap", into: \.hardWrap)
    read("parse_block_html", into: \.parsesBlockHTML)
    read("parse_span_html", into: \.parsesSpanHTML)
    read("html_to_native", into: \.convertsHTMLToNative)
    read("remove_line_breaks_for_cjk", into: \.removesLineBreaksForCJK)
    settings.showsWarnings = data["show_warnings"]?.isTruthy == true
    if let quirks = list("gfm_quirks") {
      settings.options.paragraphEndQuirk = quirks.contains { $0.hasSameBytes(as: "paragraph_end") }
      settings.options.noAutoTypographic = quirks.contains {
        $0.hasSameBytes(as: "no_auto_typographic")
      }
    }
    if let names = data["forbidden_inline_options"]?.array {
      settings.options.forbiddenInlineOptions = names.compactMap {
        Self.text(of: $0).map { Array($0.utf8) }
      }
    }
    switch data["math_engine"] {
    case .null?, .bool(false)?: settings.options.usesMathJax = false
    case let value?:
      let name = Self.text(of: value) ?? ""
      if !name.hasSameBytes(as: "mathjax") {
        refuse(
          "math_engine", Message("formulas are written for MathJax", ja: "数式は MathJax 用に書き出します"))
      }
    case nil: break
    }
  }

  // MARK: Headings

  private mutating func readHeadings() {
    read("auto_ids", into: \.autoIDs)
    read("auto_id_stripping", into: \.autoIDStripping)
    read("transliterated_header_ids", into: \.transliteratesHeaderIDs)
    // Ids by GFM's rule are never transliterated; for the others, kramdown needs the gem stringex.
    if settings.options.transliteratesHeaderIDs, settings.options.input == .kramdown {
      refuse(
        "transliterated_header_ids",
        Message("ids are not written in ASCII", ja: "見出しの id は ASCII に直しません"))
    }
    if let prefix = text("auto_id_prefix") { settings.options.autoIDPrefix = Array(prefix.utf8) }
    if let offset = integer("header_offset") { settings.options.headerOffset = offset }
    readContentsLevels()
  }

  private mutating func readContentsLevels() {
    let levels: [Int]
    switch data["toc_levels"] {
    case nil, .null?: return
    case .array(let values)?: levels = values.compactMap { Self.text(of: $0).flatMap { Int($0) } }
    case .string(let text)?:
      guard let found = Self.levels(text) else {
        return refuse("toc_levels", Message("write 1..3 or 1,2,3", ja: "1..3 か 1,2,3 のように書いてください"))
      }
      levels = found
    default:
      return refuse("toc_levels", Message("write 1..3 or 1,2,3", ja: "1..3 か 1,2,3 のように書いてください"))
    }
    guard !levels.isEmpty, levels.allSatisfy({ (1...6).contains($0) }) else {
      return refuse(
        "toc_levels", Message("levels are numbers from 1 to 6", ja: "レベルは 1 から 6 までの数です"))
    }
    settings.options.contentsLevels = levels.reduce(0) { $0 | 1 << UInt8($1) }
  }

  /// Heading levels in kramdown's notation, `2..4` or `1,2,3`; nil for any other text.
  private static func levels(_ text: String) -> [Int]? {
    let digits = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if digits.count == 3, digits[1].isEmpty, let first = Int(String(digits[0]) ?? ""),
      let last = Int(String(digits[2]) ?? ""), first <= last, last < 100
    {
      return Array(first...last)
    }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    return parts.contains(nil) ? nil : parts.compactMap { $0 }
  }

  // MARK: Typography

  private mutating func readTypography() {
    switch text("entity_output") {
    case nil, "as_char": settings.options.entityOutput = .asCharacter
    case "as_input": settings.options.entityOutput = .asInput
    case "symbolic": settings.options.entityOutput = .symbolic
    default: settings.options.entityOutput = .numeric
    }
    if let names = list("smart_quotes") {
      let quotes = names.compactMap { Self.quote($0) }
      if names.count == 4, quotes.count == 4 {
        settings.options.smartQuotes = quotes
      } else {
        refuse(
          "smart_quotes",
          Message(
            "write the names of four characters, as in lsquo,rsquo,ldquo,rdquo",
            ja: "lsquo,rsquo,ldquo,rdquo のように 4 つの文字の名前を書いてください"))
      }
    }
    for entry in data["typographic_symbols"]?.object?.entries ?? [] {
      guard let symbol = KramdownOptions.Symbol(name: entry.key.name),
        let text = Self.text(of: entry.value)
      else { continue }
      settings.options.typographicSymbols[Int(symbol.rawValue)] = Array(text.utf8)
    }
  }

  /// The code point of a quote's name or number.
  private static func quote(_ name: String) -> UInt32? {
    if let number = UInt32(name) { return number }
    return quotes[name]
  }

  private static let quotes: [String: UInt32] = [
    "lsquo": 0x2018, "rsquo": 0x2019, "ldquo": 0x201C, "rdquo": 0x201D, "apos": 0x27,
    "quot": 0x22, "laquo": 0xAB, "raquo": 0xBB, "lsaquo": 0x2039, "rsaquo": 0x203A,
    "sbquo": 0x201A, "bdquo": 0x201E, "prime": 0x2032, "Prime": 0x2033, "lang": 0x2329,
    "rang": 0x232A,
  ]

  // MARK: Footnotes and links

  private mutating func readFootnotes() {
    if let number = integer("footnote_nr") { settings.options.firstFootnote = number }
    if let value = data["footnote_backlink"] {
      settings.options.footnoteBacklink = Array((Self.text(of: value) ?? "").utf8)
    }
    read("footnote_backlink_inline", into: \.footnoteBacklinkInline)
    if let prefix = text("footnote_prefix") {
      settings.options.footnotePrefix = Array(prefix.utf8)
    }
  }

  private mutating func readLinkDefinitions() {
    guard let definitions = data["link_defs"]?.object else { return }
    for entry in definitions.entries {
      guard let parts = entry.value.array, (1...2).contains(parts.count),
        let url = Self.text(of: parts[0])
      else {
        refuse(
          "link_defs",
          Message(
            "each definition is a list of an address and perhaps a title",
            ja: "それぞれの定義は、アドレスと (あれば) タイトルのリストで書きます"))
        continue
      }
      settings.options.linkDefinitions.append(
        KramdownOptions.LinkDefinition(
          id: Array(entry.key.name.utf8), url: Array(url.utf8),
          title: parts.count > 1 ? Self.text(of: parts[1]).map { Array($0.utf8) } : nil))
    }
  }

  // MARK: Code

  private mutating func readCode(_ highlighter: String?) {
    var name = text("syntax_highlighter") ?? highlighter ?? "rouge"
    if data["enable_coderay"]?.isTruthy == true { name = "coderay" }
    if name.hasSameBytes(as: "coderay") {
      refuse(
        "syntax_highlighter",
        Message(
          "code is coloured as Rouge does, not CodeRay", ja: "コードの色付けは CodeRay ではなく Rouge と同じです"))
    } else if !name.hasSameBytes(as: "rouge"), !name.hasSameBytes(as: "pygments") {
      settings.options.syntaxHighlighter = nil
      settings.blockCode.isOn = false
      settings.spanCode.isOn = false
      if data["syntax_highlighter"] != nil, !name.hasSameBytes(as: "none") {
        refuse(
          "syntax_highlighter",
          Message(
            "code has no colours: '\(name)' is not known", ja: "コードに色は付きません: '\(name)' という色付けはありません"
          ))
      }
      return
    }
    let whole = highlighterSettings()
    settings.blockCode = code(whole, part: "block")
    settings.spanCode = code(whole, part: "span")
    settings.options.blockDefaultLanguage = settings.blockCode.defaultLanguage.map {
      Array($0.utf8)
    }
    settings.options.spanDefaultLanguage = settings.spanCode.defaultLanguage.map {
      Array($0.utf8)
    }
    for key: Symbol in ["formatter", "inline_theme"] where whole[key]?.isTruthy == true {
      refuse(
        "syntax_highlighter_opts",
        Message(
          "'\(key.name)' has no effect: colours are classes",
          ja: "'\(key.name)' は使われません: 色はクラス名で付けます"))
    }
  }

  /// `syntax_highlighter_opts`; as in Jekyll, the older `coderay` overrides it, with different defaults.
  private func highlighterSettings() -> Object {
    var merged = data["syntax_highlighter_opts"]?.object ?? Object()
    guard let older = data["coderay"]?.object, !older.isEmpty else { return merged }
    merged["css"] = "style"
    merged["line_numbers"] = "inline"
    merged["wrap"] = "div"
    for entry in older.entries {
      let name = entry.key.name
      let prefix = "coderay_"
      let isPrefixed = name.utf8.starts(with: prefix.utf8)
      merged[isPrefixed ? Symbol(String(name.dropFirst(prefix.count))) : entry.key] = entry.value
    }
    return merged
  }

  /// The settings of blocks or spans: a value below `block` or `span` takes precedence.
  private func code(_ whole: Object, part: Symbol) -> RougeCode {
    var merged = whole
    merged["guess_lang"] = .bool(guessesLanguage)
    for entry in whole[part]?.object?.entries ?? [] { merged[entry.key] = entry.value }
    var code = RougeCode()
    code.isOn = merged["disable"]?.isTruthy != true
    if let name = merged["css_class"].flatMap({ Self.text(of: $0) }) { code.preClass = name }
    if let wraps = merged["wrap"] { code.isWrapped = wraps.isTruthy }
    if merged["line_numbers"]?.isTruthy == true {
      let first = min(max(merged["start_line"]?.integer ?? 1, 0), 1_000_000)
      code.lineNumbers = CodeLineNumbers(.table, first: first)
    }
    if let name = merged["default_lang"].flatMap({ $0.isTruthy ? Self.text(of: $0) : nil }) {
      code.defaultLanguage = name.isEmpty ? nil : name
    }
    code.wrapsPlainText = merged["guess_lang"]?.isTruthy == true
    return code
  }

  /// `guess_lang` next to the settings of the highlighter, into which Jekyll copies it; null has no effect.
  private var guessesLanguage: Bool {
    guard let value = data["guess_lang"], !value.isNull else { return true }
    return value.isTruthy
  }

  // MARK: Values

  private mutating func refuse(_ key: Symbol, _ reason: Message) { refused.append((key, reason)) }

  /// Reads a Boolean as kramdown does: every value except `false` and the string "false" is true;
  /// null has no effect.
  private mutating func read(_ key: Symbol, into path: WritableKeyPath<KramdownOptions, Bool>) {
    guard let value = data[key], !value.isNull else { return }
    settings.options[keyPath: path] =
      Self.text(of: value)?.lowercased().hasSameBytes(as: "false") != true
  }

  private mutating func integer(_ key: Symbol) -> Int? {
    guard let value = data[key], !value.isNull else { return nil }
    guard let number = Self.text(of: value).flatMap({ Int($0) }) else {
      refuse(key, Message("it has to be a whole number", ja: "整数でなければなりません"))
      return nil
    }
    return number
  }

  private func text(_ key: Symbol) -> String? { data[key].flatMap { Self.text(of: $0) } }

  /// A list, or the names in a comma-separated string.
  private func list(_ key: Symbol) -> [String]? {
    switch data[key] {
    case .array(let values)?: values.map { Self.text(of: $0) ?? "" }
    case .string(let text)?:
      text.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    default: nil
    }
  }

  /// The text of a scalar; nil for null, lists and maps.
  private static func text(of value: Value) -> String? {
    switch value {
    case .string(let text): text
    case .integer(let number): String(number)
    case .bool(let truth): truth ? "true" : "false"
    case .decimal(let number): "\(number)"
    default: nil
    }
  }
}
