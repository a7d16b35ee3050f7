import CommandRunner
import Foundation
import Testing

@Suite("blogc build --profile")
struct ProfileTests {
  private func blog() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("_layouts/outer.html", "<html>{% include head.html %}{{ content }}</html>\n")
    try folder.write(
      "_layouts/post.html", "---\nlayout: outer\n---\n<article>{{ content }}</article>\n")
    try folder.write("_includes/head.html", "<head>{% include title.html %}</head>")
    try folder.write("_includes/title.html", "<title>{{ page.title }}</title>")
    for number in 1...3 {
      try folder.write("_posts/2016-02-0\(number)-a.md", "---\nlayout: post\n---\n# hello\n")
    }
    return folder
  }

  @Test("says how often each template was rendered and how long everything took")
  func json() throws {
    let folder = try blog()
    let outcome = try Blogc.run(["build", "--quiet", "--profile=json"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.error)")
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        as? [String: [[String: Any]]])
    let templates = try #require(value["templates"])
    let calls = templates.map { "\($0["kind"] ?? "") \($0["path"] ?? "") \($0["calls"] ?? 0)" }
    #expect(
      calls.sorted() == [
        "include _includes/head.html 3", "include _includes/title.html 3",
        "layout _layouts/outer.html 3", "layout _layouts/post.html 3",
      ])
    for template in templates {
      let total = try #require(template["total_ns"] as? Int)
      let own = try #require(template["own_ns"] as? Int)
      #expect(own <= total && own > 0)
    }
    // The head holds the title: what is its own is less than its total.
    let head = try #require(templates.first { $0["path"] as? String == "_includes/head.html" })
    #expect(try #require(head["own_ns"] as? Int) < (try #require(head["total_ns"] as? Int)))
    #expect(value["pages"]?.count == 3)
    let phases = try #require(value["phases"]).compactMap { $0["name"] as? String }
    #expect(
      phases == [
        "configure", "scan", "read and compile", "render bodies", "render pages", "copy files",
        "move into place", "write the cache",
      ])
  }

  @Test("prints aligned tables, the slowest first, and the site is the same")
  func table() throws {
    let folder = try blog()
    let outcome = try Blogc.run(["build", "--profile"], in: folder.url)
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first?.hasPrefix("PHASE ") == true)
    #expect(lines.contains { $0.hasPrefix("TEMPLATE ") })
    #expect(lines.contains { $0.hasPrefix("PAGE ") })
    let site = try TemporaryFolder.contents(of: folder.url.appendingPathComponent("_site"))
    try #require(try Blogc.run(["build", "--clean"], in: folder.url).status == 0)
    #expect(
      try TemporaryFolder.contents(of: folder.url.appendingPathComponent("_site")) == site)
  }

  @Test("without it nothing is printed, and nothing about progress where no terminal is")
  func off() throws {
    let folder = try blog()
    let outcome = try Blogc.run(
      ["build", "--quiet"], in: folder.url, environment: ["TERM": "xterm"])
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.isEmpty)
  }
}
