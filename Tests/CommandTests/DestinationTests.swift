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

@Suite("A destination that is not the site's to write to")
struct PrivateDestinationTests {
  @Test(
    "is refused by build and clean, named in the settings or on the command line",
    arguments: [
      ".git", ".git/hooks", "sub/.git", ".GIT/x", ".hg", ".svn", ".blogc-cache", ".blogc-cache/x",
      "_posts", "_posts/out", "_layouts", "_includes/x", "_data", "_plugins", "_sass", "_drafts",
      "_notes", "link", "link/out",
    ], [true, false])
  func refused(path: String, isSetting: Bool) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "site/_config.yml",
      "collections: { notes: {} }\n" + (isSetting ? "destination: \(path)\n" : ""))
    try folder.write("site/hooks/post-commit", "#!/bin/sh\n")
    try folder.write("site/_posts/2020-01-01-a.md", "---\n---\nx\n")
    try folder.write("site/.git/config", "mine")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "site/link"),
      withDestinationURL: folder.url.appending(path: "site/_posts"))
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).sorted()
    for command in ["build", "clean"] {
      let outcome = try Blogc.run(
        [command] + (isSetting ? [] : ["--destination", path]),
        in: folder.url.appending(path: "site"))
      #expect(outcome.status == 1)
      #expect(outcome.error.contains("[destination.refused]"), "\(outcome.error)")
    }
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).sorted() == before)
  }

  @Test(
    "is none whose name only looks like it",
    arguments: [".github/pages", "_postscript", "out.git", "git"])
  func allowed(path: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("index.md", "---\n---\nx\n")
    let outcome = try Blogc.run(["build", "--destination", path], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.error)")
  }
}

@Suite("Files in the destination that blogc did not write")
struct ForeignOutputTests {
  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("index.md", "---\n---\nHello\n")
    try folder.write("old.md", "---\n---\nOld\n")
    return folder
  }

  @Test(
    "are kept and reported; files that builds wrote are removed with their sources",
    arguments: [[], ["--clean"], ["--destination", "docs"], ["--destination", "docs", "--clean"]])
  func stay(options: [String]) throws {
    let folder = try site()
    let name = options.contains("docs") ? "docs" : "_site"
    try folder.write("_config.yml", "exclude: [docs]\n")
    try folder.write("\(name)/CNAME", "example.com\n")
    try folder.write("\(name)/notes/mine.txt", "mine")
    let first = try Blogc.run(["build"] + options, in: folder.url)
    #expect(first.status == 0, "\(first.error)")
    #expect(first.error.contains("[destination.foreign-files]"), "\(first.error)")
    try FileManager.default.removeItem(at: folder.url.appending(path: "old.md"))
    try folder.write("\(name)/later.txt", "later")
    // Other settings: nothing of the last build is used, but it is known what it wrote.
    try folder.write("_config.yml", "exclude: [docs]\ntitle: other\n")
    let second = try Blogc.run(["build"] + options, in: folder.url)
    #expect(second.status == 0, "\(second.error)")
    #expect(!folder.has("\(name)/old.html"))
    #expect(try folder.text("\(name)/CNAME") == "example.com\n")
    #expect(try folder.text("\(name)/notes/mine.txt") == "mine")
    #expect(try folder.text("\(name)/later.txt") == "later")
  }

  @Test("stay when nobody knows any more what builds wrote")
  func lostManifest() throws {
    let folder = try site()
    try #require(try Blogc.run(["build"], in: folder.url).status == 0)
    try FileManager.default.removeItem(at: folder.url.appending(path: ".blogc-cache"))
    try FileManager.default.removeItem(at: folder.url.appending(path: "old.md"))
    let outcome = try Blogc.run(["build"], in: folder.url)
    #expect(outcome.error.contains("[destination.foreign-files]"), "\(outcome.error)")
    #expect(folder.has("_site/old.html"))
  }

  @Test(
    "in the way of a page end the build before anything is changed",
    arguments: [("a.html/mine.txt", "/a.html"), ("b", "/b/c.html")])
  func obstacle(foreign: String, permalink: String) throws {
    let folder = try site()
    try #require(try Blogc.run(["build"], in: folder.url).status == 0)
    try folder.write("_site/\(foreign)", "mine")
    try folder.write("page.md", "---\npermalink: \(permalink)\n---\npage\n")
    try folder.write("index.md", "---\n---\nAgain\n")
    let before = try TemporaryFolder.contents(of: folder.url.appending(path: "_site"))
    let outcome = try Blogc.run(["build"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("[destination.in-the-way]"), "\(outcome.error)")
    #expect(try TemporaryFolder.contents(of: folder.url.appending(path: "_site")) == before)
  }

  @Test("do not count where a page takes the place of pages that are gone, and the other way round")
  func ownFiles() throws {
    let folder = try site()
    try folder.write("a.md", "---\npermalink: /x.html/y.html\n---\npage\n")
    try #require(try Blogc.run(["build"], in: folder.url).status == 0)
    for permalink in ["/x.html", "/x.html/y.html", "/x.html/y.html/z.html"] {
      try folder.write("a.md", "---\npermalink: \(permalink)\n---\npage\n")
      let outcome = try Blogc.run(["build"], in: folder.url)
      #expect(outcome.status == 0, "\(outcome.error)")
      #expect(!outcome.error.contains("foreign"))
    }
    #expect(try folder.text("_site/x.html/y.html/z.html") == "<p>page</p>\n")
  }
}
