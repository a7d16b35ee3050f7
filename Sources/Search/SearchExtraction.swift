/// Extracts the text of a document from its rendered HTML: one block for each paragraph, heading, item, cell and line
/// of code.
///
/// Elements with `data-search="off"` are left out, as are elements that are hidden from assistive technology, links
/// whose text is only a sign (from a heading to itself, from a footnote back), scripts, style sheets and other
/// elements that a browser does not show as text. A block with ruby is followed by a block with the readings.
struct SearchExtraction {
  private let withCode: Bool
  private var line: [UInt8] = []
  /// The line with readings in place of the base text; used from the first ruby of a block on.
  private var reading: [UInt8] = []
  private var hasReading = false
  private var isInRuby = false
  private var isInReading = false
  private var heading: String?
  private var code = 0
  private var needsSpace = false

  init(withCode: Bool) { self.withCode = withCode }

  /// Calls a closure with each block: its kind, the id of a heading, and its text.
  /// - Complexity: O(n).
  mutating func extract(
    _ html: [UInt8], _ body: (SearchDocument.Kind, String, [UInt8]) -> Void
  ) {
    var index = 0
    let source = html.span
    let count = source.count
    while index < count {
      let byte = source[index]
      if byte == UInt8(ascii: "<"), let end = Self.endOfPlainSpan(source, at: index) {
        index = end
      } else if byte == UInt8(ascii: "<"), let tag = SearchTag(html, at: index) {
        index = tag.end
        take(tag, html, &index, body)
      } else if byte == UInt8(ascii: "&") {
        let (scalar, end) = SearchEntity.decode(html, at: index)
        if let scalar {
          if scalar == 0x20 || scalar == 0xA0 { space() } else { put(UTF8Bytes(scalar)[...]) }
        } else {
          put(byte)
        }
        index = end
      } else if byte <= 0x20 {
        if byte == 0x0A, code > 0 { flush(body) } else { space() }
        index += 1
      } else {
        let first = index
        index = Self.endOfRun(source, from: index + 1, withSpaces: !isInReading)
        put(html[first..<index])
      }
    }
    flush(body)
  }

  /// The end of a run of text without tags, references and white space, except single spaces between words.
  @inline(__always)
  private static func endOfRun(_ html: Span<UInt8>, from start: Int, withSpaces: Bool) -> Int {
    let count = html.count
    var index = start
    while index < count {
      let byte = html[index]
      if byte <= 0x3C {
        if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte < 0x20 { break }
        if byte == 0x20 {
          guard withSpaces, index + 1 < count, isText(html[index + 1]) else { break }
        }
      }
      index += 1
    }
    return index
  }

  @inline(__always)
  private static func isText(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&")
  }

  /// The end of a tag `</span>` or `<span class="…">`, of which highlighted code has many; nil for any other
  /// tag.
  @inline(__always)
  private static func endOfPlainSpan(_ html: Span<UInt8>, at start: Int) -> Int? {
    let count = html.count
    guard start + 7 <= count else { return nil }
    if html[start + 1] == UInt8(ascii: "/") {
      return isSpan(html, start + 2) && html[start + 6] == UInt8(ascii: ">") ? start + 7 : nil
    }
    guard isSpan(html, start + 1), start + 14 < count, html[start + 5] == 0x20,
      html[start + 6] == UInt8(ascii: "c"), html[start + 7] == UInt8(ascii: "l"),
      html[start + 8] == UInt8(ascii: "a"), html[start + 9] == UInt8(ascii: "s"),
      html[start + 10] == UInt8(ascii: "s"), html[start + 11] == UInt8(ascii: "="),
      html[start + 12] == 0x22
    else { return nil }
    var index = start + 13
    while index < count, html[index] != 0x22 { index += 1 }
    return index + 1 < count && html[index + 1] == UInt8(ascii: ">") ? index + 2 : nil
  }

  @inline(__always)
  private static func isSpan(_ html: Span<UInt8>, _ index: Int) -> Bool {
    html[index] == UInt8(ascii: "s") && html[index + 1] == UInt8(ascii: "p")
      && html[index + 2] == UInt8(ascii: "a") && html[index + 3] == UInt8(ascii: "n")
  }

  private mutating func put(_ byte: UInt8) { put([byte]) }

  private mutating func put(_ bytes: ArraySlice<UInt8>) {
    if needsSpace {
      needsSpace = false
      if !isInReading { line.append(0x20) }
      if hasReading { reading.append(0x20) }
    }
    if !isInReading { line += bytes }
    if hasReading, !isInRuby || isInReading { reading += bytes }
  }

  @inline(__always)
  private mutating func space() {
    if !line.isEmpty, !isInReading { needsSpace = true }
  }

  private mutating func flush(_ body: (SearchDocument.Kind, String, [UInt8]) -> Void) {
    needsSpace = false
    if !line.isEmpty {
      if let heading {
        body(.heading, heading, line)
      } else {
        body(code > 0 ? .code : .text, "", line)
      }
    }
    if hasReading, !reading.isEmpty { body(.reading, "", reading) }
    line.removeAll(keepingCapacity: true)
    reading.removeAll(keepingCapacity: true)
    hasReading = false
    isInRuby = false
    isInReading = false
  }

  private mutating func take(
    _ tag: SearchTag, _ html: [UInt8], _ index: inout Int,
    _ body: (SearchDocument.Kind, String, [UInt8]) -> Void
  ) {
    if !tag.isEnd, tag.isLeftOut(html) || (!withCode && tag.name == .pre) {
      index = tag.endOfElement(html)
      if tag.name.isBlock { flush(body) }
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
        if needsSpace { needsSpace = false; line.append(0x20) }
        hasReading = true
        reading = line
      }
      isInRuby = !tag.isEnd
      isInReading = false
    case .rt: isInReading = isInRuby && !tag.isEnd
    case .rp:
      if !tag.isEnd { index = tag.endOfElement(html) }
    case .br: space()
    case .img:
      if let text = tag.attribute("alt", html), !text.isEmpty {
        space()
        for byte in text { if byte <= 0x20 { space() } else { put(byte) } }
        space()
      }
    case _ where tag.name.isHeading:
      flush(body)
      heading = tag.isEnd ? nil : String(decoding: tag.attribute("id", html) ?? [], as: UTF8.self)
    case .pre:
      flush(body)
      code = max(0, code + (tag.isEnd ? -1 : 1))
    default:
      if tag.name.isBlock {
        flush(body)
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

/// Decodes the character references that occur in rendered bodies.
enum SearchEntity {
  private static let names: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "copy": 0xA9,
    "reg": 0xAE, "trade": 0x2122, "hellip": 0x2026, "mdash": 0x2014, "ndash": 0x2013,
    "lsquo": 0x2018, "rsquo": 0x2019, "ldquo": 0x201C, "rdquo": 0x201D, "laquo": 0xAB,
    "raquo": 0xBB, "times": 0xD7, "divide": 0xF7, "middot": 0xB7, "bull": 0x2022, "deg": 0xB0,
    "plusmn": 0xB1, "yen": 0xA5, "euro": 0x20AC, "larr": 0x2190, "uarr": 0x2191, "rarr": 0x2192,
    "darr": 0x2193, "ensp": 0x20, "emsp": 0x20, "thinsp": 0x20, "shy": 0xAD,
  ]

  /// Reads the reference at a `&`.
  /// - Returns: its scalar, nil for a `&` that is text, and the offset at which reading continues.
  static func decode(_ html: [UInt8], at start: Int) -> (scalar: UInt32?, end: Int) {
    var index = start + 1
    let limit = min(html.count, start + 12)
    while index < limit, html[index] != UInt8(ascii: ";") { index += 1 }
    guard index < limit, html[index] == UInt8(ascii: ";"), index > start + 1 else {
      return (nil, start + 1)
    }
    let name = html[(start + 1)..<index]
    if name.first == UInt8(ascii: "#") {
      let digits = String(decoding: name.dropFirst(), as: UTF8.self)
      let value =
        digits.first == "x" || digits.first == "X"
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let value, Unicode.Scalar(value) != nil, value != 0 else { return (nil, start + 1) }
      return (value < 0x20 ? 0x20 : value, index + 1)
    }
    guard let scalar = names[String(decoding: name, as: UTF8.self)] else {
      return (nil, start + 1)
    }
    return (scalar, index + 1)
  }
}
