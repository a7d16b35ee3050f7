internal import SourceText

/// Cutting, splitting and replacing text, on its bytes.
enum TextBytes {
  /// A text without white space (and NUL) at its start, its end or both.
  static func strip(_ text: String, start: Bool, end: Bool) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var low = 0
      var high = bytes.count
      if start { while low < high, bytes[low].isStripped { low += 1 } }
      if end { while high > low, bytes[high - 1].isStripped { high -= 1 } }
      return decode(bytes, low..<high)
    }
  }

  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// A text with another one for each line ending (LF or CRLF).
  static func replaceLineEnds(_ text: String, with replacement: StaticString) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var buffer = OutputBuffer(capacity: bytes.count + 64)
      for (index, byte) in bytes.enumerated() {
        if byte == .newline {
          buffer.append(replacement)
        } else if byte != 0x0D || index + 1 >= bytes.count || bytes[index + 1] != .newline {
          buffer.append(byte)
        }
      }
      return buffer.text()
    }
  }

  /// Replaces every occurrence; an empty part is between all characters.
  /// - Parameter expanding: whether backslashes in the replacement mean what they mean in Ruby's `gsub`.
  /// - Returns: nil when the result would be larger than the limit.
  static func replaceAll(
    _ part: String, in text: String, with replacement: String, expanding: Bool, limit: Int
  ) -> String? {
    var text = text
    var part = part
    var replacement = expanding ? expand(replacement, match: part) : replacement
    return text.withUTF8 { bytes in
      part.withUTF8 { part in
        replacement.withUTF8 { replacement in
          var search = ByteSearcher(part)
          var buffer = OutputBuffer(capacity: bytes.count + replacement.count)
          var start = 0
          var from = 0
          while let found = search.find(in: bytes, from: from) {
            buffer.append(UnsafeBufferPointer(rebasing: bytes[start..<found]))
            buffer.append(replacement)
            if buffer.count > limit { return nil }
            start = found + part.count
            from = start
            if part.isEmpty {
              // Step over one character.
              from += 1
              while from < bytes.count, bytes[from] & 0xC0 == 0x80 { from += 1 }
              if found >= bytes.count { break }
            }
          }
          if start < bytes.count {
            buffer.append(UnsafeBufferPointer(rebasing: bytes[start...]))
          }
          return buffer.text()
        }
      }
    }
  }

  /// Replaces the first occurrence.
  static func replaceFirst(
    _ part: String, in text: String, with replacement: String, expanding: Bool
  ) -> String {
    let replacement = expanding ? expand(replacement, match: part) : replacement
    return replaceOne(in: text, with: replacement, length: part.utf8.count) { bytes in
      var part = part
      return part.withUTF8 { part in
        var search = ByteSearcher(part)
        return search.find(in: bytes, from: 0)
      }
    }
  }

  /// Replaces the last occurrence.
  static func replaceLast(_ part: String, in text: String, with replacement: String) -> String {
    replaceOne(in: text, with: replacement, length: part.utf8.count) { bytes in
      // Backwards over both: the first occurrence in the mirror is the last one.
      let mirror = Array(bytes.reversed())
      let pattern = Array(part.utf8.reversed())
      return mirror.withUnsafeBufferPointer { mirror in
        pattern.withUnsafeBufferPointer { pattern in
          var search = ByteSearcher(pattern)
          return search.find(in: mirror, from: 0).map { bytes.count - $0 - pattern.count }
        }
      }
    }
  }

  private static func replaceOne(
    in text: String, with replacement: String, length: Int,
    find: (UnsafeBufferPointer<UInt8>) -> Int?
  ) -> String {
    var text = text
    return text.withUTF8 { bytes in
      guard let found = find(bytes) else { return decode(bytes, 0..<bytes.count) }
      var buffer = OutputBuffer(capacity: bytes.count + replacement.utf8.count)
      buffer.append(UnsafeBufferPointer(rebasing: bytes[..<found]))
      buffer.append(replacement)
      buffer.append(UnsafeBufferPointer(rebasing: bytes[(found + length)...]))
      return buffer.text()
    }
  }

  /// Expands a replacement as Ruby's `gsub` does with a plain string: `\\0` and `\\&` are the match,
  /// other digits nothing, two backslashes one.
  private static func expand(_ replacement: String, match: String) -> String {
    guard replacement.utf8.contains(.backslash) else { return replacement }
    var result: [UInt8] = []
    var bytes = Array(replacement.utf8)[...]
    while let byte = bytes.popFirst() {
      guard byte == .backslash, let next = bytes.first else {
        result.append(byte)
        continue
      }
      switch next {
      case UInt8(ascii: "0"), UInt8(ascii: "&"):
        result += Array(match.utf8)
        bytes.removeFirst()
      case UInt8(ascii: "1")...UInt8(ascii: "9"): bytes.removeFirst()
      case .backslash:
        result.append(.backslash)
        bytes.removeFirst()
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: Splitting

  /// Ruby's `split`: by white space for a space, into characters for nothing; empty parts at the end
  /// are dropped.
  /// - Returns: nil when there are more parts than the limit.
  static func split(_ text: String, by separator: String, limit: Int) -> [String]? {
    var text = text
    var separator = separator
    return text.withUTF8 { bytes in
      separator.withUTF8 { separator in
        if separator.count == 1, separator[0] == .space { return splitBySpace(bytes, limit) }
        var parts: [String] = []
        var start = 0
        if separator.isEmpty {
          while start < bytes.count {
            var end = start + 1
            while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
            parts.append(decode(bytes, start..<end))
            if parts.count > limit { return nil }
            start = end
          }
          return parts
        }
        var search = ByteSearcher(separator)
        while let found = search.find(in: bytes, from: start) {
          parts.append(decode(bytes, start..<found))
          if parts.count > limit { return nil }
          start = found + separator.count
        }
        parts.append(decode(bytes, start..<bytes.count))
        while let last = parts.last, last.utf8.isEmpty { parts.removeLast() }
        return parts
      }
    }
  }

  private static func splitBySpace(
    _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int
  ) -> [String]? {
    var parts: [String] = []
    var index = 0
    while index < bytes.count {
      while index < bytes.count, bytes[index].isSpace { index += 1 }
      let start = index
      while index < bytes.count, !bytes[index].isSpace { index += 1 }
      if index > start { parts.append(decode(bytes, start..<index)) }
      if parts.count > limit { return nil }
    }
    return parts
  }

  /// The first words of a text, joined by single spaces.
  /// - Returns: nil when there are not more words than that: then nothing is cut.
  static func words(_ text: String, atMost count: Int) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      var buffer = OutputBuffer(capacity: 256)
      var index = 0
      var words = 0
      while true {
        // White space after the last word is something that is cut, as in Ruby.
        if words == count { return index == bytes.count ? nil : buffer.text() }
        while index < bytes.count, bytes[index].isSpace { index += 1 }
        if index == bytes.count { return nil }
        let start = index
        while index < bytes.count, !bytes[index].isSpace { index += 1 }
        if words > 0 { buffer.append(.space) }
        buffer.append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
        words += 1
      }
    }
  }
}
