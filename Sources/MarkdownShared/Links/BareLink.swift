internal import SourceText

/// Bare URLs, hosts and mail addresses in text, found as GitHub's autolink extension describes them
/// (GFM specification, 6.9), on the finished tree: the library's own extension is not thread-safe,
/// and its links extend into adjacent Japanese text.
package enum BareLink {
  /// The URL around a `://`.
  ///
  /// - Parameters:
  ///   - colon: the index of the colon.
  ///   - limit: text before this index has been written already.
  ///   - endsAtCJK: true if CJK punctuation ends a URL.
  package static func url(
    _ bytes: Span<UInt8>, colon: Int, from limit: Int, endsAtCJK: Bool
  ) -> TextMatch? {
    var start = colon
    while start > limit, bytes[start - 1].isLetter { start -= 1 }
    switch colon - start {
    case 3 where hasScheme("ftp", bytes, start), 4 where hasScheme("http", bytes, start),
      5 where hasScheme("https", bytes, start):
      break
    default: return nil
    }
    guard let host = hostEnd(bytes, from: colon + 3, needsDot: false, endsAtCJK: endsAtCJK),
      host.end > colon + 3
    else { return nil }
    let end = host.isCut ? host.end : linkEnd(bytes, from: host.end, endsAtCJK: endsAtCJK)
    let trimmed = trimmedEnd(bytes, from: start, end: end)
    guard trimmed > colon + 3 else { return nil }
    return TextMatch(kind: .link(scheme: ""), start: start, end: trimmed)
  }

  /// The link that starts with `www.` at an index.
  package static func host(
    _ bytes: Span<UInt8>, at index: Int, from limit: Int, endsAtCJK: Bool
  ) -> TextMatch? {
    guard bytes.has("www.", at: index), mayPrecedeHost(bytes, index, endsAtCJK: endsAtCJK),
      let host = hostEnd(bytes, from: index, needsDot: true, endsAtCJK: endsAtCJK)
    else { return nil }
    let end = host.isCut ? host.end : linkEnd(bytes, from: host.end, endsAtCJK: endsAtCJK)
    let trimmed = trimmedEnd(bytes, from: index, end: end)
    guard trimmed > index + 4 else { return nil }
    return TextMatch(kind: .link(scheme: "http://"), start: index, end: trimmed)
  }

  /// The mail address around an `@`.
  package static func mail(
    _ bytes: Span<UInt8>, at index: Int, from limit: Int
  ) -> TextMatch? {
    var start = index
    while start > limit,
      bytes[start - 1].isLetter || bytes[start - 1].isDigit
        || isAny(of: ".+-_", bytes[start - 1])
    {
      start -= 1
    }
    guard start < index else { return nil }
    var end = index + 1
    var dots = 0
    while end < bytes.count {
      let byte = bytes[end]
      if byte == 0x2E, end + 1 < bytes.count, bytes[end + 1].isLetter || bytes[end + 1].isDigit {
        dots += 1
      } else if !byte.isLetter, !byte.isDigit, byte != 0x2D, byte != 0x5F {
        break
      }
      end += 1
    }
    // As in GitHub's library, the last character must be a letter: `name@v1.2` is a version.
    guard dots > 0, end > index + 2, bytes[end - 1].isLetter,
      end == bytes.count || bytes[end] != 0x40
    else { return nil }
    return TextMatch(kind: .link(scheme: "mailto:"), start: start, end: end)
  }

  /// The end of a host, and true if the link ends with it because CJK text follows immediately. Nil
  /// when it is not a host: an underscore in its last two parts, or no dot where one is needed.
  private static func hostEnd(
    _ bytes: Span<UInt8>, from start: Int, needsDot: Bool, endsAtCJK: Bool
  ) -> (end: Int, isCut: Bool)? {
    var index = start
    var dots = 0
    var underscores = 0
    var underscoresBefore = 0
    var isCut = false
    // Longer than any valid host name: without a limit, the work would be quadratic for
    // `_www.a_www.a…`.
    let limit = min(bytes.count, start + 1024)
    scan: while index < limit {
      let byte = bytes[index]
      switch byte {
      case 0x2E:
        underscoresBefore = underscores
        underscores = 0
        dots += 1
      case 0x5F: underscores += 1
      case 0x2D: break
      case 0x80...:
        guard let next = UTF8Text.scalar(at: index, in: bytes), !isSpace(next.scalar) else {
          break scan
        }
        // A host of ASCII letters does not continue with kana or ideographs, which belong to the
        // sentence.
        if endsAtCJK, index > start, bytes[index - 1] < 0x80, bytes[index - 1] != 0x2E,
          CJK.contains(next.scalar.value)
        {
          isCut = true
          break scan
        }
        if CJK.isPunctuation(next.scalar) { break scan }
        index += next.length - 1
      default:
        guard byte.isLetter || byte.isDigit else { break scan }
      }
      index += 1
    }
    guard index > start, underscores == 0, underscoresBefore == 0, !needsDot || dots > 0 else {
      return nil
    }
    return (index, isCut)
  }

  /// The end of a link after its host: white space, `<`, or CJK punctuation.
  private static func linkEnd(
    _ bytes: Span<UInt8>, from start: Int, endsAtCJK: Bool
  ) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3C || byte == 0x20 || (0x09...0x0D).contains(byte) { break }
      if byte >= 0x80, endsAtCJK, let next = UTF8Text.scalar(at: index, in: bytes) {
        if isSpace(next.scalar) { break }
        if !CJK.isLetter(next.scalar.value), CJK.contains(next.scalar.value),
          CJK.isPunctuation(next.scalar)
        {
          break
        }
        if isQuotation(next.scalar.value) { break }
        if bytes[index - 1].isLetter || bytes[index - 1].isDigit,
          sentenceGoesOn(bytes, at: index, with: next.scalar)
        {
          break
        }
        index += next.length
        continue
      }
      index += 1
    }
    return index
  }

  /// Returns true if CJK letters right after ASCII ones belong to the sentence rather than the path:
  /// hiragana and Hangul, which are particles there, and a run that ends at CJK punctuation. Letters after
  /// a `/`, or followed by a space, as in `wiki/日本語 を`, belong to the path.
  private static func sentenceGoesOn(
    _ bytes: Span<UInt8>, at start: Int, with first: Unicode.Scalar
  ) -> Bool {
    switch first.value {
    case 0x3041...0x309F, 0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3: return true
    default: break
    }
    var index = start
    while let next = UTF8Text.scalar(at: index, in: bytes), CJK.contains(next.scalar.value) {
      if !CJK.isLetter(next.scalar.value), CJK.isPunctuation(next.scalar) { return true }
      index += next.length
    }
    return false
  }

  /// Removes characters from the end that more likely belong to the sentence: closing punctuation, a
  /// parenthesis that the link does not open, an entity.
  private static func trimmedEnd(
    _ bytes: Span<UInt8>, from start: Int, end: Int
  ) -> Int {
    var end = end
    // Parentheses are counted only once: removing one changes the balance by one.
    var balance = 0
    for index in start..<end {
      if bytes[index] == 0x28 { balance += 1 }
      if bytes[index] == 0x29 { balance -= 1 }
    }
    while end > start {
      let last = bytes[end - 1]
      // A `>` here was written as an entity; otherwise the library would have parsed a tag.
      if isAny(of: "?!.,:*_~'\">", last) {
        end -= 1
      } else if last == 0x29 {
        guard balance < 0 else { break }
        balance += 1
        end -= 1
      } else if last == 0x3B {
        var entity = end - 2
        while entity > start, bytes[entity].isLetter { entity -= 1 }
        if entity < end - 2, entity >= start, bytes[entity] == 0x26 {
          end = entity
        } else {
          end -= 1
        }
      } else {
        break
      }
    }
    return end
  }

  /// Returns true if `www.` may follow what precedes it: nothing, white space, one of `*_~(`, or CJK.
  private static func mayPrecedeHost(
    _ bytes: Span<UInt8>, _ index: Int, endsAtCJK: Bool
  ) -> Bool {
    guard index > 0 else { return true }
    let byte = bytes[index - 1]
    if byte < 0x80 {
      return byte == 0x20 || (0x09...0x0D).contains(byte) || isAny(of: "*_~(", byte)
    }
    guard let before = UTF8Text.scalar(before: index, in: bytes) else { return false }
    return isSpace(before.scalar) || endsAtCJK && CJK.contains(before.scalar.value)
  }

  private static func hasScheme(
    _ scheme: StaticString, _ bytes: Span<UInt8>, _ start: Int
  ) -> Bool {
    let letters = scheme.span
    for offset in letters.indices where bytes[start + offset] | 0x20 != letters[offset] {
      return false
    }
    return true
  }

  private static func isQuotation(_ value: UInt32) -> Bool {
    (0x2018...0x201F).contains(value)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
  }

  private static func isAny(of set: StaticString, _ byte: UInt8) -> Bool {
    set.span.contains(where: { $0 == byte })
  }
}
