internal import SourceText

extension Timestamp {
  /// Reads a moment as Ruby's `Time.parse` does.
  ///
  /// - Parameters:
  ///   - text: such as `2016-02-26 19:30 +0900`, `Feb 26, 2016`, `20160226T103000Z`.
  ///   - zone: the site's zone, for a text without a zone; an offset that the zone has at that moment gives a
  ///     local time, as in Ruby.
  ///   - now: provides year, month and day for a text with a time alone (`10:00`). Without it such a text is
  ///     refused: the clock must not reach the output unasked.
  /// - Returns: nil where Ruby raises an error: no date in it, a part out of its range, or more than 128 bytes.
  package init?(parsing text: String, zone: TimeZoneRules, now: Timestamp? = nil) {
    guard text.utf8.count <= 128, let parts = DateParser(text), parts.hasAny else { return nil }
    var civil = CivilTime(year: 1970)
    var offset = parts.zone.flatMap {
      Self.offset(ofZoneNamed: $0, year: parts.year ?? now?.civil.year ?? 1970, zone: zone)
    }
    let today = now.map { now in
      let shown = offset ?? zone.offset(atUTC: now.seconds)
      return CivilTime(secondsSinceEpoch: now.seconds + Int64(shown))
    }
    guard let year = parts.year ?? today?.year else { return nil }
    civil.year = year
    if parts.year == nil, let name = parts.zone {
      offset = Self.offset(ofZoneNamed: name, year: year, zone: zone)
    }
    // Only parts larger than the largest written part are taken from `now`.
    let largest =
      [parts.year, parts.month, parts.day ?? parts.dayOfYear, parts.hour, parts.minute]
      .firstIndex { $0 != nil } ?? 5
    if let yearDay = parts.dayOfYear {
      guard (1...(CivilTime.isLeap(year) ? 366 : 365)).contains(yearDay) else { return nil }
      let date = CivilTime(
        secondsSinceEpoch: Int64(CivilTime(year: year).daysSinceEpoch + yearDay - 1) * 86_400)
      civil.month = date.month
      civil.day = date.day
    } else {
      civil.month = parts.month ?? (largest > 1 ? today?.month : nil) ?? 1
      civil.day = parts.day ?? (largest > 2 ? today?.day : nil) ?? 1
    }
    civil.hour = parts.hour ?? (largest > 3 ? today?.hour : nil) ?? 0
    civil.minute = parts.minute ?? (largest > 4 ? today?.minute : nil) ?? 0
    civil.second = parts.second ?? 0
    let nanoseconds = parts.nanoseconds ?? 0
    guard civil.isAcceptedByRuby else {
      guard let offset, let shifted = civil.shifted(by: offset), shifted.isAcceptedByRuby else {
        return nil
      }
      let seconds = shifted.secondsSinceEpoch
      self.init(
        seconds: seconds, nanoseconds: nanoseconds, offset: offset,
        flavor: zone.offset(atUTC: seconds) == offset ? .local : .fixed)
      return
    }
    guard let name = parts.zone, let offset else {
      self.init(local: civil, nanoseconds: nanoseconds, zone: zone)
      return
    }
    guard abs(offset) < 86_400 else { return nil }
    let seconds = civil.secondsSinceEpoch - Int64(offset)
    let flavor: Flavor
    if ["-00:00", "-0000", "-00", "utc", "z", "ut"].contains(where: name.hasSameBytes(as:)) {
      flavor = .utc
    } else {
      flavor = zone.offset(atUTC: seconds) == offset ? .local : .fixed
    }
    self.init(seconds: seconds, nanoseconds: nanoseconds, offset: offset, flavor: flavor)
  }

  /// The offset of a written zone: digits, a name that Ruby's `Time.zone_offset` knows, a military
  /// letter, or the site's own abbreviation in that year; nil for any other word.
  private static func offset(ofZoneNamed name: String, year: Int, zone: TimeZoneRules) -> Int? {
    let bytes = Array(name.utf8)
    if let sign = bytes.first, sign == 0x2B || sign == 0x2D {
      let digits = bytes.filter(\.isDigit)
      let colons = bytes.dropFirst().filter { $0 == 0x3A }.count
      let fits =
        digits.count + colons + 1 == bytes.count
        && (digits.count == 2 && colons == 0
          || digits.count == 4 && (colons == 0 || colons == 1 && bytes[3] == 0x3A)
          || digits.count == 6
            && (colons == 0 || colons == 2 && bytes[3] == 0x3A && bytes[6] == 0x3A))
      guard fits else { return nil }
      let pairs = stride(from: 0, to: digits.count, by: 2).map {
        number(Array(digits[$0..<($0 + 2)]))
      }
      let seconds = zip(pairs, [3600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
      return sign == 0x2D ? -seconds : seconds
    }
    switch name {
    case "utc", "z", "ut", "gmt": return 0
    case "est", "cdt": return -5 * 3600
    case "edt": return -4 * 3600
    case "cst", "mdt": return -6 * 3600
    case "mst", "pdt": return -7 * 3600
    case "pst": return -8 * 3600
    default: break
    }
    if bytes.count == 1, let letter = bytes.first {
      switch letter {
      case UInt8(ascii: "a")...UInt8(ascii: "i"): return Int(letter - 0x60) * 3600
      case UInt8(ascii: "k")...UInt8(ascii: "m"): return Int(letter - 0x61) * 3600
      case UInt8(ascii: "n")...UInt8(ascii: "y"): return -Int(letter - 0x6D) * 3600
      default: return nil
      }
    }
    for month in [1, 7] {
      let wall = CivilTime(year: year, month: month).secondsSinceEpoch
      let seconds = wall - Int64(zone.offset(atLocal: wall))
      if zone.abbreviation(atUTC: seconds).lowercased().hasSameBytes(as: name) {
        return zone.offset(atUTC: seconds)
      }
    }
    return nil
  }
}

extension Timestamp {
  /// Returns true if a text that is read as a date has an hour above 24, or a minute or second above 59 (60 for a leap second).
  package static func hasTimeOutOfRange(_ text: String) -> Bool {
    guard let parts = DateParser(text) else { return false }
    return (parts.hour ?? 0) > 24 || (parts.minute ?? 0) > 59 || (parts.second ?? 0) > 60
  }
}

extension CivilTime {
  /// The time in UTC as Ruby's `Time.parse` computes it: the seconds, minutes and hours of the offset are subtracted
  /// one after the other, each only if it is not zero, with a carry to the next part. West of UTC, a day that then
  /// exceeds its month becomes the first of the next month.
  /// - Parameter offset: seconds east of UTC, less than a day.
  /// - Returns: nil where a part is far outside of its range.
  func shifted(by offset: Int) -> CivilTime? {
    guard abs(offset) < 86_400, (0...99).contains(hour), (0...99).contains(minute),
      (0...99).contains(second)
    else { return nil }
    var result = self
    var carried = -offset
    func take(_ part: inout Int, _ unit: Int) {
      let own: Int
      (carried, own) = carried.flooredDivision(by: unit)
      guard own != 0 else { return }
      let sum = (part + own).flooredDivision(by: unit)
      part = sum.remainder
      carried += sum.quotient
    }
    take(&result.second, 60)
    take(&result.minute, 60)
    take(&result.hour, 24)
    guard carried != 0 else { return result }
    result.day += carried
    if result.day < 1 {
      result.month -= 1
      if result.month < 1 { (result.month, result.year) = (12, result.year - 1) }
      result.day = CivilTime.days(inMonth: result.month, of: result.year)
    } else if offset < 0, result.day > CivilTime.days(inMonth: result.month, of: result.year) {
      result.month += 1
      if result.month > 12 { (result.month, result.year) = (1, result.year + 1) }
      result.day = 1
    }
    return result
  }
}

extension CivilTime {
  /// True if Ruby's `Time.utc` accepts the parts: each within its own range, which includes 30
  /// February, 24:00:00 and a leap second.
  var isAcceptedByRuby: Bool {
    (1...12).contains(month) && (1...31).contains(day)
      && ((0...23).contains(hour) || (hour == 24 && minute == 0 && second == 0))
      && (0...59).contains(minute) && (0...60).contains(second)
      && (-9999...99_999).contains(year)
  }
}

extension DateParser {
  /// True if anything was found.
  fileprivate var hasAny: Bool {
    year != nil || dayOfYear != nil || month != nil || day != nil || hour != nil || minute != nil
      || second != nil || nanoseconds != nil
  }
}
