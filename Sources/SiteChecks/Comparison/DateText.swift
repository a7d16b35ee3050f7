internal import SiteModel

/// Recognizes texts that differ only in dates and times.
enum DateText {
  /// Returns true if two texts are equal except for dates and times.
  /// - Complexity: O(n).
  static func differOnlyInDates(_ old: [UInt8], _ new: [UInt8]) -> Bool {
    let (left, right) = (parts(old), parts(new))
    guard left.count == right.count else { return false }
    let hasMonth = left.contains(where: \.isMonth) || right.contains(where: \.isMonth)
    return zip(left, right).allSatisfy { a, b in
      if a.bytes == b.bytes { return true }
      if a.isMonth, b.isMonth { return true }
      return a.isDate(besideMonth: hasMonth) && b.isDate(besideMonth: hasMonth)
    }
  }

  /// A run of letters, a run of characters of dates, or one other byte.
  private struct Part {
    var bytes: [UInt8]
    var isMonth = false
    var isNumber = false

    /// Returns true for `2026-01-31`, `12:30`, `+09:00`, a year, and, in a text with the name of a month, a
    /// day.
    func isDate(besideMonth: Bool) -> Bool {
      guard isNumber else { return false }
      let separators = bytes.count { !ASCII.isDigit($0) }
      let digits = bytes.count - separators
      if separators > 0 { return digits >= 3 || bytes == [0x5A] }
      if digits == 4 { return bytes.begins(with: "19") || bytes.begins(with: "20") }
      return digits <= 2 && besideMonth
    }
  }

  private static let months: Set<[UInt8]> = {
    let names = """
      january february march april may june july august september october november december monday tuesday wednesday \
      thursday friday saturday sunday am pm
      """.split(separator: " ")
    return Set(names.flatMap { [Array($0.utf8), Array($0.utf8.prefix(3))] } + [Array("sept".utf8)])
  }()

  private static func parts(_ text: [UInt8]) -> [Part] {
    var result: [Part] = []
    var index = 0
    while index < text.count {
      let start = index
      let byte = text[index]
      if ASCII.isDigit(byte)
        || (isSign(byte) && index + 1 < text.count && ASCII.isDigit(text[index + 1]))
      {
        repeat { index += 1 } while index < text.count && goesOn(text, at: index)
        result.append(Part(bytes: Array(text[start..<index]), isNumber: true))
      } else if ASCII.isLetter(byte) {
        while index < text.count, ASCII.isLetter(text[index]) { index += 1 }
        let word = text[start..<index].map(ASCII.lowercased)
        result.append(Part(bytes: Array(text[start..<index]), isMonth: months.contains(word)))
      } else {
        // Days and hours are written without separators in Japanese.
        index += 1
        result.append(Part(bytes: [byte], isMonth: isMonthSign(text, at: start)))
      }
    }
    return result
  }

  private static func isSign(_ byte: UInt8) -> Bool { byte == 0x2B || byte == 0x2D }

  /// Returns true for a digit, and for a separator between digits or before the `T` and `Z` of ISO 8601.
  private static func goesOn(_ text: [UInt8], at index: Int) -> Bool {
    let byte = text[index]
    if ASCII.isDigit(byte) || byte == 0x5A { return true }
    let separators: [UInt8] = [0x2D, 0x3A, 0x2F, 0x2E, 0x2B, 0x54]
    return separators.contains(byte) && index + 1 < text.count && ASCII.isDigit(text[index + 1])
  }

  /// Returns true at the first byte of `月`.
  private static func isMonthSign(_ text: [UInt8], at index: Int) -> Bool {
    text[index...].starts(with: [0xE6, 0x9C, 0x88])
  }
}
