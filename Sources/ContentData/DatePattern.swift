internal import SourceText

/// A moment split into the fields that strftime patterns print.
struct DatePattern {
  /// The largest width that is honoured: `%99999999d` must not fill the memory.
  static let widthLimit = 1024

  private let moment: Timestamp
  private let civil: CivilTime
  private let zone: TimeZoneRules

  init(_ moment: Timestamp, _ civil: CivilTime, zone: TimeZoneRules) {
    self.moment = moment
    self.civil = civil
    self.zone = zone
  }

  /// The flags and the width between `%` and the letter.
  private struct Modifiers {
    /// `-`: no padding.
    var isBare = false
    /// `^`: upper case.
    var isUpper = false
    /// `#`: the other case.
    var isSwapped = false
    /// `_` or `0` when written.
    var padding: UInt8?
    /// The number of colons before `z`.
    var colons = 0
    /// The width; 0 means none.
    var width = 0
  }

  /// Renders a pattern.
  func render(_ pattern: Span<UInt8>, into buffer: inout OutputBuffer) {
    var index = 0
    while index < pattern.count {
      guard pattern[index] == 0x25 else {
        buffer.append(pattern[index])
        index += 1
        continue
      }
      var next = index + 1
      if let (letter, modifiers) = parse(pattern, &next),
        renderDirective(letter, modifiers, into: &buffer)
      {
        index = next
      } else {
        // An unknown directive is printed as it is written, up to the byte that does not fit.
        next = min(next, pattern.count)
        buffer.append(pattern.extracting(index..<next))
        index = next
      }
    }
  }

  /// Reads flags, width, colons and the `E`/`O` modifiers.
  /// - Parameter index: the position after `%`; moved past the letter, or past the byte that does
  ///   not fit.
  private func parse(
    _ pattern: Span<UInt8>, _ index: inout Int
  ) -> (UInt8, Modifiers)? {
    var modifiers = Modifiers()
    while index < pattern.count {
      let byte = pattern[index]
      index += 1
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "^"), UInt8(ascii: "#"), UInt8(ascii: "_"):
        if modifiers.width > 0 { return nil }
        switch byte {
        case UInt8(ascii: "-"):
          modifiers.isBare = true
          modifiers.padding = nil
        case UInt8(ascii: "^"): modifiers.isUpper = true
        case UInt8(ascii: "#"): modifiers.isSwapped = true
        default: modifiers.padding = UInt8(ascii: "_")
        }
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if byte == UInt8(ascii: "0") { modifiers.padding = byte }
        var width = Int(byte - 0x30)
        while index < pattern.count, pattern[index] >= 0x30, pattern[index] <= 0x39 {
          width = min(width * 10 + Int(pattern[index] - 0x30), Self.widthLimit)
          index += 1
        }
        modifiers.width = width
      case UInt8(ascii: ":"):
        var colons = 1
        while index < pattern.count, pattern[index] == byte, colons < 3 {
          colons += 1
          index += 1
        }
        guard index < pattern.count, pattern[index] == UInt8(ascii: "z") else { return nil }
        modifiers.colons = colons
      case UInt8(ascii: "E"), UInt8(ascii: "O"):
        let allowed: StaticString = byte == UInt8(ascii: "E") ? "cCxXyY" : "deHkIlmMSuUVwWy"
        guard index < pattern.count, allowed.span.contains(pattern[index]) else { return nil }
      default:
        return (byte, modifiers)
      }
    }
    return nil
  }

  /// Renders one directive; false when Ruby does not know the letter.
  private func renderDirective(
    _ letter: UInt8, _ modifiers: Modifiers, into buffer: inout OutputBuffer
  ) -> Bool {
    switch letter {
    case UInt8(ascii: "Y"): number(civil.year, civil.year < 0 ? 5 : 4, modifiers, &buffer)
    case UInt8(ascii: "C"): number(civil.year.flooredDivision(by: 100).0, 2, modifiers, &buffer)
    case UInt8(ascii: "y"): number(civil.year.flooredDivision(by: 100).1, 2, modifiers, &buffer)
    case UInt8(ascii: "m"): number(civil.month, 2, modifiers, &buffer)
    case UInt8(ascii: "d"): number(civil.day, 2, modifiers, &buffer)
    case UInt8(ascii: "e"): number(civil.day, 2, blank: true, modifiers, &buffer)
    case UInt8(ascii: "j"): number(civil.dayOfYear, 3, modifiers, &buffer)
    case UInt8(ascii: "H"): number(civil.hour, 2, modifiers, &buffer)
    case UInt8(ascii: "k"): number(civil.hour, 2, blank: true, modifiers, &buffer)
    case UInt8(ascii: "I"): number(hourOfTwelve, 2, modifiers, &buffer)
    case UInt8(ascii: "l"): number(hourOfTwelve, 2, blank: true, modifiers, &buffer)
    case UInt8(ascii: "M"): number(civil.minute, 2, modifiers, &buffer)
    case UInt8(ascii: "S"): number(civil.second, 2, modifiers, &buffer)
    case UInt8(ascii: "u"): number((civil.weekday + 6) % 7 + 1, 1, modifiers, &buffer)
    case UInt8(ascii: "w"): number(civil.weekday, 1, modifiers, &buffer)
    case UInt8(ascii: "G"):
      let year = civil.isoWeek.year
      number(year, year < 0 ? 5 : 4, modifiers, &buffer)
    case UInt8(ascii: "g"):
      number(civil.isoWeek.year.flooredDivision(by: 100).1, 2, modifiers, &buffer)
    case UInt8(ascii: "V"): number(civil.isoWeek.week, 2, modifiers, &buffer)
    case UInt8(ascii: "U"):
      number((civil.dayOfYear - 1 + 7 - civil.weekday) / 7, 2, modifiers, &buffer)
    case UInt8(ascii: "W"):
      number((civil.dayOfYear - 1 + 7 - (civil.weekday + 6) % 7) / 7, 2, modifiers, &buffer)
    case UInt8(ascii: "s"): number(Int(moment.seconds), 1, modifiers, &buffer)
    case UInt8(ascii: "Q"):
      guard moment.flavor == .date else { return false }
      number(Int(moment.seconds) * 1000, 1, modifiers, &buffer)
    case UInt8(ascii: "L"): fraction(modifiers.width > 0 ? modifiers.width : 3, &buffer)
    case UInt8(ascii: "N"): fraction(modifiers.width > 0 ? modifiers.width : 9, &buffer)
    case UInt8(ascii: "p"), UInt8(ascii: "P"):
      let isLower = (letter == UInt8(ascii: "P")) != modifiers.isSwapped
      let name: StaticString =
        isLower ? (civil.hour < 12 ? "am" : "pm") : (civil.hour < 12 ? "AM" : "PM")
      var modifiers = modifiers
      // `#` makes `AM` lower case, even together with `^`.
      if modifiers.isSwapped { modifiers.isUpper = false }
      modifiers.isSwapped = false
      text(name, prefix: nil, modifiers, &buffer)
    case UInt8(ascii: "A"): text(Self.dayNames[civil.weekday], prefix: nil, modifiers, &buffer)
    case UInt8(ascii: "a"): text(Self.dayNames[civil.weekday], prefix: 3, modifiers, &buffer)
    case UInt8(ascii: "B"): text(Self.monthNames[civil.month - 1], prefix: nil, modifiers, &buffer)
    case UInt8(ascii: "b"), UInt8(ascii: "h"):
      text(Self.monthNames[civil.month - 1], prefix: 3, modifiers, &buffer)
    case UInt8(ascii: "Z"): zoneName(modifiers, &buffer)
    case UInt8(ascii: "z"): zoneOffset(modifiers, &buffer)
    case UInt8(ascii: "n"): text("\n", prefix: nil, modifiers, &buffer)
    case UInt8(ascii: "t"): text("\t", prefix: nil, modifiers, &buffer)
    case UInt8(ascii: "%"): text("%", prefix: nil, modifiers, &buffer)
    case UInt8(ascii: "c"): composite("%a %b %e %H:%M:%S %Y", modifiers, &buffer)
    case UInt8(ascii: "D"), UInt8(ascii: "x"): composite("%m/%d/%y", modifiers, &buffer)
    case UInt8(ascii: "F"): composite("%Y-%m-%d", modifiers, &buffer)
    case UInt8(ascii: "v"): composite("%e-%^b-%4Y", modifiers, &buffer)
    case UInt8(ascii: "r"): composite("%I:%M:%S %p", modifiers, &buffer)
    case UInt8(ascii: "R"): composite("%H:%M", modifiers, &buffer)
    case UInt8(ascii: "T"), UInt8(ascii: "X"): composite("%H:%M:%S", modifiers, &buffer)
    case UInt8(ascii: "+"):
      guard moment.flavor == .date else { return false }
      composite("%a %b %e %H:%M:%S %Z %Y", modifiers, &buffer)
    default: return false
    }
    return true
  }

  private var hourOfTwelve: Int { (civil.hour + 11) % 12 + 1 }

  private static let dayNames: [StaticString] = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let monthNames: [StaticString] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// A number padded to its own width or the written one; a minus sign counts as a digit.
  private func number(
    _ value: Int, _ ownWidth: Int, blank: Bool = false, _ modifiers: Modifiers,
    _ buffer: inout OutputBuffer
  ) {
    var width = modifiers.width > 0 ? modifiers.width : ownWidth
    if modifiers.isBare { width = 1 }
    let isBlank = modifiers.padding.map { $0 == UInt8(ascii: "_") } ?? blank
    var digits = 1
    var rest = value.magnitude / 10
    while rest > 0 {
      digits += 1
      rest /= 10
    }
    let fill = max(0, width - digits - (value < 0 ? 1 : 0))
    if isBlank {
      for _ in 0..<fill { buffer.append(0x20) }
      buffer.append(decimal: value)
    } else {
      if value < 0 { buffer.append(0x2D) }
      for _ in 0..<fill { buffer.append(0x30) }
      buffer.append(decimal: Int(value.magnitude))
    }
  }

  /// A word, in the case that the flags ask for, right-aligned in the width.
  private func text(
    _ word: StaticString, prefix: Int?, _ modifiers: Modifiers, _ buffer: inout OutputBuffer
  ) {
    let letters = word.span.extracting(first: prefix ?? word.utf8CodeUnitCount)
    pad(letters.count, modifiers, &buffer)
    let isUpper = modifiers.isUpper || modifiers.isSwapped
    letters.forEach { byte in
      buffer.append(isUpper && byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte)
    }
  }

  private func pad(_ count: Int, _ modifiers: Modifiers, _ buffer: inout OutputBuffer) {
    guard !modifiers.isBare, modifiers.width > count else { return }
    let byte: UInt8 = modifiers.padding == UInt8(ascii: "0") ? 0x30 : 0x20
    for _ in count..<modifiers.width { buffer.append(byte) }
  }

  /// The first digits of the fraction of a second, truncated.
  private func fraction(_ digits: Int, _ buffer: inout OutputBuffer) {
    var rest = moment.nanoseconds
    var unit = 100_000_000
    for _ in 0..<digits {
      if unit == 0 {
        buffer.append(0x30)
      } else {
        buffer.append(UInt8(0x30 + rest / unit))
        rest %= unit
        unit /= 10
      }
    }
  }

  /// A pattern inside the pattern; width and case apply to it as a whole.
  private func composite(
    _ pattern: StaticString, _ modifiers: Modifiers, _ buffer: inout OutputBuffer
  ) {
    if modifiers.width == 0, !modifiers.isUpper {
      render(pattern.span, into: &buffer)
      return
    }
    var inner = OutputBuffer(capacity: 64)
    render(pattern.span, into: &inner)
    var width = modifiers
    width.isBare = false
    pad(inner.count, width, &buffer)
    inner.span.forEach { byte in
      buffer.append(modifiers.isUpper && byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte)
    }
  }

  /// `JST`, `UTC`, nothing for an offset without a name; the offset for a Date.
  private func zoneName(_ modifiers: Modifiers, _ buffer: inout OutputBuffer) {
    let name =
      switch moment.flavor {
      case .utc: "UTC"
      case .fixed: ""
      case .date: "+00:00"
      case .local: zone.abbreviation(atUTC: moment.seconds)
      }
    if name.isEmpty { return }
    pad(name.utf8.count, modifiers, &buffer)
    for byte in name.utf8 {
      let isUpper = byte >= 0x41 && byte <= 0x5A
      let isLower = byte >= 0x61 && byte <= 0x7A
      if modifiers.isSwapped, isUpper {
        buffer.append(byte + 0x20)
      } else if modifiers.isUpper, isLower {
        buffer.append(byte - 0x20)
      } else {
        buffer.append(byte)
      }
    }
  }

  /// `+0900` and its forms with colons; the width pads the hours.
  private func zoneOffset(_ modifiers: Modifiers, _ buffer: inout OutputBuffer) {
    // With `-` Ruby writes `-00:00` for UTC, which means an unknown local offset in RFC 3339.
    let isNegative = moment.offset < 0 || (modifiers.isBare && moment.flavor == .utc)
    let seconds = Int(moment.offset.magnitude)
    let hours = seconds / 3600
    let minutes = seconds / 60 % 60
    let rest = seconds % 60
    let parts: Int =
      switch modifiers.colons {
      case 0, 1: 2
      case 2: 3
      default: rest != 0 ? 3 : minutes != 0 ? 2 : 1
      }
    let hasColons = modifiers.colons > 0
    let tail = (parts - 1) * (hasColons ? 3 : 2)
    let leastDigits = modifiers.isBare && moment.flavor == .date && hours < 10 ? 1 : 2
    let digits = max(leastDigits, modifiers.width - 1 - tail)
    let fill = digits - (hours < 10 ? 1 : 2)
    let sign: UInt8 = isNegative ? 0x2D : 0x2B
    if modifiers.padding == UInt8(ascii: "_") {
      for _ in 0..<fill { buffer.append(0x20) }
      buffer.append(sign)
    } else {
      buffer.append(sign)
      for _ in 0..<fill { buffer.append(0x30) }
    }
    buffer.append(decimal: hours)
    for part in [minutes, rest].prefix(parts - 1) {
      if hasColons { buffer.append(UInt8(ascii: ":")) }
      buffer.append(UInt8(0x30 + part / 10))
      buffer.append(UInt8(0x30 + part % 10))
    }
  }
}
