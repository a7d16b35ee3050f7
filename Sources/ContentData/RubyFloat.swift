package import SourceText

extension OutputBuffer {
  /// Appends a decimal number as Ruby's `Float#to_s` writes it: `1.0`, `0.1`, `1.0e+15`, `Infinity`, `NaN`; the
  /// shortest digits that read back as the same number. Sixteen digits before the point are written without an
  /// exponent only if further digits follow the point.
  package mutating func append(rubyFloat value: Double) {
    if value.isNaN {
      append("NaN")
      return
    }
    if value.sign == .minus { append(0x2D) }
    if value.isInfinite {
      append("Infinity")
      return
    }
    if value == 0 {
      append("0.0")
      return
    }
    // The standard library's description has the shortest digits too; only the layout differs.
    var digits: [UInt8] = []
    var exponent = 0
    var pointAt: Int?
    var bytes = value.magnitude.description.utf8[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case 0x2E: pointAt = digits.count
      case 0x65, 0x45:
        exponent = Int(String(Substring(bytes))) ?? 0
        bytes = bytes[bytes.endIndex...]
      default: digits.append(byte)
      }
    }
    // The number is 0.DIGITS times ten to the power of `scale`.
    var scale = (pointAt ?? digits.count) + exponent
    let zeros = digits.prefix { $0 == 0x30 }.count
    digits.removeFirst(zeros)
    scale -= zeros
    while digits.last == 0x30 { digits.removeLast() }
    if scale > 16 || (scale == 16 && digits.count <= 16) || scale < -3 {
      append(digits[0])
      append(0x2E)
      append(digits.count > 1 ? Array(digits.dropFirst()) : [0x30])
      append(0x65)
      append(scale - 1 < 0 ? 0x2D : 0x2B)
      let power = abs(scale - 1)
      if power < 10 { append(0x30) }
      append(decimal: power)
    } else if scale <= 0 {
      append("0.")
      for _ in scale..<0 { append(0x30) }
      append(digits)
    } else {
      for index in 0..<max(scale, digits.count) {
        if index == scale { append(0x2E) }
        append(index < digits.count ? digits[index] : 0x30)
      }
      if scale >= digits.count { append(".0") }
    }
  }
}
