internal import SiteSources
internal import ContentData
internal import SourceText

/// The positions of the sections after a manifest's tables, which can be read and replaced one by one.
struct ManifestSections {
  /// The sections in their order.
  enum Section: Int, CaseIterable {
    /// The properties of source files that are not in the tables.
    case entries
    case items
    /// The resources of copied files.
    case copies
    /// The fingerprints of the lists that every site has.
    case fixed
    /// The names in the documents.
    case names
    case documents
  }

  /// The length of the head: a fingerprint of what follows it, and for each section its end and its
  /// authentication code, see ``ManifestSeal``.
  static let headSize = 8 + Section.allCases.count * 16

  /// Where each section ends, counted from the end of the head.
  private let ends: [Int]
  /// The authentication codes of the sections.
  private let seals: [UInt64]

  /// The sections of a manifest that is being written.
  /// - Parameters:
  ///   - ends: the end of each section, counted from the start of the first.
  ///   - seals: their authentication codes.
  init(ends: [Int], seals: [UInt64]) {
    self.ends = ends
    self.seals = seals
  }

  /// Finds the sections of a manifest; nil for one that is damaged.
  /// - Parameters:
  ///   - bytes: everything that follows the tables.
  ///   - seal: the seal that the tables were made with.
  /// - Complexity: O(size of the manifest).
  init?(_ bytes: [UInt8], _ seal: ManifestSeal) {
    guard bytes.count >= Self.headSize else { return nil }
    let numbers = (0..<(Self.headSize / 8)).map { bytes.span.word(at: $0 * 8) }
    let head = Fingerprint.of(bytes.span.extracting(8..<Self.headSize))
    guard numbers[0] == head else { return nil }
    var ends: [Int] = []
    var seals: [UInt64] = []
    var start = Self.headSize
    for section in Section.allCases {
      let end = numbers[1 + section.rawValue * 2]
      let written = numbers[2 + section.rawValue * 2]
      guard end <= UInt64(bytes.count - Self.headSize), Self.headSize + Int(end) >= start else {
        return nil
      }
      let range = start..<(Self.headSize + Int(end))
      guard seal.number(of: bytes.span.extracting(range)) == written else { return nil }
      ends.append(Int(end))
      seals.append(written)
      start = range.upperBound
    }
    guard start == bytes.count else { return nil }
    self.ends = ends
    self.seals = seals
  }

  /// The head as it is in the manifest.
  var head: [UInt8] {
    var numbers: [UInt8] = []
    for section in Section.allCases {
      for number in [UInt64(ends[section.rawValue]), seals[section.rawValue]] {
        numbers.append(word: number)
      }
    }
    var head: [UInt8] = []
    head.append(word: Fingerprint.of(numbers))
    return head + numbers
  }

  /// The authentication code of a section.
  func seal(of section: Section) -> UInt64 { seals[section.rawValue] }

  /// The range of a section, counted from the end of the tables.
  subscript(section: Section) -> Range<Int> {
    let place = section.rawValue
    let start = place == 0 ? 0 : ends[place - 1]
    return (Self.headSize + start)..<(Self.headSize + ends[place])
  }

  /// Reads a section of a manifest.
  /// - Parameter bytes: everything that follows the tables.
  func reader(
    of section: Section, _ bytes: [UInt8], names: [Symbol] = []
  ) -> ManifestDecoder {
    let range = self[section]
    return ManifestDecoder(bytes, from: range.lowerBound, to: range.upperBound, names: names)
  }

  /// The names in the documents, in the order of their numbers.
  func names(_ bytes: [UInt8]) throws(ManifestError) -> [Symbol] {
    var reader = reader(of: .names, bytes)
    var names: [Symbol] = []
    while !reader.isAtEnd { names.append(Symbol(try reader.text())) }
    return names
  }
}
