import CommandRunner
import Foundation
import Testing

@Suite("blogc deploy into a folder")
struct FolderDeployTests {
  private func blog() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("blog/index.md", "---\n---\nhello\n")
    try folder.write("blog/a/b.css", "p {}\n")
    try folder.write("blog/日 本.txt", "text\n")
    return folder
  }

  private func deploy(
    _ folder: TemporaryFolder, _ options: [String] = [], to target: String = "../www"
  ) throws -> Blogc.Outcome {
    try Blogc.run(
      ["deploy", "--to", target] + options, in: folder.url.appendingPathComponent("blog"))
  }

  @Test("puts the site there, then only what changed, then nothing")
  func deploys() throws {
    let folder = try blog()
    let dry = try deploy(folder, ["--dry-run"])
    #expect(dry.output == "A\ta/b.css\nA\tindex.html\nA\t日 本.txt\n")
    #expect(!folder.has("www"))

    let first = try deploy(folder)
    #expect(first.status == 0, "\(first.error)")
    #expect(first.output.hasSuffix("deployed to ../www: 3 written, 0 removed, 0 unchanged\n"))
    #expect(try folder.text("www/index.html") == "<p>hello</p>\n")
    #expect(try folder.text("www/日 本.txt") == "text\n")

    try folder.write("blog/index.md", "---\n---\nbye\n")
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("blog/a"))
    let kept = folder.url.appendingPathComponent("www/日 本.txt").path
    let before = try FileManager.default.attributesOfItem(atPath: kept)[.systemFileNumber] as? Int
    let second = try deploy(folder)
    #expect(
      second.output == """
        D\ta/b.css
        M\tindex.html
        deployed to ../www: 1 written, 1 removed, 1 unchanged

        """)
    #expect(!folder.has("www/a"))
    #expect(
      try FileManager.default.attributesOfItem(atPath: kept)[.systemFileNumber] as? Int == before)
    #expect(try deploy(folder).output.hasPrefix("nothing to deploy"))
  }

  @Test("files that no deploy put there stay, and are replaced only by force")
  func foreign() throws {
    let folder = try blog()
    try folder.write("www/mine.txt", "mine")
    try folder.write("www/index.html", "mine")
    let refused = try deploy(folder)
    #expect(refused.status == 1)
    #expect(refused.error.contains("[deploy.foreign-file]"))
    #expect(try folder.text("www/index.html") == "mine")
    #expect(!folder.has("www/a"))
    #expect(try deploy(folder, ["--force"]).status == 0)
    #expect(try folder.text("www/index.html") == "<p>hello</p>\n")
    #expect(try folder.text("www/mine.txt") == "mine")
  }

  @Test(
    "a folder that the site comes from, or that holds it, is refused",
    arguments: [".", "..", "/", "_site", "_site/inner", "./docs"])
  func refused(target: String) throws {
    let folder = try blog()
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("blog/_site"), withIntermediateDirectories: true)
    let outcome = try deploy(folder, to: target)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("refused]"), "\(outcome.error)")
  }

  @Test("a folder of the source that is left out of the site will do")
  func underscore() throws {
    let folder = try blog()
    #expect(try deploy(folder, to: "./_public").status == 0)
    #expect(folder.has("blog/_public/index.html"))
  }

  @Test("a link in the folder is not followed")
  func links() throws {
    let folder = try blog()
    try #require(try deploy(folder).status == 0)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("www/a"))
    try folder.write("elsewhere/b.css", "theirs")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appendingPathComponent("www/a").path, withDestinationPath: "../elsewhere")
    let refused = try deploy(folder)
    #expect(refused.error.contains("[deploy.foreign-file]"))
    // The site has no such file any more, but what is behind the link is not the site's.
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("blog/a"))
    #expect(try deploy(folder).status == 0)
    #expect(try folder.text("elsewhere/b.css") == "theirs")
  }

  @Test("files that somebody has changed since the last deploy stay, with or without their sources")
  func changedSince() throws {
    let folder = try blog()
    try #require(try deploy(folder).status == 0)
    try folder.write("www/index.html", "by hand")
    try folder.write("www/a/b.css", "by hand")
    try folder.write("blog/index.md", "---\n---\nbye\n")
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("blog/a"))
    let refused = try deploy(folder)
    #expect(refused.error.contains("[deploy.foreign-file]"), "\(refused.error)")
    #expect(refused.error.contains("it is index.html"), "\(refused.error)")
    #expect(try folder.text("www/index.html") == "by hand")
    #expect(try deploy(folder, ["--force"]).status == 0)
    #expect(try folder.text("www/index.html") == "<p>bye</p>\n")
    #expect(try folder.text("www/a/b.css") == "by hand")
  }

  @Test(
    "a folder in the place of a file, and a file in that of a folder, go by force alone, and are listed"
  )
  func obstacles() throws {
    let folder = try blog()
    try folder.write("www/index.html/mine.txt", "mine")
    try folder.write("www/a", "mine too")
    let refused = try deploy(folder)
    #expect(refused.error.contains("[deploy.foreign-file]"), "\(refused.error)")
    #expect(refused.error.contains("for example index.html/mine.txt"), "\(refused.error)")
    #expect(try folder.text("www/index.html/mine.txt") == "mine")
    let forced = try deploy(folder, ["--force"])
    #expect(forced.status == 0, "\(forced.error)")
    #expect(forced.output.contains("D\tindex.html/mine.txt\n"), "\(forced.output)")
    #expect(forced.output.contains("D\ta\n"), "\(forced.output)")
    #expect(try folder.text("www/a/b.css") == "p {}\n")
    #expect(try folder.text("www/index.html") == "<p>hello</p>\n")
  }

  @Test("a list that no deploy wrote removes nothing")
  func foreignList() throws {
    let folder = try blog()
    try folder.write("www/mine.txt", "mine")
    for list in [
      "mine.txt\0", "blogc deploy 2\u{0}0 mine.txt\0", "blogc deploy 2\u{0}0 ../secret\0",
    ] {
      try folder.write("www/.blogc-deploy", list)
      try folder.write("secret", "mine")
      #expect(try deploy(folder).status == 0)
      #expect(try folder.text("www/mine.txt") == "mine")
      #expect(try folder.text("secret") == "mine")
    }
  }

  @Test("a blog with errors changes nothing")
  func broken() throws {
    let folder = try blog()
    try #require(try deploy(folder).status == 0)
    try folder.write("blog/index.md", "---\n---\n{% if %}\n")
    let outcome = try deploy(folder)
    #expect(outcome.status == 1)
    #expect(try folder.text("www/index.html") == "<p>hello</p>\n")
  }

  @Test("a folder that cannot be written keeps its files")
  func unwritable() throws {
    let folder = try blog()
    try #require(try deploy(folder).status == 0)
    try folder.write("blog/index.md", "---\n---\nbye\n")
    // A file where the waiting folder would be made: works for the super-user too.
    try folder.write("www-file", "a file")
    let outcome = try deploy(folder, to: "../www-file")
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("Deploy to ../www-file failed"))
    #expect(try folder.text("www-file") == "a file")
  }
}
