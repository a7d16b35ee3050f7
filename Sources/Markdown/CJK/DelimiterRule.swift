internal import MarkdownShared

/// The kind of character beside a delimiter run, by the CJK-friendly amendments.
enum Neighbour {
  case space
  /// A CJK character that is not punctuation.
  case cjk
  case cjkPunctuation
  /// Punctuation that is not CJK.
  case punctuation
  case other

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      self =
        CharacterKind.ascii(UInt8(value)) == .punctuation
        ? .punctuation
        : CharacterKind.ascii(UInt8(value)) == .space ? .space : .other
    } else if CJK.isLetter(value) {
      self = .cjk
    } else if UTF8Text.isSpace(value) {
      self = .space
    } else {
      switch (CJK.contains(value), CJK.isPunctuation(scalar)) {
      case (true, true): self = .cjkPunctuation
      case (true, false): self = .cjk
      case (false, true): self = .punctuation
      case (false, false): self = .other
      }
    }
  }
}

/// The kind of character beside a delimiter run, as the library classifies it.
enum CharacterKind {
  case space
  case punctuation
  case letter
  /// Punctuation of Unicode that some versions of the library do not have in their table.
  case uncertain

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      self = CharacterKind.ascii(UInt8(value))
    } else if CJK.isLetter(value) {
      self = .letter
    } else if UTF8Text.isSpace(value) {
      self = .space
    } else {
      self =
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
          .initialPunctuation, .finalPunctuation, .otherPunctuation:
          .uncertain
        default: .letter
        }
    }
  }

  static func ascii(_ byte: UInt8) -> CharacterKind {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0C, 0x0D: .space
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: .punctuation
    default: .letter
    }
  }
}

/// The rules for when a delimiter run opens and closes emphasis.
enum DelimiterRule {
  /// The sides on which a run can open and close.
  struct Flanks: Equatable {
    var opens: Bool
    var closes: Bool
  }

  /// The markers to insert at the sides of a run; nil for none.
  struct Choice: Sendable {
    var before: CharacterKind?
    var after: CharacterKind?
    var usesPunctuation: Bool { before == .punctuation || after == .punctuation }
  }

  /// All choices, those with the fewest markers first.
  static let choices: [Choice] = [
    Choice(), Choice(after: .letter), Choice(before: .letter),
    Choice(before: .letter, after: .letter), Choice(before: .punctuation),
    Choice(after: .punctuation), Choice(before: .punctuation, after: .letter),
    Choice(before: .letter, after: .punctuation),
    Choice(before: .punctuation, after: .punctuation),
  ]

  /// The amended rules (CommonMark 0.31.2, sections 2.1 and 6.2, with the CJK-friendly amendments).
  static func amended(_ byte: UInt8, before: Neighbour, after: Neighbour) -> Flanks {
    let isLeft =
      after != .space && (after != .punctuation || before != .other)
    let isRight =
      before != .space && (before != .punctuation || after != .other)
    let isBehindPunctuation = before == .punctuation || before == .cjkPunctuation
    let isBeforePunctuation = after == .punctuation || after == .cjkPunctuation
    guard byte == 0x5F else { return Flanks(opens: isLeft, closes: isRight) }
    return Flanks(
      opens: isLeft && (!isRight || isBehindPunctuation),
      closes: isRight && (!isLeft || isBeforePunctuation))
  }

  /// The result of the library's rules; nil when it depends on the version of the library's table
  /// of punctuation.
  static func library(_ byte: UInt8, before: CharacterKind, after: CharacterKind) -> Flanks? {
    if before == .uncertain {
      let certain = library(byte, before: .letter, after: after)
      return certain == library(byte, before: .punctuation, after: after) ? certain : nil
    }
    if after == .uncertain {
      let certain = library(byte, before: before, after: .letter)
      return certain == library(byte, before: before, after: .punctuation) ? certain : nil
    }
    let isLeft = after != .space && (after != .punctuation || before != .letter)
    let isRight = before != .space && (before != .punctuation || after != .letter)
    guard byte == 0x5F else { return Flanks(opens: isLeft, closes: isRight) }
    return Flanks(
      opens: isLeft && (!isRight || before == .punctuation),
      closes: isRight && (!isLeft || after == .punctuation))
  }
}
