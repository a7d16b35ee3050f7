internal import SourceText

/// One token of the markup inside `{{ … }}` and `{% … %}`.
struct MarkupToken {
  enum Kind {
    case identifier
    case string
    case number
    case comparison
    case pipe
    case dot
    case colon
    case comma
    case openSquare
    case closeSquare
    case openRound
    case closeRound
    case question
    case dash
    case dotDot
    case end

    /// The token as diagnostics name it.
    var expectation: LiquidDiagnostic.Expectation {
      switch self {
      case .identifier: .name
      case .string: .string
      case .number: .number
      case .comparison: .comparison
      case .pipe: .sign("|")
      case .dot: .sign(".")
      case .colon: .sign(":")
      case .comma: .sign(",")
      case .openSquare: .sign("[")
      case .closeSquare: .sign("]")
      case .openRound: .sign("(")
      case .closeRound: .sign(")")
      case .question: .sign("?")
      case .dash: .sign("-")
      case .dotDot: .sign("..")
      case .end: .end
      }
    }
  }

  var kind: Kind
  var range: Range<Int>

  /// Splits markup into tokens by the rules of Ruby Liquid's strict lexer; the last one is ``Kind/end``.
  /// - Complexity: O(n).
  /// - Throws: a diagnostic at a byte that starts no token.
  static func lex(_ range: Range<Int>, of file: SourceFile) throws(Diagnostic) -> [MarkupToken] {
    let bytes = file.bytes
    var tokens: [MarkupToken] = []
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      if bytes[index].isSpace {
        index += 1
        continue
      }
      let start = index
      let kind: Kind
      (kind, index) = try token(at: start, end, of: file)
      tokens.append(MarkupToken(kind: kind, range: start..<index))
    }
    tokens.append(MarkupToken(kind: .end, range: end..<end))
    return tokens
  }

  /// The kind and the end of the token that starts at an offset.
  private static func token(
    at start: Int, _ end: Int, of file: SourceFile
  ) throws(Diagnostic) -> (Kind, Int) {
    let bytes = file.bytes
    let byte = bytes[start]
    let next = start + 1 < end ? bytes[start + 1] : 0
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "!"):
      if next == UInt8(ascii: "=") { return (.comparison, start + 2) }
    case UInt8(ascii: "<"):
      let isTwo = next == UInt8(ascii: "=") || next == UInt8(ascii: ">")
      return (.comparison, start + (isTwo ? 2 : 1))
    case UInt8(ascii: ">"):
      return (.comparison, start + (next == UInt8(ascii: "=") ? 2 : 1))
    case .quote, .apostrophe:
      var index = start + 1
      while index < end, bytes[index] != byte { index += 1 }
      if index < end { return (.string, index + 1) }
    case .dot: return next == .dot ? (.dotDot, start + 2) : (.dot, start + 1)
    case .pipe: return (.pipe, start + 1)
    case .colon: return (.colon, start + 1)
    case .comma: return (.comma, start + 1)
    case .openSquare: return (.openSquare, start + 1)
    case .closeSquare: return (.closeSquare, start + 1)
    case .openRound: return (.openRound, start + 1)
    case .closeRound: return (.closeRound, start + 1)
    case .question: return (.question, start + 1)
    case .dash where !next.isDigit: return (.dash, start + 1)
    case _ where byte.isDigit || byte == .dash:
      return (.number, numberEnd(from: start + 1, end, of: bytes))
    case _ where byte.isLetter || byte == .underscore:
      return identifier(at: start, end, of: bytes)
    default: break
    }
    let scalar = String(decoding: bytes[start..<min(end, start + 4)], as: UTF8.self).unicodeScalars
    let character = scalar.first.map(String.init) ?? ""
    throw Diagnostic(
      LiquidDiagnostic.unexpectedCharacter(
        character, dottedName: dottedName(at: start, end, of: bytes)),
      at: SourceLocation(file, SourceRange(start, start + max(1, character.utf8.count))))
  }

  /// The name after a dot that is not of ASCII letters, such as `site.data.名前`: it has to be in brackets.
  private static func dottedName(at start: Int, _ end: Int, of bytes: [UInt8]) -> String? {
    guard bytes[start] >= 0x80 else { return nil }
    func belongs(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.isWord || byte == .dash }
    var first = start
    while first > 0, belongs(bytes[first - 1]) { first -= 1 }
    guard first > 0, bytes[first - 1] == .dot else { return nil }
    var last = start
    while last < end, belongs(bytes[last]) { last += 1 }
    return String(decoding: bytes[first..<last], as: UTF8.self)
  }

  private static func numberEnd(from start: Int, _ end: Int, of bytes: [UInt8]) -> Int {
    var index = start
    while index < end, bytes[index].isDigit { index += 1 }
    if index + 1 < end, bytes[index] == .dot, bytes[index + 1].isDigit {
      index += 1
      while index < end, bytes[index].isDigit { index += 1 }
    }
    return index
  }

  private static func identifier(at start: Int, _ end: Int, of bytes: [UInt8]) -> (Kind, Int) {
    if start + 8 < end, bytes[start + 8].isSpace, bytes.matches(start..<(start + 8), "contains") {
      return (.comparison, start + 8)
    }
    var index = start + 1
    while index < end, bytes[index].isWord || bytes[index] == .dash { index += 1 }
    if index < end, bytes[index] == .question { index += 1 }
    return (.identifier, index)
  }
}
