internal import SourceText
internal import ContentData

/// Ordering and searching text by its bytes.
enum ByteSearch {
  /// Returns true if a text holds another, by bytes.
  /// - Complexity: O(n + m).
  static func contains(_ whole: String, _ part: String) -> Bool {
    var whole = whole
    var part = part
    return whole.withUTF8 { whole in
      part.withUTF8 { part in
        var search = ByteSearcher(part)
        return search.find(in: whole, from: 0) != nil
      }
    }
  }

  /// The offset of a byte at or after an offset: eight bytes at a time.
  static func offset(
    of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    var index = start
    while index + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian ^ pattern
      // The lowest byte that is zero now is the first that was equal.
      let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
      if zeros != 0 { return index + zeros.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// Negative, zero or positive, as the bytes of two strings are ordered.
  static func order(_ left: String, _ right: String) -> Int {
    if left.hasSameBytes(as: right) { return 0 }
    return left.precedesInBytes(right) ? -1 : 1
  }
}

/// Finds some bytes in others, again and again.
///
/// Searches the plain way first, which is fastest on real text; when that compares far more bytes than
/// it passes, it goes on with a table of borders (Knuth, Morris and Pratt), so that a hostile template
/// cannot make it quadratic.
struct ByteSearcher {
  private let part: UnsafeBufferPointer<UInt8>
  private var borders: [Int] = []
  private var wasted = 0

  /// - Parameter part: what is searched for; the memory must outlive the searcher.
  init(_ part: UnsafeBufferPointer<UInt8>) {
    self.part = part
  }

  /// The offset of the first occurrence at or after an offset.
  /// - Complexity: O(n + m) over all calls.
  mutating func find(in whole: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let first = part.first else { return start <= whole.count ? start : nil }
    let last = whole.count - part.count
    var index = start
    while index <= last {
      if whole[index] == first {
        if wasted > 4096 + 4 * index { return findByBorders(in: whole, from: index) }
        var length = 1
        while length < part.count, whole[index + length] == part[length] { length += 1 }
        if length == part.count { return index }
        wasted += length
      }
      index += 1
    }
    return nil
  }

  private mutating func findByBorders(
    in whole: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    if borders.isEmpty {
      borders = [0]
      borders.reserveCapacity(part.count)
      var length = 0
      for index in 1..<max(part.count, 1) {
        while length > 0, part[index] != part[length] { length = borders[length - 1] }
        if part[index] == part[length] { length += 1 }
        borders.append(length)
      }
    }
    var length = 0
    for index in start..<whole.count {
      while length > 0, whole[index] != part[length] { length = borders[length - 1] }
      if whole[index] == part[length] { length += 1 }
      if length == part.count { return index + 1 - part.count }
    }
    return nil
  }
}
