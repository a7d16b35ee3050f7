package import ContentData

/// Why a build made a page.
package enum BuildReason: Sendable, Equatable {
  /// There is no manifest of an earlier build that could be used.
  case noManifest
  /// Layouts, includes or style sheets came or went, or the front matter of a layout is another.
  case templatesChanged
  /// The last build did not make it.
  case new
  /// Its front matter, or what a generator says of it, is another.
  case metadata
  /// Its file in the destination is not as it was left.
  case outputChanged
  /// Its source is another.
  case source
  /// It shows the content of other documents, and such bodies are always rendered again.
  case order
  /// Something that it shows is another.
  case read(Subject, ResourceAspect)

  /// The subject that a page showed.
  package enum Subject: Sendable, Equatable {
    /// A file of the source, by its path.
    case file(String)
    /// A page that a generator makes, by its file.
    case generatedPage(String)
    /// `site.time` or a filter that knows the present.
    case clock
    case pages
    case staticFiles
    case dataFiles
    case tags
    case categories
    /// A collection, by its place in the configuration.
    case collection(Int)
    /// Something that is gone.
    case gone
  }
}
