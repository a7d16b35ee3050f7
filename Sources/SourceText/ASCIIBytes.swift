/// ASCII characters by name, and their classes. Letters are ASCII letters, as in Ruby's `\w`.
extension UInt8 {
  @inlinable @inline(__always)
  package static var quote: UInt8 { UInt8(ascii: "\"") }
  @inlinable @inline(__always)
  package static var apostrophe: UInt8 { UInt8(ascii: "'") }
  @inlinable @inline(__always)
  package static var backslash: UInt8 { UInt8(ascii: "\\") }
  @inlinable @inline(__always)
  package static var dash: UInt8 { UInt8(ascii: "-") }
  @inlinable @inline(__always)
  package static var dot: UInt8 { UInt8(ascii: ".") }
  @inlinable @inline(__always)
  package static var colon: UInt8 { UInt8(ascii: ":") }
  @inlinable @inline(__always)
  package static var comma: UInt8 { UInt8(ascii: ",") }
  @inlinable @inline(__always)
  package static var pipe: UInt8 { UInt8(ascii: "|") }
  @inlinable @inline(__always)
  package static var percent: UInt8 { UInt8(ascii: "%") }
  @inlinable @inline(__always)
  package static var openBrace: UInt8 { UInt8(ascii: "{") }
  @inlinable @inline(__always)
  package static var closeBrace: UInt8 { UInt8(ascii: "}") }
  @inlinable @inline(__always)
  package static var openSquare: UInt8 { UInt8(ascii: "[") }
  @inlinable @inline(__always)
  package static var closeSquare: UInt8 { UInt8(ascii: "]") }
  @inlinable @inline(__always)
  package static var openRound: UInt8 { UInt8(ascii: "(") }
  @inlinable @inline(__always)
  package static var closeRound: UInt8 { UInt8(ascii: ")") }
  @inlinable @inline(__always)
  package static var question: UInt8 { UInt8(ascii: "?") }
  @inlinable @inline(__always)
  package static var underscore: UInt8 { UInt8(ascii: "_") }
  @inlinable @inline(__always)
  package static var newline: UInt8 { UInt8(ascii: "\n") }
  @inlinable @inline(__always)
  package static var space: UInt8 { UInt8(ascii: " ") }

  /// `\s`: tab, line feed, vertical tab, form feed, carriage return, space.
  @inlinable @inline(__always)
  package var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  /// The characters that Ruby's `strip` removes: `\s` and NUL.
  @inlinable @inline(__always)
  package var isStripped: Bool { isSpace || self == 0 }
  /// `\d`.
  @inlinable @inline(__always)
  package var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// True for `0` to `9`, `a` to `f` and `A` to `F`.
  package var isHexDigit: Bool { isDigit || (0x61...0x66).contains(self | 0x20) }
  /// `[A-Za-z]`.
  @inlinable @inline(__always)
  package var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  /// `\w`: letters, digits, underscore.
  @inlinable @inline(__always)
  package var isWord: Bool { isLetter || isDigit || self == .underscore }
}
