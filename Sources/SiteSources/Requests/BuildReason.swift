package import ContentData

/// Why a build made a page.
package enum BuildReason: Sendable, Equatable {
  /// There is no manifest of an earlier build that could be used.
  case noManifest
  /// Layouts, includes or style sheets were added or removed, or the front matter of a layout has changed.
  case templatesChanged
  /// The last build did not make it.
  case new
  /// Its metadata has changed.
  case metadata
  /// Its file in the destination has changed.
  case outputChanged
  /// Its source is another.
  case source
  /// It shows the content of other documents, and such bodies are always rendered again.
  case order
  /// Something that it shows has changed.
  case read(Subject, ResourceAspect)

  /// The subject that a page showed.
  package enum Subject: Sendable, Equatable {
    /// A file of the source, by its path.
    case file(String)
    /// A page that a generator makes, by its file.
    case generatedPage(String)
    /// `site.time` or a filter that uses the current time.
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
