internal import ContentData
internal import SourceText
internal import Synchronization

/// A read of a part of a template from its surroundings.
enum SharedQuestion: Equatable, Sendable {
  /// The value of a variable.
  case variable(Symbol)
  /// One member of a variable that differs as a whole from page to page: `page.lang`, `include.id`.
  case member(Symbol, Symbol)
  /// A text that a host's tag stored earlier on the same page.
  case text(String)
}

/// The reason why a part of a template must be rendered each time.
package enum SharingObstacle: String, Sendable {
  case pageContent = "it shows a page's content or another large value of the page"
  case otherContent = "it shows the content of other documents, or posts related to the page"
  case counters = "it uses cycle, increment, ifchanged or offset: continue"
  case loop = "it uses forloop of a loop around it"
  case isolated = "it uses render or tablerow"
  case failure = "it reports an error or a warning"
  case interrupt = "it ends a loop around it"
  case manyReads = "it reads too much of what is around it"
  case cheap = "it costs too little"
}

/// The effects of rendering a part of a template: enough to repeat them without rendering.
final class SharedResult: Sendable {
  let bytes: [UInt8]
  /// The resources that were read.
  let reads: CompactReadSet
  /// The variables that it assigned, with their values.
  let writes: [(name: Symbol, value: Value)]
  /// The ends of its loops, for `offset: continue`.
  let ends: [(name: Symbol, end: Int)]
  /// The texts that host tags stored.
  let texts: [(key: String, text: String)]
  /// The work that it took.
  let cost: Int
  let assignedBytes: Int
  /// The nesting of blocks and includes around it: the result is only used at the same depth or a
  /// smaller one.
  let depth: Int
  let includeDepth: Int
  let wasMade: Bool

  init(
    bytes: [UInt8], reads: ReadSet, writes: [(name: Symbol, value: Value)],
    ends: [(name: Symbol, end: Int)], texts: [(key: String, text: String)], cost: Int,
    assignedBytes: Int, depth: Int, includeDepth: Int, wasMade: Bool
  ) {
    self.bytes = bytes
    self.reads = CompactReadSet(reads)
    self.writes = writes
    self.ends = ends
    self.texts = texts
    self.cost = cost
    self.assignedBytes = assignedBytes
    self.depth = depth
    self.includeDepth = includeDepth
    self.wasMade = wasMade
  }

  /// The approximate size in bytes.
  var weight: Int {
    bytes.count + writes.reduce(0) { $0 + SharedAnswer.weight(of: $1.value) }
      + texts.reduce(0) { $0 + $1.text.utf8.count } + reads.weight + 256
  }
}

/// A decision tree over the reads of a part of a template, in their order: the answers so far determine the next
/// question, because rendering depends on nothing else. The leaves are the results.
///
/// Trees are immutable: adding a path makes a new tree that shares all other nodes.
final class SharedNode: Sendable {
  enum Content: Sendable {
    case question(SharedQuestion, [Branch])
    case result(SharedResult)
    /// The part is rendered each time, without recording its reads.
    case obstacle
  }

  struct Branch: Sendable {
    let answer: SharedAnswer
    let next: SharedNode
  }

  let content: Content

  init(_ content: Content) {
    self.content = content
  }

  /// The largest number of answers to one question.
  private static let mostBranches = 64

  /// A tree with one more path, or with a new leaf at the end of a path; nil when a node has no
  /// room for another answer.
  /// - Complexity: O(number of steps × number of branches).
  static func adding(
    _ steps: ArraySlice<Recording.Step>, endingIn leaf: SharedNode, to node: SharedNode?
  ) -> SharedNode? {
    guard let step = steps.first else { return leaf }
    let rest = steps.dropFirst()
    guard let node, case .question(step.question, var branches) = node.content else {
      guard let next = adding(rest, endingIn: leaf, to: nil) else { return nil }
      return SharedNode(.question(step.question, [Branch(answer: step.answer, next: next)]))
    }
    if let index = branches.firstIndex(where: { $0.answer.isSame(as: step.answer) }) {
      guard let next = adding(rest, endingIn: leaf, to: branches[index].next) else { return nil }
      branches[index] = Branch(answer: step.answer, next: next)
    } else {
      guard branches.count < mostBranches, let next = adding(rest, endingIn: leaf, to: nil) else {
        return nil
      }
      branches.append(Branch(answer: step.answer, next: next))
    }
    return SharedNode(.question(step.question, branches))
  }
}

/// The output and assignments of parts of templates, by the values that they read from outside: shared by all pages and workers of a
/// build.
///
/// A part is an include, or a loop, a capture or an assignment outside of loops. While it is rendered, everything
/// that it reads from outside is recorded with its value (``Recording``). If these values are the same again, so is
/// the result, which is then used without rendering.
package final class SharedResults: Sendable {
  /// The limit on the memory of all results, in bytes.
  private static let mostBytes = 32 << 20

  /// The trees of parts, in buckets by the last bits of their numbers. A dictionary with another key type would cost
  /// a runtime lookup of its conformance at every start of the program.
  private struct State {
    private var lists: [[(part: UInt32, tree: SharedNode)]] = []
    var bytes = 0

    subscript(part: UInt32) -> SharedNode? {
      get {
        lists.isEmpty ? nil : lists[Int(part & 255)].first { $0.part == part }?.tree
      }
      set {
        guard let newValue else { return }
        if lists.isEmpty { lists = Array(repeating: [], count: 256) }
        let list = Int(part & 255)
        if let place = lists[list].firstIndex(where: { $0.part == part }) {
          lists[list][place].tree = newValue
        } else {
          lists[list].append((part, newValue))
        }
      }
    }
  }

  private let state = Mutex(State())
  private static let lastNumber = Atomic<UInt32>(0)

  package init() {}

  /// A unique number for a part of a template.
  static func nextNumber() -> UInt32 {
    lastNumber.wrappingAdd(1, ordering: .relaxed).newValue
  }

  /// The tree of a part; nil when it has no results.
  func tree(of part: UInt32) -> SharedNode? {
    state.withLock { $0[part] }
  }

  /// Adds a result, or an obstacle, at the end of the path of its reads.
  /// - Returns: the new tree; nil when the memory limit is reached.
  func keep(
    _ content: SharedNode.Content, after steps: [Recording.Step], weight: Int, of part: UInt32
  ) -> SharedNode? {
    state.withLock { state in
      let weight = weight + steps.reduce(128) { $0 + $1.answer.weight }
      guard state.bytes + weight <= Self.mostBytes,
        let tree = SharedNode.adding(
          steps[...], endingIn: SharedNode(content), to: state[part])
      else { return nil }
      state.bytes += weight
      state[part] = tree
      return tree
    }
  }
}

/// One worker's copies of the trees of parts, and statistics of which parts are worth looking up.
///
/// It has one owner in one task and is passed from render to render as part of ``FilterMemo``.
struct SharedResultMemo: ~Copyable {
  private struct Slot {
    var part: UInt32 = 0
    var score: Int16 = 0
    var tree: SharedNode?
  }

  private static let slotCount = 1024
  /// The number of misses after which a part is no longer looked up.
  private static let patience: Int16 = 8
  private static let mostScore: Int16 = 64

  private var slots = [Slot](repeating: Slot(), count: slotCount)

  /// Returns true if a part is worth looking up.
  @inline(__always)
  mutating func isWorthwhile(_ part: UInt32) -> Bool {
    let place = Int(part) & (Self.slotCount - 1)
    if slots[place].part != part {
      slots[place] = Slot(part: part, score: Self.patience, tree: nil)
      return true
    }
    return slots[place].score > 0
  }

  /// The tree of a part; nil when none is known.
  func tree(of part: UInt32) -> SharedNode? {
    let slot = slots[Int(part) & (Self.slotCount - 1)]
    return slot.part == part ? slot.tree : nil
  }

  mutating func set(_ tree: SharedNode?, of part: UInt32) {
    let place = Int(part) & (Self.slotCount - 1)
    if slots[place].part == part { slots[place].tree = tree }
  }

  /// Adds the points of a hit or a miss to the score of a part.
  mutating func count(_ points: Int16, of part: UInt32) {
    let place = Int(part) & (Self.slotCount - 1)
    guard slots[place].part == part else { return }
    slots[place].score = min(max(slots[place].score + points, 0), Self.mostScore)
    if slots[place].score == 0 { slots[place].tree = nil }
  }
}
