/// Who watches a build: nobody, a profile, a progress line, or both.
struct BuildProfiler: Sendable {
  let collector: ProfileCollector?
  let meter: ProgressMeter?
  private let afterPhase: (@Sendable (BuildProfile.PhaseName) -> Void)?

  /// Nobody watches.
  init() {
    collector = nil
    meter = nil
    afterPhase = nil
  }

  init(_ request: BuildRequest) {
    collector = request.measures ? ProfileCollector() : nil
    meter = request.progress.map { ProgressMeter($0) }
    afterPhase = request.afterPhase
  }

  /// A phase ends, which began where the last one ended.
  func ended(_ phase: BuildProfile.PhaseName) {
    collector?.phaseEnded(phase)
    afterPhase?(phase)
  }

  /// Makes the observer of one worker; nil when nothing is measured.
  func makeRenderWatch() -> RenderWatch? { collector.map { RenderWatch($0) } }
}
