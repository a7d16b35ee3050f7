package import ContentData
package import SiteModel
package import SourceText

/// One output of a site that was rendered: its facts and what it was made of.
package struct CheckedPage: Sendable {
  /// The file below the destination.
  package var outputPath: String
  package var facts: PageFacts
  /// The source whose body it shows; nil where a generator made it.
  package var source: Int?
  /// The layouts around it, innermost first.
  package var layouts: [Int]
  /// The sources that were read for it.
  package var reads: ReadSet
  /// True if it is a post, which ought to be found.
  package var isPost: Bool
  /// True if it is a page for people, whose headings and titles count.
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

/// A site after rendering, with everything that a check examines; nothing of it was written.
package struct CheckedSite: Sendable {
  /// The keys that mean something to blogc or to a plugin.
  package var knownKeys: KnownKeys
  package var configuration: SiteConfiguration
  package var pages: [CheckedPage]
  /// Files that are copied, and others that are next to pages, below the destination.
  package var files: [String]
  package var sources: [CheckedSource]
  /// The number of each source's resource, in the order of ``sources``; -1 for the configuration.
  package var resources: [Int]
  /// The documents that are read, written or not, with their sources' numbers.
  package var documents: [(source: Int, document: Document)]
  /// For each of ``files`` the path of its source.
  package var fileSources: [String]
  /// Reads sources that are not part of the site but may name templates: drafts.
  package var mentions: @Sendable () -> [CheckedSource]
  /// The build's report on sources that become one file.
  package var conflicts: [Diagnostic]
  /// The paths that a file `_redirects` of the site has rules for, as patterns.
  package var redirects: [String] = []
  /// True if list items nest that are indented by one space.
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
