import Authoring
import CommandRunner
import Foundation
import Testing

@Suite("blogc deploy", .enabled(if: Blogc.find("git") != nil, "needs git"))
struct DeployTests {
  private func git(_ arguments: [String], in folder: URL) throws -> String {
    let outcome = try Blogc.run(
      try #require(Blogc.find("git")), arguments, in: folder, environment: Self.identity)
    try #require(outcome.status == 0, "git \(arguments): \(outcome.error)")
    return outcome.output
  }

  private static let identity = [
    "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.com", "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.com", "GIT_CONFIG_GLOBAL": "/dev/null",
  ]

  /// A folder with `blog`, a repository, and `remote`, a bare one.
  private func prepared() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("blog/index.md", "---\n---\nhello\n")
    try folder.write("blog/style.css", "p { color: red }\n")
    _ = try git(["init", "--quiet", "--bare", "remote"], in: folder.url)
    let blog = folder.url.appendingPathComponent("blog")
    _ = try git(["init", "--quiet"], in: blog)
    _ = try git(["remote", "add", "origin", "../remote"], in: blog)
    return folder
  }

  private func deploy(_ folder: TemporaryFolder, _ options: [String] = []) throws -> Blogc.Outcome {
    try Blogc.run(
      ["deploy", "--to", "git-branch", "gh-pages"] + options,
      in: folder.url.appendingPathComponent("blog"), environment: Self.identity)
  }

  @Test("sends the site, then only what changed, then nothing")
  func sends() throws {
    let folder = try prepared()
    let remote = folder.url.appendingPathComponent("remote")
    let first = try deploy(folder)
    try #require(first.status == 0, "\(first.error)")
    #expect(first.output.contains("A\tindex.html"))
    #expect(
      try git(["show", "gh-pages:index.html"], in: remote) == "<p>hello</p>\n")
    #expect(
      try git(["ls-tree", "--name-only", "gh-pages"], in: remote)
        == ".nojekyll\nindex.html\nstyle.css\n")

    try folder.write("blog/index.md", "---\n---\nbye\n")
    let second = try deploy(folder)
    #expect(second.output.contains("M\tindex.html"))
    #expect(!second.output.contains("style.css"))
    #expect(
      try git(["diff", "--name-only", "gh-pages~", "gh-pages"], in: remote) == "index.html\n")

    #expect(try deploy(folder).output.contains("nothing to deploy"))
    #expect(try git(["rev-list", "--count", "gh-pages"], in: remote) == "2\n")
    let blog = folder.url.appendingPathComponent("blog")
    #expect(try git(["branch", "--list"], in: blog).isEmpty)
  }

  @Test("a dry run says what would be sent and sends nothing")
  func dryRun() throws {
    let folder = try prepared()
    let outcome = try deploy(folder, ["--dry-run"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("A\tindex.html"))
    #expect(
      try git(["for-each-ref"], in: folder.url.appendingPathComponent("remote")).isEmpty)
  }

  @Test("a push that fails and a blog with errors leave the branch as it was")
  func failures() throws {
    let folder = try prepared()
    let remote = folder.url.appendingPathComponent("remote")
    try #require(try deploy(folder).status == 0)
    let before = try git(["rev-parse", "gh-pages"], in: remote)

    try folder.write("remote/hooks/pre-receive", "#!/bin/sh\nexit 1\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: remote.appendingPathComponent("hooks/pre-receive").path)
    try folder.write("blog/index.md", "---\n---\nrefused\n")
    let refused = try deploy(folder)
    #expect(refused.status == 1)
    #expect(refused.error.contains("Deploy failed"))
    #expect(try git(["rev-parse", "gh-pages"], in: remote) == before)

    try folder.write("blog/index.md", "---\n---\n{% if %}\n")
    let broken = try deploy(folder)
    #expect(broken.status == 1)
    #expect(broken.error.contains("Build failed"))
    #expect(try git(["rev-parse", "gh-pages"], in: remote) == before)
    #expect(try deploy(folder, ["--remote", "../nowhere"]).status == 1)
  }

  @Test("says what is missing: a repository, or the remote")
  func missing() throws {
    let folder = try prepared()
    let noRemote = try deploy(folder, ["--remote", "nowhere"])
    #expect(noRemote.status == 1)
    #expect(noRemote.error.contains("no remote called 'nowhere' [deploy.no-remote]"))
    #expect(noRemote.error.contains("git remote add nowhere URL"))
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("blog/.git"))
    let noRepository = try deploy(folder)
    #expect(noRepository.status == 1)
    #expect(noRepository.error.contains("is in no git repository [deploy.no-repository]"))
    #expect(!noRepository.error.contains("fatal:"))
    #expect(!folder.has("blog/_site"))
  }

  @Test(
    "warns of a feed or a sitemap without the site's URL", arguments: ["", "https://example.com"])
  func missingURL(url: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("blog/_config.yml", "url: \"\(url)\"\nplugins: [jekyll-sitemap]\n")
    try folder.write("blog/index.md", "---\n---\nhello\n")
    let outcome = try Blogc.run(
      ["deploy", "--to", "../www"], in: folder.url.appendingPathComponent("blog"))
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.error.contains("[check.missing-url]") == url.isEmpty)
    #expect(folder.has("www/sitemap.xml"))
  }

  @Test(
    "wants to be told where to, by names that git knows, before anything is built",
    arguments: [
      ["gh-pages"], ["git-branch"], ["git-branch", "-f"], ["git-branch", "-"], ["git-branch", ""],
      ["git-branch", "a:b"], ["git-branch", "+a:refs/heads/b"], ["git-branch", "a..b"],
      ["git-branch", "@{-1}"], ["git-branch", "HEAD"], ["git-branch", "a.lock"],
      ["git-branch", "a/.b"], ["git-branch", "a//b"], ["git-branch", "a b"],
      ["git-branch", "a\u{7}"],
      ["git-branch", "gh-pages", "--remote=-x"], ["git-branch", "gh-pages", "--remote="],
      ["git-branch", "gh-pages", "--remote=a\nb"],
    ])
  func usage(to: [String]) throws {
    let folder = try prepared()
    let blog = folder.url.appendingPathComponent("blog")
    #expect(try Blogc.run(["deploy", "--to"] + to, in: blog).status == 64)
    #expect(!folder.has("blog/_site"))
  }

  @Test("takes the names of branches that git takes")
  func branchNames() throws {
    let pieces = [
      "a", "/", ".", "..", "-", "@", "{", ":", "~", "^", "?", "*", "[", "\\", " ", ".lock", "日",
      "\u{1}", "HEAD", "+",
    ]
    var numbers = SeededNumbers(seed: 15)
    let folder = try TemporaryFolder()
    var names: Set<String> = []
    while names.count < 300 {
      names.insert(
        (0..<Int.random(in: 1...4, using: &numbers)).map { _ in
          pieces.randomElement(using: &numbers)!
        }.joined())
    }
    for name in names.sorted() where name != "@" {
      let check = try Blogc.run(
        try #require(Blogc.find("git")), ["check-ref-format", "--branch", name], in: folder.url)
      // Git replaces '@{-1}' and its like by another name.
      let isName = check.status == 0 && check.output == name + "\n"
      #expect((GitName.problem(ofBranch: name) == nil) == isName, "'\(name)'")
    }
  }

  // MARK: What may be replaced

  /// Commits the sources and pushes them to `main`.
  private func pushSources(_ folder: TemporaryFolder) throws -> (blog: URL, remote: URL) {
    let blog = folder.url.appendingPathComponent("blog")
    try folder.write("blog/.gitignore", "_site\n.blogc-cache\n")
    for arguments in [
      ["checkout", "--quiet", "-b", "main"], ["add", "--all"], ["commit", "--quiet", "-m", "x"],
      ["push", "--quiet", "origin", "main"],
    ] { _ = try git(arguments, in: blog) }
    return (blog, folder.url.appendingPathComponent("remote"))
  }

  private func deploy(
    _ blog: URL, to branch: String, _ options: [String] = []
  ) throws -> Blogc.Outcome {
    try Blogc.run(
      ["deploy", "--to", "git-branch", branch] + options, in: blog, environment: Self.identity)
  }

  @Test(
    "never replaces the branch that the sources are on, under whatever name, and builds nothing",
    arguments: [
      "checked out", "behind", "ahead", "detached", "in another working tree", "by another name",
      "by its address", "not pushed yet",
    ])
  func sourceBranch(how: String) throws {
    let folder = try prepared()
    var (blog, remote) = try pushSources(folder)
    var branch = "main"
    var options: [String] = []
    func commit(_ text: String) throws {
      try folder.write("blog/index.md", "---\n---\n\(text)\n")
      _ = try git(["commit", "--quiet", "--all", "-m", text], in: blog)
    }
    switch how {
    case "behind":
      try commit("pushed")
      _ = try git(["push", "--quiet", "origin", "main"], in: blog)
      _ = try git(["reset", "--quiet", "--hard", "HEAD~"], in: blog)
    case "ahead": try commit("not pushed")
    case "detached": _ = try git(["checkout", "--quiet", "--detach"], in: blog)
    case "in another working tree":
      _ = try git(["worktree", "add", "--quiet", "-b", "topic", "../other"], in: blog)
      _ = try git(["commit", "--quiet", "--allow-empty", "-m", "y"], in: blog)
      blog = folder.url.appendingPathComponent("other")
      _ = try git(["commit", "--quiet", "--allow-empty", "-m", "z"], in: blog)
    case "by another name":
      _ = try git(["push", "--quiet", "origin", "main:published"], in: blog)
      _ = try git(["checkout", "--quiet", "-b", "work", "--track", "origin/main"], in: blog)
      branch = "published"
    case "by its address": options = ["--remote", "../remote"]
    case "not pushed yet":
      _ = try git(["checkout", "--quiet", "-b", "later"], in: blog)
      branch = "later"
    default: break
    }
    let before = try git(["for-each-ref"], in: remote)
    for force in [[], ["--force"], ["--dry-run"]] {
      let outcome = try deploy(blog, to: branch, options + force)
      #expect(outcome.status == 1)
      #expect(outcome.error.contains("[deploy.source-branch]"), "\(outcome.error)")
    }
    #expect(try git(["for-each-ref"], in: remote) == before)
    #expect(!FileManager.default.fileExists(atPath: blog.appendingPathComponent("_site").path))
  }

  @Test("names the files of others that would go, and takes them away by force alone")
  func foreignFiles() throws {
    let folder = try prepared()
    let (blog, remote) = try pushSources(folder)
    try #require(try deploy(folder).status == 0)
    // Somebody adds a file to the branch and edits a page there.
    let other = folder.url.appendingPathComponent("other")
    _ = try git(["clone", "--quiet", "--branch", "gh-pages", "remote", "other"], in: folder.url)
    try folder.write("other/CNAME", "example.com\n")
    try folder.write("other/index.html", "by hand\n")
    _ = try git(["add", "--all"], in: other)
    _ = try git(["commit", "--quiet", "-m", "Create CNAME"], in: other)
    _ = try git(["push", "--quiet"], in: other)
    let before = try git(["rev-parse", "gh-pages"], in: remote)
    for options in [[], ["--dry-run"]] {
      let refused = try deploy(blog, to: "gh-pages", options)
      #expect(refused.status == 1)
      #expect(refused.error.contains("[deploy.foreign-file]"), "\(refused.error)")
      #expect(refused.error.contains("  CNAME\n  index.html\n"), "\(refused.error)")
    }
    #expect(try git(["rev-parse", "gh-pages"], in: remote) == before)
    let forced = try deploy(blog, to: "gh-pages", ["--force"])
    #expect(forced.status == 0, "\(forced.error)")
    #expect(forced.output.contains("D\tCNAME"))
    // From now on it is a branch of deploys again.
    try folder.write("blog/index.md", "---\n---\nagain\n")
    #expect(try deploy(blog, to: "gh-pages").status == 0)
  }

  @Test("refuses a branch of another history, whatever its commits are called")
  func otherHistory() throws {
    let folder = try prepared()
    let (blog, remote) = try pushSources(folder)
    for arguments in [
      ["checkout", "--quiet", "--orphan", "book"], ["commit", "--quiet", "-m", "Deploy the site"],
      ["push", "--quiet", "origin", "book"], ["checkout", "--quiet", "main"],
    ] { _ = try git(arguments, in: blog) }
    let before = try git(["rev-parse", "book"], in: remote)
    let outcome = try deploy(blog, to: "book")
    #expect(outcome.error.contains("[deploy.foreign-file]"), "\(outcome.error)")
    #expect(try git(["rev-parse", "book"], in: remote) == before)
  }
}
