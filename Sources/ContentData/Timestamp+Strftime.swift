package import SourceText

extension Timestamp {
  /// Appends the moment as a strftime pattern shows it, with every directive, flag and width that
  /// Ruby's `Time#strftime` (or `Date#strftime`, for a Date) knows.
  ///
  /// Names of days and months are English, as Ruby's are. A directive that Ruby does not know is
  /// printed as it is, `%q` as `%q`. A width above ``DatePattern/widthLimit`` counts as that limit.
  /// - Parameters:
  ///   - pattern: the pattern in UTF-8, such as `%Y年%-m月%-d日`.
  ///   - zone: the site's zone, for the abbreviation of a local time.
  /// - Complexity: O(length of the pattern + output).
  package func format(
    _ pattern: String, zone: TimeZoneRules, into buffer: inout OutputBuffer
  ) {
    let civil = civil
    if formatPlainly(pattern, civil, into: &buffer) { return }
    DatePattern(self, civil, zone: zone).render(pattern.utf8.span, into: &buffer)
  }

  /// Appends the moment in a pattern that has only text and numbers of fixed width, as in nearly
  /// all templates. Such patterns have neither flags nor a zone, so this takes a third of the time
  /// of ``format(_:zone:into:)``.
  /// - Parameters:
  ///   - pattern: as in ``format(_:zone:into:)``.
  ///   - civil: the moment's own ``civil``, which a caller may have available.
  /// - Returns: false, with nothing written, when the pattern has anything else.
  package func formatPlainly(
    _ pattern: String, _ civil: CivilTime, into buffer: inout OutputBuffer
  ) -> Bool {
    PlainDatePattern.render(pattern.utf8.span, civil, into: &buffer)
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
  /// - Returns: false, with nothing written, when the pattern has anything else.
  static func render(
    _ pattern: Span<UInt8>, _ civil: CivilTime, into buffer: inout OutputBuffer
  ) -> Bool {
    let start = buffer.count
    // A directive of two bytes writes four at most.
    buffer.reserve(pattern.count * 2)
    var index = 0
    while index < pattern.count {
      if pattern[index] != 0x25 {
        buffer.append(pattern[index])
        index += 1
        continue
      }
      guard index + 1 < pattern.count, write(pattern[index + 1], civil, into: &buffer) else {
        buffer.truncate(to: start)
        return false
      }
      index += 2
    }
    return true
  }

  /// Writes what a directive stands for.
  /// - Returns: false, with nothing written, for another directive.
  @inline(__always)
  private static func write(
    _ letter: UInt8, _ civil: CivilTime, into buffer: inout OutputBuffer
  ) -> Bool {
    switch letter {
    case UInt8(ascii: "Y"):
      guard (1000...9999).contains(civil.year) else { return false }
      let year = UInt32(truncatingIfNeeded: civil.year)
      twoDigits(year / 100, into: &buffer)
      twoDigits(year % 100, into: &buffer)
    case UInt8(ascii: "m"): twoDigits(UInt32(truncatingIfNeeded: civil.month), into: &buffer)
    case UInt8(ascii: "d"): twoDigits(UInt32(truncatingIfNeeded: civil.day), into: &buffer)
    case UInt8(ascii: "H"): twoDigits(UInt32(truncatingIfNeeded: civil.hour), into: &buffer)
    case UInt8(ascii: "M"): twoDigits(UInt32(truncatingIfNeeded: civil.minute), into: &buffer)
    case UInt8(ascii: "S"): twoDigits(UInt32(truncatingIfNeeded: civil.second), into: &buffer)
    default: return false
    }
    return true
  }

  @inline(__always)
  private static func twoDigits(_ number: UInt32, into buffer: inout OutputBuffer) {
    buffer.append(UInt8(truncatingIfNeeded: 0x30 &+ number / 10))
    buffer.append(UInt8(truncatingIfNeeded: 0x30 &+ number % 10))
  }
}
