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
    #expect(refused.error.contains("Not deployed"))
    #expect(try git(["rev-parse", "gh-pages"], in: remote) == before)

    try folder.write("blog/index.md", "---\n---\n{% if %}\n")
    let broken = try deploy(folder)
    #expect(broken.status == 1)
    #expect(broken.error.contains("Not built"))
    #expect(try git(["rev-parse", "gh-pages"], in: remote) == before)
    #expect(try deploy(folder, ["--remote", "../nowhere"]).status == 1)
  }

  @Test(
    "wants to be told where to", arguments: [["gh-pages"], ["git-branch"], ["git-branch", "-f"]])
  func usage(to: [String]) throws {
    let folder = try TemporaryFolder()
    #expect(try Blogc.run(["deploy", "--to"] + to, in: folder.url).status == 64)
  }
}
