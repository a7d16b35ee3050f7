/// Reads patterns in the notation of Ruby's regular expressions, as far as lexers need it.
///
/// `.` any character but a line feed; `[a-z]`, `[^a-z]`, `[[:alpha:]]`; `\w \d \s` (ASCII, as in Ruby) and their
/// capitals for the complement; `\h` a blank that is not a line feed; `\i` and `\I` start and part of an
/// identifier, characters beyond ASCII included; `\p{L}`; `\xHH`; groups `(…)` and `(?:…)`, `|`, `* + ? {n,m}`,
/// reluctant with `?` and possessive with a following `+`; `\1`; `(?=…) (?!…) (?<=…) (?<!…) (?>…)`; `^ $ \b \B
/// \z`; `(?i)` at the start; `{name}` a named pattern.
///
/// The automaton alone decides patterns with lookarounds only at their ends: a condition on the previous
/// character, and a lookahead of fixed length. Others are checked by ``PatternMatcher``.
struct PatternReader {
  private let bytes: [UInt8]
  private var position = 0
  private let named: [String: Pattern]
  private var ignoresCase: Bool
  private var groupCount = 0

  private init(_ text: String, named: [String: Pattern], ignoresCase: Bool) {
    bytes = Array(text.utf8)
    self.named = named
    self.ignoresCase = ignoresCase
  }

  /// Reads one pattern.
  /// - Throws: ``LexerError`` when it is malformed or names an unknown pattern.
  /// - Complexity: O(length of the text).
  static func read(
    _ text: String, named: [String: Pattern], ignoresCase: Bool
  ) throws(LexerError) -> AnchoredPattern {
    var reader = PatternReader(text, named: named, ignoresCase: ignoresCase)
    if reader.take("(?i)") { reader.ignoresCase = true }
    let whole = try reader.choice()
    if reader.position < reader.bytes.count { throw reader.fault("unmatched ')'") }
    return AnchoredPattern(whole, groupCount: reader.groupCount)
  }

  private func fault(_ message: String) -> LexerError {
    LexerError("pattern \(String(decoding: bytes, as: UTF8.self)): \(message) at \(position)")
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

  private mutating func choice() throws(LexerError) -> Pattern {
    let first = try sequence()
    guard peek("|") else { return first }
    var alternatives = [first]
    while take("|") { alternatives.append(try sequence()) }
    return .choice(alternatives)
  }

  private mutating func sequence() throws(LexerError) -> Pattern {
    guard hasPart else { return .empty }
    let first = try repetition()
    guard hasPart else { return first }
    var parts: [Pattern] = []
    parts.reserveCapacity(6)
    parts.append(first)
    while hasPart { parts.append(try repetition()) }
    return .sequence(parts)
  }

  /// True if another part of the sequence follows.
  private var hasPart: Bool { position < bytes.count && !peek("|") && !peek(")") }

  private mutating func repetition() throws(LexerError) -> Pattern {
    var result = try atom()
    var isRepeated = false
    while position < bytes.count {
      var least = 0
      var most: Int?
      if take("*") {
      } else if take("+") {
        least = 1
      } else if take("?") {
        most = 1
      } else if peek("{"), position + 1 < bytes.count,
        (0x30...0x39).contains(bytes[position + 1]) || peek("{,")
      {
        position += 1
        if !peek(",") { least = try number() }
        if take(",") {
          if !peek("}") { most = try number() }
        } else {
          most = least
        }
        guard take("}") else { throw fault("missing '}'") }
      } else {
        break
      }
      // Without a limit, repeating the bytes of a class is equivalent to repeating its characters,
      // and takes fewer states.
      if isRepeated || most != nil { result = Self.characters(result) }
      isRepeated = true
      let greedy = !take("?")
      result = .repeated(result, least: least, most: most, greedy: greedy)
      if greedy, take("+") { result = .atomic(result) }
    }
    return isRepeated ? result : Self.characters(result)
  }

  /// Turns a class with characters beyond ASCII from a class of bytes into a class of characters.
  private static func characters(_ pattern: Pattern) -> Pattern {
    guard case .symbol(let set) = pattern, CharacterClass.beyondASCII.subtracting(set).isEmpty
    else {
      return pattern
    }
    return .character(set)
  }

  private mutating func number() throws(LexerError) -> Int {
    var value = 0
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
      value = value * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    guard position > start, value <= 250 else { throw fault("a count from 0 to 250 is missing") }
    return value
  }

  /// Reads the body of a lookaround; a class alone is compared with one byte.
  private mutating func looked() throws(LexerError) -> Pattern {
    let inner = try choice()
    if case .character(let set) = inner { return .symbol(set) }
    return inner
  }

  private mutating func group() throws(LexerError) -> Pattern {
    if take("?:") { return try choice() }
    if take("?i:") {
      let outer = ignoresCase
      ignoresCase = true
      let inner = try choice()
      ignoresCase = outer
      return inner
    }
    if take("?=") { return .look(try looked(), ahead: true, negative: false) }
    if take("?!") { return .look(try looked(), ahead: true, negative: true) }
    if take("?<=") { return .look(try looked(), ahead: false, negative: false) }
    if take("?<!") { return .look(try looked(), ahead: false, negative: true) }
    if take("?>") { return .atomic(try choice()) }
    if peek("?") { throw fault("this kind of group is not known") }
    groupCount += 1
    let number = groupCount
    return .group(number, try choice())
  }

  private mutating func atom() throws(LexerError) -> Pattern {
    if take("(") {
      let inner = try group()
      guard take(")") else { throw fault("missing ')'") }
      return inner
    }
    if take("[") { return try characterClass() }
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
    case UInt8(ascii: "^"): return .assertion(.lineStart)
    case UInt8(ascii: "$"): return .assertion(.lineEnd)
    case UInt8(ascii: "."): return .symbol(CharacterClass(0x0A).invertedBytes)
    case UInt8(ascii: "\\"): return try escapedAtom()
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"): throw fault("nothing to repeat")
    default:
      guard byte >= 0x80 else { return .symbol(folded(CharacterClass(byte))) }
      return literal(from: byte)
    }
  }

  /// A character beyond ASCII as its bytes.
  private mutating func literal(from lead: UInt8) -> Pattern {
    var parts: [Pattern] = [.symbol(CharacterClass(lead))]
    while position < bytes.count, bytes[position] & 0xC0 == 0x80 {
      parts.append(.symbol(CharacterClass(bytes[position])))
      position += 1
    }
    return .sequence(parts)
  }

  private func folded(_ set: CharacterClass) -> CharacterClass {
    ignoresCase ? set.ignoringCase : set
  }

  private mutating func escapedAtom() throws(LexerError) -> Pattern {
    if position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "b"):
        position += 1
        return .assertion(.wordBoundary)
      case UInt8(ascii: "B"):
        position += 1
        return .assertion(.notWordBoundary)
      case UInt8(ascii: "z"), UInt8(ascii: "Z"):
        position += 1
        return .assertion(.inputEnd)
      case UInt8(ascii: "1")...UInt8(ascii: "9"):
        position += 1
        return .reference(Int(bytes[position - 1] - 0x30))
      default: break
      }
    }
    return .symbol(folded(try escape()))
  }

  /// Reads what follows a backslash.
  private mutating func escape() throws(LexerError) -> CharacterClass {
    guard position < bytes.count else { throw fault("a lone backslash") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "w"): return .word
    case UInt8(ascii: "W"): return CharacterClass.word.invertedBytes
    case UInt8(ascii: "d"): return CharacterClass(0x30...0x39)
    case UInt8(ascii: "D"): return CharacterClass(0x30...0x39).invertedBytes
    case UInt8(ascii: "s"): return .blank
    case UInt8(ascii: "S"): return CharacterClass.blank.invertedBytes
    case UInt8(ascii: "h"):
      var set = CharacterClass(0x20)
      set.insert(0x09)
      set.insert(0x0B...0x0D)
      return set
    case UInt8(ascii: "i"): return .identifierStart
    case UInt8(ascii: "I"): return .identifierPart
    case UInt8(ascii: "n"): return CharacterClass(0x0A)
    case UInt8(ascii: "r"): return CharacterClass(0x0D)
    case UInt8(ascii: "t"): return CharacterClass(0x09)
    case UInt8(ascii: "f"): return CharacterClass(0x0C)
    case UInt8(ascii: "v"): return CharacterClass(0x0B)
    case UInt8(ascii: "e"): return CharacterClass(0x1B)
    case UInt8(ascii: "0"): return CharacterClass(0x00)
    case UInt8(ascii: "p"), UInt8(ascii: "P"):
      guard take("{") else { throw fault("\\p needs a name") }
      let start = position
      while position < bytes.count, bytes[position] != 0x7D { position += 1 }
      let set = try property(String(decoding: bytes[start..<position], as: UTF8.self))
      guard take("}") else { throw fault("missing '}'") }
      return byte == UInt8(ascii: "P") ? set.invertedBytes : set
    case UInt8(ascii: "x"):
      guard position + 2 <= bytes.count,
        let value = UInt8(
          String(decoding: bytes[position..<position + 2], as: UTF8.self), radix: 16)
      else { throw fault("\\x needs two hexadecimal digits") }
      position += 2
      return CharacterClass(value)
    default:
      if CharacterClass.word.contains(Int(byte)) { throw fault("unknown escape") }
      return CharacterClass(byte)
    }
  }

  /// The class of a character property; characters beyond ASCII count as letters without case.
  private func property(_ name: String) throws(LexerError) -> CharacterClass {
    switch name {
    case "alpha", "Alpha", "L":
      return CharacterClass.identifierStart.subtracting(CharacterClass(0x5F))
    case "alnum", "Alnum": return CharacterClass.identifierPart.subtracting(CharacterClass(0x5F))
    case "word", "Word": return .identifierPart
    case "upper", "Upper", "Lu": return CharacterClass(0x41...0x5A)
    case "lower", "Lower", "Ll": return CharacterClass(0x61...0x7A)
    case "digit", "Digit", "Nd", "N": return CharacterClass(0x30...0x39)
    case "xdigit", "XDigit":
      return CharacterClass.xdigits
    case "space", "Space": return .blank
    case "blank", "Blank":
      var set = CharacterClass(0x20)
      set.insert(0x09)
      return set
    case "punct", "Punct":
      return CharacterClass(0x21...0x7E).subtracting(.word.subtracting(CharacterClass(0x5F)))
    case "cntrl", "Cntrl":
      var set = CharacterClass(0x00...0x1F)
      set.insert(0x7F)
      return set
    default: throw fault("unknown property \(name)")
    }
  }

  private mutating func characterClass() throws(LexerError) -> Pattern {
    let negated = take("^")
    var set = CharacterClass()
    var literals: [Pattern] = []
    while position < bytes.count, !peek("]") {
      let first = bytes[position]
      position += 1
      var part: CharacterClass
      if first == UInt8(ascii: "["), take(":") {
        let start = position
        while position < bytes.count, bytes[position] != 0x3A { position += 1 }
        part = try property(String(decoding: bytes[start..<position], as: UTF8.self))
        guard take(":]") else { throw fault("missing ':]'") }
      } else if first == UInt8(ascii: "[") {
        guard case .symbol(let inner) = try characterClass() else { throw fault("a class inside") }
        part = inner
      } else if first >= 0x80 {
        let character = literal(from: first)
        if peek("-"), position + 1 < bytes.count, bytes[position + 1] != UInt8(ascii: "]") {
          position += 1
          while position < bytes.count, bytes[position] >= 0x80 { position += 1 }
          part = .beyondASCII
        } else {
          literals.append(character)
          continue
        }
      } else if first == UInt8(ascii: "\\") {
        part = try escape()
        if part.onlyByte == nil {
          set.formUnion(part)
          continue
        }
        if peek("-"), position + 1 < bytes.count, bytes[position + 1] != UInt8(ascii: "]"),
          let low = part.onlyByte
        {
          position += 1
          part = try rangeEnd(from: UInt8(low))
        }
      } else if peek("-"), position + 1 < bytes.count, bytes[position + 1] != UInt8(ascii: "]") {
        position += 1
        part = try rangeEnd(from: first)
      } else {
        part = CharacterClass(first)
      }
      set.formUnion(folded(part))
    }
    guard take("]") else { throw fault("missing ']'") }
    if negated { return .symbol(set.invertedBytes) }
    if literals.isEmpty { return .symbol(set) }
    if !set.isEmpty { literals.insert(Self.characters(.symbol(set)), at: 0) }
    return .choice(literals)
  }

  private mutating func rangeEnd(from first: UInt8) throws(LexerError) -> CharacterClass {
    var last = bytes[position]
    position += 1
    if last == UInt8(ascii: "\\") {
      guard let byte = try escape().onlyByte else { throw fault("bad range") }
      last = UInt8(byte)
    }
    if last >= 0x80 {
      while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
      var set = CharacterClass(first...0x7F)
      set.formUnion(.beyondASCII)
      return set
    }
    guard last >= first else { throw fault("bad range") }
    return CharacterClass(first...last)
  }
}
