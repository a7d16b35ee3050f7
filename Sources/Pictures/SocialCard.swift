/// A card of a document, which other sites show where a link to it is shared.
package struct SocialCard: Sendable, Equatable {
  /// The file below the destination.
  package let path: String
  /// The SVG, with texts that are not set yet.
  package let svg: [UInt8]
  /// The number of its content: the same for the same SVG and fonts.
  package let key: UInt64

  /// The sides of a card, which all networks show whole.
  package static let size = (width: 1200, height: 630)
  /// Stands in an SVG for the family of the font whose file the settings name.
  package static let fontMark = "{font of the site}"
  /// The folder of cards below the destination.
  private static let folder = "assets/cards"
  /// The end of a card's name, which no variant of a picture has.
  private static let ending = ".card.png"
  /// Counts up when cards are drawn differently.
  package static let version: UInt64 = 1

  /// Makes a card.
  /// - Parameter name: the document's, for the name of the file.
  package init(name: String, svg: [UInt8], key: UInt64) {
    path = "\(Self.folder)/\(name)-\(PicturePlan.hexadecimal(key))\(Self.ending)"
    self.svg = svg
    self.key = key
  }

  /// Returns true if a file below the destination is a card.
  package static func isCard(_ path: String) -> Bool {
    path.utf8.count > ending.utf8.count + folder.utf8.count
      && path.utf8.starts(with: folder.utf8)
      && path.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}

/// How a failure goes between processes: its number, and what it says.
extension CardFailure {
  var fields: [[UInt8]] {
    func fields(_ number: UInt8, _ text: String) -> [[UInt8]] { [[number], Array(text.utf8)] }
    return switch self {
    case .invalid(let reason): fields(0, reason)
    case .size(let width, let height): fields(1, "\(width) \(height)")
    case .box(let value): fields(2, value)
    case .missingFont(let name): fields(3, name)
    case .unreadableFont: fields(4, "")
    case .missingCharacter(let character): fields(5, character)
    case .noText(let reason): fields(6, reason)
    }
  }

  init?(_ fields: [[UInt8]]) {
    let text = String(decoding: fields[1], as: UTF8.self)
    switch fields[0] {
    case [0]: self = .invalid(text)
    case [1]:
      let sides = text.split(separator: " ").compactMap { Int($0) }
      guard sides.count == 2 else { return nil }
      self = .size(width: sides[0], height: sides[1])
    case [2]: self = .box(text)
    case [3]: self = .missingFont(text)
    case [4]: self = .unreadableFont
    case [5]: self = .missingCharacter(text)
    case [6]: self = .noText(text)
    default: return nil
    }
  }
}
