package import ContentData
internal import RubyText
package import SourceText

extension RenderContext {
  /// The value of an expression.
  /// - Throws: with strict variables, when a name is undefined; when a range's end is not an integer.
  package mutating func evaluate(_ expression: Expression) throws(Diagnostic) -> Value {
    switch expression {
    case .literal(let value): return value
    case .blank, .empty: return .string("")
    case .name(let name):
      if let value = value(of: name) { return value }
      if environment.strictVariables { throw undefined(name.name) }
      return .null
    case .path(let path): return try evaluate(path)
    case .loop(let path):
      guard let innermost = currentLoop() else { return try evaluate(path.path) }
      let index = innermost - path.parents
      guard path.parents == 0 || index >= loopBase else { return try evaluate(path.path) }
      if isRecording { noteRead(ofLoop: index) }
      return path.field.value(index: loops[index].index, length: loops[index].length)
    case .range(let ends):
      return .range(
        try rangeEnd(try evaluate(ends.first)), try rangeEnd(try evaluate(ends.last)))
    }
  }

  mutating func rangeEnd(_ value: Value) throws(Diagnostic) -> Int {
    switch plain(value) {
    case .integer(let number): number
    case .null: 0
    case .string(let text): NumberText.leadingWord(text)
    default: throw Diagnostic(LiquidDiagnostic.argument(.invalidInteger))
    }
  }

  func undefined(_ name: String) -> Diagnostic {
    // Names that were assigned recently are the most likely suggestions.
    let known =
      assigned.entries.suffix(100).map(\.key.name) + globals.entries.suffix(100).map(\.key.name)
    return Diagnostic(
      LiquidDiagnostic.undefinedVariable(
        name, suggestion: Suggestion.message(for: name, among: known)))
  }

  mutating func evaluate(_ path: VariablePath) throws(Diagnostic) -> Value {
    if let found = address(of: path) { return found.pointee }
    let isApart = isRecording && isPageMember(path)
    if let (root, name) = path.plainMember,
      let found = noting(apart: isApart, { $0.madeMember(name, ofVariable: root) })
    {
      return found
    }
    return try evaluateSteps(of: path, isApart: isApart)
  }

  /// Looks up a member that a drop computes.
  /// - Returns: nil when the general lookup is needed.
  @inline(__always)
  mutating func madeMember(_ name: Symbol, ofVariable root: Symbol) -> Value? {
    guard let address = place(of: root).address else { return nil }
    return address.withBorrowed { value in
      guard case .drop(let drop) = value else { return nil }
      wasMade = true
      return drop.value(for: name, noting: &reads)
    }
  }

  mutating func evaluateSteps(
    of path: VariablePath, isApart: Bool
  ) throws(Diagnostic) -> Value {
    guard let root = try address(of: path.root) else { return .null }
    guard !path.segments.isEmpty else { return root.pointee }
    var current = Value.null
    for index in 0..<path.segments.count {
      let next = try path.segments.withBorrowed(index) { segment throws(Diagnostic) -> Value? in
        if index > 0 { return try look(up: segment, in: current) }
        return try noting(apart: isApart) { context throws(Diagnostic) in
          try root.withBorrowed { value throws(Diagnostic) in
            try context.look(up: segment, in: value)
          }
        }
      }
      guard let next else {
        if environment.strictVariables { throw undefined(try text(of: path.segments[index])) }
        return .null
      }
      current = next
    }
    return current
  }

  /// The address of the value that a path starts from; nil when its name is undefined.
  mutating func address(
    of root: VariablePath.Root
  ) throws(Diagnostic) -> UnsafePointer<Value>? {
    switch root {
    case .name(let name):
      // The read was recorded for the whole path.
      if let found = place(of: name).address { return found }
      if environment.strictVariables { throw undefined(name.name) }
    case .computed(let expression):
      // A name that is undefined here may be defined on another page.
      note(.manyReads)
      let key = plain(try evaluate(expression))
      if case .string(let text) = key, let name = Symbol(existing: text),
        let found = address(of: name)
      {
        return found
      }
      if environment.strictVariables { throw undefined(text(of: key)) }
    }
    return nil
  }

  mutating func text(of segment: VariablePath.Segment) throws(Diagnostic) -> String {
    switch segment {
    case .name(let name, _): name.name
    case .index(let index): "\(index)"
    case .computed(let expression): text(of: try evaluate(expression))
    }
  }

  /// One lookup of a path; nil when the value has no such member.
  @inline(__always)
  mutating func look(
    up segment: VariablePath.Segment, in value: Value
  ) throws(Diagnostic) -> Value? {
    switch segment {
    case .name(let name, let command):
      switch value {
      case .object(let object):
        if let found = object[name] { return found }
        return self.command(command, of: value)
      case .drop(let drop):
        wasMade = true
        if let found = drop.value(for: name, noting: &reads) { return found }
        guard let plain = drop.plainValue(noting: &reads) else { return nil }
        if case .object(let object) = plain, let found = object[name] { return found }
        return self.command(command, of: plain)
      default: return self.command(command, of: value)
      }
    case .index(let index): return element(index, of: value)
    case .computed(let expression):
      let key = plain(try evaluate(expression))
      switch key {
      case .integer(let index): return element(index, of: value)
      case .string(let text):
        guard let name = Symbol(existing: text) else { return nil }
        return member(name, of: value)
      default: return nil
      }
    }
  }

  /// The value of a key, for filters that take a property: nil when there is none.
  package mutating func member(_ name: Symbol, of value: Value) -> Value? {
    switch value {
    case .object(let object): return object[name]
    case .drop(let drop):
      if let found = drop.value(for: name, noting: &reads) { return found }
      guard case .object(let object)? = drop.plainValue(noting: &reads) else { return nil }
      return object[name]
    default: return nil
    }
  }

  /// An element by index; negative ones count from the end.
  package mutating func element(_ index: Int, of value: Value) -> Value? {
    switch plain(value) {
    case .array(let elements):
      let position = index < 0 ? elements.count + index : index
      return elements.indices.contains(position) ? elements[position] : nil
    case .object(let object):
      // In YAML, keys can be numbers, which are stored as names; in JSON they cannot.
      return environment.dialect == .jekyll ? object[name: "\(index)"] : nil
    case .drop(let drop):
      guard let name = Symbol(existing: "\(index)") else { return nil }
      return drop.value(for: name, noting: &reads)
    default: return nil
    }
  }

  /// `size`, `first` and `last` where they are not keys.
  mutating func command(_ command: VariablePath.Command, of value: Value) -> Value? {
    switch command {
    case .none: nil
    case .size: size(of: value)
    case .first: first(of: value)
    case .last: last(of: value)
    }
  }

  /// Ruby's `size`: of text in characters, of collections in elements; of an integer in bytes (8).
  /// - Complexity: O(n) for text that is not ASCII.
  mutating func size(of value: Value) -> Value? {
    switch value {
    case .drop(let drop as BigInteger): .integer(drop.byteCount)
    case .drop(let drop):
      // The plain value of a drop is never another drop.
      drop.plainValue(noting: &reads).flatMap { plain in
        if case .drop = plain { nil } else { size(of: plain) }
      }
    case .string(let text): .integer(Scalars.count(text))
    case .array(let elements): .integer(elements.count)
    case .object(let object): .integer(object.count)
    case .range(let low, let high):
      .integer(high < low ? 0 : high &- low &+ 1)
    case .integer: .integer(8)
    default: nil
    }
  }

  /// The first element of an array, the first number of a range, the first pair of an object.
  mutating func first(of value: Value) -> Value? {
    switch plain(value) {
    case .array(let elements): elements.first ?? .null
    case .range(let low, _): .integer(low)
    case .object(let object):
      object.entries.first.map { .array([.string($0.key.name), $0.value]) } ?? .null
    default: nil
    }
  }

  /// The last element of an array, the last number of a range.
  mutating func last(of value: Value) -> Value? {
    switch plain(value) {
    case .array(let elements): elements.last ?? .null
    case .range(_, let high): .integer(high)
    default: nil
    }
  }

  /// The address of an expression's value, if it is a variable or a stored member; valid until a variable is set,
  /// pushed, popped or looked up.
  @inline(__always)
  mutating func address(of expression: Expression) -> UnsafePointer<Value>? {
    switch expression {
    case .name(let name): address(of: name)
    case .path(let path): address(of: path)
    default: nil
    }
  }

  /// The address of the value that a path leads to, if everything on the way is stored.
  mutating func address(of path: VariablePath) -> UnsafePointer<Value>? {
    if isRecording {
      noteRead(of: path)
      if isPageMember(path) { return addressApart(of: path) }
    }
    if let (root, part) = path.pairPart, let found = address(of: part, ofPair: root) {
      return found
    }
    if let (root, name) = path.plainMember {
      guard let root = place(of: root).address else { return nil }
      return address(of: name, in: root)
    }
    guard let names = path.names, let root = place(of: names.root).address else { return nil }
    var found = root
    for name in names.members {
      // The previously accessed value retains the owner of this one.
      guard let next = address(of: name, in: found) else { return nil }
      found = next
    }
    return found
  }

  /// The address of the value of a path that begins with a member of the page, while recording.
  @inline(never)
  mutating func addressApart(of path: VariablePath) -> UnsafePointer<Value>? {
    guard let names = path.names, let root = place(of: names.root).address else { return nil }
    var found = root
    for (index, name) in names.members.enumerated() {
      guard let next = noting(apart: index == 0, { $0.address(of: name, in: found) }) else {
        return nil
      }
      found = next
    }
    return found
  }

  /// The address of a member of a value; nil when it has to be computed, or needs the general lookup.
  @inline(__always)
  mutating func address(
    of name: Symbol, in value: UnsafePointer<Value>
  ) -> UnsafePointer<Value>? {
    value.withBorrowed { value in
      switch value {
      case .object(let object): return object.address(of: name)
      case .drop(let drop):
        switch drop.peek(for: name, noting: &reads) {
        case .kept(let address): return address
        case .absent: return environment.strictVariables ? nil : locals.nothing
        case .made:
          wasMade = true
          return nil
        }
      default: return nil
      }
    }
  }
}
