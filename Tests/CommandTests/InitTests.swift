import CommandRunner
import Foundation
import Testing

@Suite("blogc init")
struct InitTests {
  @Test("begins a blog that builds without a word of complaint", arguments: ["ja", "en"])
  func builds(language: String) throws {
    let folder = try TemporaryFolder()
    let begun = try Blogc.run(
      ["init", "notes/diary", "--lang", language, "--title", "A: \"diary\""], in: folder.url)
    try #require(begun.status == 0, "\(begun.error)")
    let blog = folder.url.appendingPathComponent("notes/diary")
    let built = try Blogc.run(["build"], in: blog)
    #expect(built.status == 0)
    #expect(built.error.isEmpty)
    let site = try TemporaryFolder.contents(of: blog.appendingPathComponent("_site"))
    for path in ["index.html", "404.html", "about/index.html", "archive/index.html", "feed.xml"] {
      #expect(site[path] != nil, "\(path)")
    }
    for (path, data) in site where path.hasSuffix(".html") {
      let html = String(decoding: data, as: UTF8.self)
      #expect(html.contains("<html lang=\"\(language)\">"), "\(path)")
      #expect(html.contains(">A: &quot;diary&quot;</a>"), "\(path)")
      for match in html.matches(of: /(?:href|src)="(\/[^"#]*)/) {
        var target = String(match.1.dropFirst()).removingPercentEncoding ?? ""
        if target.isEmpty || target.hasSuffix("/") { target += "index.html" }
        #expect(site[target] != nil, "\(path) links to \(match.1)")
      }
    }
  }

  @Test("takes the path of an address apart, and names the author in the footer")
  func address() throws {
    let folder = try TemporaryFolder()
    let begun = try Blogc.run(
      ["init", "blog", "--url", "https://example.com/diary/", "--author", "Hanako & Co"],
      in: folder.url)
    try #require(begun.status == 0, "\(begun.error)")
    #expect(begun.output.hasSuffix("  cd blog && blogc serve --open\n"))
    let settings = try folder.text("blog/_config.yml")
    #expect(settings.contains("\nurl: https://example.com\nbaseurl: /diary\n"))
    let blog = folder.url.appendingPathComponent("blog")
    #expect(try Blogc.run(["check", "--strict"], in: blog).status == 0)
    try #require(Blogc.run(["build"], in: blog).status == 0)
    #expect(try folder.text("blog/_site/index.html").contains("© Hanako &amp; Co"))
  }

  @Test("an excerpt has no numbers of footnotes and no marks of formulas")
  func summary() throws {
    let folder = try TemporaryFolder()
    try #require(Blogc.run(["init", ".", "--lang", "ja"], in: folder.url).status == 0)
    try folder.write(
      "_posts/2016-02-26-a.md",
      "---\ntitle: A\n---\nx<sup>2</sup>[^1] と^[メモ。] $a_1$ の話。\n\n[^1]: 脚注。\n")
    try #require(Blogc.run(["build"], in: folder.url).status == 0)
    #expect(try folder.text("_site/index.html").contains("<p>x2 と a_1 の話。"))
    #expect(
      try folder.text("_site/2016/02/26/a/index.html").contains(
        "<meta name=\"description\" content=\"x2 と a_1 の話。\">"))
  }

  @Test("in the folder above a blog, other commands lead into the blog")
  func above() throws {
    let folder = try TemporaryFolder()
    try #require(Blogc.run(["init", "diary"], in: folder.url).status == 0)
    for arguments in [["build"], ["check"], ["new", "post", "A"]] {
      let outcome = try Blogc.run(arguments, in: folder.url)
      #expect(outcome.status == 1, "\(arguments)")
      #expect(outcome.error.contains("run the command there: cd diary"), "\(outcome.error)")
    }
    #expect(!folder.has("_posts") && !folder.has("_site"))
    // A folder that is a site itself may hold another one.
    let other = try TemporaryFolder()
    try other.write("index.html", "<p>hello</p>\n")
    try other.write("docs/_config.yml", "title: inner\n")
    #expect(try Blogc.run(["build"], in: other.url).status == 0)
  }

  @Test("speaks the language of the locale", arguments: [("ja_JP.UTF-8", "ja"), ("C", "en")])
  func locale(name: String, language: String) throws {
    let folder = try TemporaryFolder()
    let begun = try Blogc.run(["init", "."], in: folder.url, environment: ["LC_ALL": name])
    #expect(begun.status == 0, "\(begun.error)")
    #expect(try folder.text("_config.yml").contains("\nlang: \(language)\n"))
  }

  @Test("posts of any Japanese title have pages of their own, and every link leads to a file")
  func titles() throws {
    let folder = try TemporaryFolder()
    try #require(
      Blogc.run(["init", ".", "--lang", "ja", "--url", "https://example.com"], in: folder.url)
        .status == 0)
    let titles = ["１０月の日記", "ﾊﾝｶｸ ｶﾅ", "第①回", "第②回", "パートⅡ", "C", "C++", "C#", "🍁の日", "🍁"]
    var paths: Set<String> = []
    for title in titles {
      let made = try Blogc.run(["new", "post", title, "--date", "2016-02-26"], in: folder.url)
      #expect(made.status == 0, "\(title): \(made.error)")
      paths.insert(made.output)
      try folder.write(
        String(made.output.dropLast()),
        try folder.text(String(made.output.dropLast()))
          .replacingOccurrences(of: "---\n\n", with: "tags: ['\(title)']\n---\ntext\n"))
    }
    #expect(paths.count == titles.count)
    let built = try Blogc.run(["build"], in: folder.url)
    #expect(built.status == 0, "\(built.error)")
    let checked = try Blogc.run(["check", "--strict"], in: folder.url)
    #expect(checked.status == 0, "\(checked.error)")
  }

  @Test("tags whose names differ have pages that differ, and the index counts their posts")
  func tagPages() throws {
    let folder = try TemporaryFolder()
    try #require(
      Blogc.run(["init", ".", "--lang", "ja", "--url", "https://example.com"], in: folder.url)
        .status == 0)
    let tags = ["C", "C++", "C#", "Swift", "swift", "🍁", "TCP/IP", "長い タグ"]
    for (number, tag) in tags.enumerated() {
      try folder.write(
        "_posts/2020-01-0\(number + 1)-p.md", "---\ntitle: P\(number)\ntags: ['\(tag)']\n---\n旅\n")
    }
    let built = try Blogc.run(["build"], in: folder.url)
    #expect(built.status == 0 && built.error.isEmpty, "\(built.error)")
    // Whoever keeps the site on a Mac should know of the one pair that differs in case alone.
    let checked = try Blogc.run(["check"], in: folder.url)
    #expect(checked.status == 0 && checked.error.contains("/tags/swift/"), "\(checked.error)")
    #expect(checked.error.matches(of: /\[check\./).count == 1, "\(checked.error)")
    for (number, tag) in tags.enumerated() {
      let name = tag.replacing("/", with: "-").replacing(" ", with: "-")
      #expect(
        try folder.text("_site/tags/\(name)/index.html").contains(">P\(number)</a>"), "\(tag)")
    }
    let index = try folder.text("_site/tags/index.html")
    #expect(index.contains(#"href="/tags/C%2B%2B/">C++</a> <span>1</span>"#))
  }

  @Test(
    "the notation of Zenn, Qiita and Obsidian works in a new Japanese blog, and is off in an English one"
  )
  func habits() throws {
    for language in ["ja", "en"] {
      let folder = try TemporaryFolder()
      try #require(
        Blogc.run(
          ["init", ".", "--lang", language, "--url", "https://example.com"], in: folder.url
        )
        .status == 0)
      try folder.write(
        "_posts/2020-01-01-京都の旅.md", "---\ntitle: 旅\ntopics: [旅行]\n---\n本文\n")
      try folder.write(
        "_posts/2020-01-02-p.md",
        "---\ntitle: P\nmath: true\n---\n$x_1$ ==旅== 文^[注] ![猫](/assets/icon.svg =20x)\n\n[[京都の旅]]\n\n@[youtube](abc)\n"
      )
      let built = try Blogc.run(["build"], in: folder.url)
      #expect(built.status == 0 && built.error.isEmpty, "\(built.error)")
      let page = try folder.text("_site/2020/01/02/p/index.html")
      let isOn = language == "ja"
      for part in [
        "class=\"math math-inline\"", "<mark>旅</mark>", "id=\"fn-inline-1\"", " width=\"20\"",
        "youtube-nocookie", #"href="/2020/01/01/%E4%BA%AC%E9%83%BD%E3%81%AE%E6%97%85/">京都の旅</a>"#,
      ] {
        #expect(page.contains(part) == isOn, "\(language): \(part)")
      }
      #expect(page.contains("mathjax"))
      #expect(folder.has("_site/tags/旅行/index.html") == isOn)
      // In the English blog '@[youtube](abc)' is a link to a page that there is not.
      let checked = try Blogc.run(["check", "--strict"], in: folder.url)
      #expect((checked.status == 0) == isOn, "\(checked.error)")
    }
  }

  @Test("posts that share tags are named below a post, those that share most first")
  func related() throws {
    let folder = try TemporaryFolder()
    try #require(Blogc.run(["init", ".", "--lang", "en"], in: folder.url).status == 0)
    for (day, tags) in ["a, b", "a", "a, b", "c", "b"].enumerated() {
      try folder.write(
        "_posts/2020-01-0\(day + 1)-p.md", "---\ntitle: P\(day + 1)\ntags: [\(tags)]\n---\ntext\n")
    }
    try #require(Blogc.run(["build"], in: folder.url).status == 0)
    let post = try folder.text("_site/2020/01/01/p/index.html")
    let list = try #require(post.firstMatch(of: /<nav class="related"[\s\S]*?<\/nav>/)).0
    #expect(list.matches(of: />(P\d)<\/a>/).map(\.1) == ["P3", "P5", "P2"])
    #expect(!(try folder.text("_site/2020/01/04/p/index.html").contains("class=\"related\"")))
  }

  @Test("a blog without posts says so, and files for the host are published")
  func empty() throws {
    let folder = try TemporaryFolder()
    try #require(
      Blogc.run(["init", ".", "--lang", "ja", "--url", "https://example.com"], in: folder.url)
        .status == 0)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("_posts"))
    try folder.write("_headers", "/*\n  X-Frame-Options: DENY\n")
    try folder.write("_redirects", "/old /new 301\n")
    try #require(Blogc.run(["build"], in: folder.url).status == 0)
    #expect(try folder.text("_site/index.html").contains("まだ記事がありません"))
    #expect(try folder.text("_site/_redirects") == "/old /new 301\n")
    #expect(folder.has("_site/_headers"))
    #expect(try Blogc.run(["check", "--strict"], in: folder.url).status == 0)
  }

  @Test("the home page shows twenty posts and links to the rest")
  func pages() throws {
    let folder = try TemporaryFolder()
    try #require(Blogc.run(["init", "."], in: folder.url).status == 0)
    for day in 10...34 {
      try folder.write("_posts/20\(day)-01-01-p.md", "---\ntitle: P\(day)\n---\ntext\n")
    }
    try #require(Blogc.run(["build", "--future"], in: folder.url).status == 0)
    let home = try folder.text("_site/index.html")
    #expect(home.matches(of: /class="post-title"/).count == 20)
    #expect(home.contains("href=\"/page:2/\"") || home.contains("href=\"/page2/\""))
    #expect(home.contains("rel=\"next\""))
  }

  @Test("options go into the settings, and a URL without a scheme is refused")
  func options() throws {
    let folder = try TemporaryFolder()
    let arguments = [
      "--url", "https://example.com/", "--author", "花子: A", "--timezone", "Europe/Paris",
    ]
    try #require(Blogc.run(["init", "."] + arguments, in: folder.url).status == 0)
    let settings = try folder.text("_config.yml")
    for line in ["url: https://example.com\n", "author: \"花子: A\"\n", "timezone: Europe/Paris\n"] {
      #expect(settings.contains("\n" + line), "\(line)")
    }
    #expect(try Blogc.run(["build"], in: folder.url).status == 0)
    let feed = try folder.text("_site/feed.xml")
    #expect(feed.contains("<generator>blogc</generator>"))
    let refused = try Blogc.run(["init", "x", "--url", "example.com"], in: folder.url)
    #expect(refused.status == 64)
    #expect(!folder.has("x"))
  }

  @Test(
    "takes the time zone of the computer, and dates the first post in it",
    arguments: [
      ("America/New_York", "en", "America/New_York", "2016-02-25"),
      (":Pacific/Kiritimati", "ja", "Pacific/Kiritimati", "2016-02-26"),
      ("UTC", "ja", "Asia/Tokyo", "2016-02-26"),
      ("Etc/UTC", "en", "UTC", "2016-02-26"),
    ])
  func timeZone(variable: String, language: String, zone: String, day: String) throws {
    let folder = try TemporaryFolder()
    // 02:00 in UTC, 21:00 of the day before in New York.
    let begun = try Blogc.run(
      ["init", ".", "--lang", language], in: folder.url,
      environment: ["TZ": variable, "SOURCE_DATE_EPOCH": "1456452000"])
    try #require(begun.status == 0, "\(begun.error)")
    #expect(try folder.text("_config.yml").contains("\ntimezone: \(zone)\n"))
    #expect(folder.has("_posts/\(day)-first-post.md"))
  }

  @Test("refuses a time zone that does not exist")
  func unknownTimeZone() throws {
    let folder = try TemporaryFolder()
    let refused = try Blogc.run(["init", "x", "--timezone", "Asia/Tokio"], in: folder.url)
    #expect(refused.status == 64)
    #expect(refused.error.contains("There is no time zone 'Asia/Tokio'"))
    #expect(!folder.has("x"))
  }

  @Test("the first build mentions that the blog has no URL, later ones do not")
  func missingURL() throws {
    let folder = try TemporaryFolder()
    try #require(Blogc.run(["init", "."], in: folder.url).status == 0)
    #expect(try Blogc.run(["build"], in: folder.url).output.contains("set 'url' in _config.yml"))
    #expect(try !Blogc.run(["build"], in: folder.url).output.contains("set 'url'"))
    #expect(try Blogc.run(["build", "--clean", "--quiet"], in: folder.url).output.isEmpty)
  }

  @Test("writes nothing when one of its files already exists")
  func existing() throws {
    let folder = try TemporaryFolder()
    try folder.write("about.md", "mine")
    let outcome = try Blogc.run(["init", "."], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("about.md' already exists; nothing was written [new.exists]"))
    #expect(try folder.text("about.md") == "mine")
    #expect(!folder.has("_config.yml"))
    #expect(!folder.has("index.html"))
  }
}
