/// A date and a time of day as people write them, in the proleptic Gregorian calendar.
///
/// Plain arithmetic without tables: the count of days follows the cycle of 400 years (146,097 days).
package struct CivilTime: Sendable, Hashable {
  package var year: Int
  /// 1 to 12.
  package var month: Int
  /// 1 to 31.
  package var day: Int
  /// 0 to 23.
  package var hour: Int
  /// 0 to 59.
  package var minute: Int
  /// 0 to 59.
  package var second: Int

  /// Makes a civil time from its parts, unchecked; see ``isRealDate``.
  package init(
    year: Int, month: Int = 1, day: Int = 1, hour: Int = 0, minute: Int = 0, second: Int = 0
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// Makes the civil time of a count of seconds since 1970-01-01T00:00:00.
  /// - Complexity: O(1).
  package init(secondsSinceEpoch seconds: Int64) {
    let (days, rest) = Int(seconds).flooredDivision(by: 86_400)
    hour = rest / 3600
    minute = rest / 60 % 60
    second = rest % 60
    // Days are counted from 1 March of year 0, so that a leap day is the last of its year.
    let (era, dayOfEra) = (days + 719_468).flooredDivision(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days from 1970-01-01 to this date; a day past the month's end counts on into the next month.
  package var daysSinceEpoch: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = shiftedYear.flooredDivision(by: 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Seconds from 1970-01-01T00:00:00 on the same clock, whatever its zone.
  package var secondsSinceEpoch: Int64 {
    Int64(daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  }

  /// 0 for Sunday to 6 for Saturday.
  package var weekday: Int { (daysSinceEpoch + 4).flooredDivision(by: 7).remainder }

  /// 1 for 1 January.
  package var dayOfYear: Int { daysSinceEpoch - CivilTime(year: year).daysSinceEpoch + 1 }

  /// The year and number of the week by ISO 8601: weeks start on Monday, the first one holds a Thursday.
  package var isoWeek: (year: Int, week: Int) {
    let days = daysSinceEpoch
    let thursday = days - (weekday + 6) % 7 + 3
    let date = CivilTime(secondsSinceEpoch: Int64(thursday) * 86_400)
    return (date.year, (date.dayOfYear - 1) / 7 + 1)
  }

  /// True if year, month and day name a day that the calendar has.
  package var isRealDate: Bool {
    (1...12).contains(month) && day >= 1 && day <= Self.days(inMonth: month, of: year)
  }

  /// The number of days of a month, 1 to 12.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Returns true if a year has a 29 February.
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension Int {
  /// Quotient and remainder with the remainder never negative (for a positive divisor).
  @inline(__always)
  func flooredDivision(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let remainder = ((self % divisor) + divisor) % divisor
    return ((self - remainder) / divisor, remainder)
  }
}

extension Timestamp {
  /// The date and time of day that the moment is shown with, in its own offset.
  package var civil: CivilTime {
    CivilTime(secondsSinceEpoch: seconds + Int64(offset))
  }

  /// A Ruby Date.
  package init(date year: Int, _ month: Int, _ day: Int) {
    self.init(
      seconds: CivilTime(year: year, month: month, day: day).secondsSinceEpoch, flavor: .date)
  }

  /// The moment when the clocks of a zone show a civil time; a time that the zone skips is moved on,
  /// and of one that it has twice the later is meant, as Ruby's `Time.local` does.
  package init(local civil: CivilTime, nanoseconds: Int = 0, zone: TimeZoneRules) {
    let wall = civil.secondsSinceEpoch
    let seconds = wall - Int64(zone.offset(atLocal: wall))
    self.init(
      seconds: seconds, nanoseconds: nanoseconds, offset: zone.offset(atUTC: seconds),
      flavor: .local)
  }

  /// The same moment shown in a zone: Ruby's `Time#localtime`. A Date becomes its midnight there.
  package func localized(in zone: TimeZoneRules) -> Timestamp {
    if flavor == .date { return Timestamp(local: civil, zone: zone) }
    return Timestamp(
      seconds: seconds, nanoseconds: nanoseconds, offset: zone.offset(atUTC: seconds),
      flavor: .local)
  }
}
