package import ContentData
package import SiteModel
package import SourceText

/// A rendered output of a site: its contents and its sources.
package struct CheckedPage: Sendable {
  /// The file below the destination.
  package var outputPath: String
  package var facts: PageFacts
  /// The source whose body it shows; nil for a page of a generator.
  package var source: Int?
  /// The layouts around it, innermost first.
  package var layouts: [Int]
  /// The sources that were read for it.
  package var reads: ReadSet
  /// True if it is a post, to which another page should link.
  package var isPost: Bool
  /// True if it is an HTML page, whose headings and title are checked.
  package var isHTML: Bool

  package init(
    outputPath: String, facts: PageFacts, source: Int?, layouts: [Int], reads: ReadSet,
    isPost: Bool, isHTML: Bool
  ) {
    self.outputPath = outputPath
    self.facts = facts
    self.source = source
    self.layouts = layouts
    self.reads = reads
    self.isPost = isPost
    self.isHTML = isHTML
  }
}

/// A picture that is published, as its file tells.
package struct CheckedPicture: Sendable {
  /// Its number among the files of the site.
  package var file: Int
  package var bytes: Int
  package var pixels: Int
  /// True if the published file tells where it was taken.
  package var recordsPosition: Bool

  package init(file: Int, bytes: Int, pixels: Int, recordsPosition: Bool) {
    self.file = file
    self.bytes = bytes
    self.pixels = pixels
    self.recordsPosition = recordsPosition
  }
}

/// A site that was rendered, but not written, with everything that a check examines.
package struct CheckedSite: Sendable {
  /// The keys with a meaning for blogc or a plugin.
  package var knownKeys: KnownKeys
  package var configuration: SiteConfiguration
  package var pages: [CheckedPage]
  /// The copied files, and further files beside pages, below the destination.
  package var files: [String]
  package var sources: [CheckedSource]
  /// The number of each source's resource, in the order of ``sources``; -1 for the configuration.
  package var resources: [Int]
  /// The documents, written or not, with the numbers of their sources.
  package var documents: [(source: Int, document: Document)]
  /// For each of ``files`` the path of its source.
  package var fileSources: [String]
  /// Reads sources that are not part of the site but may use templates, such as drafts.
  package var mentions: @Sendable () -> [CheckedSource]
  /// The build's diagnostics about sources with the same output file.
  package var conflicts: [Diagnostic]
  /// The paths that a file `_redirects` of the site has rules for, as patterns.
  package var redirects: [String] = []
  /// The pictures among ``files``.
  package var pictures: [CheckedPicture] = []
  /// True if list items that are indented by one space are nested.
  package var nestsItems: Bool

  package init(
    knownKeys: KnownKeys, configuration: SiteConfiguration, pages: [CheckedPage], files: [String],
    sources: [CheckedSource], resources: [Int], documents: [(source: Int, document: Document)],
    fileSources: [String], mentions: @escaping @Sendable () -> [CheckedSource],
    conflicts: [Diagnostic],
    nestsItems: Bool
  ) {
    self.knownKeys = knownKeys
    self.configuration = configuration
    self.pages = pages
    self.files = files
    self.sources = sources
    self.resources = resources
    self.documents = documents
    self.fileSources = fileSources
    self.mentions = mentions
    self.conflicts = conflicts
    self.nestsItems = nestsItems
  }
}
