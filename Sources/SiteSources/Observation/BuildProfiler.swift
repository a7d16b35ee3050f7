/// The observers of a build: a profile, a progress line, both, or none.
package struct BuildProfiler: Sendable {
  package let collector: ProfileCollector?
  package let meter: ProgressMeter?
  private let afterPhase: (@Sendable (BuildProfile.PhaseName) -> Void)?

  /// Makes a profiler without observers.
  package init() {
    collector = nil
    meter = nil
    afterPhase = nil
  }

  /// - Parameters:
  ///   - measures: true to measure the time of each phase, template and page.
  ///   - progress: receives the progress of a long build; nil for no observer.
  ///   - afterPhase: called when a phase has ended; nil for no observer.
  package init(
    measures: Bool, progress: (@Sendable (BuildProgress) -> Void)?,
    afterPhase: (@Sendable (BuildProfile.PhaseName) -> Void)?
  ) {
    collector = measures ? ProfileCollector() : nil
    meter = progress.map { ProgressMeter($0) }
    self.afterPhase = afterPhase
  }

  /// Ends a phase, which began when the previous one ended.
  package func ended(_ phase: BuildProfile.PhaseName) {
    collector?.phaseEnded(phase)
    afterPhase?(phase)
  }

  /// Makes the observer of one worker; nil when nothing is measured.
  package func makeRenderWatch() -> RenderWatch? { collector.map { RenderWatch($0) } }
}
