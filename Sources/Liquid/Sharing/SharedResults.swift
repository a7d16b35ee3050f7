internal import ContentData
internal import SourceText
internal import Synchronization

/// A question that a part of a template asked of what is around it.
enum SharedQuestion: Equatable, Sendable {
  /// The value of a variable.
  case variable(Symbol)
  /// One member of a variable that differs as a whole from page to page: `page.lang`, `include.id`.
  case member(Symbol, Symbol)
  /// A text that a host's tag kept earlier on the same page.
  case text(String)
}

/// Why a part of a template must be rendered each time.
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
  /// The variables that it leaves behind.
  let writes: [(name: Symbol, value: Value)]
  /// Where its loops ended.
  let ends: [(name: Symbol, end: Int)]
  /// The texts that host tags kept.
  let texts: [(key: String, text: String)]
  /// The work that it took, and what all values weigh that it assigned: its variables hold no more at any time.
  let cost: Int
  let assignedBytes: Int
  /// How deep blocks and includes were nested around it: nothing says what happens further in.
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

  /// About how many bytes of memory it takes.
  var weight: Int {
    bytes.count + writes.reduce(0) { $0 + SharedAnswer.weight(of: $1.value) }
      + texts.reduce(0) { $0 + $1.text.utf8.count } + reads.weight + 256
  }
}

/// A tree of the questions that a part of a template asks, in the order in which it asks them: the answers so far decide
/// which question is next, because rendering depends on nothing else. At its leaves is what was rendered.
///
/// Immutable: a tree that grows is a new one that shares all but a path with the old one.
final class SharedNode: Sendable {
  enum Content: Sendable {
    case question(SharedQuestion, [Branch])
    case result(SharedResult)
    /// Rendered each time, without watching what is read.
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

  /// How many answers to one question are told apart.
  private static let mostBranches = 64

  /// The same tree with one more path, or with a path that ends otherwise; nil when it is full.
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
/// A part is an include, or a loop, a capture or an assignment outside of loops. While it is rendered, all that it reads from
/// outside is noted with its value (``Recording``). Where the same is read again, the same comes of it, so the result
/// is used again: that rests on what was read, not on the form of the part.
package final class SharedResults: Sendable {
  /// The memory that results may take, in bytes.
  private static let mostBytes = 32 << 20

  /// The trees of parts, in lists by the last bits of their numbers. A dictionary with a key of a type of its own would cost
  /// every start of the program a search for its conformance.
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

  /// A number for a part of a template, which no other part has.
  static func nextNumber() -> UInt32 {
    lastNumber.wrappingAdd(1, ordering: .relaxed).newValue
  }

  /// The tree of a part; nil when nothing of it was kept.
  func tree(of part: UInt32) -> SharedNode? {
    state.withLock { $0[part] }
  }

  /// Keeps a result, or an obstacle, at the end of the questions that led to it.
  /// - Returns: the tree with it; nil when there is no more room.
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

/// The trees of parts as one worker knows them, and whether asking for a part is worth it.
///
/// One owner, one task; it goes from one render to the next (``FilterMemo``).
struct SharedResultMemo: ~Copyable {
  private struct Slot {
    var part: UInt32 = 0
    var score: Int16 = 0
    var tree: SharedNode?
  }

  private static let slotCount = 1024
  /// How often a part may miss before it is no longer asked for.
  private static let patience: Int16 = 8
  private static let mostScore: Int16 = 64

  private var slots = [Slot](repeating: Slot(), count: slotCount)

  /// Returns true if it is worth asking for a part.
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

  /// Counts a hit or a miss.
  mutating func count(_ points: Int16, of part: UInt32) {
    let place = Int(part) & (Self.slotCount - 1)
    guard slots[place].part == part else { return }
    slots[place].score = min(max(slots[place].score + points, 0), Self.mostScore)
    if slots[place].score == 0 { slots[place].tree = nil }
  }
}
