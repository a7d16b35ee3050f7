import CommandRunner
import Foundation
import Testing

@Suite("A destination outside of the site")
struct DestinationTests {
  /// A site whose configuration leads to a folder beside it.
  static func site() throws -> (TemporaryFolder, URL) {
    let folder = try TemporaryFolder()
    try folder.write("site/_config.yml", "destination: ../公開\n")
    try folder.write("site/index.md", "---\n---\nHello\n")
    return (folder, folder.url.appending(path: "site"))
  }

  @Test("is used when it is empty or missing, again and again, and named in the summary")
  func ownFolder() throws {
    let (folder, site) = try Self.site()
    for _ in 0..<2 {
      let outcome = try Blogc.run(["build"], in: site)
      #expect(outcome.status == 0, "\(outcome.error)")
      #expect((outcome.output + outcome.error).contains("into ../公開 "))
    }
    #expect(try folder.text("公開/index.html") == "<p>Hello</p>\n")
  }

  @Test("with somebody's files is not touched on a configuration's word, but on the author's")
  func foreignFolder() throws {
    let (folder, site) = try Self.site()
    try folder.write("公開/index.html", "mine")
    try folder.write("公開/notes.txt", "mine too")
    let refused = try Blogc.run(["build"], in: site)
    #expect(refused.status == 1)
    #expect(refused.error.contains("[destination.foreign]"), "\(refused.error)")
    #expect(refused.error.contains("--destination ../公開"))
    #expect(try folder.text("公開/index.html") == "mine")

    #expect(try Blogc.run(["build", "--destination", "../公開"], in: site).status == 0)
    #expect(try folder.text("公開/index.html") == "<p>Hello</p>\n")
    #expect(try folder.text("公開/notes.txt") == "mine too")
    // It is known from now on, whatever changes.
    try folder.write("site/index.md", "---\n---\nAgain\n")
    #expect(try Blogc.run(["build", "--clean"], in: site).status == 0)
    #expect(try folder.text("公開/index.html") == "<p>Again</p>\n")
  }
}
