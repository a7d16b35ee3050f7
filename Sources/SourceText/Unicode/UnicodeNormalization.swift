internal import CUTF8Proc

/// The normal forms NFC and NFKC of Unicode (UAX 15), for URLs and slugs.
///
/// The standard library normalises strings only for comparison; file names from macOS are decomposed,
/// and Jekyll's URLs are in NFC. The data come from utf8proc. Combining marks are sorted here,
/// because `utf8proc_decompose` takes quadratic time for a long run of them.
package enum UnicodeNormalization {
  /// Canonical composition: `か` + `゙` becomes `が`.
  /// - Complexity: O(n log n).
  package static func composed(_ text: String) -> String {
    normalized(text, UTF8PROC_DECOMPOSE.rawValue)
  }

  /// Compatibility composition: also `Ａ` becomes `A`, `①` becomes `1`, `ﾊﾟ` becomes `パ`.
  /// - Complexity: O(n log n).
  package static func compatibilityComposed(_ text: String) -> String {
    normalized(text, UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue)
  }

  /// The base letter of an accented one: `é` gives `e`; nil for a scalar that does not decompose, and for a Hangul
  /// syllable.
  package static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if hangulSyllables.contains(scalar.value) { return nil }
    var points: [Int32] = []
    decompose(scalar, UTF8PROC_DECOMPOSE.rawValue, into: &points)
    guard let first = points.first, first != Int32(scalar.value) else { return nil }
    return Unicode.Scalar(UInt32(first))
  }

  /// Returns true if a scalar is unchanged in both forms next to any other such scalar: ASCII, kana with
  /// their composed forms, ideographs and Hangul syllables. Most text is recognized as normal by this check
  /// alone.
  package static func isSurelyNormal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x80, 0x3041...0x3096, 0x309D...0x309E, 0x30A1...0x30FE, 0x3400...0x4DBF,
      0x4E00...0x9FFF, hangulSyllables:
      true
    default: false
    }
  }

  private static let hangulSyllables: ClosedRange<UInt32> = 0xAC00...0xD7A3

  private static func normalized(_ text: String, _ options: UInt32) -> String {
    if text.unicodeScalars.allSatisfy(isSurelyNormal) { return text }
    var points: [Int32] = []
    points.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { decompose(scalar, options, into: &points) }
    sortMarks(in: &points)
    let options = utf8proc_option_t(UTF8PROC_COMPOSE.rawValue | UTF8PROC_STABLE.rawValue)
    let count = points.withUnsafeMutableBufferPointer {
      utf8proc_normalize_utf32($0.baseAddress, $0.count, options)
    }
    var result = String()
    result.reserveCapacity(text.utf8.count)
    for point in points.prefix(max(count, 0)) {
      if let scalar = Unicode.Scalar(UInt32(point)) { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  /// Appends the full decomposition of a scalar.
  private static func decompose(
    _ scalar: Unicode.Scalar, _ options: UInt32, into points: inout [Int32]
  ) {
    let point = Int32(scalar.value)
    if scalar.isASCII { return points.append(point) }
    let options = utf8proc_option_t(options | UTF8PROC_STABLE.rawValue)
    // The longest decomposition has 18 scalars: that of U+FDFA.
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 32) { parts in
      let count = utf8proc_decompose_char(point, parts.baseAddress, parts.count, options, nil)
      if count > 0 {
        points.append(contentsOf: parts[..<min(count, parts.count)])
      } else {
        points.append(point)
      }
    }
  }

  /// Sorts adjacent combining marks into their canonical order: by class, otherwise stable.
  private static func sortMarks(in points: inout [Int32]) {
    var start = 0
    while start < points.count {
      guard combiningClass(of: points[start]) != 0 else {
        start += 1
        continue
      }
      var end = start + 1
      while end < points.count, combiningClass(of: points[end]) != 0 { end += 1 }
      points[start..<end].sort { combiningClass(of: $0) < combiningClass(of: $1) }
      start = end
    }
  }

  private static func combiningClass(of point: Int32) -> Int16 {
    point < 0x300 ? 0 : utf8proc_get_property(point).pointee.combining_class
  }
}
