internal import Archives
internal import ContentData
internal import FileSystem
internal import Gems
internal import SiteBuilder
internal import SiteModel
package import SiteSources
package import SourceText

/// The options of `blogc theme install` besides the site.
package struct ThemeOptions: Sendable {
  /// A gem server to use instead of the one that the site names; it must have the same gems.
  package var gemServer: String?
  /// A server for archives of GitHub's repositories, to use instead of codeload.github.com.
  package var githubServer: String?
  /// True to allow downloads from private networks and this machine.
  package var allowsPrivate = false
  /// True to install the theme into the user's cache instead of `_themes`.
  package var usesCache = false
  /// True to ignore the lock file and fetch the newest matching version.
  package var updates = false
  /// True to replace a folder that was changed or created by hand.
  package var replaces = false

  package init() {}
}

/// Installs the theme that a site asks for. It is the only part of blogc that downloads inputs of a build.
package struct ThemeInstallation {
  /// The outcome.
  package enum Outcome: Sendable {
    /// The site asks for no theme.
    case nothingWanted
    /// The site itself is the theme.
    case itself(name: String)
    /// It was already installed.
    case present(name: String, version: String?)
    /// It was installed into a folder.
    case installed(name: String, version: String, source: String, folder: String)
  }

  private let options: ThemeOptions
  private let source: RootDirectory
  private let limits = ArchiveLimits()
  private let download: ThemeDownload
  private var remarks = DiagnosticSink()

  /// Installs the theme of a site.
  /// - Returns: the outcome, with the problems of the configuration and notes about omitted files.
  /// - Throws: the reason why nothing was installed; then nothing has changed.
  package static func run(
    _ request: BuildRequest, _ options: ThemeOptions
  ) throws(Diagnostic) -> (outcome: Outcome, remarks: [Diagnostic]) {
    var problems = DiagnosticSink()
    let loaded = try LoadedConfiguration(request, reporting: &problems)
    var installation = ThemeInstallation(options, source: loaded.root)
    let outcome = try installation.install(loaded.theme)
    return (outcome, problems.filter { $0.severity >= .warning } + installation.remarks)
  }

  private init(_ options: ThemeOptions, source: RootDirectory) {
    self.options = options
    self.source = source
    download = ThemeDownload(allowsPrivate: options.allowsPrivate, limits: limits)
    // Prevents started programs from filling the disk.
    FileSystem.limitFileSize(bytes: limits.unpackedBytes)
  }

  private mutating func install(_ found: ThemeOutcome) throws(Diagnostic) -> Outcome {
    let request: ThemeRequest
    var isHere = false
    switch found {
    case .none: return .nothingWanted
    case .itself(let request): return .itself(name: request.name)
    case .missing(let wanted): request = wanted
    case .found(let wanted, _, let place, let version, let fits):
      request = wanted
      isHere = place == .site
      // A gem installed on this machine is sufficient, unless --replace requests a copy in the
      // site.
      if fits, !options.updates, !options.replaces {
        return .present(name: request.name, version: version)
      }
    }
    if case .path(let path) = request.origin {
      throw Diagnostic(
        "theme.path", .error,
        "the Gemfile has the theme '\(request.name)' in the folder '\(path)', which is outside of the site",
        at: request.location, hint: "copy that folder to _themes/\(request.name)")
    }
    var lock = ThemeSearch.lock(of: source)
    let entry = lock.entry(named: request.name)
    try checkUnchanged(request.name, entry, isHere: isHere)
    let kept = options.updates ? nil : entry.flatMap { $0.fits(request) ? $0 : nil }
    let package = try fetch(request, kept)
    if let kept, !kept.filesSHA256.hasSameBytes(as: package.filesSHA256) {
      throw Diagnostic(
        "theme.checksum", .error,
        "'\(request.source)' has other files for version \(kept.version) than \(ThemeLock.path) says",
        hint: "if that is expected, take it anew: blogc theme install --update")
    }
    for link in package.skippedLinks.prefix(10) {
      remarks.report(
        Diagnostic(
          "theme.link", .warning, "the link '\(link)' of the theme was left out",
          hint: "blogc unpacks files and folders only"))
    }
    let folder = try place(package, request)
    lock.set(
      ThemeLock.Entry(
        name: request.name, source: request.source, request: request.version,
        version: package.version, sha256: package.sha256, filesSHA256: package.filesSHA256))
    try ThemeFolder.open(inSite: source.path).replace(
      PathComponents.last(of: ThemeLock.path), by: lock.text)
    return .installed(
      name: request.name, version: package.version, source: request.source, folder: folder)
  }

  /// Refuses to replace a folder that was created or changed by hand.
  private func checkUnchanged(
    _ name: String, _ entry: ThemeLock.Entry?, isHere: Bool
  ) throws(Diagnostic) {
    guard isHere, !options.replaces, !options.usesCache else { return }
    guard let entry else {
      throw Diagnostic(
        "theme.not-installed-by-blogc", .error,
        "'_themes/\(name)' was not put there by 'blogc theme install'; nothing was changed",
        hint: "replace it with --replace, or move it away")
    }
    let hash = try ThemeFolder.open(inSite: source.path).hash(of: name)
    guard hash?.hasSameBytes(as: entry.filesSHA256) == true else {
      throw Diagnostic(
        "theme.changed", .error,
        "'_themes/\(name)' was changed since it was installed; nothing was changed",
        hint:
          "copy what you changed into the site's own _layouts, _includes or assets, then use --replace"
      )
    }
  }

  /// Writes the files.
  /// - Returns: the folder for messages.
  private func place(
    _ package: ThemePackage, _ request: ThemeRequest
  ) throws(Diagnostic) -> String {
    guard options.usesCache else {
      try ThemeFolder.open(inSite: source.path).install(package.files, as: request.name)
      return "_themes/" + request.name
    }
    guard let cache = ThemeFolders.cache() else {
      throw Diagnostic(
        "theme.no-cache", .error,
        "there is no cache folder: neither HOME nor XDG_CACHE_HOME is set",
        hint: "leave --cache out to install into _themes")
    }
    let name = request.name + "-" + package.version
    try ThemeFolder.open(cache).install(package.files, as: name)
    return cache + "/" + name
  }

  // MARK: Fetching

  /// Fetches a theme.
  /// - Parameter kept: the lock file's entry if it still matches: exactly that version is fetched.
  private func fetch(
    _ request: ThemeRequest, _ kept: ThemeLock.Entry?
  ) throws(Diagnostic) -> ThemePackage {
    switch request.origin {
    case .gem(let server, let requirement):
      return try gem(request, options.gemServer ?? server, requirement, kept)
    case .github(let repository, let ref):
      let server = options.githubServer ?? "https://codeload.github.com"
      let url = "\(server)/\(repository)/tar.gz/\(kept?.version ?? ref ?? "HEAD")"
      let archive = try download.file(at: url, most: limits.packedBytes)
      return try ThemePackage(github: archive, url: url, limits: limits)
    case .git(let url, let ref):
      let fetched = try download.repository(at: url, ref: kept?.version ?? ref)
      return try ThemePackage(
        git: fetched.archive, commit: fetched.commit, url: url, limits: limits)
    // This case is rejected before anything is fetched.
    case .path: throw ThemeOutcome.missing(request)
    }
  }

  private func gem(
    _ request: ThemeRequest, _ server: String, _ requirement: GemRequirement,
    _ kept: ThemeLock.Entry?
  ) throws(Diagnostic) -> ThemePackage {
    let listing = try download.file(at: "\(server)/info/\(request.name)", most: 8 << 20)
    let index = GemIndex(String(decoding: listing, as: UTF8.self))
    let release =
      if let kept {
        index.releases.last { $0.version.text.hasSameBytes(as: kept.version) }
      } else {
        requirement.newest(of: index.releases) { $0.version }
      }
    guard let release else {
      let newest = GemRequirement.any.newest(of: index.releases) { $0.version }
      throw Diagnostic(
        "theme.no-version", .error,
        "\(server) has no version of '\(request.name)' that fits: \(kept?.version ?? requirement.text)",
        at: request.location,
        hint: newest.map { "its newest version is \($0.version.text)" })
    }
    for known in [kept?.sha256, request.checksum].compactMap({ $0 })
    where !known.hasSameBytes(as: release.checksum) {
      throw Diagnostic(
        "theme.checksum", .error,
        "\(server) has another SHA-256 for '\(request.name)' \(release.version.text) than the lock file",
        hint:
          "the gem was replaced on the server, or the lock file was changed; nothing was installed")
    }
    let url = "\(server)/gems/\(request.name)-\(release.version.text).gem"
    let bytes = try download.file(at: url, most: limits.packedBytes)
    return try ThemePackage(gem: bytes, release, named: request.name, url: url, limits: limits)
  }
}
