internal import MarkdownShared
internal import SourceText

/// A scan of a document's bytes that decides which of the slower passes it needs.
struct ByteScan {
  let hasNonASCII: Bool
  let hasTilde: Bool
  /// True if two runs of tildes could strike out the text between them, or if a run could change the
  /// effect of an adjacent delimiter.
  let hasStrikingTilde: Bool
  /// True if a run of tildes could change the effect of an adjacent delimiter.
  let hasTildeBesideDelimiter: Bool
  let hasAt: Bool
  let hasBrace: Bool
  let hasColon: Bool
  let hasUnderscore: Bool
  /// `*`, `_` or `~`.
  let hasDelimiter: Bool
  /// True if the document has the byte that only characters from U+E000 to U+EFFF start with.
  let hasPrivateUse: Bool
  /// `://`.
  private(set) var hasURL = false
  /// `:::`.
  private(set) var hasTripleColon = false
  /// True if the document has `|`, `:-` or `-:`, as every table does: a row of dashes alone
  /// underlines a heading.
  private(set) var hasTableMark: Bool
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
  init(_ bytes: Span<UInt8>) {
    let end = bytes.count
    let kinds = bytes.kinds()
    hasNonASCII = kinds.contains(.nonASCII)
    hasTilde = kinds.contains(.tilde)
    let tildes = hasTilde ? TildeScan(bytes) : TildeScan()
    hasStrikingTilde = tildes.hasPair || tildes.isBesideDelimiter
    hasTildeBesideDelimiter = tildes.isBesideDelimiter
    hasAt = kinds.contains(.at)
    hasBrace = kinds.contains(.brace)
    hasUnderscore = kinds.contains(.underscore)
    hasDelimiter = !kinds.isDisjoint(with: [.underscore, .tilde, .asterisk])
    hasPrivateUse = kinds.contains(.privateUse)
    hasTableMark = kinds.contains(.bar)
    hasColon = kinds.contains(.colon)
    var index = hasColon ? bytes.find(0x3A) : end
    while index < end {
      if index > 0 && bytes[index - 1] == 0x2D || bytes.has(":-", at: index) {
        hasTableMark = true
      }
      if bytes.has("://", at: index) { hasURL = true }
      if bytes.has(":::", at: index) { hasTripleColon = true }
      if hasURL, hasTripleColon, hasTableMark { break }
      index = bytes.find(0x3A, from: index + 1)
    }
    hasBracket = kinds.contains(.bracket)
    index = hasBracket ? bytes.find(0x5B) : end
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

/// The possible effects of the tildes of a document. Documents that need the library's strikethrough are parsed one
/// at a time, so it is only enabled where two runs could be a pair, unlike in paths such as `~/notes` and in fences.
private struct TildeScan {
  /// True if a run that can close follows a run of the same length that can open. Only white space is checked;
  /// the library's further conditions can only exclude pairs.
  var hasPair = false
  /// True if a run is next to a delimiter of another kind, for which the library skips tildes to find
  /// its neighbours.
  var isBesideDelimiter = false

  /// Makes the result for a document without tildes.
  init() {}

  /// - Complexity: O(n).
  init(_ bytes: Span<UInt8>) {
    var opens = (false, false)
    var index = bytes.find(0x7E)
    while index < bytes.count {
      var end = index + 1
      while end < bytes.count, bytes[end] == 0x7E { end += 1 }
      let before = index > 0 ? bytes[index - 1] : 0x20
      let after = end < bytes.count ? bytes[end] : 0x20
      if Self.isDelimiter(before) || Self.isDelimiter(after) { isBesideDelimiter = true }
      // A backslash escapes one tilde, which leaves a shorter run.
      if before == 0x5C { hasPair = true }
      if end - index <= 2 {
        let closes = !before.isSpace
        if end - index == 1 {
          if closes, opens.0 { hasPair = true }
          if !after.isSpace { opens.0 = true }
        } else {
          if closes, opens.1 { hasPair = true }
          if !after.isSpace { opens.1 = true }
        }
      }
      if hasPair, isBesideDelimiter { return }
      index = bytes.find(0x7E, from: end)
    }
  }

  /// `*` and `_`, and the quotes of the library's smart punctuation.
  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == 0x2A || byte == 0x5F || byte == 0x22 || byte == 0x27
  }
}
