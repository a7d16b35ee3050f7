/// A document of the search index: its properties, and its text in blocks.
package struct SearchDocument: Equatable, Sendable {
  /// The kind of a block, which decides its weight and presentation.
  package enum Kind: UInt8, Sendable {
    case text = 0x70
    case heading = 0x68
    case code = 0x63
    /// The previous block again, with the readings of its ruby in place of the base text.
    case reading = 0x72
  }

  /// A piece of text; phrases do not match across its ends.
  package struct Block: Equatable, Sendable {
    package var kind: Kind
    /// The id of a heading; empty for other blocks.
    package var anchor: String
    package var text: String

    package init(_ kind: Kind, _ text: String, anchor: String = "") {
      self.kind = kind
      self.anchor = anchor
      self.text = text
    }
  }

  /// Its path below the site's base URL.
  package var url: String
  package var title: String
  /// Its day as `2026-01-31`; empty for a page.
  package var date: String
  package var tags: [String]
  package var blocks: [Block]

  package init(
    url: String, title: String, date: String, tags: [String], blocks: [Block] = []
  ) {
    self.url = url
    self.title = title
    self.date = date
    self.tags = tags
    self.blocks = blocks
  }

  /// Decodes a document; nil for invalid bytes.
  /// - Complexity: O(n).
  package init?(decoding bytes: [UInt8]) {
    guard let scalars = SearchText.decode(bytes) else { return nil }
    var lines = scalars.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    guard lines.count >= 4 else { return nil }
    url = Self.string(lines.removeFirst())
    title = Self.string(lines.removeFirst())
    date = Self.string(lines.removeFirst())
    tags = lines.removeFirst().split(separator: 0x09).map(Self.string)
    blocks = []
    for line in lines {
      guard let first = line.first, let kind = Kind(rawValue: UInt8(truncatingIfNeeded: first))
      else { return nil }
      var text = line.dropFirst()
      var anchor = ""
      if kind == .heading {
        guard let tab = text.firstIndex(of: 0x09) else { return nil }
        anchor = Self.string(text[..<tab])
        text = text[(tab + 1)...]
      }
      blocks.append(Block(kind, Self.string(text), anchor: anchor))
    }
  }

  private static func string(_ scalars: ArraySlice<UInt32>) -> String {
    var text = String()
    for value in scalars {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
