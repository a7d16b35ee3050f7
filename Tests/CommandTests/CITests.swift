import CommandRunner
import Foundation
import Testing

@Suite("blogc ci")
struct CITests {
  private static let sum = String(repeating: "0", count: 64)

  @Test(
    "writes what the service reads",
    arguments: [
      ("github", [".github/workflows/blog.yml"]), ("gitlab", [".gitlab-ci.yml"]),
      ("cloudflare", ["wrangler.toml", "build-blog.sh"]),
      ("netlify", ["netlify.toml", "build-blog.sh"]),
    ])
  func writes(service: String, paths: [String]) throws {
    let folder = try TemporaryFolder()
    let arguments = [
      "ci", service, "--from", "https://example.com/blogc.tar.gz", "--sha256", Self.sum,
    ]
    let outcome = try Blogc.run(arguments, in: folder.url)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output == paths.joined(separator: "\n") + "\n")
    let texts = try paths.map { try folder.text($0) }.joined()
    #expect(texts.contains(#""https://example.com/blogc.tar.gz""#))
    #expect(texts.contains(#"echo "\#(Self.sum)  "#))
    #expect(!texts.contains("@FROM@") && !texts.contains("@SHA256@"))
    #expect(try Blogc.run(arguments, in: folder.url).error.contains("[new.exists]"))
  }

  @Test(
    "writes nothing through a link of the repository that leads out of it",
    arguments: [".github", ".github/workflows"])
  func links(path: String) throws {
    let folder = try TemporaryFolder()
    let site = folder.url.appendingPathComponent("site")
    try folder.write("site/_config.yml", "title: a\n")
    try folder.write("outside/kept.txt", "kept")
    let link = site.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: link, withDestinationURL: folder.url.appendingPathComponent("outside"))
    let arguments = [
      "ci", "github", "--from", "https://example.com/blogc.tar.gz", "--sha256", Self.sum,
    ]
    let outcome = try Blogc.run(arguments, in: site)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("[new.unwritable]"))
    let outside = try TemporaryFolder.contents(of: folder.url.appendingPathComponent("outside"))
    #expect(outside.keys.sorted() == ["kept.txt"])
    // A link that stays inside goes on working.
    try FileManager.default.removeItem(at: link)
    try folder.write("site/real/kept.txt", "kept")
    try FileManager.default.createSymbolicLink(
      at: link, withDestinationURL: site.appendingPathComponent("real"))
    #expect(try Blogc.run(arguments, in: site).status == 0)
  }

  @Test(
    "refuses an address that a shell could read otherwise, and a sum that is none",
    arguments: [
      ("https://example.com/a\"; rm -rf /", sum), ("http://example.com/a", sum),
      ("https://example.com/$(id)", sum), ("https://example.com/a", "abc"),
    ])
  func refuses(address: String, sum: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Blogc.run(
      ["ci", "github", "--from", address, "--sha256", sum], in: folder.url)
    #expect(outcome.status == 64)
    #expect(try TemporaryFolder.contents(of: folder.url).isEmpty)
  }

  @Test("for GitHub may use blogc's own action")
  func action() throws {
    let folder = try TemporaryFolder()
    let outcome = try Blogc.run(
      ["ci", "github", "--action", "someone/blogc@v0.1.0"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.error)")
    let workflow = try folder.text(".github/workflows/blog.yml")
    #expect(workflow.contains("      - uses: someone/blogc@v0.1.0\n"))
    #expect(workflow.contains("    branches:\n      - main\n"))
    #expect(!workflow.contains("curl"))
  }

  @Test(
    "refuses an action that is none, or beside a release, or for another service",
    arguments: [
      ["github", "--action", "blogc"], ["github", "--action", "a/b@v1\n- run: x"],
      ["gitlab", "--action", "a/b@v1"],
      ["github", "--action", "a/b@v1", "--from", "https://example.com/a"], ["github"],
    ])
  func wrongAction(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    #expect(try Blogc.run(["ci"] + arguments, in: folder.url).status == 64)
    #expect(try TemporaryFolder.contents(of: folder.url).isEmpty)
  }

  @Test(
    "publishes the branch that the blog is on, or the one that is named",
    arguments: [([], "trunk"), (["--branch", "release"], "release")] as [([String], String)])
  func branch(options: [String], name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD", "ref: refs/heads/trunk\n")
    for part in ["objects", "refs"] {
      try FileManager.default.createDirectory(
        at: folder.url.appendingPathComponent(".git/" + part), withIntermediateDirectories: true)
    }
    let outcome = try Blogc.run(
      ["ci", "github", "--from", "https://example.com/a.tar.gz", "--sha256", Self.sum] + options,
      in: folder.url)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(
      try folder.text(".github/workflows/blog.yml").contains("    branches:\n      - \(name)\n"))
  }
}
