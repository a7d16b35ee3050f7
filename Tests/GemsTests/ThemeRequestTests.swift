import ContentData
import SourceText
import SiteModel
import Testing

@testable import Gems

@Suite struct ThemeRequestTests {
  private func request(
    _ settings: String, gemfile: String? = nil, lock: String? = nil
  ) throws -> ThemeRequest? {
    var problems = DiagnosticSink()
    let file = SourceFile(path: "_config.yml", text: settings)
    let object = YAMLReader.read(file, zone: .utc, reporting: &problems)?.object ?? Object()
    let configuration = SiteConfiguration(
      [ConfigurationLayer(object, file: file)], reporting: &problems)
    #expect(problems.isEmpty)
    let gems = GemFiles(
      gemfile: gemfile.map { SourceFile(path: "Gemfile", text: $0) },
      lock: lock.map { SourceFile(path: "Gemfile.lock", text: $0) })
    return try ThemeRequest(
      configuration, gems, isGitHubPages: GitHubPages.applies(to: configuration, gems))
  }

  @Test func `a theme is a gem in the version of the Gemfile, or of its lock`() throws {
    let plain = try #require(try request("theme: Minima\n"))
    #expect(plain.name == "minima" && plain.version.isEmpty)
    #expect(plain.source == "https://rubygems.org")
    let gemfile = "source 'http://gems.example/'\ngem 'minima', '~> 2.5', '< 2.9'\n"
    let wanted = try #require(try request("theme: minima\n", gemfile: gemfile))
    #expect(wanted.version == "~> 2.5, < 2.9" && wanted.versionFile == "Gemfile")
    #expect(wanted.source == "https://gems.example")
    let lock = "GEM\n  remote: https://rubygems.org/\n  specs:\n    minima (2.5.1)\n"
    let locked = try #require(try request("theme: minima\n", gemfile: gemfile, lock: lock))
    #expect(locked.version == "= 2.5.1" && locked.versionFile == "Gemfile.lock")
    #expect(try request("title: x\n") == nil)
  }

  @Test func `GitHub Pages has the version that it has`() throws {
    #expect(try request("theme: jekyll-theme-cayman\n")?.version == "= 0.2.0")
    #expect(try request("theme: minima\n", gemfile: "gem 'github-pages'\n")?.version == "= 2.5.1")
    #expect(try request("theme: minima\n")?.version == "")
  }

  @Test(arguments: [
    ("owner/name", "https://github.com/owner/name", ""),
    ("owner/name@v1.0-x_y", "https://github.com/owner/name", "v1.0-x_y"),
    ("owner/name@feature/x", "https://github.com/owner/name", "feature/x"),
    ("https://github.com/owner/name.git@abc", "https://github.com/owner/name", "abc"),
    ("https://git.example/owner/name@v2", "https://git.example/owner/name", "v2"),
    ("http://127.0.0.1:8080/owner/name", "http://127.0.0.1:8080/owner/name", ""),
  ])
  func `a remote theme is a repository at a ref`(
    written: String, source: String, ref: String
  ) throws {
    let request = try #require(try request("remote_theme: \"\(written)\"\n"))
    #expect(request.name == "name" && request.source == source && request.version == ref)
    #expect(request.isRepository)
  }

  @Test(arguments: [
    "a/b/c", "../x", "a/..", "a/b@--upload-pack=x", "a/b@../../x", "a/b@", "https://x/y",
    "ext::sh -c x/y", "a b/c", "-a/b", "https://user@host/a/b", "a/b@x;y",
  ])
  func `what names no repository is an error at its place`(written: String) {
    #expect(throws: Diagnostic.self) { try request("remote_theme: \"\(written)\"\n") }
  }

  @Test func `a remote_theme without a slash is no theme, and a warning says so`() throws {
    #expect(try request("remote_theme: name\n") == nil)
    #expect(try request("remote_theme: name\ntheme: minima\n")?.name == "minima")
  }

  @Test func `remote_theme wins where its plugin is on, as in Jekyll`() throws {
    let both = "theme: minima\nremote_theme: a/b\n"
    #expect(try request(both)?.name == "b")
    #expect(try request(both, gemfile: "gem 'jekyll'\n")?.name == "minima")
    #expect(
      try request(both + "plugins: [jekyll-remote-theme]\n", gemfile: "gem 'jekyll'\n")?.name == "b"
    )
  }

  @Test func `a gem of a repository is fetched from there`() throws {
    let gemfile = "gem 'minima', github: 'jekyll/minima', ref: 'abc'\n"
    #expect(
      try request("theme: minima\n", gemfile: gemfile)?.origin
        == .github(repository: "jekyll/minima", ref: "abc"))
    let own = "gem 'mine', path: '.'\n"
    #expect(try request("theme: mine\n", gemfile: own)?.origin == .path("."))
  }

  @Test func `the lock file says what it was written with`() throws {
    var lock = ThemeLock()
    let entry = ThemeLock.Entry(
      name: "minima", source: "https://rubygems.org", request: "~> 2.5", version: "2.50",
      sha256: "00", filesSHA256: "1e5")
    lock.set(entry)
    lock.set(
      .init(
        name: "a", source: "https://github.com/o/a", request: "v\"1", version: "c0ffee",
        sha256: "x", filesSHA256: "y"))
    var problems = DiagnosticSink()
    let read = ThemeLock(
      SourceFile(path: ThemeLock.path, text: lock.text), reporting: &problems)
    #expect(problems.isEmpty)
    #expect(read.entries == lock.entries)
    #expect(read.entries.map(\.name) == ["a", "minima"])
    let wanted = try #require(try request("theme: minima\n", gemfile: "gem 'minima', '~> 2.5'\n"))
    #expect(entry.fits(wanted))
    let other = try #require(try request("theme: minima\n", gemfile: "gem 'minima', '~> 3.0'\n"))
    #expect(!entry.fits(other))
  }
}
