import CommandRunner
import Foundation
import Testing

@Suite("blogc doctor")
struct DoctorTests {
  private func findings(_ files: [String: String]) throws -> (
    lines: [String], outcome: Blogc.Outcome
  ) {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(path, text) }
    let outcome = try Blogc.run(["doctor"], in: folder.url)
    #expect(
      !FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("_site").path))
    let lines = outcome.error.split(separator: "\n").map(String.init)
    return (lines, outcome)
  }

  @Test("a plain site has nothing to examine and is not built")
  func plain() throws {
    let (_, outcome) = try findings([
      "_config.yml": "url: https://example.com\n", "index.md": "---\n---\nHello\n",
    ])
    #expect(outcome.status == 0)
    #expect(outcome.error.isEmpty)
    #expect(outcome.output.contains("No issues"))
  }

  @Test("what blogc does otherwise is named with its place, and the status is 1")
  func everything() throws {
    let (lines, outcome) = try findings([
      "_config.yml": "title: x\ngems: [jekyll-feed, jekyll-assets]\nlsi: true\n",
      "_plugins/own.rb": "puts 1\n",
      "a.md": "---\npermalink: /x/\n---\n", "b.md": "---\npermalink: /x/\n---\n",
      "c.html": "---\n---\n{% frobnicate x %}\n", "d/Page.md": "---\n---\n",
      "d/page.md": "---\n---\n",
    ])
    #expect(outcome.status == 1)
    for id in [
      "doctor.no-url", "doctor.deprecated-setting", "plugin.unsupported", "doctor.plugin",
      "doctor.no-effect", "plugin.ruby-code", "doctor.url-conflict", "doctor.url-case",
      "liquid.unknown-tag",
    ] {
      #expect(lines.contains { $0.contains("[\(id)]") }, "\(id)")
    }
    for place in [
      "_config.yml:2:", "_config.yml:3:", "_plugins/own.rb", "a.md", "b.md", "c.html:3:",
      "d/Page.md",
      "d/page.md",
    ] {
      #expect(lines.contains { $0.contains("--> " + place) }, "\(place)")
    }
  }
}
