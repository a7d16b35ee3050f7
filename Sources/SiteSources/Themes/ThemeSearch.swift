internal import ContentData
package import FileSystem
package import Gems
internal import SiteModel
internal import SourceText

/// The search for a site's theme on this machine; nothing is fetched.
///
/// It searches `_themes/NAME` of the source, then the user's cache, then the installed gems.
package struct ThemeSearch: Sendable {
  /// The site's folder, which contains its configuration.
  let source: RootDirectory
  /// The folder of the setting `source:`; the site's folder without that setting.
  let contents: RootDirectory
  /// `repository:` of the configuration.
  let ownRepository: String?

  /// Searches for a theme.
  /// - Parameter request: nil for a site that asks for none.
  /// - Complexity: O(number of installed gems).
  func find(_ request: ThemeRequest?) -> ThemeOutcome {
    guard let request else { return .none }
    if isItself(request) { return ownFolder(request) }
    let lock = Self.lock(of: source)
    let entry = lock.entry(named: request.name)
    // A theme in the site is opened below the site's root.
    if let root = try? RootDirectory.open(root: "_themes/" + request.name, in: source) {
      let theme = Theme(name: request.name, root: root, isRepository: request.isRepository)
      return .found(
        request, theme, .site, version: entry?.version, fits: entry?.fits(request) ?? true)
    }
    if let found = inCache(request, entry) { return found }
    if let found = amongGems(request) { return found }
    // Git is called last because it takes longest.
    if case .github(let repository, _) = request.origin,
      Repository(source: source.path).isOrigin(repository)
    {
      return ownFolder(request)
    }
    return .missing(request)
  }

  /// The lock file of a site; an empty one when there is none that can be read.
  package static func lock(of source: RootDirectory) -> ThemeLock {
    var ignored = DiagnosticSink()
    guard let bytes = try? source.read(ThemeLock.path, limit: .settings) else {
      return ThemeLock()
    }
    return ThemeLock(SourceFile(path: ThemeLock.path, bytes: bytes), reporting: &ignored)
  }

  // MARK: The site itself

  /// Returns true if the source folder is the theme's own repository, which usually contains a demo
  /// site.
  private func isItself(_ request: ThemeRequest) -> Bool {
    switch request.origin {
    case .path(let path): return path == "." || path == "./"
    case .gem: return hasGemspec(named: request.name)
    case .github(let repository, _):
      if let ownRepository, ownRepository.lowercased() == repository.lowercased() { return true }
      return Self.gemspecNames(ofTheme: request.name).contains(where: hasGemspec)
    case .git: return Self.gemspecNames(ofTheme: request.name).contains(where: hasGemspec)
    }
  }

  /// The outcome for a site whose folder is the theme. If `source:` names a folder in it, the layouts are outside of
  /// the source, and the site's folder is an ordinary theme.
  private func ownFolder(_ request: ThemeRequest) -> ThemeOutcome {
    if source.path.hasSameBytes(as: contents.path) { return .itself(request) }
    let theme = Theme(name: request.name, root: source, isRepository: true)
    return .found(request, theme, .site, version: nil, fits: true)
  }

  private func hasGemspec(named name: String) -> Bool {
    (try? source.status(of: name + ".gemspec"))?.kind == .file
  }

  /// The possible names of the gemspec in a theme's repository.
  static func gemspecNames(ofTheme name: String) -> [String] {
    [name, "jekyll-theme-" + name, "jekyll-" + name, name + "-jekyll", name + "-theme"]
  }

  // MARK: Folders

  private func inCache(_ request: ThemeRequest, _ entry: ThemeLock.Entry?) -> ThemeOutcome? {
    guard let cache = ThemeFolders.cache() else { return nil }
    if let entry,
      let root = try? RootDirectory.open(root: cache + "/" + entry.name + "-" + entry.version)
    {
      let theme = Theme(name: request.name, root: root, isRepository: request.isRepository)
      return .found(request, theme, .cache, version: entry.version, fits: entry.fits(request))
    }
    // Without a lock file, only gems can be identified by the names of their directories.
    guard case .gem(_, let requirement) = request.origin,
      let found = requirement.newest(
        of: Self.versions(of: request.name, in: cache), version: { $0 }),
      let root = try? RootDirectory.open(root: cache + "/" + request.name + "-" + found.text)
    else { return nil }
    let theme = Theme(name: request.name, root: root, isRepository: false)
    return .found(request, theme, .cache, version: found.text, fits: true)
  }

  /// The newest matching gem; if there is none, the newest of all, which the caller has to report.
  private func amongGems(_ request: ThemeRequest) -> ThemeOutcome? {
    var installed: [(version: GemVersion, path: String)] = []
    for gems in ThemeFolders.gems() {
      for version in Self.versions(of: request.name, in: gems) {
        installed.append((version, gems + "/" + request.name + "-" + version.text))
      }
    }
    var fitting: (version: GemVersion, path: String)?
    if case .gem(_, let requirement) = request.origin {
      fitting = requirement.newest(of: installed) { $0.version }
    }
    guard let chosen = fitting ?? installed.max(by: { $0.version < $1.version }),
      let root = try? RootDirectory.open(root: chosen.path)
    else { return nil }
    let theme = Theme(name: request.name, root: root, isRepository: false)
    return .found(request, theme, .gems, version: chosen.version.text, fits: fitting != nil)
  }

  /// The versions of folders `NAME-VERSION`.
  private static func versions(of name: String, in folder: String) -> [GemVersion] {
    guard let handle = try? FileSystem.openFolder(folder),
      let entries = try? FileSystem.entries(of: handle)
    else { return [] }
    return entries.compactMap { entry in
      guard entry.name.hasBytePrefix(name + "-") else { return nil }
      let rest = entry.name.utf8.dropFirst(name.utf8.count + 1)
      return GemVersion(String(decoding: rest, as: UTF8.self))
    }
  }
}

/// The folders outside of a site in which themes are found.
package enum ThemeFolders {
  /// The user's cache: `$XDG_CACHE_HOME/blogc/themes`, by default in `~/.cache`, on macOS in `~/Library/Caches`.
  package static func cache() -> String? {
    func absolute(_ name: String) -> String? {
      FileSystem.environmentVariable(name).flatMap { $0.hasBytePrefix("/") ? $0 : nil }
    }
    if let base = absolute("XDG_CACHE_HOME") { return base + "/blogc/themes" }
    guard let home = absolute("HOME") else { return nil }
    #if canImport(Darwin)
      return home + "/Library/Caches/blogc/themes"
    #else
      return home + "/.cache/blogc/themes"
    #endif
  }

  /// The folders of installed gems on this machine: `GEM_HOME`, `GEM_PATH`, and the usual folders.
  static func gems() -> [String] {
    var bases: [String] = []
    if let home = FileSystem.environmentVariable("GEM_HOME") { bases.append(home) }
    if let path = FileSystem.environmentVariable("GEM_PATH") {
      bases += path.split(separator: ":").map(String.init)
    }
    bases.append("/usr/share/rubygems-integration/all")
    for parent in ["/var/lib/gems", "/usr/local/lib/ruby/gems", "/usr/lib/ruby/gems"] {
      guard let handle = try? FileSystem.openFolder(parent),
        let entries = try? FileSystem.entries(of: handle)
      else { continue }
      bases += entries.map { parent + "/" + $0.name }.reversed()
    }
    return bases.map { $0 + "/gems" }
  }
}
