internal import SiteModel
internal import SourceText

/// Iterates over the tags and texts of an XML file. Names keep their case; texts are decoded, except those of CDATA.
struct XMLParts: Sequence, IteratorProtocol {
  /// A tag or a text.
  struct Part {
    /// The kind of a part.
    enum Kind {
      case text
      case start(attributes: [PageToken.Attribute], isEmpty: Bool)
      case end
    }

    var kind: Kind
    /// The text, or the element's name.
    var text: [UInt8]
    /// The line that it begins in.
    var line: Int
  }

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1

  init(_ file: [UInt8]) { bytes = file }

  /// The next part, nil at the end; comments, declarations and processing instructions are skipped.
  /// - Complexity: O(length of the part and of the skipped text).
  mutating func next() -> Part? {
    while index < bytes.count {
      let start = index
      let first = line
      guard bytes[index] == 0x3C else {
        move(to: bytes[index...].firstIndex(of: 0x3C) ?? bytes.count)
        return Part(
          kind: .text, text: CharacterReferences.decoded(bytes[start..<index]), line: first)
      }
      if isHere("<![CDATA[") {
        let content = index + 9
        let end = find("]]>", from: content)
        move(to: Swift.min(bytes.count, end + 3))
        return Part(kind: .text, text: Array(bytes[content..<end]), line: first)
      }
      if isHere("<!--") {
        move(to: Swift.min(bytes.count, find("-->", from: index + 4) + 3))
      } else if isHere("<!") || isHere("<?") {
        move(to: Swift.min(bytes.count, find(">", from: index) + 1))
      } else {
        let end = endOfTag()
        move(to: Swift.min(bytes.count, end + 1))
        return tag(start + 1..<Swift.max(start + 1, end), line: first)
      }
    }
    return nil
  }

  private mutating func move(to place: Int) {
    line += bytes[index..<place].count { $0 == 0x0A }
    index = place
  }

  private func isHere(_ word: StaticString) -> Bool {
    bytes.span.has(word, at: index)
  }

  /// The next position of a word, or the end of the file.
  private func find(_ word: StaticString, from start: Int) -> Int {
    bytes.span.firstIndex(of: word, from: start) ?? bytes.count
  }

  /// The end of the tag that begins here: the `>` outside of quotes.
  private func endOfTag() -> Int {
    var place = index
    var quote: UInt8 = 0
    while place < bytes.count {
      let byte = bytes[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        return place
      }
      place += 1
    }
    return bytes.count
  }

  private func tag(_ range: Range<Int>, line: Int) -> Part {
    var inner = bytes[range]
    let isEnd = inner.first == 0x2F
    if isEnd { inner.removeFirst() }
    let isEmpty = inner.last == 0x2F
    if isEmpty { inner.removeLast() }
    let name = Array(inner.prefix { !ASCII.isSpace($0) })
    if isEnd { return Part(kind: .end, text: name, line: line) }
    var result: [PageToken.Attribute] = []
    var attributes = HTMLAttributes(bytes.span, inner.startIndex + name.count..<inner.endIndex)
    while let attribute = attributes.next() {
      result.append(
        PageToken.Attribute(
          name: Array(bytes[attribute.name]),
          value: attribute.value.map { CharacterReferences.decoded(bytes[$0]) } ?? []))
    }
    return Part(
      kind: .start(
        attributes: result.sorted { $0.name.lexicographicallyPrecedes($1.name) },
        isEmpty: isEmpty), text: name, line: line)
  }
}
