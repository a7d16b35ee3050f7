internal import SourceText

/// A decimal number with the arithmetic of Ruby's BigDecimal: exact as long as 38 digits suffice.
package struct DecimalNumber {
  /// The number is `significand × 10^exponent`.
  package var significand: Int128
  package var exponent: Int

  /// The decimal number that a Float is printed as, so that `0.1 | plus: 0.2` is 0.3.
  package init(_ number: Double) {
    guard number.isFinite else {
      significand = 0
      exponent = 0
      return
    }
    let (isNegative, digits, point) = NumberText.decimalDigits(number)
    var value: Int128 = 0
    for digit in digits { value = value * 10 + Int128(digit - 0x30) }
    significand = isNegative ? -value : value
    exponent = point - digits.count
  }

  package init(significand: Int128, exponent: Int) {
    self.significand = significand
    self.exponent = exponent
  }

  /// Reads `-12.5`; digits after the 36th are dropped.
  /// - Returns: nil unless the bytes are digits, a point and digits, perhaps after a minus sign.
  package init?(_ bytes: some Collection<UInt8>) {
    var value: Int128 = 0
    var exponent = 0
    var isNegative = false
    var seen = (before: 0, after: 0, point: false)
    for (index, byte) in bytes.enumerated() {
      if byte == .dash, index == 0 {
        isNegative = true
      } else if byte == .dot, !seen.point, seen.before > 0 {
        seen.point = true
      } else if byte.isDigit {
        if seen.point { seen.after += 1 } else { seen.before += 1 }
        if value < Self.power(35) {
          value = value * 10 + Int128(byte - 0x30)
          if seen.point { exponent -= 1 }
        } else if !seen.point {
          exponent += 1
        }
      } else {
        return nil
      }
    }
    guard seen.before > 0, seen.after > 0 else { return nil }
    significand = isNegative ? -value : value
    self.exponent = exponent
  }

  /// The nearest Float.
  package var double: Double {
    if significand.magnitude < 1 << 53, exponent.magnitude <= 22 {
      let value = Double(Int64(significand))
      let power = Double(Self.power(exponent.magnitude))
      return exponent < 0 ? value / power : value * power
    }
    return Double("\(significand)e\(exponent)") ?? 0
  }

  package var isZero: Bool { significand == 0 }
  package var isNegative: Bool { significand < 0 }

  /// 10 to a power of 0 to 38.
  package static func power(_ exponent: some BinaryInteger) -> Int128 {
    var result: Int128 = 1
    var left = Int(exponent)
    while left > 0 {
      result *= 10
      left -= 1
    }
    return result
  }

  /// The significands of two numbers with a common exponent; nil when that takes more than 38
  /// digits.
  private static func aligned(
    _ left: DecimalNumber, _ right: DecimalNumber
  ) -> (Int128, Int128, exponent: Int)? {
    let exponent = min(left.exponent, right.exponent)
    func scale(_ number: DecimalNumber) -> Int128? {
      let shift = number.exponent - exponent
      if number.significand == 0 { return 0 }
      guard shift <= 38 else { return nil }
      let (scaled, overflow) = number.significand.multipliedReportingOverflow(by: power(shift))
      return overflow ? nil : scaled
    }
    guard let a = scale(left), let b = scale(right) else { return nil }
    return (a, b, exponent)
  }

  package static func + (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber {
    guard let (a, b, exponent) = aligned(left, right), !a.addingReportingOverflow(b).overflow
    else { return DecimalNumber(left.double + right.double) }
    return DecimalNumber(significand: a + b, exponent: exponent)
  }

  package static func - (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber {
    left + DecimalNumber(significand: -right.significand, exponent: right.exponent)
  }

  package static func * (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber {
    let (product, overflow) =
      left.significand.multipliedReportingOverflow(by: right.significand)
    if overflow { return DecimalNumber(left.double * right.double) }
    return DecimalNumber(significand: product, exponent: left.exponent + right.exponent)
  }

  /// The quotient to about 20 digits; the divisor must not be zero.
  package static func / (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber {
    var numerator = left.significand
    var exponent = left.exponent - right.exponent
    while numerator.magnitude < 1 << 120, numerator != 0 {
      let (scaled, overflow) = numerator.multipliedReportingOverflow(by: 10)
      if overflow { break }
      numerator = scaled
      exponent -= 1
    }
    return DecimalNumber(significand: numerator / right.significand, exponent: exponent)
  }

  /// The remainder of a division, with the sign of the divisor, as in Ruby.
  package static func % (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber {
    guard let (a, b, exponent) = aligned(left, right) else {
      let rest = left.double.truncatingRemainder(dividingBy: right.double)
      return DecimalNumber(
        rest != 0 && (rest < 0) != (right.significand < 0) ? rest + right.double : rest)
    }
    var rest = a % b
    if rest != 0, (rest < 0) != (b < 0) { rest += b }
    return DecimalNumber(significand: rest, exponent: exponent)
  }

  package static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    guard let (a, b, _) = aligned(left, right) else { return left.double < right.double }
    return a < b
  }

  /// The direction of rounding.
  package enum Rounding {
    case down
    case up
    case nearest
  }

  /// The number at a number of decimal places; halves go away from zero.
  package func rounded(to places: Int, _ rule: Rounding) -> DecimalNumber {
    let shift = -places - exponent
    guard shift > 0 else { return self }
    guard shift <= 38 else {
      let one: Int128 =
        rule == .up && significand > 0 ? 1 : rule == .down && significand < 0 ? -1 : 0
      return DecimalNumber(significand: one, exponent: -places)
    }
    let power = Self.power(shift)
    var (quotient, rest) = significand.quotientAndRemainder(dividingBy: power)
    switch rule {
    case .down: if rest < 0 { quotient -= 1 }
    case .up: if rest > 0 { quotient += 1 }
    case .nearest:
      rest = rest < 0 ? -rest : rest
      if rest >= power - rest { quotient += significand < 0 ? -1 : 1 }
    }
    return DecimalNumber(significand: quotient, exponent: -places)
  }

  /// The number without its decimals, nil when it is larger than 127 bits.
  package var integer: Int128? {
    var value = significand
    var left = exponent
    while left > 0 {
      let (scaled, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = scaled
      left -= 1
    }
    while left < 0, value != 0 {
      value /= 10
      left += 1
    }
    return value
  }
}
