internal import ContentData
internal import SiteModel
internal import SourceText

/// Finds the headings for a table of contents, and creates ids for those without one.
struct HeadingFinder: ~Escapable {
  private let page: Span<UInt8>
  private let options: TableOfContentsOptions
  /// The number of uses of each created id.
  private var uses: [ByteKey: Int] = [:]

  @_lifetime(copy page)
  init(_ page: Span<UInt8>, options: TableOfContentsOptions) {
    self.page = page
    self.options = options
  }

  /// The headings in the order of the page.
  /// - Complexity: O(length of the page).
  mutating func entries() -> [TableOfContents.Entry] {
    var entries: [TableOfContents.Entry] = []
    var tokens = HTMLTokens(page, in: 0..<page.count)
    var sections = SkippedSections()
    while let token = tokens.next() {
      switch token {
      case .start(_, let name, let attributes):
        let classes = attribute("class", in: attributes)
        sections.open(page, name, isSkipped: isSkippedSection(classes))
        guard let level = headingLevel(name), options.levels.contains(level), !sections.isInside,
          !hasClass("no_toc", in: classes)
        else { continue }
        // The next token starts at the end of this tag.
        let entry = self.entry(level: level, name: name, attributes: attributes, &tokens)
        entries.append(entry)
      case .end(_, let name):
        sections.close(page, name)
      case .text, .other:
        break
      }
    }
    return entries
  }

  /// Reads one heading to its end tag.
  private mutating func entry(
    level: Int, name: Range<Int>, attributes: Range<Int>, _ tokens: inout HTMLTokens
  ) -> TableOfContents.Entry {
    let contentStart = attributes.upperBound + 1
    var text = OutputBuffer(capacity: 128)
    var hasContent = false
    var elementEnd: Int?
    reading: while let token = tokens.next() {
      switch token {
      case .text(let range):
        hasContent = true
        elementEnd = nil
        text.append(escapingBareText: page.extracting(range))
      case .end(_, let endName) where headingLevel(endName) == level:
        break reading
      case .start(let tag, _, _), .end(let tag, _), .other(let tag):
        hasContent = true
        elementEnd = tag.upperBound
      }
    }
    let id = attribute("id", in: attributes).map {
      String(decoding: page.extracting($0), as: UTF8.self)
    }
    return TableOfContents.Entry(
      id: id ?? madeUpName(for: text.text()), text: text.bytes(), level: level,
      contentStart: min(contentStart, page.count), elementEnd: elementEnd,
      hasContent: hasContent)
  }

  /// The generated id of a heading: its text in lower case, without punctuation, with spaces as
  /// `-`, percent-encoded; repeated ids get `-1` and so on.
  private mutating func madeUpName(for escapedText: String) -> String {
    var name = OutputBuffer(capacity: 64)
    for scalar in HTMLEntities.withoutEntities(escapedText).lowercased().unicodeScalars {
      if scalar == " " {
        name.append(0x2D)
      } else if scalar == "-" || Self.isWord(scalar) {
        for byte in String(scalar).utf8 {
          if byte < 0x80 { name.append(byte) } else { name.append(percentEncoded: byte) }
        }
      }
    }
    let base = name.text()
    let count = uses[ByteKey(base), default: 0]
    uses[ByteKey(base)] = count + 1
    return count == 0 ? base : "\(base)-\(count)"
  }

  /// Returns true for the characters that `\p{Word}` matches: letters, marks, decimal digits and connectors.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      true
    default: false
    }
  }

  /// The level, 1 to 6, of a heading element; nil for other elements.
  private func headingLevel(_ name: Range<Int>) -> Int? {
    guard name.count == 2, page[name.lowerBound] | 0x20 == 0x68 else { return nil }
    let level = Int(page[name.lowerBound + 1]) - 0x30
    return (1...6).contains(level) ? level : nil
  }

  private func isSkippedSection(_ classes: Range<Int>?) -> Bool {
    options.skippedSectionClasses.contains { hasClass($0, in: classes) }
  }

  /// Returns true if the value of a `class` attribute contains a class.
  private func hasClass(_ name: String, in classes: Range<Int>?) -> Bool {
    guard let classes, !name.isEmpty else { return false }
    return Array(page.extracting(classes)).split(whereSeparator: ASCII.isSpace).contains {
      $0.elementsEqual(name.utf8)
    }
  }

  /// The escaped value of an attribute, without its quotes; nil when it is missing.
  private func attribute(_ wanted: StaticString, in attributes: Range<Int>) -> Range<Int>? {
    var index = attributes.lowerBound
    let end = attributes.upperBound
    while index < end {
      while index < end, ASCII.isSpace(page[index]) || page[index] == 0x2F { index += 1 }
      let nameStart = index
      while index < end, !ASCII.isSpace(page[index]), page[index] != 0x3D { index += 1 }
      let name = nameStart..<index
      while index < end, ASCII.isSpace(page[index]) { index += 1 }
      var value = index..<index
      if index < end, page[index] == 0x3D {
        index += 1
        while index < end, ASCII.isSpace(page[index]) { index += 1 }
        if index < end, page[index] == 0x22 || page[index] == 0x27 {
          let quote = page[index]
          let valueStart = index + 1
          index = valueStart
          while index < end, page[index] != quote { index += 1 }
          value = valueStart..<index
          index += 1
        } else {
          let valueStart = index
          while index < end, !ASCII.isSpace(page[index]) { index += 1 }
          value = valueStart..<index
        }
      }
      if ASCII.equalsIgnoringCase(page, name, wanted) { return value }
    }
    return nil
  }
}

/// Tracks elements whose headings are left out.
///
/// It counts the elements of the same name inside the outermost skipped one, to find its end tag.
private struct SkippedSections {
  private var name: [UInt8] = []
  private var depth = 0

  var isInside: Bool { depth > 0 }

  mutating func open(
    _ page: Span<UInt8>, _ element: Range<Int>, isSkipped: Bool
  ) {
    if depth > 0 {
      if matches(page, element) { depth += 1 }
    } else if isSkipped {
      name = Array(page.extracting(element)).map(ASCII.lowercased)
      depth = 1
    }
  }

  mutating func close(_ page: Span<UInt8>, _ element: Range<Int>) {
    if depth > 0, matches(page, element) { depth -= 1 }
  }

  private func matches(_ page: Span<UInt8>, _ element: Range<Int>) -> Bool {
    element.count == name.count
      && name.indices.allSatisfy {
        ASCII.lowercased(page[element.lowerBound + $0]) == name[$0]
      }
  }
}

extension OutputBuffer {
  /// Appends text of a page, fully escaped: entities are kept, bare `"`, `'`, `<`, `>` and `&`
  /// become entities.
  fileprivate mutating func append(escapingBareText text: Span<UInt8>) {
    for index in text.indices {
      let byte = text[index]
      if byte == 0x26, HTMLEntities.length(in: text, at: index) != nil {
        append(byte)
      } else if let entity = HTMLEscaping.entity(for: byte) {
        append(entity)
      } else {
        append(byte)
      }
    }
  }
}
