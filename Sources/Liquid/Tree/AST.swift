internal import ContentData
internal import SourceText

/// A run of nodes: a template, or the body of a tag.
package final class Block: Sendable {
  /// The template that the text nodes are ranges of.
  let file: SourceFile
  /// The file's bytes, stored here so that they can be borrowed.
  let bytes: [UInt8]
  let nodes: [Node]
  /// True if it can print only white space; then a tag around it prints nothing.
  package let isBlank: Bool

  init(file: SourceFile, nodes: [Node], isBlank: Bool) {
    self.file = file
    bytes = file.bytes
    self.nodes = nodes
    self.isBlank = isBlank
  }
}

/// One node of the tree, ready to be rendered by one `switch`.
enum Node: Sendable {
  /// Bytes of the template, copied as they are.
  case text(SourceRange)
  /// The body of `raw`: copied too, and never dropped or trimmed.
  case raw(SourceRange)
  /// `{{ … }}` and `echo`.
  case output(FilteredExpression)
  case assign(AssignNode)
  case capture(CaptureNode)
  case branch(IfNode)
  case choice(CaseNode)
  case loop(ForNode)
  case table(TableRowNode)
  case cycle(CycleNode)
  case count(IncrementNode)
  case changed(IfChangedNode)
  case include(IncludeNode)
  case render(IncludeNode)
  case interrupt(Interrupt)
  case host(HostNode)
}

/// The tag that ends an iteration of a loop early.
enum Interrupt: Sendable {
  case none
  case next
  case stop
}

/// `assign`.
final class AssignNode: Sendable {
  let name: Symbol
  let value: FilteredExpression
  /// Its number in ``SharedResults``; 0 if its result is not shared.
  let part: UInt32
  /// The only filter, if its input is the assigned variable, which can then be changed in place.
  let update: FilterCall?
  let range: SourceRange

  init(name: Symbol, value: FilteredExpression, part: UInt32, range: SourceRange) {
    self.part = part
    self.name = name
    self.value = value
    self.range = range
    if case .name(name) = value.base, value.filters.count == 1, value.filters[0].update != nil {
      update = value.filters[0]
    } else {
      update = nil
    }
  }
}

/// `capture`.
final class CaptureNode: Sendable {
  let name: Symbol
  let body: Block
  /// See ``AssignNode/part``.
  let part: UInt32
  let range: SourceRange

  init(name: Symbol, body: Block, part: UInt32, range: SourceRange) {
    self.part = part
    self.name = name
    self.body = body
    self.range = range
  }
}

/// `if` and `unless`: the first arm whose condition holds is rendered.
final class IfNode: Sendable {
  final class Arm: Sendable {
    /// The condition of the arm; one that always holds for an `else`.
    let condition: Condition
    let isNegated: Bool
    let body: Block

    init(condition: Condition, isNegated: Bool, body: Block) {
      self.condition = condition
      self.isNegated = isNegated
      self.body = body
    }
  }

  let arms: [Arm]
  let range: SourceRange

  init(arms: [Arm], range: SourceRange) {
    self.arms = arms
    self.range = range
  }
}

/// `case`: every `when` that matches is rendered; an `else` when none before it did.
final class CaseNode: Sendable {
  struct Arm: Sendable {
    /// The values to compare with; nil stands for `else`.
    let candidates: [Expression]?
    let body: Block
  }

  let subject: Expression
  let arms: [Arm]
  let range: SourceRange

  init(subject: Expression, arms: [Arm], range: SourceRange) {
    self.subject = subject
    self.arms = arms
    self.range = range
  }
}

/// `for`.
final class ForNode: Sendable {
  enum Offset: Sendable {
    case none
    case expression(Expression)
    /// `offset: continue`: the end of the last loop with the same name.
    case resume
  }

  let variable: Symbol
  let collection: Expression
  /// Variable and collection as they are written: `forloop.name`, and what `offset: continue` resumes.
  let name: Symbol
  let isReversed: Bool
  let limit: Expression?
  let offset: Offset
  /// See ``AssignNode/part``.
  let part: UInt32
  let body: Block
  let alternative: Block?
  let range: SourceRange

  init(
    variable: Symbol, collection: Expression, name: Symbol, isReversed: Bool,
    limit: Expression?, offset: Offset, part: UInt32, body: Block, alternative: Block?,
    range: SourceRange
  ) {
    self.part = part
    self.variable = variable
    self.collection = collection
    self.name = name
    self.isReversed = isReversed
    self.limit = limit
    self.offset = offset
    self.body = body
    self.alternative = alternative
    self.range = range
  }
}

/// `tablerow`.
final class TableRowNode: Sendable {
  let variable: Symbol
  let collection: Expression
  let columns: Expression?
  let limit: Expression?
  let offset: Expression?
  let body: Block
  let range: SourceRange

  init(
    variable: Symbol, collection: Expression, columns: Expression?, limit: Expression?,
    offset: Expression?, body: Block, range: SourceRange
  ) {
    self.variable = variable
    self.collection = collection
    self.columns = columns
    self.limit = limit
    self.offset = offset
    self.body = body
    self.range = range
  }
}

/// `cycle`.
final class CycleNode: Sendable {
  enum Group: Sendable {
    /// All cycles of the same literal values, or of the same literal name.
    case shared(Symbol)
    /// The name is computed.
    case computed(Expression)
  }

  let group: Group
  let values: [Expression]
  let range: SourceRange

  init(group: Group, values: [Expression], range: SourceRange) {
    self.group = group
    self.values = values
    self.range = range
  }
}

/// `increment` and `decrement`.
final class IncrementNode: Sendable {
  let name: Symbol
  let isUpwards: Bool

  init(name: Symbol, isUpwards: Bool) {
    self.name = name
    self.isUpwards = isUpwards
  }
}

/// `ifchanged`.
final class IfChangedNode: Sendable {
  let body: Block

  init(body: Block) {
    self.body = body
  }
}

/// Liquid's own `include` and `render`.
final class IncludeNode: Sendable {
  let template: Expression
  /// The name of the variable for the value; nil for the name of the template.
  let alias: Symbol?
  let value: Expression?
  /// `for` instead of `with`: the template is rendered once for each element.
  let isLoop: Bool
  let parameters: [(name: Symbol, value: Expression)]
  /// The location of the tag, for the include chain of diagnostics.
  let location: SourceLocation
  let range: SourceRange

  init(
    template: Expression, alias: Symbol?, value: Expression?, isLoop: Bool,
    parameters: [(name: Symbol, value: Expression)], file: SourceFile, range: SourceRange
  ) {
    location = SourceLocation(file, range)
    self.template = template
    self.alias = alias
    self.value = value
    self.isLoop = isLoop
    self.parameters = parameters
    self.range = range
  }
}

/// A tag of the host.
final class HostNode: Sendable {
  let tag: any HostTag
  let range: SourceRange

  init(tag: any HostTag, range: SourceRange) {
    self.tag = tag
    self.range = range
  }
}
