import ContentData

/// Reads JSON for the tests.
struct JSONText {
  private let bytes: [UInt8]
  private var index = 0

  static func read(_ bytes: [UInt8]) -> Value {
    var reader = JSONText(bytes: bytes)
    return reader.value()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func skip() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  private mutating func value() -> Value {
    skip()
    switch bytes[index] {
    case UInt8(ascii: "{"):
      index += 1
      var object = Object()
      skip()
      while bytes[index] != UInt8(ascii: "}") {
        skip()
        let key = string()
        skip()
        index += 1
        object[Symbol(key)] = value()
        skip()
        if bytes[index] == UInt8(ascii: ",") { index += 1 }
        skip()
      }
      index += 1
      return .object(object)
    case UInt8(ascii: "["):
      index += 1
      var elements: [Value] = []
      skip()
      while bytes[index] != UInt8(ascii: "]") {
        elements.append(value())
        skip()
        if bytes[index] == UInt8(ascii: ",") { index += 1 }
        skip()
      }
      index += 1
      return .array(elements)
    case UInt8(ascii: "\""): return .string(string())
    case UInt8(ascii: "t"):
      index += 4
      return true
    case UInt8(ascii: "f"):
      index += 5
      return false
    case UInt8(ascii: "n"):
      index += 4
      return .null
    default:
      let start = index
      while index < bytes.count, "+-0123456789.eE".utf8.contains(bytes[index]) { index += 1 }
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      return Int(text).map { .integer($0) } ?? .decimal(Double(text)!)
    }
  }

  private mutating func string() -> String {
    index += 1
    var units: [UInt8] = []
    while bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 1
        switch bytes[index] {
        case UInt8(ascii: "n"): units.append(10)
        case UInt8(ascii: "t"): units.append(9)
        case UInt8(ascii: "r"): units.append(13)
        case UInt8(ascii: "b"): units.append(8)
        case UInt8(ascii: "f"): units.append(12)
        case UInt8(ascii: "u"):
          var code = hex()
          if code & 0xFC00 == 0xD800 {
            index += 2
            code = 0x10000 + (code & 0x3FF) << 10 + hex() & 0x3FF
          }
          units += Array(String(Unicode.Scalar(code)!).utf8)
        default: units.append(bytes[index])
        }
      } else {
        units.append(bytes[index])
      }
      index += 1
    }
    index += 1
    return String(decoding: units, as: UTF8.self)
  }

  private mutating func hex() -> UInt32 {
    let text = String(decoding: bytes[(index + 1)...(index + 4)], as: UTF8.self)
    index += 4
    return UInt32(text, radix: 16)!
  }
}
