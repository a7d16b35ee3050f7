/// The parts of a date that a text names, found as Ruby's `Date._parse` finds them.
///
/// The rules are tried in Ruby's order: a weekday, a time of day with its zone, then the first date form
/// that fits anywhere. What matched is blanked, so that no later rule sees it.
struct DateParser {
  var year: Int?
  var month: Int?
  var day: Int?
  var dayOfYear: Int?
  var hour: Int?
  var minute: Int?
  var second: Int?
  var nanoseconds: Int?
  /// The zone as written, lower case.
  var zone: String?
  /// True if a year below 100 means 1969 to 2068.
  private var completesYear = true
  private var text: [UInt8]

  /// The longest text that is examined: Ruby's own limit.
  private static let lengthLimit = 128

  /// Finds the parts; nil when the text is too long. Parts may all be nil.
  /// - Complexity: O(n²) for n ≤ 128.
  init?(_ source: String) {
    guard source.utf8.count <= Self.lengthLimit else { return nil }
    text = []
    for byte in source.utf8 {
      let isKept =
        isLetter(byte) || isDigit(byte) || byte >= 0x80 || "-+',./:@[]".utf8.contains(byte)
      if isKept {
        text.append(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte)
      } else if text.last != 0x20 {
        text.append(0x20)
      }
    }
    findWeekday()
    findTime()
    if !(findDayMonthYear() || findMonthDayYear() || findHyphenated() || findEra()
      || findHyphenatedName() || findSlashed() || findDotted() || findYearless()
      || findYearDay() || findApostropheYear() || findMonthName() || findOrdinalDay())
    {
      findDigits()
    }
    findLoneDay()
    if let year, completesYear, (0..<100).contains(year) {
      self.year = year + (year >= 69 ? 1900 : 2000)
    }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { Array($0.utf8) }
  private static let weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
    .map { Array($0.utf8) }

  private mutating func blank(_ range: Range<Int>) {
    text.replaceSubrange(range, with: [0x20])
  }

  /// Tries a rule at every place from left to right and blanks what it matched.
  private mutating func search(_ rule: (inout Scanner) -> ((inout DateParser) -> Void)?) -> Bool {
    for start in text.indices {
      var cursor = Scanner(text: text, index: start)
      if let apply = rule(&cursor) {
        apply(&self)
        blank(start..<cursor.index)
        return true
      }
    }
    return false
  }

  private mutating func findWeekday() {
    _ = search { cursor in
      guard cursor.isAtWordStart, cursor.name(of: Self.weekdays) != nil else { return nil }
      cursor.skip { !isDigit($0) && $0 != 0x2D && $0 != 0x2F && $0 != 0x20 }
      return { _ in }
    }
  }

  private mutating func findTime() {
    _ = search { cursor in
      guard var clock = Clock(&cursor) else { return nil }
      var zone: [UInt8]?
      var ahead = cursor
      ahead.spaces()
      let start = ahead.index
      if ahead.zone() {
        zone = Array(ahead.text[start..<ahead.index])
        cursor = ahead
      }
      if let isAfternoon = clock.isAfternoon {
        clock.hour = clock.hour % 12 + (isAfternoon ? 12 : 0)
      }
      return { [clock] parts in
        parts.hour = clock.hour
        parts.minute = clock.minute
        parts.second = clock.second
        parts.nanoseconds = clock.nanoseconds
        if let zone { parts.zone = String(decoding: zone, as: UTF8.self) }
      }
    }
  }

  /// `26 Feb 2016`, `26th of…` without the `of`.
  private mutating func findDayMonthYear() -> Bool {
    search { cursor in
      guard let day = cursor.apostropheNumber() else { return nil }
      let afterDay = cursor.index
      var run = cursor
      run.skip { !isDigit($0) && $0 != 0x2D && $0 != 0x20 }
      // The run between may hold the month's own letters: give back one byte at a time.
      var end = run.index
      while end >= afterDay {
        var attempt = Scanner(text: cursor.text, index: end)
        attempt.spaces()
        if let month = attempt.name(of: Self.months) {
          attempt.skip { !isDigit($0) && $0 != 0x2D && $0 != 0x20 && $0 != 0x27 }
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
  private mutating func findMonthDayYear() -> Bool {
    search { cursor in
      guard cursor.isAtWordStart, let month = cursor.name(of: Self.months) else { return nil }
      cursor.skip { !isDigit($0) && $0 != 0x2D && $0 != 0x20 && $0 != 0x27 }
      cursor.spaces()
      guard let day = cursor.apostropheNumber() else { return nil }
      cursor.skip { !isDigit($0) && $0 != 0x2D && $0 != 0x20 && $0 != 0x27 && $0 != 0x2C }
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
  private mutating func findHyphenated() -> Bool {
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
  private mutating func findEra() -> Bool {
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
  private mutating func findHyphenatedName() -> Bool {
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
  private mutating func findSlashed() -> Bool {
    search { cursor in
      guard let first = cursor.signedNumber(), cursor.take(0x2F) else { return nil }
      cursor.spaces()
      guard let second = cursor.apostropheNumber() else { return nil }
      var third: [UInt8]?
      var ahead = cursor
      if let byte = ahead.peek, !isDigit(byte) {
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
  private mutating func findDotted() -> Bool {
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
  private mutating func findYearless() -> Bool {
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
  private mutating func findYearDay() -> Bool {
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
  private mutating func findApostropheYear() -> Bool {
    search { cursor in
      guard cursor.take(0x27), let digits = cursor.digits(), cursor.isAtWordEnd else { return nil }
      return { $0.year = number(digits) }
    }
  }

  /// `February`.
  private mutating func findMonthName() -> Bool {
    search { cursor in
      guard cursor.isAtWordStart, let month = cursor.name(of: Self.months) else { return nil }
      cursor.skip { $0 != 0x20 }
      return { $0.month = month + 1 }
    }
  }

  /// `26th`.
  private mutating func findOrdinalDay() -> Bool {
    search { cursor in
      if cursor.index > 0, isDigit(cursor.text[cursor.index - 1]) { return nil }
      guard let day = cursor.digits(), cursor.ordinalSuffix() else { return nil }
      return { $0.day = number(day) }
    }
  }

  /// `20160226`, `20160226T193000+0900`: digits alone; their number says what they are.
  private mutating func findDigits() {
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

  /// A text of one or two digits is a day, or beside a time an hour's neighbour.
  private mutating func findLoneDay() {
    var cursor = Scanner(text: text, index: 0)
    cursor.spaces()
    guard let digits = cursor.digits(1...2) else { return }
    cursor.spaces()
    guard cursor.index == text.count else { return }
    let value = number(digits)
    if hour != nil, day == nil, (1...31).contains(value) { day = value }
    if day != nil, hour == nil, (0...24).contains(value) { hour = value }
  }

  private mutating func setDigits(
    _ digits: [UInt8], isNegative: Bool, time: [UInt8]?, fraction: [UInt8]?
  ) {
    let count = digits.count
    func part(_ start: Int, _ length: Int) -> Int {
      number(Array(digits[start..<(start + length)]))
    }
    func signed(_ value: Int) -> Int { isNegative ? -value : value }
    if time == nil, fraction != nil {
      // A fraction of a second follows, so the digits end with the seconds.
      second = part(count - 2, 2)
      if count >= 3 { minute = count == 3 ? part(0, 1) : part(count - 4, 2) }
      if count >= 5 { hour = count == 5 ? part(0, 1) : part(count - 6, 2) }
      if count >= 7 { day = count == 7 ? part(0, 1) : part(count - 8, 2) }
      if count >= 10 { month = part(count - 10, 2) }
      if count == 12 { year = signed(part(0, 2)) }
      if count == 14 { year = signed(part(0, 4)) }
    } else {
      switch count {
      case 2: day = part(0, 2)
      case 3: dayOfYear = part(0, 3)
      case 4: (month, day) = (part(0, 2), part(2, 2))
      case 5: (year, dayOfYear) = (signed(part(0, 2)), part(2, 3))
      case 6: (year, month, day) = (signed(part(0, 2)), part(2, 2), part(4, 2))
      case 7: (year, dayOfYear) = (signed(part(0, 4)), part(4, 3))
      case 8, 10, 12, 14:
        (year, month, day) = (signed(part(0, 4)), part(4, 2), part(6, 2))
        if count >= 10 { hour = part(8, 2) }
        if count >= 12 { minute = part(10, 2) }
        if count == 14 { second = part(12, 2) }
        completesYear = false
      default: break
      }
    }
    if let time, time.count % 2 == 0 {
      let pairs = stride(from: 0, to: time.count, by: 2).map { number(Array(time[$0..<($0 + 2)])) }
      if fraction != nil {
        second = pairs.last
        if pairs.count >= 2 { minute = pairs[pairs.count - 2] }
        if pairs.count >= 3 { hour = pairs[0] }
      } else {
        hour = pairs[0]
        if pairs.count >= 2 { minute = pairs[1] }
        if pairs.count >= 3 { second = pairs[2] }
      }
    }
    if let fraction { nanoseconds = Self.nanoseconds(fraction) }
  }

  /// Sorts out which of three numbers is the year, month and day, by their length and marks.
  private mutating func setDate(year: [UInt8]?, month: [UInt8]?, day: [UInt8]?) {
    var (y, m, d) = (year, month, day)
    if y != nil, m != nil, d == nil { (y, m, d) = (d, y, m) }
    if y == nil, let text = d, text.count > 2 || text.first == 0x27 { (y, d) = (d, y) }
    if let text = m, text.first == 0x27 || text.count > 2 { (y, m, d) = (m, d, y) }
    if let text = d, text.first == 0x27 || text.count > 2 { (y, d) = (d, y) }
    if let y {
      let digits = y.filter(isDigit)
      if y.contains(0x2D) || y.contains(0x2B) || digits.count > 2 { completesYear = false }
      self.year = y.contains(0x2D) ? -number(digits) : number(digits)
    }
    if let m { self.month = number(m.filter(isDigit)) }
    if let d { self.day = number(d.filter(isDigit)) }
  }

  /// The first nine digits of a fraction as nanoseconds.
  static func nanoseconds(_ digits: [UInt8]) -> Int {
    var value = 0
    for index in 0..<9 {
      value = value * 10 + (index < digits.count ? Int(digits[index] - 0x30) : 0)
    }
    return value
  }
}

/// A time of day: `19:30`, `7:30:15.5 pm`, `7h30`, `7pm`.
private struct Clock {
  var hour: Int
  var minute: Int?
  var second: Int?
  var nanoseconds: Int?
  var isAfternoon: Bool?

  init?(_ cursor: inout Scanner) {
    guard let hour = cursor.digits() else { return nil }
    self.hour = number(hour)
    cursor.spaces()
    if cursor.take(0x3A) {
      cursor.spaces()
      guard let minute = cursor.digits() else { return nil }
      self.minute = number(minute)
      var ahead = cursor
      ahead.spaces()
      if ahead.take(0x3A) {
        ahead.spaces()
        if let second = ahead.digits() {
          self.second = number(second)
          if ahead.peek == 0x2C || ahead.peek == 0x2E {
            ahead.index += 1
            nanoseconds = DateParser.nanoseconds(ahead.digits() ?? [])
          }
          cursor = ahead
        }
      }
    } else if cursor.take(UInt8(ascii: "h")) {
      var ahead = cursor
      ahead.spaces()
      if let minute = ahead.digits() {
        self.minute = number(minute)
        _ = ahead.take(UInt8(ascii: "m"))
        cursor = ahead
        ahead.spaces()
        if let second = ahead.digits() {
          self.second = number(second)
          _ = ahead.take(UInt8(ascii: "s"))
          cursor = ahead
        }
      }
    } else {
      guard let isAfternoon = cursor.halfOfDay() else { return nil }
      self.isAfternoon = isAfternoon
      return
    }
    var ahead = cursor
    ahead.spaces()
    if let isAfternoon = ahead.halfOfDay() {
      self.isAfternoon = isAfternoon
      cursor = ahead
    }
  }
}
