import Archives
import CommandRunner
import Foundation
import Testing

/// `blogc theme` and `blogc theme install` against servers on this machine; no other host is ever asked.
@Suite(
  "blogc theme install", .enabled(if: Blogc.find("curl") != nil, "curl is not installed"))
struct ThemeInstallTests {
  private typealias Entry = ArchiveWriter.Entry

  private static let files = [
    Entry("_layouts/default.html", "<theme>{{ content }}{% seo title=false %}</theme>"),
    Entry("assets/logo.svg", "<svg/>"),
  ]

  /// A gem server with versions of one gem.
  private func server(
    _ gems: [(version: String, bytes: [UInt8])],
    needs: String = "jekyll:>= 3.5,jekyll-seo-tag:~> 2.0"
  ) throws -> LoopbackServer {
    let name = "demo"
    var answers: [String: LoopbackServer.Response] = [:]
    var index = "---\n"
    for gem in gems {
      index += "\(gem.version) \(needs)|checksum:\(SHA256.hex(of: gem.bytes)),ruby:>= 2.0\n"
      answers["/gems/\(name)-\(gem.version).gem"] = .init(gem.bytes)
    }
    answers["/info/\(name)"] = .init(Array(index.utf8))
    return try LoopbackServer(answers)
  }

  private func site(_ settings: String, gemfile: String? = nil) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", settings + "url: https://e.example\n")
    try folder.write("index.md", "---\nlayout: default\ntitle: T\n---\nhello\n")
    if let gemfile { try folder.write("Gemfile", gemfile) }
    return folder
  }

  private func run(
    _ words: [String], _ folder: TemporaryFolder, _ more: [String: String] = [:]
  ) throws -> Blogc.Outcome {
    let environment = [
      "XDG_CACHE_HOME": folder.url.path + "/_cache", "GEM_HOME": "", "GEM_PATH": "", "TZ": "UTC",
    ]
    return try Blogc.run(words, in: folder.url, environment: environment.merging(more) { $1 })
  }

  private func install(
    _ folder: TemporaryFolder, _ server: LoopbackServer, _ more: [String] = []
  ) throws -> Blogc.Outcome {
    try run(
      [
        "theme", "install", "--gem-server", server.url, "--github-server", server.url,
        "--allow-private",
      ] + more, folder)
  }

  @Test
  func `a gem is fetched in the version of the Gemfile, and the site builds with its plugins`()
    throws
  {
    let old = ArchiveWriter.gem(Self.files)
    let new = ArchiveWriter.gem([Entry("_layouts/default.html", "new")])
    let server = try server([("1.2.0", old), ("1.10.0", old), ("2.0.0", new), ("1.11.0.rc1", new)])
    let folder = try site(
      "theme: demo\n", gemfile: "source 'https://gems.example'\ngem 'demo', '~> 1.2'\n")

    let before = try run(["build"], folder)
    #expect(before.status == 1)
    #expect(before.error.contains("error: the theme 'demo' is not installed [theme.missing]"))
    #expect(before.error.contains("blogc theme install"))
    let japanese = try run(["build"], folder, ["BLOGC_LANG": "ja"])
    #expect(japanese.error.contains("blogc theme install でインストールするか"))
    #expect(server.paths.isEmpty)
    let listed = try run(["theme"], folder)
    #expect(listed.status == 1)
    #expect(
      listed.output.contains("demo (~> 1.2) from https://gems.example; see _config.yml:1, Gemfile"))

    let outcome = try install(folder, server)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(
      outcome.output
        == "Installed demo 1.10.0 from https://gems.example into _themes/demo\n")
    #expect(server.paths == ["/info/demo", "/gems/demo-1.10.0.gem"])
    let lock = try folder.text("_themes/lock.yml")
    for part in [
      "source: \"https://gems.example\"", "request: \"~> 1.2\"", "version: \"1.10.0\"",
      "sha256: \"\(SHA256.hex(of: old))\"",
    ] { #expect(lock.contains(part), "\(lock)") }
    #expect(try folder.text("_themes/demo/demo.gemspec").contains("\"jekyll-seo-tag\", \"~> 2.0\""))
    let built = try run(["build"], folder)
    #expect(built.status == 0, "\(built.error)")
    let page = try folder.text("_site/index.html")
    #expect(page.contains("<theme><p>hello</p>") && page.contains("og:title"))
    #expect(folder.has("_site/assets/logo.svg"))
    #expect(!folder.has("_site/_themes") && !folder.has("_site/lock.yml"))

    let again = try install(folder, server)
    #expect(again.output == "The theme 'demo' is already here in version 1.10.0\n")
    #expect(server.paths.count == 2)
    let present = try run(["theme", "--json"], folder)
    #expect(present.status == 0)
    #expect(present.output.contains("\"state\": \"present\""))
    #expect(present.output.contains("\"plugins\": [\"jekyll-seo-tag\"]"))
  }

  @Test func `the lock file brings the same gem to the next machine, and no other`() throws {
    let gem = ArchiveWriter.gem(Self.files)
    let server = try server([("1.0.0", gem), ("1.1.0", gem)])
    let folder = try site("theme: demo\n", gemfile: "gem 'demo', '= 1.0.0'\n")
    #expect(try install(folder, server).status == 0)
    try folder.write("Gemfile", "gem 'demo', '>= 1.0'\n")
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("_themes/demo"))
    let kept = try install(folder, server)
    #expect(kept.output.contains("Installed demo 1.0.0"), "\(kept.error)")
    let update = try install(folder, server, ["--update"])
    #expect(update.output.contains("Installed demo 1.1.0"), "\(update.error)")

    // The server gives something else under the same version.
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("_themes/demo"))
    let other = try self.server([("1.1.0", ArchiveWriter.gem([Entry("_layouts/x.html", "evil")]))])
    let refused = try install(folder, other)
    #expect(refused.status == 1 && refused.error.contains("[theme.checksum]"), "\(refused.error)")
    #expect(!folder.has("_themes/demo"))
  }

  @Test func `a site that asks for another version than the installed one is told so`() throws {
    let gem = ArchiveWriter.gem(Self.files)
    let server = try server([("1.0.0", gem), ("2.0.0", gem)])
    let folder = try site("theme: demo\n", gemfile: "gem 'demo', '~> 1.0'\n")
    #expect(try install(folder, server).status == 0)
    try folder.write("Gemfile", "gem 'demo', '~> 2.0'\n")
    let built = try run(["build"], folder)
    #expect(built.status == 0)
    #expect(
      built.error.contains(
        "the theme 'demo' is here as 1.0.0, not as the site asks for it: https://rubygems.org ~> 2.0"
      ),
      "\(built.error)")
    #expect(try install(folder, server).output.contains("Installed demo 2.0.0"))
    #expect(try !run(["build"], folder).error.contains("theme.other-version"))
    let missing = try site("theme: demo\n", gemfile: "gem 'demo', '~> 3.0'\n")
    let refused = try install(missing, server)
    #expect(refused.error.contains("has no version of 'demo' that fits: ~> 3.0"))
    #expect(refused.error.contains("its newest version is 2.0.0"))
  }

  @Test func `what somebody changed or made is never overwritten`() throws {
    let gem = ArchiveWriter.gem(Self.files)
    let server = try server([("1.0.0", gem), ("2.0.0", gem)])
    let folder = try site("theme: demo\n", gemfile: "gem 'demo', '1.0.0'\n")
    #expect(try install(folder, server).status == 0)
    try folder.write("_themes/demo/_layouts/default.html", "mine {{ content }}")
    try folder.write("Gemfile", "gem 'demo', '2.0.0'\n")
    let refused = try install(folder, server)
    #expect(refused.status == 1 && refused.error.contains("[theme.changed]"), "\(refused.error)")
    #expect(try folder.text("_themes/demo/_layouts/default.html").hasPrefix("mine"))
    let replaced = try install(folder, server, ["--replace"])
    #expect(replaced.status == 0, "\(replaced.error)")
    #expect(try folder.text("_themes/demo/_layouts/default.html").hasPrefix("<theme>"))

    let own = try site("theme: demo\n")
    try own.write("_themes/demo/_layouts/default.html", "own {{ content }}")
    #expect(try install(own, server).output.contains("already here"))
    #expect(try install(own, server, ["--update"]).error.contains("[theme.not-installed-by-blogc]"))
    #expect(try own.text("_themes/demo/_layouts/default.html").hasPrefix("own"))
  }

  @Test func `the user's cache serves all blogs`() throws {
    let server = try server([("1.0.0", ArchiveWriter.gem(Self.files))])
    let folder = try site("theme: demo\n")
    let outcome = try install(folder, server, ["--cache"])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(folder.has("_cache/blogc/themes/demo-1.0.0/_layouts/default.html"))
    #expect(!folder.has("_themes/demo"))
    #expect(try run(["build"], folder).status == 0)
    #expect(try folder.text("_site/index.html").contains("<theme>"))
  }

  @Test(
    arguments: [
      ([Entry("../../evil", "x")], "the path '../../evil' in it leads elsewhere"),
      ([Entry("/tmp/evil", "x")], "leads elsewhere"),
      (
        [Entry("a", "", kind: "2", link: "/etc/passwd")], "'a' in it is neither a file nor a folder"
      ),
      ([Entry("a", "", kind: "1", link: "b")], "neither a file nor a folder"),
      ([Entry("a", "", kind: "3")], "neither a file nor a folder"),
      ([Entry("a", "1"), Entry("a", "2")], "'a' is in it twice"),
    ])
  private func `a hostile gem is refused, and nothing is written`(
    files: [Entry], reason: String
  ) throws {
    let server = try server([("1.0.0", ArchiveWriter.gem(files))])
    let folder = try site("theme: demo\n")
    let outcome = try install(folder, server)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("[theme.archive]") && outcome.error.contains(reason))
    #expect(!folder.has("_themes"))
    #expect(!FileManager.default.fileExists(atPath: "/tmp/evil"))
  }

  @Test func `a gem with another checksum than the index's is refused`() throws {
    let gem = ArchiveWriter.gem(Self.files)
    let sum = SHA256.hex(of: Array("other".utf8))
    let server = try LoopbackServer([
      "/info/demo": .init(Array("---\n1.0.0 |checksum:\(sum)\n".utf8)),
      "/gems/demo-1.0.0.gem": .init(gem),
    ])
    let folder = try site("theme: demo\n")
    let outcome = try install(folder, server)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("its SHA-256 is \(SHA256.hex(of: gem)), not \(sum)"))
    #expect(!folder.has("_themes"))
  }

  @Test func `servers that fail, redirect in circles or lead to private places are told of`() throws
  {
    let folder = try site("theme: demo\n")
    let circle = try LoopbackServer([
      "/info/demo": .init([], status: 302, fields: ["Location: /info/demo"])
    ])
    #expect(try install(folder, circle).error.contains("redirects more than 5 times"))
    let nothing = try LoopbackServer([:])
    #expect(
      try install(folder, nothing).error.contains("/info/demo' cannot be fetched: it answers 404"))
    let away = try LoopbackServer([
      "/info/demo": .init([], status: 302, fields: ["Location: http://192.0.2.1/x"])
    ])
    #expect(try install(folder, away).error.contains("only https is"))
    let own = try site("theme: demo\n", gemfile: "source '\(nothing.url)'\ngem 'demo'\n")
    let before = nothing.paths.count
    let refused = try run(["theme", "install"], own)
    #expect(refused.error.contains("[theme.private]"), "\(refused.error)")
    #expect(nothing.paths.count == before)
  }

  // MARK: Repositories

  /// The archive of a repository as GitHub makes it.
  private func archive(_ files: [Entry], commit: String) -> [UInt8] {
    let inner = files.map { Entry("theme-x/" + $0.path, $0.body, kind: $0.kind, link: $0.link) }
    return ArchiveWriter.gzip(
      ArchiveWriter.tar(
        [Entry("pax_global_header", ArchiveWriter.pax("comment", commit), kind: "g")] + inner))
  }

  @Test func `a repository on GitHub comes at its ref, and its own settings stay its own`() throws {
    let commit = String(repeating: "c0ffee", count: 6) + "0000"
    let bytes = archive(
      Self.files + [
        Entry("_config.yml", "title: Not this one\n"),
        Entry("theme.gemspec", "x.add_dependency 'jekyll-seo-tag'\n"),
        Entry("linked", "", kind: "2", link: "/etc"),
      ], commit: commit)
    let server = try LoopbackServer([
      "/owner/theme/tar.gz/v1.0": .init(bytes), "/owner/theme/tar.gz/\(commit)": .init(bytes),
    ])
    let folder = try site("remote_theme: owner/theme@v1.0\n")
    try folder.write("about.md", "---\nlayout: default\n---\n[{{ site.title }}]\n")
    let outcome = try install(folder, server)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.error.contains("the link 'theme-x/linked' of the theme was left out"))
    #expect(try folder.text("_themes/lock.yml").contains("version: \"\(commit)\""))
    let built = try run(["build"], folder)
    #expect(built.status == 0, "\(built.error)")
    #expect(try folder.text("_site/about.html").contains("<theme><p>[]</p>"))
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("_themes/theme"))
    #expect(try install(folder, server).status == 0)
    #expect(server.paths.last == "/owner/theme/tar.gz/\(commit)")

    try folder.write("_config.yml", "remote_theme: owner/theme@v2.0\n")
    #expect(try run(["build"], folder).error.contains("[theme.other-version]"))
    #expect(try install(folder, server).error.contains("v2.0' cannot be fetched: it answers 404"))
  }

  /// The program behind `git daemon`. Started by itself, so that it is no child of a child.
  private static let daemon: URL? = {
    guard let git = Blogc.find("git"),
      let folder = try? Blogc.run(git, ["--exec-path"], in: FileManager.default.temporaryDirectory)
    else { return nil }
    let path = folder.output.trimmingCharacters(in: .whitespacesAndNewlines) + "/git-daemon"
    return FileManager.default.isExecutableFile(atPath: path) ? URL(fileURLWithPath: path) : nil
  }()

  @Test(.enabled(if: daemon != nil, "git daemon is not installed"))
  func `a git repository comes at its tag`() throws {
    let repositories = try TemporaryFolder()
    let git = try #require(Blogc.find("git"))
    func run(_ words: [String], in folder: URL) throws {
      let person = ["-c", "user.name=A", "-c", "user.email=a@e.example"]
      let outcome = try Blogc.run(git, person + words, in: folder)
      try #require(outcome.status == 0, "\(outcome.error)")
    }
    let repository = repositories.url.appendingPathComponent("demo")
    try repositories.write("demo/_layouts/default.html", "one {{ content }}")
    try run(["init", "-q", "-b", "main", "."], in: repository)
    try run(["add", "."], in: repository)
    try run(["commit", "-q", "-m", "one"], in: repository)
    try run(["tag", "v1"], in: repository)
    try repositories.write("demo/_layouts/default.html", "two {{ content }}")
    try run(["commit", "-q", "-a", "-m", "two"], in: repository)

    let port = 20_000 + Int.random(in: 0..<20_000)
    let program: URL = try #require(Self.daemon)
    let daemon = Process()
    daemon.executableURL = program
    daemon.arguments = [
      "--export-all", "--base-path=\(repositories.url.path)", "--listen=127.0.0.1",
      "--port=\(port)", "--reuseaddr",
    ]
    // Nothing of the tests' own, which would wait for it at their end.
    daemon.standardInput = FileHandle.nullDevice
    daemon.standardOutput = FileHandle.nullDevice
    daemon.standardError = FileHandle.nullDevice
    try daemon.run()
    // It inherits blocked signals: only this one ends it.
    defer { kill(daemon.processIdentifier, SIGKILL) }
    var isListening = false
    for _ in 0..<200 where !isListening {
      isListening = (try? LoopbackSocket(port: UInt16(port))) != nil
      if !isListening { usleep(20_000) }
    }
    try #require(isListening)
    let folder = try site(
      "theme: demo\n", gemfile: "gem 'demo', git: 'git://127.0.0.1:\(port)/demo', tag: 'v1'\n")
    let refused = try self.run(["theme", "install"], folder)
    #expect(refused.error.contains("[theme.private]"), "\(refused.error)")
    let outcome = try self.run(["theme", "install", "--allow-private"], folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try self.run(["build"], folder).status == 0)
    #expect(try folder.text("_site/index.html").contains("one <p>hello</p>"))
  }

  @Test func `a folder of layouts alone is a theme`() throws {
    let folder = try site("remote_theme: owner/Plain\n")
    try folder.write("_themes/plain/_layouts/default.html", "plain {{ content }}")
    let built = try run(["build"], folder)
    #expect(built.status == 0, "\(built.error)")
    #expect(try folder.text("_site/index.html").contains("plain <p>hello</p>"))
    #expect(try run(["theme"], folder).output.contains("Found in _themes/plain\n"))
  }

  @Test func `a theme of GitHub Pages without a gemspec brings its plugins`() throws {
    let folder = try site("theme: jekyll-theme-cayman\n")
    try folder.write("_themes/jekyll-theme-cayman/_layouts/default.html", "{% seo %}{{ content }}")
    let built = try run(["build"], folder)
    #expect(built.status == 0, "\(built.error)")
    #expect(try folder.text("_site/index.html").contains("<title>T"))
  }

  @Test(arguments: [
    ("theme: demo\n", "demo.gemspec"), ("remote_theme: owner/demo\n", "demo.gemspec"),
    ("remote_theme: pages-themes/cayman@v0.2.0\n", "jekyll-theme-cayman.gemspec"),
    ("remote_theme: owner/demo\nrepository: Owner/Demo\n", "README.txt"),
  ])
  func `a site that is the theme itself needs no other`(settings: String, file: String) throws {
    let folder = try site(settings)
    try folder.write(file, "spec.add_runtime_dependency \"jekyll-seo-tag\"\n")
    try folder.write("_layouts/default.html", "self {{ content }}")
    let built = try run(["build"], folder)
    #expect(built.status == 0, "\(built.error)")
    #expect(try folder.text("_site/index.html").contains("self <p>hello</p>"))
    #expect(try run(["theme"], folder).output.contains("This site is the theme itself"))
    #expect(try run(["theme", "install"], folder).output.contains("nothing to install"))
  }

  @Test(.enabled(if: Blogc.find("gem") != nil, "RubyGems is not installed"))
  func `a gem that RubyGems packed is unpacked whole`() throws {
    let work = try TemporaryFolder()
    let long = "_includes/" + String(repeating: "deep/", count: 25) + "part.html"
    try work.write("_layouts/default.html", "real {{ content }}")
    try work.write(long, "long")
    try work.write(
      "demo.gemspec",
      """
      Gem::Specification.new do |s|
        s.name = "demo"; s.version = "1.0.0"; s.summary = "x"; s.authors = ["A"]
        s.files = ["_layouts/default.html", "\(long)"]
      end
      """)
    let packed = try Blogc.run(
      try #require(Blogc.find("gem")), ["build", "demo.gemspec"], in: work.url)
    try #require(packed.status == 0, "\(packed.error)")
    let bytes = Array(try Data(contentsOf: work.url.appendingPathComponent("demo-1.0.0.gem")))
    let folder = try site("theme: demo\n")
    let outcome = try install(folder, try server([("1.0.0", bytes)]))
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try folder.text("_themes/demo/" + long) == "long")
    #expect(try run(["build"], folder).status == 0)
  }
}
