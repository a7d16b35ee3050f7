package import ContentData
internal import Gems
internal import SiteModel
internal import SourceText

/// jekyll-github-metadata without network access: the values of `site.github` that follow from the
/// repository's name, the environment and the checked-out commit.
package struct GitHubMetadata: Sendable {
  /// The inputs, which SiteBuilder collects before a build.
  package struct Source: Sendable {
    /// The variables `JEKYLL_ENV`, `JEKYLL_BUILD_REVISION`, `PAGES_…`, `GITHUB_HOSTNAME` and so on.
    package var variables: [String: String]
    /// The URL of git's remote `origin`, if the source folder is in a repository.
    package var remoteURL: String?
    /// The hash of the checked-out commit.
    package var revision: String?
    /// The name of the checked-out branch.
    package var branch: String?
    /// The content of the source folder's `CNAME`.
    package var domain: String?

    package init(
      variables: [String: String] = [:], remoteURL: String? = nil, revision: String? = nil,
      branch: String? = nil, domain: String? = nil
    ) {
      self.variables = variables
      self.remoteURL = remoteURL
      self.revision = revision
      self.branch = branch
      self.domain = domain
    }
  }

  /// The environment variables that plugins read.
  package static let variableNames = [
    "API_URL", "GITHUB_HOSTNAME", "HELP_URL", "JEKYLL_BUILD_REVISION", "JEKYLL_ENV",
    "PAGES_API_URL", "PAGES_ENV", "PAGES_GITHUB_HOSTNAME", "PAGES_HELP_URL", "PAGES_HOSTNAME",
    "PAGES_PAGES_HOSTNAME", "PAGES_REPO_NWO", "PAGE_BUILD_ID", "SSL",
  ]

  /// `owner/name`, or nil when nothing names the repository.
  package let repository: String?
  private let owner: String
  private let name: String
  private let source: Source

  /// Finds the repository's name: `PAGES_REPO_NWO`, else `repository:` of the configuration, else
  /// from the remote's URL.
  package init(source: Source, configuration: Object) {
    self.source = source
    let configured = configuration["repository"]?.string.flatMap { $0.contains("/") ? $0 : nil }
    let host = Self.variable(
      "PAGES_GITHUB_HOSTNAME", "GITHUB_HOSTNAME", in: source, default: "github.com")
    let found =
      source.variables["PAGES_REPO_NWO"].flatMap { $0.isEmpty ? nil : $0 } ?? configured
      ?? source.remoteURL.flatMap { GitRemote.repository(inRemote: $0, host: host) }
    repository = found
    let parts = (found ?? "").split(separator: "/", omittingEmptySubsequences: false)
    owner = String(parts.first ?? "")
    name = String(parts.last ?? "")
  }

  private static func variable(
    _ first: String, _ second: String?, in source: Source, default value: String
  ) -> String {
    for name in [first, second ?? first] {
      guard let text = source.variables[name], !text.isEmpty else { continue }
      return text.hasSuffix("/") ? String(text.dropLast()) : text
    }
    return value
  }

  private func variable(_ first: String, _ second: String?, default value: String) -> String {
    Self.variable(first, second, in: source, default: value)
  }

  private var host: String {
    variable("PAGES_GITHUB_HOSTNAME", "GITHUB_HOSTNAME", default: "github.com")
  }

  private var hostURL: String {
    let isSecure = host == "github.com" || source.variables["SSL"] == "true"
    return (isSecure ? "https://" : "http://") + host
  }

  private var pagesHost: String {
    variable("PAGES_PAGES_HOSTNAME", "PAGES_HOSTNAME", default: "github.io")
  }

  private var isUserPage: Bool {
    let lower = name.lowercased()
    let owner = owner.lowercased()
    return lower == "\(owner).\(pagesHost)" || lower == "\(owner).github.com"
  }

  /// The site's URL on GitHub Pages, in two parts.
  private var address: (origin: String, path: String) {
    if let domain = source.domain.map(Self.trimmed), !domain.isEmpty {
      return ("https://\(domain)", "")
    }
    let origin = "https://\(owner.lowercased()).\(pagesHost)"
    return isUserPage ? (origin, "") : (origin, "/\(name)")
  }

  private static func trimmed(_ text: String) -> String {
    String(decoding: text.utf8.filter { !ASCII.isSpace($0) }, as: UTF8.self)
  }

  /// The members of `site.github`, sorted by name; lists that only GitHub's API provides are empty, other values from
  /// the API null.
  ///
  /// - Returns: only the empty lists for a site with an unknown repository, so that templates can loop over them.
  package func value() -> Value {
    guard repository != nil else {
      return .object([
        "contributors": .array([]), "public_repositories": .array([]), "releases": .array([]),
      ])
    }
    let repositoryURL = "\(hostURL)/\(owner)/\(name)"
    let branch = source.branch ?? "main"
    let pagesEnvironment = variable("PAGES_ENV", "JEKYLL_ENV", default: "development")
    let address = self.address
    return .object([
      "api_url": .string(variable("PAGES_API_URL", "API_URL", default: "https://api.github.com")),
      "archived": .null,
      "baseurl": .string(address.path),
      "build_revision": revision,
      "clone_url": .string(repositoryURL + ".git"),
      "contributors": .array([]),
      "disabled": .null,
      "environment": .string(pagesEnvironment),
      "help_url": .string(
        variable("PAGES_HELP_URL", "HELP_URL", default: "https://help.github.com")),
      "hostname": .string(host),
      "is_project_page": .bool(!isUserPage),
      "is_user_page": .bool(isUserPage),
      "issues_url": .string(repositoryURL + "/issues"),
      "language": .null,
      "latest_release": .null,
      "license": .null,
      "organization_members": .null,
      "owner": .object([
        "avatar_url": .string("\(hostURL)/\(owner).png"),
        "html_url": .string("\(hostURL)/\(owner)"),
        "login": .string(owner),
      ]),
      "owner_display_name": .null,
      "owner_gravatar_url": .string("\(hostURL)/\(owner).png"),
      "owner_name": .string(owner),
      "owner_url": .string("\(hostURL)/\(owner)"),
      "pages_env": .string(pagesEnvironment),
      "pages_hostname": .string(pagesHost),
      "private": .null,
      "project_tagline": .null,
      "project_title": .string(name),
      "public_repositories": .array([]),
      "releases": .array([]),
      "releases_url": .string(repositoryURL + "/releases"),
      "repository_name": .string(name),
      "repository_nwo": .string("\(owner)/\(name)"),
      "repository_url": .string(repositoryURL),
      "show_downloads": .bool(true),
      "source": .object(["branch": .string(branch), "path": "/"]),
      "tar_url": .string("\(repositoryURL)/tarball/\(branch)"),
      "url": .string(address.origin + address.path),
      "versions": .object(Object()),
      "wiki_url": .string(repositoryURL + "/wiki"),
      "zip_url": .string("\(repositoryURL)/zipball/\(branch)"),
    ])
  }

  private var revision: Value {
    if let text = source.variables["JEKYLL_BUILD_REVISION"], !text.isEmpty { return .string(text) }
    return source.revision.map(Value.string) ?? .null
  }

  /// Fills in missing settings as the plugin does: `github`, whose values do not override the site's own,
  /// `title`, and in production `url` and `baseurl`.
  /// - Parameter configuration: the site's data; when the repository has no name, only `github` is filled in.
  package func complete(_ configuration: inout Object) {
    let github = value()
    guard case .object(var facts) = github else { return }
    switch configuration["github"] {
    case .object(let own)?:
      for entry in own.entries { facts[entry.key] = entry.value }
      configuration["github"] = .object(facts)
    case nil, .null?:
      configuration["github"] = github
    default:
      break
    }
    guard repository != nil else { return }
    func isMissing(_ key: Symbol) -> Bool { configuration[key]?.isTruthy != true }
    if isMissing("title"), isMissing("name") {
      configuration["title"] = .string(isUserPage ? owner : name)
    }
    guard source.variables["JEKYLL_ENV"] == "production" || hasPageBuild else { return }
    if isMissing("url") { configuration["url"] = .string(address.origin) }
    let baseurl = configuration["baseurl"]
    if baseurl?.isNull ?? true || baseurl?.string == "/" {
      configuration["baseurl"] = .string(address.path)
    }
  }

  private var hasPageBuild: Bool { source.variables["PAGE_BUILD_ID"]?.isEmpty == false }
}
