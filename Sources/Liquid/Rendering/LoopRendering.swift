package import ContentData
internal import RubyText
package import SourceText

/// The collection that a loop runs over, without a copy.
private enum LoopCollection {
  case array([Value])
  case pairs([Object.Entry])
  case range(Int, Int)
  case single(Value)
  case nothing

  var count: Int {
    switch self {
    case .array(let elements): elements.count
    case .pairs(let entries): entries.count
    case .range(let low, let high):
      high < low ? 0 : high.subtractingReportingOverflow(low).overflow ? .max : high &- low &+ 1
    case .single: 1
    case .nothing: 0
    }
  }

  @inline(__always)
  subscript(index: Int) -> Value {
    switch self {
    case .array(let elements): elements[index]
    case .pairs(let entries): .array([.string(entries[index].key.name), entries[index].value])
    case .range(let low, _): .integer(low &+ index)
    case .single(let value): value
    case .nothing: .null
    }
  }
}

extension RenderContext {
  private mutating func collection(_ value: Value) -> LoopCollection {
    switch value {
    case .array(let elements): return .array(elements)
    case .object(let object): return .pairs(object.entries)
    case .range(let low, let high): return .range(low, high)
    case .string(let text): return text.utf8.isEmpty ? .nothing : .single(value)
    case .drop(let drop):
      if let plain = drop.plainValue(noting: &reads) { return collection(plain) }
      if drop is ForLoopDrop || drop is TableRowDrop || drop is BigInteger { return .nothing }
      if let names = drop.loopNames(noting: &reads) {
        return .array(names.map { .string($0.name) })
      }
      return .pairs(drop.object(noting: &reads).entries)
    default: return .nothing
    }
  }

  /// The range of iterations after `offset` and `limit`; a string is always one iteration.
  private func turns(_ collection: LoopCollection, offset: Int, limit: Int?) -> Range<Int> {
    let count = collection.count
    if case .single = collection { return 0..<1 }
    let lower = min(max(offset, 0), count)
    guard let limit else { return lower..<count }
    let (end, overflow) = offset.addingReportingOverflow(limit)
    let upper = overflow ? count : min(max(end, 0), count)
    return lower..<max(lower, upper)
  }

  /// The integer of a loop's attribute; nil for `nil`.
  private mutating func integer(_ expression: Expression?) throws(Diagnostic) -> Int? {
    guard let expression else { return nil }
    let value = plain(try evaluate(expression))
    if value.isNull { return nil }
    return try integer(value)
  }

  /// Ruby Liquid's `Utils.to_integer`.
  /// - Throws: `invalid integer` for a string that is not an integer.
  package mutating func integer(_ value: Value) throws(Diagnostic) -> Int {
    if case .integer(let number) = value { return number }
    guard let number = NumberText.wholeInteger(text(of: value)) else {
      throw Diagnostic(LiquidDiagnostic.argument(.invalidInteger))
    }
    return number
  }

  mutating func render(_ node: ForNode, into output: inout OutputBuffer) throws(Diagnostic) {
    let offset: Int
    switch node.offset {
    case .none: offset = 0
    case .expression(let expression): offset = try integer(expression) ?? 0
    case .resume:
      note(.counters)
      offset = loopEnds.end(of: node.name)
    }
    let limit = try integer(node.limit)
    let collection = collection(try evaluate(node.collection))
    let turns = turns(collection, offset: offset, limit: limit)
    noteLoopEnd(node.name, offset &+ turns.count)
    guard !turns.isEmpty else {
      if let alternative = node.alternative { try render(alternative, into: &output) }
      return
    }
    if turns.count > limits.work { throw stop(.iterations) }
    loops.append(LoopFrame(name: node.name, length: turns.count, index: 0))
    locals.push(.forloop, .null, .loop(loops.count - 1))
    locals.push(node.variable, .null)
    defer {
      loops.removeLast()
      locals.pop(2)
    }
    let variable = locals.count - 1
    switch collection {
    case .array(let elements):
      // The elements keep their address while the loop runs: the variable refers to them there.
      try elements.withUnsafeBufferPointer { elements throws(Diagnostic) in
        try render(node, turns, into: &output) { index, locals in
          locals.show(at: variable, elements.baseAddress.unsafelyUnwrapped + index)
        }
      }
    case .pairs(let entries):
      try entries.withUnsafeBufferPointer { entries throws(Diagnostic) in
        try render(node, turns, into: &output) { index, locals in
          let entry = entries.baseAddress.unsafelyUnwrapped + index
          locals.show(
            at: variable, Object.Entry.address(ofValueIn: entry), .pair(entry.pointee.key))
        }
      }
    default:
      try render(node, turns, into: &output) { index, locals in
        locals.set(at: variable, collection[index])
      }
    }
  }

  /// Renders the iterations of the innermost loop.
  /// - Parameter show: sets the loop's variable to the element at an index.
  @inline(__always)
  private mutating func render(
    _ node: ForNode, _ turns: Range<Int>, into output: inout OutputBuffer,
    show: (Int, inout LocalStack) -> Void
  ) throws(Diagnostic) {
    let frame = loops.count - 1
    for turn in 0..<turns.count {
      show(node.isReversed ? turns.upperBound - 1 - turn : turns.lowerBound + turn, &locals)
      loops[frame].index = turn
      loops[frame].drop?.move(to: turn)
      try charge(1)
      try render(node.body, into: &output)
      // A stored `forloop` drop has moved past this iteration, as in Ruby.
      loops[frame].drop?.move(to: turn + 1)
      switch interrupt {
      case .none: continue
      case .next: interrupt = .none
      case .stop:
        interrupt = .none
        return
      }
    }
  }

  /// Ruby's `to_i` of a `tablerow`'s attribute; nil when there is none.
  /// - Throws: for a value without `to_i` in Ruby.
  private mutating func number(_ expression: Expression?) throws(Diagnostic) -> Int? {
    guard let expression else { return nil }
    let value = plain(try evaluate(expression))
    switch value {
    case .null, .integer, .decimal, .string: return value.rangeEnd
    default: throw Diagnostic(LiquidDiagnostic.argument(.noNumber))
    }
  }

  mutating func render(_ node: TableRowNode, into output: inout OutputBuffer) throws(Diagnostic) {
    isUnshareable = true
    let value = plain(try evaluate(node.collection))
    guard value.isTruthy else { return }
    let offset = try number(node.offset) ?? 0
    let limit = try number(node.limit)
    let collection = collection(value)
    let turns = turns(collection, offset: offset, limit: limit)
    if turns.count > limits.work { throw stop(.iterations) }
    let columns = try number(node.columns) ?? turns.count
    output.append("<tr class=\"row1\">\n")
    let drop = TableRowDrop(length: turns.count, columns: columns)
    push(.tablerowloop, .drop(drop))
    push(node.variable, .null)
    defer { pop(2) }
    var row = 1
    for turn in 0..<turns.count {
      let column = columns > 0 ? turn % columns : turn
      drop.move(to: turn)
      setTop(collection[turns.lowerBound + turn])
      output.append("<td class=\"col")
      output.append(decimal: column + 1)
      output.append("\">")
      try charge(1)
      try render(node.body, into: &output)
      output.append("</td>")
      var isOver = false
      switch interrupt {
      case .none: break
      case .next: interrupt = .none
      case .stop:
        interrupt = .none
        isOver = true
      }
      if isOver { break }
      if column + 1 == columns, turn + 1 < turns.count {
        row += 1
        output.append("</tr>\n<tr class=\"row")
        output.append(decimal: row)
        output.append("\">")
      }
    }
    output.append("</tr>\n")
  }
}
