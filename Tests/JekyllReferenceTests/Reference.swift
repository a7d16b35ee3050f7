import Foundation
import Testing

/// One fixture site, copied twice so that neither program sees what the other leaves behind.
struct Reference {
  /// The second at which the clock of both programs stands: 2027-01-15 08:00 UTC.
  private static let clock = "1800000000"
  private static let jekyll = Command.find("jekyll")
  private static let faketime = Command.find("faketime")
  private static let blogc = tests.appendingPathComponent("../../.build/debug/blogc").standardized
    .path
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// Whether the reference can be run here.
  static var isInstalled: Bool { jekyll != nil && faketime != nil && blogcBuilds }

  /// Whether the program under test knows the command.
  private static let blogcBuilds =
    (try? Command.run(blogc, ["build", "--help"], environment: [:]))?
    .output.contains("--destination") == true

  private let folder: URL

  /// Copies a fixture into a new temporary folder; times of files stay.
  init(_ site: String) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("blogc-reference-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let source = Self.tests.appendingPathComponent("Fixtures/\(site)")
    for copy in ["jekyll", "blogc"] {
      let status = try Command.run(
        "/bin/cp", ["-Rp", source.path, folder.appendingPathComponent(copy).path],
        environment: [:]
      ).status
      try #require(status == 0)
    }
  }

  /// Removes the copies and what was built from them.
  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Builds with Jekyll.
  func buildWithJekyll(_ options: [String]) throws -> BuiltSite {
    var arguments = ["-m", "-f", Self.clock, Self.jekyll!]
    arguments += ["build", "--plugins", Self.tests.appendingPathComponent("Reference").path]
    arguments += ["--disable-disk-cache", "-d", "../jekyll-site"]
    return try build(
      Self.faketime!, arguments + options, in: "jekyll",
      environment: [
        "JEKYLL_NO_BUNDLER_REQUIRE": "true", "FAKETIME_FMT": "%s", "NO_FAKE_STAT": "1",
      ])
  }

  /// Builds with the program under test.
  func buildWithBlogc(_ options: [String]) throws -> BuiltSite {
    try build(
      Self.blogc, ["build", "-d", "../blogc-site"] + options, in: "blogc",
      environment: ["SOURCE_DATE_EPOCH": Self.clock])
  }

  private func build(
    _ program: String, _ arguments: [String], in copy: String, environment: [String: String]
  ) throws -> BuiltSite {
    var environment = environment
    environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    environment["HOME"] = folder.path
    environment["LC_ALL"] = "C.UTF-8"
    environment["TZ"] = "UTC"
    environment["JEKYLL_ENV"] = "production"
    let site = folder.appendingPathComponent("\(copy)-site")
    let source = folder.appendingPathComponent(copy)
    let result = try Command.run(
      "/bin/sh", ["-c", "cd \"$0\" && exec \"$@\"", source.path, program] + arguments,
      environment: environment)
    try #require(result.status == 0, "\(copy): \(result.output.suffix(3000))")
    return try BuiltSite(folder: site)
  }
}
