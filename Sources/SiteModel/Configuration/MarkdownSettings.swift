internal import ContentData
package import MarkdownShared
internal import SourceText

extension SiteConfiguration {
  /// The Markdown options of the site: `markdown:` with the settings of its converter.
  ///
  /// - Returns: nil for a converter that blogc does not have.
  package func markdownOptions() -> MarkdownOptions? {
    guard let profile = markdownProfile else { return nil }
    var options = MarkdownOptions(profile, language: data["lang"]?.string)
    let settings = data[Symbol(settingsName(of: profile))]?.object ?? Object()
    switch profile {
    case .commonMark: apply(commonMark: settings, to: &options)
    case .kramdown, .gfm: break
    }
    apply(features: settings, to: &options)
    options.lineNumbers = lineNumbers(settings)
    return options
  }

  /// The data file with the contents of cards, without its extension: `card_data` beside the features, else `cards`.
  package var cardDataFile: String {
    guard let profile = markdownProfile,
      let name = data[Symbol(settingsName(of: profile))]?.object?["card_data"]?.string,
      !name.isEmpty
    else { return "cards" }
    return name
  }

  /// The profile that `markdown:` names, or ``MarkdownProfile/gfm`` in place of an engine that blogc does not have.
  private var markdownProfile: MarkdownProfile? {
    MarkdownProfile(name: markdown)
      ?? (isPermissive || MarkdownProfile.isOfOldJekyll(markdown) ? .gfm : nil)
  }

  /// `line_numbers: true` (or `table`) selects Rouge's table; `inline` writes the numbers into the
  /// lines.
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

  /// Applies settings that switch single features of any profile by name.
  private func apply(features settings: Object, to options: inout MarkdownOptions) {
    for entry in settings.entries {
      guard let feature = MarkdownFeatures(setting: entry.key.name), let isOn = entry.value.bool
      else { continue }
      if isOn { options.features.insert(feature) } else { options.features.remove(feature) }
    }
  }

  /// Applies jekyll-commonmark's `options` and `extensions`.
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

  private func names(_ value: Value?) -> [String] { value?.array?.compactMap(\.string) ?? [] }
}
