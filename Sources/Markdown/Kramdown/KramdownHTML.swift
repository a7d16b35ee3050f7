internal import MarkdownShared
internal import MarkdownShared

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
  /// Elements whose content stays as it is.
  private static let verbatimNames: Set<String> = ["script", "style", "math"]
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
    // Without quotes kramdown takes word characters only.
    let valueStart = ahead
    while ahead < bytes.count, isWord(bytes[ahead]) { ahead += 1 }
    guard ahead > valueStart else { return nil }
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

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F, 0x80...: true
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
      if KramdownHTML.verbatimNames.contains(String(decoding: name, as: UTF8.self)) {
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
      if !isRaw, isComment(bytes, found) {
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

  private static func isComment(_ bytes: [UInt8], _ start: Int) -> Bool {
    start + 3 < bytes.count && bytes[start + 1] == 0x21 && bytes[start + 2] == 0x2D
      && bytes[start + 3] == 0x2D
  }

  /// HTML with each tag and each character of markup in its texts written in kramdown's way; comments and raw
  /// elements stay.
  /// - Complexity: O(n).
  static func normalised(_ slice: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = Array(slice)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var index = 0
    // What has no end behind one place has none behind a later one.
    var hasCommentEnd = true
    var unclosed: Set<[UInt8]> = []
    while let found = bytes[index...].firstIndex(of: 0x3C) {
      appendText(bytes[index..<found], to: &result)
      if hasCommentEnd, isComment(bytes, found) {
        if let end = bytes[found...].firstRange(ofBytes: [0x2D, 0x2D, 0x3E]) {
          result += bytes[found..<end.upperBound]
          index = end.upperBound
          continue
        }
        hasCommentEnd = false
      }
      guard let tag = tag(at: found, in: bytes) else {
        let isMarkup = found + 1 < bytes.count && [0x21, 0x3F].contains(bytes[found + 1])
        if isMarkup { result.append(0x3C) } else { result += "&lt;".utf8 }
        index = found + 1
        continue
      }
      let isVoid = voidNames.contains(tag.word)
      result += tag.html(isVoid: isVoid)
      index = tag.end
      if tag.isSelfClosing, !isVoid { result += Array("</".utf8) + tag.name + [0x3E] }
      if !tag.isClosing, verbatimNames.contains(tag.word), !unclosed.contains(tag.name) {
        if let close = endTag(of: tag, in: bytes) {
          result += bytes[index..<close.start]
          index = close.start
        } else {
          unclosed.insert(tag.name)
        }
      }
    }
    appendText(bytes[index...], to: &result)
    return result
  }

  /// Appends text with `&`, `<` and `>` escaped; entities stay.
  private static func appendText(_ text: ArraySlice<UInt8>, to result: inout [UInt8]) {
    for index in text.indices {
      switch text[index] {
      case 0x26 where !isEntity(text[index...]): result += "&amp;".utf8
      case 0x3E: result += "&gt;".utf8
      case let byte: result.append(byte)
      }
    }
  }

  /// Whether bytes start with an entity: a name, or a number behind `#`.
  private static func isEntity(_ text: ArraySlice<UInt8>) -> Bool {
    let body = text.dropFirst().prefix(40).prefix { $0 == 0x23 || isWord($0) }
    return !body.isEmpty && body.endIndex < text.endIndex && text[body.endIndex] == 0x3B
  }

  /// Elements that are blocks: kramdown takes their tags for text within text.
  private static let blockNames: Set<String> = [
    "address", "article", "aside", "applet", "body", "blockquote", "caption", "col", "colgroup",
    "dd",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "head", "iframe", "legend", "menu", "li", "main",
    "map", "nav", "ol", "optgroup", "p", "pre", "section", "summary", "table", "tbody", "td", "th",
    "thead", "tfoot", "tr", "ul",
  ]

  /// The end of what is text for kramdown where a tag starts for the library: a block's tag within a line, or the `<`
  /// of one with an attribute's value of more than a word without quotes; nil for others.
  /// - Complexity: O(length of the tag).
  static func textForKramdown(at start: Int, in line: ArraySlice<UInt8>) -> Int? {
    var index = start + 1
    let isClosing = index < line.endIndex && line[index] == 0x2F
    if isClosing { index += 1 }
    let nameStart = index
    while index < line.endIndex, isNameByte(line[index], first: index == nameStart) { index += 1 }
    guard index > nameStart, index < line.endIndex else { return nil }
    if start > line.startIndex {
      let name = String(decoding: line[nameStart..<index], as: UTF8.self).lowercased()
      if blockNames.contains(name), isSpace(line[index]) || [0x3E, 0x2F].contains(line[index]) {
        return line[index...].firstIndex(of: 0x3E).map { $0 + 1 } ?? start + 1
      }
    }
    guard isSpace(line[index]) else { return nil }
    while index < line.endIndex, line[index] != 0x3E {
      let byte = line[index]
      if byte == 0x3C { return nil }
      if byte == 0x22 || byte == 0x27 {
        guard let end = line[(index + 1)...].firstIndex(of: byte) else { return nil }
        index = end
      } else if byte == 0x3D {
        index += 1
        while index < line.endIndex, isSpace(line[index]) { index += 1 }
        guard index < line.endIndex else { return nil }
        if line[index] == 0x22 || line[index] == 0x27 { continue }
        while index < line.endIndex, isWord(line[index]) { index += 1 }
        guard index < line.endIndex else { return nil }
        if isSpace(line[index]) || line[index] == 0x3E { continue }
        let closesItself =
          line[index] == 0x2F && index + 1 < line.endIndex && line[index + 1] == 0x3E
        return closesItself ? nil : start + 1
      }
      index += 1
    }
    return nil
  }

  /// A script that starts and ends within a line of text.
  static func inlineScript(
    at start: Int, in line: ArraySlice<UInt8>
  ) -> (html: [UInt8], end: Int)? {
    guard line[start...].starts(with: "<script".utf8),
      let tag = tag(at: start - line.startIndex, in: Array(line)),
      tag.word == "script", let close = endTag(of: tag, in: Array(line))
    else { return nil }
    let bytes = Array(line)
    var html = tag.html(isVoid: false)
    appendText(bytes[tag.end..<close.start], to: &html)
    html += "</script>".utf8
    return (html, line.startIndex + close.end)
  }
}
