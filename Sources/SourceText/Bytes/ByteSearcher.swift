internal import CVectors

/// Searches repeatedly for the same bytes.
///
/// It searches for two of the bytes at sixteen positions at a time, and compares the rest where both occur. When it
/// has compared far more bytes than it has passed, it continues with the algorithm of Knuth, Morris and Pratt, so
/// that a hostile template cannot make it quadratic.
package struct ByteSearcher: ~Escapable {
  private let part: Span<UInt8>
  private let pair: blogc_pair
  private var borders: [Int] = []
  private var wasted = 0

  /// - Parameter part: the bytes to search for; an empty part is found everywhere.
  @_lifetime(copy part)
  package init(_ part: Span<UInt8>) {
    self.part = part
    pair =
      part.count > 1
      ? part.withUnsafeBufferPointer { blogc_rare_pair($0.baseAddress, $0.count) } : blogc_pair()
  }

  /// The offset of the first occurrence at or after an offset, or nil.
  /// - Complexity: O(n + m) over all calls.
  package mutating func find(in whole: Span<UInt8>, from start: Int) -> Int? {
    precondition(start >= 0)
    guard part.count > 1 else {
      guard let byte = part.first else { return start <= whole.count ? start : nil }
      let found = whole.find(byte, from: start)
      return found < whole.count ? found : nil
    }
    let found = whole.withUnsafeBufferPointer { bytes in
      part.withUnsafeBufferPointer { run in
        blogc_find_run(
          bytes.baseAddress, start, bytes.count, run.baseAddress, run.count, pair, wasted)
      }
    }
    wasted = found.wasted
    if found.gave_up { return findByBorders(in: whole, from: found.index) }
    return found.index < whole.count ? found.index : nil
  }

  private mutating func findByBorders(in whole: Span<UInt8>, from start: Int) -> Int? {
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
