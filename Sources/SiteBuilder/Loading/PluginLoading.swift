internal import ContentData
internal import SiteModel
internal import SourceText

extension LoadedConfiguration {
  /// What tells which plugins a site wants, besides its configuration.
  /// - Parameter theme: the theme, whose gemspec names plugins too.
  func pluginFacts(theme: Theme?) -> SitePlugins.Facts {
    var facts = Self.pluginFacts(source: source)
    if let theme {
      // Gems lie in BASE/gems, their specifications in BASE/specifications.
      let base = PathComponents.folder(of: PathComponents.folder(of: theme.path))
      let installed = "specifications/" + PathComponents.last(of: theme.path) + ".gemspec"
      for path in [base + "/" + installed, theme.path + "/" + theme.name + ".gemspec"] {
        if let bytes = try? FileSystem.read(path) {
          facts.gemspec = SourceFile(path: PathComponents.last(of: path), bytes: bytes)
          break
        }
      }
    }
    facts.rubyFiles = rubyFiles()
    return facts
  }

  /// The facts that are known before the configuration is complete.
  static func pluginFacts(source: String) -> SitePlugins.Facts {
    let bytes = try? FileSystem.read(source + "/Gemfile")
    return SitePlugins.Facts(gemfile: bytes.map { SourceFile(path: "Gemfile", bytes: $0) })
  }

  /// The Ruby files of the folder of plugins, sorted; folders in it are looked into.
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
    over layers: [ConfigurationLayer], source: String, _ environment: BuildEnvironment
  ) -> ConfigurationLayer? {
    var ignored: [Diagnostic] = []
    let configuration = SiteConfiguration(
      layers, environment: environment.environment, reporting: &ignored)
    let plugins = SitePlugins(
      configuration, facts: pluginFacts(source: source), reporting: &ignored)
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
