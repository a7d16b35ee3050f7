internal import SiteModel
internal import SourceText

extension ReferenceScanner {
  /// Records the references of a tag or an autolink, or skips a comment.
  mutating func tag() {
    let start = index
    guard start + 1 < end else {
      index = end
      return
    }
    if bytes[start + 1] == 0x21 {
      index = endOfDeclaration(start)
      return
    }
    guard ASCII.isLetter(bytes[start + 1]) else {
      index += 1
      return
    }
    var place = start + 1
    while place < end, ASCII.isWord(bytes[place]) || bytes[place] == 0x2D { place += 1 }
    if place < end, bytes[place] == 0x3A, isMarkdown {
      autolink(start)
      return
    }
    let name = start + 1..<place
    var tag = SourceTag(bytes: bytes, name: name, start: start)
    place = readAttributes(from: place, into: &tag)
    tag.end = place
    index = place
    take(tag)
    if tag.isNamed("script") || tag.isNamed("style") { skipRawText(tag) }
  }

  private func endOfDeclaration(_ start: Int) -> Int {
    let isComment = start + 3 < end && bytes[start + 2] == 0x2D && bytes[start + 3] == 0x2D
    var place = start + (isComment ? 4 : 2)
    while place < end {
      if bytes[place] == 0x3E {
        if !isComment || (bytes[place - 1] == 0x2D && bytes[place - 2] == 0x2D) { return place + 1 }
      }
      place += 1
    }
    return isComment ? end : start + 1
  }

  private mutating func skipRawText(_ tag: SourceTag) {
    while index + 1 + tag.name.count < end {
      if bytes[index] == 0x3C, bytes[index + 1] == 0x2F,
        bytes.extracting(index + 2..<end).starts(with: bytes.extracting(tag.name))
      {
        return
      }
      index += 1
    }
  }

  private mutating func autolink(_ start: Int) {
    var place = start + 1
    while place < end, bytes[place] != 0x3E, bytes[place] != 0x0A, bytes[place] != 0x20 {
      place += 1
    }
    if place < end, bytes[place] == 0x3E {
      add(.bare, start + 1..<place, whole: start..<place + 1, isImage: false)
      index = place + 1
    } else {
      index = start + 1
    }
  }

  /// Reads attributes up to the tag's `>`; Liquid in them may contain quotes.
  /// - Returns: the end of the tag.
  private mutating func readAttributes(from first: Int, into tag: inout SourceTag) -> Int {
    var place = first
    while place < end, bytes[place] != 0x3E {
      if isLiquid(at: place) {
        let close = closeOfLiquid(at: place)
        literals(in: place..<close)
        place = close
        continue
      }
      guard ASCII.isLetter(bytes[place]) else {
        place += 1
        continue
      }
      let name = place
      while place < end, ASCII.isWord(bytes[place]) || bytes[place] == 0x2D || bytes[place] == 0x3A
      {
        place += 1
      }
      let nameEnd = place
      while place < end, ASCII.isSpace(bytes[place]) { place += 1 }
      guard place < end, bytes[place] == 0x3D else {
        tag.attributes.append((name..<nameEnd, nil))
        continue
      }
      place += 1
      while place < end, ASCII.isSpace(bytes[place]) { place += 1 }
      let quote: UInt8? =
        place < end && (bytes[place] == 0x22 || bytes[place] == 0x27)
        ? bytes[place] : nil
      if quote != nil { place += 1 }
      let start = place
      while place < end {
        if isLiquid(at: place) {
          place = closeOfLiquid(at: place)
          continue
        }
        if let quote {
          if bytes[place] == quote { break }
        } else if ASCII.isSpace(bytes[place]) || bytes[place] == 0x3E {
          break
        }
        place += 1
      }
      tag.attributes.append((name..<nameEnd, start..<min(place, end)))
      if quote != nil { place += 1 }
    }
    return min(place + 1, end)
  }

  private func isLiquid(at place: Int) -> Bool {
    place + 1 < end && bytes[place] == 0x7B
      && (bytes[place + 1] == 0x7B || bytes[place + 1] == 0x25)
  }

  private mutating func take(_ tag: SourceTag) {
    let whole = tag.start..<tag.end
    if tag.isNamed("html"), list.htmlTag == nil {
      list.htmlTag = SourceRange(tag.start, tag.end)
    } else if tag.isNamed("title"), list.titleTag == nil {
      list.titleTag = SourceRange(tag.start, tag.end)
    } else if tag.isNamed("head"), list.headTag == nil {
      list.headTag = SourceRange(tag.start, tag.end)
    }
    if let level = tag.headingLevel {
      list.headings.append(
        SourceHeading(
          range: SourceRange(tag.start, tag.end), level: level, isEmpty: isClosed(after: tag)))
    }
    let isImage =
      tag.isNamed("img") || tag.isNamed("source") || tag.isNamed("image") || tag.isNamed("input")
    let isSilent =
      isImage || tag.isNamed("area")
      ? !tag.has("alt") : tag.isNamed("a") && isClosed(after: tag)
    for (name, value) in tag.attributes {
      guard let value, let kind = SourceTag.kind(bytes, name) else { continue }
      switch kind {
      case .id: list.ids.append(idSlot(value))
      case .address:
        add(
          .attribute, value, whole: whole,
          isImage: isImage || ASCII.equalsIgnoringCase(bytes, name, "poster"), isSilent: isSilent)
      case .set: addSet(value, whole: whole, isSilent: isSilent)
      case .other: literals(inValue: value)
      }
    }
  }

  /// Records the quoted strings in Liquid within a value that is not a URL.
  private mutating func literals(inValue value: Range<Int>) {
    var place = value.lowerBound
    while place < value.upperBound {
      guard isLiquid(at: place) else {
        place += 1
        continue
      }
      let close = min(closeOfLiquid(at: place), value.upperBound)
      literals(in: place..<close)
      place = close
    }
  }

  /// Returns true if a start tag is directly followed by its end tag.
  private func isClosed(after tag: SourceTag) -> Bool {
    var place = tag.end
    while place < end, ASCII.isSpace(bytes[place]) { place += 1 }
    return place + 1 < end && bytes[place] == 0x3C && bytes[place + 1] == 0x2F
  }

  private func idSlot(_ value: Range<Int>) -> IDDefinition {
    let hasLiquid = value.contains { isLiquid(at: $0) }
    return IDDefinition(
      range: SourceRange(value.lowerBound, value.upperBound),
      name: hasLiquid ? "" : HTMLText.decoded(bytes, value))
  }

  private mutating func addSet(_ value: Range<Int>, whole: Range<Int>, isSilent: Bool) {
    var place = value.lowerBound
    while place < value.upperBound {
      while place < value.upperBound, ASCII.isSpace(bytes[place]) || bytes[place] == 0x2C {
        place += 1
      }
      let start = place
      while place < value.upperBound, !ASCII.isSpace(bytes[place]) {
        place = isLiquid(at: place) ? closeOfLiquid(at: place) : place + 1
      }
      var last = min(place, value.upperBound)
      while last > start, bytes[last - 1] == 0x2C { last -= 1 }
      if last > start {
        add(.attribute, start..<last, whole: whole, isImage: true, isSilent: isSilent)
      }
      while place < value.upperBound, bytes[place] != 0x2C { place += 1 }
    }
  }
}

/// A start tag of a source.
struct SourceTag: ~Escapable {
  let bytes: Span<UInt8>
  let name: Range<Int>
  let start: Int
  var end = 0
  var attributes: [(name: Range<Int>, value: Range<Int>?)] = []

  @_lifetime(copy bytes)
  init(bytes: Span<UInt8>, name: Range<Int>, start: Int) {
    self.bytes = bytes
    self.name = name
    self.start = start
  }

  /// The kind of an attribute's value.
  enum Kind {
    case address
    case set
    case id
    case other
  }

  static func kind(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Kind? {
    if ASCII.equalsIgnoringCase(bytes, name, "id") { return .id }
    if ASCII.equalsIgnoringCase(bytes, name, "srcset") { return .set }
    for word in addresses where ASCII.equalsIgnoringCase(bytes, name, word) { return .address }
    return .other
  }

  private static let addresses: [StaticString] = [
    "href", "src", "poster", "data", "action", "content", "url", "xlink:href",
  ]

  func isNamed(_ word: StaticString) -> Bool { ASCII.equalsIgnoringCase(bytes, name, word) }

  func has(_ word: StaticString) -> Bool {
    attributes.contains { ASCII.equalsIgnoringCase(bytes, $0.name, word) }
  }

  var headingLevel: Int? {
    guard name.count == 2, bytes[name.lowerBound] | 0x20 == 0x68 else { return nil }
    let level = Int(bytes[name.lowerBound + 1]) - 0x30
    return (1...6).contains(level) ? level : nil
  }
}
