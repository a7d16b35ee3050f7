/// The time profile of a build, in nanoseconds. The times of templates and pages are summed over all workers, so
/// that their total can exceed the duration of the build.
package struct BuildProfile: Sendable {
  /// A part of the build that does not overlap others.
  package struct Phase: Sendable {
    package var name: PhaseName
    package var time: UInt64
  }

  /// A phase of a build.
  package enum PhaseName: Sendable, CaseIterable {
    case configure
    case scan
    case read
    case bodies
    case pages
    case files
    case pictures
    case write
    case record
  }

  /// The kind of a template.
  package enum TemplateKind: Sendable {
    case layout
    case include
  }

  /// A layout or an include.
  package struct Template: Sendable {
    package var kind: TemplateKind
    /// Its file below the source.
    package var path: String
    /// The number of times that it was rendered.
    package var calls: Int
    /// The time including its includes.
    package var total: UInt64
    /// The time without its includes.
    package var own: UInt64
    /// The number of times that another page's result was used.
    package var used = 0
    /// The number of times that it was rendered with recording.
    package var missed = 0
    /// The reason why a result could not be used on another page; nil when every result could.
    package var obstacle: String?
  }

  /// A document or page: its body and its layouts.
  package struct Page: Sendable {
    package var path: String
    package var body: UInt64
    package var layouts: UInt64
    /// The time of the body and the layouts.
    package var total: UInt64 { body + layouts }
  }

  /// The phases in their order.
  package var phases: [Phase] = []
  /// The templates, the slowest first, then by their paths.
  package var templates: [Template] = []
  /// The pages, the slowest first.
  package var pages: [Page] = []
}
