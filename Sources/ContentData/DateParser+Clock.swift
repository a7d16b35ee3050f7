/// A time of day: `19:30`, `7:30:15.5 pm`, `7h30`, `7pm`.
struct Clock {
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
