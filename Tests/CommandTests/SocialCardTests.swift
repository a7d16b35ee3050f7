import CommandRunner
import Foundation
import Pictures
import Testing

/// The library and the fonts that these tests need.
private enum Tools {
  static let areInstalled =
    (try? PictureLibrary.version()) != nil && FileManager.default.fileExists(atPath: font)
    && FileManager.default.fileExists(atPath: japanese)
  /// A font of the package fonts-dejavu-core.
  static let font = "/usr/share/fonts/truetype/dejavu/DejaVuSerif-Bold.ttf"
  /// A font of the package fonts-noto-cjk.
  static let japanese = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc"
}

/// The cards of posts, in whole builds.
@Suite(
  "Cards",
  .enabled(if: Tools.areInstalled, "libvips, fonts-dejavu-core or fonts-noto-cjk is not installed"))
struct SocialCardTests {
  /// A site with posts that have a card and documents that have none.
  private static func site(_ settings: String = "social_cards: true\n") throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    try site.write(
      "_config.yml",
      "title: Notes\nurl: https://own.example\nbaseurl: /b\nplugins: [jekyll-seo-tag]\n" + settings
        + "defaults: [{scope: {path: ''}, values: {layout: page}}]\n")
    try site.write(
      "_layouts/page.html",
      "<!DOCTYPE html><html><head>{% seo %}</head><body>{{ content }}</body></html>\n")
    try site.write("_posts/2020-01-01-tea.md", "---\ntitle: 茶の湯と「静けさ」\n---\nText.\n")
    try site.write("_posts/2020-01-02-own.md", "---\ntitle: B\nimage: /own.png\n---\nText.\n")
    try site.write("_posts/2020-01-03-none.md", "---\ntitle: C\nsocial_card: false\n---\nText.\n")
    try site.write("about.md", "---\ntitle: About\n---\nText.\n")
    return site
  }

  @discardableResult
  private static func build(
    _ site: TemporaryFolder, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> Blogc.Outcome {
    let outcome = try Blogc.run(["build"] + arguments, in: site.url, environment: environment)
    try #require(outcome.status == 0, "\(outcome.error)")
    return outcome
  }

  private static func output(_ site: TemporaryFolder) throws -> [String: Data] {
    try TemporaryFolder.contents(of: site.url.appendingPathComponent("_site"))
  }

  /// The cards of the destination, by the names of their posts.
  private static func cards(_ site: TemporaryFolder) throws -> [String: Data] {
    var cards: [String: Data] = [:]
    for (path, bytes) in try output(site) where path.hasSuffix(".card.png") {
      let match = try #require(path.wholeMatch(of: #/assets/cards/(.+)-[0-9a-f]{16}\.card\.png/#))
      cards[String(match.1)] = bytes
    }
    return cards
  }

  private static func html(_ site: TemporaryFolder, _ path: String) throws -> String {
    try site.text("_site/" + path).replacing(#/-[0-9a-f]{16}\./#, with: "-N.")
  }

  @Test("posts without an image have one, and the page says so to other sites")
  func cards() throws {
    let site = try Self.site()
    try site.write("_drafts/later.md", "---\ntitle: Later\n---\nText.\n")
    try site.write("asks.md", "---\ntitle: Asks\nsocial_card: true\n---\nText.\n")
    try Self.build(site)
    let cards = try Self.cards(site)
    #expect(cards.keys.sorted() == ["2020-01-01-tea", "asks"])
    for card in cards.values {
      let header = try #require(PictureHeader(Array(card)))
      #expect(header.width == 1200 && header.height == 630 && header.format == .png)
      #expect(try MetadataRemoval.removed(from: Array(card)) == nil)
    }
    let html = try Self.html(site, "2020/01/01/tea.html")
    let address = "https://own.example/b/assets/cards/2020-01-01-tea-N.card.png"
    for line in [
      "<meta property=\"og:image\" content=\"\(address)\" />",
      "<meta property=\"og:image:width\" content=\"1200\" />",
      "<meta property=\"og:image:height\" content=\"630\" />",
      "<meta property=\"og:image:alt\" content=\"茶の湯と「静けさ」\" />",
      "<meta name=\"twitter:card\" content=\"summary_large_image\" />",
    ] {
      #expect(html.contains(line), "\(html)")
    }
    #expect(
      try Self.html(site, "2020/01/02/own.html").contains(
        "content=\"https://own.example/b/own.png\""))
    for path in ["2020/01/03/none.html", "about.html"] {
      #expect(!(try Self.html(site, path)).contains("og:image"))
    }
    let check = try Blogc.run(["check"], in: site.url)
    #expect(!check.error.contains("card.png"), "\(check.error)")
    // Without the setting there are none.
    let plain = try Self.site("social_cards: false\n")
    try Self.build(plain)
    #expect(try Self.cards(plain).isEmpty)
  }

  @Test("are the same bytes from run to run, from the cache and on one processor")
  func deterministic() throws {
    let first = try Self.site()
    try Self.build(first)
    let before = try Self.output(first)
    try FileManager.default.removeItem(at: first.url.appendingPathComponent("_site"))
    try Self.build(first)
    #expect(try Self.output(first) == before)
    let second = try Self.site()
    try Self.build(second)
    #expect(try Self.output(second) == before)
  }

  @Test("are drawn anew only where what they show has changed")
  func incremental() throws {
    let site = try Self.site()
    try Self.build(site)
    #expect(try Self.build(site).output.contains("0 written"))
    let first = try Self.output(site)
    // A text: the card stays.
    try site.write("_posts/2020-01-01-tea.md", "---\ntitle: 茶の湯と「静けさ」\n---\nAnother text.\n")
    #expect(try Self.build(site).output.contains("1 written"))
    #expect(
      try Self.cards(site)["2020-01-01-tea"] == first.first { $0.key.hasSuffix(".card.png") }?.value
    )
    // A layout: the page is made anew, the card stays.
    try site.write("_layouts/page.html", "<html><head>{% seo %}</head>{{ content }}</html>\n")
    try Self.build(site)
    let second = try Self.output(site)
    #expect(second.keys.sorted() == first.keys.sorted())
    // A title: another card, and the last one is gone.
    try site.write("_posts/2020-01-01-tea.md", "---\ntitle: Tea\n---\nAnother text.\n")
    try Self.build(site)
    let third = try Self.output(site)
    #expect(try Self.cards(site).count == 1)
    #expect(third.keys.sorted() != first.keys.sorted())
    // A template of the site's own, in place of the built-in one.
    try site.write("_cards/default.svg", Self.template)
    try Self.build(site)
    let fourth = try Self.output(site)
    #expect(try Self.cards(site) != (try Self.cards(of: third)))
    // An image of its own: no card.
    try site.write(
      "_posts/2020-01-01-tea.md", "---\ntitle: Tea\nimage: /a.png\n---\nAnother text.\n")
    try Self.build(site)
    #expect(try Self.cards(site).isEmpty)
    try site.write("_posts/2020-01-01-tea.md", "---\ntitle: Tea\n---\nAnother text.\n")
    try Self.build(site)
    #expect(try Self.output(site) == fourth)
    // A card that somebody removed comes back.
    let path = try #require(fourth.keys.first { $0.hasSuffix(".card.png") })
    try FileManager.default.removeItem(at: site.url.appendingPathComponent("_site/" + path))
    try Self.build(site)
    #expect(try Self.output(site) == fourth)
    try Self.build(site, ["--clean"])
    #expect(try Self.output(site) == fourth)
  }

  private static func cards(of output: [String: Data]) throws -> [String: Data] {
    output.filter { $0.key.hasSuffix(".card.png") }
  }

  @Test("stay beside the other pictures of a post whose page alone is made anew")
  func pictures() throws {
    let site = try Self.site("social_cards: true\nimages: true\n")
    try PictureTests.put(TestPicture.png(width: 500, height: 200), "img/a.png", in: site)
    try site.write("_posts/2020-01-01-tea.md", "---\ntitle: Tea\n---\n![A](/img/a.png)\n")
    try Self.build(site)
    let before = try Self.output(site)
    #expect(before.keys.contains { $0.hasPrefix("img/a-400-") })
    try site.write("_layouts/page.html", "<html><head>{% seo %}</head>{{ content }}</html>\n")
    try Self.build(site)
    let after = try Self.output(site)
    #expect(after.keys.sorted() == before.keys.sorted())
    #expect(try Self.build(site).output.contains("0 written"))
    try Self.build(site, ["--clean"])
    #expect(try Self.output(site) == after)
  }

  private static let template =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{{ card.width }}\" height=\"{{ card.height }}\">"
    + "<rect width=\"1200\" height=\"630\" fill=\"{{ card.accent | default: '#246' }}\"/>"
    + "<text data-box=\"60 60 1000 400\" font-size=\"90\" fill=\"white\" font-family=\"{{ card.font | default: 'sans-serif' | xml_escape }}\">"
    + "{{ page.title | xml_escape }}</text></svg>\n"

  @Test("are drawn with the template that the settings or the post name, and with the site's font")
  func templates() throws {
    let site = try Self.site(
      "social_cards: {template: plain, font: fonts/own.ttf, accent: '#135'}\n")
    try site.write("_cards/plain.svg", Self.template)
    try site.write("_cards/other.svg", Self.template.replacing("60 60", with: "90 90"))
    for (post, front) in [("2020-01-01-tea", ""), ("2020-01-04-other", "social_card: other\n")] {
      try site.write("_posts/\(post).md", "---\ntitle: Quiet & small\n\(front)---\nText.\n")
    }
    try FileManager.default.createDirectory(
      at: site.url.appendingPathComponent("fonts"), withIntermediateDirectories: true)
    let font = site.url.appendingPathComponent("fonts/own.ttf")
    try FileManager.default.copyItem(at: URL(filePath: Tools.font), to: font)
    let temporary = try TemporaryFolder()
    let environment = ["TMPDIR": temporary.url.path()]
    try Self.build(site, environment: environment)
    let cards = try Self.cards(site)
    #expect(cards.keys.sorted() == ["2020-01-01-tea", "2020-01-04-other"])
    #expect(cards["2020-01-01-tea"] != cards["2020-01-04-other"])
    #expect(try TemporaryFolder.contents(of: temporary.url).isEmpty)
    // Another font, another card.
    try FileManager.default.removeItem(at: font)
    try FileManager.default.copyItem(
      at: URL(filePath: Tools.font.replacing("Serif-Bold", with: "Sans")), to: font)
    try Self.build(site)
    #expect(try Self.cards(site)["2020-01-01-tea"] != cards["2020-01-01-tea"])
  }

  @Test(
    "what is wrong with settings, templates and fonts is an error with a fix, and the site stays",
    arguments: [
      (
        "social_cards: {font: Nowhere Sans}\n", "",
        "the font 'Nowhere Sans' of the cards is not installed"
      ),
      ("social_cards: {font: Noto Sans CJK ZZ}\n", "", "apt-get install fonts-noto-cjk"),
      ("social_cards: {font: no.ttf}\n", "", "the font 'no.ttf' of the cards cannot be read"),
      ("social_cards: {font: about.ttf}\n", "", "the font's file of the cards is no font"),
      ("social_cards: {template: pale}\n", "", "there is no template 'pale' for cards"),
      (
        "social_cards: {scheme: grey}\n", "",
        "the setting 'social_cards.scheme' must be 'light' or 'dark'"
      ),
      ("social_cards: {font: [a]}\n", "", "the setting 'social_cards.font' must be a text"),
      (
        "social_cards: {without_libvips: 3}\n", "",
        "the setting 'social_cards.without_libvips' must be 'error', 'warning' or 'off'"
      ),
      ("social_cards: true\n", "<svg><text>a</svg>", "the card of this document cannot be drawn: "),
      (
        "social_cards: true\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"600\" height=\"300\"></svg>",
        "the card is 600 × 300 pixels, not 1200 × 630"
      ),
      (
        "social_cards: true\n", "<svg><text data-box=\"1 2 3\">a</text></svg>",
        "'1 2 3' is no box for the text of a card"
      ),
      (
        "social_cards: true\n", "<svg><text data-box=\"0 0 900 90\">\u{12F90}</text></svg>",
        "no font has the character '\u{12F90}' of this card"
      ),
      ("social_cards: true\n", "{% nothing %}", "unknown tag 'nothing'"),
    ])
  func wrong(settings: String, template: String, message: String) throws {
    let site = try Self.site()
    try site.write("about.ttf", "no font")
    try Self.build(site)
    let before = try Self.output(site)
    let configuration = try site.text("_config.yml")
    try site.write(
      "_config.yml", configuration.replacing("social_cards: true\n", with: settings))
    if !template.isEmpty { try site.write("_cards/default.svg", template) }
    let outcome = try Blogc.run(["build"], in: site.url)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains(message), "\(outcome.error)")
    let japanese = try Blogc.run(["build"], in: site.url, environment: ["BLOGC_LANG": "ja"])
    for line in japanese.error.split(separator: "\n")
    where line.contains("エラー") || line.contains("ヒント") {
      #expect(!line.contains(#/the |install it|must be/#), "\(line)")
    }
    #expect(try Self.output(site) == before)
  }

  @Test("a setting and a template that are misspelt have suggestions")
  func misspelt() throws {
    let site = try Self.site("social_cards: {scheem: dark, template: default}\n")
    try site.write("_posts/2020-01-01-tea.md", "---\ntitle: A\nsocial_card: defualt\n---\nText.\n")
    let outcome = try Blogc.run(["build"], in: site.url)
    #expect(outcome.error.contains("there is no setting 'scheem' below 'social_cards'"))
    #expect(outcome.error.contains("did you mean 'scheme'?"))
    #expect(outcome.error.contains("_posts/2020-01-01-tea.md"))
    #expect(outcome.error.contains("did you mean 'default'?"), "\(outcome.error)")
  }

  #if os(Linux)
    @Test("without libvips there are none, with one warning or what the settings say")
    func missingLibrary() throws {
      let broken = try TemporaryFolder()
      try broken.write("libvips.so.42", "no library")
      let environment = ["LD_LIBRARY_PATH": broken.url.path()]
      let site = try Self.site()
      try site.write("_posts/2020-01-05-other.md", "---\ntitle: D\n---\nText.\n")
      for _ in 1...2 {
        let outcome = try Self.build(site, environment: environment)
        #expect(outcome.error.components(separatedBy: "[card.library]").count == 2)
        #expect(outcome.error.contains("warning: there is no libvips, so no cards are drawn"))
      }
      #expect(try Self.cards(site).isEmpty)
      #expect(!(try Self.html(site, "2020/01/01/tea.html")).contains("og:image"))
      let japanese = try Self.build(
        site, environment: environment.merging(["BLOGC_LANG": "ja"]) { $1 })
      #expect(japanese.error.contains("libvips がないので、カードは描かれません"))
      #expect(try Self.build(site).error.isEmpty)
      #expect(try Self.cards(site).count == 2)
      let strict = try Self.site("social_cards: {without_libvips: error}\n")
      #expect(try Blogc.run(["build"], in: strict.url, environment: environment).status == 1)
      let silent = try Self.site("social_cards: {without_libvips: off}\n")
      #expect(try Self.build(silent, environment: environment).error.isEmpty)
    }
  #endif

  @Test("blogc card draws one to look at, also without the setting")
  func command() throws {
    let site = try Self.site("")
    let outcome = try Blogc.run(["card", "tea"], in: site.url)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output == "2020-01-01-tea.card.png\n")
    let file = site.url.appendingPathComponent("2020-01-01-tea.card.png")
    #expect(PictureHeader(Array(try Data(contentsOf: file)))?.width == 1200)
    #expect(!site.has("_site"))
    // As a build draws it, whatever the post says of images.
    let other = try Self.site()
    try Self.build(other)
    #expect(try Data(contentsOf: file) == Self.cards(other)["2020-01-01-tea"])
    #expect(
      try Blogc.run(["card", "own", "--output", "look.png"], in: site.url).output == "look.png\n")
    try site.write(
      "_posts/2020-01-07-long.md",
      "---\ntitle: \(String(repeating: "長い題", count: 60))\n---\nText.\n")
    let cut = try Blogc.run(["card", "long"], in: site.url)
    #expect(cut.status == 0 && cut.error.contains("was cut"), "\(cut.error)")
    let unknown = try Blogc.run(["card", "tee"], in: site.url)
    #expect(unknown.status == 1 && unknown.error.contains("[post.unknown]"))
    let unwritable = try Blogc.run(["card", "tea", "--output", "no/a.png"], in: site.url)
    #expect(unwritable.status == 1 && unwritable.error.contains("'no/a.png' cannot be written"))
  }

  @Test("the preview draws them, and notices that a template has changed")
  func preview() async throws {
    let site = try Self.site()
    try site.write("_cards/default.svg", Self.template)
    let blog = try await ServedBlog(serving: site)
    let path = "/b/2020/01/01/tea.html"
    let card = #/assets/cards/2020-01-01-tea-[0-9a-f]{16}\.card\.png/#
    let page = try await blog.get(path)
    let first = try #require(page.body.firstMatch(of: card)?.0, "\(blog.output)")
    #expect(try await blog.get("/b/\(first)").status == 200)
    try site.write("_cards/default.svg", Self.template.replacing("#246", with: "#135"))
    #expect(
      try await blog.shows(path) { answer in
        answer.body.firstMatch(of: card).map { $0.0 != first } ?? false
      }, "\(blog.output)")
  }

  @Test("the theme of new blogs shows them")
  func theme() throws {
    let folder = try TemporaryFolder()
    #expect(try Blogc.run(["init", "diary", "--lang", "ja"], in: folder.url).status == 0)
    let configuration = try folder.text("diary/_config.yml")
    try folder.write("diary/_config.yml", configuration + "social_cards: {scheme: dark}\n")
    #expect(folder.has("diary/_cards/default.svg"))
    let outcome = try Blogc.run(["build"], in: folder.url.appendingPathComponent("diary"))
    #expect(outcome.status == 0, "\(outcome.error)")
    let pages = try TemporaryFolder.contents(of: folder.url.appendingPathComponent("diary/_site"))
    let posts = pages.filter { $0.key.hasSuffix("first-post/index.html") }
    let post = try #require(posts.first.map { String(decoding: $0.value, as: UTF8.self) })
    #expect(post.contains("<meta property=\"og:image:width\" content=\"1200\">"))
    #expect(post.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">"))
    #expect(post.contains(#/og:image" content="[^"]+\.card\.png"/#))
    let home = String(decoding: try #require(pages["index.html"]), as: UTF8.self)
    #expect(!home.contains("og:image"))
  }
}
