internal import SourceText

/// The written forms of dates, in the order in which they are tried.
extension DateParser {
  /// `26 Feb 2016`, `26th of…` without the `of`.
  mutating func findDayMonthYear() -> Bool {
    search { cursor in
      guard let day = cursor.apostropheNumber() else { return nil }
      let afterDay = cursor.index
      var run = cursor
      run.skip { !$0.isDigit && $0 != 0x2D && $0 != 0x20 }
      // The run between day and month may have swallowed letters of the month, so it is shortened
      // by one byte at a time.
      var end = run.index
      while end >= afterDay {
        var attempt = Scanner(text: cursor.text, index: end)
        attempt.spaces()
        if let month = attempt.name(of: Self.months) {
          attempt.skip { !$0.isDigit && $0 != 0x2D && $0 != 0x20 && $0 != 0x27 }
          var year: [UInt8]?
          var ahead = attempt
          ahead.spaces()
          if let digits = ahead.signedNumber() {
            year = digits
            ahead.ordinalSuffix()
            attempt = ahead
          }
          cursor = attempt
          return { $0.setDate(year: year, month: decimal(month + 1), day: day) }
        }
        end -= 1
      }
      return nil
    }
  }

  /// `Feb 26, 2016`.
  mutating func findMonthDayYear() -> Bool {
    search { cursor in
      guard cursor.isAtWordStart, let month = cursor.name(of: Self.months) else { return nil }
      cursor.skip { !$0.isDigit && $0 != 0x2D && $0 != 0x20 && $0 != 0x27 }
      cursor.spaces()
      guard let day = cursor.apostropheNumber() else { return nil }
      cursor.skip { !$0.isDigit && $0 != 0x2D && $0 != 0x20 && $0 != 0x27 && $0 != 0x2C }
      var year: [UInt8]?
      var ahead = cursor
      ahead.spaces()
      _ = ahead.take(0x2C)
      ahead.spaces()
      if let digits = ahead.signedNumber() {
        year = digits
        cursor = ahead
      }
      return { $0.setDate(year: year, month: decimal(month + 1), day: day) }
    }
  }

  /// `2016-02-26`.
  mutating func findHyphenated() -> Bool {
    search { cursor in
      let start = cursor.index
      _ = cursor.take(0x27)
      if !cursor.take(0x2D) { _ = cursor.take(0x2B) }
      guard cursor.digits() != nil else { return nil }
      let year = Array(cursor.text[start..<cursor.index])
      guard cursor.take(0x2D), let month = cursor.digits(), cursor.take(0x2D),
        let day = cursor.signedNumber()
      else { return nil }
      return { $0.setDate(year: year, month: month, day: day) }
    }
  }

  /// `H28.02.26`: Japanese eras.
  mutating func findEra() -> Bool {
    search { cursor in
      guard cursor.isAtWordStart, let letter = cursor.peek else { return nil }
      let firstYear: Int
      switch letter {
      case UInt8(ascii: "m"): firstYear = 1867
      case UInt8(ascii: "t"): firstYear = 1911
      case UInt8(ascii: "s"): firstYear = 1925
      case UInt8(ascii: "h"): firstYear = 1988
      case UInt8(ascii: "r"): firstYear = 2018
      default: return nil
      }
      cursor.index += 1
      guard let year = cursor.digits(), cursor.take(0x2E), let month = cursor.digits(),
        cursor.take(0x2E), let day = cursor.digits()
      else { return nil }
      return { parts in
        parts.year = number(year) + firstYear
        parts.month = number(month)
        parts.day = number(day)
      }
    }
  }

  /// `26-Feb-2016` and `Feb-26-2016`.
  mutating func findHyphenatedName() -> Bool {
    search { cursor in
      guard let day = cursor.signedNumber(), cursor.take(0x2D),
        let month = cursor.name(of: Self.months)
      else { return nil }
      cursor.skip { $0 != 0x2D && $0 != 0x2F && $0 != 0x2E }
      guard cursor.take(0x2D), let year = cursor.signedNumber() else { return nil }
      return { $0.setDate(year: year, month: decimal(month + 1), day: day) }
    }
      || search { cursor in
        guard cursor.isAtWordStart, let month = cursor.name(of: Self.months) else { return nil }
        cursor.skip { $0 != 0x2D && $0 != 0x2F && $0 != 0x2E }
        guard cursor.take(0x2D), let day = cursor.signedNumber() else { return nil }
        var year: [UInt8]?
        var ahead = cursor
        if ahead.take(0x2D), let digits = ahead.signedNumber() {
          year = digits
          cursor = ahead
        }
        return { $0.setDate(year: year, month: decimal(month + 1), day: day) }
      }
  }

  /// `2016/02/26`, `2/26`.
  mutating func findSlashed() -> Bool {
    search { cursor in
      guard let first = cursor.signedNumber(), cursor.take(0x2F) else { return nil }
      cursor.spaces()
      guard let second = cursor.apostropheNumber() else { return nil }
      var third: [UInt8]?
      var ahead = cursor
      if let byte = ahead.peek, !byte.isDigit {
        ahead.index += 1
        ahead.spaces()
        if let digits = ahead.signedNumber() {
          third = digits
          cursor = ahead
        }
      }
      return { $0.setDate(year: first, month: second, day: third) }
    }
  }

  /// `2016.02.26`.
  mutating func findDotted() -> Bool {
    search { cursor in
      guard let year = cursor.signedNumber(), cursor.take(0x2E) else { return nil }
      cursor.spaces()
      guard let month = cursor.apostropheNumber(), cursor.take(0x2E) else { return nil }
      cursor.spaces()
      guard let day = cursor.signedNumber() else { return nil }
      return { $0.setDate(year: year, month: month, day: day) }
    }
  }

  /// `--02-26`, `--0226`: ISO 8601 without a year.
  mutating func findYearless() -> Bool {
    search { cursor in
      guard cursor.take("--"), let month = cursor.digits(2...2) else { return nil }
      var ahead = cursor
      _ = ahead.take(0x2D)
      var day = ahead.digits(2...2)
      if day != nil, ahead.isAtWordEnd { cursor = ahead } else { day = nil }
      guard cursor.isAtWordEnd else { return nil }
      return { [day] parts in
        parts.month = number(month)
        parts.day = day.map(number)
      }
    }
  }

  /// `2016-057`: the day of a year by ISO 8601.
  mutating func findYearDay() -> Bool {
    search { cursor in
      guard cursor.isAtWordStart, let year = cursor.digits(), year.count == 2 || year.count == 4,
        cursor.take(0x2D), let day = cursor.digits(3...3), cursor.isAtWordEnd
      else { return nil }
      return { parts in
        parts.year = number(year)
        parts.dayOfYear = number(day)
      }
    }
  }

  /// `'16`.
  mutating func findApostropheYear() -> Bool {
    search { cursor in
      guard cursor.take(0x27), let digits = cursor.digits(), cursor.isAtWordEnd else { return nil }
      return { $0.year = number(digits) }
    }
  }

  /// `February`.
  mutating func findMonthName() -> Bool {
    search { cursor in
      guard cursor.isAtWordStart, let month = cursor.name(of: Self.months) else { return nil }
      cursor.skip { $0 != 0x20 }
      return { $0.month = month + 1 }
    }
  }

  /// `26th`.
  mutating func findOrdinalDay() -> Bool {
    search { cursor in
      if cursor.index > 0, cursor.text[cursor.index - 1].isDigit { return nil }
      guard let day = cursor.digits(), cursor.ordinalSuffix() else { return nil }
      return { $0.day = number(day) }
    }
  }

  /// `20160226`, `20160226T193000+0900`: digits alone, whose meaning depends on their number.
  mutating func findDigits() {
    _ = search { cursor in
      let isNegative = cursor.take(0x2D)
      if !isNegative { _ = cursor.take(0x2B) }
      guard let digits = cursor.digits(2...14) else { return nil }
      cursor.spaces()
      _ = cursor.take(UInt8(ascii: "t"))
      cursor.spaces()
      let time = cursor.digits(2...6)
      var fraction: [UInt8]?
      if cursor.peek == 0x2C || cursor.peek == 0x2E {
        cursor.index += 1
        fraction = cursor.digits() ?? []
      }
      var zone: [UInt8]?
      var ahead = cursor
      if ahead.take(UInt8(ascii: "z")) {
        if ahead.isAtWordEnd { zone = [UInt8(ascii: "z")] }
      } else if ahead.take(0x2B) || ahead.take(0x2D) {
        if ahead.digits(1...4) != nil, ahead.isAtWordEnd {
          zone = Array(ahead.text[cursor.index..<ahead.index])
        }
      }
      if zone != nil { cursor = ahead }
      return { parts in
        parts.setDigits(digits, isNegative: isNegative, time: time, fraction: fraction)
        if let zone { parts.zone = String(decoding: zone, as: UTF8.self) }
      }
    }
  }

  /// One or two digits alone are a day.
  mutating func findLoneDay() {
    var cursor = Scanner(text: text, index: 0)
    cursor.spaces()
    guard let digits = cursor.digits(1...2) else { return }
    cursor.spaces()
    guard cursor.index == text.count else { return }
    let value = number(digits)
    if hour != nil, day == nil, (1...31).contains(value) { day = value }
    if day != nil, hour == nil, (0...24).contains(value) { hour = value }
  }
}
