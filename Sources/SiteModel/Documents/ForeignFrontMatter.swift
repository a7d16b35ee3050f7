internal import ContentData
package import SourceText

/// Recognizes front matter of other programs that blogc does not read: Hugo's TOML, Zenn's keys, delimiter lines with
/// wrong dashes.
package enum ForeignFrontMatter {
  /// Common first keys of front matter, which Hexo accepts without an opening line.
  private static let firstKeys = ["title", "layout", "date", "tags", "categories", "permalink"]

  private static func isKey(_ line: ArraySlice<UInt8>) -> Bool {
    firstKeys.contains { line.starts(with: ($0 + ": ").utf8) }
  }

  /// Returns the warning for a file without front matter that begins with something similar.
  /// - Parameters:
  ///   - head: the first bytes of the file.
  ///   - location: the file's first line.
  /// - Returns: nil for any other file.
  /// - Complexity: O(length of the head), at most some lines.
  package static func warning(
    ofHead head: ArraySlice<UInt8>, at location: SourceLocation
  ) -> Diagnostic? {
    let line = head.prefix { $0 != 0x0A }
    if line.starts(with: "+++".utf8), line.dropFirst(3).allSatisfy({ $0 <= 0x20 }) {
      return Diagnostic(DocumentDiagnostic.hugo, at: location)
    }
    if isKey(line), head.hasFence {
      return Diagnostic(DocumentDiagnostic.unopened, at: location)
    }
    guard let dashes = LookalikeCharacter.fence(line) else { return nil }
    return Diagnostic(DocumentDiagnostic.wrongDashes(dashes), at: location)
  }

  /// Returns the warning for front matter of Zenn, whose `topics` are a blog's tags.
  /// - Returns: nil for any other front matter.
  package static func warning(of input: DocumentReader.Input) -> Diagnostic? {
    let values = input.frontMatter
    guard values["topics"]?.array != nil, values[WellKnownSymbols.tags] == nil,
      let type = values[WellKnownSymbols.type]?.string, type == "tech" || type == "idea"
    else { return nil }
    return Diagnostic(
      DocumentDiagnostic.zenn,
      at: SourceLocation(input.file, FrontMatterKey.range(of: "topics", in: input)))
  }
}

extension ArraySlice<UInt8> {
  /// True if the first lines have only keys and values, up to a line of three dashes.
  fileprivate var hasFence: Bool {
    var rest = self
    for _ in 0..<16 {
      let line = rest.prefix { $0 != 0x0A }
      if line.starts(with: "---".utf8), line.dropFirst(3).allSatisfy({ $0 <= 0x20 }) { return true }
      guard !line.isEmpty, line.endIndex < rest.endIndex else { return false }
      rest = rest[(line.endIndex + 1)...]
    }
    return false
  }
}
