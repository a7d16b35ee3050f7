/// One thing that is measured.
struct Benchmark {
  /// What `bench FILTER` searches for; begins with the room: `liquid/archive of 10,000 posts`.
  let name: String
  /// The bytes that one call reads, for a rate in MB/s; 0 when a rate means nothing.
  let bytes: Int
  /// What one call works through, for figures by item: posts, files; 1 when there is only the call.
  let items: Int
  /// The work. Its result must reach ``keep(_:)``, or the optimiser removes it.
  let work: () throws -> Void
  /// The CPU seconds that another program has used for the work so far; nil when all is done here.
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

/// A place for results, so that the work that made them is done.
@inline(never)
func keep<Result: ~Copyable>(_ result: borrowing Result) {}
