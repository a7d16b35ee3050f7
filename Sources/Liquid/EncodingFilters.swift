internal import ContentData
internal import SourceText

extension StandardFilters {
  /// Filters for URLs and Base64.
  static let encoding: [Row] = [
    (
      "url_encode",
      Filter(
        arguments: 0...0,
        write: { value, _, output, context throws(Diagnostic) in
          if !value.isNull { PercentCoding.encode(context.text(of: value), into: &output) }
          return true
        },
        { value, _, context throws(Diagnostic) in
          if value.isNull { return .null }
          let text = context.text(of: value)
          PercentCoding.encode(text, into: &context.scratch)
          return context.takeScratch()
        })
    ),
    row("url_decode", 0...0) { value, _, context throws(Diagnostic) in
      if value.isNull { return .null }
      guard let text = PercentCoding.decode(context.text(of: value)) else {
        throw argumentError("invalid byte sequence in UTF-8")
      }
      return .string(text)
    },
    onText("base64_encode") { Base64.encode($0, isURLSafe: false) },
    onText("base64_url_safe_encode") { Base64.encode($0, isURLSafe: true) },
    row("base64_decode", 0...0) { value, _, context throws(Diagnostic) in
      guard let text = Base64.decode(context.text(of: value), isURLSafe: false) else {
        throw argumentError("invalid base64 provided to base64_decode")
      }
      return .string(text)
    },
    row("base64_url_safe_decode", 0...0) { value, _, context throws(Diagnostic) in
      guard let text = Base64.decode(context.text(of: value), isURLSafe: true) else {
        throw argumentError("invalid base64 provided to base64_url_safe_decode")
      }
      return .string(text)
    },
  ]
}

/// Ruby's `CGI.escape` and `CGI.unescape`.
private enum PercentCoding {
  static func encode(_ text: String, into buffer: inout OutputBuffer) {
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes {
        if byte.isWord {
          buffer.append(byte)
          continue
        }
        switch byte {
        case .space: buffer.append(UInt8(ascii: "+"))
        case UInt8(ascii: "*"), .dash, .dot, UInt8(ascii: "~"): buffer.append(byte)
        default:
          buffer.append(.percent)
          buffer.append(hex(byte >> 4))
          buffer.append(hex(byte & 15))
        }
      }
    }
  }

  private static func hex(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 + digit : 0x41 + digit - 10
  }

  private static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// - Returns: nil when the bytes are no UTF-8.
  static func decode(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "+") {
        result.append(.space)
      } else if bytes[index] == .percent, index + 2 < bytes.count,
        let high = value(bytes[index + 1]), let low = value(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 2
      } else {
        result.append(bytes[index])
      }
      index += 1
    }
    return String(validating: result, as: UTF8.self)
  }
}

/// RFC 4648 in both alphabets, as Ruby's Base64 reads it strictly.
private enum Base64 {
  private static let standard = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let urlSafe = standard[..<62] + Array("-_".utf8)

  static func encode(_ text: String, isURLSafe: Bool) -> String {
    let alphabet = isURLSafe ? Array(urlSafe) : standard
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let count = min(3, bytes.count - index)
      var group = UInt32(bytes[index]) << 16
      if count > 1 { group |= UInt32(bytes[index + 1]) << 8 }
      if count > 2 { group |= UInt32(bytes[index + 2]) }
      for position in 0..<4 {
        if position <= count {
          result.append(alphabet[Int(group >> UInt32(18 - position * 6) & 63)])
        } else {
          result.append(UInt8(ascii: "="))
        }
      }
      index += 3
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// - Returns: nil for a byte outside the alphabet or wrong padding; the URL-safe reader forgives
  ///   missing padding.
  static func decode(_ text: String, isURLSafe: Bool) -> String? {
    let alphabet = isURLSafe ? Array(urlSafe) : standard
    var values: [UInt32] = []
    var padding = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "=") {
        padding += 1
      } else if padding == 0, let value = alphabet.firstIndex(of: byte) {
        values.append(UInt32(value))
      } else {
        return nil
      }
    }
    let isPadded = (values.count + padding) % 4 == 0 && padding < 3
    guard isPadded || (isURLSafe && padding == 0), values.count % 4 != 1 else { return nil }
    var result: [UInt8] = []
    var index = 0
    while index < values.count {
      let count = min(4, values.count - index)
      var group: UInt32 = 0
      for position in 0..<count { group |= values[index + position] << UInt32(18 - position * 6) }
      for position in 0..<(count - 1) {
        result.append(UInt8(truncatingIfNeeded: group >> UInt32(16 - position * 8)))
      }
      // Bits that no byte takes must be zero, as Ruby's strict reader wants.
      if count < 4, group & (count == 2 ? 0xFFFF : 0xFF) != 0, !isURLSafe || padding > 0 {
        return nil
      }
      index += 4
    }
    return String(decoding: result, as: UTF8.self)
  }
}
