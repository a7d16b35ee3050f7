internal import ContentData
internal import SourceText

/// Parsing of the tags that choose and repeat.
extension TemplateParser {
  // MARK: if, unless, case

  mutating func branch(
    _ tag: TemplateLexer.Tag, negated: Bool, into body: inout BodyBuilder
  ) {
    let name = negated ? "unless" : "if"
    var arms: [(condition: Condition?, isNegated: Bool, body: BodyBuilder)] = []
    var condition = condition(of: tag, name)
    var isValid = condition != nil
    var isNegated = negated
    while true {
      let (content, arm) = self.body(of: name, opening: tag.whole, arms: ["elsif", "else"])
      arms.append((condition, isNegated, content))
      guard let arm else { break }
      isNegated = false
      if bytes.matches(arm.name, "else") {
        condition = nil
      } else {
        condition = self.condition(of: arm, "elsif")
        if condition == nil { isValid = false }
      }
    }
    guard isValid else { return }
    let isBlank = arms.allSatisfy(\.body.isBlank)
    let node = IfNode(
      arms: arms.map {
        IfNode.Arm(
          condition: $0.condition ?? .always, isNegated: $0.isNegated,
          body: $0.body.block(of: file, droppingText: isBlank))
      }, range: tag.whole)
    body.append(.branch(node), isBlank: isBlank)
  }

  private mutating func condition(of tag: TemplateLexer.Tag, _ name: String) -> Condition? {
    read(tag, "syntax error in '\(name)': expected \(name) CONDITION") {
      parser throws(Diagnostic) in
      try parser.condition()
    } else: { parser in
      parser.condition(tag.markup)
    }
  }

  mutating func choice(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    let subject = read(tag, "syntax error in 'case': expected case VALUE", isForgiving: true) {
      parser throws(Diagnostic) in
      try parser.expression()
    } else: { parser in
      parser.fragment(from: tag.markup.lowerBound, to: tag.markup.upperBound)
        .map { parser.expression($0) }
    }
    var arms: [(candidates: [Expression]?, body: BodyBuilder)] = []
    var (prologue, arm) = self.body(of: "case", opening: tag.whole, arms: ["when", "else"])
    var isBlank = prologue.isBlank
    prologue = BodyBuilder()
    var isValid = subject != nil
    while let current = arm {
      let isElse = bytes.matches(current.name, "else")
      let candidates = isElse ? nil : self.candidates(of: current)
      if isElse, !current.markup.isEmpty {
        report("liquid.syntax", "an 'else' in a 'case' takes no arguments", at: current.whole)
        isValid = false
      }
      if !isElse, candidates == nil { isValid = false }
      let content: BodyBuilder
      (content, arm) = self.body(of: "case", opening: tag.whole, arms: ["when", "else"])
      arms.append((candidates, content))
      isBlank = isBlank && content.isBlank
    }
    guard isValid, let subject else { return }
    let node = CaseNode(
      subject: subject,
      arms: arms.map {
        CaseNode.Arm(
          candidates: $0.candidates, body: $0.body.block(of: file, droppingText: isBlank))
      }, range: tag.whole)
    body.append(.choice(node), isBlank: isBlank)
  }

  private mutating func candidates(of tag: TemplateLexer.Tag) -> [Expression]? {
    let message = "syntax error in 'when': expected when VALUE or VALUE"
    return read(tag, message, isForgiving: true) { parser throws(Diagnostic) in
      var list = [try parser.expression(comparing: true)]
      while parser.consume(ifIs: .comma) != nil || parser.consume(word: "or") {
        list.append(try parser.expression(comparing: true))
      }
      return list
    } else: { parser in
      parser.candidates(tag.markup)
    }
  }

  // MARK: for, tablerow

  mutating func loop(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    let header = read(tag, "syntax error in 'for': expected for VARIABLE in COLLECTION") {
      parser throws(Diagnostic) in
      try parser.loopHeader(hasColumns: false)
    } else: { parser in
      parser.loopHeader(tag.markup)
    }
    loopDepth += 1
    let (content, arm) = self.body(of: "for", opening: tag.whole, arms: ["else"])
    var alternative: BodyBuilder?
    if arm != nil {
      let (rest, extra) = self.body(of: "for", opening: tag.whole, arms: ["else"])
      alternative = rest
      var next = extra
      while next != nil {
        let (last, more) = self.body(of: "for", opening: tag.whole, arms: ["else"])
        alternative = last
        next = more
      }
    }
    loopDepth -= 1
    guard let header else { return }
    let isBlank = content.isBlank && (alternative?.isBlank ?? true)
    let node = ForNode(
      variable: header.variable, collection: header.collection, name: header.name,
      isReversed: header.isReversed, limit: header.limit, offset: header.offset,
      part: partNumber, body: content.block(of: file, droppingText: isBlank),
      alternative: alternative?.block(of: file, droppingText: isBlank), range: tag.whole)
    body.append(.loop(node), isBlank: isBlank)
  }

  mutating func table(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    let message = "syntax error in 'tablerow': expected tablerow VARIABLE in COLLECTION cols: 3"
    let header = read(tag, message, isForgiving: true) { parser throws(Diagnostic) in
      try parser.loopHeader()
    } else: { parser in
      parser.tableHeader(tag.markup)
    }
    let (content, _) = self.body(of: "tablerow", opening: tag.whole)
    guard let header else { return }
    var offset: Expression?
    if case .expression(let expression) = header.offset { offset = expression }
    let node = TableRowNode(
      variable: header.variable, collection: header.collection, columns: header.columns,
      limit: header.limit, offset: offset, body: content.block(of: file), range: tag.whole)
    body.append(.table(node), isBlank: content.isBlank)
  }

  // MARK: cycle

  mutating func cycle(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    let parsed = read(
      tag, "syntax error in 'cycle': expected cycle VALUE, VALUE", isForgiving: true
    ) {
      parser throws(Diagnostic) in
      var name: Expression?
      var values: [Expression] = []
      let first = try parser.expression()
      if parser.consume(ifIs: .colon) != nil { name = first } else { values.append(first) }
      if name != nil || parser.consume(ifIs: .comma) != nil {
        repeat {
          if parser.isAtEnd { break }
          values.append(try parser.expression())
        } while parser.consume(ifIs: .comma) != nil
      }
      return (name: name, values: values)
    } else: { parser in
      parser.cycle(tag.markup)
    }
    guard let parsed else { return }
    // Ruby's Liquid passes over a nil that is written out.
    let values = parsed.values.filter { if case .literal(.null) = $0 { false } else { true } }
    if values.isEmpty {
      report("liquid.syntax", "'cycle' needs at least one value", at: tag.whole)
      return
    }
    let group: CycleNode.Group
    switch parsed.name {
    case .literal(.string(let name))?: group = .shared(Symbol("cycle named " + name))
    case let name?: group = .computed(name)
    case nil where values.allSatisfy(\.isLiteral):
      group = .shared(Symbol("cycle of " + values.map(\.cycleName).joined(separator: ", ")))
    case nil: group = .shared(Symbol("cycle at \(file.path):\(tag.whole.start)"))
    }
    body.append(
      .cycle(CycleNode(group: group, values: values, range: tag.whole)), isBlank: false)
  }

  // MARK: include, render

  mutating func include(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    let parser = LaxParser(file: file)
    guard let header = parser.includeHeader(tag.markup) else {
      report(
        "liquid.syntax", "syntax error in 'include': expected include 'TEMPLATE'",
        at: tag.whole)
      return
    }
    body.append(.include(node(of: header, tag)), isBlank: false)
  }

  mutating func render(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    let parser = LaxParser(file: file)
    guard let header = parser.includeHeader(tag.markup),
      case .literal(.string) = header.template,
      let first = bytes[tag.markup].first, first == .quote || first == .apostrophe
    else {
      report(
        "liquid.syntax", "syntax error in 'render': the template's name must be a quoted string",
        at: tag.whole)
      return
    }
    body.append(.render(node(of: header, tag)), isBlank: false)
  }

  private func node(
    of header: LaxParser.IncludeHeader, _ tag: TemplateLexer.Tag
  ) -> IncludeNode {
    IncludeNode(
      template: header.template, alias: header.alias, value: header.value,
      isLoop: header.isLoop, parameters: header.parameters, file: file, range: tag.whole)
  }
}

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
  /// - Parameter hasColumns: whether `cols` may be given, as in `tablerow`.
  mutating func loopHeader(hasColumns: Bool = true) throws(Diagnostic) -> LoopHeader {
    let variable = try consume(.identifier)
    guard consume(word: "in") else { throw expected("'in'") }
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
        throw expected("'limit', 'offset' or 'cols'")
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

  /// `name in collection` of a `tablerow`, wherever it begins, and attributes anywhere.
  /// - Complexity: O(n) per word.
  func tableHeader(_ range: Range<Int>) -> LoopHeader? {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = variableEnd(at: start, to: range.upperBound, dashes: false)
      if end > start, let found = header(start..<range.upperBound, variable: end, whole: range) {
        return found
      }
      start = max(end, start + 1)
    }
    return nil
  }

  private func variableEnd(at start: Int, to end: Int, dashes: Bool) -> Int {
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
  private func header(
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

  /// The values of a `when`: separated by commas and `or`; what follows anything else is ignored.
  func candidates(_ range: Range<Int>) -> [Expression]? {
    let bytes = file.bytes
    var list: [Expression] = []
    var index = range.lowerBound
    while let value = fragment(from: index, to: range.upperBound) {
      list.append(expression(value, comparing: true))
      index = value.upperBound
      while index < range.upperBound, bytes[index].isSpace { index += 1 }
      if index < range.upperBound, bytes[index] == .comma {
        index += 1
      } else if let word = fragment(at: index, to: range.upperBound), bytes.matches(word, "or") {
        index = word.upperBound
      } else {
        break
      }
    }
    return list.isEmpty ? nil : list
  }

  /// `name: value, value`: split at commas, each part's first fragment counts.
  func cycle(_ range: Range<Int>) -> (name: Expression?, values: [Expression])? {
    let bytes = file.bytes
    guard run(at: range.lowerBound, to: range.upperBound) != nil else { return nil }
    var start = range.lowerBound
    var name: Expression?
    if let (first, rest) = cycleName(range) {
      name = expression(first)
      start = rest
    }
    var values: [Expression] = []
    for part in bytes[start..<range.upperBound].split(separator: .comma) {
      if let value = fragment(from: part.startIndex, to: part.endIndex) {
        values.append(expression(value))
      }
    }
    return (name, values)
  }

  /// The name before the colon of a `cycle`, and where the values begin: a quoted text, else the longest run of fragments
  /// with a colon after it.
  private func cycleName(_ range: Range<Int>) -> (name: Range<Int>, rest: Int)? {
    let bytes = file.bytes
    func colonIndex(after end: Int) -> Int? {
      var index = end
      while index < range.upperBound, bytes[index].isSpace { index += 1 }
      return index < range.upperBound && bytes[index] == .colon ? index : nil
    }
    if let quoted = fragment(at: range.lowerBound, to: range.upperBound),
      bytes[quoted.lowerBound] == .quote || bytes[quoted.lowerBound] == .apostrophe,
      let colon = colonIndex(after: quoted.upperBound)
    {
      return (quoted, colon + 1)
    }
    guard let pieces = run(at: range.lowerBound, to: range.upperBound) else { return nil }
    if let colon = colonIndex(after: pieces.upperBound) { return (pieces, colon + 1) }
    // The last colon outside of quotes.
    var last: Int?
    var quote: UInt8?
    for index in pieces {
      if let open = quote {
        if bytes[index] == open { quote = nil }
      } else if bytes[index] == .quote || bytes[index] == .apostrophe {
        quote = bytes[index]
      } else if bytes[index] == .colon, index > pieces.lowerBound {
        last = index
      }
    }
    return last.map { (pieces.lowerBound..<$0, $0 + 1) }
  }

  /// The parsed markup of Liquid's `include` and `render`.
  struct IncludeHeader {
    var template: Expression
    var alias: Symbol?
    var value: Expression?
    var isLoop = false
    var parameters: [(name: Symbol, value: Expression)] = []
  }

  /// `'name' with value as alias, key: value`.
  func includeHeader(_ range: Range<Int>) -> IncludeHeader? {
    let bytes = file.bytes
    guard let name = fragment(from: range.lowerBound, to: range.upperBound) else { return nil }
    var header = IncludeHeader(template: expression(name))
    var index = name.upperBound
    func word(_ text: StaticString) -> Range<Int>? {
      var start = index
      while start < range.upperBound, bytes[start].isSpace { start += 1 }
      guard start > index, let word = fragment(at: start, to: range.upperBound),
        bytes.matches(word, text)
      else { return nil }
      return word
    }
    if let with = word("with") ?? word("for"),
      let value = fragment(from: with.upperBound, to: range.upperBound)
    {
      header.isLoop = bytes.matches(with, "for")
      header.value = expression(value)
      // To Ruby, a literal `false` or `nil` here is no value at all.
      if case .literal(let literal)? = header.value, !literal.isTruthy { header.value = nil }
      index = value.upperBound
    }
    if let word = word("as"), let alias = fragment(from: word.upperBound, to: range.upperBound) {
      let end = bytes[alias].firstIndex { !$0.isWord && $0 != .dash } ?? alias.upperBound
      header.alias = Symbol(bytes.text(alias.lowerBound..<end))
    }
    for (key, value) in attributes(range) {
      header.parameters.append((Symbol(bytes.text(key)), expression(value)))
    }
    return header
  }
}
