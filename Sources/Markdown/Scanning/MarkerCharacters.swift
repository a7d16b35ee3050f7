internal import MarkdownShared
internal import SourceText

/// Characters that a document does not contain, for rewriting its source: a step inserts them before
/// parsing, and a pass finds and removes them in the tree.
///
/// They are sixteen consecutive characters of the private-use area from U+E000, all of which begin with
/// the byte 0xEE, which no other character begins with; a range is chosen that the document does not
/// use.
struct MarkerCharacters {
  /// The meaning of each marker.
  enum Role: UInt8 {
    /// Makes a delimiter run's neighbour look like a letter; removed from every text.
    case letter
    /// Starts the comment that stands for the line of a container.
    case container
  }

  /// The byte that all of them start with.
  static let lead: UInt8 = 0xEE
  private let second: UInt8
  private let third: UInt8

  /// Chooses the markers for a document; nil when it uses characters of every range of sixteen.
  /// - Complexity: O(n) for documents with private-use characters, else O(1).
  init?(_ scan: ByteScan, _ bytes: Span<UInt8>) {
    guard scan.hasPrivateUse else {
      second = 0x80
      third = 0x80
      return
    }
    var taken = [Bool](repeating: false, count: 256)
    for index in bytes.indices where bytes[index] == Self.lead && index + 2 < bytes.count {
      taken[Int(bytes[index + 1] & 0x3F) << 2 | Int(bytes[index + 2] & 0x3F) >> 4] = true
    }
    guard let free = taken.firstIndex(of: false) else { return nil }
    second = 0x80 | UInt8(free >> 2)
    third = 0x80 | UInt8(free & 3) << 4
  }

  /// The UTF-8 of a marker.
  @inline(__always)
  func bytes(_ role: Role) -> (UInt8, UInt8, UInt8) {
    (Self.lead, second, third | role.rawValue)
  }

  /// Appends a marker.
  @inline(__always)
  func append(_ role: Role, to text: inout [UInt8]) {
    text.append(Self.lead)
    text.append(second)
    text.append(third | role.rawValue)
  }

  /// Returns true if a marker is at an index.
  @inline(__always)
  func isAt(_ index: Int, _ role: Role, in bytes: Span<UInt8>) -> Bool {
    index + 2 < bytes.count && bytes[index] == Self.lead && bytes[index + 1] == second
      && bytes[index + 2] == third | role.rawValue
  }
}
