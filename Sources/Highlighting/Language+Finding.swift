package import Lexing
internal import MarkupLanguages
internal import ProgrammingLanguages

extension Language {
  /// All languages, by name.
  package static let all: [Language] = (LanguageDefinition.programming + LanguageDefinition.markup)
    .sorted { $0.name < $1.name }.map { Language($0) }

  /// Makes a language that finds others in ``all``.
  package convenience init(_ definition: LanguageDefinition) {
    self.init(definition, find: Language.named)
  }

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (number, language) in all.enumerated() {
      for name in [language.name] + language.aliases where numbers[name] == nil {
        numbers[name] = number
      }
    }
    return numbers
  }()

  private static let fileNumbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (number, language) in all.enumerated() {
      for file in language.files where numbers[file] == nil { numbers[file] = number }
    }
    return numbers
  }()

  /// The language with a name or an alias, as Rouge finds it: case matters, a file extension is not a name, and
  /// options may follow a question mark (`php?start_inline=1`).
  ///
  /// - Parameter name: the word after a fence: `swift`, `c++`, `sh`.
  /// - Complexity: O(length of the name).
  package static func named(_ name: String) -> Language? {
    if let number = numbers[name] { return all[number] }
    guard let mark = name.utf8.firstIndex(of: 0x3F), mark > name.startIndex else { return nil }
    return numbers[String(name[..<mark])].map { all[$0] }
  }

  /// Returns true for a name that Rouge knows and that has no lexer here: such a block is written plain, in the
  /// same wrapper as highlighted ones.
  package static func isKnownWithoutColours(_ name: String) -> Bool {
    rougeNames.contains(name) && numbers[name] == nil
  }

  /// Returns true if scripts in the browser render blocks of this name, such as `mermaid` and `math`. Such a block is
  /// left unchanged, without a diagnostic.
  package static func isDrawnByScripts(_ name: String) -> Bool {
    drawn.contains(name.lowercased())
  }

  /// The language of a file by its name: its whole name first, then its extension.
  /// - Parameter path: a path with `/`, or only a name.
  package static func ofFile(_ path: String) -> Language? {
    let name = String(path.split(separator: "/").last ?? "")
    if let number = fileNumbers[name] { return all[number] }
    guard let dot = name.utf8.lastIndex(of: 0x2E) else { return nil }
    let suffix = String(name[name.utf8.index(after: dot)...]).lowercased()
    return fileNumbers[suffix].map { all[$0] }
  }

  /// The name of the language that an unknown name is probably a misspelling of; nil for none.
  ///
  /// - Parameter name: the unknown name; compared in lower case.
  /// - Returns: the name or alias with the fewest edits (insertion, deletion, replacement, swap of
  ///   neighbours), at most one for up to four letters and two for more; of several equally close
  ///   names, the first in the catalog's order.
  /// - Complexity: O(number of names × square of the length); only called for a diagnostic.
  package static func suggestion(for name: String) -> String? {
    let wanted = Array(name.lowercased().utf8)
    guard !wanted.isEmpty, wanted.count <= 32 else { return nil }
    let limit = wanted.count <= 4 ? 1 : 2
    var best: (name: String, distance: Int)?
    for language in all {
      for candidate in [language.name] + language.aliases where candidate.utf8.count > 1 {
        let distance = editDistance(wanted, Array(candidate.utf8))
        if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
      }
    }
    return best?.name
  }

  private static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    if abs(left.count - right.count) > 2 { return .max }
    var before: [Int] = []
    var above = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        var cost = min(
          above[column] + (left[row] == right[column] ? 0 : 1),
          min(above[column + 1], current[column]) + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      before = above
      above = current
    }
    return above[right.count]
  }
}
