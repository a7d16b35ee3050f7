import SiteSources
import Synchronization
import Testing

@testable import SiteBuilder

@Suite("Progress of a build")
struct ProgressMeterTests {
  @Test("reports the progress of the current phase")
  func counts() {
    let seen = Mutex<[BuildProgress]>([])
    let meter = ProgressMeter(delay: 0, interval: 0) { progress in
      seen.withLock { $0.append(progress) }
    }
    meter.phaseBegan(.bodies, count: 3)
    for _ in 0..<3 { meter.step() }
    meter.phaseBegan(.pages, count: 1)
    meter.step()
    let reports = seen.withLock { $0 }
    #expect(reports.map(\.done) == [1, 2, 3, 1])
    #expect(reports.map(\.total) == [3, 3, 3, 1])
    #expect(reports.map(\.phase) == [.bodies, .bodies, .bodies, .pages])
  }

  @Test("a short build has none, and steps of many tasks are all counted")
  func silent() async {
    let seen = Mutex<Int>(0)
    let meter = ProgressMeter { _ in seen.withLock { $0 += 1 } }
    meter.phaseBegan(.pages, count: 10)
    for _ in 0..<10 { meter.step() }
    #expect(seen.withLock { $0 } == 0)

    let last = Mutex<Int>(0)
    let busy = ProgressMeter(delay: 0, interval: 0) { progress in
      last.withLock { $0 = max($0, progress.done) }
    }
    busy.phaseBegan(.pages, count: 400)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 { group.addTask { for _ in 0..<100 { busy.step() } } }
    }
    busy.step()
    #expect(last.withLock { $0 } == 401)
  }
}
