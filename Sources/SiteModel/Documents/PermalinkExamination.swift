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
    let found: (id: String, message: String, hint: String)
    if permalink.range(ofBytes: "://") != nil {
      found = (
        "permalink.address", "the permalink '\(permalink)' is a full URL and is treated as a path",
        "write the path below the site: permalink: /about/"
      )
    } else if permalink.split(separator: "/").contains("..") {
      found = (
        "permalink.above-site", "the permalink '\(permalink)' contains '..', which is ignored",
        "write the path from the root of the site: permalink: /about/"
      )
    } else {
      return nil
    }
    return Diagnostic(
      found.id, .warning, found.message,
      at: SourceLocation(input.file, FrontMatterKey.range(of: "permalink", in: input)),
      hint: found.hint)
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
      "permalink.control-character", .error,
      "the permalink contains a control character, such as a line break",
      at: SourceLocation(
        file, YAMLReader.place(of: ["permalink"], in: file, range: range) ?? range),
      hint: "write it on one line and without quotes: permalink: /about/")
  }
}
