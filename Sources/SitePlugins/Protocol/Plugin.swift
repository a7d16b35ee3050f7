package import ContentData
package import Liquid
package import SiteModel
package import SourceText

/// A built-in Jekyll plugin: its names, the keys that it reads, and its work in each phase of a build.
///
/// A plugin has a directory of its own in this target and a row in ``PluginRegistry/all``. It has no state: each
/// phase passes the site to it. Every requirement but ``gem`` has a default that does nothing.
package protocol Plugin: Sendable {
  /// The name of its gem: what a site writes under `plugins:`.
  var gem: String { get }
  /// Other gem names that also enable it.
  var otherGems: [String] { get }
  /// The difference from the gem, for `blogc doctor`; nil when there is none.
  var difference: Message? { get }
  /// The keys of `_config.yml` that it reads.
  var settings: [KnownKey] { get }
  /// The keys of front matter that it reads.
  var frontMatter: [KnownKey] { get }
  /// The tags that it adds. A site that uses one without enabling the plugin gets a hint with the
  /// plugin's name.
  var tags: [String] { get }
  /// The filters that it adds, for the same hint.
  var filters: [String] { get }
  /// The additional inputs that it needs.
  var needs: PluginNeeds { get }
  /// The layouts that it provides for sites without a layout of the same name.
  var layouts: [(name: String, source: String)] { get }
  /// The priority of its generators among those of others.
  var generatorPriority: GeneratorPriority { get }

  /// Returns the folders of the source whose files it reads; their contents are in ``PluginSite/files``.
  func inputFolders(in configuration: SiteConfiguration) -> [PluginInput]

  /// Returns settings that it adds to the configuration, for templates.
  /// - Parameter data: the site's settings.
  func addedSettings(to data: Object) -> Object

  /// Returns the generators that add pages to the site.
  /// - Parameters:
  ///   - layouts: those of the site and its theme, by name.
  ///   - converter: the site's Markdown.
  ///   - problems: gets diagnostics about wrong settings.
  func generators(
    for site: PluginSite, layouts: [String: Layout], converter: any TextConverter,
    reporting problems: inout DiagnosticSink
  ) -> [any Generator]

  /// Adds its tags and filters to an environment.
  /// - Parameters:
  ///   - context: the properties of the site for filters and tags.
  ///   - problems: gets diagnostics about wrong settings.
  func register(
    into environment: inout Environment, for site: PluginSite, _ context: FilterContext,
    reporting problems: inout DiagnosticSink)

  /// Returns its changes to documents before the site is assembled; nil for none.
  func transform(
    for site: PluginSite, _ inputs: TransformInputs, reporting problems: inout DiagnosticSink
  ) -> (any DocumentTransform)?

  /// Returns its changes to finished pages; nil for none.
  /// - Parameter variables: those of the process's environment.
  func rewriter(
    for site: PluginSite, variables: [String: String], reporting problems: inout DiagnosticSink
  ) -> (any PageRewriter)?
}

extension Plugin {
  package var otherGems: [String] { [] }
  package var difference: Message? { nil }
  package var settings: [KnownKey] { [] }
  package var frontMatter: [KnownKey] { [] }
  package var tags: [String] { [] }
  package var filters: [String] { [] }
  package var needs: PluginNeeds { [] }
  package var layouts: [(name: String, source: String)] { [] }
  package var generatorPriority: GeneratorPriority { .lowest }

  package func inputFolders(in configuration: SiteConfiguration) -> [PluginInput] { [] }

  package func addedSettings(to data: Object) -> Object { Object() }

  package func generators(
    for site: PluginSite, layouts: [String: Layout], converter: any TextConverter,
    reporting problems: inout DiagnosticSink
  ) -> [any Generator] { [] }

  package func register(
    into environment: inout Environment, for site: PluginSite, _ context: FilterContext,
    reporting problems: inout DiagnosticSink
  ) {}

  package func transform(
    for site: PluginSite, _ inputs: TransformInputs, reporting problems: inout DiagnosticSink
  ) -> (any DocumentTransform)? { nil }

  package func rewriter(
    for site: PluginSite, variables: [String: String], reporting problems: inout DiagnosticSink
  ) -> (any PageRewriter)? { nil }
}

/// The additional inputs that a plugin needs; the builder collects them for the enabled plugins.
package struct PluginNeeds: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Markdown files without front matter, read as pages: ``Site/Contents/bareMarkdown``.
  package static let bareMarkdown = PluginNeeds(rawValue: 1)
  /// Files beside posts, read as static files.
  package static let postFiles = PluginNeeds(rawValue: 8)
  /// The times of commits: ``CommitTimes``.
  package static let commitTimes = PluginNeeds(rawValue: 2)
  /// The properties of the repository, for `site.github`.
  package static let repositoryFacts = PluginNeeds(rawValue: 4)
}

/// A folder of the source whose files a plugin reads.
package struct PluginInput: Sendable {
  /// The folder relative to the source.
  package let folder: String
  /// The extensions of the files, with their full stops.
  package let extensions: [String]
}

/// The priority of a generator in Jekyll's order.
package enum GeneratorPriority: Sendable {
  case normal
  case lowest
}

/// The site for plugins: its configuration and the enabled plugins.
package struct PluginSite: Sendable {
  package let configuration: SiteConfiguration
  /// The site's `url` and `baseurl`.
  package let address: SiteAddress
  private let gems: Set<ByteKey>
  /// The files that plugins read, sorted by their paths; see ``Plugin/inputFolders(in:)``.
  package var files: [SourceFile] = []
  /// The layouts of the site and its theme; empty until templates are compiled.
  package var layouts: [Layout] = []

  /// - Parameter gems: the names of the enabled plugins.
  package init(_ configuration: SiteConfiguration, gems: Set<ByteKey>) {
    self.configuration = configuration
    address = SiteAddress(url: configuration.url, baseurl: configuration.baseurl)
    self.gems = gems
  }

  /// Returns true if another plugin is enabled.
  package func has(_ gem: String) -> Bool { gems.contains(ByteKey(gem)) }
}
