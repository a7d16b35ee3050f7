internal import ContentData
package import SourceText

/// The names of gems in a theme's gemspec, which blogc reads but never runs.
///
/// Only the plain form is understood, one statement a line: `add_runtime_dependency "name"`.
package enum GemNames {
  /// A gem's name and where it is.
  package struct Mention: Sendable {
    package let name: String
    package let range: SourceRange
  }

  /// The gems that a theme needs at run time, which Jekyll loads as plugins.
  /// - Complexity: O(length).
  package static func dependencies(inGemspec file: SourceFile) -> [Mention] {
    var mentions: [Mention] = []
    var seen: Set<ByteKey> = []
    forEachStatement(in: file) { words, range in
      guard let first = words.first,
        first.contains(".add_runtime_dependency") || first.contains(".add_dependency"),
        let mention = quoted(file, in: range), mention.name != "jekyll",
        seen.insert(ByteKey(mention.name)).inserted
      else { return }
      mentions.append(mention)
    }
    return mentions
  }

  /// Calls a closure with the tokens of each line that is neither blank nor a comment.
  private static func forEachStatement(
    in file: SourceFile, _ body: ([Substring], SourceRange) -> Void
  ) {
    var start = 0
    while start < file.bytes.count {
      let line = file.lineRange(at: start)
      var next = line.end
      while next < file.bytes.count, file.bytes[next] != 0x0A { next += 1 }
      start = next + 1
      let text = file.text(of: line)
      let statement = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
      let words = statement.split { $0 == " " || $0 == "\t" || $0 == "," || $0 == "(" || $0 == ")" }
      if !words.isEmpty { body(words, line) }
    }
  }

  /// The first quoted string of a line. The gemspecs of installed gems quote as `%q<name>.freeze`.
  private static func quoted(_ file: SourceFile, in line: SourceRange) -> Mention? {
    let bytes = file.bytes
    var index = line.start
    while index < line.end {
      var closing = bytes[index]
      var start = index + 1
      if bytes[index] == 0x25, index + 2 < line.end, bytes[index + 1] == 0x71 {
        closing = bytes[index + 2] == 0x3C ? 0x3E : bytes[index + 2]
        start = index + 3
      } else if closing != 0x22, closing != 0x27 {
        index += 1
        continue
      }
      guard let end = bytes[start..<line.end].firstIndex(of: closing), end > start else {
        return nil
      }
      let range = SourceRange(start, end)
      return Mention(name: file.text(of: range), range: range)
    }
    return nil
  }
}
