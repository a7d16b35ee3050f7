internal import ContentData
internal import SiteModel
internal import SourceText

/// Finds characters that XML does not allow, such as the U+0008 that input methods leave behind: they are
/// removed from feeds and sitemaps and are invisible on pages.
struct ControlCharacters {
  private let site: CheckedSite

  init(_ site: CheckedSite) {
    self.site = site
  }

  /// Checks all sources of the site's author, the values of front matter, and the settings.
  /// - Complexity: O(size of the sources).
  func check(into findings: inout Findings) {
    guard findings.wants(.controlCharacter) else { return }
    for source in site.sources where source.kind != .copied && !source.isFromTheme {
      Self.check(source.file, findings: &findings)
    }
    for (number, document) in site.documents {
      let source = site.sources[number]
      body(source, document, &findings)
      guard let block = source.frontMatter else { continue }
      let file = source.file
      var places: YAMLPlaces?
      Self.values(.object(document.data), []) { path, scalar in
        // Values from generators or the file name are not in the front matter.
        let known = places ?? YAMLPlaces(of: file, range: block)
        places = known
        guard let place = known.place(of: path) else { return }
        Self.report(scalar, at: SourceLocation(file, place), &findings)
      }
    }
    Self.values(.object(site.configuration.data), []) { path, scalar in
      guard let place = site.configuration.location(ofPath: path) else { return }
      Self.report(scalar, at: place, &findings)
    }
  }

  /// Reports each such character that is written literally in a file.
  private static func check(_ file: SourceFile, findings: inout Findings) {
    let bytes = file.bytes
    var start = 0
    while let found = XMLCharacters.firstForbidden(in: bytes.span, from: start) {
      start = found.range.upperBound
      guard bytes[found.range.lowerBound] != 0x26 else { continue }
      let range = SourceRange(found.range.lowerBound, found.range.upperBound)
      report(found.scalar, at: SourceLocation(file, range), &findings)
    }
  }

  /// Reports each character reference in a body that becomes such a character on the page; references in
  /// code do not.
  private func body(_ source: CheckedSource, _ document: Document, _ findings: inout Findings) {
    guard let body = document.renderedBody?.bytes,
      XMLCharacters.firstForbidden(in: body.span) != nil
    else { return }
    let file = source.file
    let bytes = file.bytes
    var start = source.bodyStart
    while let found = XMLCharacters.firstForbidden(in: bytes.span, from: start) {
      start = found.range.upperBound
      guard bytes[found.range.lowerBound] == 0x26 else { continue }
      let range = SourceRange(found.range.lowerBound, found.range.upperBound)
      Self.report(found.scalar, at: SourceLocation(file, range), &findings)
    }
  }

  /// Reports the strings in a value, at any depth, that contain such a character.
  /// - Parameter tell: gets the keys from the root to the scalar, and the scalar.
  private static func values(
    _ value: Value, _ path: [String], _ tell: ([String], UInt32) -> Void
  ) {
    switch value {
    case .string(let text):
      let found = XMLCharacters.firstForbidden(in: text.utf8.span)
      if let found { tell(path, found.scalar) }
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        values(element, path + [String(index)], tell)
      }
    case .object(let object):
      for entry in object.entries { values(entry.value, path + [entry.key.name], tell) }
    default: break
    }
  }

  private static func report(
    _ scalar: UInt32, at location: SourceLocation, _ findings: inout Findings
  ) {
    let digits = String(scalar, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    findings.add(.controlCharacter(name), at: location)
  }
}
