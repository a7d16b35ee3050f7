internal import ContentData
package import SourceText

extension RenderContext {
  /// The template that a tag names.
  /// - Throws: when there is none, or no loader.
  package mutating func template(named name: String) throws(Diagnostic) -> Template {
    guard let loader else {
      throw Diagnostic(LiquidDiagnostic.noTemplates)
    }
    guard let template = try loader.template(named: name) else {
      throw Diagnostic(LiquidDiagnostic.missingTemplate(name))
    }
    return template
  }

  /// The template of a host's tag that always renders the same template.
  /// - Parameters:
  ///   - tag: the unique number of the tag, from 1 on.
  ///   - find: finds the template; not called if the ``FilterMemo`` has it.
  package mutating func template(
    ofTag tag: UInt32, find: (inout RenderContext) throws(Diagnostic) -> Template
  ) throws(Diagnostic) -> Template {
    if let known = filterMemo?.template(ofTag: tag) { return known }
    let template = try find(&self)
    filterMemo?.keep(template, ofTag: tag)
    return template
  }

  /// Renders another template with the current variables.
  /// - Parameter location: the including tag, for the include chain of diagnostics.
  /// - Throws: when templates include one another without end, or another limit is reached.
  package mutating func include(
    _ template: Template, at location: SourceLocation?, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    guard includes.count < limits.includeDepth else {
      throw stop(.includeCycle)
    }
    includes.append(IncludeFrame(path: template.file.path, location: location))
    observer?.templateBegan(template.file.path)
    defer {
      observer?.templateEnded()
      includes.removeLast()
    }
    do throws(Diagnostic) {
      try shared(template.part, template.file.path, into: &output) {
        context, output throws(Diagnostic) in
        try context.render(template, into: &output)
      }
    } catch {
      // The include chain is added here, because it is not known where the error is caught.
      if isStopped || error.location == nil { throw error }
      diagnostics.report(placed(error))
      output.append("Liquid error: ")
      output.append(error.message)
    }
  }

  /// Liquid's own `include`: the template sees and changes the variables of the page.
  mutating func include(
    _ node: IncludeNode, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    if isIsolated {
      throw Diagnostic(LiquidDiagnostic.disabledInclude)
    }
    let (name, template) = try resolve(node)
    let value: Value
    if let expression = node.value {
      value = try evaluate(expression)
    } else {
      value = Symbol(existing: name).flatMap { self.value(of: $0) } ?? .null
    }
    for parameter in node.parameters { push(parameter.name, try evaluate(parameter.value)) }
    push(node.alias ?? Symbol(Self.baseName(name)), value)
    defer { pop(node.parameters.count + 1) }
    guard case .array(let elements) = plain(value) else {
      return try include(template, at: node.location, into: &output)
    }
    for element in elements {
      setTop(element)
      try charge(1)
      try include(template, at: node.location, into: &output)
      guard case .none = interrupt else { return }
    }
  }

  private mutating func resolve(
    _ node: IncludeNode
  ) throws(Diagnostic) -> (name: String, template: Template) {
    guard case .string(let name) = plain(try evaluate(node.template)) else {
      throw Diagnostic(LiquidDiagnostic.argument(.templateName))
    }
    return (name, try template(named: name))
  }

  /// The last part of a template's name, which is the name of the variable with its argument.
  private static func baseName(_ name: String) -> String {
    let bytes = Array(name.utf8)
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return bytes.text(start..<bytes.count)
  }

  /// Liquid's `render`: the template sees only its arguments.
  mutating func renderApart(
    _ node: IncludeNode, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    note(.isolated)
    let (name, template) = try resolve(node)
    let value = try node.value.map { expression throws(Diagnostic) in try evaluate(expression) }
    var parameters: [(Symbol, Value)] = []
    for parameter in node.parameters {
      parameters.append((parameter.name, try evaluate(parameter.value)))
    }
    let variable = node.alias ?? Symbol(Self.baseName(name))
    let outer = isolate()
    defer { restore(outer) }
    guard node.isLoop, let value, let elements = elements(of: value) else {
      assigned = Object(parameters)
      if let value, !value.isNull { assigned[variable] = value }
      return try include(template, at: node.location, into: &output)
    }
    loops.append(LoopFrame(name: Symbol(name), length: elements.count, index: 0))
    locals.push(.forloop, .null, .loop(loops.count - 1))
    // Loops in the template do not have this one as their parent.
    loopBase = loops.count
    defer {
      loops.removeLast()
      pop()
    }
    for (index, element) in elements.enumerated() {
      loops[loops.count - 1].index = index
      loops[loops.count - 1].drop?.move(to: index)
      assigned = Object(parameters)
      if !element.isNull { assigned[variable] = element }
      counters = Object()
      try charge(1)
      try include(template, at: node.location, into: &output)
      interrupt = .none
    }
  }

  private mutating func elements(of value: Value) -> [Value]? {
    switch plain(value) {
    case .array(let elements): elements
    case .object(let object):
      object.entries.map { .array([.string($0.key.name), $0.value]) }
    case .range(let low, let high) where high >= low && high - low < limits.elements:
      (low...high).map { .integer($0) }
    case .range: []
    default: nil
    }
  }

  /// The state that `render` hides from the template that it renders.
  private struct Outer {
    var globals: Object
    var assigned: Object
    var counters: Object
    var localBase: Int
    var loopBase: Int
    var loopEnds: LoopEnds
    var cycles: [Symbol: Int]
    var namedCycles: [ByteKey: Int]
    var lastChanged: [UInt8]?
    var isIsolated: Bool
  }

  private mutating func isolate() -> Outer {
    let outer = Outer(
      globals: globals, assigned: assigned, counters: counters, localBase: localBase,
      loopBase: loopBase, loopEnds: loopEnds, cycles: cycles, namedCycles: namedCycles,
      lastChanged: lastChanged, isIsolated: isIsolated)
    globals = Object()
    assigned = Object()
    counters = Object()
    localBase = locals.count
    loopBase = loops.count
    loopEnds = LoopEnds()
    cycles = [:]
    namedCycles = [:]
    lastChanged = nil
    isIsolated = true
    return outer
  }

  private mutating func restore(_ outer: Outer) {
    globals = outer.globals
    assigned = outer.assigned
    counters = outer.counters
    localBase = outer.localBase
    loopBase = outer.loopBase
    loopEnds = outer.loopEnds
    cycles = outer.cycles
    namedCycles = outer.namedCycles
    lastChanged = outer.lastChanged
    isIsolated = outer.isIsolated
    interrupt = .none
  }
}
