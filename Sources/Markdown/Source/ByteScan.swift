/// What a document has, by its bytes: decides which of the slower passes it needs.
struct ByteScan {
  let hasNonASCII: Bool
  let hasTilde: Bool
  let hasAt: Bool
  let hasBrace: Bool
  let hasColon: Bool
  let hasUnderscore: Bool
  /// `*`, `_` or `~`.
  let hasDelimiter: Bool
  /// A byte that only characters of the private-use area U+E000–U+EFFF start with.
  let hasPrivateUse: Bool
  /// `://`.
  private(set) var hasURL = false
  /// `:::`.
  private(set) var hasTripleColon = false
  let hasBracket: Bool
  /// `[^`.
  private(set) var hasFootnote = false
  /// `[!`.
  private(set) var hasAlert = false
  /// `![`.
  private(set) var hasImage = false
  /// `[[`.
  private(set) var hasDoubleBracket = false

  /// - Complexity: O(n), some 0.2 ns a byte for text without brackets and colons.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let end = bytes.count
    hasNonASCII = bytes.findNonASCII() < end
    hasTilde = bytes.find(0x7E) < end
    hasAt = bytes.find(0x40) < end
    hasBrace = bytes.find(0x7B) < end
    hasUnderscore = bytes.find(0x5F) < end
    hasDelimiter = hasUnderscore || hasTilde || bytes.find(0x2A) < end
    hasPrivateUse = hasNonASCII && bytes.find(Sentinels.lead) < end
    var index = bytes.find(0x3A)
    hasColon = index < end
    while index < end {
      if bytes.has("://", at: index) { hasURL = true }
      if bytes.has(":::", at: index) { hasTripleColon = true }
      if hasURL, hasTripleColon { break }
      index = bytes.find(0x3A, from: index + 1)
    }
    index = bytes.find(0x5B)
    hasBracket = index < end
    while index < end {
      if index > 0, bytes[index - 1] == 0x21 { hasImage = true }
      if index + 1 < end {
        switch bytes[index + 1] {
        case 0x5E: hasFootnote = true
        case 0x21: hasAlert = true
        case 0x5B: hasDoubleBracket = true
        default: break
        }
      }
      index = bytes.find(0x5B, from: index + 1)
    }
  }
}
