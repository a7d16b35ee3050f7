internal import CVectors
internal import ContentData
internal import SourceText

/// Ordering and searching text by its bytes.
package enum ByteSearch {
  /// Returns true if a text holds another, by bytes.
  /// - Complexity: O(n + m).
  package static func contains(_ whole: String, _ part: String) -> Bool {
    var whole = whole
    var part = part
    return whole.withUTF8 { whole in
      part.withUTF8 { part in
        var search = ByteSearcher(part)
        return search.find(in: whole, from: 0) != nil
      }
    }
  }

  /// The offset of the first occurrence of some bytes in others, nil when there is none.
  /// - Complexity: O(n + m).
  package static func offset(
    of part: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var search = ByteSearcher(part)
    return search.find(in: bytes, from: 0)
  }

  /// The offset of a byte at or after an offset.
  /// - Complexity: O(n).
  package static func offset(
    of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let found = blogc_find(base, start, bytes.count, byte)
    return found < bytes.count ? found : nil
  }

  /// Negative, zero or positive, as the bytes of two strings are ordered.
  package static func order(_ left: String, _ right: String) -> Int {
    if left.hasSameBytes(as: right) { return 0 }
    return left.precedesInBytes(right) ? -1 : 1
  }
}

/// Searches for the same bytes repeatedly.
///
/// Looks for the first and the last of them sixteen places at a time, and compares what is between; when that compares
/// far more bytes than it passes, it goes on with a table of borders (Knuth, Morris and Pratt), so that a hostile template
/// cannot make it quadratic.
package struct ByteSearcher {
  private let part: UnsafeBufferPointer<UInt8>
  private var borders: [Int] = []
  private var wasted = 0

  /// - Parameter part: what is searched for; the memory must outlive the searcher.
  package init(_ part: UnsafeBufferPointer<UInt8>) {
    self.part = part
  }

  /// The offset of the first occurrence at or after an offset.
  /// - Complexity: O(n + m) over all calls.
  @inline(__always)
  package mutating func find(in whole: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard part.count > 1, let base = whole.baseAddress, let run = part.baseAddress else {
      guard let byte = part.first else { return start <= whole.count ? start : nil }
      return ByteSearch.offset(of: byte, in: whole, from: start)
    }
    let found = blogc_find_run(base, start, whole.count, run, part.count, wasted)
    wasted = found.wasted
    if found.gave_up { return findByBorders(in: whole, from: found.index) }
    return found.index < whole.count ? found.index : nil
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
