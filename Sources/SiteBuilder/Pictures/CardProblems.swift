internal import Pictures
internal import SourceText

/// The diagnostics about cards.
extension Diagnostic {
  private static let fontHint =
    "install it, or name another font or the path of a font's file below 'social_cards: font' in _config.yml"

  /// A card that cannot be drawn.
  /// - Parameters:
  ///   - document: the path of the document whose card it is.
  ///   - settings: where the settings are written.
  static func card(
    _ failure: CardFailure, of document: String, settings: SourceLocation?
  ) -> Diagnostic {
    let place = SourceLocation(path: document)
    switch failure {
    case .invalid(let reason):
      return Diagnostic(
        "card.invalid", "the card of this document cannot be drawn: \(reason)", at: place,
        hint: "look at the template in _cards; texts are written with '| xml_escape'")
    case .size(let width, let height):
      return Diagnostic(
        "card.size",
        "the card is \(width) × \(height) pixels, not \(SocialCard.size.width) × \(SocialCard.size.height)",
        at: place, hint: "write width=\"1200\" height=\"630\" in the template's <svg>")
    case .box(let value):
      return Diagnostic(
        "card.box", "'\(value)' is no box for the text of a card", at: place,
        hint: "data-box has four numbers: left, top, width and height")
    case .missingFont(let name):
      return Diagnostic(
        "card.missing-font", "the font '\(name)' of the cards is not installed", at: settings,
        hint: package(ofFont: name).map {
          "install it (apt-get install \($0)), or name a font's file below 'social_cards: font' in _config.yml"
        } ?? fontHint)
    case .unreadableFont:
      return Diagnostic(
        "card.unreadable-font", "the font's file of the cards is no font", at: settings,
        hint:
          "'font' is the path of a .ttf, .otf or .ttc file in the source, or the name of an installed font"
      )
    case .missingCharacter(let character):
      return Diagnostic(
        "card.missing-character", "no font has the character '\(character)' of this card",
        at: place,
        hint:
          "install one (apt-get install \(package(ofCharacter: character))), or name a font's file below 'social_cards: font' in _config.yml"
      )
    case .noText(let reason):
      return Diagnostic(
        "card.no-text", "this libvips draws no text: \(reason)", at: settings,
        hint: "install one with Pango and librsvg, such as Debian's libvips42 or Homebrew's vips")
    }
  }

  /// Debian's package of a font; nil for one that is not known.
  private static func package(ofFont name: String) -> String? {
    let name = name.lowercased()
    let packages = [
      ("noto color emoji", "fonts-noto-color-emoji"), ("cjk", "fonts-noto-cjk"),
      ("noto sans jp", "fonts-noto-cjk"), ("noto serif jp", "fonts-noto-cjk"),
      ("noto", "fonts-noto-core"), ("ipa", "fonts-ipafont"), ("dejavu", "fonts-dejavu-core"),
      ("liberation", "fonts-liberation"), ("roboto", "fonts-roboto"), ("lato", "fonts-lato"),
      ("inter", "fonts-inter"), ("open sans", "fonts-open-sans"), ("vl ", "fonts-vlgothic"),
      ("takao", "fonts-takao"),
    ]
    return packages.first {
      name.utf8.starts(with: $0.0.utf8) || $0.0 == "cjk" && name.contains("cjk")
    }?.1
  }

  /// Debian's package with a font for a character.
  private static func package(ofCharacter text: String) -> String {
    guard let scalar = text.unicodeScalars.first else { return "fonts-noto-core" }
    if scalar.properties.isEmojiPresentation
      || text.unicodeScalars.contains(where: { $0.value == 0xFE0F })
    {
      return "fonts-noto-color-emoji"
    }
    switch scalar.value {
    case 0x2E80...0x9FFF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF,
      0x20000...0x3FFFF:
      return "fonts-noto-cjk"
    default: return "fonts-noto-core"
    }
  }

  /// There is no libvips, and the settings ask for cards. That of all documents is the same, so that it is shown once.
  static func cardsWithoutLibrary(
    _ reason: String, _ severity: Severity, at location: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(
      "card.library", severity, "there is no libvips, so no cards are drawn", at: location,
      notes: [Note("the system says: \(reason)")],
      hint:
        "install it (apt-get install libvips42, brew install vips), or write 'without_libvips: off' below 'social_cards' in _config.yml"
    )
  }
}
