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

  @Test(
    "the commands for GitHub build a blog as they are written",
    .enabled(
      if: Blogc.find("curl") != nil && Blogc.find("sha256sum") != nil, "needs curl and sha256sum"))
  func github() throws {
    let folder = try TemporaryFolder()
    let archive = folder.url.appendingPathComponent("blogc.tar.gz")
    let packed = try Blogc.run(
      URL(fileURLWithPath: "/bin/sh"),
      [
        "-c", "tar -czf \"$0\" -C \"$1\" blogc && sha256sum \"$0\"", archive.path,
        Blogc.executable.deletingLastPathComponent().path,
      ], in: folder.url)
    try #require(packed.status == 0, "\(packed.error)")
    let sum = String(packed.output.prefix(64))
    try #require(try Blogc.run(["init", "blog", "--lang", "en"], in: folder.url).status == 0)
    let written = try Blogc.run(
      ["ci", "github", "--source", "blog", "--from", "file://\(archive.path)", "--sha256", sum],
      in: folder.url)
    try #require(written.status == 0, "\(written.error)")

    let workflow = try folder.text("blog/.github/workflows/blog.yml")
    let commands = Self.commands(of: workflow)
    #expect(commands.count == 3)
    let temporary = folder.url.appendingPathComponent("runner")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    for command in commands {
      let outcome = try Blogc.run(
        URL(fileURLWithPath: "/bin/sh"), ["-e", "-c", command],
        in: folder.url.appendingPathComponent("blog"),
        environment: [
          "RUNNER_TEMP": temporary.path, "ORIGIN": "https://example.com", "BASE_PATH": "/blog",
        ])
      #expect(outcome.status == 0, "\(outcome.error)")
    }
    let page = try folder.text("blog/_site/index.html")
    #expect(page.contains(#"<link rel="canonical" href="https://example.com/blog/">"#))
    #expect(page.contains(#"href="/blog/assets/css/blog.css""#))
  }

  /// The texts behind `run: |`, without their indentation.
  private static func commands(of workflow: String) -> [String] {
    var found: [String] = []
    var lines: [Substring]?
    for line in workflow.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "        run: |" {
        lines = []
      } else if lines != nil, line.hasPrefix("          ") {
        lines?.append(line.dropFirst(10))
      } else if let ended = lines {
        found.append(ended.joined(separator: "\n"))
        lines = nil
      }
    }
    return found
  }
}
