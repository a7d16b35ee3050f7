/// The classification of Chinese, Japanese and Korean characters for Markdown.
///
/// The ranges are those of the CommonMark CJK-friendly amendments (Unicode 16): East Asian width W, F
/// or H without default emoji presentation, or the script Hangul.
package enum CJK {
  /// The effect of a character on a line break beside it.
  private enum Joining {
    /// Text with spaces between words; Hangul too.
    case other
    /// A character of a script without spaces between words.
    case wide
    /// CJK punctuation, whose glyphs include space.
    case punctuation
  }

  /// Returns true if a line break between two characters is removed: both are wide, or one is CJK punctuation.
  package static func joinsLines(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    let left = joining(before)
    let right = joining(after)
    if left == .punctuation || right == .punctuation { return true }
    return left == .wide && right == .wide
  }

  /// The effect of a character on a line break next to it.
  private static func joining(_ scalar: Unicode.Scalar) -> Joining {
    let value = scalar.value
    guard value >= 0x2E80, contains(value), !isHangul(value) else { return .other }
    if isLetter(value) { return .wide }
    return isPunctuation(scalar) ? .punctuation : .wide
  }

  /// Returns true if a character is a CJK character.
  @inline(__always)
  package static func contains(_ value: UInt32) -> Bool {
    if value < 0x1100 { return false }
    if isLetter(value) { return true }
    return isInRanges(value)
  }

  /// Returns true if a character is one of the common letters: kana, common ideographs, Hangul
  /// syllables.
  @inline(__always)
  package static func isLetter(_ value: UInt32) -> Bool {
    switch value {
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    default: false
    }
  }

  private static func isHangul(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x11FF, 0x302E...0x302F, 0x3131...0x318E, 0x3200...0x321E, 0x3260...0x327E,
      0xA960...0xA97C, 0xAC00...0xD7A3, 0xD7B0...0xD7FB, 0xFFA0...0xFFDC:
      true
    default: false
    }
  }

  /// Returns true if a character is punctuation in CommonMark 0.31: the categories P and S.
  package static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      true
    default: false
    }
  }

  /// - Complexity: O(log n) of about 60 ranges.
  private static func isInRanges(_ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }

  private static let ranges: [ClosedRange<UInt32>] = [
    0x1100...0x11FF, 0x20A9...0x20A9, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F,
    0x2E80...0x2E99, 0x2E9B...0x2EF3, 0x2F00...0x2FD5, 0x2FF0...0x303E, 0x3041...0x3096,
    0x3099...0x30FF, 0x3105...0x312F, 0x3131...0x318E, 0x3190...0x31E5, 0x31EF...0x321E,
    0x3220...0x3247, 0x3250...0xA48C, 0xA490...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3,
    0xD7B0...0xD7C6, 0xD7CB...0xD7FB, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE52,
    0xFE54...0xFE66, 0xFE68...0xFE6B, 0xFF01...0xFFBE, 0xFFC2...0xFFC7, 0xFFCA...0xFFCF,
    0xFFD2...0xFFD7, 0xFFDA...0xFFDC, 0xFFE0...0xFFE6, 0xFFE8...0xFFEE, 0x16FE0...0x16FE4,
    0x16FF0...0x16FF6, 0x17000...0x18CD5, 0x18CFF...0x18D1E, 0x18D80...0x18DF2,
    0x1AFF0...0x1AFF3, 0x1AFF5...0x1AFFB, 0x1AFFD...0x1AFFE, 0x1B000...0x1B122,
    0x1B132...0x1B132, 0x1B150...0x1B152, 0x1B155...0x1B155, 0x1B164...0x1B167,
    0x1B170...0x1B2FB, 0x1D300...0x1D356, 0x1D360...0x1D376, 0x1F200...0x1F200,
    0x1F202...0x1F202, 0x1F210...0x1F219, 0x1F21B...0x1F22E, 0x1F230...0x1F231,
    0x1F237...0x1F237, 0x1F23B...0x1F23B, 0x1F240...0x1F248, 0x1F260...0x1F265,
    0x20000...0x3FFFD,
  ]
}
