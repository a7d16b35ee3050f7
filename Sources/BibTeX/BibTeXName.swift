/// A person or an institution in a field such as `author`.
package struct BibTeXName: Sendable, Equatable {
  /// The family name, or the whole name of an institution.
  package var family = ""
  package var given = ""
  /// `van der`.
  package var particle = ""
  /// `Jr.`.
  package var suffix = ""

  /// True if the name is written in a script whose names begin with the family and have no initials: Chinese, Japanese, Korean.
  package var isEastAsian: Bool {
    (family + given).unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
        true
      default: false
      }
    }
  }

  /// The names of a field, which ` and ` outside of braces separates.
  /// - Complexity: O(n).
  package static func list(_ field: String) -> [BibTeXName] {
    parts(of: field, separatedBy: "and").map(name)
  }

  /// One name: `Family, Given`, `Family, Jr., Given`, `Given von Family`, or `{Institution}`.
  private static func name(_ text: String) -> BibTeXName {
    var name = BibTeXName()
    if text.hasPrefix("{"), text.hasSuffix("}"), !text.dropFirst().dropLast().contains("{") {
      name.family = BibTeXText.plain(text)
      return name
    }
    let parts = commaParts(of: text)
    if parts.count > 1 {
      let (particle, family) = particle(of: words(of: parts[0]))
      name.particle = particle
      name.family = family
      if parts.count > 2 { name.suffix = BibTeXText.plain(parts[1]) }
      name.given = BibTeXText.plain(parts[parts.count - 1])
      return name
    }
    let words = words(of: text)
    // A name in Japanese order needs no comma: it is printed as it is written.
    name.family = BibTeXText.plain(text)
    if name.isEastAsian { return name }
    guard words.count > 1 else { return name }
    var start = words.dropLast().firstIndex(where: isLowercase) ?? words.count - 1
    if start == 0 { start = words.count - 1 }
    let (particle, family) = particle(of: Array(words[start...]))
    name.given = words[..<start].map(BibTeXText.plain).joined(separator: " ")
    name.particle = particle
    name.family = family
    return name
  }

  /// The words in lower case at the beginning of a family name, and the others.
  private static func particle(of words: [String]) -> (particle: String, family: String) {
    let count = words.dropLast().prefix(while: isLowercase).count
    return (
      words[..<count].map(BibTeXText.plain).joined(separator: " "),
      words[count...].map(BibTeXText.plain).joined(separator: " ")
    )
  }

  private static func isLowercase(_ word: String) -> Bool { word.first?.isLowercase == true }

  private static func words(of text: String) -> [String] {
    parts(of: text, separatedBy: nil)
  }

  /// The words of a text outside of braces, joined between the separator word; single words without a separator.
  private static func parts(of text: String, separatedBy separator: String?) -> [String] {
    var parts: [String] = []
    var current: [String] = []
    var word = ""
    var depth = 0
    func isSpace(_ character: Character) -> Bool { character.isWhitespace || character == "~" }
    func endWord() {
      if word.isEmpty { return }
      if separator == nil {
        parts.append(word)
      } else if word == separator {
        if !current.isEmpty { parts.append(current.joined(separator: " ")) }
        current = []
      } else {
        current.append(word)
      }
      word = ""
    }
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth == 0, isSpace(character) { endWord() } else { word.append(character) }
    }
    endWord()
    if !current.isEmpty { parts.append(current.joined(separator: " ")) }
    return parts
  }

  /// The parts between commas outside of braces.
  private static func commaParts(of text: String) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth == 0, character == "," {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}
