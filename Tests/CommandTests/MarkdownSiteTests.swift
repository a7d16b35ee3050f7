import CommandRunner
import Foundation
import Testing

/// The data that Markdown takes from the site, and that the site takes from Markdown, in whole
/// builds.
@Suite("Markdown in a site")
struct MarkdownSiteTests {
  /// The first bytes of a PNG image of 64 by 48 pixels.
  private static let image =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    + [0, 0, 0, 64, 0, 0, 0, 48, 8, 2, 0, 0, 0] as [UInt8]

  private func site(_ config: String = "", _ post: String) throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    try site.write("_config.yml", "markdown: GFM\nbaseurl: /b\nurl: https://own.example\n" + config)
    try site.write("_posts/2020-01-01-a.md", "---\ntitle: A\n---\n" + post)
    try site.write("_posts/2020-01-02-b.md", "---\ntitle: B\n---\nb\n")
    try site.write("c.md", "---\n---\nc\n")
    try site.write("img/keep.txt", "")
    try Data(Self.image).write(to: site.url.appendingPathComponent("img/a.png"))
    return site
  }

  private func html(_ config: String = "", _ post: String) throws -> String {
    let site = try site(config, post)
    let outcome = try Blogc.run(["build"], in: site.url)
    try #require(outcome.status == 0, "\(outcome.error)")
    return try site.text("_site/2020/01/01/a.html")
  }

  @Test(
    "links to Markdown files lead to their pages",
    arguments: [
      ("2020-01-02-b.md", "/b/2020/01/02/b.html"), ("2020-01-02-b.md#x", "/b/2020/01/02/b.html#x"),
      ("../c.md", "/b/c.html"), ("/c.md?q", "/b/c.html?q"), ("no.md", "no.md"),
      ("https://other.example/c.md", "https://other.example/c.md"), ("c.txt", "c.txt"),
    ])
  func links(destination: String, target: String) throws {
    #expect(try html("", "[x](\(destination))") == "<p><a href=\"\(target)\">x</a></p>\n")
  }

  @Test(
    "images have the size of their files",
    arguments: ["/img/a.png", "/b/img/a.png", "../img/a.png", "/img/%61.png?v=1"])
  func images(source: String) throws {
    #expect(
      try html("", "![x](\(source))")
        == "<p><img src=\"\(source)\" alt=\"x\" width=\"64\" height=\"48\" loading=\"lazy\" /></p>\n"
    )
  }

  @Test(
    "images that are not the site's have none",
    arguments: [
      "https://other.example/a.png", "missing.png", "../../../etc/a.png", "/img/keep.txt",
    ])
  func otherImages(source: String) throws {
    #expect(
      try html("", "![x](\(source))")
        == "<p><img src=\"\(source)\" alt=\"x\" loading=\"lazy\" /></p>\n")
  }

  @Test("links to other sites are marked where the site asks for it")
  func externalLinks() throws {
    #expect(
      try html(
        "gfm: { external_links: true }\n", "[a](https://own.example/x) [b](https://other.example/)")
        == "<p><a href=\"https://own.example/x\">a</a> "
        + "<a href=\"https://other.example/\" target=\"_blank\" rel=\"noopener noreferrer\">b</a></p>\n"
    )
  }

  @Test("Liquid does not run in code where the site asks for it")
  func literalCode() throws {
    #expect(
      try html(
        "gfm: { literal_code: true }\n",
        "{{ page.title }} `{{ page.title }}`\n\n```\n{% nope %}{% raw %}\n```\n{{ page.title }}")
        == "<p>A <code>{{ page.title }}</code></p>\n"
        + "<pre><code>{% nope %}{% raw %}\n</code></pre>\n<p>A</p>\n")
  }

  @Test("an unknown tag in code gets a hint on how to disable Liquid there")
  func hint() throws {
    let site = try site("", "text\n\n```\n{% nope %}\n```\n")
    let outcome = try Blogc.run(["build"], in: site.url)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("_posts/2020-01-01-a.md:7:4"))
    #expect(outcome.error.contains("help: Liquid is also evaluated in code"))
    #expect(outcome.error.contains("literal_code: true"))
  }

  @Test("a document that would take too much is an error that names it")
  func refused() throws {
    let site = try site(
      "",
      "[a]: /" + String(repeating: "x", count: 30_000) + "\n\n"
        + String(repeating: "[a]", count: 20_000))
    let outcome = try Blogc.run(["build"], in: site.url)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("[markdown.too-complex]"))
    #expect(outcome.error.contains("_posts/2020-01-01-a.md"))
    #expect(!site.has("_site/c.html"))
  }

  @Test(
    "a table with more than a thousand columns is an error at its row",
    arguments: [
      (head: 1_001, line: 1_001, row: 1_001, place: "5"), (2, 2, 1_001, "6"), (1_001, 2, 2, "4"),
    ])
  func wideTables(head: Int, line: Int, row: Int, place: String) throws {
    func cells(_ cell: String, _ count: Int) -> String {
      String(repeating: "|" + cell, count: count) + "|\n"
    }
    let site = try site("", cells("a", head) + cells("-", line) + cells("b", row))
    let outcome = try Blogc.run(["build"], in: site.url)
    #expect(outcome.status == 1)
    #expect(
      outcome.error.contains("_posts/2020-01-01-a.md:\(place):1")
        && outcome.error.contains("this row of a table has more than 1000 cells"),
      "\(outcome.error)")
  }

  @Test("a table of a thousand columns, and marks in code, are none")
  func widestTable() throws {
    let marks = String(repeating: "|x", count: 3_000)
    let site = try site(
      "",
      String(repeating: "|a", count: 1_000) + "|\n" + String(repeating: "|-", count: 1_000)
        + "|\n\n```\n\(marks)\n```\n\n\(marks)\n")
    let outcome = try Blogc.run(["build"], in: site.url)
    #expect(outcome.status == 0, "\(outcome.error)")
  }

  @Test("a page has its reading time")
  func readingTime() throws {
    let site = try site(
      "", String(repeating: "字", count: 1_200) + " two words\n\n    code is left out\n")
    try site.write("_layouts/post.html", "{{ page.number_of_words }} {{ page.reading_time }}")
    try site.write(
      "d.html", "---\n---\n{% for p in site.posts %}{{ p.title }}{{ p.reading_time }}{% endfor %}")
    try site.write(
      "_config.yml",
      "markdown: GFM\ndefaults: [{ scope: { type: posts }, values: { layout: post } }]\n")
    let outcome = try Blogc.run(["build"], in: site.url)
    try #require(outcome.status == 0, "\(outcome.error)")
    #expect(try site.text("_site/2020/01/01/a.html") == "1202 3")
    #expect(try site.text("_site/d.html") == "B1A3")
  }

  @Test("a URL alone in its paragraph is a card, from the site's data or its own pages")
  func cards() throws {
    let site = try site(
      "title: Own\ngfm: {cards: true, external_links: true}\n",
      """
      https://other.example/x?a=1&b=2

      https://own.example/b/2020/01/02/b.html

      https://own.example/b/c

      https://own.example/b/none.html

      https://unknown.example/

      Not alone: https://other.example/x?a=1&b=2
      """)
    try site.write(
      "_data/cards.yml",
      """
      "https://other.example/x?a=1&b=2":
        title: A <title>
        description: \(String(repeating: "長い&", count: 70))
        image: /img/a.png
        site: Other
      """)
    try site.write(
      "_posts/2020-01-02-b.md",
      "---\ntitle: B\nimage: {path: /img/a.png}\n---\n*First* ~~one~~.\n\nNext.\n")
    try site.write("c.md", "---\ntitle: C\ndescription: Of C\n---\n{{ page.title }}\n")
    let outcome = try Blogc.run(["build"], in: site.url)
    #expect(outcome.status == 0, "\(outcome.error)")
    let external = "target=\"_blank\" rel=\"noopener noreferrer\""
    let long = String(repeating: "長い&amp;", count: 40)
    let image = "<img class=\"link-card-image\" src=\"/b/img/a.png\" alt=\"\" loading=\"lazy\" />"
    let html = try site.text("_site/2020/01/01/a.html")
    let lines = html.split(separator: "\n")
    try #require(lines.count == 6)
    #expect(
      lines[0]
        == "<p class=\"link-card\"><a href=\"https://other.example/x?a=1&amp;b=2\" \(external)>\(image)"
        + "<span class=\"link-card-title\">A &lt;title&gt;</span> <span class=\"link-card-description\">"
        + "\(long)…</span> <span class=\"link-card-site\">Other</span></a></p>")
    #expect(
      lines[1]
        == "<p class=\"link-card\"><a href=\"/b/2020/01/02/b.html\">\(image)"
        + "<span class=\"link-card-title\">B</span> <span class=\"link-card-description\">First one.</span>"
        + " <span class=\"link-card-site\">Own</span></a></p>")
    #expect(lines[2].contains("href=\"/b/c.html\"") && lines[2].contains(">Of C<"))
    #expect(
      lines[3]
        == "<p><a href=\"https://own.example/b/none.html\">https://own.example/b/none.html</a></p>")
    #expect(lines[4].hasPrefix("<p><a href=\"https://unknown.example/\""))
    #expect(lines[5].hasPrefix("<p>Not alone: <a href"))
  }

  @Test("the data of cards may have another name, and a card follows its changes")
  func cardData() throws {
    let site = try site("gfm: {cards: true, card_data: links}\n", "https://other.example/\n")
    try site.write("_data/links.yml", "https://other.example/: {title: One}\n")
    #expect(try Blogc.run(["build"], in: site.url).status == 0)
    #expect(try site.text("_site/2020/01/01/a.html").contains(">One<"))
    try site.write("_data/links.yml", "https://other.example/: {title: Two}\n")
    #expect(try Blogc.run(["build"], in: site.url).status == 0)
    #expect(try site.text("_site/2020/01/01/a.html").contains(">Two<"))
    try FileManager.default.removeItem(at: site.url.appendingPathComponent("_data/links.yml"))
    #expect(try Blogc.run(["build"], in: site.url).status == 0)
    #expect(try site.text("_site/2020/01/01/a.html").hasPrefix("<p><a href"))
  }
}
