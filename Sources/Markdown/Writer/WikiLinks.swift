internal import MarkdownShared
internal import SourceText

/// `[[name]]`, `[[name#heading]]` and `[[name|text]]`, as in Obsidian: a link to the document with that file name.
extension HTMLWriter {
  /// The wiki link that starts at two brackets.
  /// - Complexity: O(length of the link), at most 512 bytes.
  static func wikiLink(_ bytes: Span<UInt8>, at start: Int) -> TextMatch? {
    guard bytes.has("[[", at: start) else { return nil }
    var index = start + 2
    let limit = min(bytes.count, start + 512)
    while index < limit, bytes[index] != 0x5B, bytes[index] != 0x5D, bytes[index] != 0x0A {
      index += 1
    }
    guard index > start + 2, bytes.has("]]", at: index) else { return nil }
    return TextMatch(kind: .wikiLink, start: start, end: index + 2)
  }

  /// Writes a wiki link; if no document has the name, writes the text unchanged and records a
  /// finding.
  mutating func writeWikiLink(_ text: Span<UInt8>, _ output: inout OutputBuffer) {
    let inner = text.extracting(2..<(text.count - 2))
    let bar = inner.firstIndex(of: 0x7C) ?? inner.count
    let hash = inner.extracting(first: bar).firstIndex(of: 0x23) ?? bar
    let name = inner.extracting(first: hash)
    var target = ""
    if hash > 0 {
      guard let found = options.site.namedTarget?(String(decoding: name, as: UTF8.self)) else {
        missingNames.note(Array(name))
        output.append(escapingMarkdown: text)
        return
      }
      target = found
    }
    output.append("<a href=\"")
    output.append(escapingURL: target.utf8.span)
    if hash < bar {
      var id: [UInt8] = []
      Slug.append(inner.extracting((hash + 1)..<bar), to: &id)
      output.append("#")
      output.append(escapingURL: id.span)
    }
    output.append("\">")
    let start = bar < inner.count ? bar + 1 : 0
    output.append(escapingMarkdown: inner.extracting(droppingFirst: start))
    output.append("</a>")
  }
}

/// The names in wiki links for which there is no document, each once.
struct MissingNames {
  private var names: [[UInt8]] = []

  /// The largest number of findings for one document.
  private static let most = 16

  /// Adds a name.
  mutating func note(_ name: [UInt8]) {
    if names.count < Self.most, !names.contains(name) { names.append(name) }
  }

  /// The findings, in the order of the document.
  /// - Complexity: O(length of the source) for each name.
  func findings(in source: Span<UInt8>) -> [MarkdownFinding] {
    names.map { name in
      MarkdownFinding(
        .missingDocument(String(decoding: name, as: UTF8.self)),
        range: Self.place(of: name, in: source))
    }
  }

  private static func place(
    of name: [UInt8], in source: Span<UInt8>
  ) -> SourceRange {
    var index = 0
    while let found = source.firstIndex(of: "[[", from: index) {
      let start = found + 2
      if source.has(name.span, at: start) { return SourceRange(start, start + name.count) }
      index = start
    }
    return SourceRange(0, 0)
  }
}
