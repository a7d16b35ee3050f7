/// A set of input symbols: the 256 byte values and the end of the input.
///
/// The end is a separate symbol so that a lookahead can match it.
struct CharacterClass: Equatable, Sendable {
  private var low: UInt64 = 0
  private var middle: UInt64 = 0
  private var high: UInt64 = 0
  private var top: UInt64 = 0
  /// True if the end of the input is a member.
  var hasEnd = false

  /// The number of the symbol that stands for the end of the input.
  static let end = 256
  /// The number of symbols.
  static let count = 257

  init() {}

  /// The set of one byte.
  init(_ byte: UInt8) { insert(byte) }

  /// The set of a closed range of bytes.
  init(_ range: ClosedRange<UInt8>) { insert(range) }

  mutating func insert(_ byte: UInt8) {
    let bit = UInt64(1) << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: low |= bit
    case 1: middle |= bit
    case 2: high |= bit
    default: top |= bit
    }
  }

  mutating func insert(_ range: ClosedRange<UInt8>) {
    for byte in range { insert(byte) }
  }

  mutating func formUnion(_ other: CharacterClass) {
    low |= other.low
    middle |= other.middle
    high |= other.high
    top |= other.top
    hasEnd = hasEnd || other.hasEnd
  }

  /// The members of both sets.
  func union(_ other: CharacterClass) -> CharacterClass {
    var result = self
    result.formUnion(other)
    return result
  }

  /// A bit for each byte, followed by a word that is 1 if the end of the input is a member.
  var words: [UInt64] { [low, middle, high, top, hasEnd ? 1 : 0] }

  /// All bytes that are not members, without the end of the input.
  var invertedBytes: CharacterClass {
    var result = CharacterClass()
    result.low = ~low
    result.middle = ~middle
    result.high = ~high
    result.top = ~top
    return result
  }

  /// The set of the end of the input alone.
  static var onlyEnd: CharacterClass {
    var result = CharacterClass()
    result.hasEnd = true
    return result
  }

  /// A hash for ``HashIndex``.
  var hash: UInt64 {
    var hash = HashIndex.mix(HashIndex.seed, low)
    hash = HashIndex.mix(hash, middle)
    hash = HashIndex.mix(hash, high)
    hash = HashIndex.mix(hash, top)
    return HashIndex.mix(hash, hasEnd ? 1 : 0)
  }

  /// True if it has no members.
  var isEmpty: Bool { low | middle | high | top == 0 && !hasEnd }

  /// The one byte that is a member, when nothing else is.
  var onlyByte: Int? {
    if hasEnd { return nil }
    let word: UInt64
    let start: Int
    switch (low, middle, high, top) {
    case (let bits, 0, 0, 0): (word, start) = (bits, 0)
    case (0, let bits, 0, 0): (word, start) = (bits, 64)
    case (0, 0, let bits, 0): (word, start) = (bits, 128)
    case (0, 0, 0, let bits): (word, start) = (bits, 192)
    default: return nil
    }
    return word != 0 && word & (word &- 1) == 0 ? start + word.trailingZeroBitCount : nil
  }

  /// The members that are also in another set.
  func intersection(_ other: CharacterClass) -> CharacterClass {
    var result = CharacterClass()
    result.low = low & other.low
    result.middle = middle & other.middle
    result.high = high & other.high
    result.top = top & other.top
    result.hasEnd = hasEnd && other.hasEnd
    return result
  }

  /// The members that are not in another set.
  func subtracting(_ other: CharacterClass) -> CharacterClass {
    var result = CharacterClass()
    result.low = low & ~other.low
    result.middle = middle & ~other.middle
    result.high = high & ~other.high
    result.top = top & ~other.top
    result.hasEnd = hasEnd && !other.hasEnd
    return result
  }

  /// Calls a closure with each member, in order.
  func forEach(_ body: (Int) -> Void) {
    for (place, word) in [low, middle, high, top].enumerated() {
      var rest = word
      while rest != 0 {
        body(place * 64 + rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
    }
    if hasEnd { body(CharacterClass.end) }
  }

  /// Returns true if a symbol (0 … 256) is a member.
  func contains(_ symbol: Int) -> Bool {
    if symbol == CharacterClass.end { return hasEnd }
    let bit = UInt64(1) << UInt64(symbol & 63)
    switch symbol >> 6 {
    case 0: return low & bit != 0
    case 1: return middle & bit != 0
    case 2: return high & bit != 0
    default: return top & bit != 0
    }
  }

  /// The set with the ASCII letters of both cases wherever it has one of them.
  var ignoringCase: CharacterClass {
    var result = self
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      let capital = letter - 32
      if contains(Int(letter)) || contains(Int(capital)) {
        result.insert(letter)
        result.insert(capital)
      }
    }
    return result
  }

  /// Every byte and the end.
  static let all: CharacterClass = {
    var set = CharacterClass().invertedBytes
    set.hasEnd = true
    return set
  }()

  /// The bytes of characters beyond ASCII.
  static let beyondASCII = CharacterClass(0x80...0xFF)

  /// Hexadecimal digits.
  static let xdigits: CharacterClass = {
    var set = CharacterClass(0x30...0x39)
    set.insert(0x41...0x46)
    set.insert(0x61...0x66)
    return set
  }()

  /// The word bytes for `\b`, which includes letters beyond ASCII, as in Ruby: all but the first bytes of
  /// the blocks of punctuation, symbols and emoji.
  static let boundaryWord: CharacterClass = {
    var set = word
    set.insert(0x80...0xC1)
    set.insert(0xC3...0xE1)
    set.insert(0xE3...0xEF)
    return set
  }()

  /// The letters, digits and underscore of `\w`.
  static let word: CharacterClass = {
    var set = CharacterClass(0x61...0x7A)
    set.insert(0x41...0x5A)
    set.insert(0x30...0x39)
    set.insert(0x5F)
    return set
  }()

  /// The symbols that can start an identifier: ASCII letters, underscore and every byte of a longer UTF-8 sequence.
  static let identifierStart: CharacterClass = {
    var set = CharacterClass(0x61...0x7A)
    set.insert(0x41...0x5A)
    set.insert(0x5F)
    set.insert(0x80...0xFF)
    return set
  }()

  /// The symbols that can continue an identifier: ``identifierStart`` and the digits.
  static let identifierPart: CharacterClass = {
    var set = identifierStart
    set.insert(0x30...0x39)
    return set
  }()

  /// Space, tab, line feed, vertical tab, form feed, carriage return.
  static let blank: CharacterClass = {
    var set = CharacterClass(0x20)
    set.insert(0x09...0x0D)
    return set
  }()
}
