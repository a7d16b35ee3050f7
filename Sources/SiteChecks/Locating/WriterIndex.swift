internal import ContentData
internal import SourceText

/// Which sources of a whole site write something: for pages that are made of so many that asking each of them would cost the product
/// of sources and findings.
final class WriterIndex: Sendable {
  /// The things that sources write.
  enum Kind: UInt8 {
    /// The URL of a link or an image.
    case address
    /// The end of one, from its `#`.
    case fragment
    case id
    /// A word of data, of a document's front matter, or of an include.
    case value
  }

  /// Hash and source of each thing, 32 bits each, in order.
  private let entries: [UInt64]
  /// For each source whether Liquid makes a part of one of its URLs.
  let hasPatterns: [Bool]

  /// - Complexity: O(n log n) for n things that the sources write.
  init(_ site: CheckedSite) {
    var entries: [UInt64] = []
    var hasPatterns = [Bool](repeating: false, count: site.sources.count)
    for (number, source) in site.sources.enumerated() where source.kind != .copied {
      func add(_ kind: Kind, _ text: String) {
        entries.append(Self.hash(kind, text) | UInt64(number))
      }
      let slots = source.slots
      hasPatterns[number] = slots.patternCount > 0
      for key in slots.addresses { add(.address, key.text) }
      for key in slots.fragments { add(.fragment, key.text) }
      for key in slots.idNames { add(.id, key.text) }
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

  /// The sources that write one of some things; perhaps others, which share its hash.
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
