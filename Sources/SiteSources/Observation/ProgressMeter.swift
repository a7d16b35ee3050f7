internal import FileSystem
internal import Synchronization

/// The progress of a build.
package struct BuildProgress: Sendable {
  /// The current phase.
  package var phase: BuildProfile.PhaseName
  /// The finished items, and their total number.
  package var done: Int
  package var total: Int
  /// Nanoseconds since the phase began.
  package var time: UInt64
}

/// Counts the finished items and reports them periodically: nothing in the first second of a build, then
/// at most ten times a second. It costs the workers an addition and a read of the clock per item.
package final class ProgressMeter: Sendable {
  private let phase = Atomic<Int>(0)
  private let phaseStart = Atomic<UInt64>(0)
  private let total = Atomic<Int>(0)
  private let done = Atomic<Int>(0)
  private let nextReport: Atomic<UInt64>
  private let interval: UInt64
  private let report: @Sendable (BuildProgress) -> Void

  /// - Parameters:
  ///   - delay: nanoseconds before the first report.
  ///   - interval: the minimum time between two reports in nanoseconds.
  ///   - report: gets each reported state, on any thread.
  package init(
    delay: UInt64 = 1_000_000_000, interval: UInt64 = 100_000_000,
    _ report: @Sendable @escaping (BuildProgress) -> Void
  ) {
    self.report = report
    self.interval = interval
    nextReport = Atomic(FileSystem.ticks() + delay)
  }

  /// Begins a phase.
  /// - Parameter count: the number of its items.
  package func phaseBegan(_ name: BuildProfile.PhaseName, count: Int) {
    phase.store(
      BuildProfile.PhaseName.allCases.firstIndex(of: name) ?? 0, ordering: .relaxed)
    total.store(count, ordering: .relaxed)
    done.store(0, ordering: .relaxed)
    phaseStart.store(FileSystem.ticks(), ordering: .relaxed)
  }

  /// Counts one finished item.
  package func step() {
    let done = done.add(1, ordering: .relaxed).newValue
    let now = FileSystem.ticks()
    let next = nextReport.load(ordering: .relaxed)
    guard now >= next,
      nextReport.compareExchange(
        expected: next, desired: now + interval, ordering: .relaxed
      ).exchanged
    else { return }
    report(
      BuildProgress(
        phase: BuildProfile.PhaseName.allCases[phase.load(ordering: .relaxed)], done: done,
        total: total.load(ordering: .relaxed), time: now - phaseStart.load(ordering: .relaxed)))
  }
}
