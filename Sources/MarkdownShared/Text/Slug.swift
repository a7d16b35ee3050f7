internal import SourceText

/// Text as part of a URL, by GitHub's rule for headings.
package enum Slug {
  /// Appends letters, marks, decimal digits, `_` and `-` in lower case and NFC, spaces as `-`; drops
  /// the rest.
  /// - Complexity: O(n).
  package static func append(_ text: Span<UInt8>, to slug: inout [UInt8]) {
    let start = slug.count
    var needsComposing = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F: slug.append(byte)
      case 0x41...0x5A: slug.append(byte | 0x20)
      case 0x20, 0x0A: slug.append(0x2D)
      case 0x80...:
        guard let next = UTF8Text.scalar(at: index, in: text) else { break }
        index += next.length - 1
        append(next.scalar, text, index + 1 - next.length, &slug, &needsComposing)
      default: break
      }
      index += 1
    }
    if needsComposing {
      let composed = UnicodeNormalization.composed(
        String(decoding: slug[start...], as: UTF8.self))
      slug.removeSubrange(start...)
      slug.append(contentsOf: composed.utf8)
    }
  }

  private static func append(
    _ scalar: Unicode.Scalar, _ text: Span<UInt8>, _ start: Int,
    _ slug: inout [UInt8], _ needsComposing: inout Bool
  ) {
    let length = UTF8.width(scalar)
    if CJK.isLetter(scalar.value) {
      slug.append(contentsOf: text.extracting(start..<start + length))
      return
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter:
      slug.append(contentsOf: properties.lowercaseMapping.utf8)
    case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .connectorPunctuation:
      slug.append(contentsOf: text.extracting(start..<start + length))
    case .nonspacingMark, .spacingMark, .enclosingMark:
      needsComposing = true
      slug.append(contentsOf: text.extracting(start..<start + length))
    default: break
    }
    // Jamo compose to syllables.
    if (0x1100...0x11FF).contains(scalar.value) { needsComposing = true }
  }
}
