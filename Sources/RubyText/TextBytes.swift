package import ContentData
internal import SourceText

/// Trims, splits and replaces strings, working on their bytes.
package enum TextBytes {
  /// A text without white space (and NUL) at its start, its end or both.
  package static func strip(_ text: String, start: Bool, end: Bool) -> String {
    let bytes = text.utf8.span
    var low = 0
    var high = bytes.count
    if start { while low < high, bytes[low].isStripped { low += 1 } }
    if end { while high > low, bytes[high - 1].isStripped { high -= 1 } }
    return high - low == bytes.count ? text : decode(bytes, low..<high)
  }

  private static func decode(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    String(validUTF8: bytes.extracting(range))
  }

  /// A string with each line ending (LF or CRLF) replaced.
  package static func replaceLineEnds(_ text: String, with replacement: StaticString) -> String {
    let bytes = text.utf8.span
    var buffer = OutputBuffer(capacity: bytes.count + 64)
    var start = 0
    while start < bytes.count {
      let end = bytes.find(.newline, from: start)
      let isCRLF = end < bytes.count && end > start && bytes[end - 1] == 0x0D
      buffer.append(bytes.extracting(start..<(isCRLF ? end - 1 : end)))
      if end < bytes.count { buffer.append(replacement) }
      start = end + 1
    }
    return String(validUTF8: buffer.span)
  }

  /// Replaces every occurrence; an empty part matches between all characters.
  /// - Parameters:
  ///   - expanding: true to expand backslashes in the replacement as Ruby's `gsub` does.
  ///   - beginnings: the set of tag beginnings of the string searched last; updated to that of the
  ///     result.
  ///   - count: gets the number of replacements.
  /// - Returns: nil when the result would be larger than the limit.
  package static func replaceAll(
    _ part: String, in text: String, with replacement: String, expanding: Bool, limit: Int,
    _ beginnings: inout TagBeginnings?, _ count: inout Int
  ) -> String? {
    if text.utf8.count >= TagBeginnings.shortestText, part.utf8.contains(UInt8(ascii: "<")) {
      if beginnings?.isAbout(text) != true { beginnings = TagBeginnings(of: text) }
      if beginnings?.mayHold(part.utf8.span) == false { return text }
    }
    let isFollowed = beginnings?.isAbout(text) == true
    var places: [Int] = []
    var length = 0
    let result = replaceAll(
      part, in: text, with: replacement, expanding: expanding, limit: limit,
      noting: isFollowed ? TagBeginnings.mostPlaces + 1 : 0, &places, &length, &count)
    if let result, isFollowed, !places.isEmpty {
      if places.count <= TagBeginnings.mostPlaces, result.utf8.count >= TagBeginnings.shortestText {
        beginnings?.follow(to: result, places: places, length: length)
      } else {
        beginnings = nil
      }
    }
    return result
  }

  /// - Parameters:
  ///   - mostPlaces: the largest number of places that are recorded.
  ///   - places: gets the positions of the replacements in the result.
  ///   - length: gets the length of the replacement.
  private static func replaceAll(
    _ part: String, in text: String, with replacement: String, expanding: Bool, limit: Int,
    noting mostPlaces: Int, _ places: inout [Int], _ length: inout Int, _ count: inout Int
  ) -> String? {
    let replacement = expanding ? expand(replacement, match: part) : replacement
    length = replacement.utf8.count
    let bytes = text.utf8.span
    let part = part.utf8.span
    var search = ByteSearcher(part)
    guard var found = search.find(in: bytes, from: 0) else { return text }
    var buffer = OutputBuffer(capacity: bytes.count + length)
    var start = 0
    places.reserveCapacity(min(mostPlaces, 16))
    while true {
      buffer.append(bytes.extracting(start..<found))
      if places.count < mostPlaces { places.append(buffer.count) }
      count += 1
      buffer.append(replacement)
      if buffer.count > limit { return nil }
      start = found + part.count
      var from = start
      if part.isEmpty {
        // Step over one character.
        from += 1
        while from < bytes.count, bytes[from] & 0xC0 == 0x80 { from += 1 }
        if found >= bytes.count { break }
      }
      guard let next = search.find(in: bytes, from: from) else { break }
      found = next
    }
    if start < bytes.count { buffer.append(bytes.extracting(droppingFirst: start)) }
    return String(validUTF8: buffer.span)
  }

  /// Replaces the first occurrence.
  package static func replaceFirst(
    _ part: String, in text: String, with replacement: String, expanding: Bool
  ) -> String {
    let replacement = expanding ? expand(replacement, match: part) : replacement
    return replaceOne(in: text, with: replacement, length: part.utf8.count) { bytes in
      var search = ByteSearcher(part.utf8.span)
      return search.find(in: bytes, from: 0)
    }
  }

  /// Replaces the last occurrence.
  package static func replaceLast(_ part: String, in text: String, with replacement: String)
    -> String
  {
    replaceOne(in: text, with: replacement, length: part.utf8.count) { bytes in
      // The first occurrence in the reversed bytes is the last one.
      let mirror = Array(Array(bytes).reversed())
      let pattern = Array(part.utf8.reversed())
      var search = ByteSearcher(pattern.span)
      return search.find(in: mirror.span, from: 0).map { mirror.count - $0 - pattern.count }
    }
  }

  private static func replaceOne(
    in text: String, with replacement: String, length: Int,
    find: (Span<UInt8>) -> Int?
  ) -> String {
    let bytes = text.utf8.span
    guard let found = find(bytes) else { return text }
    var buffer = OutputBuffer(capacity: bytes.count + replacement.utf8.count)
    buffer.append(bytes.extracting(first: found))
    buffer.append(replacement)
    buffer.append(bytes.extracting(droppingFirst: found + length))
    return String(validUTF8: buffer.span)
  }

  /// Expands a replacement as Ruby's `gsub` does with a plain string: `\\0` and `\\&` are the match,
  /// other digits nothing, two backslashes one.
  private static func expand(_ replacement: String, match: String) -> String {
    guard replacement.utf8.span.contains(.backslash) else { return replacement }
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

  /// Ruby's `split`: by white space for the separator " ", into characters for an empty one; empty
  /// parts at the end are dropped.
  /// - Returns: nil when there are more parts than the limit.
  package static func split(_ text: String, by separator: String, limit: Int) -> [Value]? {
    var parts: [Value] = []
    let isWhole = forEachPart(of: text, separatedBy: separator) { part in
      parts.append(.string(String(validUTF8: part)))
      return parts.count <= limit
    }
    return isWhole ? parts : nil
  }

  /// The parts of ``split(_:by:limit:)``, joined by a string.
  /// - Parameter count: gets the number of parts.
  /// - Returns: nil when there are more parts than the limit.
  /// - Complexity: O(n); white space that becomes a space is passed sixteen bytes at a time.
  package static func split(
    _ text: String, by separator: String, joinedBy glue: String, limit: Int, _ count: inout Int
  ) -> String? {
    if separator.hasSameBytes(as: " "), glue.hasSameBytes(as: " "), text.utf8.count <= limit {
      return squeeze(text)
    }
    var buffer = OutputBuffer(capacity: text.utf8.count + 64)
    let isWhole = forEachPart(of: text, separatedBy: separator) { part in
      if count > 0 { buffer.append(glue) }
      buffer.append(part)
      count += 1
      return count <= limit
    }
    return isWhole ? String(validUTF8: buffer.span) : nil
  }

  /// The first or the last part of ``split(_:by:limit:)``; nil when there is none.
  package static func part(of text: String, separatedBy separator: String, isFirst: Bool) -> String?
  {
    var found: String?
    _ = forEachPart(of: text, separatedBy: separator) { part in
      found = String(validUTF8: part)
      return !isFirst
    }
    return found
  }

  /// Calls a closure with each part of a text, as Ruby's `split` cuts it, until it returns false.
  /// - Returns: whether it was called for all of them.
  private static func forEachPart(
    of text: String, separatedBy separator: String, _ use: (Span<UInt8>) -> Bool
  ) -> Bool {
    let bytes = text.utf8.span
    let separator = separator.utf8.span
    if separator.count == 1, separator[0] == .space { return forEachWord(of: bytes, use) }
    if separator.isEmpty { return forEachScalar(of: bytes, use) }
    var search = ByteSearcher(separator)
    var start = 0
    // Empty parts are dropped unless a part follows that is not empty.
    var empty = 0
    while true {
      let found = search.find(in: bytes, from: start)
      let end = found ?? bytes.count
      if end == start {
        empty += 1
      } else {
        while empty > 0 {
          if !use(bytes.extracting(first: 0)) { return false }
          empty -= 1
        }
        if !use(bytes.extracting(start..<end)) { return false }
      }
      guard found != nil else { return true }
      start = end + separator.count
    }
  }

  private static func forEachWord(
    of bytes: Span<UInt8>, _ use: (Span<UInt8>) -> Bool
  ) -> Bool {
    var index = 0
    while true {
      while index < bytes.count, bytes[index].isSpace { index += 1 }
      if index == bytes.count { return true }
      let start = index
      while index < bytes.count, !bytes[index].isSpace { index += 1 }
      if !use(bytes.extracting(start..<index)) { return false }
    }
  }

  private static func forEachScalar(
    of bytes: Span<UInt8>, _ use: (Span<UInt8>) -> Bool
  ) -> Bool {
    var start = 0
    while start < bytes.count {
      var end = start + 1
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      if !use(bytes.extracting(start..<end)) { return false }
      start = end
    }
    return true
  }

  /// A string with each run of white space replaced by one space, and trimmed.
  /// - Complexity: O(n); text whose words are a space apart is passed sixteen bytes at a time.
  package static func squeeze(_ text: String) -> String {
    let bytes = text.utf8.span
    var start = 0
    var end = bytes.count
    while start < end, bytes[start].isSpace { start += 1 }
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    var found = bytes.findWideSpace(from: start, to: end)
    if found == end { return end - start == bytes.count ? text : decode(bytes, start..<end) }
    var buffer = OutputBuffer(capacity: end - start)
    while found < end {
      buffer.append(bytes.extracting(start..<found))
      buffer.append(.space)
      start = found + 1
      while bytes[start].isSpace { start += 1 }
      found = bytes.findWideSpace(from: start, to: end)
    }
    buffer.append(bytes.extracting(start..<end))
    return String(validUTF8: buffer.span)
  }

  /// The first words of a text, joined by single spaces.
  /// - Returns: nil when the string has no further words.
  package static func words(_ text: String, atMost count: Int) -> String? {
    let bytes = text.utf8.span
    var buffer = OutputBuffer(capacity: 256)
    var index = 0
    var words = 0
    while true {
      // White space after the last word also counts as truncated text, as in Ruby.
      if words == count {
        return index == bytes.count ? nil : String(validUTF8: buffer.span)
      }
      while index < bytes.count, bytes[index].isSpace { index += 1 }
      if index == bytes.count { return nil }
      let start = index
      while index < bytes.count, !bytes[index].isSpace { index += 1 }
      if words > 0 { buffer.append(.space) }
      buffer.append(bytes.extracting(start..<index))
      words += 1
    }
  }
}
