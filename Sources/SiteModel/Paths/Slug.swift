internal import SourceText

/// Text converted for use in a URL: Jekyll's `slugify`, also used for `:title` and `:categories`.
package enum Slug {
  /// The mode: which characters are kept and which become a hyphen.
  package enum Mode: String, Sendable, CaseIterable {
    /// Only white space becomes hyphens.
    case raw
    /// As `raw`, but slashes become hyphens too and capital letters are kept, so that different names have different
    /// slugs. This mode is not in Jekyll.
    case exact
    /// Everything but letters, marks and decimal digits of any script becomes hyphens.
    case `default`
    /// As `default`, but `._~!$&'()+,;=@` stay.
    case pretty
    /// Everything but ASCII letters and digits becomes hyphens.
    case ascii
    /// Accented Latin letters lose their accents, other letters are removed; then as `default`.
    case latin
  }

  /// Makes a slug.
  ///
  /// Runs of other characters become one hyphen, one hyphen at each end is removed, and letters become lower case
  /// (without regard to context, as Ruby does it).
  /// - Parameters:
  ///   - mode: nil stands for a mode that Jekyll does not know, such as `none`: only the case changes.
  ///   - cased: true to keep capital letters.
  /// - Complexity: O(n).
  package static func make(_ text: String, mode: Mode? = .default, cased: Bool = false) -> String {
    guard let mode else { return cased ? text : lowercased(text) }
    let cased = cased || mode == .exact
    let source = mode == .latin ? transliterated(text) : text
    var result = slug(source, mode, cased)
    if result.last == 0x2D { result.removeLast() }
    let start = result.first == 0x2D ? 1 : 0
    return String(decoding: result.span.extracting(droppingFirst: start), as: UTF8.self)
  }

  /// The slug before hyphens at its ends are removed.
  private static func slug(_ text: String, _ mode: Mode, _ cased: Bool) -> [UInt8] {
    let bytes = text.utf8.span
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var inGap = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        if keeps(ascii: byte, mode) {
          inGap = false
          result.append(cased || byte &- 0x41 >= 26 ? byte : byte | 0x20)
        } else if !inGap {
          inGap = true
          result.append(0x2D)
        }
        continue
      }
      var end = index + 1
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      let part = bytes.extracting(index..<end)
      for scalar in String(decoding: part, as: UTF8.self).unicodeScalars {
        if keeps(scalar, mode) {
          inGap = false
          if cased {
            result.append(contentsOf: part)
          } else {
            result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
          }
        } else if !inGap {
          inGap = true
          result.append(0x2D)
        }
      }
      index = end
    }
    return result
  }

  /// Lower case scalar by scalar, as Ruby's `downcase`, which has no final sigma.
  /// - Complexity: O(n).
  package static func lowercased(_ text: String) -> String {
    // An array of bytes, because each change of a string's scalar view copies the string.
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        let byte = UInt8(scalar.value)
        result.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      } else {
        result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Returns true if an ASCII character stays.
  @inline(__always)
  private static func keeps(ascii byte: UInt8, _ mode: Mode) -> Bool {
    if byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 { return true }
    switch mode {
    case .raw: return !(byte == 0x20 || (byte >= 0x09 && byte <= 0x0D))
    case .exact: return !(byte <= 0x20 || byte == 0x2F || byte == 0x7F)
    case .pretty:
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "!"),
        UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"),
        UInt8(ascii: "="), UInt8(ascii: "@"):
        return true
      default: return false
      }
    case .ascii, .default, .latin: return false
    }
  }

  /// Returns true if a scalar outside ASCII stays.
  @inline(__always)
  private static func keeps(_ scalar: Unicode.Scalar, _ mode: Mode) -> Bool {
    switch mode {
    case .raw, .exact: true
    case .ascii: false
    case .pretty, .default, .latin: isLetterMarkOrDigit(scalar)
    }
  }

  /// Returns true if a scalar is in one of the general categories L, M and Nd.
  static func isLetterMarkOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber:
      true
    default: false
    }
  }

  /// Latin letters without their accents; `?` for every other scalar outside ASCII. The letters are
  /// those of the blocks Latin-1 and Latin Extended-A, as in the Ruby library i18n.
  static func transliterated(_ text: String) -> String {
    var result = String()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case ..<0x80:
        result.unicodeScalars.append(scalar)
      case 0xC0...0x17E:
        if let plain = approximations[scalar] {
          result += plain
        } else if let base = UnicodeNormalization.base(of: scalar) {
          result.unicodeScalars.append(base)
        } else {
          result += "?"
        }
      default:
        result += "?"
      }
    }
    return result
  }

  /// Letters that have no decomposition into an ASCII letter and an accent.
  private static let approximations: [Unicode.Scalar: String] = [
    "Æ": "AE", "Ð": "D", "×": "x", "Ø": "O", "Þ": "Th", "ß": "ss", "æ": "ae", "ð": "d",
    "ø": "o", "þ": "th", "Đ": "D", "đ": "d", "Ħ": "H", "ħ": "h", "ı": "i", "Ĳ": "IJ", "ĳ": "ij",
    "ĸ": "k", "Ŀ": "L", "ŀ": "l", "Ł": "L", "ł": "l", "ŉ": "'n", "Ŋ": "NG", "ŋ": "ng",
    "Œ": "OE", "œ": "oe", "Ŧ": "T", "ŧ": "t",
  ]
}
