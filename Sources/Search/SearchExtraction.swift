internal import SourceText

/// Takes the text of a document out of its rendered HTML: one block for each paragraph, heading, item, cell and line of
/// code.
///
/// Elements with `data-search="off"` are left out, as are elements that are hidden from assistive technology, links
/// whose text is only a sign (from a heading to itself, from a footnote back), scripts, style sheets and other
/// elements that a browser does not show as text. A block with ruby is followed by a block with the readings.
struct SearchExtraction {
  private let withCode: Bool
  /// Where the text of the line begins; nil before its first character.
  private var line: Int?
  /// True from the first ruby of a block on.
  private var hasReading = false
  private var isInRuby = false
  private var isInReading = false
  private var heading: String?
  private var code = 0
  private var needsSpace = false
  /// The line with readings in the place of what they stand at.
  private var reading: [UInt8] = []

  init(withCode: Bool) { self.withCode = withCode }

  /// How many bytes a buffer has in which there is room for the blocks of a body: a reference takes at least as many bytes as its
  /// character, a line at least one more than its kind, and a block may be there a second time with readings.
  static func room(for html: [UInt8]) -> Int { 4 * html.count + 64 }

  /// Writes each block of a body to a buffer: a line end, its kind, the id of a heading and a tab, and its text.
  /// - Returns: how many bytes were written.
  /// - Complexity: O(n).
  mutating func extract(_ html: [UInt8], to buffer: inout [UInt8]) -> Int {
    var text = buffer.mutableSpan
    var length = 0
    var index = 0
    let source = html.span
    let count = source.count
    while index < count {
      let byte = source[index]
      if byte == UInt8(ascii: "<"), let end = Self.endOfPlainSpan(source, at: index) {
        index = end
      } else if byte == UInt8(ascii: "<"), let tag = SearchTag(html, at: index) {
        index = tag.end
        take(tag, html, &index, &text, &length)
      } else if byte == UInt8(ascii: "&") {
        let (scalar, end) = SearchEntity.decode(html, at: index)
        if let scalar {
          if scalar == 0x20 || scalar == 0xA0 { space() } else { put(scalar, &text, &length) }
        } else {
          put(UInt32(byte), &text, &length)
        }
        index = end
      } else if byte <= 0x20 {
        if byte == 0x0A, code > 0 { flush(&text, &length) } else { space() }
        index += 1
      } else if byte == UInt8(ascii: "<") {
        put(UInt32(byte), &text, &length)
        index += 1
      } else {
        if !isInReading { begin(&text, &length) }
        let start = length
        index = SearchText.append(source, from: index, to: &text, &length)
        // The last byte of a character may be that of a space: the source decides.
        var end = index
        while source[end - 1] == 0x20 { end -= 1 }
        length -= index - end
        if hasReading { read(text, start, &length) }
        if end < index { space() }
      }
    }
    flush(&text, &length)
    return length
  }

  /// The end of a tag `</span>` or `<span class="…">`, of which highlighted code has many; nil for any other
  /// tag.
  @inline(__always)
  private static func endOfPlainSpan(_ html: Span<UInt8>, at start: Int) -> Int? {
    let count = html.count
    guard start + 16 <= count else { return nil }
    let word = html.word(at: start)
    // `</span>`, `<span cl`, `ass="`.
    if word & 0x00FF_FFFF_FFFF_FFFF == 0x003E_6E61_7073_2F3C { return start + 7 }
    guard word == 0x6C63_206E_6170_733C,
      html.word(at: start + 8) & 0x00FF_FFFF_FFFF == 0x0022_3D73_7361
    else { return nil }
    var index = start + 13
    while index < count, html[index] != 0x22 { index += 1 }
    return index + 1 < count && html[index + 1] == UInt8(ascii: ">") ? index + 2 : nil
  }

  /// Appends a character to the line, and to the one with readings.
  private mutating func put(
    _ scalar: UInt32, _ text: inout MutableSpan<UInt8>, _ length: inout Int
  ) {
    if !isInReading { begin(&text, &length) }
    let start = length
    for byte in SearchText.encoded([scalar]) {
      text[length] = byte
      length += 1
    }
    if hasReading { read(text, start, &length) }
  }

  /// Begins a line where there is none, and writes the space before the next text.
  @inline(__always)
  private mutating func begin(_ text: inout MutableSpan<UInt8>, _ length: inout Int) {
    if line == nil { beginLine(&text, &length) }
    if needsSpace {
      needsSpace = false
      text[length] = 0x20
      length += 1
      if hasReading { reading.append(0x20) }
    }
  }

  private mutating func beginLine(_ text: inout MutableSpan<UInt8>, _ length: inout Int) {
    func put(_ byte: UInt8) {
      text[length] = byte
      length += 1
    }
    put(0x0A)
    if let heading {
      put(SearchDocument.Kind.heading.rawValue)
      for byte in SearchText.encoded(heading) { put(byte) }
      put(0x09)
    } else {
      put((code > 0 ? SearchDocument.Kind.code : .text).rawValue)
    }
    line = length
  }

  /// Appends what was written last to the line with readings, and takes it out of the text where it is a reading.
  private mutating func read(
    _ text: borrowing MutableSpan<UInt8>, _ start: Int, _ length: inout Int
  ) {
    if !isInRuby || isInReading {
      var index = start
      while index < length {
        let next = index + SearchText.size(text[index])
        if !isInReading || text[index] != 0x20 {
          for place in index..<next { reading.append(text[place]) }
        }
        index = next
      }
    }
    if isInReading { length = start }
  }

  @inline(__always)
  private mutating func space() {
    if line != nil, !isInReading { needsSpace = true }
  }

  @inline(__always)
  private mutating func flush(_ text: inout MutableSpan<UInt8>, _ length: inout Int) {
    line = nil
    needsSpace = false
    if hasReading { endReading(&text, &length) }
  }

  private mutating func endReading(_ text: inout MutableSpan<UInt8>, _ length: inout Int) {
    if !reading.isEmpty {
      for byte in [0x0A, SearchDocument.Kind.reading.rawValue] + reading {
        text[length] = byte
        length += 1
      }
      reading.removeAll(keepingCapacity: true)
    }
    hasReading = false
    isInRuby = false
    isInReading = false
  }

  private mutating func take(
    _ tag: SearchTag, _ html: [UInt8], _ index: inout Int, _ text: inout MutableSpan<UInt8>,
    _ length: inout Int
  ) {
    if !tag.isEnd, tag.isLeftOut(html) || (!withCode && tag.name == .pre) {
      index = tag.endOfElement(html)
      if tag.name.isBlock { flush(&text, &length) }
      return
    }
    if tag.name == .span || tag.name == .code { return }
    if tag.name == .a {
      if !tag.isEnd, tag.isSign(html, inHeading: heading != nil) { index = tag.endOfElement(html) }
      return
    }
    switch tag.name {
    case .ruby:
      if !tag.isEnd, !hasReading {
        if needsSpace {
          needsSpace = false
          text[length] = 0x20
          length += 1
        }
        hasReading = true
        if let line { for index in line..<length { reading.append(text[index]) } }
      }
      isInRuby = !tag.isEnd
      isInReading = false
    case .rt: isInReading = isInRuby && !tag.isEnd
    case .rp:
      if !tag.isEnd { index = tag.endOfElement(html) }
    case .br: space()
    case .img:
      if let words = tag.attribute("alt", html), !words.isEmpty {
        space()
        for word in words.split(whereSeparator: { $0 <= 0x20 }) {
          for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
            put(scalar.value, &text, &length)
          }
          space()
        }
      }
    case _ where tag.name.isHeading:
      flush(&text, &length)
      heading = tag.isEnd ? nil : String(decoding: tag.attribute("id", html) ?? [], as: UTF8.self)
    case .pre:
      flush(&text, &length)
      code = max(0, code + (tag.isEnd ? -1 : 1))
    default:
      if tag.name.isBlock {
        flush(&text, &length)
        if !tag.isEnd, heading != nil, tag.name != .div { heading = nil }
      }
    }
  }
}

/// The bytes of a scalar in UTF-8.
private func UTF8Bytes(_ scalar: UInt32) -> [UInt8] {
  Unicode.Scalar(scalar).map { Array(String(Character($0)).utf8) } ?? []
}

/// A tag of a rendered body.
struct SearchTag {
  let name: SearchTagName
  let isEnd: Bool
  /// The offset after its `>`.
  let end: Int
  private let attributes: Range<Int>

  /// Reads the tag, comment or declaration at a `<`; nil for one that is text.
  /// - Complexity: O(length of the tag).
  init?(_ html: [UInt8], at start: Int) {
    var index = start + 1
    guard index < html.count else { return nil }
    if html[index] == UInt8(ascii: "!") || html[index] == UInt8(ascii: "?") {
      let isComment = html[index...].starts(with: [0x21, 0x2D, 0x2D])
      while index < html.count {
        if html[index] == UInt8(ascii: ">"),
          !isComment || (index >= start + 6 && html[index - 1] == 0x2D && html[index - 2] == 0x2D)
        {
          break
        }
        index += 1
      }
      name = SearchTagName(number: 0)
      isEnd = false
      attributes = index..<index
      end = min(index + 1, html.count)
      return
    }
    let isEnd = html[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    guard index < html.count, html[index] | 0x20 >= 0x61, html[index] | 0x20 <= 0x7A else {
      return nil
    }
    var number: UInt64 = 0
    while index < html.count, Self.isNameByte(html[index]) {
      let byte = html[index]
      number = number << 8 | UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      index += 1
    }
    name = SearchTagName(number: number)
    self.isEnd = isEnd
    let from = index
    var quote: UInt8 = 0
    while index < html.count {
      let byte = html[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if (byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")) && html[index - 1] == 0x3D
      {
        quote = byte
      }
      index += 1
    }
    attributes = from..<index
    end = min(index + 1, html.count)
  }

  @inline(__always)
  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D
  }

  /// True if its element is not searchable.
  func isLeftOut(_ html: [UInt8]) -> Bool {
    if name.isUnseen { return true }
    if attributes.count < 17 { return false }
    return attribute("data-search", html) == Array("off".utf8)
      || attribute("aria-hidden", html) == Array("true".utf8)
  }

  /// True for a link whose text is only a sign: from a heading to itself, or from a footnote back to its marker.
  func isSign(_ html: [UInt8], inHeading: Bool) -> Bool {
    if attribute("role", html) == Array("doc-backlink".utf8) { return true }
    guard inHeading, attribute("href", html)?.first == UInt8(ascii: "#") else { return false }
    return attribute("aria-label", html) != nil
      || attribute("class", html).map { String(decoding: $0, as: UTF8.self).contains("anchor") }
        ?? false
  }

  /// The end of the element of a start tag.
  /// - Complexity: O(length of the element).
  func endOfElement(_ html: [UInt8]) -> Int {
    if name.isVoid { return end }
    var depth = 1
    var index = end
    let isRaw = name == .script || name == .style
    while index < html.count {
      guard html[index] == UInt8(ascii: "<"), let tag = SearchTag(html, at: index) else {
        index += 1
        continue
      }
      if tag.name == name, !isRaw || tag.isEnd {
        depth += tag.isEnd ? -1 : 1
        if depth == 0 { return tag.end }
      }
      index = isRaw ? index + 1 : tag.end
    }
    return html.count
  }

  /// The value of an attribute with its entities decoded; nil when there is none.
  /// - Complexity: O(length of the tag).
  func attribute(_ wanted: String, _ html: [UInt8]) -> [UInt8]? {
    var index = attributes.lowerBound
    let end = attributes.upperBound
    while index < end {
      while index < end, html[index] <= 0x20 || html[index] == 0x2F { index += 1 }
      let first = index
      while index < end, html[index] > 0x20, html[index] != 0x3D { index += 1 }
      let isWanted = html[first..<index].elementsEqual(wanted.utf8)
      while index < end, html[index] <= 0x20 { index += 1 }
      guard index < end, html[index] == 0x3D else {
        if isWanted { return [] }
        if index == first { index += 1 }
        continue
      }
      index += 1
      while index < end, html[index] <= 0x20 { index += 1 }
      var value = index..<index
      if index < end, html[index] == 0x22 || html[index] == 0x27 {
        let quote = html[index]
        let from = index + 1
        index = from
        while index < end, html[index] != quote { index += 1 }
        value = from..<index
        index = min(index + 1, end)
      } else {
        while index < end, html[index] > 0x20 { index += 1 }
        value = value.lowerBound..<index
      }
      if isWanted { return Self.decoded(html[value]) }
    }
    return nil
  }

  private static func decoded(_ value: ArraySlice<UInt8>) -> [UInt8] {
    if !value.contains(UInt8(ascii: "&")) { return Array(value) }
    let bytes = Array(value)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&") {
        let (scalar, end) = SearchEntity.decode(bytes, at: index)
        if let scalar { result += UTF8Bytes(scalar) } else { result.append(bytes[index]) }
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
