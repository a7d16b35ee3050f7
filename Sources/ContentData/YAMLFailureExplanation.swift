internal import SourceText

/// Turns an error of libyaml into a diagnostic that tells the author what to change.
///
/// libyaml's errors name rules of its grammar. The hint follows from the text of the line that the
/// error points to.
struct YAMLFailureExplanation {
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

  /// The offset at which the construct begins that libyaml could not read.
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
      return Diagnostic(YAMLDiagnostic.controlCharacter, at: location(at: offset))
    }
    return Diagnostic(YAMLDiagnostic.invalidUTF8, at: location(offset, offset + 1))
  }

  private func tab(at offset: Int) -> Diagnostic {
    Diagnostic(YAMLDiagnostic.tab, at: location(at: offset))
  }

  private var strayCharacter: Diagnostic {
    let offset = problem
    guard offset < bytes.count, bytes[offset] != 0x09 else { return tab(at: offset) }
    let character = String(Character(Unicode.Scalar(bytes[offset])))
    return Diagnostic(YAMLDiagnostic.reservedCharacter(character), at: location(at: offset))
  }

  /// `title: a: b`.
  private var nestedMapping: Diagnostic {
    let offset = problem
    let line = line(at: offset)
    let text = bytes[line]
    // The first colon that ends a key; the value after it needs quotes.
    let colon = text.indices.first {
      bytes[$0] == 0x3A && $0 + 1 < line.upperBound && bytes[$0 + 1] == 0x20
    }
    guard let colon, colon < offset else {
      let first = text.firstIndex { $0 != 0x20 } ?? offset
      return Diagnostic(YAMLDiagnostic.strayKey, at: location(first, offset))
    }
    var valueStart = colon + 1
    while valueStart < offset, bytes[valueStart] == 0x20 { valueStart += 1 }
    let value = String(decoding: bytes[valueStart..<line.upperBound], as: UTF8.self)
    let quoted =
      value.utf8.contains(0x22) || value.utf8.contains(0x5C)
      ? "'\(value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
      : "\"\(value)\""
    return Diagnostic(YAMLDiagnostic.secondColon(quoted: quoted), at: location(at: offset))
  }

  private var unclosedQuote: Diagnostic {
    let offset = context
    let isSingle = offset < bytes.count && bytes[offset] == 0x27
    return Diagnostic(YAMLDiagnostic.unclosedQuote(isSingle: isSingle), at: location(at: offset))
  }

  private var missingColon: Diagnostic {
    let line = writtenLine(before: context)
    var first = line.lowerBound
    while first < line.upperBound, bytes[first] == 0x20 { first += 1 }
    return Diagnostic(YAMLDiagnostic.missingColon, at: location(first, line.upperBound))
  }

  private func unclosedFlow(_ open: String, _ close: String) -> Diagnostic {
    let opening = location(at: context)
    let offset = problem
    if bytes[min(context, offset)..<min(offset, bytes.count)].contains(0x0A)
      || offset >= bytes.count
    {
      return Diagnostic(YAMLDiagnostic.unclosedBracket(open: open, close: close), at: opening)
    }
    return Diagnostic(
      YAMLDiagnostic.missingComma(open: open, close: close), at: location(at: offset),
      notes: [.init(.opening(open), at: opening)])
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
          YAMLDiagnostic.textAfterQuote(isApostrophe: isApostrophe), at: location(at: offset))
      case 0x5D, 0x7D:
        return Diagnostic(
          YAMLDiagnostic.textAfterBracket(String(Character(Unicode.Scalar(mark)))),
          at: location(offset, line.upperBound))
      default: break
      }
    }
    if before.contains(0x09) || (offset < bytes.count && bytes[offset] == 0x09) {
      return tab(at: bytes[line].firstIndex(of: 0x09) ?? offset)
    }
    let isIndented = before.allSatisfy { $0 == 0x20 }
    return Diagnostic(
      isIndented ? YAMLDiagnostic.badIndentation : .missingKey,
      at: isIndented ? location(at: offset) : location(offset, line.upperBound),
      notes: failure.contextIndex == nil || context >= line.lowerBound
        ? []
        : [
          .init(
            Message("it would belong to what starts here", ja: "ここで始まるものの一部になります"),
            at: location(at: context))
        ])
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
      YAMLDiagnostic.badEscape(text, lacksDigits: takesDigits), at: location(first, last))
  }

  private var badAnchor: Diagnostic {
    let offset = context
    let mark = offset < bytes.count && bytes[offset] == 0x26 ? "&" : "*"
    return Diagnostic(YAMLDiagnostic.reservedCharacter(mark), at: location(at: offset))
  }

  private var badTag: Diagnostic {
    Diagnostic(YAMLDiagnostic.reservedCharacter("!"), at: location(at: context))
  }

  /// Anything other than an indentation digit, `+` or `-` after `|` or `>`.
  private var badBlockHeader: Diagnostic {
    Diagnostic(YAMLDiagnostic.blockHeader, at: location(at: problem))
  }

  /// `title: -` or `title: - x`.
  private var strayDash: Diagnostic {
    Diagnostic(YAMLDiagnostic.strayDash, at: location(at: problem))
  }

  private var manyDirectives: Diagnostic {
    Diagnostic(YAMLDiagnostic.tooManyDirectives, at: location(at: problem))
  }

  private var other: Diagnostic {
    let context = failure.context.isEmpty ? "" : ", \(failure.context)"
    return Diagnostic(
      YAMLDiagnostic.syntax("\(failure.problem)\(context)"), at: location(at: problem))
  }
}
