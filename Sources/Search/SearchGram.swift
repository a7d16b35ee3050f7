/// The grams of the index: short strings that are stored as hashes. Because hashes can collide, the text of a
/// document decides if it matches.
///
/// The grams of a text are all pairs of adjacent characters without spaces, all triples of characters of scripts with
/// spaces, single ideographs, and the two characters around each space.
package enum SearchGram {
  /// The number of bits of a hash.
  package static let bits = 30

  /// True for a character of which only pairs are listed.
  @inline(__always)
  package static func isWide(_ scalar: UInt32) -> Bool { scalar >= 0x2E80 }

  /// The start of a hash.
  package static let seed: UInt32 = 0x9E37_79B1

  /// Adds a character to a hash.
  @inline(__always)
  package static func add(_ hash: UInt32, _ scalar: UInt32) -> UInt32 {
    let mixed = (hash ^ scalar) &* 0x85EB_CA6B
    return mixed ^ (mixed >> 15)
  }

  /// The hash of a gram whose characters were added.
  @inline(__always)
  package static func end(_ hash: UInt32) -> UInt32 {
    let mixed = hash &* 0xC2B2_AE35
    return (mixed ^ (mixed >> 16)) >> UInt32(32 - bits)
  }

  /// The hash of a gram.
  package static func hash(_ scalars: some Sequence<UInt32>) -> UInt32 {
    end(scalars.reduce(seed, add))
  }

  /// The largest number of grams that end at one character.
  static let mostPerCharacter = 4

  /// Writes the hash of each gram of a folded text, including repeats, to a buffer.
  /// - Parameters:
  ///   - length: the number of characters in the text.
  ///   - grams: with room for ``mostPerCharacter`` of each character.
  /// - Returns: the number of grams.
  /// - Complexity: O(n).
  static func write(_ text: Span<UInt32>, _ length: Int, into grams: inout [UInt32]) -> Int {
    var target = grams.mutableSpan
    var count = 0
    var last: UInt32 = 0x20
    var before: UInt32 = 0x20
    // The hashes of the last character and of the last two, before their end.
    var lastHash = seed
    var pairHash = seed
    // The number of characters of scripts with spaces directly before this one.
    var narrow = 0
    for index in 0..<length {
      let scalar = text[index]
      if scalar == 0x20 {
        narrow = 0
      } else {
        let own = add(seed, scalar)
        let pair = add(lastHash, scalar)
        if last != 0x20 {
          target[count] = end(pair)
          count += 1
        }
        if isWide(scalar) {
          narrow = 0
          if SearchFolding.isIdeograph(scalar) {
            target[count] = end(own)
            count += 1
          }
        } else {
          if narrow >= 2 {
            target[count] = end(add(pairHash, scalar))
            count += 1
          }
          narrow += 1
        }
        if before == 0x20, last != 0x20, index >= 4, text[index - 4] != 0x20 {
          let left = add(add(add(seed, text[index - 4]), text[index - 3]), 0x20)
          target[count] = end(add(add(left, last), scalar))
          count += 1
        }
        lastHash = own
        pairHash = pair
      }
      before = last
      last = scalar
    }
    return count
  }

  /// The grams of a folded text, which every document that contains the text has.
  /// - Complexity: O(n).
  package static func all(of text: [UInt32]) -> [UInt32] {
    var grams = [UInt32](repeating: 0, count: text.count * mostPerCharacter)
    let count = write(text.span, text.count, into: &grams)
    return Array(grams[..<count])
  }
}
