internal import SiteModel

/// Classifies the differences between the tokens of two pages.
enum DifferenceClassifier {
  /// The differences between two ranges of tokens in which two pages differ.
  /// - Parameters:
  ///   - old: the tokens of the old page and the differing range; likewise for the new page.
  /// - Complexity: O(size of the pieces).
  static func differences(
    _ old: [PageToken], _ oldRange: Range<Int>, _ new: [PageToken], _ newRange: Range<Int>
  ) -> [FileDifference] {
    var (oldRange, newRange) = (oldRange, newRange)
    // A common suffix is not a difference.
    while let a = old[oldRange].last, let b = new[newRange].last, a == b {
      oldRange = oldRange.lowerBound..<(oldRange.upperBound - 1)
      newRange = newRange.lowerBound..<(newRange.upperBound - 1)
    }
    let (left, right) = (Array(old[oldRange]), Array(new[newRange]))
    func whole(_ cause: DifferenceCause) -> [FileDifference] {
      let a = old.isEmpty ? nil : old[min(oldRange.lowerBound, old.count - 1)]
      let b = new.isEmpty ? nil : new[min(newRange.lowerBound, new.count - 1)]
      let (oldText, newText) = Excerpt.pair(shown(left), shown(right))
      return [
        FileDifference(
          cause: cause, oldLine: a?.place.line ?? 1, newLine: b?.place.line ?? 1, old: oldText,
          new: newText)
      ]
    }
    // End tags of elements whose start tags differ.
    if left.count == right.count, (left + right).allSatisfy({ $0.kind == .end }) { return [] }
    if left.count == right.count,
      zip(left, right).allSatisfy({ $0.kind == $1.kind && $0.name == $1.name })
    {
      return zip(left, right).flatMap { $0 == $1 ? [] : differences($0, $1) }
    }
    if (left + right).allSatisfy(isPartOfDate) { return whole(.dates) }
    let isCode = (left + right).allSatisfy(\.place.isCode)
    let (oldText, newText) = (text(left), text(right))
    if oldText == newText {
      if isCode { return whole(.highlighting) }
      return whole(withoutParagraphs(left) == withoutParagraphs(right) ? .paragraphs : .elements)
    }
    if hasLiquid(oldText) != hasLiquid(newText) { return whole(.liquid) }
    if withoutSpace(oldText) == withoutSpace(newText) {
      if isCode { return whole(.codeSpace) }
      return whole(withoutParagraphs(left) == withoutParagraphs(right) ? .paragraphs : .elements)
    }
    if Punctuation.folded(oldText) == Punctuation.folded(newText) { return whole(.punctuation) }
    return whole(.text)
  }

  // MARK: One piece

  /// The differences between two pieces of one kind.
  private static func differences(_ old: PageToken, _ new: PageToken) -> [FileDifference] {
    func difference(_ cause: DifferenceCause) -> FileDifference {
      let (oldText, newText) = Excerpt.pair(old.shown, new.shown)
      return FileDifference(
        cause: cause, oldLine: old.place.line, newLine: new.place.line, old: oldText, new: newText)
    }
    switch old.kind {
    case .start:
      var causes: [DifferenceCause] = []
      for (name, left, right) in differingAttributes(old.attributes, new.attributes) {
        let cause = cause(ofAttribute: name, left, right, in: old)
        if !causes.contains(cause) { causes.append(cause) }
      }
      return causes.map(difference)
    case .raw: return [difference(old.place.parent.isWord("style") ? .styles : .scripts)]
    case .text: return [difference(cause(ofText: old, new))]
    case .end: return [difference(.elements)]
    }
  }

  /// The attributes that differ, in the order of their names, with their values.
  /// - Parameters: both sides sorted by name, each name once.
  /// - Complexity: O(n).
  private static func differingAttributes(
    _ old: [PageToken.Attribute], _ new: [PageToken.Attribute]
  ) -> [(name: [UInt8], old: [UInt8]?, new: [UInt8]?)] {
    var result: [(name: [UInt8], old: [UInt8]?, new: [UInt8]?)] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      let isOldNext =
        j == new.count
        || i < old.count && old[i].name.lexicographicallyPrecedes(new[j].name)
      if !isOldNext, i < old.count, old[i].name == new[j].name {
        if old[i] != new[j] { result.append((old[i].name, old[i].value, new[j].value)) }
        i += 1
        j += 1
      } else if isOldNext {
        result.append((old[i].name, old[i].value, nil))
        i += 1
      } else {
        result.append((new[j].name, nil, new[j].value))
        j += 1
      }
    }
    return result
  }

  private static func cause(ofText old: PageToken, _ new: PageToken) -> DifferenceCause {
    let parent = old.place.parent
    if hasLiquid(old.text) != hasLiquid(new.text) { return .liquid }
    if withoutSpace(old.text) == withoutSpace(new.text), old.place.isVerbatim { return .codeSpace }
    if parent.isWord("id") || parent.isWord("guid") { return .feedIDs }
    if DateText.differOnlyInDates(old.text, new.text) { return .dates }
    if Punctuation.folded(old.text) == Punctuation.folded(new.text) { return .punctuation }
    if parent.isWord("loc") || parent.isWord("link") { return .urls }
    return .text
  }

  private static let urlAttributes: Set<[UInt8]> = Set(
    ["href", "src", "srcset", "action", "poster", "data-src", "xlink:href"].map { Array($0.utf8) })

  private static func cause(
    ofAttribute name: [UInt8], _ left: [UInt8]?, _ right: [UInt8]?, in old: PageToken
  ) -> DifferenceCause {
    if name.isWord("id"), HTMLElementSet.headings.contains(old.name) { return .headingIDs }
    guard let left, let right else { return old.place.isCode ? .highlighting : .attributes }
    if old.place.isCode, name.isWord("class") { return .highlighting }
    if hasLiquid(left) != hasLiquid(right) { return .liquid }
    if urlAttributes.contains(name) {
      if withoutFragment(left) == withoutFragment(right) { return .headingIDs }
      if withoutVersion(left) == withoutVersion(right) { return .assetVersions }
      return .urls
    }
    if DateText.differOnlyInDates(left, right) { return .dates }
    if Punctuation.folded(left) == Punctuation.folded(right) { return .punctuation }
    return .attributes
  }

  private static let dateElements: Set<[UInt8]> = Set(
    ["lastmod", "updated", "published", "pubDate", "dc:date"].map { Array($0.utf8) })

  /// Returns true for an element of a feed or a sitemap that holds a date, and for the text in it.
  private static func isPartOfDate(_ token: PageToken) -> Bool {
    dateElements.contains(token.name)
      || token.kind == .text && dateElements.contains(token.place.parent)
  }

  // MARK: Texts

  private static func shown(_ tokens: [PageToken]) -> [UInt8] {
    // Further tokens are never printed.
    tokens.prefix(16).flatMap(\.shown)
  }

  private static func text(_ tokens: [PageToken]) -> [UInt8] {
    tokens.flatMap { $0.kind == .text ? $0.text : [] }
  }

  private static func withoutParagraphs(_ tokens: [PageToken]) -> [PageToken] {
    tokens.filter { !$0.name.isWord("p") }.map { token in
      var token = token
      token.text = withoutSpace(token.text)
      return token
    }.filter { $0.kind != .text || !$0.text.isEmpty }
  }

  private static func withoutSpace(_ text: [UInt8]) -> [UInt8] {
    text.filter { !ASCII.isSpace($0) }
  }

  private static func hasLiquid(_ text: [UInt8]) -> Bool {
    text.indices.dropLast().contains {
      text[$0] == 0x7B && (text[$0 + 1] == 0x7B || text[$0 + 1] == 0x25)
    }
  }

  private static func withoutFragment(_ url: [UInt8]) -> [UInt8] {
    Array(url.prefix { $0 != 0x23 })
  }

  /// A URL without its query, and with each run of eight or more letters and digits that holds a digit taken for a digest.
  private static func withoutVersion(_ url: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var run: [UInt8] = []
    func close() {
      let isDigest = run.count >= 8 && run.contains(where: ASCII.isDigit)
      result += isDigest ? [0x23] : run
      run = []
    }
    for byte in url.prefix(while: { $0 != 0x3F }) {
      if ASCII.isLetter(byte) || ASCII.isDigit(byte) {
        run.append(byte)
      } else {
        close()
        result.append(byte)
      }
    }
    close()
    return result
  }
}

/// Quotes, dashes and ellipses, which Markdown engines set in different ways.
enum Punctuation {
  /// The text with typed characters in the place of typographic ones, and each run of dashes or dots as one.
  /// - Complexity: O(n).
  static func folded(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "“", "”", "„", "«", "»": result.append(0x22)
      case "‘", "’", "‚": result.append(0x27)
      case "–", "—", "-": if result.last != 0x2D { result.append(0x2D) }
      case "…", ".": if result.last != 0x2E { result.append(0x2E) }
      default: result += Array(String(scalar).utf8)
      }
    }
    return result
  }
}
