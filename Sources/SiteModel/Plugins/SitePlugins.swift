internal import ContentData
package import Liquid
package import SourceText

/// The plugins that a site has switched on: the one place that the builder asks.
package struct SitePlugins: Sendable {
  /// Where plugins are named besides the configuration, and what they ask the machine for.
  package struct Facts: Sendable {
    /// The contents of the site's `Gemfile`.
    package var gems: GemFiles
    /// The gemspec of the site's theme, if the theme is an installed gem.
    package var gemspec: SourceFile?
    /// The plugins of a theme of GitHub Pages that has no gemspec.
    package var themePlugins: [String] = []
    /// The Ruby files in the folder of plugins, relative to the source.
    package var rubyFiles: [String]

    package init(
      gems: GemFiles = GemFiles(), gemspec: SourceFile? = nil, rubyFiles: [String] = []
    ) {
      self.gems = gems
      self.gemspec = gemspec
      self.rubyFiles = rubyFiles
    }
  }

  /// Which plugins are on.
  package let enabled: PluginSet
  /// In the order in which they were named, each once.
  private let named: [Plugin]

  /// Finds out which plugins are on, and says what an unknown one will be missed for.
  /// - Parameter problems: warnings; the build goes on without what they name.
  package init(
    _ configuration: SiteConfiguration, facts: Facts, reporting problems: inout [Diagnostic]
  ) {
    var named: [Plugin] = []
    func add(_ plugin: Plugin) { if !named.contains(plugin) { named.append(plugin) } }
    func add(
      _ name: String, at location: @autoclosure () -> SourceLocation?, warns: Bool
    ) {
      switch PluginName(name) {
      case .builtIn(let plugin): add(plugin)
      case .githubPages: Plugin.githubPagesDefaults.forEach(add)
      case .nothingToDo: break
      case .unsupported(let lacking):
        if warns {
          problems.append(Self.unsupported(name, lacking, at: location()))
        }
      }
    }
    let isGitHubPages = GitHubPages.applies(to: configuration, facts.gems)
    let allowed = Self.allowed(configuration)
    for (index, name) in configuration.plugins.enumerated() {
      guard allowed?.contains(ByteKey(name)) ?? true else {
        if isGitHubPages {
          problems.append(Self.notOnGitHubPages(name, at: configuration.place(ofPlugin: index)))
        }
        continue
      }
      // A plugin that is on for every site needs no warning on a site that does not use it.
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
    if isGitHubPages { Plugin.githubPagesDefaults.forEach(add) }
    self.named = named
    enabled = PluginSet(named)
    for path in facts.rubyFiles {
      problems.append(
        Diagnostic(
          "plugin.ruby-code", .warning,
          "blogc does not run Ruby: what '\(path)' adds to the site will be missing",
          at: SourceLocation(path: path),
          hint: "tags, filters and generators that it defines have to be replaced"))
    }
    let paginates = enabled.contains(.paginate) || enabled.contains(.paginateV2)
    if !paginates, configuration.data["paginate"]?.isTruthy == true {
      problems.append(
        Diagnostic(
          "paginate.no-plugin", .warning,
          "'paginate' is set, but the pagination plugin is not enabled",
          at: configuration.location(of: "paginate"),
          hint: "write 'plugins: [jekyll-paginate]' in the configuration"))
    }
  }

  /// The plugins that Jekyll loads under `safe`: those that the whitelist names; nil without `safe`.
  private static func allowed(_ configuration: SiteConfiguration) -> Set<ByteKey>? {
    guard configuration.data["safe"]?.isTruthy == true else { return nil }
    return Set(
      (configuration.data["whitelist"]?.array ?? []).compactMap(\.string).map(ByteKey.init))
  }

  private static func notOnGitHubPages(
    _ name: String, at location: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(
      "plugin.not-on-github-pages", .warning,
      "GitHub Pages does not have the plugin '\(name)', and this site is built as GitHub Pages builds it",
      at: location,
      hint: "name it in the Gemfile's group :jekyll_plugins if the site is built elsewhere")
  }

  private static func unsupported(
    _ name: String, _ lacking: String?, at location: SourceLocation?
  ) -> Diagnostic {
    let consequence =
      lacking.map { "the site will lack: \($0)" }
      ?? Suggestion.hint(for: name, among: Plugin.allCases.map(\.rawValue))
    return Diagnostic(
      "plugin.unsupported", .warning, "blogc has no plugin '\(name)'", at: location,
      hint: consequence ?? "tags, filters and pages that it adds will be missing")
  }

  // MARK: What the builder asks for

  /// True if Markdown files without front matter have to be read as pages too, for
  /// ``Site/Contents/bareMarkdown``.
  package var readsBareMarkdown: Bool {
    enabled.contains(.optionalFrontMatter) || enabled.contains(.readmeIndex)
  }

  /// True if ``CommitTimes`` are needed.
  package var needsCommitTimes: Bool { enabled.contains(.lastModifiedAt) }

  /// True if ``GitHubMetadata`` is needed.
  package var needsGitHubMetadata: Bool { enabled.contains(.githubMetadata) }

  /// Layouts that plugins bring along, for sites that have none of that name.
  package var layouts: [(name: String, source: String)] {
    enabled.contains(.redirectFrom) ? [(Redirects.layoutName, Redirects.layoutSource)] : []
  }

  /// The generators in the order in which Jekyll runs them: by priority, then as they were named.
  /// - Parameters:
  ///   - layouts: of the site and its theme, by name.
  ///   - converter: the site's Markdown.
  package func generators(
    _ configuration: SiteConfiguration, layouts: [String: Layout], converter: any TextConverter,
    reporting problems: inout [Diagnostic]
  ) -> [any Generator] {
    let address = SiteAddress(url: configuration.url, baseurl: configuration.baseurl)
    var normal: [any Generator] = []
    var lowest: [any Generator] = []
    var paginates = false
    for plugin in named {
      switch plugin {
      case .archives:
        normal.append(ArchivesGenerator(configuration, reporting: &problems))
      case .redirectFrom:
        normal.append(RedirectsGenerator(configuration, address: address, reporting: &problems))
      case .feed:
        lowest.append(
          FeedGenerator(
            settings: FeedSettings(configuration, reporting: &problems), address: address,
            converter: converter))
      case .sitemap:
        lowest.append(SitemapGenerator(address: address))
      case .paginate, .paginateV2:
        // The second plugin understands the first one's settings; together they run once.
        if plugin == .paginateV2, configuration.data["pagination"]?.isNull == false {
          lowest.append(
            PaginateV2Generator(configuration, layouts: layouts, reporting: &problems))
        } else if !paginates,
          let generator = PaginateGenerator(configuration, reporting: &problems)
        {
          paginates = true
          lowest.append(generator)
        }
      default: break
      }
    }
    return normal + lowest
  }

  /// Adds the tags and filters of the plugins to an environment.
  /// - Parameter context: what Jekyll's own filters know of the site.
  package func register(
    into environment: inout Environment, _ configuration: SiteConfiguration,
    site context: FilterContext, reporting problems: inout [Diagnostic]
  ) {
    PluginTags(enabled, configuration, context).register(into: &environment, reporting: &problems)
  }

  /// Returns the changes to finished pages; nil when there are none.
  package func postprocessor(
    _ configuration: SiteConfiguration, variables: [String: String],
    reporting problems: inout [Diagnostic]
  ) -> PagePostprocessor? {
    PagePostprocessor(enabled, configuration, variables: variables, reporting: &problems)
  }
}

extension SiteConfiguration {
  /// Where a plugin is written: in the list that counts, which is the last one.
  /// - Parameter index: its place in ``plugins``.
  /// - Complexity: O(1), after O(length of the file) once.
  fileprivate func place(ofPlugin index: Int) -> SourceLocation? {
    for layer in layers.reversed() {
      guard let file = layer.file else { continue }
      for key: Symbol in ["plugins", "gems"] where layer.object[key] != nil {
        guard let line = layer.location(of: key), line.range != nil else { continue }
        // GitHub Pages' own plugins stand before or after those that are written.
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
