import CommandRunner
import Foundation
import Testing

@Suite("blogc publish, unpublish and rename")
struct MoveTests {
  /// 2016-02-27 08:00 in Tokyo, still the 26th in UTC.
  private static let environment = ["SOURCE_DATE_EPOCH": "1456527600"]

  private static let settings = """
    timezone: Asia/Tokyo
    url: https://example.com
    permalink: /:year/:month/:day/:title/
    plugins: [jekyll-redirect-from]

    """

  private func blog(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", Self.settings)
    for (path, text) in files { try folder.write(path, text) }
    return folder
  }

  private func run(_ arguments: [String], in folder: TemporaryFolder) throws -> Blogc.Outcome {
    try Blogc.run(arguments, in: folder.url, environment: Self.environment)
  }

  // MARK: publish

  @Test(
    "a draft becomes a post of today in the site's zone, byte for byte",
    arguments: ["idea", "idea.md", "_drafts/idea.md", "./_drafts/idea.md"])
  func publishes(word: String) throws {
    let text = "---\r\ntitle: Ä # kept\r\n---\r\nhello\r\n"
    let folder = try blog(["_drafts/idea.md": text])
    let outcome = try run(["publish", word], in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output == "_drafts/idea.md -> _posts/2016-02-27-idea.md\n")
    #expect(try folder.text("_posts/2016-02-27-idea.md") == text)
    #expect(!folder.has("_drafts/idea.md"))
  }

  @Test("the date is the one given, or that of the front matter, or that in the name")
  func dates() throws {
    let folder = try blog([
      "_drafts/a.md": "---\ntitle: A\n---\n", "_drafts/b.md": "---\ndate: 2015-01-02\n---\n",
      "_drafts/2014-03-04-c.md": "---\ntitle: C\n---\n",
      "_drafts/d.md": "---\n# when\ndate: 2015-01-02 # then\ntitle: D\n---\n",
      "_drafts/e.md": "---\ntitle: E\n---\n", "travel/_drafts/deep/f.md": "---\ntitle: F\n---\n",
    ])
    func publish(_ arguments: [String]) throws -> String {
      let outcome = try run(["publish"] + arguments, in: folder)
      #expect(outcome.status == 0, "\(outcome.error)")
      return outcome.output
    }
    #expect(try publish(["a", "--date", "2013-05-06"]).hasSuffix("_posts/2013-05-06-a.md\n"))
    #expect(try folder.text("_posts/2013-05-06-a.md") == "---\ntitle: A\n---\n")
    #expect(try publish(["b"]).hasSuffix("_posts/2015-01-02-b.md\n"))
    #expect(try publish(["c"]).hasSuffix("_posts/2014-03-04-c.md\n"))
    #expect(try publish(["d", "--date", "2013-05-06"]).hasSuffix("_posts/2013-05-06-d.md\n"))
    #expect(
      try folder.text("_posts/2013-05-06-d.md")
        == "---\n# when\ndate: 2013-05-06 # then\ntitle: D\n---\n")
    #expect(try publish(["e", "--date", "2013-05-06 19:30"]).hasSuffix("2013-05-06-e.md\n"))
    #expect(
      try folder.text("_posts/2013-05-06-e.md")
        == "---\ntitle: E\ndate: 2013-05-06 19:30:00 +0900\n---\n")
    #expect(try publish(["f"]).hasSuffix("travel/_posts/deep/2016-02-27-f.md\n"))
  }

  @Test("a draft that cannot be published is not moved, and the reason is reported")
  func refusals() throws {
    let folder = try blog([
      "_drafts/taken.md": "---\n---\nmine\n", "_posts/2016-02-27-taken.md": "---\n---\nother\n",
      "_drafts/broken.md": "---\ntitle: [\n---\n", "_drafts/x/twin.md": "---\n---\n",
      "_drafts/y/twin.md": "---\n---\n",
    ])
    let taken = try run(["publish", "taken"], in: folder)
    #expect(taken.status == 1)
    #expect(taken.error.contains("[move.exists]"))
    #expect(try folder.text("_drafts/taken.md") == "---\n---\nmine\n")
    #expect(try folder.text("_posts/2016-02-27-taken.md") == "---\n---\nother\n")

    let broken = try run(["publish", "broken"], in: folder)
    #expect(broken.status == 1)
    #expect(broken.error.contains("_drafts/broken.md:"))
    #expect(folder.has("_drafts/broken.md"))

    let twin = try run(["publish", "twin"], in: folder)
    #expect(twin.error.contains("[post.ambiguous]"))
    #expect(twin.error.contains("_drafts/x/twin.md"))
    #expect(twin.error.contains("_drafts/y/twin.md"))

    let unknown = try run(["publish", "takn"], in: folder)
    #expect(unknown.status == 1)
    #expect(unknown.error.contains("did you mean 'taken'?"))
    #expect(
      try run(["publish", "2016-02-27-taken"], in: folder).error.contains("[post.is-published]"))
    #expect(
      try run(["publish", "_drafts/broken.md", "--date", "soon"], in: folder).status == 1)
  }

  @Test("where no post can be put, the draft stays")
  func unwritable() throws {
    let folder = try blog(["_drafts/idea.md": "---\n---\nmine\n", "_posts": "a file\n"])
    let outcome = try run(["publish", "idea"], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("[move.failed]"))
    #expect(try folder.text("_drafts/idea.md") == "---\n---\nmine\n")
    #expect(try folder.text("_posts") == "a file\n")
  }

  @Test("a draft with 'published: false' is published with a warning")
  func hidden() throws {
    let folder = try blog(["_drafts/idea.md": "---\npublished: false\n---\n"])
    let outcome = try run(["publish", "idea"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("[post.hidden]"))
    #expect(folder.has("_posts/2016-02-27-idea.md"))
  }

  @Test("names with spaces, in Japanese and in either normal form are found and kept")
  func names() throws {
    // か with a combining mark: が as some file systems spell it.
    let decomposed = "\u{304B}\u{3099}"
    let folder = try blog([
      "_drafts/two words.md": "---\n---\n", "_drafts/日本語.md": "---\n---\n",
      "_drafts/\(decomposed).md": "---\n---\n",
    ])
    #expect(try run(["publish", "two words"], in: folder).status == 0)
    #expect(folder.has("_posts/2016-02-27-two words.md"))
    #expect(try run(["publish", "日本語"], in: folder).status == 0)
    #expect(try run(["publish", "\u{304C}"], in: folder).status == 0)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appendingPathComponent("_posts").path)
    #expect(names.contains { $0.utf8.elementsEqual("2016-02-27-\(decomposed).md".utf8) })
  }

  @Test("a future date is reported")
  func future() throws {
    let folder = try blog(["_drafts/later.md": "---\n---\n"])
    let outcome = try run(["publish", "later", "--date", "2030-01-01"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("[post.future]"))
  }

  // MARK: unpublish

  @Test(
    "a post becomes a draft again, byte for byte",
    arguments: [
      "idea", "2016-02-26-idea", "_posts/2016-02-26-idea.md", "/2016/02/26/idea/",
      "https://example.com/2016/02/26/idea/",
    ])
  func unpublishes(word: String) throws {
    let folder = try blog(["_posts/2016-02-26-idea.md": "---\ntags: [a]\n---\n"])
    let outcome = try run(["unpublish", word], in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try folder.text("_drafts/idea.md") == "---\ntags: [a]\n---\n")
    #expect(!folder.has("_posts/2016-02-26-idea.md"))
    #expect(try run(["unpublish", "idea"], in: folder).error.contains("[post.is-draft]"))
  }

  // MARK: rename

  @Test("the old URL keeps working")
  func renames() throws {
    let folder = try blog([
      "_posts/2016-02-26-old.md": "---\ntitle: Old\n---\ntext\n",
      "_posts/2016-02-27-other.md": "---\n---\nsee {% post_url 2016-02-26-old %}\n",
    ])
    let outcome = try run(["rename", "old", "A New Name!"], in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(
      outcome.output == """
        _posts/2016-02-26-old.md -> _posts/2016-02-26-a-new-name.md
        /2016/02/26/old/ redirects to /2016/02/26/a-new-name/

        """)
    #expect(outcome.error.contains("[move.still-named]"))
    #expect(outcome.error.contains("_posts/2016-02-27-other.md:3:17"))
    #expect(
      try folder.text("_posts/2016-02-26-a-new-name.md")
        == "---\ntitle: Old\nredirect_from:\n  - /2016/02/26/old/\n---\ntext\n")
    try folder.write("_posts/2016-02-27-other.md", "---\n---\n")
    try #require(try run(["build", "--quiet"], in: folder).status == 0)
    #expect(
      try folder.text("_site/2016/02/26/old/index.html")
        .contains("https://example.com/2016/02/26/a-new-name/"))

    // Back again: the new URL of then is the old one of now, and no page leads to itself.
    try #require(try run(["rename", "a-new-name", "old", "--title"], in: folder).status == 0)
    #expect(
      try folder.text("_posts/2016-02-26-old.md")
        == "---\ntitle: old\nredirect_from:\n  - /2016/02/26/a-new-name/\n---\ntext\n")
    #expect(try run(["build"], in: folder).status == 0)
  }

  @Test("a Japanese name goes into the URL and back")
  func japanese() throws {
    let folder = try blog(["_posts/2016-02-26-日記.md": "---\n---\ntext\n"])
    let outcome = try run(["rename", "日記", "新しい日記"], in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(
      try folder.text("_posts/2016-02-26-新しい日記.md")
        == "---\nredirect_from:\n  - /2016/02/26/日記/\n---\ntext\n")
    try #require(try run(["build", "--quiet"], in: folder).status == 0)
    #expect(folder.has("_site/2016/02/26/日記/index.html"))
    #expect(folder.has("_site/2016/02/26/新しい日記/index.html"))
  }

  @Test("a draft, a hidden post and one with a URL of its own need no redirect")
  func withoutRedirect() throws {
    let folder = try blog([
      "_drafts/a.md": "---\n---\n", "_posts/2016-02-26-b.md": "---\npublished: false\n---\n",
      "_posts/2016-02-26-c.md": "---\npermalink: /c/\n---\n",
    ])
    for name in ["a", "b", "c"] {
      let outcome = try run(["rename", name, "new-\(name)"], in: folder)
      #expect(outcome.status == 0, "\(outcome.error)")
      #expect(!outcome.output.contains("leads to"))
    }
    #expect(try folder.text("_drafts/new-a.md") == "---\n---\n")
    #expect(try folder.text("_posts/2016-02-26-new-c.md") == "---\npermalink: /c/\n---\n")
  }

  @Test("without the plugin that makes redirects it says so")
  func withoutPlugin() throws {
    let folder = try blog(["_posts/2016-02-26-a.md": "---\n---\n"])
    try folder.write("_config.yml", "title: A\n")
    let outcome = try run(["rename", "a", "b"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("[move.no-redirects]"))
  }

  @Test("nothing is overwritten, and a name that is none is refused")
  func renameRefusals() throws {
    let folder = try blog([
      "_posts/2016-02-26-a.md": "---\n---\na\n", "_posts/2016-02-26-b.md": "---\n---\nb\n",
    ])
    #expect(try run(["rename", "a", "b"], in: folder).error.contains("[move.exists]"))
    #expect(try folder.text("_posts/2016-02-26-a.md") == "---\n---\na\n")
    #expect(try run(["rename", "a", "!?"], in: folder).error.contains("[new.no-slug]"))
    #expect(try run(["rename", "a", "A"], in: folder).error.contains("[move.same]"))
    #expect(
      try run(["rename", "a", String(repeating: "x", count: 300)], in: folder).status == 1)
    #expect(folder.has("_posts/2016-02-26-a.md"))
  }

  @Test("outside of a blog there is nothing to find")
  func elsewhere() throws {
    let folder = try TemporaryFolder()
    let outcome = try run(["publish", "idea"], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("there is no draft 'idea'"))
    #expect(try run(["publish", "idea", "--source", "nowhere"], in: folder).status == 1)
  }

  @Test("a symbolic link moves as a link, and an edit goes to the file behind it")
  func links() throws {
    let folder = try blog(["texts/real.md": "---\ntitle: R\n---\n"])
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("_posts"), withIntermediateDirectories: true)
    let link = folder.url.appendingPathComponent("_posts/2016-02-26-link.md").path
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "../texts/real.md")
    let outcome = try run(["rename", "link", "renamed"], in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try folder.text("texts/real.md").contains("redirect_from:"))
    let moved = folder.url.appendingPathComponent("_posts/2016-02-26-renamed.md").path
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: moved) == "../texts/real.md")
  }
}
