import CommandRunner
import Foundation
import Testing

@Suite("blogc why")
struct WhyTests {
  /// A blog with a source for every answer.
  private static func makeBlog() throws -> TemporaryFolder {
    let blog = try TemporaryFolder()
    let files = [
      "_config.yml": """
      title: T
      url: https://example.com
      baseurl: /blog
      timezone: Asia/Tokyo
      plugins: [jekyll-feed]
      exclude: [vendor/, "*.tmp"]
      collections: {recipes: {output: false}, notes: {output: true}}
      """,
      "_layouts/default.html": "{% include head.html %}{{ content }}{{ site.data.facts.name }}\n",
      "_layouts/post.html": "---\nlayout: default\n---\n{{ content }}{{ page.next.title }}\n",
      "_includes/head.html": "<title>{{ page.title }}</title>\n",
      "_includes/lonely.html": "nobody\n",
      "_data/facts.yml": "name: N\n",
      "_sass/_base.scss": "a { color: red }\n",
      "css/main.scss": "---\n---\n@import 'base';\n",
      "_posts/2020-01-01-first.md": "---\nlayout: post\ntitle: First\n---\nText\n",
      "_posts/2020-01-02-second.md": "---\nlayout: post\ntitle: Second\n---\nText\n",
      "_posts/2999-01-01-later.md": "---\nlayout: post\ntitle: Later\n---\nText\n",
      "_posts/2020-01-03-hidden.md": "---\ntitle: H\npublished: false\n---\nText\n",
      "_posts/no-date.md": "---\ntitle: N\n---\nText\n",
      "_posts/2020-01-04-broken.md": "---\ntitle: [\n---\nText\n",
      "_drafts/idea.md": "---\ntitle: Idea\n---\nText\n",
      "_recipes/cake.md": "---\ntitle: Cake\n---\nText\n",
      "_notes/one.md": "---\ntitle: One\n---\nText\n",
      "index.html": "---\n---\n{% for p in site.posts %}{{ p.title }}{% endfor %}\n",
      "a.md": "---\npermalink: /same.html\n---\nA\n",
      "b.md": "---\npermalink: /same.html\n---\nB\n",
      "vendor/x.md": "---\n---\nX\n",
      "left.tmp": "tmp\n",
      ".secret.md": "---\n---\nX\n",
      "_hidden/x.md": "---\n---\nX\n",
      "_data/notes.txt": "no data\n",
      "logo.svg": "<svg/>\n",
    ]
    for (path, text) in files { try blog.write(path, text) }
    return blog
  }

  private static func build(_ blog: TemporaryFolder) throws {
    try FileManager.default.removeItem(
      at: blog.url.appendingPathComponent("_posts/2020-01-04-broken.md"))
    #expect(try Blogc.run(["build", "--quiet"], in: blog.url).status == 0)
  }

  @Test(
    "says why a source is not on the site",
    arguments: [
      ("_drafts/idea.md", "it is a draft", "draft"),
      ("_posts/2999-01-01-later.md", "its date is 2999-01-01 00:00:00 +0900", "future"),
      ("_posts/2999-01-01-later.md", "(Asia/Tokyo)", "future"),
      ("_posts/2020-01-03-hidden.md", "published: false", "unpublished"),
      ("_posts/no-date.md", "begin with its date", "no-date"),
      ("_posts/2020-01-04-broken.md", "it has an error", "broken"),
      ("_recipes/cake.md", "its collection 'recipes' is not set to 'output: true'", "no-output"),
      ("a.md", "b.md has the same output, same.html", "overwritten"),
      ("vendor/x.md", "by the pattern 'vendor/'", "excluded"),
      ("left.tmp", "by the pattern '*.tmp'", "excluded"),
      (".secret.md", "names such as '.secret.md'", "special-name"),
      ("_hidden/x.md", "names such as '_hidden'", "special-name"),
      ("_data/notes.txt", "files with such a name in _data are not used", "unused"),
    ])
  func absent(path: String, words: String, reason: String) throws {
    let blog = try Self.makeBlog()
    let answer = try Blogc.run(["why", path], in: blog.url)
    #expect(answer.status == 0)
    #expect(answer.output.hasPrefix("\(path) is not on the site: "), "\(answer.output)")
    #expect(answer.output.contains(words), "\(answer.output)")
    let json = try Blogc.run(["why", path, "--json"], in: blog.url).output
    #expect(json.contains("\"answer\":\"absent\""), "\(json)")
    #expect(json.contains("\"reason\":\"\(reason)\""), "\(json)")
    #expect(json.contains("\"source\":\"\(path)\""), "\(json)")
    #expect(!blog.has("_site"), "a question writes nothing")
  }

  @Test("shows what is wrong with a broken source")
  func broken() throws {
    let blog = try Self.makeBlog()
    let answer = try Blogc.run(["why", "_posts/2020-01-04-broken.md"], in: blog.url)
    #expect(answer.error.contains("--> _posts/2020-01-04-broken.md:3:1"), "\(answer.error)")
  }

  @Test("answers for what options publish")
  func options() throws {
    let blog = try Self.makeBlog()
    #expect(
      try Blogc.run(["why", "_drafts/idea.md", "--drafts"], in: blog.url).output
        .contains("is the file "))
    #expect(
      try Blogc.run(["why", "_posts/2020-01-01-first.md", "--limit-posts", "1"], in: blog.url)
        .output.contains("it is not the newest post (limit_posts: 1)"))
  }

  @Test(
    "says what made a page, by its source, its file or its address",
    arguments: [
      "_posts/2020-01-01-first.md", "2020/01/01/first.html", "_site/2020/01/01/first.html",
      "/2020/01/01/first", "/blog/2020/01/01/first.html",
      "https://example.com/blog/2020/01/01/first.html#top",
    ])
  func page(path: String) throws {
    let blog = try Self.makeBlog()
    try Self.build(blog)
    let answer = try Blogc.run(["why", path], in: blog.url)
    #expect(answer.status == 0)
    #expect(
      answer.output == """
        /2020/01/01/first.html is the file 2020/01/01/first.html
          made from     _posts/2020-01-01-first.md
          layouts       _layouts/post.html, _layouts/default.html
          includes      _includes/head.html
          data          _data/facts.yml
          documents     _posts/2020-01-02-second.md
          lists         site.data

        """)
    let json = try Blogc.run(["why", path, "--json"], in: blog.url).output
    #expect(json.contains("\"layouts\":[\"_layouts/post.html\",\"_layouts/default.html\"]"))
    #expect(json.contains("\"documents\":[\"_posts/2020-01-02-second.md\"]"))
  }

  @Test("explains pages without a source, lists, copies, and parts of pages")
  func others() throws {
    let blog = try Self.makeBlog()
    #expect(
      try Blogc.run(["why", "/"], in: blog.url).output
        .contains("run a build to see its other inputs"))
    try Self.build(blog)
    let feed = try Blogc.run(["why", "/feed.xml"], in: blog.url).output
    #expect(feed.contains("made from     a plugin or the pagination"))
    let home = try Blogc.run(["why", "/"], in: blog.url).output
    #expect(home.contains("made from     index.html"))
    #expect(home.contains("lists         site.posts"))
    #expect(
      try Blogc.run(["why", "logo.svg"], in: blog.url).output == "logo.svg is a copy of logo.svg\n")
    #expect(
      try Blogc.run(["why", "_includes/head.html"], in: blog.url).output
        == """
        _includes/head.html is an include, not a page; 2 pages use it
          used by       2020/01/01/first.html, 2020/01/02/second.html

        """)
    #expect(
      try Blogc.run(["why", "_includes/lonely.html"], in: blog.url).output
        .contains("no page of the last build uses it"))
    #expect(
      try Blogc.run(["why", "_sass/_base.scss"], in: blog.url).output
        .contains("is a partial of style sheets, not a page; 1 page uses it"))
    let unknown = try Blogc.run(["why", "nothing.md"], in: blog.url)
    #expect(unknown.status == 1)
    #expect(
      unknown.output == """
        'nothing.md' is neither in the blog nor on the site
          'blogc list' and 'blogc list pages' show what there is

        """)
  }
}
