internal import SourceText

/// The parts of a date that a text names, found as Ruby's `Date._parse` finds them.
///
/// The rules are tried in Ruby's order: a weekday, a time of day with its zone, then the first date form
/// that fits anywhere. Matched text is replaced by spaces, so that no later rule sees it.
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
  var completesYear = true
  var text: [UInt8]

  /// The longest text that is examined: Ruby's own limit.
  static let lengthLimit = 128

  /// Finds the parts; nil when the text is too long. Parts may all be nil.
  /// - Complexity: O(n²) for n ≤ 128.
  init?(_ source: String) {
    guard source.utf8.count <= Self.lengthLimit else { return nil }
    text = []
    for byte in source.utf8 {
      let isKept =
        byte.isLetter || byte.isDigit || byte >= 0x80 || "-+',./:@[]".utf8.contains(byte)
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

  static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { Array($0.utf8) }
  static let weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
    .map { Array($0.utf8) }

  mutating func blank(_ range: Range<Int>) {
    text.replaceSubrange(range, with: [0x20])
  }

  /// Tries a rule at every position from left to right and replaces the match by spaces.
  mutating func search(_ rule: (inout Scanner) -> ((inout DateParser) -> Void)?) -> Bool {
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

  mutating func findWeekday() {
    _ = search { cursor in
      guard cursor.isAtWordStart, cursor.name(of: Self.weekdays) != nil else { return nil }
      cursor.skip { !$0.isDigit && $0 != 0x2D && $0 != 0x2F && $0 != 0x20 }
      return { _ in }
    }
  }

  mutating func findTime() {
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

  mutating func setDigits(
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

  /// Decides which of three numbers is the year, the month and the day, by their lengths and
  /// apostrophes.
  mutating func setDate(year: [UInt8]?, month: [UInt8]?, day: [UInt8]?) {
    var (y, m, d) = (year, month, day)
    if y != nil, m != nil, d == nil { (y, m, d) = (d, y, m) }
    if y == nil, let text = d, text.count > 2 || text.first == 0x27 { (y, d) = (d, y) }
    if let text = m, text.first == 0x27 || text.count > 2 { (y, m, d) = (m, d, y) }
    if let text = d, text.first == 0x27 || text.count > 2 { (y, d) = (d, y) }
    if let y {
      let digits = y.filter(\.isDigit)
      if y.contains(0x2D) || y.contains(0x2B) || digits.count > 2 { completesYear = false }
      self.year = y.contains(0x2D) ? -number(digits) : number(digits)
    }
    if let m { self.month = number(m.filter(\.isDigit)) }
    if let d { self.day = number(d.filter(\.isDigit)) }
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
