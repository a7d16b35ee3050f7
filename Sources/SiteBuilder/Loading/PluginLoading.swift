internal import ContentData
internal import SiteModel
internal import SourceText

extension LoadedConfiguration {
  /// The facts, besides the configuration, that decide which plugins a site uses.
  /// - Parameter theme: the theme, whose gemspec names plugins too.
  func pluginFacts(theme: Theme?) -> SitePlugins.Facts {
    var facts = SitePlugins.Facts(gems: gems)
    if let theme {
      facts.gemspec = Self.gemspec(of: theme)
      if facts.gemspec == nil { facts.themePlugins = GitHubPages.plugins(ofTheme: theme.name) }
    } else if case .itself(let request) = self.theme {
      facts.gemspec = Self.gemspec(
        of: Theme(name: request.name, path: source, isRepository: true))
    }
    facts.rubyFiles = rubyFiles()
    return facts
  }

  /// The gemspec of a theme: of an installed gem it lies in BASE/specifications, and the gem in BASE/gems; elsewhere
  /// it is in the theme's folder, under the gem's name.
  private static func gemspec(of theme: Theme) -> SourceFile? {
    let base = PathComponents.folder(of: PathComponents.folder(of: theme.path))
    let installed = base + "/specifications/" + PathComponents.last(of: theme.path) + ".gemspec"
    let own = ThemeSearch.gemspecNames(ofTheme: theme.name).map {
      theme.path + "/" + $0 + ".gemspec"
    }
    for path in (theme.isRepository ? [] : [installed]) + own {
      if let bytes = try? FileSystem.read(path) {
        return SourceFile(path: PathComponents.last(of: path), bytes: bytes)
      }
    }
    return nil
  }

  /// The Ruby files of the folder of plugins, sorted; folders in it are scanned.
  private func rubyFiles() -> [String] {
    var found: [String] = []
    var folders = [configuration.pluginsDirectory]
    while let folder = folders.popLast(), found.count < 1000 {
      guard let handle = try? FileSystem.openFolder(source + "/" + folder),
        let entries = try? FileSystem.entries(of: handle)
      else { continue }
      for entry in entries {
        let path = folder + "/" + entry.name
        switch entry.kind {
        case .folder: folders.append(path)
        case .file where entry.name.hasByteSuffix(".rb"): found.append(path)
        default: break
        }
      }
    }
    return found.sorted { $0.precedesInBytes($1) }
  }

  /// The layer that jekyll-github-metadata adds to the configuration; nil when it is not switched on.
  /// - Parameter layers: all others.
  static func githubLayer(
    over layers: [ConfigurationLayer], _ gems: GemFiles, source: String,
    _ environment: BuildEnvironment
  ) -> ConfigurationLayer? {
    var ignored: [Diagnostic] = []
    let configuration = SiteConfiguration(
      layers, environment: environment.environment, reporting: &ignored)
    let plugins = SitePlugins(
      configuration, facts: SitePlugins.Facts(gems: gems), reporting: &ignored)
    guard plugins.needsGitHubMetadata else { return nil }
    let metadata = GitHubMetadata(
      source: Repository(source: source).metadata(variables: environment.variables),
      configuration: configuration.data)
    var data = configuration.data
    metadata.complete(&data)
    var added = Object()
    for key: Symbol in ["github", "title", "url", "baseurl"] { added[key] = data[key] }
    return ConfigurationLayer(added)
  }
}
