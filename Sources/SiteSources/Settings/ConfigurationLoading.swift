package import ContentData
package import FileSystem
package import Gems
package import SiteModel
package import SourceText

/// The loaded configuration of a build: files, options, time zone.
package struct LoadedConfiguration: Sendable {
  package let configuration: SiteConfiguration
  /// The source folder, below which all files of the site are read: the site's folder, or the folder of `source:` in
  /// it.
  package let root: RootDirectory
  /// The site's folder with all links resolved, which contains the configuration and the source.
  package let siteFolder: String
  /// The absolute path of the folder in which the site is built.
  package let destination: String
  /// The absolute path of the named destination, which differs for a preview.
  package let namedDestination: String
  /// The destination as written in the command line or the configuration.
  package let destinationName: String
  /// `site.time`.
  package let time: Timestamp
  /// The configuration files, in order; a change of any of them affects the whole site.
  package let files: [SourceFile]
  /// The contents of the site's Gemfile.
  package let gems: GemFiles
  /// The theme that the site asks for, and its location.
  package let theme: ThemeOutcome

  /// Loads the configuration of a request.
  /// - Throws: an error that makes a build impossible; problems of single settings are only
  ///   reported.
  package init(_ request: BuildRequest, reporting problems: inout DiagnosticSink) throws(Diagnostic)
  {
    let site = try Self.sourceFolder(request.source)
    var layers: [ConfigurationLayer] = []
    for file in try Self.files(request, site) {
      guard let layer = try Self.layer(file, reporting: &problems) else { continue }
      layers.append(layer)
    }
    layers.append(ConfigurationLayer(request.options))
    let root = request.namesSource ? site : try Self.source(layers, in: site)
    self.root = root
    siteFolder = site.path
    let gems = Self.gemFiles(site, reporting: &problems)
    self.gems = gems
    problems.report(contentsOf: gems.notes)
    var withoutTheme = Self.configuration(layers, request.environment)
    if let note = GitHubPages.note(withoutTheme, gems) { problems.report(note) }
    if GitHubPages.applies(to: withoutTheme, gems) {
      layers.insert(GitHubPages.defaults(for: withoutTheme), at: 0)
      withoutTheme = Self.configuration(layers, request.environment)
      layers.append(GitHubPages.overrides(for: withoutTheme))
    }
    if let warning = ThemeRequest.warning(withoutTheme) { problems.report(warning) }
    theme = try Self.theme(withoutTheme, gems, site, root)
    if let layer = Self.themeLayer(theme, withoutTheme, reporting: &problems) {
      layers.insert(layer, at: 0)
    }
    files = layers.compactMap(\.file)
    if let layer = Self.pluginLayer(
      over: layers, gems, root, request.environment, reporting: &problems)
    {
      layers.append(layer)
    }
    let zone = Self.zone(layers, request.environment, reporting: &problems)
    let configuration = SiteConfiguration(
      layers, environment: request.environment.environment, zone: zone, reporting: &problems)
    self.configuration = configuration
    let now = request.environment.now
    var time = Timestamp(seconds: now.seconds, nanoseconds: now.nanoseconds).localized(in: zone)
    if let fixed = configuration.data[WellKnownSymbols.time] {
      if let moment = fixed.timestamp
        ?? fixed.string.flatMap({ Timestamp(parsing: $0, zone: zone) })
      {
        time = moment.localized(in: zone)
      }
    }
    self.time = time
    destinationName = request.destination ?? configuration.data["destination"]?.string ?? "_site"
    namedDestination = try Self.absolute(destinationName)
    destination = request.previewFolder.map { PreviewFolder.site(in: $0) } ?? namedDestination
  }

  /// The source folder with all links resolved.
  package var source: String { root.path }

  /// The folders of the source from which the site is made, by their paths.
  package var inputFolders: [String] {
    [
      configuration.layoutsDirectory, configuration.includesDirectory, configuration.dataDirectory,
      "_sass", "_posts", "_drafts",
    ] + configuration.pluginsDirectories
      + configuration.collections.map {
        PathComponents.join(configuration.collectionsDirectory, $0.relativeDirectory)
      }
  }

  /// The status of the existing folders to which blogc writes for a request.
  package func ownFolders(_ request: BuildRequest) -> [FileStatus] {
    [destination, namedDestination, request.cache, request.previewFolder].compactMap { path in
      path.flatMap { try? FileSystem.status(of: $0) }
    }
  }

  /// The gem files of a source folder.
  static func gemFiles(_ root: RootDirectory, reporting problems: inout DiagnosticSink) -> GemFiles
  {
    let gemfile = settingsFile("Gemfile", in: root, reporting: &problems)
    let lock =
      gemfile == nil ? nil : settingsFile("Gemfile.lock", in: root, reporting: &problems)
    return GemFiles(gemfile: gemfile, lock: lock)
  }

  /// Merges layers without reporting errors, which are reported when all layers are known.
  private static func configuration(
    _ layers: [ConfigurationLayer], _ environment: BuildEnvironment
  ) -> SiteConfiguration {
    var ignored = DiagnosticSink()
    return SiteConfiguration(layers, environment: environment.environment, reporting: &ignored)
  }

  /// The theme that a configuration asks for, and its location.
  /// - Throws: `theme.bad-name`.
  private static func theme(
    _ configuration: SiteConfiguration, _ gems: GemFiles, _ site: RootDirectory,
    _ contents: RootDirectory
  ) throws(Diagnostic) -> ThemeOutcome {
    let request = try ThemeRequest(
      configuration, gems, isGitHubPages: GitHubPages.applies(to: configuration, gems))
    let search = ThemeSearch(
      source: site, contents: contents, ownRepository: configuration.data["repository"]?.string)
    return search.find(request)
  }

  /// Reads the theme's own `_config.yml`, which all other layers override.
  /// - Parameter configuration: the merge of all other layers.
  /// - Returns: nil without a theme, without such a file, for a repository (whose `_config.yml` is that of its own
  ///   site, and is not read by jekyll-remote-theme), or when `ignore_theme_config` is true.
  private static func themeLayer(
    _ outcome: ThemeOutcome, _ configuration: SiteConfiguration,
    reporting problems: inout DiagnosticSink
  ) -> ConfigurationLayer? {
    guard configuration.data["ignore_theme_config"]?.bool != true,
      let theme = outcome.theme, !theme.isRepository
    else { return nil }
    let shown = theme.name + "/_config.yml"
    do throws(SystemError) {
      _ = try theme.root.status(of: "_config.yml")
    } catch {
      if error == .notFound { return nil }
    }
    let found: ConfigurationLayer?
    do throws(Diagnostic) {
      found = try layer(
        ConfigurationFile(display: shown, place: .below(theme.root, "_config.yml")),
        reporting: &problems)
    } catch {
      var problem = error
      problem.severity = .warning
      problems.report(problem)
      return nil
    }
    guard let layer = found else { return nil }
    var object = Object()
    for entry in layer.object.entries where ConfigurationDefaults.object[entry.key] == nil {
      object[entry.key] = entry.value
    }
    return ConfigurationLayer(object, file: layer.file)
  }

  /// An absolute path; `~` is not expanded, because the shell has done so.
  package static func absolute(_ path: String) throws(Diagnostic) -> String {
    var parts: [Substring] = []
    let whole: String
    if path.utf8.first == UInt8(ascii: "/") {
      whole = path
    } else {
      do throws(SystemError) {
        whole = try FileSystem.workingFolder() + "/" + path
      } catch {
        throw Diagnostic(SourcesDiagnostic.workingFolder(reason: error.message))
      }
    }
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  private static func sourceFolder(_ path: String) throws(Diagnostic) -> RootDirectory {
    do throws(SystemError) {
      return try RootDirectory.open(root: path)
    } catch {
      throw Diagnostic(
        SourcesDiagnostic.sourceFolder(path, reason: error.message, isSetting: false))
    }
  }

  /// The folder of the setting `source:` in the site's folder; the site's folder without that
  /// setting.
  /// - Throws: `config.folder-outside`, `source.missing`.
  private static func source(
    _ layers: [ConfigurationLayer], in site: RootDirectory
  ) throws(Diagnostic) -> RootDirectory {
    guard let layer = layers.last(where: { $0.object["source"]?.isNull == false }),
      let name = layer.object["source"]?.string
    else { return site }
    let parts = name.split(separator: "/").filter { $0 != "." }
    if parts.isEmpty, name.utf8.first != UInt8(ascii: "/") { return site }
    let place = layer.location(of: "source")
    guard name.utf8.first != UInt8(ascii: "/"), !parts.contains("..") else {
      throw Diagnostic(ConfigurationDiagnostic.sourceOutside(name), at: place)
    }
    do throws(SystemError) {
      return try RootDirectory.open(root: parts.joined(separator: "/"), in: site)
    } catch {
      throw Diagnostic(
        SourcesDiagnostic.sourceFolder(name, reason: error.message, isSetting: true), at: place)
    }
  }

  /// A file from which a configuration is read.
  private struct ConfigurationFile {
    /// The location of the file.
    enum Place {
      case below(RootDirectory, String)
      /// A file named on the command line, which may be anywhere.
      case named(String)
    }

    /// The name in diagnostics.
    let display: String
    let place: Place

    func read() throws(SystemError) -> [UInt8] {
      switch place {
      case .below(let root, let path): try root.read(path, limit: .settings)
      case .named(let path): try FileSystem.readNamed(path, limit: .settings)
      }
    }
  }

  /// The configuration files of a request: the named ones, else the first of the usual ones that exists.
  ///
  /// A named file in the source folder is read as a file of the site.
  private static func files(
    _ request: BuildRequest, _ root: RootDirectory
  ) throws(Diagnostic) -> [ConfigurationFile] {
    if let named = request.configurationFiles {
      return try named.map { path throws(Diagnostic) in
        let whole = try absolute(path)
        let place: ConfigurationFile.Place =
          whole.hasBytePrefix(root.path + "/")
          ? .below(
            root, String(decoding: whole.utf8.dropFirst(root.path.utf8.count + 1), as: UTF8.self))
          : .named(path)
        return ConfigurationFile(display: path, place: place)
      }
    }
    for name in ["_config.yml", "_config.yaml", "_config.toml"] {
      if (try? FileSystem.status(of: name, in: root.handle)) != nil {
        return [ConfigurationFile(display: name, place: .below(root, name))]
      }
    }
    return []
  }

  private static func layer(
    _ file: ConfigurationFile, reporting problems: inout DiagnosticSink
  ) throws(Diagnostic) -> ConfigurationLayer? {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try file.read()
    } catch {
      throw Diagnostic(
        SourcesDiagnostic.unreadableConfiguration(file.display, reason: error.message))
    }
    let source = SourceFile(
      path: file.display, bytes: bytes, invalidOffset: UTF8Check.examine(bytes).firstInvalidByte)
    if let error = source.invalidText { throw error }
    var own = DiagnosticSink()
    let value: Value?
    if file.display.hasByteSuffix(".toml") {
      value = TOMLReader.read(source, zone: .utc, reporting: &own).map { .object($0) }
    } else {
      value = YAMLReader.read(source, zone: .utc, reporting: &own)
    }
    // Without its settings, a site would have many false errors.
    if value == nil, let error = own.lastIndex(where: { $0.severity == .error }) {
      let error = own.remove(at: error)
      problems.report(contentsOf: own)
      throw error
    }
    problems.report(contentsOf: own)
    switch value {
    case nil: return nil
    case .object(let object)?: return ConfigurationLayer(object, file: source)
    case .null?: return ConfigurationLayer(Object(), file: source)
    default:
      problems.report(
        SourcesDiagnostic.configurationNotAMap, at: SourceLocation(path: file.display),
        notes: [Diagnostic.Note(.ignoredAsByJekyll)])
      return ConfigurationLayer(Object(), file: source)
    }
  }

  // MARK: Time zone

  /// The rules of the time zone in the configuration, else in `TZ`, else of the machine.
  private static func zone(
    _ layers: [ConfigurationLayer], _ environment: BuildEnvironment,
    reporting problems: inout DiagnosticSink
  ) -> TimeZoneRules {
    let named = layers.last { $0.object["timezone"]?.isNull == false }
    if let named, let name = named.object["timezone"]?.string {
      if let rules = SystemTimeZone.rules(named: name) { return rules }
      problems.report(
        SourcesDiagnostic.unknownTimeZone(name), at: named.location(of: "timezone"))
      return TimeZoneRules(unknown: name)
    }
    if let name = environment.timeZoneName { return SystemTimeZone.rules(named: name) ?? .utc }
    return (try? FileSystem.readNamed("/etc/localtime", limit: .settings)).flatMap {
      TimeZoneRules(tzif: $0)
    } ?? .utc
  }
}
