import ContentData
import SiteModel
import SitePlugins
import SourceText
import Testing

@Suite struct RelativeLinksTests {
  private let links = RelativeLinks([
    ("docs/a.md", "/b/docs/a.html"), ("docs/sub/c.md", "/b/docs/sub/c.html"),
    ("x y.md", "/b/x-y/"), ("_posts/2020-01-02-p.md", "/b/2020/01/02/p.html"),
    ("x.png", "/b/x.png"),
  ])

  private func rewritten(_ text: String, folder: String = "docs") -> String {
    links.rewritten(Array(text.utf8), from: 0, folder: folder).map {
      String(decoding: $0, as: UTF8.self)
    } ?? text
  }

  // Links, and the output of jekyll-relative-links 0.7 for them.
  @Test(arguments: [
    ("[a](a.md)", "[a](/b/docs/a.html)"),
    (
      "[a](./a.md#f) b [c](sub/c.md \"T\")", "[a](/b/docs/a.html#f) b [c](/b/docs/sub/c.html \"T\")"
    ),
    ("![i](../x.png \"T\")", "![i](/b/x.png \"T\")"),
    ("[a](/docs/a.md)", "[a](/b/docs/a.html)"),
    ("[p](../_posts/2020-01-02-p.md)", "[p](/b/2020/01/02/p.html)"),
    ("[s](../x%20y.md)", "[s](/b/x-y/)"),
    ("[r]: a.md", "[r]: /b/docs/a.html"),
    ("text\n[r]: a.md#f \"T\"\nmore", "text\n\n[r]: /b/docs/a.html#f \"T\"\nmore"),
    ("[r]: a.md\r\n", "[r]: /b/docs/a.html\r\n"),
    ("[[x] y](a.md)", "[[x] y](/b/docs/a.html)"),
  ])
  func `links to sources become links to pages`(text: String, wanted: String) {
    #expect(rewritten(text) == wanted)
  }

  @Test(arguments: [
    "[a](b.md)", "[a](https://e.com/docs/a.md)", "[a](#a.md)", "[a](mailto:a.md)", "[a] (a.md)",
    "[a](", "[a](a.md", "[", "[]()", "x [r]: a.md", "[r]:a.md", "[a]\n(a.md)", "",
  ])
  func `everything else stays`(text: String) {
    #expect(rewritten(text) == text)
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      "[", "[](", "[a](", "[a]: ", "](", "[ \"", "[a](b \"c", "[a](#", "[a]()", "[a](b #) \"",
      "]( ",
    ])
  func `a text of brackets alone ends`(piece: String) {
    let text = String(repeating: piece, count: 300_000)
    #expect(rewritten(text) == text)
  }

  @Test func `front matter is not looked at`() {
    let text = Array("---\nx: [a](a.md)\n---\n".utf8)
    #expect(links.rewritten(text, from: text.count, folder: "docs") == nil)
  }
}

@Suite struct LeadingHeadingTests {
  @Test(arguments: [
    ("# One\ntext", "One", "\ntext"), ("\n\n### Three ###\n", "Three ###", "\n"),
    ("Two\r\n===\r\n\r\nx", "Two", "\r\n\r\nx"), ("Deep\n---   \nx", "Deep", "   \nx"),
    ("  # In\n", "In", "\n"), ("# 日本語", "日本語", ""), ("#\n\nNext", "Next", ""),
  ])
  func `a text's first heading is found`(text: String, title: String, rest: String) throws {
    let bytes = Array(text.utf8)
    let heading = try #require(LeadingHeading(in: bytes, from: 0))
    #expect(
      String(decoding: bytes[heading.text.start..<heading.text.end], as: UTF8.self) == title)
    #expect(String(decoding: bytes[heading.end...], as: UTF8.self) == rest)
  }

  @Test(arguments: [
    "", " \n ", "text\n# later", "#No space", "#### Four", "a\n--- b", "a\n\n---", "#",
  ])
  func `another beginning is none`(text: String) {
    #expect(LeadingHeading(in: Array(text.utf8), from: 0) == nil)
  }
}

@Suite struct CommitTimesTests {
  private func times(_ log: String) -> CommitTimes { CommitTimes(log: Array(log.utf8)) }

  @Test func `the newest commit of each file counts`() {
    let log = "\u{1}1609459200\0\na.md\0moved\0\u{1}1577836800\0\na.md\0日本/q\"x.md\0"
    let times = times(log)
    #expect(times.time(of: "a.md", zone: .utc)?.seconds == 1_609_459_200)
    #expect(times.time(of: "日本/q\"x.md", zone: .utc)?.seconds == 1_577_836_800)
    #expect(times.time(of: "never.md", zone: .utc) == nil)
    #expect(!times.isEmpty)
  }

  @Test(arguments: ["", "\0", "fatal: no repository", "\u{1}x\0\na.md\0", "a.md\0"])
  func `what is no log holds nothing`(log: String) {
    #expect(times(log).isEmpty)
  }
}

@Suite struct GitHubMetadataTests {
  private func github(
    _ source: GitHubMetadata.Source, configuration: Object = Object()
  ) -> Object? {
    GitHubMetadata(source: source, configuration: configuration).value().object
  }

  @Test(arguments: [
    "git@github.com:ann/site.git", "https://github.com/ann/site", "https://github.com/ann/site.git",
    "ssh://git@github.com/ann/site.git", "https://token@github.com/ann/site",
  ])
  func `the remote names the repository`(url: String) throws {
    let facts = try #require(github(GitHubMetadata.Source(remoteURL: url)))
    #expect(facts["repository_nwo"]?.string == "ann/site")
    #expect(facts["repository_url"]?.string == "https://github.com/ann/site")
    #expect(facts["url"]?.string == "https://ann.github.io/site")
    #expect(facts["baseurl"]?.string == "/site")
    #expect(facts["is_project_page"]?.bool == true)
  }

  @Test(arguments: ["", "https://gitlab.com/ann/site", "/srv/git/site", "https://github.com/ann"])
  func `another remote names none, and the lists are empty`(url: String) throws {
    let source = GitHubMetadata.Source(remoteURL: url)
    let facts = try #require(github(source))
    #expect(facts["repository_nwo"] == nil && facts["url"] == nil)
    #expect(facts["public_repositories"]?.array?.isEmpty == true)
    var configuration = Object()
    GitHubMetadata(source: source, configuration: configuration).complete(&configuration)
    #expect(configuration["github"]?.object?["releases"]?.array?.isEmpty == true)
    #expect(configuration["title"] == nil)
  }

  @Test func `the environment comes before the configuration and the remote`() throws {
    var source = GitHubMetadata.Source(
      variables: ["PAGES_REPO_NWO": "a/one", "JEKYLL_BUILD_REVISION": "abc"],
      remoteURL: "git@github.com:c/three.git", revision: "def")
    let configuration: Object = ["repository": "b/two"]
    #expect(github(source, configuration: configuration)?["owner_name"]?.string == "a")
    #expect(github(source)?["build_revision"]?.string == "abc")
    source.variables = [:]
    #expect(github(source, configuration: configuration)?["owner_name"]?.string == "b")
    #expect(github(source)?["build_revision"]?.string == "def")
  }

  @Test func `a user's own page lies at the root`() throws {
    let facts = try #require(
      github(GitHubMetadata.Source(remoteURL: "https://github.com/Ann/ann.github.io")))
    #expect(facts["url"]?.string == "https://ann.github.io")
    #expect(facts["baseurl"]?.string == "")
    #expect(facts["is_user_page"]?.bool == true)
    let own = github(
      GitHubMetadata.Source(remoteURL: "https://github.com/ann/site", domain: "blog.example\n"))
    #expect(own?["url"]?.string == "https://blog.example")
  }

  @Test func `the configuration is completed and what it says stays`() {
    let source = GitHubMetadata.Source(
      variables: ["JEKYLL_ENV": "production"], remoteURL: "https://github.com/ann/site")
    var configuration: Object = ["github": .object(["owner_name": "Me"])]
    GitHubMetadata(source: source, configuration: configuration).complete(&configuration)
    #expect(configuration["title"]?.string == "site")
    #expect(configuration["url"]?.string == "https://ann.github.io")
    #expect(configuration["baseurl"]?.string == "/site")
    #expect(configuration["github"]?.object?["owner_name"]?.string == "Me")
    #expect(configuration["github"]?.object?["repository_name"]?.string == "site")

    var own: Object = ["title": "T", "url": "https://x.example", "baseurl": ""]
    GitHubMetadata(source: source, configuration: own).complete(&own)
    #expect(own["title"]?.string == "T" && own["url"]?.string == "https://x.example")
    #expect(own["baseurl"]?.string == "")
  }
}
