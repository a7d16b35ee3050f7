/// Generates the ids of headings and keeps them unique.
struct HeadingIDs: Sendable {
  private var counts: [ReferenceKey: Int] = [:]

  /// An id by GFM's rule: lower case, only word characters, hyphens and spaces, which become
  /// hyphens.
  mutating func gfmID(for text: ArraySlice<UInt8>, prefix: [UInt8]) -> [UInt8] {
    var id: [UInt8] = []
    id.reserveCapacity(text.count)
    let lower = text.contains { $0 >= 0x80 } ? CaseMapping.lowercased(Array(text)) : nil
    if let lower {
      let span = lower.span
      var index = 0
      while index < lower.count {
        let (value, count) = UnicodeClass.scalar(span, at: index, end: lower.count)
        if value == 0x20 || value == 0x09 {
          id.append(0x2D)
        } else if value == 0x2D || UnicodeClass.isWord(value) {
          for place in index..<(index + count) { id.append(lower[place]) }
        }
        index += count
      }
    } else {
      for byte in text {
        if byte == 0x20 || byte == 0x09 {
          id.append(0x2D)
        } else if byte == 0x2D || ByteClass.isWord(byte) {
          id.append(ByteClass.lower(byte))
        }
      }
    }
    return numbered(id, prefix: prefix)
  }

  /// An id with its prefix, and with a number from its second use on.
  private mutating func numbered(_ id: [UInt8], prefix: [UInt8]) -> [UInt8] {
    let number = uses(of: id)
    if number == 0 { return prefix.isEmpty ? id : prefix + id }
    var result: [UInt8] = []
    result.reserveCapacity(prefix.count + id.count + 8)
    result += prefix
    result += id
    result.append(0x2D)
    result += String(number).utf8
    return result
  }

  /// The number of earlier uses of each id.
  private mutating func uses(of id: [UInt8]) -> Int {
    func next(_ count: inout Int) -> Int {
      count += 1
      return count - 1
    }
    return next(&counts[ReferenceKey(id), default: 0])
  }

  /// An id by kramdown's own rule: ASCII letters, digits and hyphens from the first letter on.
  mutating func plainID(for text: ArraySlice<UInt8>, prefix: [UInt8]) -> [UInt8] {
    var id = Self.basicID(for: text)
    if id.isEmpty { id = Array("section".utf8) }
    return numbered(id, prefix: prefix)
  }

  /// The id for a text, which may be empty and need not be unique.
  static func basicID(for text: ArraySlice<UInt8>) -> [UInt8] {
    var id: [UInt8] = []
    var atLineStart = true
    for byte in text {
      if atLineStart, !ByteClass.isLetter(byte) { continue }
      atLineStart = false
      if byte == 0x20 {
        id.append(0x2D)
      } else if ByteClass.isLetter(byte) || ByteClass.isDigit(byte) || byte == 0x2D {
        id.append(ByteClass.lower(byte))
      }
    }
    return id
  }
}
