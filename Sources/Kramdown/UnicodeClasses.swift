/// Classes of characters beyond ASCII, and decoding of UTF-8.
///
/// Ruby's `\w` is ASCII alone, but `\b`, `\B`, `[[:alpha:]]`, `[[:alnum:]]` and `\p{Word}` follow
/// Unicode.
enum UnicodeClass {
  /// The scalar that begins at an offset and its number of bytes.
  ///
  /// Bytes that are not UTF-8 count as U+FFFD, one byte each.
  static func scalar(_ text: borrowing Span<UInt8>, at offset: Int, end: Int) -> (
    value: UInt32, count: Int
  ) {
    let first = text[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard count > 1, offset + count <= end else { return (0xFFFD, 1) }
    var value = UInt32(first) & (count == 2 ? 0x1F : count == 3 ? 0x0F : 0x07)
    for index in 1..<count {
      let byte = text[offset + index]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, count)
  }

  /// The offset at which the character before an offset begins.
  static func start(before offset: Int, _ text: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = offset - 1
    while index > start, index > offset - 4, text[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  /// Letters, marks, decimal digits and connecting punctuation: `\p{Word}`.
  static func isWord(_ value: UInt32) -> Bool {
    if value < 0x80 { return ByteClass.isWord(UInt8(value)) }
    if isCommonLetter(value) { return true }
    guard let scalar = Unicode.Scalar(value) else { return false }
    if scalar.properties.isAlphabetic { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      return true
    default: return false
    }
  }

  /// `[[:alpha:]]`.
  static func isLetter(_ value: UInt32) -> Bool {
    if value < 0x80 { return ByteClass.isLetter(UInt8(value)) }
    if isCommonLetter(value) { return true }
    return Unicode.Scalar(value)?.properties.isAlphabetic ?? false
  }

  /// `[[:alnum:]]`.
  static func isLetterOrDigit(_ value: UInt32) -> Bool {
    if value < 0x80 { return ByteClass.isLetter(UInt8(value)) || ByteClass.isDigit(UInt8(value)) }
    if isCommonLetter(value) { return true }
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    return properties.isAlphabetic || properties.generalCategory == .decimalNumber
  }

  /// Letters of widespread scripts, recognised without a table lookup.
  @inline(__always)
  private static func isCommonLetter(_ value: UInt32) -> Bool {
    isCommonHanOrKana(value)
      || (value < 0x3000 ? isCommonAlphabetic(value) : value >= 0xAC00 && value <= 0xD7A3)
  }

  /// Kana and the common Han characters.
  @inline(__always)
  private static func isCommonHanOrKana(_ value: UInt32) -> Bool {
    (value >= 0x3041 && value <= 0x3096) || (value >= 0x30A1 && value <= 0x30FA)
      || (value >= 0x4E00 && value <= 0x9FEF)
  }

  /// Most letters of Latin, Greek, Cyrillic, Arabic and Devanagari beyond ASCII.
  private static func isCommonAlphabetic(_ value: UInt32) -> Bool {
    switch value {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2C1, 0x391...0x3A1, 0x3A3...0x3F5, 0x400...0x481,
      0x48A...0x52F, 0x620...0x64A, 0x904...0x939:
      true
    default: false
    }
  }

  /// The scripts Han, Hiragana and Katakana: `[\p{Han}\p{Hiragana}\p{Katakana}]`.
  static func isHanOrKana(_ value: UInt32) -> Bool {
    isCommonHanOrKana(value) || hanAndKana.contains { $0.contains(value) }
  }

  private static let hanAndKana: [ClosedRange<UInt32>] = [
    0x2E80...0x2E99, 0x2E9B...0x2EF3, 0x2F00...0x2FD5, 0x3005...0x3005, 0x3007...0x3007,
    0x3021...0x3029, 0x3038...0x303B, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA,
    0x30FD...0x30FF, 0x31F0...0x31FF, 0x32D0...0x32FE, 0x3300...0x3357, 0x3400...0x4DBF,
    0x4E00...0x9FFC, 0xF900...0xFA6D, 0xFA70...0xFAD9, 0xFF66...0xFF6F, 0xFF71...0xFF9D,
    0x16FF0...0x16FF1, 0x1B000...0x1B11E, 0x1B150...0x1B152, 0x1B164...0x1B167, 0x1F200...0x1F200,
    0x20000...0x2A6DD, 0x2A700...0x2B734, 0x2B740...0x2B81D, 0x2B820...0x2CEA1, 0x2CEB0...0x2EBE0,
    0x2F800...0x2FA1D, 0x30000...0x3134A,
  ]

  /// The end of an XML name that begins at an offset (letters, digits, `-`, `.`, `_`, at most one
  /// prefix with a colon), or nil.
  /// - Complexity: O(length of the name).
  static func nameEnd(_ text: borrowing Span<UInt8>, at start: Int, end: Int) -> Int? {
    guard let first = plainNameEnd(text, at: start, end: end) else { return nil }
    if first < end, text[first] == 0x3A,
      let second = plainNameEnd(text, at: first + 1, end: end)
    {
      return second
    }
    return first
  }

  private static func plainNameEnd(_ text: borrowing Span<UInt8>, at start: Int, end: Int) -> Int? {
    guard start < end else { return nil }
    var index = start
    let byte = text[index]
    if byte < 0x80 {
      guard ByteClass.isLetter(byte) || byte == 0x5F else { return nil }
      index += 1
    } else {
      let (value, count) = scalar(text, at: index, end: end)
      guard isLetter(value) else { return nil }
      index += count
    }
    while index < end {
      let byte = text[index]
      if byte < 0x80 {
        guard ByteClass.isWord(byte) || byte == 0x2D || byte == 0x2E else { break }
        index += 1
      } else {
        let (value, count) = scalar(text, at: index, end: end)
        guard isLetterOrDigit(value) else { break }
        index += count
      }
    }
    return index
  }
}
