package import ContentData
package import Gems
package import Liquid
internal import MarkdownShared
package import SiteModel
package import SourceText

/// The enabled plugins of a site, which the builder calls in each phase.
package struct EnabledPlugins: Sendable {
  /// The inputs besides the configuration that enable plugins.
  package struct Facts: Sendable {
    /// The contents of the site's `Gemfile`.
    package var gems: GemFiles
    /// The gemspec of the site's theme, if the theme is an installed gem.
    package var gemspec: SourceFile?
    /// The plugins of a theme of GitHub Pages that has no gemspec.
    package var themePlugins: [String] = []
    /// The Ruby files in the folder of plugins; their paths are relative to the source.
    package var rubyFiles: [SourceFile]

    package init(
      gems: GemFiles = GemFiles(), gemspec: SourceFile? = nil, rubyFiles: [SourceFile] = []
    ) {
      self.gems = gems
      self.gemspec = gemspec
      self.rubyFiles = rubyFiles
    }
  }

  /// The enabled plugins, in the order in which they were named, each once.
  private let named: [any Plugin]
  /// The enabled plugins in the order of ``PluginRegistry/all``.
  private let ordered: [any Plugin]
  private var site: PluginSite
  private let missing: MissingPlugins
  /// True if the site's gem files have Jekyll 4.4 or later; see ``GemFiles/haveJekyll44``.
  package let haveJekyll44: Bool

  /// Determines the enabled plugins, and warns of unknown ones.
  /// - Parameter problems: warnings; the build continues without the unknown plugins.
  package init(
    _ configuration: SiteConfiguration, facts: Facts, reporting problems: inout DiagnosticSink
  ) {
    haveJekyll44 = facts.gems.haveJekyll44
    var named: [Int] = []
    func add(_ plugin: Int) { if !named.contains(plugin) { named.append(plugin) } }
    let ofGitHubPages = GitHubPages.plugins.compactMap(PluginRegistry.index(ofGem:))
    func add(
      _ name: String, at location: @autoclosure () -> SourceLocation?, warns: Bool
    ) {
      switch PluginName(name) {
      case .builtIn(let plugin): add(plugin)
      case .githubPages: ofGitHubPages.forEach(add)
      case .nothingToDo: break
      case .leftOut(let effect):
        if warns {
          problems.report(PluginsDiagnostic.leftOut(name, effect: effect), at: location())
        }
      case .unsupported(let lacking):
        if warns {
          problems.report(MissingPlugins.unsupported(name, lacking, at: location()))
        }
      }
    }
    let isGitHubPages = GitHubPages.applies(to: configuration, facts.gems)
    let allowed = Self.allowed(configuration)
    for (index, name) in configuration.plugins.enumerated() {
      guard allowed?.contains(ByteKey(name)) ?? true else {
        if isGitHubPages {
          problems.report(
            PluginsDiagnostic.notOnGitHubPages(name), at: configuration.place(ofPlugin: index))
        }
        continue
      }
      // A plugin that GitHub Pages enables for every site needs no warning on a site that does not
      // use it.
      let isEverywhere = isGitHubPages && GitHubPages.plugins.contains(name)
      add(name, at: configuration.place(ofPlugin: index), warns: !isEverywhere)
    }
    if let file = facts.gems.file {
      for gem in facts.gems.gemfile?.plugins ?? [] {
        add(gem.name, at: SourceLocation(file, gem.range), warns: true)
      }
    }
    if let file = facts.gemspec {
      for mention in GemNames.dependencies(inGemspec: file) {
        add(
          mention.name, at: SourceLocation(file, mention.range),
          warns: mention.name.hasBytePrefix("jekyll-"))
      }
    }
    for name in facts.themePlugins { add(name, at: nil, warns: false) }
    let ruby = facts.rubyFiles.map { (file: $0, definitions: RubyDefinitions($0)) }
    if allowed == nil {
      for name in ruby.flatMap(\.definitions.requires) { add(name, at: nil, warns: false) }
    }
    if isGitHubPages { ofGitHubPages.forEach(add) }
    let plugins = named.map { PluginRegistry.all[$0] }
    self.named = plugins
    ordered = named.sorted().map { PluginRegistry.all[$0] }
    site = PluginSite(configuration, gems: Set(plugins.map { ByteKey($0.gem) }))
    missing = MissingPlugins(ruby)
    problems.report(contentsOf: missing.problems)
    if !isEnabled("jekyll-paginate"), !isEnabled("jekyll-paginate-v2"),
      configuration.data["paginate"]?.isTruthy == true
    {
      problems.report(
        PluginsDiagnostic.paginationNotEnabled, at: configuration.location(of: "paginate"))
    }
  }

  /// The plugins that Jekyll loads with `safe`: those in the whitelist; nil without `safe`.
  private static func allowed(_ configuration: SiteConfiguration) -> Set<ByteKey>? {
    guard configuration.data["safe"]?.isTruthy == true else { return nil }
    return Set(
      (configuration.data["whitelist"]?.array ?? []).compactMap(\.string).map(ByteKey.init))
  }

  // MARK: Phases

  /// Returns true if a plugin is enabled.
  /// - Parameter gem: the name of its gem.
  package func isEnabled(_ gem: String) -> Bool { site.has(gem) }

  /// The names of the enabled plugins, in the order in which they were named.
  package var gems: [String] { named.map(\.gem) }

  /// The additional inputs that the plugins need.
  package var needs: PluginNeeds { named.reduce(into: []) { $0.formUnion($1.needs) } }

  /// The settings that plugins add to a configuration, for templates.
  package func addedSettings(to data: Object) -> Object {
    named.reduce(into: Object()) { $0.merge($1.addedSettings(to: data)) }
  }

  /// The layouts that plugins provide for sites without a layout of the same name.
  package var layouts: [(name: String, source: String)] { named.flatMap(\.layouts) }

  /// Returns the changes to documents before the site is assembled.
  package func transforms(
    _ inputs: TransformInputs, reporting problems: inout DiagnosticSink
  ) -> DocumentTransforms {
    DocumentTransforms(
      ordered.compactMap { $0.transform(for: site, inputs, reporting: &problems) })
  }

  /// The generators in the order in which Jekyll runs them: by priority, then as they were named.
  /// - Parameters:
  ///   - layouts: of the site and its theme, by name.
  ///   - converter: the site's Markdown.
  package func generators(
    layouts: [String: Layout], converter: any TextConverter,
    reporting problems: inout DiagnosticSink
  ) -> [any Generator] {
    var normal: [any Generator] = []
    var lowest: [any Generator] = []
    for plugin in named {
      let made = plugin.generators(
        for: site, layouts: layouts, converter: converter, reporting: &problems)
      switch plugin.generatorPriority {
      case .normal: normal += made
      case .lowest: lowest += made
      }
    }
    return normal + lowest
  }

  /// The folders whose files the plugins read.
  package var inputFolders: [PluginInput] {
    named.flatMap { $0.inputFolders(in: site.configuration) }
  }

  /// Sets the files of ``inputFolders``, sorted by their paths.
  package mutating func take(_ files: [SourceFile]) { site.files = files }

  /// Adds the tags and filters of the enabled plugins to an environment, and declares those of other plugins as
  /// missing. Tags of built-in plugins that are not enabled work too, with a warning, unless they need additional
  /// inputs: Jekyll cannot build a site that uses such a tag, so the plugin must be enabled by something that blogc
  /// does not see, such as GitHub Pages.
  /// - Parameters:
  ///   - context: the properties of the site for filters and tags.
  ///   - layouts: those of the site and its theme.
  package func register(
    into environment: inout Environment, site context: FilterContext, layouts: [Layout],
    reporting problems: inout DiagnosticSink
  ) {
    var site = site
    site.layouts = layouts
    missing.declare(in: &environment, enabled: site)
    for plugin in PluginRegistry.all where !isEnabled(plugin.gem) && !plugin.tags.isEmpty {
      guard plugin.needs.isDisjoint(with: [.commitTimes, .repositoryFacts]),
        plugin.inputFolders(in: site.configuration).isEmpty
      else { continue }
      var own = environment
      var ignored = DiagnosticSink()
      plugin.register(into: &own, for: site, context, reporting: &ignored)
      let gem = plugin.gem
      // A tag that a Ruby file of the site defines differs from the built-in one.
      for tag in plugin.tags where !missing.isRuby(tag: tag) {
        environment.adopt(tag: tag, from: own) { UnlistedPluginTag($0, named: tag, of: gem) }
      }
    }
    for plugin in ordered {
      plugin.register(into: &environment, for: site, context, reporting: &problems)
    }
  }

  /// Returns the changes to finished pages; nil when there are none.
  package func postprocessor(
    variables: [String: String], reporting problems: inout DiagnosticSink
  ) -> PagePostprocessor? {
    var rewriters: [any PageRewriter] = []
    if site.configuration.markdownOptions()?.features.contains(.copyButton) == true {
      rewriters.append(CopyButton())
    }
    rewriters += ordered.compactMap {
      $0.rewriter(for: site, variables: variables, reporting: &problems)
    }
    return rewriters.isEmpty ? nil : PagePostprocessor(rewriters)
  }
}

extension SiteConfiguration {
  /// The range of a plugin's name in the effective list, which is the last one.
  /// - Parameter index: its place in ``plugins``.
  /// - Complexity: O(1), after O(length of the file) once.
  fileprivate func place(ofPlugin index: Int) -> SourceLocation? {
    for layer in layers.reversed() {
      guard let file = layer.file else { continue }
      for key: Symbol in ["plugins", "gems"] where layer.object[key] != nil {
        guard let line = layer.location(of: key), line.range != nil else { continue }
        // The effective list also has the plugins of GitHub Pages, before or after the written
        // ones.
        let written = layer.object[key]?.array ?? []
        let number = [index, index - (plugins.count - written.count)].first { number in
          written.indices.contains(number) && written[number].string == plugins[index]
        }
        guard let number, let range = layer.place(of: [key.name, String(number)]), range.count > 0
        else { return line }
        // A quoted name is shown without its quotes.
        let isQuoted = file.bytes[range.start] == 0x22 || file.bytes[range.start] == 0x27
        let inset = isQuoted && range.count > 1 ? 1 : 0
        return SourceLocation(file, SourceRange(range.start + inset, range.end - inset))
      }
    }
    return nil
  }
}
