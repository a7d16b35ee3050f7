internal import SiteModel
internal import SourceText

/// Reads the checkable contents of an HTML page.
package struct PageReader: ~Copyable, ~Escapable {
  private let bytes: Span<UInt8>
  private let body: Range<Int>
  private var facts = PageFacts()
  /// The open link, with a flag for its text.
  private var openLink: Int?
  private var openHeading: Int?
  private var isInTitle = false
  private var drawingDepth = 0
  private var mediaDepth = 0

  @_lifetime(copy bytes)
  private init(_ bytes: Span<UInt8>, body: Range<Int>) {
    self.bytes = bytes
    self.body = body
  }

  /// Reads a page.
  /// - Parameter body: the range of the rendered body of the page's own document; empty if there is
  ///   none.
  /// - Complexity: O(length of the page).
  package static func html(
    _ bytes: Span<UInt8>, body: Range<Int>
  ) -> PageFacts {
    var reader = PageReader(bytes, body: body)
    var tokens = HTMLTokens(bytes, in: 0..<bytes.count)
    while let token = tokens.next() { reader.take(token) }
    return reader.facts
  }

  private mutating func take(_ token: HTMLTokens.Token) {
    switch token {
    case .text(let range): if hasText(range) { say() }
    case .other(let range):
      // The text of a page's title is raw text; the title of an SVG drawing labels the drawing.
      guard isInTitle, hasText(range) else { return }
      if drawingDepth > 0 { say() } else { facts.hasTitle = true }
    case .end(_, let name): close(name)
    case .start(let tag, let name, let attributes): open(tag, name, attributes)
    }
  }

  private func hasText(_ range: Range<Int>) -> Bool {
    range.contains { !ASCII.isSpace(bytes[$0]) }
  }

  /// Records that the open link and heading have text.
  private mutating func say() {
    if let openLink { facts.references[openLink].isEmpty = false }
    if let openHeading { facts.headings[openHeading].isEmpty = false }
  }

  private func isNamed(_ name: Range<Int>, _ word: StaticString) -> Bool {
    ASCII.equalsIgnoringCase(bytes, name, word)
  }

  private func headingLevel(_ name: Range<Int>) -> Int? {
    guard name.count == 2, bytes[name.lowerBound] | 0x20 == 0x68 else { return nil }
    let level = Int(bytes[name.lowerBound + 1]) - 0x30
    return (1...6).contains(level) ? level : nil
  }

  private mutating func close(_ name: Range<Int>) {
    if isNamed(name, "a") {
      openLink = nil
    } else if isNamed(name, "title") {
      isInTitle = false
    } else if isNamed(name, "svg") {
      drawingDepth = max(0, drawingDepth - 1)
    } else if isNamed(name, "video") || isNamed(name, "audio") {
      mediaDepth = max(0, mediaDepth - 1)
    } else if headingLevel(name) != nil {
      openHeading = nil
    }
  }

  private mutating func open(_ tag: Range<Int>, _ name: Range<Int>, _ range: Range<Int>) {
    let found = TagAttributes(bytes, range)
    let isInBody = body.contains(tag.lowerBound)
    if let id = found.id, !id.isEmpty {
      facts.identifiers.append(
        PageFacts.Identifier(name: id, isInBody: isInBody, isID: true))
    }
    if found.label { say() }
    if let level = headingLevel(name) {
      openHeading = facts.headings.count
      facts.headings.append(
        PageFacts.Heading(
          level: level, isInBody: isInBody, isEmpty: !found.label, id: found.id ?? ""))
      return
    }
    references(name, found, isInBody)
    if isNamed(name, "a") {
      if let anchor = found.name, !anchor.isEmpty {
        facts.identifiers.append(
          PageFacts.Identifier(name: anchor, isInBody: isInBody, isID: false))
      }
    } else if isNamed(name, "html") {
      facts.isWholePage = true
      facts.hasLang = found.lang
    } else if isNamed(name, "title") {
      isInTitle = true
    } else if isNamed(name, "svg") {
      drawingDepth += 1
    } else if isNamed(name, "video") || isNamed(name, "audio") {
      mediaDepth += 1
      say()
    } else if isNamed(name, "base"), facts.base == nil {
      facts.base = found.href
    }
  }

  private mutating func add(
    _ kind: PageFacts.Kind, _ value: String?, _ isInBody: Bool, isEmpty: Bool = false
  ) {
    guard let value else { return }
    facts.references.append(
      PageFacts.Reference(kind: kind, value: value, isInBody: isInBody, isEmpty: isEmpty))
  }

  private mutating func references(
    _ name: Range<Int>, _ found: TagAttributes, _ isInBody: Bool
  ) {
    if isNamed(name, "a") {
      // A link that is hidden from everyone is not checked.
      openLink = found.href == nil ? nil : facts.references.count
      add(.link, found.href, isInBody, isEmpty: !found.label && !found.isHidden)
      if found.isHidden { openLink = nil }
    } else if isNamed(name, "area") {
      add(.link, found.href, isInBody)
      if found.href != nil, !found.hasAlt, !found.label {
        facts.silentImages.append(.init(source: found.href ?? "", isInBody: isInBody, isArea: true))
      }
    } else if isNamed(name, "img") {
      image(found, isInBody)
    } else if isNamed(name, "source") {
      add(mediaDepth > 0 ? .media : .image, found.src, isInBody)
      for value in found.sources { add(.image, value, isInBody) }
    } else if isNamed(name, "video") {
      add(.media, found.src, isInBody)
      add(.image, found.poster, isInBody)
    } else if isNamed(name, "audio") || isNamed(name, "track") || isNamed(name, "embed") {
      add(.media, found.src, isInBody)
    } else if isNamed(name, "iframe") {
      add(.link, found.src, isInBody)
    } else if isNamed(name, "object") {
      add(.media, found.data, isInBody)
    } else if isNamed(name, "script") {
      add(.script, found.src, isInBody)
    } else if isNamed(name, "link") {
      add(found.relation, found.relation == nil ? nil : found.href, isInBody)
    } else if isNamed(name, "input"), found.isImageInput {
      image(found, isInBody)
    } else if isNamed(name, "image") || isNamed(name, "use") {
      add(.image, found.href, isInBody)
      if isNamed(name, "image") { say() }
    } else if isNamed(name, "form") {
      if let action = found.action, !action.isEmpty { add(.link, action, isInBody) }
    } else if isNamed(name, "meta") {
      if let target = found.refreshTarget {
        facts.isRedirect = true
        add(.link, target, isInBody)
      } else if found.isImageProperty {
        add(.image, found.content, isInBody)
      } else if found.isAddressProperty {
        add(.link, found.content, isInBody)
      }
    }
  }

  private mutating func add(_ kind: PageFacts.Kind?, _ value: String?, _ isInBody: Bool) {
    if let kind { add(kind, value, isInBody) }
  }

  private mutating func image(_ found: TagAttributes, _ isInBody: Bool) {
    add(.image, found.src, isInBody)
    for value in found.sources { add(.image, value, isInBody) }
    if found.saysSomething { say() }
    if let alt = found.alt, FileNameAlt.matches(alt) {
      facts.misnamedImages.append(
        .init(source: found.src ?? found.sources.first ?? "", alt: alt, isInBody: isInBody))
    }
    if !found.hasAlt, !found.label, !found.isHidden, !found.isDecoration {
      facts.silentImages.append(
        .init(source: found.src ?? found.sources.first ?? "", isInBody: isInBody))
    }
  }
}
