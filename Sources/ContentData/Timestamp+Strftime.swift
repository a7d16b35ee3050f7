package import SourceText

extension Timestamp {
  /// Appends the moment as a strftime pattern shows it, with every directive, flag and width that
  /// Ruby's `Time#strftime` (or `Date#strftime`, for a Date) knows.
  ///
  /// Names of days and months are English, as Ruby's are. A directive that Ruby does not know is
  /// printed as it is, `%q` as `%q`. A width above ``DatePattern/widthLimit`` counts as that limit.
  /// - Parameters:
  ///   - pattern: the pattern in UTF-8, such as `%Y年%-m月%-d日`.
  ///   - zone: the site's zone, asked for the abbreviation of a local time.
  /// - Complexity: O(length of the pattern + output).
  package func format(
    _ pattern: String, zone: TimeZoneRules, into buffer: inout OutputBuffer
  ) {
    let civil = civil
    if formatPlainly(pattern, civil, into: &buffer) { return }
    var pattern = pattern
    pattern.withUTF8 { DatePattern(self, civil, zone: zone).render($0, into: &buffer) }
  }

  /// Appends the moment as a pattern of nothing but text and numbers of fixed width shows it: what
  /// nearly all templates use. It needs neither flags nor a zone, and so a third of the time.
  /// - Parameters:
  ///   - pattern: as in ``format(_:zone:into:)``.
  ///   - civil: the moment's own ``civil``, which a caller may have available.
  /// - Returns: false, with nothing written, when the pattern is not so plain.
  package func formatPlainly(
    _ pattern: String, _ civil: CivilTime, into buffer: inout OutputBuffer
  ) -> Bool {
    let isDone = pattern.utf8.withContiguousStorageIfAvailable {
      PlainDatePattern.render($0, civil, into: &buffer)
    }
    if let isDone { return isDone }
    var pattern = pattern
    return pattern.withUTF8 { PlainDatePattern.render($0, civil, into: &buffer) }
  }

  /// Appends what Ruby's `to_s` gives: `2016-02-26 19:30:00 +0900`, `… UTC`, or `2016-02-26` for a Date.
  package func appendText(to buffer: inout OutputBuffer) {
    switch flavor {
    case .date: format("%F", zone: .utc, into: &buffer)
    case .utc: format("%F %T UTC", zone: .utc, into: &buffer)
    case .local, .fixed: format("%F %T %z", zone: .utc, into: &buffer)
    }
  }
}

/// Patterns of numbers of fixed width and text between them.
private enum PlainDatePattern {
  /// Renders a pattern.
  /// - Returns: false, with nothing written, when it is not so plain.
  static func render(
    _ pattern: UnsafeBufferPointer<UInt8>, _ civil: CivilTime, into buffer: inout OutputBuffer
  ) -> Bool {
    var isPlain = true
    // A directive of two bytes writes four at most.
    buffer.append(upTo: pattern.count * 2) { target in
      var count = 0
      var index = 0
      while index < pattern.count {
        if pattern[index] != 0x25 {
          target[count] = pattern[index]
          count += 1
          index += 1
          continue
        }
        let written =
          index + 1 < pattern.count ? directive(pattern[index + 1], civil, at: target + count) : 0
        if written == 0 {
          isPlain = false
          return 0
        }
        count += written
        index += 2
      }
      return count
    }
    return isPlain
  }

  /// Writes what a directive stands for.
  /// - Returns: how many bytes that are; 0 for another directive.
  @inline(__always)
  private static func directive(
    _ letter: UInt8, _ civil: CivilTime, at target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    switch letter {
    case UInt8(ascii: "Y"):
      guard (1000...9999).contains(civil.year) else { return 0 }
      let year = UInt32(truncatingIfNeeded: civil.year)
      twoDigits(year / 100, at: target)
      twoDigits(year % 100, at: target + 2)
      return 4
    case UInt8(ascii: "m"): twoDigits(UInt32(truncatingIfNeeded: civil.month), at: target)
    case UInt8(ascii: "d"): twoDigits(UInt32(truncatingIfNeeded: civil.day), at: target)
    case UInt8(ascii: "H"): twoDigits(UInt32(truncatingIfNeeded: civil.hour), at: target)
    case UInt8(ascii: "M"): twoDigits(UInt32(truncatingIfNeeded: civil.minute), at: target)
    case UInt8(ascii: "S"): twoDigits(UInt32(truncatingIfNeeded: civil.second), at: target)
    default: return 0
    }
    return 2
  }

  @inline(__always)
  private static func twoDigits(_ number: UInt32, at target: UnsafeMutablePointer<UInt8>) {
    target[0] = UInt8(truncatingIfNeeded: 0x30 &+ number / 10)
    target[1] = UInt8(truncatingIfNeeded: 0x30 &+ number % 10)
  }
}
