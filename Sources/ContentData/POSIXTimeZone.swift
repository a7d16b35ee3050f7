/// The rule of a POSIX `TZ` string: standard time alone, or standard and summer time with the days
/// of the change.
///
/// It is the last line of a zone file, for the years after its table: `EST5EDT,M3.2.0,M11.1.0`.
struct POSIXTimeZone: Sendable {
  /// A day of the year.
  enum Day: Sendable {
    /// `J1` to `J365`: 29 February is never counted.
    case withoutLeapDay(Int)
    /// `0` to `365`.
    case zeroBased(Int)
    /// `M3.2.0`: a weekday (0 is Sunday) of a month; week 5 is the last.
    case weekday(month: Int, week: Int, weekday: Int)
  }

  /// The moment of a change: a day, and the seconds after midnight on the clock before the change.
  struct Change: Sendable {
    var day: Day
    var seconds: Int
  }

  let standard: TimeZoneRules.Kind
  let summer: TimeZoneRules.Kind?
  let summerStart: Change
  let summerEnd: Change

  /// Reads the string; nil when it is malformed.
  init?(_ bytes: [UInt8]) {
    var scanner = RuleScanner(bytes: bytes)
    guard let name = scanner.name(), let offset = scanner.time() else { return nil }
    standard = TimeZoneRules.Kind(offset: -offset, abbreviation: name)
    // POSIX leaves the dates to the system where none are given; this is the rule of the United
    // States.
    var start = Change(day: .weekday(month: 3, week: 2, weekday: 0), seconds: 7200)
    var end = Change(day: .weekday(month: 11, week: 1, weekday: 0), seconds: 7200)
    if scanner.isAtEnd {
      summer = nil
    } else {
      guard let summerName = scanner.name() else { return nil }
      var summerOffset = -offset + 3600
      if !scanner.isAtEnd, scanner.peek != 0x2C {
        guard let written = scanner.time() else { return nil }
        summerOffset = -written
      }
      summer = TimeZoneRules.Kind(offset: summerOffset, abbreviation: summerName)
      if !scanner.isAtEnd {
        guard let first = scanner.change(), let second = scanner.change(), scanner.isAtEnd else {
          return nil
        }
        start = first
        end = second
      }
    }
    summerStart = start
    summerEnd = end
  }

  /// The kind of time at a moment.
  /// - Complexity: O(1).
  func kind(atUTC seconds: Int64) -> TimeZoneRules.Kind {
    guard let summer else { return standard }
    let year = CivilTime(secondsSinceEpoch: seconds + Int64(standard.offset)).year
    let start = moment(of: summerStart, in: year) - Int64(standard.offset)
    let end = moment(of: summerEnd, in: year) - Int64(summer.offset)
    let isSummer =
      start < end ? seconds >= start && seconds < end : seconds >= start || seconds < end
    return isSummer ? summer : standard
  }

  /// The wall clock's seconds since 1970 at a change.
  private func moment(of change: Change, in year: Int) -> Int64 {
    let newYear = CivilTime(year: year).daysSinceEpoch
    let days: Int
    switch change.day {
    case .withoutLeapDay(let number):
      days = newYear + number - 1 + (number >= 60 && CivilTime.isLeap(year) ? 1 : 0)
    case .zeroBased(let number):
      days = newYear + number
    case .weekday(let month, let week, let weekday):
      let first = CivilTime(year: year, month: month)
      var day = 1 + (weekday - first.weekday + 7) % 7 + (week - 1) * 7
      if day > CivilTime.days(inMonth: month, of: year) { day -= 7 }
      days = first.daysSinceEpoch + day - 1
    }
    return Int64(days) * 86_400 + Int64(change.seconds)
  }
}

/// Reads the pieces of a `TZ` string from left to right.
private struct RuleScanner {
  let bytes: [UInt8]
  var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index >= bytes.count }
  var peek: UInt8? { isAtEnd ? nil : bytes[index] }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  /// `JST` or `<+0330>`; three characters at least.
  mutating func name() -> String? {
    let isQuoted = skip(0x3C)
    let start = index
    while let byte = peek {
      let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      let isNumeric = byte >= 0x30 && byte <= 0x39 || byte == 0x2B || byte == 0x2D
      guard isLetter || (isQuoted && isNumeric) else { break }
      index += 1
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if isQuoted, !skip(0x3E) { return nil }
    return text.utf8.count >= 3 ? text : nil
  }

  /// Up to three digits.
  mutating func number() -> Int? {
    var value = 0
    let start = index
    while let byte = peek, byte >= 0x30, byte <= 0x39, index - start < 3 {
      value = value * 10 + Int(byte - 0x30)
      index += 1
    }
    return index > start ? value : nil
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  mutating func time() -> Int? {
    let isNegative = skip(0x2D)
    if !isNegative { _ = skip(0x2B) }
    guard let hours = number(), hours <= 167 else { return nil }
    var seconds = hours * 3600
    if skip(0x3A) {
      guard let minutes = number(), minutes < 60 else { return nil }
      seconds += minutes * 60
      if skip(0x3A) {
        guard let rest = number(), rest < 60 else { return nil }
        seconds += rest
      }
    }
    return isNegative ? -seconds : seconds
  }

  /// `,M3.2.0/2`.
  mutating func change() -> POSIXTimeZone.Change? {
    guard skip(0x2C) else { return nil }
    let day: POSIXTimeZone.Day
    if skip(0x4D) {
      guard let month = number(), (1...12).contains(month), skip(0x2E),
        let week = number(), (1...5).contains(week), skip(0x2E),
        let weekday = number(), weekday <= 6
      else { return nil }
      day = .weekday(month: month, week: week, weekday: weekday)
    } else if skip(0x4A) {
      guard let number = number(), (1...365).contains(number) else { return nil }
      day = .withoutLeapDay(number)
    } else {
      guard let number = number(), number <= 365 else { return nil }
      day = .zeroBased(number)
    }
    var seconds = 7200
    if skip(0x2F) {
      guard let written = time() else { return nil }
      seconds = written
    }
    return POSIXTimeZone.Change(day: day, seconds: seconds)
  }
}
