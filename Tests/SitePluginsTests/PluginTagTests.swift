import ContentData
import SiteModel
import SitePlugins
import SourceText
import Testing

@Suite struct SeoTagTests {
  private let settings = """
    plugins: [jekyll-seo-tag]
    url: https://e.example
    title: Site & "co"
    description: About it
    author: Ann
    twitter: {username: '@site'}
    logo: /l o.png

    """

  private func head(
    _ page: Object, settings more: String = "", paginator: Value = .null, tag: String = "{% seo %}"
  ) throws -> String {
    try SmallSite(settings + more).rendered(tag, page: .object(page), paginator: paginator)
  }

  private func lines(_ head: String) -> [Substring] { head.split(separator: "\n") }

  // The output of jekyll-seo-tag 2.8 for the same site and page, except that it does not escape the alt
  // text.
  @Test func `a post's head is complete`() throws {
    let head = try head([
      "title": "A \"post\"", "url": "/p.html", "date": .timestamp(Timestamp(seconds: 0)),
      "description": "Own  text", "author": .object(["name": "Bob", "twitter": "@bob"]),
      "image": .object(["path": "/i.png", "height": 3, "alt": "</script>"]), "lang": "ja-JP",
    ])
    #expect(
      head == """
        <!-- Begin Jekyll SEO tag v2.8.0 -->
        <title>A &quot;post&quot; | Site &amp; &quot;co&quot;</title>
        <meta name="generator" content="Jekyll v\(Site.jekyllVersion)" />
        <meta property="og:title" content="A &quot;post&quot;" />
        <meta name="author" content="Bob" />
        <meta property="og:locale" content="ja_JP" />
        <meta name="description" content="Own text" />
        <meta property="og:description" content="Own text" />
        <link rel="canonical" href="https://e.example/p.html" />
        <meta property="og:url" content="https://e.example/p.html" />
        <meta property="og:site_name" content="Site &amp; &quot;co&quot;" />
        <meta property="og:image" content="https://e.example/i.png" />
        <meta property="og:image:height" content="3" />
        <meta property="og:image:alt" content="&lt;/script&gt;" />
        <meta property="og:type" content="article" />
        <meta property="article:published_time" content="1970-01-01T00:00:00+00:00" />
        <meta name="twitter:card" content="summary_large_image" />
        <meta property="twitter:image" content="https://e.example/i.png" />
        <meta name="twitter:image:alt" content="&lt;/script&gt;" />
        <meta property="twitter:title" content="A &quot;post&quot;" />
        <meta name="twitter:site" content="@site" />
        <meta name="twitter:creator" content="@bob" />
        <script type="application/ld+json">
        {"@context":"https://schema.org","@type":"BlogPosting","author":{"@type":"Person",\
        "name":"Bob"},"dateModified":"1970-01-01T00:00:00+00:00",\
        "datePublished":"1970-01-01T00:00:00+00:00","description":"Own text",\
        "headline":"A &quot;post&quot;","image":{"height":3,"alt":"<\\/script>",\
        "url":"https://e.example/i.png","@type":"imageObject"},\
        "mainEntityOfPage":{"@type":"WebPage","@id":"https://e.example/p.html"},\
        "publisher":{"@type":"Organization","logo":{"@type":"ImageObject",\
        "url":"https://e.example/l%20o.png"},"name":"Bob"},"url":"https://e.example/p.html"}</script>
        <!-- End Jekyll SEO tag -->

        """)
  }

  @Test func `the title says what page it is`() throws {
    func title(_ page: Object, _ more: String = "", paginator: Value = .null) throws -> String? {
      lines(try head(page, settings: more, paginator: paginator)).first {
        $0.hasPrefix("<title>")
      }.map { String($0.dropFirst(7).dropLast(8)) }
    }
    let name = "Site &amp; &quot;co&quot;"
    #expect(try title(["title": "T"]) == "T | \(name)")
    #expect(try title([:]) == "\(name) | About it")
    #expect(try title([:], "tagline: Tag") == "\(name) | Tag")
    let paginator = Value.object(["page": 2, "total_pages": 5])
    #expect(try title(["title": "T"], paginator: paginator) == "Page 2 of 5 for T | \(name)")
    #expect(
      try title(
        ["title": "T"], "seo_paginator_message: '%<current>s/%{total} '", paginator: paginator)
        == "2/5 T | \(name)")
    #expect(
      try lines(head(["title": "T"], tag: "{% seo title=false %}")).contains {
        $0.hasPrefix("<title>")
      } == false)
  }

  @Test func `the home page is a web site and may have links`() throws {
    let head = try head(
      ["url": "/index.html"], settings: "social: {name: Me & co, links: [https://a, https://b]}")
    #expect(head.contains("\"@type\":\"WebSite\""))
    #expect(head.contains("\"name\":\"Me &amp; co\""))
    #expect(head.contains("\"sameAs\":[\"https://a\",\"https://b\"]"))
    #expect(head.contains("<link rel=\"canonical\" href=\"https://e.example/\" />"))
  }

  @Test func `neighbours of a paginated page are linked`() throws {
    let head = try head(
      ["url": "/page2/"],
      paginator: .object([
        "page": 2, "previous_page": 1, "previous_page_path": "/", "next_page": .null,
      ]))
    #expect(head.contains("<link rel=\"prev\" href=\"https://e.example/\" />"))
    #expect(!head.contains("rel=\"next\""))
  }

  @Test func `tools are told who the webmaster is`() throws {
    let head = try head(
      [:], settings: "webmaster_verifications: {google: g, facebook: f}\nfacebook: {app_id: 7}")
    #expect(
      head.contains(
        "<meta property=\"fb:app_id\" content=\"7\" />\n<meta name=\"google-site-verification\" content=\"g\" />"
      ))
    #expect(head.contains("<meta name=\"facebook-domain-verification\" content=\"f\" />"))
    #expect(try self.head([:], settings: "google_site_verification: x").contains("content=\"x\""))
  }
}

@Suite struct SmallTagTests {
  @Test(arguments: [
    ("{% gist user/123 %}", "user/123.js\"> </script>"),
    (
      "{% gist 28949e1d5ee2273f9fd3 best.md %}", "28949e1d5ee2273f9fd3.js?file=best.md\"> </script>"
    ),
    ("{% assign g = 'a/1' %}{% gist g page.f %}", "a/1.js?file=x.rb\"> </script>"),
  ])
  func `a gist is a script and a link`(template: String, ending: String) throws {
    let small = SmallSite("plugins: [jekyll-gist]\ngist: {noscript: false}")
    let page = Value.object(["f": "x.rb"])
    #expect(
      try small.rendered(template, page: page) == "<script src=\"https://gist.github.com/" + ending)
    let linked = try SmallSite("plugins: [jekyll-gist]").rendered(template, page: page)
    #expect(linked.hasPrefix("<noscript><a href=\"https://gist.github.com/"))
  }

  @Test func `a gist without a name is an error at its place`() {
    let small = SmallSite("plugins: [jekyll-gist]")
    let error = #expect(throws: Diagnostic.self) { try small.rendered("a {% gist %}") }
    #expect(error?.id == "liquid.gist" && error?.location?.path == "t.html")
  }

  @Test func `an avatar comes in four sizes`() throws {
    let small = SmallSite("plugins: [jekyll-avatar]")
    // The output of jekyll-avatar 0.8.
    #expect(
      try small.rendered("{% avatar hubot %}")
        == "<img class=\"avatar avatar-small\" alt=\"hubot\" width=\"40\" height=\"40\" "
        + "data-proofer-ignore=\"true\" src=\"https://avatars3.githubusercontent.com/hubot?v=3&s=40\" "
        + "srcset=\"https://avatars3.githubusercontent.com/hubot?v=3&s=40 1x, "
        + "https://avatars3.githubusercontent.com/hubot?v=3&s=80 2x, "
        + "https://avatars3.githubusercontent.com/hubot?v=3&s=120 3x, "
        + "https://avatars3.githubusercontent.com/hubot?v=3&s=160 4x\" />")
    let page = Value.object(["who": "hubot2"])
    for template in [
      "{% avatar user=page.who size=80 lazy=true %}",
      "{% avatar @{{ page.who }} size=80 lazy=true %}",
    ] {
      let image = try small.rendered(template, page: page)
      #expect(image.contains("class=\"avatar\" alt=\"hubot2\" width=\"80\""))
      #expect(image.contains("src=\"\" data-src=\"https://avatars"))
    }
  }

  @Test func `the edit link names the source`() throws {
    let small = SmallSite(
      """
      plugins: [jekyll-github-metadata]
      github: {repository_url: https://github.com/a/b, source: {branch: main, path: /docs}}
      """)
    let page = Value.object(["path": "x y.md"])
    let url = "https://github.com/a/b/edit/main/docs/x%20y.md"
    #expect(try small.rendered("{% github_edit_link %}", page: page) == url)
    #expect(
      try small.rendered("{% github_edit_link \"Edit\" %}", page: page)
        == "<a href=\"\(url)\">Edit</a>")
    #expect(
      try SmallSite("plugins: [jekyll-github-metadata]").rendered(
        "{% github_edit_link %}", page: page) == "")
  }

  @Test func `a table of contents is only there where the page wants it`() throws {
    let small = SmallSite("plugins: [jekyll-toc]")
    let filters = "{{ page.c | toc_only }}|{{ page.c | inject_anchors }}|{{ page.c | toc }}"
    let off = Value.object(["c": "<h2>A</h2>"])
    #expect(try small.rendered(filters, page: off) == "|<h2>A</h2>|<h2>A</h2>")
    let on = Value.object(["c": "<h2>A</h2>", "toc": true, "content": "<h3>B</h3>"])
    let shown = try small.rendered(filters, page: on).split(separator: "|")
    #expect(
      shown[0].contains("href=\"#a\">A</a>") && shown[1].hasPrefix("<h2>\n<a class=\"anchor\""))
    #expect(shown[2] == shown[0] + shown[1])
    #expect(try small.rendered("{% toc %}", page: on).contains("toc-h3"))
    #expect(try small.rendered("{% toc %}", page: off) == "")
  }

  @Test(arguments: ["seo", "feed_meta", "gist x", "avatar x", "toc"])
  func `a tag of a plugin that is off works as if it was on`(tag: String) throws {
    _ = try SmallSite("").rendered("{% \(tag) %}")
  }

  @Test(arguments: ["last_modified_at", "github_edit_link"])
  func `a tag of a plugin that is off and needs facts says which one`(tag: String) {
    let error = #expect(throws: Diagnostic.self) { try SmallSite("").rendered("{% \(tag) %}") }
    #expect(error?.id == "liquid.unknown-tag")
    #expect(error?.hint?.contains("plugins: [jekyll-") == true)
  }
}

@Suite struct TagsOfPluginsThatAreOffTests {
  @Test func `a tag that a Ruby file of the site defines is not the plugin's`() {
    let small = SmallSite(
      "", rubyFiles: [("_plugins/y.rb", "Liquid::Template.register_tag('youtube', Y)")])
    let error = #expect(throws: Diagnostic.self) { try small.rendered("{% youtube x %}") }
    #expect(
      error?.message == "the tag 'youtube' comes from '_plugins/y.rb', which is Ruby and not run")
  }

  @Test func `a tag of a plugin that reads files says which plugin it needs`() {
    let error = #expect(throws: Diagnostic.self) { try SmallSite("").rendered("{% cite x %}") }
    #expect(error?.hint == "write 'plugins: [jekyll-scholar]' in the configuration")
  }
}

@Suite struct EnabledPluginsTests {
  @Test func `plugins are named in the configuration, the Gemfile or by the theme`() {
    let small = SmallSite(
      "gems: [jekyll-feed]", gemfile: "group :jekyll_plugins do\n  gem \"jemoji\"\nend\n")
    #expect(small.plugins.gems == ["jekyll-feed", "jemoji"])
    #expect(SmallSite("remote_theme: a/b").plugins.isEnabled("jekyll-relative-links"))
    #expect(
      SmallSite("", gemfile: "gem 'github-pages'").plugins.isEnabled("jekyll-default-layout"))
    #expect(
      SmallSite("safe: true\nplugins: [jekyll-feed, jemoji]\nwhitelist: [jemoji]").plugins.gems
        == ["jemoji"])
  }

  @Test func `an unknown plugin and Ruby code are warnings that name what will be missing`() throws
  {
    let small = SmallSite(
      "title: x\nplugins:\n  - jekyll-feed\n  - jekyll-picture-tag\n  - mine\n",
      rubyFiles: [("_plugins/a.rb", "")])
    #expect(
      small.problems.map(\.id) == ["plugin.unsupported", "plugin.unsupported", "plugin.ruby-code"])
    #expect(small.problems.allSatisfy { $0.severity == .warning })
    let first = try #require(small.problems.first)
    #expect(first.hint?.contains("resized images") == true)
    let place = try #require(first.location?.range)
    #expect(first.location?.file?.text(of: place) == "jekyll-picture-tag")
    #expect(small.problems[2].location?.path == "_plugins/a.rb")
  }

  @Test func `finished pages are touched only where a plugin asks for it`() throws {
    func finished(_ settings: String, _ page: String, _ frontMatter: String = "") -> String? {
      let small = SmallSite(settings, files: [("a.html", "---\n\(frontMatter)\n---\n")])
      var problems = DiagnosticSink()
      let postprocessor = small.plugins.postprocessor(
        variables: [:], reporting: &problems)
      var buffer = OutputBuffer()
      guard let postprocessor,
        postprocessor.finish(
          page.utf8.span, of: small.site.pages[0].document, into: &buffer)
      else { return nil }
      return buffer.text()
    }
    #expect(finished("", "@a :tada:") == nil)
    #expect(finished("plugins: [jemoji]", "@a :tada:") == "@a 🎉")
    #expect(finished("plugins: [jemoji]", "nothing") == nil)
    let both = "plugins: [jemoji, jekyll-mentions]\njekyll-mentions: https://x.example"
    #expect(
      finished(both, "@a :tada:")
        == "<a href=\"https://x.example/a\" class=\"user-mention\">@a</a> 🎉")
    #expect(finished(both, "@a", "jekyll-mentions: false") == nil)
    #expect(
      finished(both, "@a", "jekyll-mentions: {base_url: https://y}")?.contains("https://y/a")
        == true)
    #expect(finished(both, "@a", "permalink: /a.txt") == nil)

    let copying = "markdown: GFM\ngfm: {copy_button: true}"
    let page = "<body><pre><code>@a</code></pre></body></html>"
    #expect(finished("markdown: GFM", page) == nil)
    #expect(finished("markdown: GFM\nkramdown: {copy_button: true}", page) == nil)
    #expect(finished(copying, "<body><p>no block of <code>code</code></p></body>") == nil)
    let copied = finished(copying, page)
    #expect(copied?.hasPrefix("<body><pre><code>@a</code></pre><script>\n") == true)
    #expect(copied?.hasSuffix("</script>\n</body></html>") == true)
    #expect(
      finished(copying + "\nplugins: [jemoji]", ":tada:" + page)?.hasPrefix(":tada:<body><pre>")
        == true)
  }
}
