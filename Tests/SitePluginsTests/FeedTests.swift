import ContentData
import SiteModel
import SitePlugins
import SourceText
import Testing

@Suite struct FeedTests {
  private func post(_ number: Int, _ more: String = "") -> (path: String, text: String) {
    (
      "_posts/2024-01-0\(number)-p\(number).md",
      "---\ntitle: Post \(number)\n\(more)---\nBody \(number).\n\nSecond.\n"
    )
  }

  private func site(_ settings: String, _ posts: [(path: String, text: String)]) -> SmallSite {
    SmallSite("plugins: [jekyll-feed]\nurl: https://e.example\n" + settings, files: posts)
  }

  @Test func `entries are the newest posts, newest first`() throws {
    let feed = try #require(
      site("feed: {posts_limit: 2}", (1...4).map { post($0) }).written("/feed.xml"))
    let titles = feed.text.split(separator: "<title type=\"html\">").dropFirst().map {
      String($0.prefix { $0 != "<" })
    }
    #expect(titles == ["Post 4", "Post 3"])
    #expect(feed.text.hasPrefix("<?xml version=\"1.0\" encoding=\"utf-8\"?><feed xmlns="))
    #expect(feed.text.hasSuffix("</entry></feed>"))
  }

  @Test func `the feed was updated when its newest entry was, not when it is built`() throws {
    let dated = site("", [post(1, "last_modified_at: 2025-05-05\n"), post(2)])
    let feed = try #require(dated.written("/feed.xml")?.text)
    #expect(
      feed.contains("<updated>2025-05-05T00:00:00+00:00</updated><id>https://e.example/feed.xml"))
    let empty = try #require(site("", []).written("/feed.xml")?.text)
    #expect(empty.contains("<updated>1970-01-01T00:00:00+00:00</updated>"))
  }

  @Test func `a post's own words come before its excerpt, and the site's author last`() throws {
    let feed = try #require(
      site(
        "author: {name: Ann, email: a@e.example}",
        [post(1, "description: Own & short\nauthor: Bob\nimage: {path: /i.png}\n"), post(2)]
      ).written("/feed.xml")?.text)
    #expect(feed.contains("<summary type=\"html\"><![CDATA[Own & short]]></summary>"))
    #expect(feed.contains("<summary type=\"html\"><![CDATA[Body 2.]]></summary>"))
    #expect(feed.contains("<author><name>Bob</name></author>"))
    #expect(feed.contains("<author><name>Ann</name><email>a@e.example</email></author>"))
    #expect(feed.contains("url=\"https://e.example/i.png\""))
  }

  @Test(arguments: [
    ("author: [A, B]", "<name>[&quot;A&quot;, &quot;B&quot;]</name>"),
    (
      "author: {name: , twitter: t}",
      "<name>{&quot;name&quot;=&gt;nil, &quot;twitter&quot;=&gt;&quot;t&quot;}</name>"
    ),
    ("authors: [C, D]", "<name>C</name>"),
    ("category: [x]", "<category term=\"[&quot;x&quot;]\" />"),
    (
      "image: {background: t.png}",
      "url=\"https://e.example/%7B%22background%22=%3E%22t.png%22%7D\""
    ),
    (
      "image: {path: '', a: 1}",
      "url=\"https://e.example/%7B%22path%22=%3E%22%22,%20%22a%22=%3E1%7D\""
    ),
  ])
  func `lists and maps in place of a text are written as Ruby prints them, as by jekyll-feed`(
    key: String, element: String
  ) throws {
    let feed = try #require(site("", [post(1, key + "\n")]).written("/feed.xml")?.text)
    #expect(feed.contains(element), "\(feed)")
  }

  @Test func `an empty description or language is written, as by jekyll-feed`() throws {
    let feed = try #require(
      site("description: ''", [post(1, "lang: ''\n"), post(2)]).written("/feed.xml")?.text)
    #expect(feed.contains("<subtitle></subtitle>"))
    #expect(feed.contains("<entry xml:lang=\"\">") && feed.contains("<entry><title"))
    let without = try #require(site("description:", [post(1)]).written("/feed.xml")?.text)
    #expect(!without.contains("<subtitle>") && !without.contains("xml:lang"))
  }

  @Test func `content that would end its section is divided`() throws {
    let raw = (path: "_posts/2024-01-01-a.md", text: "---\n---\n<p>]]></p>\n")
    let feed = try #require(site("", [raw]).written("/feed.xml")?.text)
    #expect(feed.contains("<![CDATA[<p>]]]]><![CDATA[></p>]]></content>"))
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: ["<", "<script", "<!--", "<style", "<a <b", "<script></scrip", "& "])
  func `a summary of unclosed signs ends`(piece: String) throws {
    let raw = (
      path: "_posts/2024-01-01-a.md",
      text: "---\ndescription: '\(String(repeating: piece, count: 200_000))'\n---\n"
    )
    #expect(try #require(site("", [raw]).written("/feed.xml")?.text).hasSuffix("</entry></feed>"))
  }

  @Test func `excerpts may stand alone, as the site or the post says`() throws {
    let feed = try #require(
      site("feed: {excerpt_only: true}", [post(1)]).written("/feed.xml")?.text)
    #expect(!feed.contains("<content"))
    let one = try #require(
      site("", [post(1, "feed: {excerpt_only: true}\n"), post(2)]).written("/feed.xml")?.text)
    #expect(one.split(separator: "<content").count == 2)
  }

  @Test func `categories, tags and collections have feeds of their own`() {
    let site = SmallSite(
      """
      plugins: [jekyll-feed]
      collections: {notes: {output: true}}
      feed:
        path: atom.xml
        categories: [news, news]
        tags: {except: [t2], path: /by/}
        collections: {notes: {path: /n.xml, categories: [x]}}
      """,
      files: [
        post(1, "tags: [t1, t2, 日本]\ncategories: [news]\n"), ("_notes/n.md", "---\n---\nN"),
      ])
    #expect(
      site.urls == ["/feed/notes/x.xml", "/n.xml", "/feed/news.xml", "/atom.xml", "/by/t1.xml"])
    #expect(site.problems.isEmpty)
  }

  @Test func `a file of the site takes the place of a feed`() {
    let site = site("", [("feed.xml", "---\n---\nmine")])
    #expect(site.urls == ["/feed.xml"])
    #expect(site.written("/feed.xml") == nil)
  }

  @Test func `a feed notes what it read`() throws {
    let small = site("feed: {posts_limit: 1}", [post(1), post(2)])
    let reads = try #require(small.written("/feed.xml")?.reads)
    let newest = small.site.newestPosts[0].document.resource
    let older = small.site.newestPosts[1].document.resource
    #expect(reads.contains(newest, .content) && reads.contains(newest, .metadata))
    #expect(!reads.contains(older, .content))
    #expect(reads.contains(small.site.collections[0].resource, .listing))
  }

  @Test(arguments: [
    ("feed: 3", "feed"), ("feed: {posts_limit: many}", "feed.posts_limit"),
    ("feed: {path: [a]}", "feed.path"), ("feed: {categories: {a: b}}", "feed.categories"),
    ("feed: {collections: 1}", "feed.collections"),
    ("feed: {tags: {only: 5, except: {a: b}}}", "feed.tags.only"),
  ])
  func `settings of a wrong type are reported at their place`(settings: String, name: String) throws
  {
    let small = SmallSite("plugins: [jekyll-feed]\n" + settings)
    let problem = try #require(small.problems.first)
    #expect(problem.id == "config.wrong-type" && problem.message.contains("'\(name)'"))
    #expect(problem.location?.file?.position(at: problem.location?.range?.start ?? 0).line == 2)
  }

  @Test func `development may go without`() {
    let settings = "plugins: [jekyll-feed]\nfeed: {disable_in_development: true}"
    #expect(SmallSite(settings, environment: "development").urls.isEmpty)
    #expect(SmallSite(settings).urls == ["/feed.xml"])
  }

  @Test func `feed_meta links to the feed of posts`() throws {
    let small = SmallSite(
      "plugins: [jekyll-feed]\nurl: https://e.example\ntitle: A \"b\" & c\nfeed: {path: x/f.xml}")
    #expect(
      try small.rendered("{% feed_meta %}")
        == "<link type=\"application/atom+xml\" rel=\"alternate\" "
        + "href=\"https://e.example/x/f.xml\" title=\"A &quot;b&quot; &amp; c\" />")
  }
}
