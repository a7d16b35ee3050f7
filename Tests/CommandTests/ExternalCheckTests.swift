import CommandRunner
import Foundation
import Testing

/// `blogc check --external` against a preview on this machine; no other host is ever contacted.
@Suite(
  "blogc check --external", .serialized,
  .enabled(if: Blogc.find("curl") != nil, "needs curl"))
struct ExternalCheckTests {
  /// A blog that `blogc serve` serves while the value lives.
  private final class Neighbour {
    private let folder: TemporaryFolder
    private let process = Process()
    private(set) var home = ""

    init() async throws {
      folder = try TemporaryFolder()
      try folder.write("good/index.html", "---\n---\nhere\n")
      let log = folder.url.appendingPathComponent("_log")
      try Data().write(to: log)
      process.executableURL = Blogc.executable
      process.arguments = ["serve", "--port", "0"]
      process.currentDirectoryURL = folder.url
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: log)
      process.standardError = process.standardOutput
      try process.run()
      for _ in 0..<600 {
        if let match = try folder.text("_log").firstMatch(of: /Serving (http:\S+?)\/?\s/) {
          home = String(match.1)
          return
        }
        try await Task.sleep(for: .milliseconds(50))
      }
    }

    func stop() {
      process.terminate()
      process.waitUntilExit()
    }

    deinit { stop() }
  }

  private func site(_ home: String, settings: String = "") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", settings)
    try folder.write(
      "index.md",
      """
      ---
      ---
      [good](\(home)/good/) [redirected](\(home)/good)
      [missing](\(home)/missing/) [closed](http://127.0.0.1:1/)

      again [missing](\(home)/missing/#place)
      """)
    return folder
  }

  private func lines(_ outcome: Blogc.Outcome) -> [String] {
    outcome.error.split(separator: "\n").map(String.init)
  }

  @Test("reports broken links, caches good ones, and contacts no site unless asked to")
  func asks() async throws {
    let neighbour = try await Neighbour()
    try #require(neighbour.home.hasPrefix("http://127.0.0.1:"))
    let folder = try site(neighbour.home)
    let silent = try Blogc.run(["check", "--strict"], in: folder.url)
    #expect(silent.status == 0)

    let first = try Blogc.run(["check", "--external", "--allow-private"], in: folder.url)
    #expect(first.status == 0)
    let found = lines(first)
    #expect(
      found.contains(
        "warning: '\(neighbour.home)/missing/' responds with 404 (not found) [check.broken-external]"
      ), "\(first.error)")
    #expect(
      found.contains(
        "warning: 'http://127.0.0.1:1/' refuses the connection [check.broken-external]"))
    #expect(found.filter { $0.contains("  --> index.md:4:11") }.count == 1)
    #expect(found.filter { $0.contains("  --> index.md:6:17") }.count == 1)
    #expect(found.filter { $0.hasPrefix("warning:") }.count == 3)
    #expect(first.output.contains("5 external links checked: 3 warnings"), "\(first.output)")
    #expect(!folder.has("_site"))

    // A successful response is cached for a day; a failed URL is requested again.
    neighbour.stop()
    let second = lines(
      try Blogc.run(["check", "--external", "--allow-private"], in: folder.url))
    #expect(second.filter { $0.hasPrefix("warning:") }.count == 3)
    #expect(!second.contains { $0.contains("/good") && $0.hasPrefix("warning:") })
    let cache = try folder.text(".blogc-cache/links")
    #expect(cache.contains(" \(neighbour.home)/good/\n"))
    #expect(!cache.contains("missing"))
  }

  @Test("addresses of this machine are not asked for unless the command line says so")
  func privacy() async throws {
    let neighbour = try await Neighbour()
    let folder = try site(neighbour.home)
    let outcome = try Blogc.run(["check", "--external", "--strict"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("0 external links checked and 5 not"), "\(outcome.output)")
  }

  @Test("keeps to its bounds")
  func bounds() async throws {
    let neighbour = try await Neighbour()
    let folder = try site(
      neighbour.home, settings: "check: { external: { redirects: 0, limit: 2, timeout: 5 } }\n")
    let outcome = try Blogc.run(["check", "--external", "--allow-private"], in: folder.url)
    #expect(outcome.error.contains("/good' redirects more than 0 times"), "\(outcome.error)")
    #expect(outcome.output.contains("2 external links checked and 3 not"), "\(outcome.output)")
  }

  @Test("without curl it says so")
  func noCurl() throws {
    let folder = try site("http://127.0.0.1:1")
    let outcome = try Blogc.run(
      ["check", "--external", "--allow-private"], in: folder.url, environment: ["PATH": "/nowhere"])
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("[check.no-curl]"))
  }
}
