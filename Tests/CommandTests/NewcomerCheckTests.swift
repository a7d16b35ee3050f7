import CommandRunner
import Foundation
import Testing

/// Mistakes of beginners, and the messages of `blogc check` and other commands about them.
@Suite("The first faults of a new blog")
struct NewcomerCheckTests {
  private func blog() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try #require(
      Blogc.run(["init", ".", "--lang", "en", "--url", "https://example.com"], in: folder.url)
        .status == 0)
    return folder
  }

  @Test(
    "settings and front matter that are not what they seem are found by check",
    arguments: [
      ("title:", "titel: x", "check.unknown-key", "did you mean 'title'?"),
      (
        "description:", "desciption: x", "check.unknown-key", "did you mean 'description'?"
      ),
      ("url:", "url: example.com", "check.missing-url", "write it with its scheme"),
    ])
  func settings(key: String, line: String, id: String, hint: String) throws {
    let folder = try blog()
    let lines = try folder.text("_config.yml").split(
      separator: "\n", omittingEmptySubsequences: false)
    try folder.write(
      "_config.yml",
      lines.map { $0.hasPrefix(key) ? line : String($0) }.joined(separator: "\n"))
    let outcome = try Blogc.run(["check"], in: folder.url)
    #expect(outcome.error.contains("[\(id)]\n  --> _config.yml:"), "\(outcome.error)")
    #expect(outcome.error.contains(hint), "\(outcome.error)")
  }

  @Test("a setting that a template reads is no mistake, however it is spelt")
  func used() throws {
    let folder = try blog()
    try folder.write("_config.yml", try folder.text("_config.yml") + "titles: [a]\nplugin: x\n")
    try folder.write("about.md", "---\ntitle: About\n---\n{{ site.titles }} {{ site.plugin }}\n")
    let outcome = try Blogc.run(["check"], in: folder.url)
    #expect(!outcome.error.contains("unknown-key"), "\(outcome.error)")
  }

  @Test(
    "tags with commas and without a list are found, lists are not",
    arguments: [
      ("tags: a, b", true), ("tags: [a, b]", false), ("tags: a b", false), ("tags: 'a, b'", true),
      ("tags:\n- a, b", false), ("categories: travel, food", true), ("title: a, b", false),
    ])
  func tags(line: String, isFound: Bool) throws {
    let folder = try blog()
    try folder.write("_posts/2016-02-26-a.md", "---\n\(line)\n---\ntext\n")
    let outcome = try Blogc.run(["check"], in: folder.url)
    #expect(outcome.error.contains("[check.comma-tags]") == isFound, "\(outcome.error)")
  }

  @Test(
    "a picture that is nowhere has a hint where to put it, and a link to nothing is not led to its own page"
  )
  func pictures() throws {
    let folder = try blog()
    try folder.write("_posts/2016-02-26-links.md", "---\ntitle: A\n---\n![cat](cat.jpg) [x](abc)\n")
    let outcome = try Blogc.run(["check"], in: folder.url)
    #expect(outcome.error.contains("such as assets/cat.jpg, and write /assets/cat.jpg"))
    #expect(!outcome.error.contains("did you mean"), "\(outcome.error)")
  }

  @Test(
    "front matter without its first line is reported by the build, a text that begins alike is not")
  func unopened() throws {
    let folder = try blog()
    try folder.write("_posts/2016-02-26-a.md", "title: A\ntags: x\n---\ntext\n")
    try folder.write("_posts/2016-02-27-b.md", "date: a fruit of the date palm.\n\n---\n\ntext\n")
    let outcome = try Blogc.run(["build"], in: folder.url)
    #expect(outcome.status == 0)
    #expect(
      outcome.error.contains("[front-matter.unopened]\n  --> _posts/2016-02-26-a.md:1:1"),
      "\(outcome.error)")
    #expect(!outcome.error.contains("2016-02-27-b.md"), "\(outcome.error)")
  }

  @Test("a post is found by its title, by publish, rename and why")
  func titles() throws {
    let folder = try blog()
    #expect(try Blogc.run(["new", "draft", "Kyoto in Autumn: 1"], in: folder.url).status == 0)
    #expect(try Blogc.run(["publish", "Kyoto in Autumn: 1"], in: folder.url).status == 0)
    let why = try Blogc.run(["why", "Kyoto in Autumn: 1"], in: folder.url)
    #expect(why.status == 0 && why.output.contains("-kyoto-in-autumn-1.md"), "\(why.output)")
    let unknown = try Blogc.run(["why", "nothing"], in: folder.url)
    #expect(unknown.status == 1 && unknown.output.contains("'blogc list'"))
  }

  @Test("a plugin that blogc lacks is not taken for one that merely begins alike")
  func plugins() throws {
    let folder = try TemporaryFolder()
    try folder.write("index.md", "---\n---\nx\n")
    for (name, isNear) in [("jekyll-foo", false), ("jekyll-sitmap", true), ("jekyll-fed", true)] {
      try folder.write("_config.yml", "plugins: [\(name)]\n")
      let outcome = try Blogc.run(["build"], in: folder.url)
      #expect(outcome.error.contains("did you mean") == isNear, "\(outcome.error)")
    }
  }

  @Test("the first document in a folder that is no blog has a warning, the second has none")
  func elsewhere() throws {
    let folder = try TemporaryFolder()
    let first = try Blogc.run(["new", "post", "A"], in: folder.url)
    #expect(first.status == 0 && first.error.contains("[new.no-blog]"), "\(first.error)")
    let second = try Blogc.run(["new", "post", "B"], in: folder.url)
    #expect(second.status == 0 && second.error.isEmpty, "\(second.error)")
  }

  @Test(
    "the words of alerts and footnotes are in the page's language, and contents have no equals signs"
  )
  func words() throws {
    let folder = try TemporaryFolder()
    try #require(Blogc.run(["init", ".", "--lang", "ja"], in: folder.url).status == 0)
    let text = "[[toc]]\n\n## One ==two== three\n\n> [!NOTE]\n> a[^1]\n\n[^1]: b\n"
    for (name, language) in [("a", "lang: en\n"), ("b", "")] {
      try folder.write("_posts/2016-02-26-\(name).md", "---\ntitle: A\n\(language)---\n\(text)")
    }
    try #require(Blogc.run(["build"], in: folder.url).status == 0)
    let english = try folder.text("_site/2016/02/26/a/index.html")
    let japanese = try folder.text("_site/2016/02/26/b/index.html")
    #expect(english.contains(">Note</p>") && english.contains("aria-label=\"Back to content\""))
    #expect(japanese.contains(">補足</p>") && japanese.contains("aria-label=\"本文に戻る\""))
    #expect(japanese.contains("<li><a href=\"#one-two-three\">One two three</a></li>"))
  }

  @Test("lines of a diff begin at the left although the change before them ends in their line")
  func diffs() throws {
    let folder = try blog()
    try folder.write("_posts/2016-02-26-a.md", "---\ntitle: A\n---\n```diff\n- old\n+ new\n```\n")
    try #require(Blogc.run(["build"], in: folder.url).status == 0)
    let html = try folder.text("_site/2016/02/26/a/index.html")
    #expect(html.contains("<span class=\"line added\"><span class=\"gi\">+ new</span>"), "\(html)")
    #expect(!html.contains("<span class=\"gd\"></span>"))
  }
}
