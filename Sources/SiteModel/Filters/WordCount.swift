/// The three modes of `number_of_words`.
package enum WordCount {
  /// Words between ASCII white space: Ruby's `split`. A Japanese sentence is one word.
  case spaced
  /// Each Chinese, Japanese or Korean letter is a word, as is each run of other letters.
  case cjk
  /// `cjk` for text that has such a letter, else `spaced`.
  case automatic

  /// Counts the words of a text.
  /// - Complexity: O(n), in one pass.
  package func count(_ text: String) -> Int {
    var spacedWords = 0
    var letters = 0
    var otherRuns = 0
    var inSpaced = false
    var inOther = false
    for scalar in text.unicodeScalars {
      if scalar.value == 0x20 || (scalar.value >= 0x09 && scalar.value <= 0x0D) {
        inSpaced = false
        inOther = false
        continue
      }
      if !inSpaced {
        inSpaced = true
        spacedWords += 1
      }
      if Self.isCJK(scalar.value) {
        letters += 1
        inOther = false
      } else if !inOther {
        inOther = true
        otherRuns += 1
      }
    }
    switch self {
    case .spaced: return spacedWords
    case .cjk: return letters + otherRuns
    case .automatic: return letters == 0 ? spacedWords : letters + otherRuns
    }
  }

  /// Returns true if a code point belongs to the scripts Han, Hiragana, Katakana or Hangul.
  static func isCJK(_ point: UInt32) -> Bool {
    if point < 0x1100 { return false }
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].1 < point { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].0 <= point
  }

  /// The code points of the four scripts (Unicode 13, the `Script` property).
  private static let ranges: [(UInt32, UInt32)] = [
    (0x1100, 0x11FF), (0x2E80, 0x2E99), (0x2E9B, 0x2EF3), (0x2F00, 0x2FD5), (0x3005, 0x3005),
    (0x3007, 0x3007), (0x3021, 0x3029), (0x302E, 0x302F), (0x3038, 0x303B), (0x3041, 0x3096),
    (0x309D, 0x309F), (0x30A1, 0x30FA), (0x30FD, 0x30FF), (0x3131, 0x318E), (0x31F0, 0x321E),
    (0x3260, 0x327E), (0x32D0, 0x32FE), (0x3300, 0x3357), (0x3400, 0x4DBF), (0x4E00, 0x9FFC),
    (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xD7B0, 0xD7C6), (0xD7CB, 0xD7FB), (0xF900, 0xFA6D),
    (0xFA70, 0xFAD9), (0xFF66, 0xFF6F), (0xFF71, 0xFF9D), (0xFFA0, 0xFFBE), (0xFFC2, 0xFFC7),
    (0xFFCA, 0xFFCF), (0xFFD2, 0xFFD7), (0xFFDA, 0xFFDC), (0x16FF0, 0x16FF1), (0x1B000, 0x1B11E),
    (0x1B150, 0x1B152), (0x1B164, 0x1B167), (0x1F200, 0x1F200), (0x20000, 0x2A6DD),
    (0x2A700, 0x2B734), (0x2B740, 0x2B81D), (0x2B820, 0x2CEA1), (0x2CEB0, 0x2EBE0),
    (0x2F800, 0x2FA1D), (0x30000, 0x3134A),
  ]
}
