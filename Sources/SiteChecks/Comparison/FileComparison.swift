internal import SiteModel

/// Compares two versions of an output.
package enum FileComparison {
  /// The result of comparing two versions of a file.
  package enum Outcome: Sendable {
    /// The same bytes.
    case identical
    /// Other bytes with the same meaning.
    case equal
    /// The number of differences of each cause, and the first of them.
    case different(counts: [DifferenceCause: Int], examples: [FileDifference])
  }

  /// The largest number of examples of a cause for one file.
  private static let keptExamples = 3

  /// The largest page that is parsed; of larger files only the bytes are compared.
  private static let mostBytes = 32 << 20

  /// Compares two versions of a file.
  /// - Parameter path: the file's path, whose extension decides how it is compared.
  /// - Complexity: O(n).
  package static func compare(_ path: String, old: [UInt8], new: [UInt8]) -> Outcome {
    if old == new { return .identical }
    guard max(old.count, new.count) <= mostBytes else {
      return different([bytes(old, new, .bytes)])
    }
    switch OutputKind(path) {
    case .html: return pages(PageTokenizer.html(old), PageTokenizer.html(new))
    case .xml: return pages(PageTokenizer.xml(old), PageTokenizer.xml(new))
    case .style:
      let isEqual = PlainForm.style(old) == PlainForm.style(new)
      return isEqual ? .equal : different([bytes(old, new, .styles)])
    case .json:
      let isEqual = PlainForm.json(old) == PlainForm.json(new)
      return isEqual ? .equal : different([bytes(old, new, .data)])
    case .script:
      let isEqual = PlainForm.lines(old) == PlainForm.lines(new)
      return isEqual ? .equal : different([bytes(old, new, .scripts)])
    case .text:
      let isEqual = PlainForm.lines(old) == PlainForm.lines(new)
      return isEqual ? .equal : different([bytes(old, new, .data)])
    case .other: return different([bytes(old, new, .bytes)])
    }
  }

  private static func pages(_ old: [PageToken], _ new: [PageToken]) -> Outcome {
    let found = TokenAlignment.differences(old, new).flatMap {
      DifferenceClassifier.differences(old, $0.old, new, $0.new)
    }
    return found.isEmpty ? .equal : different(found)
  }

  private static func different(_ found: [FileDifference]) -> Outcome {
    var counts: [DifferenceCause: Int] = [:]
    var examples: [FileDifference] = []
    for difference in found {
      counts[difference.cause, default: 0] += 1
      if counts[difference.cause, default: 0] <= keptExamples { examples.append(difference) }
    }
    return .different(counts: counts, examples: examples)
  }

  /// The first line in which two files differ; binary files have no lines to show.
  private static func bytes(
    _ old: [UInt8], _ new: [UInt8], _ cause: DifferenceCause
  ) -> FileDifference {
    var same = 0
    while same < min(old.count, new.count), old[same] == new[same] { same += 1 }
    let line = 1 + old[..<same].count { $0 == 0x0A }
    guard cause != .bytes else {
      return FileDifference(
        cause: cause, oldLine: 1, newLine: 1, old: "\(old.count) B", new: "\(new.count) B")
    }
    let start = old[..<same].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    func rest(_ bytes: [UInt8]) -> [UInt8] { Array(bytes[start...].prefix { $0 != 0x0A }) }
    let (oldText, newText) = Excerpt.pair(rest(old), rest(new))
    return FileDifference(
      cause: cause, oldLine: line, newLine: line, old: oldText, new: newText)
  }
}

/// The kinds of outputs that are compared in different ways.
package enum OutputKind: Sendable {
  case html
  case xml
  case style
  case script
  case json
  case text
  case other

  /// The kind of a file by its extension.
  package init(_ path: String) {
    let name = Array(path.utf8)
    let dot = name.lastIndex(of: 0x2E)
    let ending = dot.map { name[($0 + 1)...].map(ASCII.lowercased) } ?? []
    switch String(decoding: ending, as: UTF8.self) {
    case "html", "htm", "xhtml": self = .html
    case "xml", "rss", "atom", "xsl", "svg": self = .xml
    case "css": self = .style
    case "js", "mjs": self = .script
    case "json", "webmanifest", "map", "jsonld": self = .json
    case "txt", "md", "csv", "tsv", "yml", "yaml", "toml", "scss", "sass", "ics", "bib":
      self = .text
    default: self = .other
    }
  }
}

/// Normalises text files by removing insignificant white space.
enum PlainForm {
  /// CSS without comments and without insignificant white space and semicolons.
  /// - Complexity: O(n).
  static func style(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    var quote: UInt8 = 0
    let tight: Set<UInt8> = [0x7B, 0x7D, 0x3B, 0x2C, 0x3E, 0x3A]
    while index < bytes.count {
      let byte = bytes[index]
      if quote == 0, byte == 0x2F, index + 1 < bytes.count, bytes[index + 1] == 0x2A {
        index += 2
        while index + 1 < bytes.count, !(bytes[index] == 0x2A && bytes[index + 1] == 0x2F) {
          index += 1
        }
        index += 2
        continue
      }
      if quote != 0 {
        if byte == quote { quote = 0 }
        result.append(byte)
      } else if ASCII.isSpace(byte) {
        if let last = result.last, last != 0x20, !tight.contains(last) { result.append(0x20) }
      } else {
        if tight.contains(byte), result.last == 0x20 { result.removeLast() }
        if byte == 0x7D { while result.last == 0x3B { result.removeLast() } }
        if byte == 0x22 || byte == 0x27 { quote = byte }
        result.append(byte)
      }
      index += 1
    }
    return result.last == 0x20 ? result.dropLast() : result
  }

  /// JSON without white space outside of strings.
  /// - Complexity: O(n).
  static func json(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var isInText = false
    var isEscaped = false
    for byte in bytes {
      if !isInText, ASCII.isSpace(byte) { continue }
      if byte == 0x22, !isEscaped { isInText.toggle() }
      isEscaped = isInText && byte == 0x5C && !isEscaped
      result.append(byte)
    }
    return result
  }

  /// Text without the white space at the ends of lines, and without empty lines.
  /// - Complexity: O(n).
  static func lines(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for line in bytes.split(separator: 0x0A) {
      var line = line
      while let last = line.last, ASCII.isSpace(last) { line.removeLast() }
      while let first = line.first, ASCII.isSpace(first) { line.removeFirst() }
      if !line.isEmpty { result += line + [0x0A] }
    }
    return result
  }
}
