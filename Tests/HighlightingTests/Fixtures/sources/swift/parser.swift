/// Tokens of the little expression language.
indirect enum Expression {
  case number(Int)
  case name(String)
  case binary(Expression, Character, Expression)
}

struct Parser {
  private let text: [UInt8]
  private var offset = 0

  init(_ source: String) { text = Array(source.utf8) }

  private mutating func peek() -> UInt8? {
    return offset < text.count ? text[offset] : nil
  }

  private mutating func skipBlanks() {
    while let byte = peek(), byte == 0x20 || byte == 0x09 { offset += 1 }
  }

  mutating func parse() -> Expression? {
    guard var left = parseTerm() else { return nil }
    skipBlanks()
    while let byte = peek(), byte == 0x2B || byte == 0x2D {
      offset += 1
      guard let right = parseTerm() else { return nil }
      left = .binary(left, Character(UnicodeScalar(byte)), right)
      skipBlanks()
    }
    return left
  }

  private mutating func parseTerm() -> Expression? {
    skipBlanks()
    guard let first = peek() else { return nil }
    switch first {
    case 0x30...0x39:
      var value = 0
      while let digit = peek(), (0x30...0x39).contains(digit) {
        value = value * 10 + Int(digit - 0x30)
        offset += 1
      }
      return .number(value)
    case 0x61...0x7A:
      let start = offset
      while let letter = peek(), letter >= 0x61 && letter <= 0x7A { offset += 1 }
      return .name(String(decoding: text[start..<offset], as: UTF8.self))
    default:
      return nil
    }
  }
}

extension Expression: CustomStringConvertible {
  var description: String {
    switch self {
    case .number(let value): return "\(value)"
    case .name(let name): return name
    case .binary(let left, let sign, let right): return "(\(left) \(sign) \(right))"
    }
  }
}
