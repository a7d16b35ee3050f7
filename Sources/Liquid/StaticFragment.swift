internal import ContentData
internal import SourceText
internal import Synchronization

/// Nodes of a template, one after another, that print the same each time: text, and what follows from settings of the
/// whole site alone, such as a footer with its links.
///
/// The form of a run decides whether it is a candidate. Rendering shows whether it is static: only members that
/// drops keep (``DropLookup/kept(_:)``) are the same each time.
struct StaticFragment: Sendable {
  /// Its nodes in the template's block.
  let nodes: Range<Int>
  /// The number by which ``FragmentMemo`` knows it.
  let number: UInt32
  /// The host's names that it accesses.
  let roots: [Symbol]
  /// The loops in it, whose ends are noted for `offset: continue`.
  let loops: [Symbol]
  /// How many blocks are nested in it.
  let depth: Int

  private static let lastNumber = Atomic<UInt32>(0)

  private init(_ nodes: Range<Int>, _ scan: StaticScan) {
    self.nodes = nodes
    number = Self.lastNumber.wrappingAdd(1, ordering: .relaxed).newValue
    roots = scan.roots
    loops = scan.loops
    depth = scan.deepest
  }

  /// The runs of a template's block, in order.
  /// - Parameter constants: see ``Environment/constants``.
  /// - Complexity: O(number of nodes).
  static func all(in block: Block, constants: [Symbol]) -> [StaticFragment] {
    var runs: [StaticFragment] = []
    var start = 0
    var scan = StaticScan(constants: constants)
    func end(at index: Int) {
      // Mere text is not worth it.
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

/// Looks through nodes for anything that may differ from one page to the next.
private struct StaticScan {
  let constants: [Symbol]
  /// The variables of the loops around.
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

/// The cached output of runs of constant nodes.
///
/// One owner, one task, as ``FilterMemo``, in which it goes from one render to the next.
struct FragmentMemo: ~Copyable {
  private struct Fragment {
    /// The run, 0 for a free slot.
    var run: UInt32 = 0
    /// True if it may be used; a run that turned out to differ is rendered each time.
    var isUsable = false
    /// Where its bytes lie in ``bytes``.
    var start = 0
    var count = 0
    /// The work that making it took.
    var cost = 0
    /// The resources that it read.
    var reads: [(resource: ResourceID, aspect: ResourceAspect)] = []
    /// Where its loops ended.
    var ends: [Int] = []
  }

  private static let slotCount = 128
  /// Output longer than this many bytes is not cached.
  private static let mostBytes = 1 << 20

  private var fragments = [Fragment](repeating: Fragment(), count: slotCount)
  private var bytes = OutputBuffer(capacity: 4096)

  /// The work that making a run took; nil when it is not known or must not be used again.
  func cost(of run: StaticFragment) -> Int? {
    fragments.withBorrowed(Self.slot(of: run)) { fragment in
      fragment.run == run.number && fragment.isUsable ? fragment.cost : nil
    }
  }

  /// Returns true if a run was rendered before.
  func isKnown(_ run: StaticFragment) -> Bool {
    fragments.withBorrowed(Self.slot(of: run)) { $0.run == run.number }
  }

  /// Appends what a run printed, and notes what it noted. Only where ``cost(of:)`` tells one.
  /// - Complexity: O(number of its bytes).
  func write(
    _ run: StaticFragment, into output: inout OutputBuffer, _ reads: inout ReadSet,
    _ ends: inout LoopEnds
  ) {
    fragments.withBorrowed(Self.slot(of: run)) { fragment in
      bytes.withBytes {
        output.append(
          UnsafeBufferPointer(rebasing: $0[fragment.start..<(fragment.start + fragment.count)]))
      }
      for read in fragment.reads { reads.insert(read.resource, read.aspect) }
      for (name, end) in zip(run.loops, fragment.ends) { ends.note(name, end) }
    }
  }

  /// Keeps what a run printed.
  /// - Parameters:
  ///   - output: ends with it.
  ///   - start: where it starts.
  ///   - cost: the work that making it took.
  mutating func keep(
    _ run: StaticFragment, _ output: borrowing OutputBuffer, from start: Int, cost: Int,
    _ reads: ReadSet, _ ends: LoopEnds
  ) {
    guard bytes.count + output.count - start <= Self.mostBytes else { return refuse(run) }
    var fragment = Fragment(
      run: run.number, isUsable: true, start: bytes.count, count: output.count - start, cost: cost)
    reads.forEach { fragment.reads.append(($0, $1)) }
    fragment.ends = run.loops.map { ends.end(of: $0) }
    output.withBytes { bytes.append(UnsafeBufferPointer(rebasing: $0[start...])) }
    fragments[Self.slot(of: run)] = fragment
  }

  /// Notes that a run is to be rendered each time.
  mutating func refuse(_ run: StaticFragment) {
    fragments[Self.slot(of: run)] = Fragment(run: run.number)
  }

  @inline(__always)
  private static func slot(of run: StaticFragment) -> Int { Int(run.number) & (slotCount - 1) }
}

extension RenderContext {
  /// Renders a run, or writes what it printed before.
  /// - Returns: whether the node after it is to be rendered.
  mutating func render(
    _ run: StaticFragment, of block: Block, into output: inout OutputBuffer
  ) throws(Diagnostic) -> Bool {
    guard filterMemo != nil, run.roots.allSatisfy({ isGlobal($0) }) else {
      return try render(run.nodes, of: block, into: &output)
    }
    if let cost = filterMemo?.fragments.cost(of: run) {
      // Limits are met where they would be without it.
      if work + cost <= limits.work, depth + run.depth <= limits.nesting * 3 {
        try charge(cost)
        filterMemo?.fragments.write(run, into: &output, &reads, &loopEnds)
        if isRecording {
          for root in run.roots { _ = address(of: root) }
          for name in run.loops { noteLoopEnd(name, loopEnds.end(of: name)) }
        }
        return true
      }
    }
    if filterMemo?.fragments.isKnown(run) == true {
      return try render(run.nodes, of: block, into: &output)
    }
    return try makeFragment(run, of: block, into: &output)
  }

  private mutating func makeFragment(
    _ run: StaticFragment, of block: Block, into output: inout OutputBuffer
  ) throws(Diagnostic) -> Bool {
    let start = output.count
    let before = (work: work, diagnostics: diagnostics.count)
    var outer = exchange(&reads, with: reads.forPart)
    defer {
      outer.formUnion(reads)
      reads = outer
    }
    wasMade = false
    let goesOn = try render(run.nodes, of: block, into: &output)
    if goesOn, !wasMade, !reads.isPageBound, diagnostics.count == before.diagnostics {
      filterMemo?.fragments.keep(
        run, output, from: start, cost: work - before.work, reads, loopEnds)
    } else {
      filterMemo?.fragments.refuse(run)
    }
    return goesOn
  }

  /// Returns true if a name means what the host provides.
  func isGlobal(_ name: Symbol) -> Bool {
    locals.index(of: name, above: localBase) == nil && assigned.address(of: name) == nil
      && counters.address(of: name) == nil && globals.address(of: name) != nil
  }
}
