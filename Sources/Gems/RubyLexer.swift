internal import SiteModel
internal import SourceText

/// Splits a Ruby file of declarations, such as a `Gemfile`, into statements and tokens.
///
/// It recognizes strings without interpolation, symbols, keys, words and punctuation; comments and everything
/// after `__END__` are skipped. It does not interpret statements.
struct RubyLexer {
  /// The smallest part of a statement.
  struct Token: Equatable {
    enum Kind: Equatable {
      case word(String)
      /// A string, its escapes resolved.
      case text(String)
      case symbol(String)
      /// `name:` in front of a value.
      case key(String)
      /// Anything else: punctuation, operators, strings with interpolation.
      case mark(String)
    }

    let kind: Kind
    /// The range of the token; of a string, the part between the quotes.
    let range: SourceRange
  }

  /// The tokens up to a line end that ends the statement.
  struct Statement {
    let tokens: [Token]
    let range: SourceRange
  }

  private let bytes: [UInt8]
  private var index = 0

  init(_ file: SourceFile) {
    bytes = file.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// The next statement that is not empty; nil at the end of the file.
  mutating func statement() -> Statement? {
    var tokens: [Token] = []
    var depth = 0
    var place = SourceRange(index, index)
    while let byte = peek {
      switch byte {
      case 0x0A, UInt8(ascii: ";"):
        index += 1
        let goesOn = depth > 0 || tokens.last?.kind == .mark(",")
        if byte == 0x0A, skipsBlockComment() { continue }
        if goesOn || tokens.isEmpty { continue }
        return Statement(tokens: tokens, range: place)
      case 0x20, 0x09, 0x0D: index += 1
      case UInt8(ascii: "#"): while let byte = peek, byte != 0x0A { index += 1 }
      case UInt8(ascii: "\\") where index + 1 < bytes.count && bytes[index + 1] == 0x0A: index += 2
      default:
        let start = index
        let token = token()
        place = SourceRange(tokens.isEmpty ? start : place.start, index)
        if case .mark("(") = token.kind { depth += 1 }
        if case .mark("[") = token.kind { depth += 1 }
        if token.kind == .mark(")") || token.kind == .mark("]") { depth = max(0, depth - 1) }
        if tokens.isEmpty, token.kind == .word("__END__") {
          index = bytes.count
        } else {
          tokens.append(token)
        }
      }
    }
    return tokens.isEmpty ? nil : Statement(tokens: tokens, range: place)
  }

  /// Skips `=begin … =end` at the start of a line.
  private mutating func skipsBlockComment() -> Bool {
    guard bytes[index...].starts(with: "=begin".utf8) else { return false }
    while index < bytes.count, !bytes[index...].starts(with: "\n=end".utf8) { index += 1 }
    index = min(index + 5, bytes.count)
    while let byte = peek, byte != 0x0A { index += 1 }
    return true
  }

  private mutating func token() -> Token {
    let start = index
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      index += 1
      return text(from: start, closing: byte)
    case UInt8(ascii: "%") where index + 2 < bytes.count && (bytes[index + 1] | 0x20) == 0x71:
      // %q<text> and %Q(text).
      let opening = bytes[index + 2]
      index += 3
      return text(from: start, closing: Self.closing[opening] ?? opening)
    case UInt8(ascii: ":") where index + 1 < bytes.count && Self.isName(bytes[index + 1]):
      index += 1
      return Token(kind: .symbol(name()), range: SourceRange(start, index))
    case _ where Self.isName(byte):
      let word = name()
      if peek == UInt8(ascii: ":"), index + 1 >= bytes.count || bytes[index + 1] != byte {
        index += 1
        return Token(kind: .key(word), range: SourceRange(start, index))
      }
      return Token(kind: .word(word), range: SourceRange(start, index))
    default:
      index += 1
      if byte == UInt8(ascii: "="), peek == UInt8(ascii: ">") { index += 1 }
      let range = SourceRange(start, index)
      return Token(kind: .mark(String(decoding: bytes[start..<index], as: UTF8.self)), range: range)
    }
  }

  private static let closing: [UInt8: UInt8] = [0x3C: 0x3E, 0x28: 0x29, 0x5B: 0x5D, 0x7B: 0x7D]

  private mutating func name() -> String {
    let start = index
    while let byte = peek,
      Self.isName(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?")
    { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isName(_ byte: UInt8) -> Bool { ASCII.isWord(byte) || byte >= 0x80 }

  /// The rest of a string. A string with interpolation is not a literal and becomes a mark.
  private mutating func text(from start: Int, closing: UInt8) -> Token {
    let first = index
    var text: [UInt8] = []
    var isLiteral = true
    while let byte = peek, byte != closing, byte != 0x0A {
      if byte == UInt8(ascii: "#"), closing != UInt8(ascii: "'"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "{")
      {
        isLiteral = false
      }
      if byte == UInt8(ascii: "\\"), index + 1 < bytes.count { index += 1 }
      text.append(bytes[index])
      index += 1
    }
    let range = SourceRange(first, index)
    if peek == closing { index += 1 } else { isLiteral = false }
    guard isLiteral else { return Token(kind: .mark("\""), range: SourceRange(start, index)) }
    return Token(kind: .text(String(decoding: text, as: UTF8.self)), range: range)
  }
}
