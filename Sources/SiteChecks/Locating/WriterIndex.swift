internal import ContentData
internal import SourceText

/// An index of the URLs, ids and values in all sources of a site. It is used for pages made from very many sources,
/// because searching each source for each finding would cost their product.
final class WriterIndex: Sendable {
  /// The kind of an indexed text.
  enum Kind: UInt8 {
    /// The URL of a link or an image.
    case address
    /// The end of a URL, from its `#`.
    case fragment
    case id
    /// A word in data, in a document's front matter, or in an include.
    case value
  }

  /// The hash and the source of each text, 32 bits each, sorted.
  private let entries: [UInt64]
  /// For each source true if Liquid makes a part of one of its URLs.
  let hasPatterns: [Bool]

  /// - Complexity: O(n log n) for n texts in the sources.
  init(_ site: CheckedSite) {
    var entries: [UInt64] = []
    var hasPatterns = [Bool](repeating: false, count: site.sources.count)
    for (number, source) in site.sources.enumerated() where source.kind != .copied {
      func add(_ kind: Kind, _ text: String) {
        entries.append(Self.hash(kind, text) | UInt64(number))
      }
      let references = source.references
      hasPatterns[number] = references.patternCount > 0
      for key in references.addresses { add(.address, key.text) }
      for key in references.fragments { add(.fragment, key.text) }
      for key in references.idNames { add(.id, key.text) }
      let file = source.file
      let range =
        switch source.kind {
        case .document: source.frontMatter
        case .data, .include, .layout, .copied: SourceRange(0, file.bytes.count) as SourceRange?
        }
      guard let range else { continue }
      ValueWords.forEach(in: file.bytes, range) { word in
        let hash = ValueWords.hash(file.bytes, word, kind: Kind.value.rawValue)
        entries.append(UInt64(hash) << 32 | UInt64(number))
      }
    }
    entries.sort()
    self.entries = entries
    self.hasPatterns = hasPatterns
  }

  private static func hash(_ kind: Kind, _ text: String) -> UInt64 {
    let bytes = Array(text.utf8)
    return UInt64(ValueWords.hash(bytes, SourceRange(0, bytes.count), kind: kind.rawValue)) << 32
  }

  /// The sources that contain one of some texts; possibly also others with the same hash.
  func sources(writing texts: [String], as kind: Kind) -> Set<Int> {
    var found: Set<Int> = []
    for text in texts {
      var wanted = text
      if kind == .value {
        let bytes = Array(text.utf8)
        guard let word = ValueWords.longest(of: bytes) else { continue }
        wanted = String(decoding: bytes[word.start..<word.end], as: UTF8.self)
      }
      let hash = Self.hash(kind, wanted)
      for entry in entries[entries.firstPlace(from: hash)...] {
        guard entry >> 32 == hash >> 32 else { break }
        found.insert(Int(UInt32(truncatingIfNeeded: entry)))
      }
    }
    return found
  }
}
