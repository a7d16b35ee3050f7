package import SourceText

/// Reads a BibTeX file: entries, `@string` abbreviations with months among them, `#` between parts of a value,
/// `@comment` and `@preamble`, and text between entries, which is ignored.
///
/// An entry that cannot be read is reported and passed over up to the next line that begins with `@`.
package struct BibTeXParser {
  private let file: SourceFile
  private let bytes: [UInt8]
  private var index = 0
  private var strings: [String: String] = [
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May",
    "jun": "June", "jul": "July",
    "aug": "August", "sep": "September", "oct": "October", "nov": "November", "dec": "December",
  ]
  private var entries: [BibTeXEntry] = []
  private var problems = DiagnosticSink()
  /// The remaining bytes that abbreviations may expand to. An abbreviation can contain earlier ones several times, so
  /// sixty short lines could expand to more than fits into memory.
  private var expansion: Int
  private var hasReportedExpansion = false
  /// The longest expansion of an abbreviation, in bytes.
  private static let longestText = 1 << 16

  private init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    expansion = (1 << 20) + 4 * file.bytes.count
  }

  /// Reads a file.
  /// - Parameter problems: gets `bibtex.syntax` and `bibtex.expansion` warnings with their places.
  /// - Returns: the entries in their order.
  /// - Complexity: O(length of the file).
  package static func entries(in file: SourceFile, reporting problems: inout DiagnosticSink)
    -> [BibTeXEntry]
  {
    var parser = BibTeXParser(file)
    parser.parse()
    problems.report(contentsOf: parser.problems.diagnostics)
    return parser.entries
  }

  private mutating func parse() {
    while let at = bytes[index...].firstIndex(of: 0x40) {
      index = at + 1
      let type = word().lowercased()
      skipSpaces()
      guard let opening = peek, opening == 0x7B || opening == 0x28, !type.isEmpty else { continue }
      let closing: UInt8 = opening == 0x7B ? 0x7D : 0x29
      let start = index
      index += 1
      switch type {
      case "comment", "preamble":
        index = start
        skipGroup(closing)
      case "string":
        if let pair = self.pair(), finish(closing) {
          strings[pair.name] = pair.value
        } else {
          recover(at)
        }
      default: entry(type, from: at, closing)
      }
    }
  }

  private mutating func entry(_ type: String, from at: Int, _ closing: UInt8) {
    skipSpaces()
    let keyStart = index
    while let byte = peek, byte != 0x2C, byte != closing, !byte.isSpace { index += 1 }
    let key = String(decoding: bytes[keyStart..<index], as: UTF8.self)
    var fields: [(name: String, value: String)] = []
    var names: Set<String> = []
    while true {
      skipSpaces()
      guard let byte = peek else { return recover(at) }
      if byte == closing {
        index += 1
        break
      }
      guard byte == 0x2C else { return recover(at) }
      index += 1
      skipSpaces()
      // A comma may follow the last field.
      if peek == closing { continue }
      guard let field = self.pair() else { return recover(at) }
      if names.insert(field.name).inserted { fields.append(field) }
    }
    let source = String(decoding: bytes[at..<index], as: UTF8.self)
    entries.append(BibTeXEntry(type: type, key: key, fields: fields, source: source))
  }

  /// Reports an entry that cannot be read, and goes on where a line begins with `@`.
  private mutating func recover(_ at: Int) {
    let line = file.lineRange(at: at)
    problems.report(
      BibTeXDiagnostic.syntax, at: SourceLocation(file, SourceRange(at, line.end)))
    index = at + 1
    while index < bytes.count {
      if bytes[index] == 0x40, bytes[index - 1] == 0x0A { return }
      index += 1
    }
  }

  // MARK: Parts

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpaces() {
    while let byte = peek, byte.isSpace { index += 1 }
  }

  private mutating func finish(_ closing: UInt8) -> Bool {
    skipSpaces()
    guard peek == closing else { return false }
    index += 1
    return true
  }

  /// The name of a type, a field or an abbreviation.
  private mutating func word() -> String {
    let start = index
    while let byte = peek,
      byte.isWord || byte >= 0x80 || [0x2B, 0x2D, 0x2E, 0x2F, 0x3A].contains(byte)
    {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// `name = value`.
  private mutating func pair() -> (name: String, value: String)? {
    skipSpaces()
    let name = word().lowercased()
    skipSpaces()
    guard !name.isEmpty, peek == 0x3D else { return nil }
    index += 1
    guard let value = self.value() else { return nil }
    return (name, value)
  }

  /// Parts with `#` between them.
  private mutating func value() -> String? {
    var result = ""
    while true {
      skipSpaces()
      switch peek {
      case 0x7B?:
        guard let text = group(closing: 0x7D) else { return nil }
        result += text
      case 0x22?:
        guard let text = group(closing: 0x22) else { return nil }
        result += text
      default:
        let start = index
        let name = word()
        if name.isEmpty { return nil }
        result += name.allSatisfy(\.isNumber) ? name : expanded(name, at: start)
      }
      skipSpaces()
      guard peek == 0x23 else { return result }
      index += 1
    }
  }

  /// The expansion of an abbreviation; the name itself if it is not defined or its expansion is too long.
  private mutating func expanded(_ name: String, at start: Int) -> String {
    guard let text = strings[name.lowercased()] else { return name }
    guard text.utf8.count <= min(expansion, Self.longestText) else {
      // Only once, because abbreviations that use this one exceed the limit as well.
      if !hasReportedExpansion {
        hasReportedExpansion = true
        problems.report(
          BibTeXDiagnostic.expansion, at: SourceLocation(file, SourceRange(start, index)))
      }
      return name
    }
    expansion -= text.utf8.count
    return text
  }

  /// The text up to a delimiter outside of braces; nil when a line with another entry comes first.
  private mutating func group(closing: UInt8) -> String? {
    index += 1
    let start = index
    var depth = 0
    while let byte = peek {
      if byte == 0x5C, index + 1 < bytes.count {
        index += 2
        continue
      }
      if byte == closing, depth == 0 {
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        index += 1
        return text
      }
      if byte == 0x7B { depth += 1 }
      if byte == 0x7D { depth -= 1 }
      if depth < 0 || byte == 0x40 && bytes[index - 1] == 0x0A { return nil }
      index += 1
    }
    return nil
  }

  /// Skips a group whose content is ignored.
  private mutating func skipGroup(_ closing: UInt8) {
    let opening = bytes[index]
    var depth = 0
    while let byte = peek {
      index += 1
      if byte == opening { depth += 1 }
      if byte == closing {
        depth -= 1
        if depth == 0 { return }
      }
    }
  }
}
