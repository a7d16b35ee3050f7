/// The normal forms NFC and NFKC of Unicode (UAX 15), for addresses and slugs.
///
/// The standard library normalises only to compare; file names from macOS arrive decomposed, and
/// Jekyll's URLs are NFKC. ASCII text is returned as it is.
package enum UnicodeNormalization {
  /// Canonical composition: `か` + `゙` becomes `が`.
  /// - Complexity: O(n).
  package static func composed(_ text: String) -> String {
    normalized(text, compatibility: false)
  }

  /// Compatibility composition: also `Ａ` becomes `A`, `①` becomes `1`, `ﾊﾟ` becomes `パ`.
  /// - Complexity: O(n).
  package static func compatibilityComposed(_ text: String) -> String {
    normalized(text, compatibility: true)
  }

  /// The base letter of an accented one: `é` gives `e`; nil when a scalar does not decompose.
  package static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard let first = tables.decomposition(of: scalar.value, compatibility: false)?.first else {
      return nil
    }
    return Unicode.Scalar(first).map { base(of: $0) ?? $0 }
  }

  private static func normalized(_ text: String, compatibility: Bool) -> String {
    if text.unicodeScalars.allSatisfy({ isSurelyNormal($0) }) { return text }
    var points: [UInt32] = []
    points.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      decompose(scalar.value, compatibility: compatibility, into: &points)
    }
    sortMarks(in: &points)
    compose(&points)
    var result = String()
    result.reserveCapacity(text.utf8.count)
    for point in points {
      if let scalar = Unicode.Scalar(point) { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  /// Returns true if a scalar stays as it is in both forms beside any other such scalar: ASCII, kana with
  /// their composed forms, ideographs and Hangul syllables. Saves reading the tables for most text.
  package static func isSurelyNormal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x80, 0x3041...0x3096, 0x309D...0x309E, 0x30A1...0x30FE, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xAC00...0xD7A3:
      true
    default: false
    }
  }

  private static let tables = Tables()

  private static func decompose(
    _ point: UInt32, compatibility: Bool, into points: inout [UInt32]
  ) {
    if point < 0xA0 {
      points.append(point)
    } else if point >= Hangul.syllables, point < Hangul.syllablesEnd {
      let index = point - Hangul.syllables
      points.append(Hangul.leads + index / Hangul.perLead)
      points.append(Hangul.vowels + index % Hangul.perLead / Hangul.tailCount)
      if index % Hangul.tailCount != 0 {
        points.append(Hangul.tails + index % Hangul.tailCount)
      }
    } else if let parts = tables.decomposition(of: point, compatibility: compatibility) {
      for part in parts { decompose(part, compatibility: compatibility, into: &points) }
    } else {
      points.append(point)
    }
  }

  private static func combiningClass(of point: UInt32) -> UInt8 {
    point < 0x300
      ? 0 : Unicode.Scalar(point)?.properties.canonicalCombiningClass.rawValue ?? 0
  }

  /// Puts combining marks that follow each other into their canonical order (stable by class).
  private static func sortMarks(in points: inout [UInt32]) {
    var start = 0
    while start < points.count {
      guard combiningClass(of: points[start]) != 0 else {
        start += 1
        continue
      }
      var end = start
      while end < points.count, combiningClass(of: points[end]) != 0 { end += 1 }
      if end - start > 1 {
        points[start..<end].sort { combiningClass(of: $0) < combiningClass(of: $1) }
      }
      start = end
    }
  }

  private static func compose(_ points: inout [UInt32]) {
    var starter: Int?
    var lastClass: UInt8 = 0
    var kept = 0
    for index in points.indices {
      let point = points[index]
      let currentClass = combiningClass(of: point)
      if let place = starter {
        let adjacent = place == kept - 1
        if adjacent || (lastClass != 0 && lastClass < currentClass),
          let whole = composition(points[place], point)
        {
          points[place] = whole
          continue
        }
      }
      points[kept] = point
      if currentClass == 0 { starter = kept }
      lastClass = currentClass
      kept += 1
    }
    points.removeLast(points.count - kept)
  }

  private static func composition(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if first >= Hangul.leads, first < Hangul.leads + 19, second >= Hangul.vowels,
      second < Hangul.vowels + 21
    {
      return Hangul.syllables + (first - Hangul.leads) * Hangul.perLead
        + (second - Hangul.vowels) * Hangul.tailCount
    }
    if first >= Hangul.syllables, first < Hangul.syllablesEnd,
      (first - Hangul.syllables) % Hangul.tailCount == 0, second > Hangul.tails,
      second < Hangul.tails + Hangul.tailCount
    {
      return first + second - Hangul.tails
    }
    return tables.compositions[UInt64(first) << 32 | UInt64(second)]
  }

  /// The arithmetic of Hangul syllables (The Unicode Standard, section 3.12).
  private enum Hangul {
    static let syllables: UInt32 = 0xAC00
    static let syllablesEnd: UInt32 = 0xD7A4
    static let leads: UInt32 = 0x1100
    static let vowels: UInt32 = 0x1161
    static let tails: UInt32 = 0x11A7
    static let tailCount: UInt32 = 28
    static let perLead: UInt32 = 588
  }

  /// The tables, read once from their text on the first text that is not ASCII.
  private struct Tables: Sendable {
    private struct Entry {
      var start: Int
      var count: Int
      var compatibility: Bool
    }

    private var parts: [UInt32] = []
    private var entries: [UInt32: Entry] = [:]
    private(set) var compositions: [UInt64: UInt32] = [:]

    init() {
      entries.reserveCapacity(6000)
      var excluded: Set<UInt32> = []
      for word in Self.words(of: UnicodeNormalization.excludedText) {
        excluded.insert(Self.number(word, base: 16))
      }
      var point: UInt32 = 0
      for word in Self.words(of: UnicodeNormalization.decompositionText) {
        let sign = word.firstIndex { $0 == 0x3D || $0 == 0x7E }!
        let head = word[..<sign].split(separator: 0x2A)
        point += Self.number(head[0], base: 36)
        let run = head.count > 1 ? Self.number(head[1], base: 36) : 1
        let targets = word[(sign + 1)...].split(separator: 0x2E).map {
          Self.number($0, base: 36)
        }
        for step in 0..<run {
          entries[point + step] = Entry(
            start: parts.count, count: targets.count, compatibility: word[sign] == 0x7E)
          parts += targets.map { $0 + step }
          if word[sign] == 0x3D, targets.count == 2, !excluded.contains(point + step) {
            compositions[UInt64(targets[0] + step) << 32 | UInt64(targets[1] + step)] = point + step
          }
        }
      }
    }

    func decomposition(of point: UInt32, compatibility: Bool) -> ArraySlice<UInt32>? {
      guard let entry = entries[point], compatibility || !entry.compatibility else { return nil }
      return parts[entry.start..<entry.start + entry.count]
    }

    private static func words(of text: StaticString) -> [ArraySlice<UInt8>] {
      text.withUTF8Buffer { Array($0) }.split { $0 == 0x20 || $0 == 0x0A }
    }

    private static func number(_ digits: ArraySlice<UInt8>, base: UInt32) -> UInt32 {
      digits.reduce(0) { sum, digit in
        let value: UInt32 =
          switch digit {
          case 0x30...0x39: UInt32(digit) - 0x30
          case 0x41...0x5A: UInt32(digit) - 0x41 + 10
          default: UInt32(digit) - 0x61 + 10
          }
        return sum * base + value
      }
    }
  }
}
