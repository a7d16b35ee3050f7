/// The range of a `Range` header (RFC 9110, section 14): one range of bytes, for video and sound.
package enum ByteRange: Equatable, Sendable {
  /// The whole file: no header, another unit, several ranges, or one that cannot be read.
  case whole
  /// The bytes `start ..< end`.
  case part(Range<Int>)
  /// A range after the end of the file: status 416.
  case unsatisfiable

  /// Reads a header.
  /// - Parameters:
  ///   - header: the value of `Range`, nil when there is none.
  ///   - size: the file's size in bytes.
  package init(header: String?, size: Int) {
    self = .whole
    guard let header, header.hasPrefix("bytes=") else { return }
    let text = header.dropFirst("bytes=".count)
    guard !text.contains(",") else { return }
    let ends = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard ends.count == 2 else { return }
    let first = Self.number(ends[0])
    let last = Self.number(ends[1])
    switch (first, last) {
    case (.some(let start), let last):
      guard ends[1].isEmpty || last != nil, last ?? start >= start else { return }
      guard start < size else {
        self = .unsatisfiable
        return
      }
      self = .part(start..<min(size, (last ?? size - 1) + 1))
    case (nil, .some(let length)):
      guard ends[0].isEmpty else { return }
      self = length == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - length)..<size)
    case (nil, nil):
      return
    }
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 15 else { return nil }
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}
