internal import SourceText

/// Splits a template into text, output tags and tags.
///
/// The rules are those of Ruby Liquid's tokenizer: `{%` runs to the first `%}`, `{{` to the first `}`,
/// which must be followed by another. Inside `{% liquid %}` every line is a tag.
struct TemplateLexer {
  /// A `{% … %}`, or a line of `{% liquid %}`.
  struct Tag {
    var name: Range<Int>
    /// The bytes after the name, without the spaces around them.
    var markup: Range<Int>
    /// All of it, for diagnostics.
    var whole: SourceRange
    var trimsBefore: Bool
    var trimsAfter: Bool
  }

  enum Token {
    case text(Range<Int>)
    case output(markup: Range<Int>, whole: SourceRange, trimsBefore: Bool, trimsAfter: Bool)
    case tag(Tag)
    case malformed(Diagnostic)
  }

  let file: SourceFile
  /// The offset of the next byte.
  private(set) var position: Int
  let end: Int
  /// True if every line is a tag.
  let isLines: Bool
  /// The ranges in which braces are text, in order.
  private let literals: [SourceRange]
  /// The first of ``literals`` that is not after ``position``.
  private var nextLiteral = 0
  /// True if there is no further `}`, so that it is not searched for again.
  private var lacksBrace = false
  private var lacksTagEnd = false

  init(
    file: SourceFile, range: Range<Int>, isLines: Bool = false, literals: [SourceRange] = []
  ) {
    self.file = file
    self.literals = literals
    position = range.lowerBound
    end = range.upperBound
    self.isLines = isLines
  }

  private var bytes: [UInt8] { file.bytes }

  /// The next token, nil at the end.
  /// - Complexity: O(length of the token); O(rest of the template) once for each kind of missing end.
  mutating func next() -> Token? {
    if isLines { return nextLine() }
    guard position < end else { return nil }
    let start = position
    guard bytes[start] == .openBrace, start + 1 < end, literalEnd(at: start) == nil else {
      return text()
    }
    if bytes[start + 1] == .percent { return tag() }
    if bytes[start + 1] == .openBrace { return output() }
    return text()
  }

  private mutating func text() -> Token {
    let start = position
    position = nextTag(from: start + (bytes[start] == .openBrace ? 1 : 0))
    while position < end, let literalEnd = literalEnd(at: position) {
      position = nextTag(from: min(literalEnd, end))
    }
    return .text(start..<position)
  }

  /// Where the next tag or output begins.
  private func nextTag(from start: Int) -> Int {
    let bytes = file.bytes
    let text = bytes.span.extracting(first: end)
    var index = text.find(.openBrace, from: start)
    while index + 1 < text.count, text[index + 1] != .openBrace, text[index + 1] != .percent {
      index = text.find(.openBrace, from: index + 1)
    }
    return index + 1 < text.count ? index : text.count
  }

  /// The end of the literal part that an index lies in, or nil.
  /// - Complexity: O(1) amortised: indices grow.
  private mutating func literalEnd(at index: Int) -> Int? {
    while nextLiteral < literals.count, literals[nextLiteral].end <= index { nextLiteral += 1 }
    guard nextLiteral < literals.count, literals[nextLiteral].start <= index else { return nil }
    return literals[nextLiteral].end
  }

  private mutating func output() -> Token {
    let start = position
    var index = start + 2
    if lacksBrace { index = end }
    while index < end, bytes[index] != .closeBrace { index += 1 }
    lacksBrace = index == end
    guard index + 1 < end, bytes[index + 1] == .closeBrace else {
      let stop = index < end ? index + 1 : start + 2
      position = stop
      return .malformed(
        Diagnostic(
          LiquidDiagnostic.unterminatedOutput,
          at: SourceLocation(file, SourceRange(start, stop))))
    }
    position = index + 2
    let trimsBefore = bytes[start + 2] == .dash
    let trimsAfter = bytes[index - 1] == .dash
    let from = start + 2 + (trimsBefore ? 1 : 0)
    let to = max(from, index - (trimsAfter ? 1 : 0))
    return .output(
      markup: from..<to, whole: SourceRange(start, position), trimsBefore: trimsBefore,
      trimsAfter: trimsAfter)
  }

  private mutating func tag() -> Token {
    let start = position
    var index = start + 2
    if lacksTagEnd { index = end }
    while index + 1 < end, bytes[index] != .percent || bytes[index + 1] != .closeBrace {
      index += 1
    }
    guard index + 1 < end else {
      lacksTagEnd = true
      position = start + 2
      return .malformed(
        Diagnostic(
          LiquidDiagnostic.unterminatedTag,
          at: SourceLocation(file, SourceRange(start, start + 2))))
    }
    position = index + 2
    let whole = SourceRange(start, position)
    let trimsBefore = bytes[start + 2] == .dash
    let trimsAfter = bytes[index - 1] == .dash
    let from = start + 2 + (trimsBefore ? 1 : 0)
    let to = max(from, index - (trimsAfter ? 1 : 0))
    guard let (name, markup) = split(from..<to) else {
      return .malformed(
        Diagnostic(
          LiquidDiagnostic.tagWithoutName, at: SourceLocation(file, whole)))
    }
    return .tag(
      Tag(
        name: name, markup: markup, whole: whole, trimsBefore: trimsBefore,
        trimsAfter: trimsAfter))
  }

  /// The name and the rest of a tag's content; nil when no name is there.
  private func split(_ content: Range<Int>) -> (name: Range<Int>, markup: Range<Int>)? {
    let content = bytes.trimmed(content)
    guard let first = bytes[content].first else { return nil }
    var nameEnd = content.lowerBound
    if first == UInt8(ascii: "#") {
      nameEnd += 1
    } else {
      while nameEnd < content.upperBound, bytes[nameEnd].isWord { nameEnd += 1 }
    }
    guard nameEnd > content.lowerBound else { return nil }
    return (content.lowerBound..<nameEnd, bytes.trimmed(nameEnd..<content.upperBound))
  }

  /// The next line of `{% liquid %}` that is not blank.
  private mutating func nextLine() -> Token? {
    while position < end {
      let start = position
      var index = start
      while index < end, bytes[index] != .newline { index += 1 }
      position = min(index + 1, end)
      let line = bytes.trimmed(start..<index)
      if line.isEmpty { continue }
      let whole = SourceRange(line.lowerBound, line.upperBound)
      guard let (name, markup) = split(line) else {
        return .malformed(
          Diagnostic(
            LiquidDiagnostic.lineWithoutName,
            at: SourceLocation(file, whole)))
      }
      return .tag(
        Tag(name: name, markup: markup, whole: whole, trimsBefore: false, trimsAfter: false))
    }
    return nil
  }

  /// Returns true if a range holds `{%`.
  private func holdsTagStart(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      if bytes[index] == .openBrace, bytes[index + 1] == .percent { return true }
      index += 1
    }
    return false
  }

  /// Skips to the end tag of a body that is not parsed.
  ///
  /// - Parameter name: the end tag's name, such as `endraw`.
  /// - Returns: the body and its end tag; nil when there is none: then the body extends to the end of
  ///   the template.
  mutating func skip(to name: StaticString) -> (body: Range<Int>, end: Tag)? {
    let start = position
    var index = start
    while index + 1 < end {
      guard bytes[index] == .openBrace, bytes[index + 1] == .percent else {
        index += 1
        continue
      }
      var nameStart = index + 2
      let trimsBefore = nameStart < end && bytes[nameStart] == .dash
      if trimsBefore { nameStart += 1 }
      while nameStart < end, bytes[nameStart].isSpace { nameStart += 1 }
      var nameEnd = nameStart
      while nameEnd < end, bytes[nameEnd].isWord { nameEnd += 1 }
      var close = nameEnd
      if bytes.matches(nameStart..<nameEnd, name) {
        while close + 1 < end, bytes[close] != .percent || bytes[close + 1] != .closeBrace {
          close += 1
        }
        if close + 1 < end {
          if holdsTagStart(nameEnd..<close) {
            // The last tag that begins before '%}' is used, as in Ruby: '{% endraw {% endraw %}'.
            index += 2
            continue
          }
          position = close + 2
          let tag = Tag(
            name: nameStart..<nameEnd, markup: nameEnd..<close,
            whole: SourceRange(index, close + 2), trimsBefore: trimsBefore,
            trimsAfter: bytes[close - 1] == .dash)
          return (start..<index, tag)
        }
        // No later end tag is closed either.
        break
      }
      index += 2
    }
    position = end
    return nil
  }
}
