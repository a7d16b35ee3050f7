/// Where a title may be broken into lines, and how much a break there is disliked.
///
/// The rules are those of Japanese typesetting (JIS X 4051, 6.1; JLReq, 3.1): some signs never begin a line, some never end
/// one, and words and numbers in Latin letters stay whole. Among the breaks that these allow, those between phrases are
/// better than those within a word, which the kinds of the characters on both sides tell well enough for a title.
package struct LineBreaks: Sendable {
  /// The characters of the text.
  package let characters: [Character]
  /// For each character the penalty of a break before it; nil where there is none.
  package let penalties: [Int?]

  /// Finds the breaks of a text.
  /// - Parameter text: one line, without white space around it.
  /// - Complexity: O(n).
  package init(_ text: String) {
    let characters = Array(text)
    var kinds = characters.map(CharacterKind.init)
    // The sign in `#1` belongs to what follows, that in `C#` to what precedes.
    for index in kinds.indices.dropFirst()
    where characters[index] == "#" && kinds[index - 1] == .letter {
      kinds[index] = .letter
    }
    self.characters = characters
    penalties = characters.indices.map { [kinds] in Self.penalty(before: $0, characters, kinds) }
  }

  /// True if a character is white space, which vanishes around a break.
  func isSpace(_ index: Int) -> Bool { CharacterKind(characters[index]) == .space }

  private static func penalty(
    before index: Int, _ characters: [Character], _ kinds: [CharacterKind]
  ) -> Int? {
    guard index > 0 else { return nil }
    let (a, b) = (kinds[index - 1], kinds[index])
    if b == .space || b == .closing || b == .point || a == .opening { return nil }
    if a == .space {
      // A bracket may have a space behind it, as in French.
      if index > 1, kinds[index - 2] == .opening { return nil }
      // A number belongs to the word before it: `Swift 6`.
      return b == .digit && index > 1 && kinds[index - 2] == .letter ? 14 : 0
    }
    if a == .point { return pointPenalty(index, characters, b) }
    if a == .letter || a == .digit, b == .letter || b == .digit { return nil }
    if a == .joiner || b == .joiner { return joinerPenalty(index, characters, kinds) }
    if a == .other || b == .other { return a == b ? nil : 20 }
    if b == .opening { return 2 }
    if a == .closing { return b == .hiragana ? 62 : 4 }
    if b == .emoji { return a == .emoji ? 10 : 30 }
    if a == .emoji { return 5 }
    return wordPenalty(index, characters, a, b)
  }

  /// After a point or a comma: the best place, unless it is a Latin one inside a word or number, as in `3.14` and `Node.js`.
  private static func pointPenalty(
    _ index: Int, _ characters: [Character], _ next: CharacterKind
  ) -> Int? {
    guard characters[index - 1].isASCII else { return -10 }
    return next == .letter || next == .digit || next == .joiner ? nil : 4
  }

  /// Around hyphens and slashes: after one between two words of two letters and more.
  private static func joinerPenalty(
    _ index: Int, _ characters: [Character], _ kinds: [CharacterKind]
  ) -> Int? {
    if kinds[index] == .joiner {
      let isWord = kinds[index - 1] == .letter || kinds[index - 1] == .digit
      return isWord || kinds[index - 1] == .joiner ? nil : 30
    }
    guard kinds[index] == .letter || kinds[index] == .digit else { return 30 }
    let isBetweenWords =
      index >= 3 && index + 1 < kinds.count && kinds[index - 2] == .letter
      && kinds[index - 3] == .letter && kinds[index] == .letter && kinds[index + 1] == .letter
    return isBetweenWords && "-/".contains(characters[index - 1]) ? 35 : nil
  }

  /// Between two characters of words, at least one of them Japanese.
  private static func wordPenalty(
    _ index: Int, _ characters: [Character], _ a: CharacterKind, _ b: CharacterKind
  ) -> Int {
    switch (a, b) {
    case (.hiragana, .hiragana):
      hiraganaPenalty(
        index, characters,
        isAfterNoun: index > 1 && CharacterKind(characters[index - 2]) != .hiragana)
    case (.hiragana, _):
      // 「お茶」「ご飯」; a particle ends a phrase, other endings mostly do.
      "おご".contains(characters[index - 1]) ? 45 : particles.contains(characters[index - 1]) ? 3 : 12
    case (.digit, _): 70
    case (_, .digit): characters[index - 1] == "第" ? 80 : 25
    // A particle or an ending belongs to the word before it.
    case (_, .hiragana): 60
    case (.katakana, .katakana): 75
    case (.ideograph, .ideograph): 45
    default: 22
    }
  }

  /// The particles that end most phrases.
  private static let particles: Set<Character> = [
    "は", "が", "を", "に", "で", "と", "も", "へ", "の", "や", "て",
  ]

  /// Between two characters of hiragana: particles are told from endings by what is before them.
  private static func hiraganaPenalty(
    _ index: Int, _ characters: [Character], isAfterNoun: Bool
  ) -> Int {
    let (before, after) = (characters[index - 1], characters[index])
    if before == "を" { return 4 }
    if "はをがもへ".contains(after) { return 65 }
    if "はが".contains(before) { return 14 }
    return particles.contains(before) ? (isAfterNoun ? 10 : 30) : 60
  }
}

/// The class of a character in the rules of line breaking.
enum CharacterKind: Sendable {
  case space
  /// Must not end a line: opening brackets, signs before numbers.
  case opening
  /// Must not begin a line: closing brackets, small kana, signs of length and repetition, units.
  case closing
  /// Must not begin a line, and ends a phrase: commas, full stops, question marks.
  case point
  /// Stands between two words: hyphens, slashes, dashes.
  case joiner
  /// Of a script with words: Latin, Greek, Cyrillic, Hangul and others.
  case letter
  case digit
  case ideograph
  case hiragana
  case katakana
  case emoji
  case other

  private static let openings: Set<Character> = Set(
    "「『（【〔《〈［｛〘〖｢“‘«([{¥$£€￥＄￡#@№＃＠〝")
  private static let closings: Set<Character> = Set(
    "」』）】〕》〉］｝〙〗｣”’»)]}%‰°℃℉％′″ー々〻ゝゞヽヾ〜～・ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｯｬｭｮｰ〟゠")
  private static let points: Set<Character> = Set("、。，．：；！？｡､!?,.:;…‥⋯")
  private static let joiners: Set<Character> = Set("-/‐–—―_+&=~|\\*'^<>")

  init(_ character: Character) {
    // A no-break space is a letter like any other.
    if character == "\u{A0}" || character == "\u{202F}" || character == "\u{2060}" {
      self = .letter
    } else if character.isWhitespace {
      self = .space
    } else if Self.points.contains(character) {
      self = .point
    } else if Self.openings.contains(character) {
      self = .opening
    } else if Self.closings.contains(character) {
      self = .closing
    } else if Self.joiners.contains(character) {
      self = .joiner
    } else {
      self = Self.ofWord(character)
    }
  }

  private static func ofWord(_ character: Character) -> CharacterKind {
    guard let scalar = character.unicodeScalars.first else { return .other }
    switch scalar.value {
    case 0x30...0x39: return .digit
    case 0x3041...0x309F: return .hiragana
    case 0x30A0...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: return .katakana
    case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      return .ideograph
    // Letters and digits of full width are set like ideographs, but read as words.
    case 0xFF10...0xFF19: return .digit
    default: break
    }
    let properties = scalar.properties
    if properties.isEmojiPresentation
      || character.unicodeScalars.contains(where: { $0.value == 0xFE0F })
    {
      return .emoji
    }
    return properties.isAlphabetic || properties.numericType != nil ? .letter : .other
  }
}
