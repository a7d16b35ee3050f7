internal import ContentData
internal import SourceText
internal import Synchronization

/// A sequence of nodes of a template that prints the same on every page: text, and output that depends only on
/// settings of the site, such as a footer with its links.
///
/// The nodes of a fragment make it a candidate. Rendering shows if it is static: only stored members of drops
/// (``DropLookup/kept(_:)``) are the same each time.
struct StaticFragment: Sendable {
  /// Its nodes in the template's block.
  let nodes: Range<Int>
  /// Its number in ``FragmentMemo``.
  let number: UInt32
  /// The host's names that it accesses.
  let roots: [Symbol]
  /// The names of its loops, whose ends are recorded for `offset: continue`.
  let loops: [Symbol]
  /// The depth of blocks in it.
  let depth: Int

  private static let lastNumber = Atomic<UInt32>(0)

  private init(_ nodes: Range<Int>, _ scan: StaticScan) {
    self.nodes = nodes
    number = Self.lastNumber.wrappingAdd(1, ordering: .relaxed).newValue
    roots = scan.roots
    loops = scan.loops
    depth = scan.deepest
  }

  /// The static fragments of a template's block, in order.
  /// - Parameter constants: see ``Environment/constants``.
  /// - Complexity: O(number of nodes).
  static func all(in block: Block, constants: [Symbol]) -> [StaticFragment] {
    var runs: [StaticFragment] = []
    var start = 0
    var scan = StaticScan(constants: constants)
    func end(at index: Int) {
      // Text alone is not worth caching.
      if !scan.roots.isEmpty { runs.append(StaticFragment(start..<index, scan)) }
    }
    for index in block.nodes.indices {
      var further = scan
      if further.isConstant(block.nodes[index]) {
        scan = further
      } else {
        end(at: index)
        scan = StaticScan(constants: constants)
        start = index + 1
      }
    }
    end(at: block.nodes.count)
    return runs
  }
}

/// Searches nodes for anything that may differ from one page to the next.
private struct StaticScan {
  let constants: [Symbol]
  /// The variables of the enclosing loops.
  var variables: [Symbol] = []
  var roots: [Symbol] = []
  var loops: [Symbol] = []
  var depth = 0
  var deepest = 0

  init(constants: [Symbol]) {
    self.constants = constants
  }

  mutating func isConstant(_ node: Node) -> Bool {
    switch node {
    case .text, .raw: return true
    case .output(let value): return isConstant(value)
    case .interrupt: return !variables.isEmpty
    case .branch(let node):
      return node.arms.allSatisfy { isConstant($0.condition) && isConstant($0.body) }
    case .choice(let node):
      return isConstant(node.subject)
        && node.arms.allSatisfy { arm in
          (arm.candidates ?? []).allSatisfy { isConstant($0) } && isConstant(arm.body)
        }
    case .loop(let node): return isConstant(node)
    default: return false
    }
  }

  private mutating func isConstant(_ node: ForNode) -> Bool {
    switch node.offset {
    case .none: break
    case .expression(let offset): if !isConstant(offset) { return false }
    case .resume: return false
    }
    guard isConstant(node.collection), node.limit.map({ isConstant($0) }) ?? true,
      node.alternative.map({ isConstant($0) }) ?? true
    else { return false }
    loops.append(node.name)
    variables.append(node.variable)
    defer { variables.removeLast() }
    return isConstant(node.body)
  }

  private mutating func isConstant(_ block: Block) -> Bool {
    depth += 1
    defer { depth -= 1 }
    deepest = max(deepest, depth)
    return block.nodes.allSatisfy { isConstant($0) }
  }

  private mutating func isConstant(_ condition: Condition) -> Bool {
    condition.comparisons.allSatisfy { isConstant($0.left) && isConstant($0.right) }
  }

  private mutating func isConstant(_ value: FilteredExpression) -> Bool {
    isConstant(value.base)
      && value.filters.allSatisfy { call in
        call.isPure && !call.isArityWrong && call.positional.allSatisfy { isConstant($0) }
          && call.named.allSatisfy { isConstant($0.1) }
      }
  }

  private mutating func isConstant(_ expression: Expression) -> Bool {
    switch expression {
    case .literal, .blank, .empty: return true
    case .name(let name): return variables.contains(name)
    case .path(let path):
      guard case .name(let root) = path.root else { return false }
      if variables.contains(root) {
        return path.segments.allSatisfy { segment in
          if case .computed = segment { false } else { true }
        }
      }
      guard constants.contains(root), path.names?.members.isEmpty == false else { return false }
      if !roots.contains(root) { roots.append(root) }
      return true
    case .loop(let path): return path.parents < variables.count
    case .range(let ends): return isConstant(ends.first) && isConstant(ends.last)
    }
  }
}
