internal import Synchronization

/// Work over many items on all cores: each worker owns a state and takes chunks until none is left.
enum ParallelMap {
  private final class Cursor: Sendable {
    private let next = Atomic<Int>(0)

    /// The start of the next chunk.
    func take(_ size: Int) -> Int { next.add(size, ordering: .relaxed).oldValue }
  }

  /// Applies a function to the numbers from 0 up to a count.
  ///
  /// Which worker takes which chunk depends on the moment; the results and their order do not.
  /// - Parameters:
  ///   - count: how many items there are.
  ///   - workers: how many tasks may run at once.
  ///   - chunk: how many items a worker takes at a time; 0 for a size that keeps the workers busy.
  ///   - makeState: makes what a worker keeps over its items, such as a buffer; called once per worker.
  ///   - body: does one item.
  /// - Returns: the results in the order of the numbers.
  /// - Complexity: O(count) calls; the overhead is two allocations per chunk.
  static func run<State: ~Copyable, Result: Sendable>(
    count: Int, workers: Int, chunk: Int = 0,
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
    let cursor = Cursor()
    let parts = await withTaskGroup(of: [(Int, [Result])].self) { group in
      for _ in 0..<workers {
        group.addTask {
          var state = makeState()
          var parts: [(Int, [Result])] = []
          while true {
            let start = cursor.take(size)
            if start >= count { return parts }
            let end = min(start + size, count)
            var results: [Result] = []
            results.reserveCapacity(end - start)
            for index in start..<end { results.append(body(&state, index)) }
            parts.append((start, results))
          }
        }
      }
      var all: [(Int, [Result])] = []
      for await part in group { all += part }
      return all
    }
    var results: [Result] = []
    results.reserveCapacity(count)
    for part in parts.sorted(by: { $0.0 < $1.0 }) { results += part.1 }
    return results
  }
}

/// Puts a new value into a place and gives back what was there, also for values with one owner.
@inline(__always)
func exchange<Value: ~Copyable>(_ place: inout Value, with new: consuming Value) -> Value {
  let old = place
  place = new
  return old
}
