import CommandRunner
import Foundation
import Testing

/// One fixture site, copied twice so that neither program sees the other's files.
struct Reference {
  /// The second at which the clock of both programs is: 2027-01-15 08:00 UTC.
  private static let clock = "1800000000"
  private static let jekyll = Blogc.find("jekyll")
  private static let faketime = Blogc.find("faketime")
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// True if Jekyll and faketime are installed.
  static var isInstalled: Bool { jekyll != nil && faketime != nil }

  /// Returns true if Ruby finds a gem.
  static func hasGem(_ name: String) throws -> Bool {
    guard let ruby = Blogc.find("ruby") else { return false }
    return try Blogc.run(ruby, ["-e", "require '\(name)'"], in: tests).status == 0
  }

  private let temporary: TemporaryFolder
  private var folder: URL { temporary.url }

  /// Copies a fixture into a new temporary folder; times of files stay.
  init(_ site: String) throws {
    temporary = try TemporaryFolder()
    let source = Self.tests.appendingPathComponent("Fixtures/\(site)").path
    for copy in ["jekyll", "blogc"] {
      let outcome = try Blogc.run(
        URL(fileURLWithPath: "/bin/cp"), ["-Rp", source, copy], in: temporary.url)
      try #require(outcome.status == 0, "\(outcome.error)")
    }
  }

  /// Builds with Jekyll.
  func buildWithJekyll(_ options: [String]) throws -> BuiltSite {
    var arguments = ["-m", "-f", Self.clock, Self.jekyll!.path]
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
      Blogc.executable, ["build", "-d", "../blogc-site"] + options, in: "blogc",
      environment: ["SOURCE_DATE_EPOCH": Self.clock])
  }

  private func build(
    _ program: URL, _ arguments: [String], in copy: String, environment: [String: String]
  ) throws -> BuiltSite {
    let environment = environment.merging(
      ["HOME": folder.path, "TZ": "UTC", "JEKYLL_ENV": "production"]) { $1 }
    let outcome = try Blogc.run(
      program, arguments, in: folder.appendingPathComponent(copy), environment: environment)
    try #require(outcome.status == 0, "\(copy): \((outcome.output + outcome.error).suffix(3000))")
    return try BuiltSite(folder: folder.appendingPathComponent("\(copy)-site"))
  }
}
