import CommandRunner
import Foundation
import Testing

@Suite("blogc clean")
struct CleanTests {
  private func built() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("index.md", "---\n---\nhello\n")
    try folder.write("a/b/style.css", "p {}\n")
    try #require(try Blogc.run(["build"], in: folder.url).status == 0)
    return folder
  }

  private func clean(
    _ folder: TemporaryFolder, _ arguments: [String] = []
  ) throws -> Blogc.Outcome {
    try Blogc.run(["clean"] + arguments, in: folder.url)
  }

  @Test("removes what builds left and nothing else")
  func cleans() throws {
    let folder = try built()
    #expect(folder.has(".blogc-cache"))
    let dry = try clean(folder, ["--dry-run"])
    #expect(dry.output == "_site: 2 files would be removed\n")
    #expect(folder.has("_site/index.html"))
    let outcome = try clean(folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output == "_site: 2 files removed\n")
    #expect(!folder.has("_site"))
    #expect(!folder.has(".blogc-cache"))
    #expect(folder.has("index.md"))
    #expect(try clean(folder).output == "_site: 0 files removed\n")
  }

  @Test("asks for --force when there are files that blogc did not make")
  func foreign() throws {
    let folder = try built()
    try folder.write("_site/mine.txt", "mine")
    let refused = try clean(folder)
    #expect(refused.status == 1)
    #expect(refused.error.contains("[clean.foreign-files]"))
    #expect(refused.error.contains("mine.txt"))
    #expect(folder.has("_site/mine.txt"))
    #expect(folder.has("_site/index.html"))
    #expect(try clean(folder, ["--force"]).status == 0)
    #expect(!folder.has("_site"))
  }

  @Test("asks for --force when somebody has changed a page, and not when only its time is another")
  func changedOutput() throws {
    let folder = try built()
    let page = folder.url.appendingPathComponent("_site/index.html")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: page.path)
    #expect(try clean(folder, ["--dry-run"]).error.isEmpty)
    try folder.write("_site/index.html", "by hand")
    let refused = try clean(folder)
    #expect(refused.error.contains("[clean.foreign-files]"), "\(refused.error)")
    #expect(refused.error.contains("  index.html"))
    #expect(try folder.text("_site/index.html") == "by hand")
  }

  @Test("a .gitignore of somebody else's in the folder of caches stays")
  func gitignore() throws {
    let folder = try TemporaryFolder()
    try folder.write("site/index.md", "---\n---\nhello\n")
    try folder.write("caches/.gitignore", "mine\n")
    let options = ["--source", "site", "--cache", "caches"]
    try #require(try Blogc.run(["build"] + options, in: folder.url).status == 0)
    #expect(try clean(folder, options).status == 0)
    #expect(try folder.text("caches/.gitignore") == "mine\n")
  }

  @Test("'keep_files' stay, empty folders in them too")
  func kept() throws {
    let folder = try built()
    try folder.write("_site/.git/HEAD", "ref")
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("_site/.git/refs"), withIntermediateDirectories: true)
    let outcome = try clean(folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("keep_files"))
    #expect(folder.has("_site/.git/HEAD"))
    #expect(folder.has("_site/.git/refs"))
    #expect(!folder.has("_site/index.html"))
  }

  @Test("a folder that contains another destination's manifest is kept")
  func twoDestinations() throws {
    let folder = try built()
    try #require(
      try Blogc.run(["build", "--destination", "other"], in: folder.url).status == 0)
    #expect(try clean(folder).status == 0)
    #expect(folder.has(".blogc-cache"))
    #expect(folder.has("other/index.html"))
    #expect(try clean(folder, ["--destination", "other"]).status == 0)
    #expect(!folder.has(".blogc-cache"))
  }

  @Test("a folder that cannot be a destination is refused", arguments: [".", "/", ".."])
  func refused(destination: String) throws {
    let folder = try built()
    let outcome = try clean(folder, ["--destination", destination, "--force"])
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("[destination.refused]"))
    #expect(folder.has("index.md"))
  }

  @Test("links in the destination are removed, not followed")
  func links() throws {
    let folder = try built()
    let outside = try TemporaryFolder()
    try outside.write("kept.txt", "kept")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appendingPathComponent("_site/link").path,
      withDestinationPath: outside.url.path)
    #expect(try clean(folder, ["--force"]).status == 0)
    #expect(outside.has("kept.txt"))
  }
}
