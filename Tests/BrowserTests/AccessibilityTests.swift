import CommandRunner
import Foundation
import Testing

/// New blogs, the project's own and its documentation, checked by axe-core in light and in dark.
@Suite(
  "Accessibility of pages", .serialized,
  .enabled(if: Chromium.isWanted, "run by make test-browser, which brings a browser"),
  .enabled(if: Axe.script != nil, "needs axe-core, which .ci/install-browser brings"))
struct AccessibilityTests {
  private static func built(_ folder: TemporaryFolder, _ arguments: [String]) throws -> URL {
    let site = folder.url.appendingPathComponent("site")
    let outcome = try Blogc.run(
      ["build", "--destination", site.path, "--cache", folder.url.appendingPathComponent("c").path]
        + arguments, in: Blogc.repository)
    try #require(outcome.status == 0, "\(outcome.error)")
    return site
  }

  @Test("a new blog has no problem that axe-core knows", arguments: ["ja", "en"])
  func fresh(_ language: String) async throws {
    let folder = try TemporaryFolder()
    try #require(
      try Blogc.run(["init", "blog", "--lang", language], in: folder.url).status == 0)
    let blog = folder.url.appendingPathComponent("blog")
    try folder.write(
      "blog/_posts/2026-01-02-everything.md",
      """
      ---
      title: Everything that Markdown makes
      tags: [one, two]
      ---
      ## Table and code

      | a | b |
      |---|--:|
      | 1 | 2 |

      ```swift
      let greeting = "hello"  // a comment
      func f(_ x: Int) -> String { "\\(x)" }
      ```

      - [x] done
      - [ ] not yet

      > Quoted[^1], `inline` and <https://example.com/>.

      [^1]: A note.

      ### Deeper

      ![](/assets/icon.svg) **strong** ~~gone~~
      """)
    let site = try Self.built(folder, ["--source", blog.path])
    try await look(at: site)
  }

  @Test("the project's blog and its documentation have none either", arguments: [".", "docs"])
  func own(_ source: String) async throws {
    let folder = try TemporaryFolder()
    try await look(at: Self.built(folder, ["--source", source]))
  }

  private func look(at site: URL) async throws {
    let script = try String(contentsOf: try #require(Axe.script), encoding: .utf8)
    let pages = try TemporaryFolder.contents(of: site).keys.filter { $0.hasSuffix(".html") }
      .sorted()
    #expect(pages.count > 3)
    let browser = try await Chromium()
    try await FolderSite.serving(site) { home in
      for scheme in ["light", "dark"] {
        try await browser.look(width: 1280, scheme: scheme)
        for page in pages {
          try await browser.open(
            home + (page.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? page))
          _ = try await browser.evaluate(script + "; ''")
          let violations = try await browser.evaluate(Axe.run)
          #expect(violations == "", "\(page), \(scheme)")
        }
      }
    }
  }
}

/// axe-core, where `.ci/install-browser` puts it or the environment says.
enum Axe {
  static let script: URL? = [
    ProcessInfo.processInfo.environment["BLOGC_AXE"].map { URL(fileURLWithPath: $0) },
    Blogc.repository.appendingPathComponent(
      ".build/validators/axe_playwright_python/axe.min.js"),
  ].compactMap { $0 }.first { FileManager.default.isReadableFile(atPath: $0.path) }

  /// The script that lists axe-core's findings: a line for each rule, with the elements.
  static let run = """
    axe.run(document, { resultTypes: ["violations"] }).then((found) => found.violations.map(
      (rule) => rule.id + ": " + rule.nodes.map((node) => node.html.slice(0, 120)).join(" | ")
    ).join("\\n"))
    """
}
