package import ContentData

/// The reason why a build rendered a page.
package enum BuildReason: Sendable, Equatable {
  /// There is no usable manifest of an earlier build.
  case noManifest
  /// Layouts, includes or style sheets were added or removed, or the front matter of a layout has changed.
  case templatesChanged
  /// The last build did not have the page.
  case new
  /// Its metadata has changed.
  case metadata
  /// Its file in the destination has changed.
  case outputChanged
  /// Its source has changed.
  case source
  /// It shows the content of other documents; such bodies are always rendered again.
  case order
  /// Something that it shows has changed.
  case read(Subject, ResourceAspect)

  /// A resource that a page read.
  package enum Subject: Sendable, Equatable {
    /// A file of the source, by its path.
    case file(String)
    /// A generated page, by its file.
    case generatedPage(String)
    /// `site.time` or a filter that uses the current time.
    case clock
    case pages
    case staticFiles
    case dataFiles
    case tags
    case categories
    /// A collection, by its position in the configuration.
    case collection(Int)
    /// A resource that no longer exists.
    case gone
  }
}
