internal import ContentData
package import SourceText

/// Finds problems of valid permalinks.
package enum PermalinkExamination {
  /// Returns the warning for a permalink that is applied, but probably not as intended.
  /// - Returns: nil when front matter has no permalink or an ordinary one.
  /// - Complexity: O(length of the permalink); O(length of the front matter) when there is a
  ///   warning.
  package static func warning(of input: DocumentReader.Input) -> Diagnostic? {
    guard let permalink = input.frontMatter[WellKnownSymbols.permalink]?.string else { return nil }
    let found: DocumentDiagnostic
    if permalink.range(ofBytes: "://") != nil {
      found = .permalinkAddress(permalink)
    } else if permalink.split(separator: "/").contains("..") {
      found = .permalinkAboveSite(permalink)
    } else {
      return nil
    }
    return Diagnostic(
      found, at: SourceLocation(input.file, FrontMatterKey.range(of: "permalink", in: input)))
  }

  /// Rejects a URL with control characters: the system would end a file's name at a NUL, and so
  /// write another file.
  /// - Parameter range: the front matter.
  /// - Throws: `permalink.control-character`.
  /// - Complexity: O(length of the URL).
  static func check(
    _ url: String, from file: SourceFile, _ range: SourceRange
  ) throws(Diagnostic) {
    guard url.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return }
    throw Diagnostic(
      DocumentDiagnostic.controlCharacterInPermalink,
      at: SourceLocation(
        file, YAMLReader.place(of: ["permalink"], in: file, range: range) ?? range))
  }
}
