/// Lower case as Unicode defines it.
enum CaseMapping {
  /// The bytes in lower case.
  static func lowercased(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    let span = bytes.span
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        result.append(ByteClass.lower(byte))
        index += 1
        continue
      }
      let (value, count) = UnicodeClass.scalar(span, at: index, end: bytes.count)
      if let scalar = Unicode.Scalar(value), count > 1, hasCase(value) {
        result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      } else {
        result.append(contentsOf: bytes[index..<(index + count)])
      }
      index += count
    }
    return result
  }

  /// Returns false for characters of scripts without case, from Hebrew to Burmese and those of East Asia, which
  /// are copied without a table lookup.
  private static func hasCase(_ value: UInt32) -> Bool {
    switch value {
    case 0x0590...0x109F, 0x3000...0x9FFF, 0xAC00...0xFAFF: false
    default: true
    }
  }
}
