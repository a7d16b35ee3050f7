internal import ContentData
internal import FileSystem
internal import Gems
internal import SiteModel
package import SitePlugins
package import SourceText

extension LoadedConfiguration {
  /// The inputs besides the configuration that enable plugins.
  /// - Parameter theme: the theme, whose gemspec names plugins too.
  package func pluginFacts(
    theme: Theme?, reporting problems: inout DiagnosticSink
  ) -> EnabledPlugins.Facts {
    var facts = EnabledPlugins.Facts(gems: gems)
    if let theme {
      facts.gemspec = gemspec(of: theme, reporting: &problems)
      if facts.gemspec == nil { facts.themePlugins = GitHubPages.plugins(ofTheme: theme.name) }
    } else if case .itself(let request) = self.theme {
      facts.gemspec = gemspec(
        of: Theme(name: request.name, root: root, isRepository: true), reporting: &problems)
    }
    facts.rubyFiles = rubyFiles()
    return facts
  }

  /// The gemspec of a theme: for an installed gem in BASE/gems, it is in BASE/specifications; otherwise it is in the
  /// theme's folder, with the gem's name.
  private func gemspec(
    of theme: Theme, reporting problems: inout DiagnosticSink
  ) -> SourceFile? {
    let base = PathComponents.folder(of: PathComponents.folder(of: theme.path))
    let isOfSite = (theme.path + "/").hasBytePrefix(source + "/")
    if !theme.isRepository, !isOfSite, let gems = try? RootDirectory.open(root: base) {
      let name = PathComponents.last(of: theme.path) + ".gemspec"
      if let bytes = try? gems.read("specifications/" + name, limit: .settings) {
        return SourceFile(path: name, bytes: bytes)
      }
    }
    for name in ThemeSearch.gemspecNames(ofTheme: theme.name).map({ $0 + ".gemspec" }) {
      if let file = Self.settingsFile(
        name, in: theme.root, shownAs: theme.name + "/" + name, reporting: &problems)
      {
        return file
      }
    }
    return nil
  }

  /// An optional file with settings of the site.
  /// - Parameter problems: gets a warning if the file exists but cannot be read.
  static func settingsFile(
    _ path: String, in root: RootDirectory, shownAs shown: String? = nil,
    reporting problems: inout DiagnosticSink
  ) -> SourceFile? {
    do throws(SystemError) {
      return SourceFile(path: path, bytes: try root.read(path, limit: .settings))
    } catch {
      if error != .notFound {
        problems.report(
          SourcesDiagnostic.unreadableSettings(reason: error.message),
          at: SourceLocation(path: shown ?? path))
      }
      return nil
    }
  }

  /// The sorted Ruby files in the folders of plugins and their subfolders; an unreadable file counts as empty.
  private func rubyFiles() -> [SourceFile] {
    paths(below: configuration.pluginsDirectories) { $0.hasByteSuffix(".rb") }.map { path in
      SourceFile(path: path, bytes: (try? root.read(path, limit: .settings)) ?? [])
    }
  }

  /// The sorted paths of the first thousand files below some folders whose names satisfy a
  /// condition.
  private func paths(below roots: [String], _ isWanted: (_ name: String) -> Bool) -> [String] {
    var found: [String] = []
    var folders = roots
    while let folder = folders.popLast(), found.count < 1000 {
      guard let entries = try? root.entries(of: folder) else { continue }
      for entry in entries {
        let path = folder + "/" + entry.name
        switch entry.kind {
        case .folder: folders.append(path)
        case .file where isWanted(entry.name): found.append(path)
        default: break
        }
      }
    }
    return found.sorted { $0.precedesInBytes($1) }
  }

  /// The files that plugins read, sorted by their paths.
  /// - Parameter problems: gets an error for each unreadable file.
  /// - Complexity: O(size of the files).
  func files(
    of inputs: [PluginInput], reporting problems: inout DiagnosticSink
  ) -> [SourceFile] {
    var files: [SourceFile] = []
    for input in inputs {
      let paths = self.paths(below: [input.folder]) { name in
        input.extensions.contains { name.hasByteSuffix($0) }
      }
      for path in paths {
        do throws(SystemError) {
          files.append(SourceFile(path: path, bytes: try root.read(path, limit: .text)))
        } catch {
          problems.report(
            SourcesDiagnostic.unreadable(reason: error.message),
            at: SourceLocation(path: path))
        }
      }
    }
    return files
  }

  /// The layer that plugins add to the configuration, such as `site.github`; nil when they add nothing.
  /// - Parameter layers: all others.
  static func pluginLayer(
    over layers: [ConfigurationLayer], _ gems: GemFiles, _ root: RootDirectory,
    _ environment: BuildEnvironment, reporting problems: inout DiagnosticSink
  ) -> ConfigurationLayer? {
    var ignored = DiagnosticSink()
    let configuration = SiteConfiguration(
      layers, environment: environment.environment, reporting: &ignored)
    let plugins = EnabledPlugins(
      configuration, facts: EnabledPlugins.Facts(gems: gems), reporting: &ignored)
    var added = plugins.addedSettings(to: configuration.data)
    guard plugins.needs.contains(.repositoryFacts) else {
      return added.isEmpty ? nil : ConfigurationLayer(added)
    }
    let metadata = GitHubMetadata(
      source: Repository(source: root.path).metadata(
        variables: environment.variables,
        domainFile: settingsFile("CNAME", in: root, reporting: &problems)),
      configuration: configuration.data)
    var data = configuration.data
    metadata.complete(&data)
    for key: Symbol in ["github", "title", "url", "baseurl"] { added[key] = data[key] }
    return ConfigurationLayer(added)
  }
}
