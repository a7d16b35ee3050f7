internal import ContentData

/// Where the parts of a record lie that follow its tables: they can be read, and replaced, one by one.
struct RecordSections {
  /// The sections in their order.
  enum Section: Int, CaseIterable {
    /// What the tables do not say of the files of the source.
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

  /// The size of the table of their ends.
  static let headSize = Section.allCases.count * 8

  /// Where each section ends, counted from the end of the head.
  private let ends: [Int]
  /// Where the head ends in the record.
  private let start: Int

  /// The sections of a record that is being written.
  /// - Parameter ends: where each ends, counted from where the first begins.
  init(ends: [Int]) {
    self.ends = ends
    start = 0
  }

  /// Finds the sections of a record; nil for one that is damaged.
  /// - Complexity: O(size of the record), 16 bytes a step.
  init?(_ bytes: [UInt8], _ tables: RecordTables) {
    let first = tables.length + 8
    start = first + Self.headSize
    guard start <= bytes.count else { return nil }
    let numbers = bytes.withUnsafeBytes { raw in
      (0...Section.allCases.count).map { place in
        raw.loadUnaligned(fromByteOffset: tables.length + place * 8, as: UInt64.self).littleEndian
      }
    }
    guard numbers[0] == Fingerprint.of(bytes, from: first) else { return nil }
    var last: UInt64 = 0
    for end in numbers.dropFirst() {
      guard end >= last, end <= UInt64(bytes.count - start) else { return nil }
      last = end
    }
    guard last == UInt64(bytes.count - start) else { return nil }
    ends = numbers.dropFirst().map { Int($0) }
  }

  /// The head as it stands in the record.
  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    for end in ends {
      withUnsafeBytes(of: UInt64(end).littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// Where a section lies.
  subscript(section: Section) -> Range<Int> {
    let place = section.rawValue
    return (start + (place == 0 ? 0 : ends[place - 1]))..<(start + ends[place])
  }

  /// Reads a section of a record.
  func reader(
    of section: Section, _ bytes: [UInt8], names: [Symbol] = []
  ) -> RecordReader {
    let range = self[section]
    return RecordReader(bytes, from: range.lowerBound, to: range.upperBound, names: names)
  }

  /// The names in the documents, in the order of their numbers.
  func names(_ bytes: [UInt8]) throws(RecordError) -> [Symbol] {
    var reader = reader(of: .names, bytes)
    var names: [Symbol] = []
    while !reader.isAtEnd { names.append(Symbol(try reader.text())) }
    return names
  }
}
