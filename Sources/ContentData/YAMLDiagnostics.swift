internal import SourceText

/// Puts libyaml's findings into words that tell an author what to change.
///
/// libyaml names grammar rules; the author sees a line. What is on that line decides the hint.
struct YAMLDiagnostics {
  let file: SourceFile
  /// The offset of `bytes` in the file.
  let start: Int
  let bytes: [UInt8]
  let failure: YAMLParser.Failure

  /// The diagnostic for the failure.
  var diagnostic: Diagnostic {
    if let offset = failure.byteOffset { return encoding(at: offset) }
    for place in [line(at: problem), writtenLine(before: context)] {
      if let found = LookalikeCharacter(in: bytes.span, line: place) {
        return found.diagnostic(in: file, from: start)
      }
    }
    switch failure.problem {
    case "found character that cannot start any token": return strayCharacter
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return tab(at: problem)
    case "mapping values are not allowed in this context": return nestedMapping
    case "found unexpected end of stream": return unclosedQuote
    case "could not find expected ':'", "did not find expected ':'": return missingColon
    case "did not find expected ',' or ']'": return unclosedFlow("[", "]")
    case "did not find expected ',' or '}'": return unclosedFlow("{", "}")
    case "did not find expected key", "did not find expected '-' indicator": return strayText
    case "found unknown escape character": return badEscape
    case "did not find expected alphabetic or numeric character": return badAnchor
    case "did not find expected comment or line break": return badBlockHeader
    case "block sequence entries are not allowed in this context": return strayDash
    case "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return badEscape
    case YAMLParser.tooManyDirectives: return manyDirectives
    default:
      return failure.context.utf8.starts(with: "while scanning a tag".utf8) ? badTag : other
    }
  }

  /// The offset in the bytes where libyaml stopped.
  private var problem: Int {
    YAMLReader.byteOffset(ofCharacter: failure.problemIndex, in: bytes.span)
  }

  /// The offset where the construct began that could not be read.
  private var context: Int {
    failure.contextIndex.map { YAMLReader.byteOffset(ofCharacter: $0, in: bytes.span) } ?? problem
  }

  private func location(_ first: Int, _ last: Int) -> SourceLocation {
    SourceLocation(file, SourceRange(start + first, start + min(max(last, first), bytes.count)))
  }

  /// The location of one character; at the end of the bytes the last line's end.
  private func location(at offset: Int) -> SourceLocation {
    var last = offset + 1
    while last < bytes.count, bytes[last] & 0xC0 == 0x80 { last += 1 }
    return location(offset, last)
  }

  /// The line that holds an offset, without its line end, as a range of offsets.
  private func line(at offset: Int) -> Range<Int> {
    var first = min(offset, bytes.count)
    var last = first
    while first > 0, bytes[first - 1] != 0x0A { first -= 1 }
    while last < bytes.count, bytes[last] != 0x0A, bytes[last] != 0x0D { last += 1 }
    return first..<max(first, last)
  }

  /// The last line at or before an offset that holds more than white space.
  private func writtenLine(before offset: Int) -> Range<Int> {
    var line = line(at: offset)
    while line.lowerBound > 0, bytes[line].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
      line = self.line(at: line.lowerBound - 1)
    }
    return line
  }

  private func encoding(at offset: Int) -> Diagnostic {
    if failure.problem.utf8.starts(with: "control characters".utf8) {
      return Diagnostic(
        "yaml.control-character", "control characters are not allowed in YAML",
        at: location(at: offset), hint: "delete it, or write it as \"\\x..\" in double quotes")
    }
    return Diagnostic(
      "yaml.invalid-utf8", "these bytes are not UTF-8 text", at: location(offset, offset + 1),
      hint: "save the file as UTF-8")
  }

  private func tab(at offset: Int) -> Diagnostic {
    Diagnostic(
      "yaml.tab", "YAML cannot be indented with a tab", at: location(at: offset),
      hint: "use spaces")
  }

  private var strayCharacter: Diagnostic {
    let offset = problem
    guard offset < bytes.count, bytes[offset] != 0x09 else { return tab(at: offset) }
    let character = Character(Unicode.Scalar(bytes[offset]))
    return Diagnostic(
      "yaml.reserved-character", "a value cannot start with '\(character)'",
      at: location(at: offset), hint: "quote the value")
  }

  /// `title: a: b`.
  private var nestedMapping: Diagnostic {
    let offset = problem
    let line = line(at: offset)
    let text = bytes[line]
    // The first colon that ends a key; the value after it is what wants quotes.
    let colon = text.indices.first {
      bytes[$0] == 0x3A && $0 + 1 < line.upperBound && bytes[$0 + 1] == 0x20
    }
    guard let colon, colon < offset else {
      let first = text.firstIndex { $0 != 0x20 } ?? offset
      return Diagnostic(
        "yaml.nested-mapping", "a key is not allowed here", at: location(first, offset),
        hint: "indent the line like the keys above it")
    }
    var valueStart = colon + 1
    while valueStart < offset, bytes[valueStart] == 0x20 { valueStart += 1 }
    let value = String(decoding: bytes[valueStart..<line.upperBound], as: UTF8.self)
    let quoted =
      value.utf8.contains(0x22) || value.utf8.contains(0x5C)
      ? "'\(value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
      : "\"\(value)\""
    return Diagnostic(
      "yaml.nested-mapping", "the value contains a second ': '", at: location(at: offset),
      hint: "quote it: \(quoted)")
  }

  private var unclosedQuote: Diagnostic {
    let offset = context
    let quote = offset < bytes.count && bytes[offset] == 0x27 ? "'" : "\""
    return Diagnostic(
      "yaml.unclosed-quote", "this quote is never closed", at: location(at: offset),
      hint: quote == "'"
        ? "close it with ', and write an apostrophe inside as ''"
        : "close it with \", and write a quote inside as \\\"")
  }

  private var missingColon: Diagnostic {
    let line = writtenLine(before: context)
    var first = line.lowerBound
    while first < line.upperBound, bytes[first] == 0x20 { first += 1 }
    return Diagnostic(
      "yaml.missing-colon", "this line is not of the form 'key: value'",
      at: location(first, line.upperBound),
      hint: "write a colon and a space after the key")
  }

  private func unclosedFlow(_ open: String, _ close: String) -> Diagnostic {
    let opening = location(at: context)
    let offset = problem
    if bytes[min(context, offset)..<min(offset, bytes.count)].contains(0x0A)
      || offset >= bytes.count
    {
      return Diagnostic(
        "yaml.unclosed-bracket", "this '\(open)' is never closed", at: opening,
        hint: "close it with '\(close)', or quote the value if it is meant as text")
    }
    return Diagnostic(
      "yaml.unclosed-bracket", "expected ',' or '\(close)' here", at: location(at: offset),
      notes: [.init("the '\(open)' is here", at: opening)],
      hint: "quote the value if '\(open)' is meant as text")
  }

  /// Text after a closing quote, or a line whose indentation fits nothing above it.
  private var strayText: Diagnostic {
    let offset = problem
    let line = line(at: offset)
    let before = bytes[line.lowerBound..<min(offset, line.upperBound)]
    if let mark = before.last(where: { $0 != 0x20 }) {
      switch mark {
      case 0x22, 0x27:
        // It's: the apostrophe closed the quote.
        let isApostrophe = mark == 0x27 && offset > 0 && bytes[offset - 1] == mark
        return Diagnostic(
          "yaml.text-after-quote", "unexpected text after the closing quote",
          at: location(at: offset),
          hint: isApostrophe
            ? "write an apostrophe inside single quotes as ''" : "quote the whole value")
      case 0x5D, 0x7D:
        return Diagnostic(
          "yaml.text-after-bracket",
          "unexpected text after the closing '\(Character(Unicode.Scalar(mark)))'",
          at: location(offset, line.upperBound),
          hint: "quote the whole value if it is meant as text")
      default: break
      }
    }
    if before.contains(0x09) || (offset < bytes.count && bytes[offset] == 0x09) {
      return tab(at: bytes[line].firstIndex(of: 0x09) ?? offset)
    }
    let isIndented = before.allSatisfy { $0 == 0x20 }
    return Diagnostic(
      "yaml.bad-indentation",
      isIndented ? "the indentation does not match any line above" : "expected a key here",
      at: isIndented ? location(at: offset) : location(offset, line.upperBound),
      notes: failure.contextIndex == nil || context >= line.lowerBound
        ? [] : [.init("it would belong to what starts here", at: location(at: context))],
      hint: isIndented ? "indent sibling keys by the same number of spaces" : nil)
  }

  private var badEscape: Diagnostic {
    // libyaml stops at the backslash or at the digits that should follow its letter.
    var first = min(problem, bytes.count - 1)
    while first > 0, bytes[first] != 0x5C { first -= 1 }
    var last = first + 2
    while last < bytes.count, bytes[last] & 0xC0 == 0x80 { last += 1 }
    let text = String(decoding: bytes[first..<min(last, bytes.count)], as: UTF8.self)
    let takesDigits = ["\\x", "\\u", "\\U"].contains { $0.utf8.elementsEqual(text.utf8) }
    return Diagnostic(
      "yaml.bad-escape",
      takesDigits
        ? "'\(text)' in double quotes needs hexadecimal digits"
        : "'\(text)' is not an escape sequence in double quotes", at: location(first, last),
      hint: "use single quotes, or write the backslash twice")
  }

  private var badAnchor: Diagnostic {
    let offset = context
    let mark = offset < bytes.count && bytes[offset] == 0x26 ? "&" : "*"
    return Diagnostic(
      "yaml.reserved-character", "a value cannot start with '\(mark)'", at: location(at: offset),
      hint: "quote the value")
  }

  private var badTag: Diagnostic {
    Diagnostic(
      "yaml.reserved-character", "a value cannot start with '!'", at: location(at: context),
      hint: "quote the value")
  }

  /// Something but an indentation digit, `+` or `-` after `|` or `>`.
  private var badBlockHeader: Diagnostic {
    Diagnostic(
      "yaml.block-header", "the text of a '|' or '>' value starts on the next line",
      at: location(at: problem), hint: "quote the value if it is meant to start with that character"
    )
  }

  /// `title: -` or `title: - x`.
  private var strayDash: Diagnostic {
    Diagnostic(
      "yaml.stray-dash", "a list cannot start here", at: location(at: problem),
      hint: "start the list on a new line, or quote the value if it is meant as text")
  }

  private var manyDirectives: Diagnostic {
    Diagnostic(
      "yaml.directives", "there are too many %TAG lines", at: location(at: problem),
      hint: "leave them out, and write tags as they are meant")
  }

  private var other: Diagnostic {
    let context = failure.context.isEmpty ? "" : ", \(failure.context)"
    return Diagnostic(
      "yaml.syntax", "\(failure.problem)\(context)", at: location(at: problem))
  }
}
