internal import ContentData
internal import SourceText

/// The parsed markup of `for` and `tablerow`.
struct LoopHeader {
  var variable: Symbol
  var collection: Expression
  var name: Symbol
  var isReversed = false
  var limit: Expression?
  var offset: ForNode.Offset = .none
  var columns: Expression?

  /// Applies an attribute; an unknown one is ignored.
  mutating func set(_ key: String, _ value: Expression, isContinue: Bool) {
    switch key {
    case "limit": limit = value
    case "offset": offset = isContinue ? .resume : .expression(value)
    case "cols": columns = value
    default: break
    }
  }
}

extension StrictParser {
  /// `name in collection reversed limit: n offset: n`.
  /// - Parameter hasColumns: true to allow `cols`, as in `tablerow`.
  mutating func loopHeader(hasColumns: Bool = true) throws(Diagnostic) -> LoopHeader {
    let variable = try consume(.identifier)
    guard consume(word: "in") else { throw expected(.word("in")) }
    let start = nextRange.lowerBound
    let collection = try expression()
    let text = LaxParser(file: file)
    let written = text.trimmedText(start..<nextRange.lowerBound)
    var header = LoopHeader(
      variable: Symbol(file.bytes.text(variable)), collection: collection,
      name: Symbol(file.bytes.text(variable) + "-" + written))
    header.isReversed = consume(word: "reversed")
    while true {
      _ = consume(ifIs: .comma)
      guard look(.identifier), look(.colon, ahead: 1) else { return header }
      let key = file.bytes.text(try consume(.identifier))
      guard key == "limit" || key == "offset" || (hasColumns && key == "cols") else {
        throw expected(.loopAttribute)
      }
      _ = try consume(.colon)
      let isContinue = look(.identifier) && file.bytes.matches(nextRange, "continue")
      header.set(key, try expression(), isContinue: isContinue)
    }
  }
}

extension LaxParser {
  func trimmedText(_ range: Range<Int>) -> String {
    file.bytes.text(file.bytes.trimmed(range))
  }

  /// `name in collection reversed` of a `for`, and attributes anywhere.
  func loopHeader(_ range: Range<Int>) -> LoopHeader? {
    header(range, variable: variableEnd(at: range.lowerBound, to: range.upperBound, dashes: true))
  }

  func variableEnd(at start: Int, to end: Int, dashes: Bool) -> Int {
    var index = start
    while index < end, file.bytes[index].isWord || (dashes && file.bytes[index] == .dash) {
      index += 1
    }
    return index
  }

  /// - Parameters:
  ///   - range: from the variable on.
  ///   - end: where the variable ends.
  ///   - whole: where attributes may be; nil for the same range.
  func header(
    _ range: Range<Int>, variable end: Int, whole: Range<Int>? = nil
  ) -> LoopHeader? {
    let bytes = file.bytes
    func skipSpaces(from start: Int) -> Int {
      var index = start
      while index < range.upperBound, bytes[index].isSpace { index += 1 }
      return index
    }
    let variable = range.lowerBound..<end
    let word = skipSpaces(from: end)
    guard !variable.isEmpty, word > end, word + 2 < range.upperBound,
      bytes.matches(word..<(word + 2), "in"), bytes[word + 2].isSpace,
      let collection = run(at: skipSpaces(from: word + 2), to: range.upperBound)
    else { return nil }
    var header = LoopHeader(
      variable: Symbol(bytes.text(variable)), collection: expression(collection),
      name: Symbol(bytes.text(variable) + "-" + bytes.text(collection)))
    let next = skipSpaces(from: collection.upperBound)
    header.isReversed = bytes[next..<range.upperBound].starts(with: "reversed".utf8)
    for (key, value) in attributes(whole ?? range) {
      header.set(
        bytes.text(key), expression(value), isContinue: bytes.matches(value, "continue"))
    }
    return header
  }
}
