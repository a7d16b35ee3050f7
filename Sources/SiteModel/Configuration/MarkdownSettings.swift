internal import ContentData
package import MarkdownShared

extension SiteConfiguration {
  /// How the site's Markdown is read: `markdown:` with the settings of its converter.
  ///
  /// - Returns: nil for a converter that blogc does not have.
  package func markdownOptions() -> MarkdownOptions? {
    guard let profile = MarkdownProfile(name: markdown) else { return nil }
    var options = MarkdownOptions(profile, language: data["lang"]?.string)
    let settings = data[Symbol(settingsName(of: profile))]?.object ?? Object()
    switch profile {
    case .commonMark: apply(commonMark: settings, to: &options)
    case .kramdown: apply(kramdown: settings, to: &options)
    case .gfm: break
    }
    apply(features: settings, to: &options)
    options.lineNumbers = lineNumbers(profile == .kramdown ? rougeBlock(settings) : settings)
    options.hasPlainCode = highlighter.map { $0.hasSameBytes(as: "none") } ?? true
    return options
  }

  /// The data file that knows what cards show, without its extension: `card_data` beside the features, else `cards`.
  package var cardDataFile: String {
    guard let profile = MarkdownProfile(name: markdown),
      let name = data[Symbol(settingsName(of: profile))]?.object?["card_data"]?.string,
      !name.isEmpty
    else { return "cards" }
    return name
  }

  /// kramdown's settings for the blocks of its highlighter: what stands under `block` wins.
  private func rougeBlock(_ settings: Object) -> Object {
    var merged = settings["syntax_highlighter_opts"]?.object ?? Object()
    for entry in merged["block"]?.object?.entries ?? [] { merged[entry.key] = entry.value }
    return merged
  }

  /// `line_numbers: true` (or `table`) is Rouge's table; `inline` puts them into the lines.
  private func lineNumbers(_ settings: Object) -> CodeLineNumbers? {
    let setting = settings["line_numbers"]
    let first = min(max(settings["start_line"]?.integer ?? 1, 0), 1_000_000)
    if let name = setting?.string {
      if name.hasSameBytes(as: "inline") { return CodeLineNumbers(.inline, first: first) }
      return name.hasSameBytes(as: "table") ? CodeLineNumbers(.table, first: first) : nil
    }
    return setting?.bool == true ? CodeLineNumbers(.table, first: first) : nil
  }

  /// The key of a profile's settings.
  private func settingsName(of profile: MarkdownProfile) -> String {
    switch profile {
    case .commonMark: "commonmark"
    case .kramdown: "kramdown"
    case .gfm: "gfm"
    }
  }

  /// Single features, switched by name under any profile.
  private func apply(features settings: Object, to options: inout MarkdownOptions) {
    for entry in settings.entries {
      guard let feature = MarkdownFeatures(setting: entry.key.name), let isOn = entry.value.bool
      else { continue }
      if isOn { options.features.insert(feature) } else { options.features.remove(feature) }
    }
  }

  /// jekyll-commonmark's `options` and `extensions`.
  private func apply(commonMark settings: Object, to options: inout MarkdownOptions) {
    for name in names(settings["options"]) {
      switch name.uppercased() {
      case "UNSAFE": options.features.insert(.rawHTML)
      case "SMART": options.features.insert(.smartPunctuation)
      case "HARDBREAKS": options.features.insert(.hardBreaks)
      case "NOBREAKS": options.features.insert(.noBreaks)
      case "FOOTNOTES": options.features.insert(.footnotes)
      case "SOURCEPOS": options.features.insert(.sourcePositions)
      case "GITHUB_PRE_LANG": options.features.insert(.preLanguage)
      case "FULL_INFO_STRING": options.features.insert(.fullInfo)
      case "TABLE_PREFER_STYLE_ATTRIBUTES": options.features.insert(.styledAlignment)
      case "STRIKETHROUGH_DOUBLE_TILDE": options.features.insert(.doubleTilde)
      case "LIBERAL_HTML_TAG": options.features.insert(.liberalHTML)
      case "VALIDATE_UTF8": options.features.insert(.validatedUTF8)
      default: break
      }
    }
    for name in names(settings["extensions"]) {
      switch name.lowercased() {
      case "table": options.features.insert(.tables)
      case "strikethrough": options.features.insert(.strikethrough)
      case "autolink": options.features.insert(.bareLinks)
      case "tasklist": options.features.insert(.taskLists)
      case "tagfilter": options.features.insert(.tagFilter)
      case "footnotes": options.features.insert(.footnotes)
      case "header_ids": options.features.insert(.headingIDs)
      default: break
      }
    }
  }

  private func apply(kramdown settings: Object, to options: inout MarkdownOptions) {
    if settings["auto_ids"]?.bool == false { options.features.remove(.headingIDs) }
    if settings["hard_wrap"]?.bool == true { options.features.insert(.hardBreaks) }
    switch settings["toc_levels"] {
    case .array(let levels)?: options.kramdown.contentsLevels = Set(levels.compactMap(\.integer))
    case .integer(let level)?: options.kramdown.contentsLevels = [level]
    case .string(let text)?: options.kramdown.contentsLevels = levels(text)
    default: break
    }
    switch settings["smart_quotes"] {
    case .string(let text)?:
      options.kramdown.setQuotes(
        named: text.split(separator: ",").map { $0.filter { $0 != " " } })
    case .array(let names)?: options.kramdown.setQuotes(named: names.compactMap(\.string))
    default: break
    }
    if let number = settings["footnote_nr"]?.integer { options.kramdown.firstFootnote = number }
  }

  /// Levels as kramdown writes them: `2..4`, or `1,2,3`.
  private func levels(_ text: String) -> Set<Int> {
    let parts = text.split { $0 == "." || $0 == "," || $0 == " " }.compactMap { Int($0) }
    if text.utf8.contains(UInt8(ascii: ".")), parts.count == 2, parts[0] <= parts[1] {
      return Set(parts[0]...min(parts[1], 6))
    }
    return Set(parts)
  }

  private func names(_ value: Value?) -> [String] { value?.array?.compactMap(\.string) ?? [] }
}
