internal import ContentData
package import SourceText

extension RenderContext {
  /// Renders a template within the limits and records its resource; errors are only collected in
  /// the context.
  package mutating func render(
    _ template: Template, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    if let resource = template.resource { reads.insert(resource, .content) }
    if let error = template.errors.last {
      diagnostics.report(contentsOf: template.errors.dropLast().map { placed($0) })
      throw error
    }
    if template.runs.isEmpty { return try render(template.body, into: &output) }
    let block = template.body
    try enter(block)
    defer { depth -= 1 }
    var index = 0
    for number in template.runs.indices {
      let goesOn = try template.runs.withBorrowed(number) { run throws(Diagnostic) in
        guard try render(index..<run.nodes.lowerBound, of: block, into: &output) else {
          return false
        }
        index = run.nodes.upperBound
        return try render(run, of: block, into: &output)
      }
      if !goesOn { return }
    }
    if try render(index..<block.nodes.count, of: block, into: &output) { try check(output) }
  }

  /// Begins a block: counts its work and one level of nesting, which the caller subtracts again.
  @inline(__always)
  private mutating func enter(_ block: Block) throws(Diagnostic) {
    depth += 1
    guard depth <= limits.nesting * 3 else {
      depth -= 1
      throw stop(.nesting)
    }
    do throws(Diagnostic) {
      try charge(block.nodes.count)
    } catch {
      depth -= 1
      throw error
    }
  }

  /// Renders a block: a template's body, or the body of a host's tag.
  ///
  /// Errors of its tags are recorded and printed; only a limit ends it.
  package mutating func render(
    _ block: Block, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    try enter(block)
    defer { depth -= 1 }
    if try render(0..<block.nodes.count, of: block, into: &output) { try check(output) }
  }

  /// Renders some nodes of a block.
  /// - Returns: true if the nodes after them are to be rendered.
  @inline(__always)
  mutating func render(
    _ nodes: Range<Int>, of block: Block, into output: inout OutputBuffer
  ) throws(Diagnostic) -> Bool {
    for index in nodes {
      let goesOn = try block.nodes.withBorrowed(index) { node throws(Diagnostic) in
        try render(node, of: block, into: &output)
      }
      if !goesOn { return false }
    }
    return true
  }

  /// Renders a node; its errors become messages in the output.
  /// - Returns: true if the next node is to be rendered.
  @inline(__always)
  private mutating func render(
    _ node: Node, of block: Block, into output: inout OutputBuffer
  ) throws(Diagnostic) -> Bool {
    switch node {
    case .text(let range), .raw(let range):
      output.append(block.bytes, range)
      return true
    case .interrupt(let kind):
      interrupt = kind
      return false
    default: break
    }
    do throws(Diagnostic) {
      try render(node, into: &output)
    } catch {
      try recover(from: error, in: node, of: block, into: &output)
    }
    if case .none = interrupt { return true }
    return false
  }

  private mutating func render(
    _ node: Node, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    switch node {
    case .text, .raw, .interrupt: break
    case .output(let value): try write(value, into: &output)
    case .assign(let node):
      if let call = node.update, try update(node.name, by: call, in: node.value.file) { return }
      try shared(node.part, into: &output) { context, _ throws(Diagnostic) in
        try context.assign(node.name, try context.evaluate(node.value))
      }
    case .capture(let node):
      try shared(node.part, into: &output) { context, output throws(Diagnostic) in
        let text = try context.capture(node.body, using: &output)
        try context.assign(node.name, .string(text))
      }
    case .branch(let node):
      for index in 0..<node.arms.count {
        let isTaken = try node.arms.withBorrowed(index) { arm throws(Diagnostic) in
          if try holds(arm.condition) == arm.isNegated { return false }
          try render(arm.body, into: &output)
          return true
        }
        if isTaken { return }
      }
    case .choice(let node): try render(node, into: &output)
    case .loop(let node):
      try shared(node.part, into: &output) { context, output throws(Diagnostic) in
        try context.render(node, into: &output)
      }
    case .table(let node): try render(node, into: &output)
    case .cycle(let node): try render(node, into: &output)
    case .count(let node):
      note(.counters)
      var value = counters[node.name] ?? globals[node.name] ?? .integer(0)
      guard case .integer(let number) = value else {
        throw Diagnostic(LiquidDiagnostic.argument(.notIncrementable("\(node.name)")))
      }
      if !node.isUpwards { value = .integer(number &- 1) }
      counters[node.name] = node.isUpwards ? .integer(number &+ 1) : value
      try write(value, into: &output)
    case .changed(let node):
      note(.counters)
      let mark = output.count
      try render(node.body, into: &output)
      try charge((output.count - mark) >> 5)
      let bytes = output.bytes(from: mark)
      if bytes == lastChanged { output.truncate(to: mark) }
      lastChanged = bytes
    case .include(let node): try include(node, into: &output)
    case .render(let node): try renderApart(node, into: &output)
    case .host(let node): try node.tag.render(into: &output, context: &self)
    }
  }

  /// Renders a block into a string; the output stays unchanged.
  /// - Throws: when the text is larger than the limit of a string.
  package mutating func capture(
    _ block: Block, using output: inout OutputBuffer
  ) throws(Diagnostic) -> String {
    let mark = output.count
    defer { output.truncate(to: mark) }
    try render(block, into: &output)
    if output.count - mark > limits.stringBytes {
      throw stop(.stringBytes(limits.stringBytes))
    }
    return output.text(from: mark)
  }

  /// Records a tag's error and prints it as Ruby does; rethrows the diagnostic of a limit.
  private mutating func recover(
    from error: Diagnostic, in node: Node, of block: Block, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    let location = node.range.map { SourceLocation(block.file, $0) }
    if isStopped {
      guard !isStopRecorded, let location else { throw error }
      isStopRecorded = true
      let placed = placed(error, at: location)
      diagnostics.report(placed)
      throw placed
    }
    diagnostics.report(placed(error, at: location))
    if !node.isBlank, !error.isUndefinedVariable {
      output.append("Liquid error: ")
      output.append(error.message)
    }
  }

  private mutating func render(
    _ node: CaseNode, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    var isMatched = false
    for arm in node.arms {
      guard let candidates = arm.candidates else {
        if !isMatched { try render(arm.body, into: &output) }
        continue
      }
      for candidate in candidates {
        let matches =
          switch candidate {
          case .blank: isBlank(plain(try evaluate(node.subject)))
          case .empty: isEmpty(plain(try evaluate(node.subject)))
          default: areEqual(try evaluate(node.subject), try evaluate(candidate))
          }
        guard matches else { continue }
        isMatched = true
        try render(arm.body, into: &output)
        guard case .none = interrupt else { return }
      }
    }
  }

  private mutating func render(
    _ node: CycleNode, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    let position: Int
    note(.counters)
    switch node.group {
    case .shared(let group):
      position = cycles[group] ?? 0
      cycles[group] = (position + 1) % node.values.count
    case .computed(let expression):
      let key = ByteKey(text(of: try evaluate(expression)))
      position = namedCycles[key] ?? 0
      namedCycles[key] = (position + 1) % node.values.count
    }
    guard position < node.values.count else { return }
    try write(try evaluate(node.values[position]), into: &output)
  }
}

extension Node {
  /// True if the node can print only white space; then its errors are not printed either.
  fileprivate var isBlank: Bool {
    switch self {
    case .assign, .capture: true
    case .branch(let node): node.arms.allSatisfy(\.body.isBlank)
    case .choice(let node): node.arms.allSatisfy(\.body.isBlank)
    case .loop(let node): node.body.isBlank && node.alternative?.isBlank ?? true
    case .table(let node): node.body.isBlank
    case .changed(let node): node.body.isBlank
    case .host(let node): node.tag.isBlank
    default: false
    }
  }

  /// The location of errors of the node.
  var range: SourceRange? {
    switch self {
    case .text(let range), .raw(let range): range
    case .output(let value): value.range
    case .assign(let node): node.range
    case .capture(let node): node.range
    case .branch(let node): node.range
    case .choice(let node): node.range
    case .loop(let node): node.range
    case .table(let node): node.range
    case .cycle(let node): node.range
    case .include(let node), .render(let node): node.range
    case .host(let node): node.range
    case .count, .changed, .interrupt: nil
    }
  }
}
