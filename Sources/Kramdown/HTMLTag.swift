/// A start tag in the text.
struct HTMLTag {
  var name: TextRange
  /// The attributes with the white space before them.
  var attributes: TextRange
  /// True if the tag ends in `/>`.
  var isClosed: Bool
  var end: Int
}

/// Reading of tags, as kramdown's expressions do: values are quoted, or words.
extension DocumentParser {
  /// The start tag at a `<`.
  /// - Complexity: O(length of the tag); a quote without its end costs O(n) once.
  func startTag(at start: Int, _ limit: Int) -> HTMLTag? {
    let span = text.span
    guard start + 2 < limit, span[start] == 0x3C,
      let nameEnd = UnicodeClass.nameEnd(span, at: start + 1, end: limit)
    else { return nil }
    var index = nameEnd
    while true {
      var next = index
      while next < limit, ByteClass.isSpace(span[next]) { next += 1 }
      guard next > index, let end = attributeEnd(next, limit) else { break }
      index = end
    }
    let attributesEnd = index
    while index < limit, ByteClass.isSpace(span[index]) { index += 1 }
    guard index < limit else { return nil }
    let isClosed = span[index] == 0x2F
    if isClosed { index += 1 }
    guard index < limit, span[index] == 0x3E else { return nil }
    return HTMLTag(
      name: TextRange(start + 1, nameEnd), attributes: TextRange(nameEnd, attributesEnd),
      isClosed: isClosed, end: index + 1)
  }

  /// The end of an attribute with its value; of its name alone when no value follows.
  private func attributeEnd(_ start: Int, _ limit: Int) -> Int? {
    let span = text.span
    guard let nameEnd = UnicodeClass.nameEnd(span, at: start, end: limit) else { return nil }
    return attributeValue(nameEnd, limit)?.end ?? nameEnd
  }

  /// The value after an attribute's name.
  private func attributeValue(_ start: Int, _ limit: Int) -> (value: TextRange, end: Int)? {
    let span = text.span
    var index = start
    while index < limit, ByteClass.isSpace(span[index]) { index += 1 }
    guard index < limit, span[index] == 0x3D else { return nil }
    index += 1
    while index < limit, ByteClass.isSpace(span[index]) { index += 1 }
    guard index < limit else { return nil }
    let quote = span[index]
    if quote == 0x22 || quote == 0x27 {
      var end = index + 1
      while end < limit, span[end] != quote { end += 1 }
      return end < limit ? (TextRange(index + 1, end), end + 1) : nil
    }
    var end = index
    while end < limit {
      if span[end] < 0x80 {
        guard ByteClass.isWord(span[end]) else { break }
        end += 1
      } else {
        let (value, count) = UnicodeClass.scalar(span, at: end, end: limit)
        guard UnicodeClass.isWord(value) else { break }
        end += count
      }
    }
    return end > index ? (TextRange(index, end), end) : nil
  }

  /// The name of the end tag at a `</` and the offset after it.
  func endTag(at start: Int, _ limit: Int) -> (name: TextRange, end: Int)? {
    let span = text.span
    guard start + 3 < limit, span[start] == 0x3C, span[start + 1] == 0x2F,
      let nameEnd = UnicodeClass.nameEnd(span, at: start + 2, end: limit)
    else { return nil }
    var index = nameEnd
    while index < limit, ByteClass.isSpace(span[index]) { index += 1 }
    guard index < limit, span[index] == 0x3E else { return nil }
    return (TextRange(start + 2, nameEnd), index + 1)
  }

  /// Makes an attribute list of a tag's attributes; -1 when it has none.
  /// - Parameters:
  ///   - lowercases: true for an HTML element, whose attribute names are written in lower case.
  ///   - joinsLines: true to replace line feeds in values by spaces.
  mutating func parseTagAttributes(_ range: TextRange, lowercases: Bool, joinsLines: Bool) -> Int32
  {
    var index = Int(range.start)
    let limit = Int(range.end)
    var list: Int32 = -1
    while index < limit {
      while index < limit, ByteClass.isSpace(text[index]) { index += 1 }
      guard let nameEnd = UnicodeClass.nameEnd(text.span, at: index, end: limit) else { break }
      if list < 0 { list = attributes.makeList() }
      let (value, end) = attributeValue(nameEnd, limit) ?? (TextRange(nameEnd, nameEnd), nameEnd)
      let name = tagAttributeName(index, nameEnd, lowercases: lowercases)
      let written = joinsLines ? joiningLines(value) : value
      let old = attributes.find(name, in: list)
      if old >= 0 {
        attributes.attributes[Int(old)].value = written
      } else {
        attributes.append(name, written, to: list)
      }
      index = end
    }
    return list
  }

  private mutating func tagAttributeName(_ start: Int, _ end: Int, lowercases: Bool)
    -> AttributeName
  {
    guard lowercases, text[start..<end].contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else {
      return attributeName(start, end)
    }
    let lower = appendBytes(text[start..<end].map(ByteClass.lower))
    return attributeName(Int(lower.start), Int(lower.end))
  }

  /// A value with its runs of line feeds as one space each.
  private mutating func joiningLines(_ value: TextRange) -> TextRange {
    guard text[value.indices].contains(0x0A) else { return value }
    let start = text.count
    var wasLineFeed = false
    for index in value.indices {
      let byte = text[index]
      if byte != 0x0A {
        text.append(byte)
      } else if !wasLineFeed {
        text.append(0x20)
      }
      wasLineFeed = byte == 0x0A
    }
    return TextRange(start, text.count)
  }

  /// The range of a name, in lower case when the element is one of HTML's.
  mutating func elementName(_ name: TextRange, _ facts: HTMLElements.Facts) -> TextRange {
    guard facts.contains(.known),
      text[name.indices].contains(where: { $0 >= 0x41 && $0 <= 0x5A })
    else { return name }
    return appendBytes(text[name.indices].map(ByteClass.lower))
  }

  /// The offset after a comment at a `<!--`; nil when it has no end.
  mutating func commentEnd(at start: Int, _ limit: Int) -> Int? {
    guard start + 7 <= limit, text[start] == 0x3C, text[start + 1] == 0x21,
      text[start + 2] == 0x2D, text[start + 3] == 0x2D
    else { return nil }
    if missingEnds.limit != limit { missingEnds = MissingEnds(limit: limit) }
    guard start < missingEnds.comment else { return nil }
    var index = start + 4
    while index + 2 < limit {
      if text[index] == 0x2D, text[index + 1] == 0x2D, text[index + 2] == 0x3E { return index + 3 }
      index += 1
    }
    missingEnds.comment = start
    return nil
  }

  /// The offset after a processing instruction at a `<?`; nil when it has no end.
  mutating func instructionEnd(at start: Int, _ limit: Int) -> Int? {
    guard start + 4 <= limit, text[start] == 0x3C, text[start + 1] == 0x3F else { return nil }
    if missingEnds.limit != limit { missingEnds = MissingEnds(limit: limit) }
    guard start < missingEnds.instruction else { return nil }
    var index = start + 2
    while index + 1 < limit {
      if text[index] == 0x3F, text[index + 1] == 0x3E { return index + 2 }
      index += 1
    }
    missingEnds.instruction = start
    return nil
  }

  /// The offset of the end tag of a name, in any case, from an offset on.
  func findEndTag(of name: TextRange, from start: Int, _ limit: Int, ignoringCase: Bool) -> Int? {
    var index = start
    while index < limit {
      if text[index] == 0x3C, isEndTag(of: name, at: index, limit, ignoringCase: ignoringCase) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Returns true if the end tag of a name stands at an offset.
  @inline(__always)
  func isEndTag(of name: TextRange, at start: Int, _ limit: Int, ignoringCase: Bool) -> Bool {
    guard start + 1 < limit, text[start] == 0x3C, text[start + 1] == 0x2F else { return false }
    var index = start + 2
    guard index + name.count < limit else { return false }
    for offset in name.indices {
      let (left, right) = (text[index], text[offset])
      guard left == right || (ignoringCase && ByteClass.lower(left) == ByteClass.lower(right))
      else {
        return false
      }
      index += 1
    }
    while index < limit, ByteClass.isSpace(text[index]) { index += 1 }
    return index < limit && text[index] == 0x3E
  }
}
