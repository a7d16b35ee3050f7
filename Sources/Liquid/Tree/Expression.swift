package import ContentData
internal import SourceText

/// A parsed expression: a literal, a path to a value, a range.
package enum Expression: Sendable {
  case literal(Value)
  /// `blank` where a condition compares with it.
  case blank
  /// `empty` where a condition compares with it.
  case empty
  /// A plain name.
  case name(Symbol)
  /// A name with lookups after it, or one that is itself computed.
  case path(VariablePath)
  /// A field such as `forloop.index`, which is read without making a drop.
  case loop(LoopPath)
  /// `(first..last)` with an end that is not a literal.
  case range(RangeEnds)

  /// True if it is `blank` or `empty`.
  var isKeyword: Bool {
    switch self {
    case .blank, .empty: true
    default: false
    }
  }

  /// True if rendering cannot change it.
  var isLiteral: Bool {
    switch self {
    case .literal, .blank, .empty: true
    default: false
    }
  }

  /// The literal as part of a cycle's name: cycles with the same values share their position, however the values
  /// are written.
  var cycleName: String {
    switch self {
    case .literal(.string(let text)): "'" + text + "'"
    case .literal(.integer(let number)): String(number)
    case .literal(.decimal(let number)): String(number)
    case .literal(.bool(let truth)): truth ? "true" : "false"
    default: "other"
    }
  }
}

/// A variable and the lookups after it.
package final class VariablePath: Sendable {
  /// Where the path starts.
  enum Root: Sendable {
    case name(Symbol)
    /// `[expression]` at the start: the name is computed.
    case computed(Expression)
  }

  /// One lookup.
  enum Segment: Sendable {
    /// `.name` or `['name']`.
    case name(Symbol, Command)
    case index(Int)
    /// `[expression]`.
    case computed(Expression)
  }

  /// The meaning of `size`, `first` and `last` after a dot where the value has no such key.
  enum Command: Sendable {
    case none
    case size
    case first
    case last
  }

  let root: Root
  let segments: [Segment]
  /// The two names of a path of the most common form, `post.title`.
  let plainMember: (root: Symbol, name: Symbol)?
  /// The names of a path that consists of nothing else, such as `page.next.url`.
  let names: (root: Symbol, members: [Symbol])?
  /// The name and the part in expressions such as `tag[0]` and `tag.last`, which loops over objects use.
  let pairPart: (root: Symbol, part: PairPart)?

  /// The key or the value of a pair in a loop over an object.
  enum PairPart: Sendable {
    case key
    case value
  }

  init(root: Root, segments: [Segment]) {
    self.root = root
    self.segments = segments
    if case .name(let root) = root, segments.count == 1, case .name(let name, _) = segments[0] {
      plainMember = (root, name)
    } else {
      plainMember = nil
    }
    let members = segments.compactMap { segment in
      if case .name(let name, _) = segment { name } else { nil }
    }
    if case .name(let root) = root, members.count == segments.count {
      names = (root, members)
    } else {
      names = nil
    }
    if case .name(let root) = root, segments.count == 1, let part = segments[0].pairPart {
      pairPart = (root, part)
    } else {
      pairPart = nil
    }
  }
}

/// `forloop.field`, or with `.parentloop` between: a number read off the running loop.
package final class LoopPath: Sendable {
  /// The number of enclosing loops to go outwards.
  let parents: Int
  let field: LoopField
  /// The equivalent ordinary path, for a variable named `forloop`.
  let path: VariablePath

  init(parents: Int, field: LoopField, path: VariablePath) {
    self.parents = parents
    self.field = field
    self.path = path
  }
}

/// The members of `forloop`.
enum LoopField: String, Sendable, CaseIterable {
  case length
  case index
  case index0
  case rindex
  case rindex0
  case first
  case last
}

/// The ends of a range that is computed while rendering.
package final class RangeEnds: Sendable {
  let first: Expression
  let last: Expression

  init(first: Expression, last: Expression) {
    self.first = first
    self.last = last
  }
}

extension Symbol {
  static let forloop: Symbol = "forloop"
  static let parentloop: Symbol = "parentloop"
  static let tablerowloop: Symbol = "tablerowloop"
  static let size: Symbol = "size"
  static let first: Symbol = "first"
  static let last: Symbol = "last"
}

extension Expression {
  /// The name of a literal and the value that it stands for.
  static func literal(named name: Range<Int>, in bytes: [UInt8], comparing: Bool) -> Expression? {
    switch name.count {
    case 0: .literal(.null)
    case 3 where bytes.matches(name, "nil"): .literal(.null)
    case 4 where bytes.matches(name, "null"): .literal(.null)
    case 4 where bytes.matches(name, "true"): .literal(.bool(true))
    case 5 where bytes.matches(name, "false"): .literal(.bool(false))
    case 5 where bytes.matches(name, "blank"): comparing ? .blank : .literal(.string(""))
    case 5 where bytes.matches(name, "empty"): comparing ? .empty : .literal(.string(""))
    default: nil
    }
  }

  /// A literal string. It may name a property (`where: 'tag'`), so it is interned here: only
  /// interned names can be looked up while rendering, and the size of the template limits their
  /// number.
  static func text(_ text: String) -> Expression {
    if text.utf8.count <= 64 { _ = Symbol(text) }
    return .literal(.string(text))
  }

  /// Makes a variable expression in its most efficient form.
  static func variable(root: VariablePath.Root, segments: [VariablePath.Segment]) -> Expression {
    guard case .name(let name) = root else {
      return .path(VariablePath(root: root, segments: segments))
    }
    if segments.isEmpty { return .name(name) }
    let path = VariablePath(root: root, segments: segments)
    guard name == .forloop, case .name(let last, _)? = segments.last,
      let field = LoopField(rawValue: last.name)
    else { return .path(path) }
    for segment in segments.dropLast() {
      guard case .name(.parentloop, _) = segment else { return .path(path) }
    }
    return .loop(LoopPath(parents: segments.count - 1, field: field, path: path))
  }
}

extension VariablePath.Segment {
  /// The member that the lookup finds in a pair.
  fileprivate var pairPart: VariablePath.PairPart? {
    switch self {
    case .index(0), .index(-2), .name(_, .first): .key
    case .index(1), .index(-1), .name(_, .last): .value
    default: nil
    }
  }

  /// The lookup of a name after a dot.
  static func dotted(_ name: Symbol) -> VariablePath.Segment {
    switch name {
    case .size: .name(name, .size)
    case .first: .name(name, .first)
    case .last: .name(name, .last)
    default: .name(name, .none)
    }
  }

  /// The lookup of the part between square brackets.
  static func bracketed(_ key: Expression) -> VariablePath.Segment {
    switch key {
    case .literal(.string(let name)): .name(Symbol(name), .none)
    case .literal(.integer(let index)): .index(index)
    default: .computed(key)
    }
  }
}
