internal import CAllocationCounter

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The result of one benchmark.
struct Measurement {
  /// CPU seconds of one call, over all threads: the minimum of the rounds, because noise can only
  /// add time.
  let leastCPU: Double
  /// CPU seconds of one call: the median of the rounds.
  let medianCPU: Double
  /// Wall seconds of one call: the least of the rounds.
  let leastWall: Double
  /// Blocks asked of the allocator in one call, in the last round.
  let allocations: Int

  /// Measures a benchmark: one call to warm up, then rounds of at least 50 ms of CPU each.
  ///
  /// - Parameters:
  ///   - benchmark: what to measure.
  ///   - rounds: how many rounds; at least one.
  init(_ benchmark: Benchmark, rounds: Int) throws {
    func seconds() -> Double { Self.cpuSeconds() + (benchmark.otherSeconds?() ?? 0) }
    let first = seconds()
    try benchmark.work()
    let warm = seconds() - first
    let calls = max(1, Int(0.05 / max(warm, 1e-7)))
    var cpu: [Double] = []
    var wall = Double.infinity
    var allocations = 0
    for _ in 0..<max(rounds, 1) {
      let wallBegan = ContinuousClock.now
      let allocationsBefore = blogc_allocation_count()
      let began = seconds()
      for _ in 0..<calls { try benchmark.work() }
      cpu.append((seconds() - began) / Double(calls))
      allocations = Int(blogc_allocation_count() - allocationsBefore) / calls
      wall = min(wall, (ContinuousClock.now - wallBegan) / .seconds(1) / Double(calls))
    }
    cpu.sort()
    leastCPU = cpu[0]
    medianCPU = cpu[cpu.count / 2]
    leastWall = wall
    self.allocations = allocations
  }

  /// The process's CPU time in seconds: `clock_gettime` with `CLOCK_PROCESS_CPUTIME_ID`.
  private static func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
