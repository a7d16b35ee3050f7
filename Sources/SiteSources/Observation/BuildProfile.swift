/// The time profile of a build. Times are nanoseconds; those of templates and pages are summed over all workers, so
/// that together they can be more than the build took.
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
    /// How often it was rendered.
    package var calls: Int
    /// With what it includes.
    package var total: UInt64
    /// Without what it includes.
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
    /// Both.
    package var total: UInt64 { body + layouts }
  }

  /// In their order.
  package var phases: [Phase] = []
  /// The slowest first; of equally slow ones in the order of their paths.
  package var templates: [Template] = []
  /// The slowest first.
  package var pages: [Page] = []
}
