/// The classes of bytes that Liquid's grammar is written in; letters are ASCII letters, as in Ruby's
/// `\w`.
extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")
  static let dash = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let pipe = UInt8(ascii: "|")
  static let percent = UInt8(ascii: "%")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openSquare = UInt8(ascii: "[")
  static let closeSquare = UInt8(ascii: "]")
  static let openRound = UInt8(ascii: "(")
  static let closeRound = UInt8(ascii: ")")
  static let question = UInt8(ascii: "?")
  static let underscore = UInt8(ascii: "_")
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")

  /// `\s`: tab, line feed, vertical tab, form feed, carriage return, space.
  @inline(__always)
  var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  /// The characters that Ruby's `strip` removes: `\s` and NUL.
  @inline(__always)
  var isStripped: Bool { isSpace || self == 0 }
  @inline(__always)
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  @inline(__always)
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  /// `\w`: letters, digits, underscore.
  @inline(__always)
  var isWord: Bool { isLetter || isDigit || self == .underscore }
}

extension Array<UInt8> {
  /// The text of a range of bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  /// A range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// Returns true if a range holds exactly some ASCII text.
  @inline(__always)
  func matches(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count where self[range.lowerBound + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }
}
