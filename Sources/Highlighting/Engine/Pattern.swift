/// A regular expression of the lexer descriptions, as a tree.
///
/// Only what a finite automaton can do: no back references and no look-behind. Looking ahead is
/// possible at the end of a pattern (see ``PatternReader``).
enum Pattern: Sendable {
  case empty
  case symbol(SymbolSet)
  case sequence([Pattern])
  /// Alternatives; the first that leads to a match wins, not the longest.
  case choice([Pattern])
  /// Between `least` and `most` times (nil: no limit).
  indirect case repeated(Pattern, least: Int, most: Int?, greedy: Bool)

  /// Whether it matches the empty text.
  var matchesNothing: Bool {
    switch self {
    case .empty: true
    case .symbol: false
    case .sequence(let parts): parts.allSatisfy(\.matchesNothing)
    case .choice(let alternatives): alternatives.contains(where: \.matchesNothing)
    case .repeated(let body, let least, _, _): least == 0 || body.matchesNothing
    }
  }
}

/// A pattern with what stands around it.
struct AnchoredPattern: Sendable {
  var body: Pattern
  /// Matches only at the start of a line (`^`).
  var atLineStart = false
  /// What must follow; it is looked at and not consumed.
  var lookahead: Pattern?
}

/// What is wrong with a lexer description; the tests keep it from ever reaching a user.
struct LexerFault: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

/// Reads the notation of patterns.
///
/// `.` any byte but a line feed; `[a-z]`, `[^a-z]`; `\w \d \s \h` (blank, not line feed) and their
/// capitals for the complement; `\i` and `\I` start and part of an identifier; `\xHH`; groups,
/// `|`, `* + ? {n,m}` and their reluctant forms; `{name}` a named pattern; at the start `^`; at the end
/// `(?=…)`, `(?!…)` with a set of bytes, `\b` (no word byte follows) or `$` (the line ends), the last two
/// also inside what follows; `\z`, the end of the input, only there.
struct PatternReader {
  private let bytes: [UInt8]
  private var position = 0
  private let named: [String: Pattern]
  private let ignoresCase: Bool
  private var lookahead: Pattern?
  private var isLookingAhead = false

  private init(_ text: String, named: [String: Pattern], ignoresCase: Bool) {
    bytes = Array(text.utf8)
    self.named = named
    self.ignoresCase = ignoresCase
  }

  /// Reads one pattern.
  /// - Throws: ``LexerFault`` when it is malformed or names an unknown pattern.
  static func read(
    _ text: String, named: [String: Pattern], ignoresCase: Bool
  ) throws(LexerFault) -> AnchoredPattern {
    var reader = PatternReader(text, named: named, ignoresCase: ignoresCase)
    let atLineStart = reader.take("^")
    let body = try reader.choice()
    if reader.position < reader.bytes.count { throw reader.fault("unmatched ')'") }
    return AnchoredPattern(body: body, atLineStart: atLineStart, lookahead: reader.lookahead)
  }

  private func fault(_ message: String) -> LexerFault {
    LexerFault("pattern \(String(decoding: bytes, as: UTF8.self)): \(message) at \(position)")
  }

  private func peek(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for index in 0..<count where bytes[position + index] != text.utf8Start[index] { return false }
    return true
  }

  private mutating func take(_ text: StaticString) -> Bool {
    guard peek(text) else { return false }
    position += text.utf8CodeUnitCount
    return true
  }

  private mutating func choice() throws(LexerFault) -> Pattern {
    var alternatives = [try sequence()]
    while take("|") { alternatives.append(try sequence()) }
    return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
  }

  private mutating func sequence() throws(LexerFault) -> Pattern {
    var parts: [Pattern] = []
    while position < bytes.count, !peek("|"), !peek(")") {
      if try readLookahead() { break }
      parts.append(try repetition())
    }
    if parts.isEmpty { return .empty }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// Reads what may only stand at the end of a pattern.
  /// - Returns: whether there was such a thing.
  private mutating func readLookahead() throws(LexerFault) -> Bool {
    if isLookingAhead { return false }
    if take("(?=") {
      isLookingAhead = true
      lookahead = try choice()
      guard take(")") else { throw fault("missing ')'") }
    } else if take("(?!") {
      guard case .symbol(let set) = try choice() else { throw fault("(?!…) takes a set") }
      guard take(")") else { throw fault("missing ')'") }
      lookahead = .symbol(PatternReader.complement(of: set))
    } else if peek("\\b") {
      position += 2
      lookahead = .symbol(PatternReader.complement(of: .identifierPart))
    } else if peek("$"), position == bytes.count - 1 {
      position += 1
      lookahead = .symbol(PatternReader.lineEnd)
    } else {
      return false
    }
    guard position == bytes.count else { throw fault("a lookahead must come last") }
    return true
  }

  private static let lineEnd: SymbolSet = {
    var set = SymbolSet(0x0A)
    set.insert(0x0D)
    set.hasEnd = true
    return set
  }()

  private static func complement(of set: SymbolSet) -> SymbolSet {
    var result = set.invertedBytes
    result.hasEnd = true
    return result
  }

  private mutating func repetition() throws(LexerFault) -> Pattern {
    var result = try atom()
    while position < bytes.count {
      var least = 0
      var most: Int?
      if take("*") {
      } else if take("+") {
        least = 1
      } else if take("?") {
        most = 1
      } else if peek("{"), position + 1 < bytes.count, (0x30...0x39).contains(bytes[position + 1]) {
        position += 1
        least = try number()
        if take(",") {
          if !peek("}") { most = try number() }
        } else {
          most = least
        }
        guard take("}") else { throw fault("missing '}'") }
      } else {
        break
      }
      result = .repeated(result, least: least, most: most, greedy: !take("?"))
    }
    return result
  }

  private mutating func number() throws(LexerFault) -> Int {
    var value = 0
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
      value = value * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    guard position > start, value <= 250 else { throw fault("a count from 0 to 250 is missing") }
    return value
  }

  private mutating func atom() throws(LexerFault) -> Pattern {
    if take("(") {
      if take("?:") {
      } else if peek("?") {
        throw fault("this kind of group is not known")
      }
      let inner = try choice()
      guard take(")") else { throw fault("missing ')'") }
      return inner
    }
    if take("[") { return .symbol(try byteClass()) }
    if peek("{"), position + 1 < bytes.count, (0x61...0x7A).contains(bytes[position + 1]) {
      position += 1
      let start = position
      while position < bytes.count, bytes[position] != 0x7D { position += 1 }
      let name = String(decoding: bytes[start..<position], as: UTF8.self)
      guard take("}"), let pattern = named[name] else { throw fault("no pattern '\(name)'") }
      return pattern
    }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "$") where isLookingAhead: return .symbol(PatternReader.lineEnd)
    case UInt8(ascii: "."): return .symbol(SymbolSet(0x0A).invertedBytes)
    case UInt8(ascii: "\\"): return .symbol(folded(try escape()))
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"): throw fault("nothing to repeat")
    default: return .symbol(folded(SymbolSet(byte)))
    }
  }

  private func folded(_ set: SymbolSet) -> SymbolSet { ignoresCase ? set.ignoringCase : set }

  /// Reads what follows a backslash.
  private mutating func escape() throws(LexerFault) -> SymbolSet {
    guard position < bytes.count else { throw fault("a lone backslash") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "b") where isLookingAhead:
      return PatternReader.complement(of: .identifierPart)
    case UInt8(ascii: "w"): return .word
    case UInt8(ascii: "W"): return SymbolSet.word.invertedBytes
    case UInt8(ascii: "d"): return SymbolSet(0x30...0x39)
    case UInt8(ascii: "D"): return SymbolSet(0x30...0x39).invertedBytes
    case UInt8(ascii: "s"): return .blank
    case UInt8(ascii: "S"): return SymbolSet.blank.invertedBytes
    case UInt8(ascii: "h"):
      var set = SymbolSet(0x20)
      set.insert(0x09)
      set.insert(0x0B...0x0D)
      return set
    case UInt8(ascii: "i"): return .identifierStart
    case UInt8(ascii: "I"): return .identifierPart
    case UInt8(ascii: "n"): return SymbolSet(0x0A)
    case UInt8(ascii: "r"): return SymbolSet(0x0D)
    case UInt8(ascii: "t"): return SymbolSet(0x09)
    case UInt8(ascii: "f"): return SymbolSet(0x0C)
    case UInt8(ascii: "v"): return SymbolSet(0x0B)
    case UInt8(ascii: "z"):
      var set = SymbolSet()
      set.hasEnd = true
      return set
    case UInt8(ascii: "x"):
      guard position + 2 <= bytes.count,
        let value = UInt8(
          String(decoding: bytes[position..<position + 2], as: UTF8.self), radix: 16)
      else { throw fault("\\x needs two hexadecimal digits") }
      position += 2
      return SymbolSet(value)
    default:
      if SymbolSet.word.contains(Int(byte)) { throw fault("unknown escape") }
      return SymbolSet(byte)
    }
  }

  private mutating func byteClass() throws(LexerFault) -> SymbolSet {
    let negated = take("^")
    var set = SymbolSet()
    while position < bytes.count, !peek("]") {
      let first = bytes[position]
      position += 1
      var part: SymbolSet
      if first == UInt8(ascii: "\\") {
        part = try escape()
        if peek("-"), position + 1 < bytes.count, bytes[position + 1] != UInt8(ascii: "]") {
          throw fault("a range cannot start with an escape")
        }
      } else if peek("-"), position + 1 < bytes.count, bytes[position + 1] != UInt8(ascii: "]") {
        let last = bytes[position + 1]
        guard last >= first, last != UInt8(ascii: "\\") else { throw fault("bad range") }
        position += 2
        part = SymbolSet(first...last)
      } else {
        part = SymbolSet(first)
      }
      part = folded(part)
      set.formUnion(part)
    }
    guard take("]") else { throw fault("missing ']'") }
    return negated ? set.invertedBytes : set
  }
}
