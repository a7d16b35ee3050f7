/// The character references that rendered bodies have.
enum SearchEntity {
  private static let names: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "copy": 0xA9,
    "reg": 0xAE, "trade": 0x2122, "hellip": 0x2026, "mdash": 0x2014, "ndash": 0x2013,
    "lsquo": 0x2018, "rsquo": 0x2019, "ldquo": 0x201C, "rdquo": 0x201D, "laquo": 0xAB,
    "raquo": 0xBB, "times": 0xD7, "divide": 0xF7, "middot": 0xB7, "bull": 0x2022, "deg": 0xB0,
    "plusmn": 0xB1, "yen": 0xA5, "euro": 0x20AC, "larr": 0x2190, "uarr": 0x2191, "rarr": 0x2192,
    "darr": 0x2193, "ensp": 0x20, "emsp": 0x20, "thinsp": 0x20, "shy": 0xAD,
  ]

  /// Reads the reference at a `&`.
  /// - Returns: its scalar, nil for a `&` that is text, and where to go on.
  static func decode(_ html: [UInt8], at start: Int) -> (scalar: UInt32?, end: Int) {
    var index = start + 1
    let limit = min(html.count, start + 12)
    while index < limit, html[index] != UInt8(ascii: ";") { index += 1 }
    guard index < limit, html[index] == UInt8(ascii: ";"), index > start + 1 else {
      return (nil, start + 1)
    }
    let name = html[(start + 1)..<index]
    if name.first == UInt8(ascii: "#") {
      let digits = String(decoding: name.dropFirst(), as: UTF8.self)
      let value =
        digits.first == "x" || digits.first == "X"
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let value, Unicode.Scalar(value) != nil, value != 0 else { return (nil, start + 1) }
      return (value < 0x20 ? 0x20 : value, index + 1)
    }
    guard let scalar = names[String(decoding: name, as: UTF8.self)] else {
      return (nil, start + 1)
    }
    return (scalar, index + 1)
  }
}
