internal import ContentData
package import SourceText

/// Recognizes front matter that other programs write and blogc does not read: Hugo's TOML, Zenn's keys, lines of wrong dashes.
package enum ForeignFrontMatter {
  /// Returns the warning for a file without front matter that begins with something like it.
  /// - Parameters:
  ///   - head: the first bytes of the file.
  ///   - location: the file's first line.
  /// - Returns: nil for any other file.
  /// - Complexity: O(length of the first line).
  package static func warning(
    ofHead head: ArraySlice<UInt8>, at location: SourceLocation
  ) -> Diagnostic? {
    let line = head.prefix { $0 != 0x0A }
    if line.starts(with: "+++".utf8), line.dropFirst(3).allSatisfy({ $0 <= 0x20 }) {
      return Diagnostic(
        "front-matter.hugo", .warning,
        "this is Hugo's front matter in TOML, which is not read", at: location,
        hint: "write it as YAML between two lines '---'; 'hugo convert toYAML' does it")
    }
    guard let dashes = LookalikeCharacter.fence(line) else { return nil }
    return Diagnostic(
      "front-matter.wrong-dashes", .warning,
      "this line begins with \(dashes); front matter begins with three hyphens", at: location,
      hint: "write '---'")
  }

  /// Returns the warning for front matter of Zenn, whose `topics` are a blog's tags.
  /// - Returns: nil for any other front matter.
  package static func warning(of input: DocumentReader.Input) -> Diagnostic? {
    let values = input.frontMatter
    guard values["topics"]?.array != nil, values[WellKnownSymbols.tags] == nil,
      let type = values[WellKnownSymbols.type]?.string, type == "tech" || type == "idea"
    else { return nil }
    return Diagnostic(
      "front-matter.zenn", .warning, "'topics' is Zenn's name for tags, and is not read as such",
      at: SourceLocation(input.file, FrontMatterKey.range(of: "topics", in: input)),
      hint: "rename it to 'tags'")
  }
}
