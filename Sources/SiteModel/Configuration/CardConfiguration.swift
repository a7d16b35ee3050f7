package import ContentData
package import SourceText

/// The settings below `social_cards:`: how the cards of documents are drawn.
package struct SocialCardSettings: Sendable {
  /// The name of the template in `_cards`, without `.svg`.
  package var template = "default"
  /// The family of an installed font, or the path of a font's file in the source; nil for the template's choice.
  package var font: String?
  /// How much it matters when there is no libvips; nil where nothing is said of it.
  package var withoutLibrary: Diagnostic.Severity? = .warning
  /// The value of `card` in templates: the settings as they are written.
  package var values = Object()

  package init() {}

  /// The keys below `social_cards:`.
  package static let keys = ["template", "font", "scheme", "accent", "without_libvips"]

  /// The folder of templates in a source or a theme.
  package static let folder = "_cards"

  /// The font where it is a file of the source; nil where it is an installed one.
  package var fontFile: String? {
    font.flatMap { font in
      let ending = PathComponents.fileExtension(of: font).lowercased()
      return [".ttf", ".otf", ".ttc"].contains(ending)
        ? PathComponents.withoutLeadingSlash(font) : nil
    }
  }
}

extension ConfigurationReader {
  /// Reads `social_cards:`; nil when no cards are drawn: without the key, with `false`, and where a site uses the name for data
  /// of its own.
  mutating func socialCards() -> SocialCardSettings? {
    let key: Symbol = "social_cards"
    var result = SocialCardSettings()
    switch data[key] {
    case .bool(true)?: return result
    case .object(let map)?:
      let names = map.entries.map(\.key.name)
      guard names.contains(where: SocialCardSettings.keys.contains) else { return nil }
      for name in names where !SocialCardSettings.keys.contains(name) {
        problems.report(
          ConfigurationDiagnostic.unknownCardSetting(name, known: SocialCardSettings.keys),
          at: location(of: key, name))
      }
      if let template = cardText("template", map) { result.template = template }
      result.font = cardText("font", map)
      _ = cardText("accent", map)
      if let scheme = cardText("scheme", map), scheme != "light", scheme != "dark" {
        complain(card: "scheme", .scheme)
      }
      switch map["without_libvips"] {
      case nil, .string("warning")?: break
      case .string("error")?: result.withoutLibrary = .error
      // YAML reads a bare off as false.
      case .string("off")?, .bool(false)?: result.withoutLibrary = nil
      default: complain(card: "without_libvips", .failureRule)
      }
      result.values = map
      return result
    default: return nil
    }
  }

  private mutating func cardText(_ name: String, _ map: Object) -> String? {
    guard let value = map[name: name], !value.isNull else { return nil }
    if let text = value.string, !text.isEmpty { return text }
    complain(card: name, .text)
    return nil
  }

  private mutating func complain(
    card name: String, _ wanted: ConfigurationDiagnostic.SettingType
  ) {
    problems.report(
      ConfigurationDiagnostic.wrongType(
        key: "social_cards." + name, wanted: wanted, isIgnored: false),
      at: location(of: "social_cards", name))
  }
}
