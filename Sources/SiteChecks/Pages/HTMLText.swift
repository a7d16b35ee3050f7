internal import SiteModel
internal import SourceText

/// Decoding of character references in HTML.
enum HTMLText {
  /// The decoded text of a piece of HTML, trimmed.
  ///
  /// Of the named references, only those that occur in URLs are decoded.
  /// - Complexity: O(n).
  static func decoded(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, ASCII.isSpace(bytes[start]) { start += 1 }
    while end > start, ASCII.isSpace(bytes[end - 1]) { end -= 1 }
    let part = bytes.extracting(start..<end)
    guard part.contains(0x26) else { return String(decoding: part, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(part.count)
    var index = 0
    while index < part.count {
      if part[index] == 0x26, let (scalar, length) = character(in: part, at: index) {
        result.append(contentsOf: Array(String(scalar).utf8))
        index += length
      } else {
        result.append(part[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func character(
    in bytes: Span<UInt8>, at start: Int
  ) -> (Unicode.Scalar, Int)? {
    var end = start + 1
    while end < bytes.count, end - start < 12, bytes[end] != 0x3B { end += 1 }
    guard end < bytes.count, bytes[end] == 0x3B else { return nil }
    let name = String(decoding: bytes.extracting(start + 1..<end), as: UTF8.self)
    let length = end + 1 - start
    if name.utf8.first == 0x23 {
      let digits = name.dropFirst()
      let number =
        digits.utf8.first.map { $0 | 0x20 } == 0x78
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init).map { ($0, length) }
    }
    for (known, scalar) in named where known.utf8.elementsEqual(name.utf8) {
      return (scalar, length)
    }
    return nil
  }

  private static let named: [(String, Unicode.Scalar)] = [
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", "\u{A0}"),
    ("lpar", "("), ("rpar", ")"), ("num", "#"), ("sol", "/"), ("colon", ":"), ("period", "."),
  ]
}

/// Iterates over the attributes of a start tag.
struct HTMLAttributes: ~Escapable {
  /// An attribute: its name as written, and its value without quotes; nil for an attribute without
  /// a value.
  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>?
  }

  private let bytes: Span<UInt8>
  private var index: Int
  private let end: Int

  /// - Parameters:
  ///   - bytes: the page.
  ///   - range: the part between the tag's name and its `>`.
  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  /// The next attribute, or nil at the end.
  /// - Complexity: O(length of the attribute).
  mutating func next() -> Attribute? {
    while index < end, ASCII.isSpace(bytes[index]) || bytes[index] == 0x2F { index += 1 }
    guard index < end else { return nil }
    let start = index
    index += 1
    while index < end, !ASCII.isSpace(bytes[index]), bytes[index] != 0x3D, bytes[index] != 0x2F {
      index += 1
    }
    let name = start..<index
    while index < end, ASCII.isSpace(bytes[index]) { index += 1 }
    guard index < end, bytes[index] == 0x3D else { return Attribute(name: name, value: nil) }
    index += 1
    while index < end, ASCII.isSpace(bytes[index]) { index += 1 }
    guard index < end else { return Attribute(name: name, value: end..<end) }
    let quote = bytes[index]
    let valueStart: Int
    if quote == 0x22 || quote == 0x27 {
      index += 1
      valueStart = index
      while index < end, bytes[index] != quote { index += 1 }
      defer { index = min(index + 1, end) }
      return Attribute(name: name, value: valueStart..<index)
    }
    valueStart = index
    while index < end, !ASCII.isSpace(bytes[index]) { index += 1 }
    return Attribute(name: name, value: valueStart..<index)
  }
}
