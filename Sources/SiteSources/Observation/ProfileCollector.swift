internal import FileSystem
internal import ContentData
internal import Liquid
internal import Synchronization

/// Collects the profile of a build from its phases and its workers.
package final class ProfileCollector: Sendable {
  private struct State {
    var phases: [BuildProfile.Phase] = []
    var phaseStart = FileSystem.ticks()
    var templates: [ByteKey: BuildProfile.Template] = [:]
    var pages: [ByteKey: BuildProfile.Page] = [:]
  }

  private let state = Mutex(State())

  /// Ends a phase, which began when the previous one ended.
  package func phaseEnded(_ name: BuildProfile.PhaseName) {
    let now = FileSystem.ticks()
    state.withLock { state in
      let time = now - state.phaseStart
      if let known = state.phases.firstIndex(where: { $0.name == name }) {
        state.phases[known].time += time
      } else {
        state.phases.append(BuildProfile.Phase(name: name, time: time))
      }
      state.phaseStart = now
    }
  }

  /// Adds the measurements of one worker.
  fileprivate func take(_ profiler: RenderWatch) {
    state.withLock { state in
      for (key, template) in profiler.templates {
        guard var known = state.templates[key] else {
          state.templates[key] = template
          continue
        }
        known.calls += template.calls
        known.total += template.total
        known.own += template.own
        known.used += template.used
        known.missed += template.missed
        known.obstacle = known.obstacle ?? template.obstacle
        state.templates[key] = known
      }
      for page in profiler.pages {
        var known =
          state.pages[ByteKey(page.path)] ?? BuildProfile.Page(path: page.path, body: 0, layouts: 0)
        known.body += page.body
        known.layouts += page.layouts
        state.pages[ByteKey(page.path)] = known
      }
    }
  }

  /// The measurements so far, sorted.
  /// - Complexity: O(n log n).
  package var profile: BuildProfile {
    state.withLock { state in
      BuildProfile(
        phases: state.phases,
        templates: state.templates.values.sorted {
          ($1.total, $0.path) < ($0.total, $1.path)
        },
        pages: state.pages.values.sorted { ($1.total, $0.path) < ($0.total, $1.path) })
    }
  }
}

/// The measurements of one worker while it renders.
package final class RenderWatch: RenderObserver {
  /// A template that is being rendered.
  private struct Frame {
    let path: String
    let kind: BuildProfile.TemplateKind
    let start: UInt64
    /// The time of its includes.
    var inner: UInt64 = 0
  }

  private let collector: ProfileCollector
  private var frames: [Frame] = []
  fileprivate var templates: [ByteKey: BuildProfile.Template] = [:]
  fileprivate var pages: [BuildProfile.Page] = []

  package init(_ collector: ProfileCollector) {
    self.collector = collector
  }

  deinit { collector.take(self) }

  /// The current moment, for the start of a measurement.
  package var now: UInt64 { FileSystem.ticks() }

  package func templateBegan(_ path: String) { began(path, .include) }

  /// Called when a layout begins.
  package func layoutBegan(_ path: String) { began(path, .layout) }

  private func began(_ path: String, _ kind: BuildProfile.TemplateKind) {
    frames.append(Frame(path: path, kind: kind, start: FileSystem.ticks()))
  }

  package func templateEnded() {
    guard let frame = frames.popLast() else { return }
    let time = FileSystem.ticks() - frame.start
    let own = time - min(time, frame.inner)
    if !frames.isEmpty { frames[frames.count - 1].inner += time }
    let key = ByteKey(frame.path)
    var template =
      templates[key]
      ?? BuildProfile.Template(kind: frame.kind, path: frame.path, calls: 0, total: 0, own: 0)
    template.calls += 1
    // For a template that includes itself, only the outermost call adds to the total.
    if !frames.contains(where: { $0.path.hasSameBytes(as: frame.path) }) { template.total += time }
    template.own += own
    templates[key] = template
  }

  func resultUsed(_ path: String?) {
    guard let path else { return }
    change(path) { $0.used += 1 }
  }

  func resultMissed(_ path: String?, _ obstacle: SharingObstacle?) {
    guard let path else { return }
    change(path) { template in
      template.missed += 1
      if let obstacle { template.obstacle = obstacle.rawValue }
    }
  }

  /// Changes the measurements of an include.
  private func change(_ path: String, _ body: (inout BuildProfile.Template) -> Void) {
    let key = ByteKey(path)
    var template =
      templates[key]
      ?? BuildProfile.Template(kind: .include, path: path, calls: 0, total: 0, own: 0)
    body(&template)
    templates[key] = template
  }

  /// Records the time of a body.
  package func bodyEnded(_ path: String, since start: UInt64) {
    pages.append(BuildProfile.Page(path: path, body: FileSystem.ticks() - start, layouts: 0))
  }

  /// Records the time of a page's layouts, without its body.
  package func pageEnded(_ path: String, since start: UInt64) {
    pages.append(BuildProfile.Page(path: path, body: 0, layouts: FileSystem.ticks() - start))
  }
}
