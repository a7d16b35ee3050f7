/// HTML as kramdown reads it: elements that are blocks, and tags written in one way.
enum KramdownHTML {
  /// Elements that stand within text; everything else that starts a block is a block.
  private static let spanNames: Set<String> = [
    "a", "abbr", "acronym", "b", "big", "bdo", "br", "button", "cite", "code", "del", "dfn", "em",
    "i", "img", "input", "ins", "kbd", "label", "mark", "option", "q", "rb", "rbc", "rp", "rt",
    "rtc", "ruby", "samp", "select", "small", "span", "strong", "sub", "sup", "textarea", "time",
    "tt", "u", "var",
  ]
  private static let voidNames: Set<String> = [
    "area", "base", "br", "col", "command", "embed", "hr", "img", "input", "keygen", "link", "meta",
    "param", "source", "track", "wbr",
  ]
  /// Elements whose content is text up to their end tag.
  private static let rawNames: Set<String> = ["script", "style", "math", "pre", "textarea"]
  /// Elements that hold text when `markdown="1"` leaves the choice to them.
  private static let textNames: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "address", "dt", "summary", "legend", "figcaption",
    "caption", "th", "td",
  ]

  /// One tag of a source.
  struct Tag {
    var name: [UInt8]
    var isClosing = false
    var isSelfClosing = false
    var attributes: [(name: [UInt8], value: [UInt8])] = []
    /// Behind its `>`.
    var end: Int

    var word: String { String(decoding: name, as: UTF8.self) }

    /// The tag as kramdown writes it.
    func html(isVoid: Bool) -> [UInt8] {
      var text: [UInt8] = isClosing ? [0x3C, 0x2F] : [0x3C]
      text += name
      for attribute in attributes {
        text.append(0x20)
        text += attribute.name
        text += [0x3D, 0x22]
        for byte in attribute.value {
          if byte == 0x22 { text += "&quot;".utf8 } else { text.append(byte) }
        }
        text.append(0x22)
      }
      text += isVoid && !isClosing ? Array(" />".utf8) : [0x3E]
      return text
    }
  }

  /// Whether a line starts with a tag of an element that stands within text.
  static func startsSpanElement(_ line: ArraySlice<UInt8>) -> Bool {
    guard
      let tag = tag(at: line.startIndex, in: Array(line[line.startIndex...]), base: line.startIndex)
    else { return false }
    return spanNames.contains(tag.word)
  }

  private static func tag(at index: Int, in bytes: [UInt8], base: Int) -> Tag? {
    tag(at: index - base, in: bytes)
  }

  /// A complete tag that starts at an index, or nil.
  static func tag(at start: Int, in bytes: [UInt8]) -> Tag? {
    var index = start + 1
    guard start < bytes.count, bytes[start] == 0x3C, index < bytes.count else { return nil }
    var tag = Tag(name: [], end: start)
    if bytes[index] == 0x2F {
      tag.isClosing = true
      index += 1
    }
    let nameStart = index
    while index < bytes.count, isNameByte(bytes[index], first: index == nameStart) { index += 1 }
    guard index > nameStart else { return nil }
    tag.name = bytes[nameStart..<index].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    while true {
      let spaceStart = index
      while index < bytes.count, isSpace(bytes[index]) { index += 1 }
      guard index < bytes.count else { return nil }
      if bytes[index] == 0x3E {
        tag.end = index + 1
        return tag
      }
      if bytes[index] == 0x2F, index + 1 < bytes.count, bytes[index + 1] == 0x3E {
        tag.isSelfClosing = true
        tag.end = index + 2
        return tag
      }
      guard index > spaceStart, let attribute = attribute(in: bytes, &index) else { return nil }
      tag.attributes.append(attribute)
    }
  }

  private static func attribute(
    in bytes: [UInt8], _ index: inout Int
  ) -> (name: [UInt8], value: [UInt8])? {
    let start = index
    while index < bytes.count, !isSpace(bytes[index]),
      ![0x3D, 0x3E, 0x2F, 0x22, 0x27, 0x3C].contains(bytes[index])
    { index += 1 }
    guard index > start else { return nil }
    let name = bytes[start..<index].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    var ahead = index
    while ahead < bytes.count, isSpace(bytes[ahead]) { ahead += 1 }
    guard ahead < bytes.count, bytes[ahead] == 0x3D else { return (name, []) }
    ahead += 1
    while ahead < bytes.count, isSpace(bytes[ahead]) { ahead += 1 }
    guard ahead < bytes.count else { return nil }
    let quote = bytes[ahead]
    if quote == 0x22 || quote == 0x27 {
      guard let end = bytes[(ahead + 1)...].firstIndex(of: quote) else { return nil }
      index = end + 1
      return (name, bytes[(ahead + 1)..<end].map { $0 == 0x0A ? 0x20 : $0 })
    }
    let valueStart = ahead
    while ahead < bytes.count, !isSpace(bytes[ahead]), bytes[ahead] != 0x3E { ahead += 1 }
    index = ahead
    return (name, Array(bytes[valueStart..<ahead]))
  }

  private static func isNameByte(_ byte: UInt8, first: Bool) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: true
    case 0x30...0x39, 0x2D, 0x5F, 0x2E: !first
    default: false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// How an element's content is read.
  enum Mode {
    case raw
    case block
    case span
  }

  /// An element that is a block.
  struct Element {
    var name: [UInt8]
    var openTag: [UInt8]
    var mode: Mode
    /// Between its tags.
    var content: Range<Int>
    /// Behind its end tag, or the end of the document.
    var end: Int
    /// Whether there is an end tag, or none is needed.
    var isClosed: Bool
    /// Where it starts.
    var start: Int

    /// The element with all its tags written in kramdown's way.
    /// - Complexity: O(n).
    func html(in bytes: [UInt8]) -> [UInt8] {
      if KramdownHTML.rawNames.contains(String(decoding: name, as: UTF8.self)) {
        return openTag + bytes[content] + closing
      }
      return openTag + KramdownHTML.normalised(bytes[content]) + closing
    }

    private var closing: [UInt8] {
      openTag.suffix(3).elementsEqual(" />".utf8) ? [] : Array("</".utf8) + name + [0x3E]
    }
  }

  /// The element that starts at an index, when kramdown takes it for a block.
  /// - Complexity: O(length of the element); of the rest of the document when it is not closed.
  static func blockElement(at start: Int, in bytes: [UInt8]) -> Element? {
    guard var tag = tag(at: start, in: bytes), !tag.isClosing, !spanNames.contains(tag.word) else {
      return nil
    }
    let wish = tag.attributes.firstIndex { $0.name == Array("markdown".utf8) }.map {
      tag.attributes.remove(at: $0).value
    }
    var mode = Mode.raw
    switch wish.map({ String(decoding: $0, as: UTF8.self) }) {
    case "1": mode = textNames.contains(tag.word) ? .span : .block
    case "block": mode = .block
    case "span": mode = .span
    default: break
    }
    let isVoid = voidNames.contains(tag.word)
    let openTag = tag.html(isVoid: isVoid)
    if isVoid || tag.isSelfClosing {
      return Element(
        name: tag.name, openTag: openTag, mode: .raw, content: tag.end..<tag.end, end: tag.end,
        isClosed: true, start: start)
    }
    let close = endTag(of: tag, in: bytes)
    return Element(
      name: tag.name, openTag: openTag, mode: close == nil ? .raw : mode,
      content: tag.end..<(close?.start ?? bytes.count), end: close?.end ?? bytes.count,
      isClosed: close != nil, start: start)
  }

  /// The end tag that closes a tag: tags of the same name nest, comments are passed over.
  private static func endTag(of tag: Tag, in bytes: [UInt8]) -> (start: Int, end: Int)? {
    let isRaw = rawNames.contains(tag.word)
    var depth = 1
    var index = tag.end
    while let found = bytes[index...].firstIndex(of: 0x3C) {
      index = found + 1
      if !isRaw, bytes[found...].starts(with: Array("<!--".utf8)) {
        guard let end = bytes[found...].firstRange(ofBytes: Array("-->".utf8)) else { return nil }
        index = end.upperBound
        continue
      }
      guard let inner = self.tag(at: found, in: bytes) else { continue }
      if inner.name == tag.name {
        if inner.isClosing {
          depth -= 1
          if depth == 0 { return (found, inner.end) }
        } else if !isRaw, !inner.isSelfClosing {
          depth += 1
        }
      }
      if !isRaw { index = inner.end }
    }
    return nil
  }

  /// HTML with each tag written in kramdown's way; text, comments and raw elements stay.
  /// - Complexity: O(n).
  static func normalised(_ slice: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = Array(slice)
    var result: [UInt8] = []
    var index = 0
    while let found = bytes[index...].firstIndex(of: 0x3C) {
      result += bytes[index..<found]
      if bytes[found...].starts(with: Array("<!--".utf8)),
        let end = bytes[found...].firstRange(ofBytes: Array("-->".utf8))
      {
        result += bytes[found..<end.upperBound]
        index = end.upperBound
        continue
      }
      guard let tag = tag(at: found, in: bytes) else {
        result.append(0x3C)
        index = found + 1
        continue
      }
      let isVoid = voidNames.contains(tag.word)
      result += tag.html(isVoid: isVoid)
      index = tag.end
      if tag.isSelfClosing, !isVoid { result += Array("</".utf8) + tag.name + [0x3E] }
      if !tag.isClosing, rawNames.contains(tag.word), let close = endTag(of: tag, in: bytes) {
        result += bytes[index..<close.start]
        index = close.start
      }
    }
    result += bytes[index...]
    return result
  }
}
