internal import ContentData
internal import SourceText
internal import Synchronization

/// A cache of the output of static fragments.
///
/// It is part of ``FilterMemo``, with which it is passed from render to render.
struct FragmentMemo: ~Copyable {
  private struct Fragment {
    /// The number of the fragment; 0 for a free slot.
    var run: UInt32 = 0
    /// True if the output can be used; false for a fragment that turned out not to be static.
    var isUsable = false
    /// The offset of its output in ``bytes``.
    var start = 0
    var count = 0
    /// The work that making it took.
    var cost = 0
    /// The resources that it read.
    var reads: [(resource: ResourceID, aspect: ResourceAspect)] = []
    /// The ends of its loops, for `offset: continue`.
    var ends: [Int] = []
  }

  private static let slotCount = 128
  /// Output longer than this many bytes is not cached.
  private static let mostBytes = 1 << 20

  private var fragments = [Fragment](repeating: Fragment(), count: slotCount)
  private var bytes = OutputBuffer(capacity: 4096)

  /// The work of rendering a fragment; nil if its output is not cached or must not be used.
  func cost(of run: StaticFragment) -> Int? {
    fragments.withBorrowed(Self.slot(of: run)) { fragment in
      fragment.run == run.number && fragment.isUsable ? fragment.cost : nil
    }
  }

  /// Returns true if a fragment was rendered before.
  func isKnown(_ run: StaticFragment) -> Bool {
    fragments.withBorrowed(Self.slot(of: run)) { $0.run == run.number }
  }

  /// Appends the cached output of a fragment and records its reads. ``cost(of:)`` must have
  /// returned a value.
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

  /// Caches the output of a fragment.
  /// - Parameters:
  ///   - output: ends with the fragment's output.
  ///   - start: the start of the fragment's output.
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

  /// Marks a fragment as one that must be rendered each time.
  mutating func refuse(_ run: StaticFragment) {
    fragments[Self.slot(of: run)] = Fragment(run: run.number)
  }

  @inline(__always)
  private static func slot(of run: StaticFragment) -> Int { Int(run.number) & (slotCount - 1) }
}
