/// The grams of the index: short strings that are stored as hashes. Because hashes can collide, the text of a
/// document decides if it matches.
///
/// These are all pairs of adjacent characters that are no spaces, all triples of characters of scripts with spaces, single
/// ideographs, and a space with the characters on both sides of it.
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
    hash &* 0x85EB_CA6B &+ scalar
  }

  /// The hash of a gram whose characters were added.
  @inline(__always)
  package static func end(_ hash: UInt32) -> UInt32 {
    let mixed = (hash ^ (hash >> 15)) &* 0xC2B2_AE35
    return (mixed ^ (mixed >> 16)) >> UInt32(32 - bits)
  }

  /// The hash of a single character.
  @inline(__always)
  static func hash(_ scalar: UInt32) -> UInt32 { end(add(seed, scalar)) }

  /// The hash of two characters.
  @inline(__always)
  static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
    end(add(add(seed, first), second))
  }

  /// The hash of three characters.
  @inline(__always)
  static func hash(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt32 {
    end(add(add(add(seed, first), second), third))
  }

  /// The hash of a gram.
  package static func hash(_ scalars: some Sequence<UInt32>) -> UInt32 {
    end(scalars.reduce(seed, add))
  }

  /// How many grams end at one character at most.
  static let mostPerCharacter = 3

  /// Writes the hash of each gram of a folded text, including repeats, to a buffer.
  /// - Parameters:
  ///   - length: the number of characters in the text.
  ///   - grams: with room for ``mostPerCharacter`` of each character.
  /// - Returns: the number of grams.
  /// - Complexity: O(n).
  static func write(_ text: [UInt32], _ length: Int, into grams: inout [UInt32]) -> Int {
    let text = text.span
    var target = grams.mutableSpan
    var count = 0
    for index in 0..<length {
      let scalar = text[index]
      if scalar == 0x20 { continue }
      if SearchFolding.isIdeograph(scalar) {
        target[count] = hash(scalar)
        count += 1
      }
      guard index > 0 else { continue }
      let last = text[index - 1]
      if last == 0x20 {
        if index > 1 {
          target[count] = hash(text[index - 2], last, scalar)
          count += 1
        }
        continue
      }
      target[count] = hash(last, scalar)
      count += 1
      if index > 1, !isWide(scalar), !isWide(last), text[index - 2] != 0x20,
        !isWide(text[index - 2])
      {
        target[count] = hash(text[index - 2], last, scalar)
        count += 1
      }
    }
    return count
  }

  /// The grams of a folded text, which every document that contains the text has.
  /// - Complexity: O(n).
  package static func all(of text: [UInt32]) -> [UInt32] {
    var grams = [UInt32](repeating: 0, count: text.count * mostPerCharacter)
    let count = write(text, text.count, into: &grams)
    return Array(grams[..<count])
  }
}
