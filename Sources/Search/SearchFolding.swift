internal import SourceText

/// Folds text so that equivalent spellings become equal: the forms of NFKC, upper and lower case, full and half
/// width, katakana and hiragana, letters with and without accents, typographic and plain quotation marks. Long-vowel
/// marks are kept.
///
/// The search page's script folds a query by the same rules; a test compares the two for every code point.
package struct SearchFolding {
  /// A cache of the folded forms of scalars that are not folded by arithmetic.
  private var known: [UInt32: [UInt32]] = [:]

  package init() {}

  /// Folds a text.
  ///
  /// White space becomes one space; it is removed at the ends and between two characters of scripts without
  /// spaces.
  /// - Complexity: O(n).
  package mutating func folded(_ text: String) -> [UInt32] {
    folded(text.unicodeScalars.map(\.value))
  }

  /// Folds scalars as ``folded(_:)`` does for a string.
  package mutating func folded(_ scalars: some Collection<UInt32>) -> [UInt32] {
    let scalars = Array(scalars)
    var result: [UInt32] = []
    let length = fold(scalars, scalars.count, into: &result)
    return Array(result[..<length])
  }

  /// Folds scalars as ``folded(_:)`` does.
  /// - Parameters:
  ///   - count: the number of scalars.
  ///   - result: a buffer, which grows where it is too small.
  /// - Returns: the number of characters that were written.
  /// - Complexity: O(n).
  mutating func fold(_ scalars: [UInt32], _ count: Int, into result: inout [UInt32]) -> Int {
    if result.count < count { result = [UInt32](repeating: 0, count: count * 2) }
    var writer = FoldedWriter()
    var index = 0
    while index < count {
      index = Self.foldPlain(scalars.span, index, count, &writer, &result)
      if index == count { break }
      let first = index
      index += 1
      while index < count, Self.isMark(scalars[index]) { index += 1 }
      let folded =
        index == first + 1 ? single(scalars[first]) : Self.slowly(scalars[first..<index])
      // There is always room for each remaining scalar.
      let needed = writer.count + 1 + folded.count + count - index
      if result.count < needed { result += [UInt32](repeating: 0, count: needed) }
      var target = result.mutableSpan
      for scalar in folded { writer.put(scalar, &target) }
    }
    return writer.count
  }

  /// Folds up to the first scalar that needs the tables.
  /// - Returns: its index.
  private static func foldPlain(
    _ scalars: Span<UInt32>, _ start: Int, _ count: Int, _ writer: inout FoldedWriter,
    _ result: inout [UInt32]
  ) -> Int {
    let table = Self.table.span
    var target = result.mutableSpan
    var own = writer
    var index = start
    var scalar = scalars[start]
    while true {
      let folded = scalar < 0x10000 ? table[Int(scalar)] : 0
      if folded == 0 { break }
      if index + 1 == count {
        own.put(UInt32(folded), &target)
        index += 1
        break
      }
      scalar = scalars[index + 1]
      if scalar >= 0x300, isMark(scalar) { break }
      own.put(UInt32(folded), &target)
      index += 1
    }
    writer = own
    return index
  }

  /// The folded forms of the most common scalars; 0 where the tables of Unicode are needed.
  static let table: [UInt16] = (UInt32(0)..<0x10000).map { UInt16(simple($0) ?? 0) }

  /// The folded form of a scalar that needs the tables.
  private mutating func single(_ scalar: UInt32) -> [UInt32] {
    if let folded = known[scalar] { return folded }
    let folded = Self.slowly([scalar])
    known[scalar] = folded
    return folded
  }

  /// The folded form of the most common scalars; nil where the tables of Unicode are needed.
  private static func simple(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x41...0x5A: scalar + 0x20
    case 0x21...0x7E: scalar
    case 0x09...0x0D, 0x20, 0x3000: 0x20
    case 0x3041...0x3096, 0x4E00...0x9FFF, 0x3001...0x3003, 0x3005...0x301B, 0x30FB...0x30FC,
      0xAC00...0xD7A3:
      scalar
    case 0x30A1...0x30F6, 0x30FD...0x30FE: scalar - 0x60
    case 0xFF21...0xFF3A: scalar - 0xFEC0
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0xC0...0xFF: UInt32(letters[Int(scalar) - 0xC0])
    case 0x410...0x42F: scalar == 0x419 ? 0x438 : scalar + 0x20
    case 0x430...0x44F: scalar == 0x439 ? 0x438 : scalar
    case 0x2010...0x2015: 0x2D
    case 0x2018, 0x2019: 0x27
    case 0x201C, 0x201D: 0x22
    case 0x2022, 0x203B, 0x2190...0x21FF, 0x2500...0x26FF: scalar
    default: nil
    }
  }

  /// The folded forms of U+00C0 to U+00FF.
  private static let letters: [UInt16] = Array(
    "aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy".utf16)

  /// True for marks that are folded with what stands before them.
  @inline(__always)
  private static func isMark(_ scalar: UInt32) -> Bool {
    scalar >= 0x300
      && (scalar <= 0x36F || scalar == 0x3099 || scalar == 0x309A || scalar == 0xFF9E
        || scalar == 0xFF9F)
  }

  private static func slowly(_ segment: ArraySlice<UInt32>) -> [UInt32] {
    var text = String()
    for value in segment {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    var result: [UInt32] = []
    for scalar in UnicodeNormalization.compatibilityComposed(text).unicodeScalars {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        if let folded = folded(lower) { result.append(folded) }
      }
    }
    return result
  }

  /// The folded form of a scalar in lower case and NFKC; nil for one that is left out.
  private static func folded(_ scalar: Unicode.Scalar) -> UInt32? {
    let value = scalar.value
    switch value {
    case 0x300...0x36F, 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      return nil
    case 0x09...0x0D, 0x20, 0x85, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x3000: return 0x20
    case 0x30A1...0x30F6, 0x30FD, 0x30FE: return value - 0x60
    case 0x2018, 0x2019: return 0x27
    case 0x201C, 0x201D: return 0x22
    case 0x2010...0x2015, 0x2212: return 0x2D
    case 0x301C: return 0x7E
    case 0x3C2: return 0x3C3
    case 0xC0..<0x590, 0x1E00..<0x2000:
      return UnicodeNormalization.base(of: scalar)?.value ?? value
    default: return value
    }
  }

  // MARK: Classes

  /// True for a character of a script that is written without spaces between its words: kana, ideographs and their
  /// punctuation.
  @inline(__always)
  package static func isWithoutSpaces(_ scalar: UInt32) -> Bool {
    scalar >= 0x2E80
      && (scalar <= 0x9FFF || (scalar >= 0xF900 && scalar <= 0xFAFF)
        || (scalar >= 0x20000 && scalar <= 0x3FFFF))
  }

  /// True for an ideograph, which can be searched for alone.
  @inline(__always)
  package static func isIdeograph(_ scalar: UInt32) -> Bool {
    scalar >= 0x3400
      && (scalar <= 0x4DBF || (scalar >= 0x4E00 && scalar <= 0x9FFF)
        || (scalar >= 0xF900 && scalar <= 0xFAFF) || (scalar >= 0x20000 && scalar <= 0x3FFFF))
  }
}

/// Writes folded characters and the white space between them.
private struct FoldedWriter {
  private(set) var count = 0
  /// True if white space was seen that has not been written.
  private var hasSpace = false
  private var last: UInt32 = 0

  init() {}

  @inline(__always)
  mutating func put(_ scalar: UInt32, _ target: inout MutableSpan<UInt32>) {
    if scalar == 0x20 {
      hasSpace = count > 0
      return
    }
    if hasSpace {
      hasSpace = false
      if !(SearchFolding.isWithoutSpaces(last) && SearchFolding.isWithoutSpaces(scalar)) {
        target[count] = 0x20
        count += 1
      }
    }
    target[count] = scalar
    count += 1
    last = scalar
  }
}
