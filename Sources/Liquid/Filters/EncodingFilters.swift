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
          switch value {
          case .null: break
          case .string(let text): PercentCoding.encode(text, into: &output)
          default: PercentCoding.encode(context.text(of: value), into: &output)
          }
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
        throw argumentError(.invalidUTF8)
      }
      return .string(text)
    },
    onText("base64_encode") { Base64.encode(Array($0.utf8), .standard) },
    onText("base64_url_safe_encode") { Base64.encode(Array($0.utf8), .urlSafe) },
    decoding("base64_decode", .standard),
    decoding("base64_url_safe_decode", .urlSafe),
  ]

  private static func decoding(_ name: String, _ alphabet: Base64.Alphabet) -> Row {
    row(name, 0...0) { value, _, context throws(Diagnostic) in
      guard let bytes = Base64.decodeStrictly(Array(context.text(of: value).utf8), alphabet) else {
        throw argumentError(.invalidBase64(filter: name))
      }
      return .string(String(decoding: bytes, as: UTF8.self))
    }
  }
}

/// Ruby's `CGI.escape` and `CGI.unescape`.
private enum PercentCoding {
  static func encode(_ text: String, into buffer: inout OutputBuffer) {
    let bytes = text.utf8.span
    buffer.reserve(bytes.count * 3)
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case _ where byte.isWord, .dash, .dot, UInt8(ascii: "~"): buffer.append(byte)
      case .space: buffer.append(UInt8(ascii: "+"))
      default:
        buffer.append(.percent)
        buffer.append(hex(byte >> 4))
        buffer.append(hex(byte & 15))
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
