internal import ContentData
internal import SourceText
internal import Synchronization

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

  /// Appends what a run printed, and notes what it noted. Only where ``cost(of:)`` returns a value.
  /// - Complexity: O(number of its bytes).
  func write(
    _ run: StaticFragment, into output: inout OutputBuffer, _ reads: inout ReadSet,
    _ ends: inout LoopEnds
  ) {
    fragments.withBorrowed(Self.slot(of: run)) { fragment in
      output.append(
        bytes.span.extracting(fragment.start..<(fragment.start + fragment.count)))
      for read in fragment.reads { reads.insert(read.resource, read.aspect) }
      for (name, end) in zip(run.loops, fragment.ends) { ends.note(name, end) }
    }
  }

  /// Caches the output of a run.
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
    bytes.append(output.span.extracting(droppingFirst: start))
    fragments[Self.slot(of: run)] = fragment
  }

  /// Notes that a run is to be rendered each time.
  mutating func refuse(_ run: StaticFragment) {
    fragments[Self.slot(of: run)] = Fragment(run: run.number)
  }

  @inline(__always)
  private static func slot(of run: StaticFragment) -> Int { Int(run.number) & (slotCount - 1) }
}
