/// A start tag of an SVG, as far as the setting of text has to know it.
struct SVGTag {
  /// Where it is, from `<` to behind `>`.
  let range: Range<Int>
  private let name: ArraySlice<UInt8>
  /// The names and values of its attributes, without escapes.
  let attributes: [(name: String, value: String)]
  /// True for `<text/>`.
  let isEmpty: Bool

  /// Finds the next start tag; comments, declarations and end tags are passed over.
  /// - Returns: nil when there is none.
  /// - Complexity: O(length up to its end).
  init?(_ bytes: [UInt8], from start: Int) {
    var place = start
    while let open = bytes[place...].firstIndex(of: 0x3C) {
      if bytes.has("<!--", at: open) {
        place = Self.behind("-->", bytes, from: open)
      } else if bytes.has("<![CDATA[", at: open) {
        place = Self.behind("]]>", bytes, from: open)
      } else if open + 1 < bytes.count, Self.isNameStart(bytes[open + 1]) {
        self.init(bytes, at: open)
        return
      } else {
        place = open + 1
      }
    }
    return nil
  }

  private init(_ bytes: [UInt8], at open: Int) {
    var place = open + 1
    while place < bytes.count, Self.isName(bytes[place]) { place += 1 }
    name = bytes[open + 1..<place]
    var attributes: [(String, String)] = []
    var isEmpty = false
    while place < bytes.count, bytes[place] != 0x3E {
      guard Self.isNameStart(bytes[place]) else {
        isEmpty = bytes[place] == 0x2F
        place += 1
        continue
      }
      let start = place
      while place < bytes.count, Self.isName(bytes[place]) { place += 1 }
      let attribute = String(decoding: bytes[start..<place], as: UTF8.self)
      while place < bytes.count, Self.isSpace(bytes[place]) || bytes[place] == 0x3D { place += 1 }
      guard place < bytes.count, bytes[place] == 0x22 || bytes[place] == 0x27 else { continue }
      let end = bytes[(place + 1)...].firstIndex(of: bytes[place]) ?? bytes.count
      attributes.append((attribute, Self.unescaped(bytes[min(place + 1, end)..<end])))
      place = min(end + 1, bytes.count)
    }
    self.attributes = attributes
    self.isEmpty = isEmpty
    range = open..<min(place + 1, bytes.count)
  }

  /// The value of an attribute.
  subscript(_ wanted: String) -> String? { attributes.first { $0.name == wanted }?.value }

  /// The number that an attribute begins with; a unit behind it is left out of account.
  func number(_ name: String) -> Double? {
    guard let value = self[name] else { return nil }
    let digits = value.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    return Double(digits).flatMap { $0.isFinite ? $0 : nil }
  }

  func isNamed(_ wanted: StaticString) -> Bool {
    wanted.withUTF8Buffer { name.elementsEqual($0) }
  }

  // MARK: Text

  /// Where the content of an element ends that begins somewhere: at its end tag, or with the file.
  static func end(of name: String, _ bytes: [UInt8], from start: Int) -> Int {
    let mark = Array("</\(name)".utf8)
    var place = start
    while let open = bytes[place...].firstIndex(of: 0x3C) {
      if bytes[open...].starts(with: mark) { return open }
      place = open + 1
    }
    return bytes.count
  }

  /// The text of an element: without tags and escapes, with one space for white space, and none around it.
  static func text(_ content: ArraySlice<UInt8>) -> String {
    var plain: [UInt8] = []
    var isTag = false
    var place = content.startIndex
    while place < content.endIndex {
      let byte = content[place]
      // A `<` that begins no tag is text, from a title that was not escaped.
      if byte == 0x3C, place + 1 < content.endIndex,
        isNameStart(content[place + 1]) || content[place + 1] == 0x2F
      {
        isTag = true
      }
      if !isTag { plain.append(byte) }
      if byte == 0x3E { isTag = false }
      place += 1
    }
    let words = unescaped(plain[...]).split {
      $0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{3000}"
    }
    return words.joined(separator: " ")
  }

  /// Text whose entities are those of XML or numbers.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
    var output: [UInt8] = []
    var place = bytes.startIndex
    while place < bytes.endIndex {
      if bytes[place] == 0x26,
        let end = bytes[place..<min(place + 12, bytes.endIndex)].firstIndex(of: 0x3B),
        let text = character(bytes[place + 1..<end])
      {
        output += text.utf8
        place = end + 1
      } else {
        output.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func character(_ name: ArraySlice<UInt8>) -> String? {
    let name = String(decoding: name, as: UTF8.self)
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard name.hasPrefix("#") else { return nil }
    let number =
      name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
    return number.flatMap(Unicode.Scalar.init).map { String($0) }
  }

  private static func behind(_ mark: StaticString, _ bytes: [UInt8], from start: Int) -> Int {
    var place = start
    while place < bytes.count {
      if bytes.has(mark, at: place) { return place + mark.utf8CodeUnitCount }
      place += 1
    }
    return bytes.count
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || byte >= 0x80
  }

  private static func isName(_ byte: UInt8) -> Bool {
    isNameStart(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
      || byte == 0x3A
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
}
