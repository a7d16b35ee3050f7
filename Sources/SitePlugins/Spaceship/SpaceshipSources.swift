internal import ContentData
internal import SiteModel
internal import SourceText

/// Marks the table syntax of jekyll-spaceship in Markdown sources: `||`, `^^` and a backslash at the end of a row.
/// The marks are comments, which ``SpannedTables`` finds in the page.
struct SpaceshipSources: DocumentTransform {
  let configuration: SiteConfiguration
  let marksTables: Bool

  /// Marks a cell that is merged with the one before it.
  static let columnMark: StaticString = "<!--colspan-->"
  /// Marks a cell that is merged with the one above it.
  static let rowMark: StaticString = "<!--rowspan-->"
  /// Marks a row whose cells are continued by those of the next row.
  static let lineMark: StaticString = "<!--next-->"

  var amendsDocuments: Bool { marksTables }

  func amend(
    _ parts: inout Document.Parts, of document: Document, reporting problems: inout DiagnosticSink
  ) -> Amendment {
    guard configuration.isMarkdown(extension: document.fileExtension),
      let bytes = Self.marked(parts.file.bytes, from: parts.bodyStart)
    else { return .none }
    parts.file = SourceFile(path: parts.file.path, bytes: bytes)
    parts.textVersion = TextVersion.of(bytes)
    return .changed
  }

  func addPages(to contents: inout Site.Contents, reporting problems: inout DiagnosticSink) {
    let documents = contents.pages + contents.documents.flatMap { $0 }
    let count = documents.count { document in
      let text = document.file.bytes
      return ["```mermaid", "``` mermaid", "```plantuml", "``` plantuml", "@startuml"].contains {
        (word: StaticString) in
        text.span.firstIndex(of: word, from: document.bodyStart) != nil
      }
    }
    if count > 0 {
      problems.report(PluginsDiagnostic.diagrams(count: count))
    }
  }

  /// A text with its tables marked; nil when it has nothing to mark.
  /// - Complexity: O(n).
  static func marked(_ bytes: [UInt8], from start: Int) -> [UInt8]? {
    var result: [UInt8] = []
    var copied = 0
    var fence: (byte: UInt8, count: Int)?
    var line = start
    while line < bytes.count {
      let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
      let text = bytes[line..<end]
      if let marker = Self.fence(text) {
        if fence == nil {
          fence = marker
        } else if let open = fence, open.byte == marker.byte, marker.count >= open.count {
          fence = nil
        }
      } else if fence == nil, let changed = markedRow(text) {
        result += bytes[copied..<line]
        result += changed
        copied = end
      }
      line = end + 1
    }
    if copied == 0 { return nil }
    result += bytes[copied...]
    return result
  }

  private static func fence(_ line: ArraySlice<UInt8>) -> (byte: UInt8, count: Int)? {
    let text = line.drop { $0 == 0x20 }
    guard let byte = text.first, byte == 0x60 || byte == 0x7E else { return nil }
    let count = text.prefix { $0 == byte }.count
    return count > 2 ? (byte, count) : nil
  }

  /// A row of a table with its marks; nil for a line that has none.
  private static func markedRow(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    let trimmed = line.drop { $0 == 0x20 }
    guard trimmed.first == 0x7C else { return nil }
    let last = line.lastIndex { $0 != 0x20 && $0 != 0x0D } ?? line.startIndex
    var result: [UInt8] = []
    var hasMarks = false
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      if byte == 0x5C, index == last {
        append(lineMark, to: &result)
        result += [0x20, 0x7C]
        return result
      }
      if byte == 0x5C, index + 1 < line.endIndex {
        result += line[index..<index + 2]
        index += 2
        continue
      }
      result.append(byte)
      index += 1
      guard byte == 0x7C else { continue }
      if index < line.endIndex, line[index] == 0x7C {
        append(columnMark, to: &result)
        hasMarks = true
        continue
      }
      var next = index
      while next < line.endIndex, line[next] == 0x20 { next += 1 }
      if next + 1 < line.endIndex, line[next] == 0x5E, line[next + 1] == 0x5E {
        append(rowMark, to: &result)
        index = next + 2
        hasMarks = true
      }
    }
    return hasMarks ? result : nil
  }

  private static func append(_ mark: StaticString, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: mark.span)
  }
}
