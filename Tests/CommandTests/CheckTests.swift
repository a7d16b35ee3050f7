import CommandRunner
import Foundation
import Testing

@Suite("blogc check")
struct CheckTests {
  private static let fixtures = Blogc.repository
    .appendingPathComponent("Tests/CommandTests/Fixtures")

  /// `ID PATH:LINE:COLUMN` for each finding of a run with `--format json`.
  private func findings(_ outcome: Blogc.Outcome) throws -> [String] {
    try outcome.error.split(separator: "\n").filter { $0.hasPrefix("{") }.map { line in
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let id = try #require(object["id"] as? String)
      var place = object["path"] as? String ?? ""
      if let line = object["line"] as? Int, let column = object["column"] as? Int {
        place += ":\(line):\(column)"
      }
      return id + " " + place
    }
  }

  private func check(
    _ files: [String: String], _ arguments: [String] = []
  ) throws -> (findings: [String], outcome: Blogc.Outcome) {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(path, text) }
    let outcome = try Blogc.run(["check", "--format", "json"] + arguments, in: folder.url)
    #expect(
      !FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("_site").path))
    return (try findings(outcome), outcome)
  }

  @Test("all planted problems are found at their places, and nothing else")
  func plantedFaults() throws {
    let folder = try TemporaryFolder()
    let site = folder.url.appendingPathComponent("site")
    try FileManager.default.copyItem(
      at: Self.fixtures.appendingPathComponent("faults"), to: site)
    // Names in NFD: version control on macOS may store them otherwise, so they are written here.
    try folder.write("site/か\u{3099}くせい.md", "---\nlayout: default\ntitle: 学生\n---\n本文\n")
    try folder.write(
      "site/は\u{309A}ん.md", "---\nlayout: default\ntitle: パン\n---\n[次](/blog/がくせい/)\n")
    let outcome = try Blogc.run(["check", "--format", "json"], in: site)
    #expect(outcome.status == 1)
    let expected = try String(
      contentsOf: Self.fixtures.appendingPathComponent("faults/expected.txt"), encoding: .utf8
    ).split(separator: "\n").map(String.init)
    let found = try findings(outcome)
    #expect(expected.count >= 60)
    #expect(found.filter { !expected.contains($0) } == [], "found beyond what was planted")
    #expect(expected.filter { !found.contains($0) } == [], "planted and not found")
    #expect(found.count == expected.count)
    #expect(!folder.has("site/_site"))
  }

  @Test(
    "each of hundreds of broken links is reported where it is written, wherever that is",
    arguments: ["front matter", "includes", "data files", "data"])
  func manyPlaces(_ place: String) throws {
    let count = 300
    var files: [String: String] = [:]
    var expected: [String] = []
    let page: String
    switch place {
    case "front matter":
      page = "{% for p in site.posts %}<a href=\"{{ p.link }}\">x</a>{% endfor %}"
      for number in 0..<count {
        let path = "_posts/2020-01-01-p\(number).md"
        files[path] = "---\ntitle: a\nlink: /missing\(number)/\n---\nx\n"
        expected.append("check.broken-link \(path):3:7")
      }
    case "includes":
      page = (0..<count).map { "{% include a\($0).html %}\n" }.joined()
      for number in 0..<count {
        files["_includes/a\(number).html"] = "<p>\n<a href=\"/missing\(number)/\">x</a></p>"
        expected.append("check.broken-link _includes/a\(number).html:2:10")
      }
    case "data files":
      page = "{% for d in site.data %}<a href=\"{{ d[1].url }}\">x</a>{% endfor %}"
      for number in 0..<count {
        files["_data/d\(number).yml"] = "url: /missing\(number)/\n"
        expected.append("check.broken-link _data/d\(number).yml:1:6")
      }
    default:
      page = "{% for u in site.data.all %}<a href=\"{{ u }}\">x</a>{% endfor %}"
      files["_data/all.yml"] = (0..<count).map { "- /missing\($0)/\n" }.joined()
      expected = (0..<count).map { "check.broken-link _data/all.yml:\($0 + 1):3" }
    }
    files["index.html"] = "---\nlayout: null\n---\n" + page
    let found = try check(files).findings.filter { $0.hasPrefix("check.broken-link") }
    #expect(found.sorted() == expected.sorted())
  }

  @Test("near misses are not problems, with and without a baseurl", arguments: ["", "/blog"])
  func nearMisses(_ base: String) throws {
    let layout = """
      <!DOCTYPE html><html lang="ja"><head><title>{{ page.title }}</title></head>
      <body id="top2"><a href="{{ '/' | relative_url }}">home</a>{{ content }}</body></html>
      """
    let (found, outcome) = try check(
      [
        "_config.yml": """
        url: https://example.jp
        baseurl: \(base.isEmpty ? "''" : base)
        plugins: [jekyll-redirect-from, jekyll-paginate, jekyll-feed, jekyll-sitemap]
        paginate: 1
        keep_files: [kept]
        include: [_redirects]
        collections: { works: { output: true } }
        """,
        "_layouts/default.html": layout,
        "_works/a.md": "---\nlayout: default\ntitle: 作品\n---\n[記事]({% post_url 2026-01-01-い %})\n",
        "_posts/2026-01-01-い.md":
          "---\nlayout: default\ntitle: い\n---\n# い\n\nText[^1] and {#own}\n\n[^1]: Note.\n",
        "_posts/2026-01-02-ろ.md":
          "---\nlayout: default\ntitle: ろ\ndate: 2026-01-02 23:00:00 -0800\n---\n## は\n\n[は](#は)\n",
        "about.html":
          "---\nlayout: default\ntitle: 紹介\nredirect_from: [/who/]\n---\n<a name=\"anker\">x</a>\n",
        "works.md": "---\nlayout: default\ntitle: 作品\npermalink: /works/\n---\n* 一\n* 二\n",
        "data.md": """
        ---
        layout: default
        title: 何でも
        permalink: /sub/page/
        custom_key: 1
        ---
        # 見出し {#midashi}

        [a](\(base)/about) [b](\(base)/about.html) [c](\(base)/works) [d](\(base)/works/)
        [e](../../about.html#anker) [f](?q=1) [g](?q=1#midashi) [h](#top) [i](#) [j](./) [k](../page/)
        [l](//example.com/x) [m](mailto:a@example.jp) [n](tel:+81) [o](data:,x) [p](javascript:void)
        [q](https://example.jp\(base)/about/../works/) [r](HTTPS://EXAMPLE.JP\(base)/works/?x=1#top)
        [s](\(base)/%E3%83%89%E3%82%AD.html) [t](\(base)/ドキ.html) [u](\(base)/who/) [v](\(base)/kept/x.pdf)
        [w](\(base)/page2/) [x](\(base)/feed.xml) [y](\(base)/sitemap.xml) [z](\(base)/works/a.html)
        [moved](\(base)/alt/x/y/) [moved](\(base)/u/hana) <img src="" data-src="late.png" alt=""> [ä](#:~:text=a) [ö](#midashi:~:text=b) [ü](#/route)

        `[code](/nowhere/)` <!-- [comment](/nowhere/) <a href="/nowhere/"> -->

        ```
        [fence](/nowhere/) #nowhere
        ```

        <pre><code>&lt;a href="/nowhere/"&gt;</code></pre>
        <script>var a = '<a href="/nowhere/">';</script>

        ![](\(base)/p.png) <img alt src="\(base)/p.png?v=2"> <img role="presentation" src="\(base)/p.png">
        <a href="\(base)/works/" aria-label="works"></a> <a href="\(base)/works/"><img src="\(base)/p.png" alt="w"></a>
        <a href="\(base)/works/"><svg><title>w</title></svg></a> <a id="nolink"></a>

        　日本語の段落は全角の空白で始まる。

        #日記 #旅行 &#35;not \\#見出し

        - a
          - b

        1. c
           - d
        """,
        "ドキ.md": "---\nlayout: default\ntitle: 土器\n---\n本文\n",
        "base.html":
          "---\ntitle: b\n---\n<html lang=ja><head><base href=\"\(base)/sub/\"><title>b</title></head>"
          + "<a href=\"page/\">a</a><a href=\"page/#midashi\">b</a></html>\n",
        "index.html":
          "---\nlayout: default\ntitle: home\n---\n{% for post in site.posts %}"
          + "<a href=\"{{ post.url | relative_url }}\">{{ post.title }}</a>{% endfor %}\n",
        "p.png": "x",
        "_redirects": "# moved\n/alt/*  /works/  301\n/u/:name /works/\n",
        "demo.html": "<html><img src=\"p.png\"><h1></h1><a href=\"{{ url }}\">x</a></html>\n",
      ], ["--strict"])
    #expect(found == [])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("no problems"))
  }

  @Test("the project's own blog and its docs have no problems", arguments: [".", "docs"])
  func own(_ source: String) throws {
    let outcome = try Blogc.run(
      ["check", "--strict", "--verbose", "--source", source], in: Blogc.repository)
    #expect(outcome.status == 0)
    #expect(outcome.error.isEmpty, "\(outcome.error)")
  }

  @Test("a new blog has no problems", arguments: ["ja", "en"])
  func fresh(_ language: String) throws {
    let folder = try TemporaryFolder()
    let made = try Blogc.run(
      ["init", "blog", "--lang", language, "--url", "https://example.com"], in: folder.url)
    #expect(made.status == 0, "\(made.error)")
    let blog = folder.url.appendingPathComponent("blog")
    let built = try Blogc.run(["build"], in: blog)
    #expect(built.status == 0)
    #expect(built.error.isEmpty, "\(built.error)")
    let checked = try Blogc.run(["check", "--strict", "--verbose"], in: blog)
    #expect(checked.status == 0)
    #expect(checked.error.isEmpty, "\(checked.error)")
  }

  /// True if blogc finds the theme of two of the sites.
  private static let hasTheme: Bool = {
    guard let folder = try? TemporaryFolder(),
      (try? folder.write("_config.yml", "theme: minima\n")) != nil,
      (try? folder.write("a.md", "---\nlayout: page\n---\n")) != nil
    else { return false }
    return (try? Blogc.run(["build"], in: folder.url).status) == 0
  }()

  private static func hasSite(_ line: String, withTheme: Bool) -> Bool {
    ["minima/", "minima-overrides/"].contains { line.hasPrefix($0) } == withTheme
  }

  @Test(
    "the sites that are compared with Jekyll have their known faults and no others",
    arguments: [false, true])
  func referenceSites(withTheme: Bool) throws {
    if withTheme, !Self.hasTheme { try Test.cancel("the theme minima is not installed") }
    let known = try String(
      contentsOf: Self.fixtures.appendingPathComponent("reference-sites.txt"), encoding: .utf8
    ).split(separator: "\n").map(String.init).filter {
      !$0.hasPrefix("#") && Self.hasSite($0, withTheme: withTheme)
    }
    let folder = Blogc.repository.appendingPathComponent("Tests/JekyllReferenceTests/Fixtures")
    var found: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where Self.hasSite(name + "/", withTheme: withTheme) {
      let outcome = try Blogc.run(
        ["check", "--verbose", "--format", "json"], in: folder.appendingPathComponent(name),
        environment: ["SOURCE_DATE_EPOCH": "1793318400", "TZ": "UTC"])
      #expect(!outcome.error.contains("not checked"), "\(name): \(outcome.error)")
      for finding in try findings(outcome) where finding.hasPrefix("check.") {
        let words = finding.split(separator: " ", maxSplits: 1)
        found.append("\(name)/\(words[1]) \(words[0])")
      }
    }
    #expect(found.filter { !known.contains($0) } == [], "found, and not known to be real")
    #expect(known.filter { !found.contains($0) } == [], "known to be real, and not found")
  }

  // MARK: Severities

  private static let small = [
    "_config.yml": "url: https://example.jp\n", "index.md": "[x](/x/)\n<img src='/y.png'>\n",
    "a.md": "---\n---\n[x](/x/) <img src='/y.png' alt=''> <img src='a.png'>\n", "a.png": "x",
  ]

  @Test("an error ends with status 1, a warning only when strict")
  func strictness() throws {
    let warned = try check(["a.md": "---\n---\n<img src='a.png'>\n", "a.png": "x"])
    #expect(warned.findings == ["check.missing-alt a.md:3:1"])
    #expect(warned.outcome.status == 0)
    #expect(warned.outcome.output == "1 page, 1 link checked: 1 warning\n")
    let strict = try check(
      ["a.md": "---\n---\n<img src='a.png'>\n", "a.png": "x"], ["--strict"])
    #expect(strict.outcome.status == 1)
    let broken = try check(Self.small)
    #expect(broken.outcome.status == 1)
    #expect(broken.outcome.error.hasSuffix("1 page, 3 links checked: 2 errors, 1 warning\n"))
  }

  @Test("the configuration sets how much a rule matters, and what is passed over")
  func severities() throws {
    var files = Self.small
    files["_config.yml"] = """
      check:
        rules: { broken-link: warning, broken-image: off, missing-alt: error }
        ignore: ["/y*"]
      """
    let (found, outcome) = try check(files)
    #expect(found == ["check.broken-link a.md:3:5", "check.missing-alt a.md:3:36"])
    #expect(outcome.error.contains("\"id\":\"check.broken-link\",\"severity\":\"warning\""))
    #expect(outcome.error.contains("\"id\":\"check.missing-alt\",\"severity\":\"error\""))
    files["_config.yml"] = "check: { ignore: a.md }\n"
    #expect(try check(files).findings == [])
  }

  @Test(
    "a wrong configuration is reported with its place and a suggestion",
    arguments: [
      ("check: yes", "config.wrong-type _config.yml:1:8", "a map"),
      ("check: { rules: [orphan] }", "config.wrong-type _config.yml:1:10", "a map of rules"),
      ("check: { rules: { orphn: off } }", "check.unknown-rule _config.yml:1:26", "'orphan'"),
      (
        "check: { rules: { orphan: warn } }", "check.unknown-severity _config.yml:1:27",
        "warning"
      ),
      ("check: { rule: {} }", "check.unknown-setting _config.yml:1:10", "'rules'"),
      ("check: { ignore: 3 }", "config.wrong-type _config.yml:1:18", "a list"),
      ("check: { external: 3 }", "config.wrong-type _config.yml:1:20", "a map"),
      (
        "check: { external: { timout: 3 } }", "check.unknown-setting _config.yml:1:30",
        "'timeout'"
      ),
      (
        "check: { external: { timeout: -3 } }", "config.wrong-type _config.yml:1:31",
        "a whole number"
      ),
    ])
  func badConfiguration(_ text: String, _ place: String, _ words: String) throws {
    let (found, outcome) = try check(["_config.yml": text + "\n", "a.md": "---\n---\nx\n"])
    #expect(found.count == 1)
    #expect(found.first == place)
    #expect(outcome.error.contains(words), "\(outcome.error)")
  }

  // MARK: Formats

  @Test("findings are printed for people, for GitHub and as SARIF")
  func formats() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", "---\n---\n日本語の[先](/先/)。\n")
    func run(_ format: String) throws -> String {
      try Blogc.run(["check", "--format", format], in: folder.url).error
    }
    #expect(
      try run("text") == """
        error: the link '/先/' points to a missing page [check.broken-link]
          --> a.md:3:9
          |
        3 | 日本語の[先](/先/)。
          |              ^^^^
        1 page, 1 link checked: 1 error

        """)
    #expect(
      try run("github").hasPrefix(
        "::error file=a.md,line=3,endLine=3,col=9,endColumn=11,title=check.broken-link::the link '/先/'"
      ))
    let sarif = try run("sarif")
    let end = try #require(sarif.range(of: "\n"))
    let log = try JSONSerialization.jsonObject(with: Data(sarif[..<end.lowerBound].utf8))
    #expect(log is [String: Any])
    #expect(sarif.contains("\"ruleId\":\"check.broken-link\""))
    #expect(sarif.contains("\"startLine\":3,\"startColumn\":9"))
  }

  @Test("a problem of a layout is reported once, with the number of its pages")
  func layouts() throws {
    let (found, outcome) = try check([
      "_layouts/d.html": "<a href=\"{{ '/abut/' | relative_url }}\">a</a>{{ content }}\n",
      "about.md": "---\nlayout: d\npermalink: /about/\n---\n",
      "b.md": "---\nlayout: d\n---\n", "c.md": "---\nlayout: d\n---\n",
    ])
    #expect(found == ["check.broken-link _layouts/d.html:1:14"])
    #expect(outcome.error.contains("on 3 pages, first '/about/'"))
    #expect(outcome.error.contains("did you mean '/about/'?"))
  }

  @Test("warnings and errors of the build are reported too")
  func buildProblems() throws {
    let (found, outcome) = try check([
      "a.md": "---\n---\n{{ 'a' | upcaze }} [x](/b.html)\n",
      "_posts/2020-01-01-b.md": "---\ntitle: [\n---\n",
    ])
    #expect(found.contains { $0.hasPrefix("liquid.unknown-filter a.md:3:10") })
    #expect(outcome.status == 1)
    // The output of the post is unknown, so links are not reported.
    #expect(!found.contains { $0.hasPrefix("check.") }, "\(found)")
    #expect(outcome.error.contains("not checked: 1 error, 1 warning"))
  }
}
