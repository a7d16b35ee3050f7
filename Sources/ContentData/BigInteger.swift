/// An integer beyond 64 bits: Ruby's integers have no limit, so YAML, JSON and templates may contain larger ones.
///
/// It is printed with all its digits and compared by all of them; arithmetic uses 127 bits.
package final class BigInteger: Drop {
  /// The number in decimal, with a minus sign where it is negative and without leading zeros.
  package let digits: String

  /// Makes a number of digits.
  /// - Parameter text: decimal digits, perhaps after a minus or plus sign.
  package init(_ text: some StringProtocol) {
    let bytes = text.utf8
    let isNegative = bytes.first == UInt8(ascii: "-")
    let written = bytes.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") || $0 == 0x30 }
    digits = (isNegative ? "-" : "") + String(decoding: written, as: UTF8.self)
  }

  /// The value of decimal digits: an ordinary integer if it fits into 64 bits.
  /// - Parameter text: decimal digits, perhaps after a minus or plus sign.
  package static func value(_ text: some StringProtocol) -> Value {
    Int(text).map { .integer($0) } ?? .drop(BigInteger(text))
  }

  /// True if it is below zero.
  package var isNegative: Bool { digits.utf8.first == UInt8(ascii: "-") }

  /// The number in 127 bits; beyond them, the largest or smallest such number.
  package var word: Int128 { Int128(digits) ?? (isNegative ? -Int128.max : Int128.max) }

  /// The nearest Float.
  package var double: Double { Double(digits) ?? 0 }

  /// The number of bytes that Ruby stores it in, which is the value of `size`.
  package var byteCount: Int {
    let bits =
      Int128(digits).map { Int128.bitWidth - $0.magnitude.leadingZeroBitCount }
      ?? Int((Double(digits.utf8.count) * 3.3219281).rounded(.up))
    return max(8, (bits + 7) / 8)
  }

  /// Ruby's `<=>` for two big integers: negative, zero or positive.
  package func order(_ other: BigInteger) -> Int {
    if isNegative != other.isNegative { return isNegative ? -1 : 1 }
    let (mine, theirs) = (digits.utf8, other.digits.utf8)
    var order = mine.count < theirs.count ? -1 : mine.count > theirs.count ? 1 : 0
    if order == 0, let place = zip(mine, theirs).first(where: { $0 != $1 }) {
      order = place.0 < place.1 ? -1 : 1
    }
    return isNegative ? -order : order
  }

  package func value(for name: Symbol, noting reads: inout ReadSet) -> Value? { nil }

  package func object(noting reads: inout ReadSet) -> Object { Object() }
}

extension Value {
  /// The number, if it is an integer beyond 64 bits.
  package var bigInteger: BigInteger? {
    if case .drop(let drop) = self { drop as? BigInteger } else { nil }
  }
}
