internal import ContentData
package import SiteModel
package import SourceText

/// The theme that a site asks for: its name, its origin and the required version.
package struct ThemeRequest: Sendable {
  /// The origin of a theme.
  package enum Origin: Sendable, Equatable {
    /// A gem of a server, `https://rubygems.org` unless the Gemfile names another.
    case gem(server: String, GemRequirement)
    /// A repository on GitHub, at a tag, branch or commit; nil for its newest state.
    case github(repository: String, ref: String?)
    /// A repository that git reads, at a tag, branch or commit.
    case git(url: String, ref: String?)
    /// A folder beside the Gemfile, which only the author can put into place.
    case path(String)
  }

  /// The name of its folder in `_themes`: that of the gem, or of the repository without its owner.
  package let name: String
  package let origin: Origin
  /// The setting that names it.
  package let location: SourceLocation?
  /// The file that sets the version, such as `Gemfile.lock`; nil for the configuration.
  package let versionFile: String?
  /// The SHA-256 that `Gemfile.lock` has for the gem.
  package let checksum: String?
  /// True if the site does not name it: GitHub Pages' default theme.
  package let isDefault: Bool

  package init(
    name: String, origin: Origin, location: SourceLocation? = nil, versionFile: String? = nil,
    checksum: String? = nil, isDefault: Bool = false
  ) {
    self.name = name
    self.origin = origin
    self.location = location
    self.versionFile = versionFile
    self.checksum = checksum
    self.isDefault = isDefault
  }

  /// The default gem server.
  package static let usualServer = "https://rubygems.org"

  /// True if it is a repository, whose `_config.yml` is that of its own site.
  package var isRepository: Bool {
    switch origin {
    case .github, .git: true
    case .gem, .path: false
    }
  }

  /// The source as shown in messages and stored in the lock file: `https://rubygems.org`,
  /// `https://github.com/owner/name`.
  package var source: String {
    switch origin {
    case .gem(let server, _): server
    case .github(let repository, _): "https://github.com/" + repository
    case .git(let url, _): url
    case .path(let path): path
    }
  }

  /// The requested version as shown in messages and stored in the lock file: `~> 2.5`, `v1.0`;
  /// empty for the newest.
  package var version: String {
    switch origin {
    case .gem(_, let requirement): requirement.text
    case .github(_, let ref), .git(_, let ref): ref ?? ""
    case .path: ""
    }
  }

  /// Returns true if a gem of a version satisfies it.
  package func accepts(_ version: GemVersion) -> Bool {
    if case .gem(_, let requirement) = origin { requirement.accepts(version) } else { false }
  }
}

/// The files beside a site's configuration that say which gems it uses.
package struct GemFiles: Sendable {
  /// The `Gemfile`, if the site has one.
  package let gemfile: Gemfile?
  /// The file itself, for source locations.
  package let file: SourceFile?
  package let lock: GemfileLock?

  package init(gemfile: SourceFile? = nil, lock: SourceFile? = nil) {
    self.gemfile = gemfile.map(Gemfile.init)
    file = gemfile
    self.lock = lock.map(GemfileLock.init)
  }

  /// True if the lock has Jekyll 4.4 or later or, without a lock, the `Gemfile` accepts no earlier one.
  package var haveJekyll44: Bool {
    guard let version = GemVersion("4.4") else { return false }
    if let spec = lock?.spec(named: "jekyll") {
      return GemVersion(spec.version).map { $0 >= version } ?? false
    }
    return gemfile?.gems.contains {
      $0.name == "jekyll" && GemRequirement($0.conditions)?.isAtLeast(version) == true
    } ?? false
  }

  /// Notes about the statements of the Gemfile that are not literal.
  package var notes: [Diagnostic] {
    guard let file, let gemfile else { return [] }
    return gemfile.unread.map { range in
      Diagnostic(GemsDiagnostic.unreadStatement, at: SourceLocation(file, range))
    }
  }
}

extension ThemeRequest {
  /// The theme that a configuration and the gem files ask for.
  /// - Parameter isGitHubPages: true if the site is built as GitHub Pages does: then `remote_theme` takes
  ///   precedence.
  /// - Throws: `theme.bad-name` for an invalid name or repository.
  package init?(
    _ configuration: SiteConfiguration, _ gems: GemFiles, isGitHubPages: Bool
  ) throws(Diagnostic) {
    let remote = configuration.data["remote_theme"]?.string.flatMap {
      Self.isRepository($0) ? $0 : nil
    }
    let named = configuration.theme.flatMap { $0.isEmpty ? nil : $0 }
    let hasRemotePlugin =
      isGitHubPages || configuration.plugins.contains("jekyll-remote-theme")
      || gems.gemfile?.plugins.contains { $0.name == "jekyll-remote-theme" } == true
    if let remote, hasRemotePlugin || named == nil {
      try self.init(remote: remote, at: configuration.location(of: "remote_theme"))
    } else if let named {
      let isPagesDefault = isGitHubPages && configuration.location(of: "theme") == nil
      try self.init(
        gem: named, gems, at: configuration.location(of: "theme"),
        pagesVersion: isGitHubPages ? GitHubPages.version(ofTheme: named) : nil,
        isDefault: isPagesDefault)
    } else {
      return nil
    }
  }

  /// Returns true for a `remote_theme` that names a repository; jekyll-remote-theme ignores one that does not.
  private static func isRepository(_ remote: String) -> Bool { remote.utf8.contains(0x2F) }

  /// The warning for a `remote_theme` that has no effect because it names no repository; nil when none is needed.
  package static func warning(_ configuration: SiteConfiguration) -> Diagnostic? {
    guard let remote = configuration.data["remote_theme"]?.string, !remote.isEmpty,
      !isRepository(remote)
    else { return nil }
    return Diagnostic(
      GemsDiagnostic.noRepository(name: remote, isGemName: isName(remote)),
      at: configuration.location(of: "remote_theme"))
  }

  /// A theme that is a gem.
  private init(
    gem written: String, _ gems: GemFiles, at location: SourceLocation?, pagesVersion: String?,
    isDefault: Bool
  ) throws(Diagnostic) {
    let name = written.lowercased()
    guard Self.isName(name) else { throw Self.badName(written, location) }
    let entry = gems.gemfile?.gems.first { $0.name.hasSameBytes(as: name) }
    let spec = gems.lock?.spec(named: name)
    let server =
      entry?.server ?? gems.gemfile?.servers.first(where: { $0.contains("://") })
      ?? Self.usualServer
    if let spec {
      let origin: Origin =
        switch spec.origin {
        case .server(let remote):
          .gem(server: Self.trimmed(remote), GemRequirement([spec.version]) ?? .any)
        case .git(let url, let revision): Self.repository(at: url, ref: revision)
        case .path(let path): .path(path)
        }
      self.init(
        name: name, origin: origin, location: location, versionFile: "Gemfile.lock",
        checksum: spec.checksum, isDefault: isDefault)
      return
    }
    let origin: Origin
    let ref = ["ref", "tag", "branch"].lazy.compactMap { entry?.options[$0] }.first
    if let repository = entry?.options["github"] {
      origin = .github(repository: repository, ref: ref)
    } else if let url = entry?.options["git"] {
      origin = Self.repository(at: url, ref: ref)
    } else if let path = entry?.options["path"] {
      origin = .path(path)
    } else {
      let conditions = entry?.conditions ?? []
      let written = conditions.isEmpty ? pagesVersion.map { [$0] } ?? [] : conditions
      // A condition that is not a literal is reported by ``GemFiles/notes``.
      origin = .gem(server: Self.trimmed(server), GemRequirement(written) ?? .any)
    }
    self.init(
      name: name, origin: origin, location: location, versionFile: entry == nil ? nil : "Gemfile",
      isDefault: isDefault)
  }

  /// A theme that is a repository: `owner/name`, `owner/name@ref` or `https://host/owner/name@ref`, as
  /// jekyll-remote-theme reads it; in addition, a ref may contain slashes.
  private init(remote written: String, at location: SourceLocation?) throws(Diagnostic) {
    let isURL = written.hasBytePrefix("https://") || written.hasBytePrefix("http://")
    // In a URL, an @ before the path would be a user's name.
    let scheme = isURL ? written.utf8.prefix { $0 != 0x3A }.count + 3 : 0
    let rest = String(decoding: written.utf8.dropFirst(scheme), as: UTF8.self)
    let halves = rest.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    var place = String(halves[0])
    while place.hasByteSuffix("/") { place.removeLast() }
    if place.hasByteSuffix(".git") { place.removeLast(4) }
    let ref = halves.count == 2 ? String(halves[1]) : nil
    let parts = place.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == (isURL ? 3 : 2),
      parts.allSatisfy({ Self.isName($0) || isURL && $0.contains(":") }),
      Self.isName(parts[parts.count - 1]), ref.map(Self.isRef) ?? true
    else { throw Self.badName(written, location) }
    let origin: Origin
    if !isURL || ["github.com", "www.github.com"].contains(parts[0].lowercased()) {
      origin = .github(repository: parts.suffix(2).joined(separator: "/"), ref: ref)
    } else {
      origin = .git(
        url: String(decoding: written.utf8.prefix(scheme), as: UTF8.self) + place, ref: ref)
    }
    self.init(name: parts[parts.count - 1].lowercased(), origin: origin, location: location)
  }

  private static func badName(_ name: String, _ location: SourceLocation?) -> Diagnostic {
    Diagnostic(GemsDiagnostic.badThemeName(name), at: location)
  }

  /// The origin for a git URL; a URL on GitHub becomes `.github`.
  private static func repository(at url: String, ref: String?) -> Origin {
    if let repository = GitRemote.repository(inRemote: url, host: "github.com") {
      return .github(repository: repository, ref: ref)
    }
    return .git(url: url, ref: ref)
  }

  /// The address of a gem server without a slash at its end. Old Gemfiles have `http`, which becomes `https`:
  /// every public server supports TLS.
  private static func trimmed(_ url: String) -> String {
    var url = url
    let isOwn = ["http://127.0.0.1", "http://localhost", "http://[::1]"].contains(
      where: url.hasBytePrefix)
    if url.hasBytePrefix("http://"), !isOwn { url = "https" + url.dropFirst(4) }
    while url.hasByteSuffix("/") { url.removeLast() }
    return url
  }

  /// Returns true if a text can be the name of a gem, an owner or a repository, and of a folder.
  package static func isName(_ text: String) -> Bool {
    let bytes = text.utf8
    return !bytes.isEmpty && bytes.count <= 100 && bytes.first != 0x2E && bytes.first != 0x2D
      && bytes.allSatisfy { ASCII.isWord($0) || $0 == 0x2D || $0 == 0x2E }
  }

  /// Returns true if a text can be a tag, a branch or a commit, and cannot be taken for an option of git or a
  /// path out of a folder.
  package static func isRef(_ text: String) -> Bool {
    let bytes = text.utf8
    return !bytes.isEmpty && bytes.count <= 255 && bytes.first != 0x2D && bytes.first != 0x2F
      && !text.contains("..") && !text.contains("//")
      && bytes.allSatisfy { ASCII.isWord($0) || [0x2D, 0x2E, 0x2F, 0x2B].contains($0) }
  }
}
