/// Which bytes a document has: one pass, made of comparisons that the compiler turns into vector
/// instructions, decides which of the slower passes a document needs.
struct ByteScan {
  private(set) var hasNonASCII = false
  private(set) var hasTilde = false
  private(set) var hasColon = false
  private(set) var hasAt = false
  private(set) var hasBrace = false
  private(set) var hasDelimiter = false
  private(set) var hasUnderscore = false
  private(set) var hasBracket = false
  /// A byte that only characters of the private-use area U+E000–U+EFFF start with.
  private(set) var hasPrivateUse = false

  /// - Complexity: O(n), about 0.1 ns a byte.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var all: UInt8 = 0
    var tilde: UInt8 = 0
    var colon: UInt8 = 0
    var at: UInt8 = 0
    var brace: UInt8 = 0
    var star: UInt8 = 0
    var underscore: UInt8 = 0
    var bracket: UInt8 = 0
    var privateUse: UInt8 = 0
    for byte in bytes {
      all |= byte
      tilde |= byte == 0x7E ? 1 : 0
      colon |= byte == 0x3A ? 1 : 0
      at |= byte == 0x40 ? 1 : 0
      brace |= byte == 0x7B ? 1 : 0
      star |= byte == 0x2A ? 1 : 0
      underscore |= byte == 0x5F ? 1 : 0
      bracket |= byte == 0x5B ? 1 : 0
      privateUse |= byte == 0xEE ? 1 : 0
    }
    hasNonASCII = all & 0x80 != 0
    hasTilde = tilde != 0
    hasColon = colon != 0
    hasAt = at != 0
    hasBrace = brace != 0
    hasUnderscore = underscore != 0
    hasDelimiter = star | underscore | tilde != 0
    hasBracket = bracket != 0
    hasPrivateUse = privateUse != 0
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes hold a string.
  /// - Complexity: O(n).
  func contains(_ text: StaticString) -> Bool {
    firstIndex(of: text, from: 0) != nil
  }

  /// Where a string of ASCII next starts, or nil.
  /// - Complexity: O(n).
  func firstIndex(of text: StaticString, from start: Int) -> Int? {
    let length = text.utf8CodeUnitCount
    guard length > 0, count >= length else { return nil }
    let first = text.utf8Start[0]
    var index = start
    while index <= count - length {
      if self[index] == first, has(text, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// Whether a string stands at an index.
  @inline(__always)
  func has(_ text: StaticString, at index: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index + length <= count else { return false }
    for offset in 0..<length where self[index + offset] != text.utf8Start[offset] { return false }
    return true
  }
}
