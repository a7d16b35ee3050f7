internal import Synchronization

/// Processes many items on all cores: each worker owns a state and takes chunks until none is left.
package enum ParallelMap {
  private final class Cursor: Sendable {
    /// The range that no worker has taken yet: its start in the upper 32 bits, its end in the lower
    /// ones.
    private let rest: Atomic<UInt64>

    /// The number of chunks into which the remaining items are divided.
    private let parts: Int

    init(_ count: Int, parts: Int) {
      rest = Atomic(UInt64(count))
      self.parts = parts
    }

    /// The next chunk from the front or from the back; nil when nothing is left.
    ///
    /// Towards the end, chunks become smaller, so that the workers finish at nearly the same time.
    func take(_ size: Int, fromBack: Bool) -> Range<Int>? {
      var old = rest.load(ordering: .relaxed)
      while true {
        let (start, end) = (Int(old >> 32), Int(old & 0xFFFF_FFFF))
        if start >= end { return nil }
        let size = min(size, max(1, (end - start) / parts))
        let chunk = fromBack ? max(start, end - size)..<end : start..<min(start + size, end)
        let new =
          fromBack
          ? old & ~0xFFFF_FFFF | UInt64(chunk.lowerBound)
          : UInt64(chunk.upperBound) << 32 | old & 0xFFFF_FFFF
        let (exchanged, original) = rest.weakCompareExchange(
          expected: old, desired: new, ordering: .relaxed)
        if exchanged { return chunk }
        old = original
      }
    }
  }

  /// Applies a function to the numbers from 0 up to a count.
  ///
  /// The assignment of chunks to workers depends on timing; the results and their order do not.
  /// - Parameters:
  ///   - count: the number of items.
  ///   - workers: the largest number of concurrent tasks.
  ///   - chunk: the number of items that a worker takes at a time; 0 for an automatic size.
  ///   - isTwoEnded: true if only the first worker begins at the front and all others at the back, for first
  ///     items that cannot be processed in parallel.
  ///   - makeState: creates a worker's state, such as a buffer; called once per worker.
  ///   - body: processes one item.
  /// - Returns: the results in the order of the numbers.
  /// - Complexity: O(count) calls; the overhead is one allocation per chunk.
  package static func run<State: ~Copyable, Result: Sendable>(
    count: Int, workers: Int, chunk: Int = 0, isTwoEnded: Bool = false,
    makeState: @Sendable @escaping () -> State,
    body: @Sendable @escaping (inout State, Int) -> Result
  ) async -> [Result] {
    let workers = max(1, min(workers, count))
    if workers == 1 {
      var state = makeState()
      var results: [Result] = []
      results.reserveCapacity(count)
      for index in 0..<count { results.append(body(&state, index)) }
      return results
    }
    let size = chunk > 0 ? chunk : max(1, min(64, count / (workers * 8)))
    let cursor = Cursor(count, parts: chunk > 0 ? 1 : workers * 2)
    let chunks = await withTaskGroup(of: [Chunk<Result>].self) { group in
      for worker in 0..<workers {
        group.addTask {
          var state = makeState()
          var chunks: [Chunk<Result>] = []
          while true {
            guard let range = cursor.take(size, fromBack: isTwoEnded && worker > 0) else {
              return chunks
            }
            var results: [Result] = []
            results.reserveCapacity(range.count)
            for index in range { results.append(body(&state, index)) }
            chunks.append(Chunk(start: range.lowerBound, results: results))
          }
        }
      }
      var all: [Chunk<Result>] = []
      for await chunks in group { all += chunks }
      return all
    }
    // The numbers are sorted instead of the chunks, because the sort would not be specialised for
    // the type of chunks.
    let starts = chunks.map(\.start)
    var results: [Result] = []
    results.reserveCapacity(count)
    for number in starts.indices.sorted(by: { starts[$0] < starts[$1] }) {
      results += chunks[number].results
    }
    return results
  }

  /// The results of consecutive items.
  private struct Chunk<Result: Sendable>: Sendable {
    let start: Int
    let results: [Result]
  }
}

/// Stores a new value in a variable and returns the old one, also for noncopyable values.
@inline(__always)
func exchange<Value: ~Copyable>(_ place: inout Value, with new: consuming Value) -> Value {
  let old = place
  place = new
  return old
}
