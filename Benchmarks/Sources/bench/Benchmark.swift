/// A benchmark: a piece of work, and the units in which its figures are printed.
struct Benchmark {
  /// The name that `bench FILTER` searches; it begins with the target: `liquid/archive of 10,000
  /// posts`.
  let name: String
  /// The bytes that one call reads, for a rate in MB/s; 0 to print no rate.
  let bytes: Int
  /// The number of items (posts, files) that one call processes, for figures per item; 1 if the
  /// call is the item.
  let items: Int
  /// The work. Its result must reach ``keep(_:)``, or the optimiser removes it.
  let work: () throws -> Void
  /// The CPU seconds that another program has used for the work so far; nil if the benchmark runs
  /// in this process.
  let otherSeconds: (() -> Double)?

  init(
    _ name: String, bytes: Int = 0, items: Int = 1, otherSeconds: (() -> Double)? = nil,
    work: @escaping () throws -> Void
  ) {
    self.name = name
    self.bytes = bytes
    self.items = items
    self.work = work
    self.otherSeconds = otherSeconds
  }
}

/// Uses a result, so that the optimiser does not remove the work that made it.
@inline(never)
func keep<Result: ~Copyable>(_ result: borrowing Result) {}
