package import SourceText

/// The block of YAML between two lines of dashes at the head of a document.
package enum FrontMatter {
  /// The positions of a document's front matter and body.
  package struct Parts: Sendable, Hashable {
    /// The YAML from its opening `---` up to, but without, the closing line; nil without front
    /// matter.
    package var block: SourceRange?
    /// Where the body starts: after the closing line and the blank lines that follow it.
    package var bodyStart: Int
    /// The opening line when no line closes it: Jekyll takes such a file as one without front matter.
    package var unclosed: SourceRange?
  }

  /// Finds the front matter, as Jekyll's regular expression
  /// `\A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)` does, after a byte order mark if there is one.
  ///
  /// White space may follow both lines of dashes, a carriage return included; the block may be empty;
  /// blank lines after the closing line belong to it.
  /// - Complexity: O(length of the front matter); of the whole file when it is never closed.
  package static func split(file: SourceFile) -> Parts {
    let bytes = file.bytes
    let start =
      bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    guard let first = lineAfterOpening(bytes.span, at: start) else {
      return Parts(block: nil, bodyStart: start, unclosed: nil)
    }
    var line = first
    while line < bytes.count {
      if let body = bodyAfterClosing(bytes.span, at: line) {
        return Parts(block: SourceRange(start, line), bodyStart: body, unclosed: nil)
      }
      while line < bytes.count, bytes[line] != 0x0A { line += 1 }
      line += 1
    }
    return Parts(block: nil, bodyStart: start, unclosed: SourceRange(start, start + 3))
  }

  /// Returns true if a file starts with front matter, judged by its first line alone, as Jekyll decides
  /// between a page and a static file.
  /// - Parameter head: the file's first bytes; the first line is enough.
  package static func isAnnounced(by head: Span<UInt8>) -> Bool {
    let start = head.count >= 3 && head[0] == 0xEF && head[1] == 0xBB && head[2] == 0xBF ? 3 : 0
    return lineAfterOpening(head, at: start) != nil
  }

  /// The diagnostic for front matter that no line closes.
  /// - Parameter opening: ``Parts/unclosed``.
  package static func unclosedDiagnostic(_ file: SourceFile, _ opening: SourceRange) -> Diagnostic {
    Diagnostic(FrontMatterDiagnostic.unclosed, at: SourceLocation(file, opening))
  }

  /// Reads the front matter's values.
  ///
  /// - Parameters:
  ///   - block: ``Parts/block``.
  ///   - zone: the site's zone.
  ///   - diagnostics: gets the errors and warnings of the YAML.
  /// - Returns: the values, empty for an empty block; nil when an error was reported.
  package static func read(
    _ file: SourceFile, block: SourceRange, zone: TimeZoneRules,
    reporting diagnostics: inout DiagnosticSink
  ) -> Object? {
    let bytes = file.bytes
    let text = bytes.span.extracting(block.start..<block.end)
    if let plain = PlainFrontMatter.read(text, zone: zone) { return plain }
    guard
      let value = YAMLReader.read(file, range: block, zone: zone, reporting: &diagnostics)
    else { return nil }
    switch value {
    case .object(let object): return object
    case .null, .bool(false): return Object()
    default:
      let start = contentStart(file, block)
      let line = start..<max(start, file.lineRange(at: start).end)
      if let found = LookalikeCharacter(in: bytes.span, line: line) {
        diagnostics.report(found.diagnostic(in: file, from: 0))
        return nil
      }
      diagnostics.report(
        Diagnostic(
          FrontMatterDiagnostic.notAMap,
          at: SourceLocation(file, SourceRange(start, file.lineRange(at: start).end))))
      return nil
    }
  }

  /// The first byte of the block that is neither its opening line nor white space.
  private static func contentStart(_ file: SourceFile, _ block: SourceRange) -> Int {
    var index = min(block.start + 3, block.end)
    while index < block.end, file.bytes[index].isSpace { index += 1 }
    return index
  }

  /// The start of the line after `---`, white space and a line end; nil when the file does not begin
  /// with them.
  private static func lineAfterOpening(
    _ bytes: Span<UInt8>, at start: Int
  ) -> Int? {
    guard start + 3 < bytes.count, bytes[start] == 0x2D, bytes[start + 1] == 0x2D,
      bytes[start + 2] == 0x2D
    else { return nil }
    var index = start + 3
    while index < bytes.count, bytes[index].isSpace {
      if bytes[index] == 0x0A { return index + 1 }
      index += 1
    }
    return nil
  }

  /// Where the body starts after a closing line; nil when the line closes nothing.
  private static func bodyAfterClosing(
    _ bytes: Span<UInt8>, at line: Int
  ) -> Int? {
    guard line + 3 <= bytes.count, bytes[line] == 0x2D || bytes[line] == 0x2E,
      bytes[line + 1] == bytes[line], bytes[line + 2] == bytes[line]
    else { return nil }
    var index = line + 3
    var afterLineEnd: Int?
    while index < bytes.count, bytes[index].isSpace {
      if bytes[index] == 0x0A { afterLineEnd = index + 1 }
      index += 1
    }
    return index == bytes.count ? index : afterLineEnd
  }
}
