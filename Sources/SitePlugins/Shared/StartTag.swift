internal import SiteModel
internal import SourceText

/// A start tag of a finished page, whose attributes can be read and set. Attributes that are not set keep their
/// bytes.
struct StartTag {
  /// The whole tag, from `<` to `>`.
  private(set) var bytes: [UInt8]
  private let nameEnd: Int

  /// - Parameters:
  ///   - tag: the whole tag in the page.
  ///   - name: its name in the page.
  init(_ page: Span<UInt8>, tag: Range<Int>, name: Range<Int>) {
    bytes = Array(page.extracting(tag))
    nameEnd = name.upperBound - tag.lowerBound
  }

  /// An attribute as it is written.
  private struct Attribute {
    var name: String
    /// The value without its quotes; nil for an attribute without one.
    var value: Range<Int>?
    /// The value with its quotes.
    var whole: Range<Int>
  }

  /// The attributes in their order.
  /// - Complexity: O(length of the tag).
  private var attributes: [Attribute] {
    var result: [Attribute] = []
    var index = nameEnd
    let end = bytes.count - 1
    while index < end {
      guard !ASCII.isSpace(bytes[index]), bytes[index] != 0x2F else {
        index += 1
        continue
      }
      let start = index
      repeat {
        index += 1
      } while index < end && !ASCII.isSpace(bytes[index]) && bytes[index] != 0x3D
      let name = String(decoding: bytes[start..<index].map(ASCII.lowercased), as: UTF8.self)
      var next = index
      while next < end, ASCII.isSpace(bytes[next]) { next += 1 }
      guard next < end, bytes[next] == 0x3D else {
        result.append(Attribute(name: name, value: nil, whole: start..<index))
        continue
      }
      index = next + 1
      while index < end, ASCII.isSpace(bytes[index]) { index += 1 }
      let (value, whole) = self.value(from: index, end)
      result.append(Attribute(name: name, value: value, whole: start..<whole.upperBound))
      index = whole.upperBound
    }
    return result
  }

  private func value(from start: Int, _ end: Int) -> (value: Range<Int>, whole: Range<Int>) {
    var index = start
    if start < end, bytes[start] == 0x22 || bytes[start] == 0x27 {
      index += 1
      while index < end, bytes[index] != bytes[start] { index += 1 }
      return (start + 1..<index, start..<min(index + 1, end))
    }
    while index < end, !ASCII.isSpace(bytes[index]) { index += 1 }
    return (start..<index, start..<index)
  }

  /// The value of an attribute with entities unchanged; empty for an attribute without a value, nil if it is missing.
  /// - Parameter name: in lower case.
  func value(of name: String) -> String? {
    attributes.first { $0.name == name }.map { attribute in
      attribute.value.map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
    }
  }

  /// Sets an attribute, which is appended if the tag does not have it.
  /// - Parameters:
  ///   - name: in lower case.
  ///   - value: escaped for an attribute in double quotes.
  mutating func set(_ name: String, to value: String) {
    let written = Array("\(name)=\"\(value)\"".utf8)
    if let attribute = attributes.first(where: { $0.name == name }) {
      bytes.replaceSubrange(attribute.whole, with: written)
      return
    }
    var end = bytes.count - 1
    let closesItself = end > nameEnd && bytes[end - 1] == 0x2F
    if closesItself { end -= 1 }
    while end > nameEnd, ASCII.isSpace(bytes[end - 1]) { end -= 1 }
    bytes.replaceSubrange(end..<end, with: [0x20] + written)
  }

  /// Replaces the whole tag by other HTML; afterwards, attributes can no longer be read or set.
  mutating func replace(with html: String) { bytes = Array(html.utf8) }
}

/// Changes only some start tags in the body of a finished page.
struct StartTagRewriter {
  /// The names of the elements, in lower case.
  let elements: [StaticString]

  /// Copies a page with its tags changed.
  /// - Parameters:
  ///   - buffer: gets the whole page, but only when a tag changed.
  ///   - change: changes a tag and returns true, or returns false.
  /// - Returns: true if a tag was changed.
  /// - Complexity: O(length of the page).
  func rewrite(
    _ page: Span<UInt8>, into buffer: inout OutputBuffer,
    _ change: (inout StartTag) -> Bool
  ) -> Bool {
    var tokens = HTMLTokens(page, in: PageTextRewriter.bodyRange(of: page))
    var copied = 0
    var hasChanged = false
    while let token = tokens.next() {
      // An unclosed tag is left unchanged.
      guard case .start(let range, let name, _) = token, page[range.upperBound - 1] == 0x3E,
        elements.contains(where: { ASCII.equalsIgnoringCase(page, name, $0) })
      else { continue }
      var tag = StartTag(page, tag: range, name: name)
      guard change(&tag) else { continue }
      hasChanged = true
      buffer.append(page.extracting(copied..<range.lowerBound))
      buffer.append(tag.bytes)
      copied = range.upperBound
    }
    if hasChanged { buffer.append(page.extracting(droppingFirst: copied)) }
    return hasChanged
  }
}
