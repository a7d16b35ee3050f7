internal import SourceText

/// A scanner over lower-case text for the parts of dates.
struct Scanner {
  let text: [UInt8]
  var index: Int

  /// The byte at the place, nil at the end.
  var peek: UInt8? { index < text.count ? text[index] : nil }

  /// True if no letter or digit precedes the place.
  var isAtWordStart: Bool { index == 0 || !isWordByte(text[index - 1]) }

  /// True if no letter or digit follows the place.
  var isAtWordEnd: Bool { index == text.count || !isWordByte(text[index]) }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  mutating func take(_ word: StaticString) -> Bool {
    let matches = word.withUTF8Buffer { text[index...].starts(with: $0) }
    if matches { index += word.utf8CodeUnitCount }
    return matches
  }

  mutating func skip(while matches: (UInt8) -> Bool) {
    while let byte = peek, matches(byte) { index += 1 }
  }

  mutating func spaces() {
    skip { $0 == 0x20 }
  }

  /// Reads as many digits as follow, within the bounds; returns nil and does not move if there are
  /// too few.
  mutating func digits(_ counts: ClosedRange<Int> = 1...Int.max) -> [UInt8]? {
    var end = index
    while end < text.count, text[end].isDigit, end - index < counts.upperBound { end += 1 }
    guard end - index >= counts.lowerBound else { return nil }
    defer { index = end }
    return Array(text[index..<end])
  }

  /// `'?\d+`, mark included.
  mutating func apostropheNumber() -> [UInt8]? {
    let start = index
    _ = take(0x27)
    guard digits() != nil else {
      index = start
      return nil
    }
    return Array(text[start..<index])
  }

  /// `'?-?\d+`, marks included.
  mutating func signedNumber() -> [UInt8]? {
    let start = index
    _ = take(0x27)
    _ = take(0x2D)
    guard digits() != nil else {
      index = start
      return nil
    }
    return Array(text[start..<index])
  }

  /// Reads one of some names and returns its index.
  mutating func name(of names: [[UInt8]]) -> Int? {
    for (number, name) in names.enumerated() where text[index...].starts(with: name) {
      index += name.count
      return number
    }
    return nil
  }

  /// `st`, `nd`, `rd`, `th` at the end of a word.
  @discardableResult mutating func ordinalSuffix() -> Bool {
    let start = index
    if take("st") || take("nd") || take("rd") || take("th"), isAtWordEnd { return true }
    index = start
    return false
  }

  /// Reads `am`, `p.m.` and the like; true for the afternoon.
  mutating func halfOfDay() -> Bool? {
    guard let letter = peek, letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else {
      return nil
    }
    var ahead = self
    ahead.index += 1
    guard ahead.take(".m.") || (ahead.take("m") && ahead.isAtWordEnd) else { return nil }
    self = ahead
    return letter == UInt8(ascii: "p")
  }

  /// `+0900`, `utc+9`, `+09:00`, `eastern standard time`, `jst`, `est dst`.
  mutating func zone() -> Bool {
    var ahead = self
    _ = ahead.take("gmt") || ahead.take("utc") || ahead.take("ut")
    if ahead.take(0x2B) || ahead.take(0x2D), ahead.digits() != nil {
      self = ahead
      if let byte = ahead.peek, byte == 0x2C || byte == 0x2E || byte == 0x3A {
        ahead.index += 1
        if ahead.digits() != nil {
          self = ahead
          if ahead.take(0x3A), ahead.digits() != nil { self = ahead }
        }
      }
      return true
    }
    let start = index
    ahead = self
    while let byte = ahead.peek, byte.isLetter || byte == 0x2E || byte == 0x20 {
      if ahead.index > start {
        var word = ahead
        if word.take("standard time") || word.take("daylight time"), word.isAtWordEnd {
          self = word
          return true
        }
      }
      ahead.index += 1
    }
    ahead = self
    ahead.skip(while: \.isLetter)
    guard ahead.index > start, ahead.isAtWordEnd else { return false }
    self = ahead
    if ahead.take(" dst"), ahead.isAtWordEnd { self = ahead }
    return true
  }
}

@inline(__always)
private func isWordByte(_ byte: UInt8) -> Bool {
  byte.isDigit || byte.isLetter || byte == 0x5F || byte >= 0x80
}

/// The value of ASCII digits; digits after the 15th are ignored, because no date has so many.
func number(_ digits: [UInt8]) -> Int {
  var value = 0
  for byte in digits.prefix(15) where byte.isDigit { value = value * 10 + Int(byte - 0x30) }
  return value
}

/// The ASCII digits of a small number.
func decimal(_ value: Int) -> [UInt8] { Array(String(value).utf8) }
