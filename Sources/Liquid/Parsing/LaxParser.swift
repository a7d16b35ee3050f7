internal import ContentData
internal import RubyText
internal import SourceText

/// Reads markup as Ruby Liquid's lax parser does: by fragments, skipping anything unknown. It only
/// fails where Ruby's parser fails too; the caller reports that.
struct LaxParser {
  let file: SourceFile
  private var bytes: [UInt8] { file.bytes }

  init(file: SourceFile) {
    self.file = file
  }

  // MARK: Fragments

  /// The next "quoted fragment" from an offset on: a run without spaces, commas and pipes, in which
  /// quoted strings may hold anything. Bytes that can start none are skipped.
  func fragment(from start: Int, to end: Int) -> Range<Int>? {
    var index = start
    while index < end {
      if let fragment = fragment(at: index, to: end) { return fragment }
      index += 1
    }
    return nil
  }

  /// The fragment that starts exactly at an offset.
  func fragment(at start: Int, to end: Int) -> Range<Int>? {
    guard start < end else { return nil }
    var index = start
    if let close = closingQuote(at: index, to: end) { return start..<(close + 1) }
    while index < end {
      let byte = bytes[index]
      if byte == .quote || byte == .apostrophe {
        guard let close = closingQuote(at: index, to: end) else { break }
        index = close + 1
      } else if byte.isSpace || byte == .comma || byte == .pipe {
        break
      } else {
        index += 1
      }
    }
    return index > start ? start..<index : nil
  }

  /// The run of fragments that starts exactly at an offset, without spaces between them: `'a'.b`.
  func run(at start: Int, to end: Int) -> Range<Int>? {
    var index = start
    while index < end {
      if let close = closingQuote(at: index, to: end) {
        index = close + 1
      } else if bytes[index].isSpace || bytes[index] == .comma || bytes[index] == .pipe
        || bytes[index] == .quote || bytes[index] == .apostrophe
      {
        break
      } else {
        index += 1
      }
    }
    return index > start ? start..<index : nil
  }

  private func closingQuote(at start: Int, to end: Int) -> Int? {
    let quote = bytes[start]
    guard quote == .quote || quote == .apostrophe else { return nil }
    var index = start + 1
    while index < end, bytes[index] != quote { index += 1 }
    return index < end ? index : nil
  }

  // MARK: Expressions

  /// Parses a fragment as an expression; unknown input is `nil`.
  func expression(_ range: Range<Int>, comparing: Bool = false, depth: Int = 0) -> Expression {
    let range = bytes.trimmed(range)
    if range.count >= 2, let first = bytes[range].first, let last = bytes[range].last,
      first == last, first == .quote || first == .apostrophe
    {
      return .text(bytes.text((range.lowerBound + 1)..<(range.upperBound - 1)))
    }
    if let literal = Expression.literal(named: range, in: bytes, comparing: comparing) {
      return literal
    }
    if let number = number(range) { return .literal(number) }
    guard depth < 64 else { return .literal(.null) }
    if let ends = rangeEnds(range) {
      return .range(expression(ends.0, depth: depth + 1), expression(ends.1, depth: depth + 1))
    }
    return variable(range, depth: depth)
  }

  private func number(_ range: Range<Int>) -> Value? {
    var index = range.lowerBound
    if index < range.upperBound, bytes[index] == .dash { index += 1 }
    guard index < range.upperBound, bytes[index].isDigit else { return nil }
    while index < range.upperBound {
      guard bytes[index].isDigit || bytes[index] == .dot else { return nil }
      index += 1
    }
    return NumberText.literal(bytes, range)
  }

  /// The two ends of `(a..b)`.
  private func rangeEnds(_ range: Range<Int>) -> (Range<Int>, Range<Int>)? {
    guard range.count > 4, bytes[range.lowerBound] == .openRound,
      bytes[range.upperBound - 1] == .closeRound
    else { return nil }
    let inner = (range.lowerBound + 1)..<(range.upperBound - 1)
    var index = inner.upperBound - 2
    while index > inner.lowerBound {
      if bytes[index] == .dot, bytes[index + 1] == .dot {
        let first = bytes.trimmed(inner.lowerBound..<index)
        let last = bytes.trimmed((index + 2)..<inner.upperBound)
        guard !first.isEmpty, !last.isEmpty, !bytes[first].contains(where: \.isSpace),
          !bytes[last].contains(where: \.isSpace)
        else { return nil }
        return (first, last)
      }
      index -= 1
    }
    return nil
  }

  /// A path, picked out of the text: bracketed parts and runs of word bytes; the rest is skipped.
  private func variable(_ range: Range<Int>, depth: Int) -> Expression {
    var root: VariablePath.Root?
    var segments: [VariablePath.Segment] = []
    var index = range.lowerBound
    let closing = bytes[range].contains(.openSquare) ? closingBrackets(range) : [:]
    while index < range.upperBound {
      let start = index
      if bytes[index] == .openSquare, let close = closing[index], close > index + 1 {
        index = close + 1
        let key = expression((start + 1)..<close, depth: depth + 1)
        if root == nil {
          if case .literal(.string(let name)) = key {
            root = .name(Symbol(name))
          } else {
            root = .computed(key)
          }
        } else {
          segments.append(.bracketed(key))
        }
      } else if bytes[index].isWord || bytes[index] == .dash {
        while index < range.upperBound, bytes[index].isWord || bytes[index] == .dash { index += 1 }
        if index < range.upperBound, bytes[index] == .question { index += 1 }
        let name = Symbol(bytes.text(start..<index))
        if root == nil { root = .name(name) } else { segments.append(.dotted(name)) }
      } else {
        index += 1
      }
    }
    guard let root else { return .literal(.null) }
    return .variable(root: root, segments: segments)
  }

  /// Where each opening bracket of a range is closed.
  /// - Complexity: O(n).
  private func closingBrackets(_ range: Range<Int>) -> [Int: Int] {
    var open: [Int] = []
    var ends: [Int: Int] = [:]
    for index in range {
      if bytes[index] == .openSquare { open.append(index) }
      if bytes[index] == .closeSquare, let start = open.popLast() { ends[start] = index }
    }
    return ends
  }

  // MARK: Filters

  /// An expression and its filters.
  func filtered(
    _ range: Range<Int>, whole: SourceRange, environment: Environment,
    reporting diagnostics: inout DiagnosticSink
  ) -> FilteredExpression {
    guard let name = fragment(from: range.lowerBound, to: range.upperBound) else {
      return FilteredExpression(base: .literal(.null), filters: [], file: file, range: whole)
    }
    var filters: [FilterCall] = []
    var index = name.upperBound
    while index < range.upperBound, bytes[index] != .pipe { index += 1 }
    while index < range.upperBound {
      let end = filterEnd(from: index + 1, to: range.upperBound)
      if let call = filter(
        (index + 1)..<end, environment: environment, reporting: &diagnostics)
      {
        filters.append(call)
      }
      index = end
    }
    return FilteredExpression(
      base: expression(name), filters: filters, file: file, range: whole)
  }

  /// The end of the filter that starts at an offset: a pipe outside of quotes.
  private func filterEnd(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, bytes[index] != .pipe {
      index = (closingQuote(at: index, to: end) ?? index) + 1
    }
    return index
  }

  private func filter(
    _ range: Range<Int>, environment: Environment, reporting diagnostics: inout DiagnosticSink
  ) -> FilterCall? {
    var index = range.lowerBound
    while index < range.upperBound, !bytes[index].isWord { index += 1 }
    let nameStart = index
    while index < range.upperBound, bytes[index].isWord { index += 1 }
    guard index > nameStart else { return nil }
    let name = nameStart..<index
    var positional: [Expression] = []
    var named: [(Symbol, Expression)] = []
    // Ruby searches for arguments from the pipe on, so a colon before the name makes the name an
    // attribute.
    index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == .colon || bytes[index] == .comma else {
        index =
          index < name.upperBound
          ? index + 1 : (closingQuote(at: index, to: range.upperBound) ?? index) + 1
        continue
      }
      index += 1
      while index < range.upperBound, bytes[index].isSpace { index += 1 }
      if let (key, value) = attribute(at: index, to: range.upperBound) {
        named.append((Symbol(bytes.text(key)), expression(value)))
        index = value.upperBound
      } else if let value = fragment(at: index, to: range.upperBound) {
        positional.append(expression(value))
        index = value.upperBound
      }
    }
    return FilterCall(
      name: name, in: file, positional: positional, named: named, environment: environment,
      reporting: &diagnostics)
  }

  // MARK: Attributes

  /// `name: fragment` exactly at an offset.
  private func attribute(at start: Int, to end: Int) -> (Range<Int>, Range<Int>)? {
    var index = start
    guard index < end, bytes[index].isWord else { return nil }
    while index < end, bytes[index].isWord || bytes[index] == .dash { index += 1 }
    let key = start..<index
    while index < end, bytes[index].isSpace { index += 1 }
    guard index < end, bytes[index] == .colon else { return nil }
    index += 1
    while index < end, bytes[index].isSpace { index += 1 }
    guard let value = fragment(at: index, to: end) else { return nil }
    return (key, value)
  }

  /// All `name: fragment` pairs of a range, in order; the part between is skipped.
  func attributes(_ range: Range<Int>) -> [(key: Range<Int>, value: Range<Int>)] {
    var result: [(Range<Int>, Range<Int>)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let found = attribute(at: index, to: range.upperBound) {
        result.append(found)
        index = found.1.upperBound
      } else if bytes[index].isWord {
        while index < range.upperBound, bytes[index].isWord || bytes[index] == .dash { index += 1 }
      } else {
        index += 1
      }
    }
    return result
  }

  // MARK: Conditions

  /// Comparisons joined by `and` and `or`; nil where even Ruby's lax parser fails.
  func condition(_ range: Range<Int>) -> Condition? {
    var comparisons: [Condition.Comparison] = []
    var relations: [Condition.Relation] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      if bytes[index].isSpace {
        index += 1
        continue
      }
      if let (link, end) = relation(at: index, to: range.upperBound) {
        guard let comparison = comparison(start..<index) else { return nil }
        comparisons.append(comparison)
        relations.append(link)
        start = end
        index = end
      } else if let word = fragment(at: index, to: range.upperBound) {
        index = word.upperBound
      } else {
        while index < range.upperBound, !bytes[index].isSpace { index += 1 }
      }
    }
    guard let last = comparison(start..<range.upperBound) else { return nil }
    comparisons.append(last)
    return Condition(comparisons: comparisons, relations: relations)
  }

  /// The `and` or `or` at an offset, and its end; it must not be part of a longer word.
  private func relation(at start: Int, to end: Int) -> (Condition.Relation, Int)? {
    for (name, relation) in [("and", Condition.Relation.and), ("or", .or)] {
      let stop = start + name.utf8.count
      if stop <= end, bytes[start..<stop].elementsEqual(name.utf8),
        stop == end || !bytes[stop].isWord
      {
        return (relation, stop)
      }
    }
    return nil
  }

  private func comparison(_ range: Range<Int>) -> Condition.Comparison? {
    guard let left = fragment(from: range.lowerBound, to: range.upperBound) else { return nil }
    var index = left.upperBound
    while index < range.upperBound, bytes[index].isSpace { index += 1 }
    let operatorStart = index
    while index < range.upperBound, isOperatorByte(bytes[index]) { index += 1 }
    let name = bytes.text(operatorStart..<index)
    while index < range.upperBound, bytes[index].isSpace { index += 1 }
    let right = fragment(at: index, to: range.upperBound)
    if name.isEmpty { return Condition.Comparison(expression(left, comparing: true)) }
    return Condition.Comparison(
      expression(left, comparing: true), name,
      right.map { expression($0, comparing: true) } ?? .literal(.null))
  }

  private func isOperatorByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"): true
    case .underscore, UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: false
    }
  }
}
