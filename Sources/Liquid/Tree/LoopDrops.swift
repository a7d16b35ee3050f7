internal import ContentData
internal import Synchronization

/// `forloop` used as a value, not only for one of its fields; it advances with the loop.
final class ForLoopDrop: OpaqueDrop {
  var className: String { "Liquid::ForloopDrop" }

  let name: Symbol
  let length: Int
  let parent: ForLoopDrop?
  private let position: Atomic<Int>

  init(name: Symbol, length: Int, index: Int, parent: ForLoopDrop?) {
    self.name = name
    self.length = length
    self.parent = parent
    position = Atomic(index)
  }

  /// Advances with the loop.
  func move(to index: Int) {
    position.store(index, ordering: .relaxed)
  }

  func value(for name: Symbol, noting reads: inout ReadSet) -> Value? {
    if name == .parentloop { return parent.map { .drop($0) } ?? .null }
    if name == "name" { return .string(self.name.name) }
    guard let field = LoopField(rawValue: name.name) else { return nil }
    return field.value(index: position.load(ordering: .relaxed), length: length)
  }

  func object(noting reads: inout ReadSet) -> Object {
    let index = position.load(ordering: .relaxed)
    return Object(
      LoopField.allCases.map { ($0.symbol, $0.value(index: index, length: length)) })
  }

  func plainValue(noting reads: inout ReadSet) -> Value? { nil }
}

extension LoopField {
  /// The field's value in an iteration of a loop.
  func value(index: Int, length: Int) -> Value {
    switch self {
    case .length: .integer(length)
    case .index: .integer(index + 1)
    case .index0: .integer(index)
    case .rindex: .integer(length - index)
    case .rindex0: .integer(length - index - 1)
    case .first: .bool(index == 0)
    case .last: .bool(index == length - 1)
    }
  }

  /// The field's name.
  var symbol: Symbol { Symbol(rawValue) }
}

/// `tablerowloop`.
final class TableRowDrop: OpaqueDrop {
  var className: String { "Liquid::TablerowloopDrop" }

  let length: Int
  let columns: Int
  private let position = Atomic<Int>(0)

  init(length: Int, columns: Int) {
    self.length = length
    self.columns = columns
  }

  /// Moves on to the next cell.
  func move(to index: Int) {
    position.store(index, ordering: .relaxed)
  }

  func value(for name: Symbol, noting reads: inout ReadSet) -> Value? {
    let index = position.load(ordering: .relaxed)
    // Without columns, or with fewer than one, everything is in one row.
    let column = columns > 0 ? index % columns : index
    return switch name.name {
    case "col": .integer(column + 1)
    case "col0": .integer(column)
    case "row": .integer(columns > 0 ? index / columns + 1 : 1)
    case "col_first": .bool(column == 0)
    case "col_last": .bool(column + 1 == columns)
    default: LoopField(rawValue: name.name)?.value(index: index, length: length)
    }
  }

  func object(noting reads: inout ReadSet) -> Object {
    let index = position.load(ordering: .relaxed)
    return Object(
      LoopField.allCases.map { ($0.symbol, $0.value(index: index, length: length)) })
  }

  func plainValue(noting reads: inout ReadSet) -> Value? { nil }
}

extension RenderContext {
  /// The drop of a running loop, made when it is first needed.
  mutating func drop(ofLoop index: Int) -> ForLoopDrop {
    isUnshareable = true
    if let known = loops[index].drop { return known }
    let parent = index > loopBase ? drop(ofLoop: index - 1) : nil
    let frame = loops[index]
    let made = ForLoopDrop(
      name: frame.name, length: frame.length, index: frame.index, parent: parent)
    loops[index].drop = made
    return made
  }
}
