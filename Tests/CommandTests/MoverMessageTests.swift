import CommandRunner
import Foundation
import Testing

/// The messages of `blogc build` for people who move a blog from another program, and for
/// beginners.
@Suite("messages for movers")
struct MoverMessageTests {
  /// Builds a site of some files and returns the outcome.
  private func build(
    _ files: [String: String], japanese: Bool = false, _ arguments: [String] = []
  ) throws -> Blogc.Outcome {
    let folder = try TemporaryFolder()
    let source = folder.url.appendingPathComponent("site")
    try FileManager.default.createDirectory(at: source, withIntermediateDirectories: true)
    for (path, text) in files {
      let url = source.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return try Blogc.run(
      ["build"] + arguments, in: source,
      environment: japanese ? ["LC_ALL": "ja_JP.UTF-8", "TZ": "UTC"] : ["TZ": "UTC"])
  }

  private let post = "---\ntitle: a\n---\nx\n"

  @Test(
    "a file in _posts whose name is no post's is reported with the name that it should have",
    arguments: [
      ("20200109-x.md", "2020-01-09-x.md"), ("2020年1月5日-x.md", "2020-01-05-x.md"),
      ("２０２０-０１-０９-x.md", "2020-01-09-x.md"), ("2020_01_09_x.md", "2020-01-09-x.md"),
      ("2020.1.9 x.md", "2020-01-09-x.md"), ("2020–01–09–x.md", "2020-01-09-x.md"),
      ("2020-01-09.md", "2020-01-09-title.md"), ("2020-01-09 日記.md", "2020-01-09-日記.md"),
      ("hello.md", "YYYY-MM-DD-hello.md"), ("2020-13-40-x.md.md", ""),
    ])
  func postName(_ name: String, _ right: String) throws {
    guard !right.isEmpty else { return try impossibleDate(name) }
    let outcome = try build(["_posts/\(name)": post, "index.md": post])
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("[post.name]"), "\(outcome.error)")
    #expect(outcome.error.contains("rename it to '\(right)'"), "\(outcome.error)")
    let japanese = try build(["_posts/\(name)": post, "index.md": post], japanese: true)
    #expect(japanese.error.contains("'\(right)' に変更してください"), "\(japanese.error)")
  }

  private func impossibleDate(_ name: String) throws {
    let outcome = try build(["_posts/\(name)": post, "index.md": post])
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("post.bad-date-in-name"), "\(outcome.error)")
  }

  @Test("the date in front matter is the date of the suggested name")
  func suggestedDate() throws {
    let outcome = try build(["_posts/hello.md": "---\ndate: 2019-03-04 10:00\n---\nx\n"])
    #expect(outcome.error.contains("rename it to '2019-03-04-hello.md'"), "\(outcome.error)")
  }

  @Test("files that correct blogs have beside posts are no mistakes")
  func silent() throws {
    let outcome = try build([
      "_posts/.gitkeep": "", "_posts/README.md": "# Posts\n", "_posts/a.png": "x",
      "_posts/2020-01-01-a.md": "---\ntitle: a\n---\n{% include_relative _part.md %}\n",
      "_posts/_part.md": "---\ntitle: x\n---\npart\n", "_posts/notes.md": "notes\n",
    ])
    #expect(outcome.status == 0)
    #expect(outcome.error.isEmpty, "\(outcome.error)")
  }

  @Test(
    "characters that look like YAML's signs are named",
    arguments: [
      ("title：a", "full-width colon", "全角コロン"), ("a: 1\ntitle：b", "full-width colon", "全角コロン"),
      ("title:　a\nb: c", "full-width space", "全角スペース"),
      ("title:\u{A0}a\nb: c", "no-break space", "ノーブレークスペース"),
      ("tags:\n－ a", "full-width hyphen", "全角ハイフン"), ("tags:\n– a", "en dash", "ダッシュ (–)"),
      ("tags:\nー a", "long vowel mark", "長音記号"), ("tags:\n− a", "minus sign", "マイナス記号"),
    ])
  func lookalikes(_ yaml: String, _ english: String, _ japanese: String) throws {
    let files = [
      "_config.yml": "strict_front_matter: true\n", "index.md": "---\n\(yaml)\n---\nx\n",
    ]
    let outcome = try build(files)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("[yaml.lookalike]"), "\(outcome.error)")
    #expect(outcome.error.contains(english), "\(outcome.error)")
    #expect(try build(files, japanese: true).error.contains(japanese))
  }

  @Test("a front matter of other dashes than hyphens is named")
  func dashes() throws {
    for (dashes, name) in [("———", "em dash"), ("－－－", "full-width hyphen"), ("ーーー", "long vowel")]
    {
      let outcome = try build([
        "_posts/2020-01-01-a.md": "\(dashes)\ntitle: a\n\(dashes)\nx\n",
        "_config.yml": "title: T\n",
      ])
      #expect(outcome.error.contains("[front-matter.wrong-dashes]"), "\(outcome.error)")
      #expect(outcome.error.contains(name), "\(outcome.error)")
    }
  }

  @Test("names that differ only in normal form are found, with a warning")
  func normalForms() throws {
    let (composed, decomposed) = ("が", "か\u{3099}")
    let outcome = try build([
      "_config.yml": "title: T\n", "_posts/2020-01-01-\(decomposed).md": post,
      "_includes/\(decomposed).html": "included", "\(decomposed).txt": "x",
      "index.html": """
      ---
      ---
      {% post_url 2020-01-01-\(composed) %} {% link \(composed).txt %} {% include \(composed).html %}
      """,
    ])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(
      outcome.error.components(separatedBy: "[liquid.normal-form]").count == 4, "\(outcome.error)")
  }

  @Test("what Hugo, Hexo and Zenn write is recognized")
  func others() throws {
    let hugo = try build([
      "_config.yml": "title: T\n", "_posts/2020-01-01-a.md": "+++\ntitle = \"a\"\n+++\nx\n",
      "b.md": "---\n---\n{{< figure src=\"a.png\" >}} {{% note %}}\n",
    ])
    #expect(hugo.error.contains("[front-matter.hugo]"), "\(hugo.error)")
    #expect(hugo.error.contains("'figure src=\"a.png\"' is a shortcode of Hugo"), "\(hugo.error)")
    #expect(hugo.error.contains("'note' is a shortcode of Hugo"), "\(hugo.error)")
    let hexo = try build(["a.md": "---\n---\n{% asset_img a.png %}\n"])
    #expect(hexo.status == 1)
    #expect(hexo.error.contains("this is a tag of Hexo"), "\(hexo.error)")
    let zenn = try build([
      "_config.yml": "title: T\n",
      "_posts/2020-01-01-a.md":
        "---\ntitle: a\nemoji: 😀\ntype: tech\ntopics: [swift]\npublished: true\n---\nx\n",
    ])
    #expect(zenn.status == 0)
    #expect(zenn.error.contains("[front-matter.zenn]"), "\(zenn.error)")
    let own = try build([
      "_config.yml": "title: T\n", "_posts/2020-01-01-a.md": "---\ntopics: [swift]\n---\nx\n",
    ])
    #expect(own.error.isEmpty, "\(own.error)")
  }

  @Test("a folder that is no site is refused, and nothing is written")
  func noSite() throws {
    for files in [[:], ["main.c": "int main() {}\n", "README.md": "# Program\n"]] {
      let folder = try TemporaryFolder()
      for (path, text) in files {
        try Data(text.utf8).write(to: folder.url.appendingPathComponent(path))
      }
      let outcome = try Blogc.run(["build"], in: folder.url)
      #expect(outcome.status == 1)
      #expect(outcome.error.contains("[build.no-site]"), "\(outcome.error)")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
      #expect(Set(names) == Set(files.keys))
    }
    #expect(try build(["index.html": "static\n"]).status == 0)
    #expect(try build(["page.md": post]).status == 0)
  }

  @Test("two generated pages at one URL name the tags that make them")
  func generatedConflict() throws {
    let outcome = try build([
      "_config.yml":
        "plugins: [jekyll-archives]\njekyll-archives: {enabled: [tags], layout: l}\n",
      "_layouts/l.html": "{{ page.title }}\n",
      "_posts/2020-01-01-a.md": "---\ntags: [C, 'C#', 'c']\n---\nx\n",
    ])
    #expect(outcome.error.contains("[output.conflict]"), "\(outcome.error)")
    #expect(outcome.error.contains("the page of the tag 'C' is not written"), "\(outcome.error)")
  }

  @Test("settings and data that are read in another way than written are warned of")
  func settings() throws {
    let zone = try build(["_config.yml": "timezone: JPN\n", "index.md": post])
    #expect(zone.status == 0)
    #expect(zone.error.contains("there is no time zone 'JPN'; UTC is used"), "\(zone.error)")
    let data = try build([
      "_data/a.yml": "v: 1\n", "_data/a.json": "{\"v\": 2,}\n",
      "index.html": "---\n---\n{{ site.data.a.v }}\n",
    ])
    #expect(data.status == 0)
    #expect(data.error.contains("[data.same-name]"), "\(data.error)")
    #expect(data.error.contains("the file is read as YAML, as Jekyll does"), "\(data.error)")
    let date = try build(["_posts/2020-01-01-a.md": "---\ndate: 2020-3-19 29:39:08 +0800\n---\nx\n"]
    )
    #expect(date.status == 0)
    #expect(date.error.contains("read it as 2020-03-19 21:39:08 +0000"), "\(date.error)")
    let name = try build(["_data/y.yml": "名前: x\n", "a.md": "---\n---\n{{ site.data.y.名前 }}\n"])
    #expect(name.error.contains("write [\"名前\"] in place of .名前"), "\(name.error)")
  }

  @Test("unreadable front matter is an error, and a warning where strict_front_matter is false")
  func unreadable() throws {
    let files = ["_posts/2020-01-01-a.md": "---\ntitle: \"x\n---\nx\n", "index.md": post]
    #expect(try build(files).status == 1)
    var lenient = files
    lenient["_config.yml"] = "strict_front_matter: false\n"
    let outcome = try build(lenient)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.error.contains("the file is left out"), "\(outcome.error)")
    #expect(outcome.output.contains("0 posts"), "\(outcome.output)")
    lenient["_config.yml"] = "permissive: true\n"
    #expect(try build(lenient).error.contains("because the build is permissive"))
    lenient["_config.yml"] = "permissive: true\nstrict_front_matter: true\n"
    #expect(try build(lenient).status == 1)
  }

  @Test("a page's unreadable front matter is a warning; if strict_front_matter is true, an error")
  func unreadablePage() throws {
    let page = "---\ntitle: a: b\n---\nx{{ page.title }}\n"
    let files = ["about.md": page, "index.md": post]
    let outcome = try build(files)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.error.contains("written without its front matter"), "\(outcome.error)")
    let layout = try build(["_layouts/a.html": page, "index.md": "---\nlayout: a\n---\ny\n"])
    #expect(layout.status == 0, "\(layout.error)")
    var strict = files
    strict["_config.yml"] = "strict_front_matter: true\n"
    #expect(try build(strict).status == 1)
  }

  @Test("a site of Hexo is recognized by its folders, one with other folders is not")
  func hexo() throws {
    let files = [
      "_config.yml": "title: T\ntheme: landscape\n", "scaffolds/post.md": "---\n---\n",
      "source/_posts/a.md": post,
    ]
    let outcome = try build(files)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("[build.hexo-site]"), "\(outcome.error)")
    var octopress = files
    octopress["scaffolds/post.md"] = nil
    #expect(!(try build(octopress).error.contains("[build.hexo-site]")))
  }

  @Test("a file that is not text may lie among includes, unless a page includes it")
  func binaryInclude() throws {
    let folder = try TemporaryFolder()
    let includes = folder.url.appendingPathComponent("_includes")
    try FileManager.default.createDirectory(at: includes, withIntermediateDirectories: true)
    try Data([0, 0, 1, 0, 0xFF, 0xFE]).write(to: includes.appendingPathComponent("a.ico"))
    let page = folder.url.appendingPathComponent("index.md")
    try Data(post.utf8).write(to: page)
    #expect(try Blogc.run(["build"], in: folder.url).status == 0)
    try Data("---\n---\n{% include a.ico %}\n".utf8).write(to: page)
    let used = try Blogc.run(["build"], in: folder.url)
    #expect(used.status == 1 && used.error.contains("[source.invalid-utf8]"), "\(used.error)")
  }

  @Test("a configuration that cannot be read is the only error, not what the site lacks without it")
  func unreadableConfiguration() throws {
    let outcome = try build([
      "_config.yml": "a: *nowhere\nexclude: [b.md]\n", "b.md": "---\n---\n{% nowhere %}\n",
      "index.md": post,
    ])
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("no anchor '&nowhere'"), "\(outcome.error)")
    #expect(outcome.error.contains("Build failed: 1 error"), "\(outcome.error)")
  }

  @Test("the limit on the size of a page is a setting")
  func pageSize() throws {
    let page = """
      ---
      ---
      {% capture k %}{% for i in (1..100) %}0123456789{% endfor %}{% endcapture %}
      {% for i in (1..1100) %}{{ k }}{% endfor %}
      """
    let small = try build(["_config.yml": "page_size_limit: 1\n", "index.html": page])
    #expect(small.status == 1)
    #expect(small.error.contains("'page_size_limit'"), "\(small.error)")
    #expect(try build(["_config.yml": "page_size_limit: 2\n", "index.html": page]).status == 0)
  }

  @Test("doctor ends with what will differ")
  func doctor() throws {
    let folder = try TemporaryFolder()
    try Data("plugins: [jekyll-nowhere]\nurl: https://e.org\n".utf8)
      .write(to: folder.url.appendingPathComponent("_config.yml"))
    try Data(post.utf8).write(to: folder.url.appendingPathComponent("index.md"))
    let outcome = try Blogc.run(["doctor"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(
      outcome.error.contains(
        "Differs from Jekyll's site:\n  plugins, tags and filters without a counterpart: 1\n"),
      "\(outcome.error)")
  }
}
