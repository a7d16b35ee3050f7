import CommandRunner
import Foundation
import Testing

/// Sites whose cost must be linear in their length, not quadratic.
@Suite("Growth")
struct GrowthTests {
  /// A kind of site that can be generated in any size.
  struct Kind: Sendable, CustomTestStringConvertible {
    var name: String
    var size: Int
    var files: @Sendable (Int) -> [String: String]

    var testDescription: String { name }

    init(_ name: String, _ size: Int, _ files: @escaping @Sendable (Int) -> [String: String]) {
      self.name = name
      self.size = size
      self.files = files
    }

    /// One page of many parts.
    init(
      _ name: String, _ size: Int, page: @escaping @Sendable (Int) -> String
    ) {
      self.init(name, size) { ["u.md": "---\n---\n" + page($0), "_config.yml": "markdown: GFM\n"] }
    }
  }

  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined()
  }

  static let kinds: [Kind] = [
    Kind("unknown tags in one line", 2000) { String(repeating: "{% nope %}", count: $0) },
    Kind("unknown tags in lines", 2000) { String(repeating: "{% nope %}\n", count: $0) },
    Kind("unknown filters", 2000) { String(repeating: "{{ a | nope }}\n", count: $0) },
    Kind("outputs without an end", 8000) { String(repeating: "{{ a\n", count: $0) },
    Kind("tags without an end", 8000) { String(repeating: "{% a\n", count: $0) },
    Kind("arguments of one filter", 4000) {
      "{{ 'a' | date: " + lines($0) { "\($0 > 0 ? ", " : "")1" } + " }}"
    },
    Kind("defaults of a wrong type", 500) { count in
      ["_config.yml": "defaults:\n" + String(repeating: "  - x\n", count: count)]
    },
    Kind("unknown plugins", 1000) { count in
      ["_config.yml": "plugins:\n" + lines(count) { "  - x\($0)\n" }]
    },
    Kind("links to no page", 1000) { lines($0) { "{% link x\($0).md %}\n" } },
    Kind("one YAML key", 4000) { ["_data/a.yml": String(repeating: "a: 1\n", count: $0)] },
    Kind("YAML keys, all of them twice", 2000) { count in
      let keys = lines(count) { "k\($0): 1\n" }
      return ["_data/a.yml": keys + keys]
    },
    Kind("lists as YAML keys", 2000) { ["_data/a.yml": lines($0) { "[a\($0)]: 1\n" }] },
    Kind("tables of one TOML list", 4000) {
      ["_config.toml": String(repeating: "[[a]]\n[a.b]\nx = 1\n", count: $0)]
    },
    Kind("dotted TOML keys", 8000) { ["_config.toml": lines($0) { "a.b.c.k\($0) = 1\n" }] },
    Kind("dotted keys of one inline TOML table", 4000) {
      ["_config.toml": "a = {" + lines($0) { "\($0 > 0 ? ", " : "")b.k\($0) = 1" } + "}\n"]
    },
    Kind("defaults of as many pages", 1000) { count in
      var files = Dictionary(
        uniqueKeysWithValues: (0..<count).map { ("a\($0)/u.md", "---\n---\nx") })
      files["_config.yml"] =
        "defaults:\n" + lines(count) { "  - {scope: {path: 'a\($0)'}, values: {k: 1}}\n" }
      return files
    },
    Kind("rows of one field below a wide row of names", 500) { count in
      [
        "_data/a.csv": lines(count) { "\($0 > 0 ? "," : "")k\($0)" } + "\n"
          + lines(count * 4) { "\($0)\n" }
      ]
    },
    Kind("posts that are not there", 1500) { count in
      var files = Dictionary(
        uniqueKeysWithValues: (0..<count).map { ("_posts/2020-01-01-p\($0).md", "---\n---\nx") })
      files["u.md"] = "---\n---\n" + lines(count) { "{% post_url 2020-01-01-q\($0) %}\n" }
      return files
    },
    Kind("conditions of one gem", 8_000) { count in
      [
        "Gemfile": "gem 'minima', " + lines(count) { "\($0 > 0 ? ", " : "")'>= 1.\($0)'" } + "\n",
        "_config.yml": "theme: minima\n", "_themes/minima/x": "", "u.html": "---\n---\nx",
      ]
    },
    Kind("entries of a theme's lock file", 1_500) { count in
      [
        "_themes/lock.yml": lines(count) {
          "a\(count - $0): {source: x, version: '1', sha256: x, files_sha256: x}\n"
        },
        "_config.yml": "theme: minima\n", "_themes/minima/x": "", "u.html": "---\n---\nx",
      ]
    },
    Kind("citations of as many entries", 1_200) { count in
      [
        "_config.yml": "plugins: [jekyll-scholar]\n",
        "_bibliography/references.bib": lines(count) { "@book{k\($0), title={T}, year=2000}\n" },
        "u.html": "---\n---\n" + lines(count) { "{% cite k\($0) %}" }
          + "{% bibliography --cited %}",
      ]
    },
    Kind("abbreviations, each made of the one before", 4_000) { count in
      [
        "_config.yml": "plugins: [jekyll-scholar]\n",
        "_bibliography/references.bib": "@string{s0 = \"x\"}\n"
          + lines(count) { "@string{s\($0 + 1) = s\($0) # \"y\"}\n" },
        "u.html": "---\n---\n{% bibliography %}",
      ]
    },
    Kind("lists of the site on every page", 800) { count in
      var files = Dictionary(
        uniqueKeysWithValues: (0..<count).map {
          ("_posts/2020-01-01-p\($0).md", "---\nlayout: l\n---\n")
        })
      for number in 0..<count { files["f\(number).txt"] = "" }
      files["_layouts/l.html"] =
        "{{ site.documents.size }}{{ site.static_files.size }}{{ site.html_pages.size }}"
      return files
    },
    Kind("style sheets that import one another", 150) { count in
      var files = ["a.scss": "---\n---\n@import 'p0';", "_sass/_p\(count).scss": ".z { a: b }"]
      for number in 0..<count { files["_sass/_p\(number).scss"] = "@import 'p\(number + 1)';" }
      return files
    },
    Kind("load paths of as many style sheets", 90) { count in
      var files = Dictionary(
        uniqueKeysWithValues: (0..<count).map { ("d\($0)/_p\($0).scss", ".z { a: b }") })
      files["_config.yml"] = "sass:\n  load_paths:\n" + lines(count) { "    - d\($0)\n" }
      files["a.scss"] = "---\n---\n" + lines(count) { "@import 'p\($0)';\n" }
      return files
    },
    Kind("conditions on as many entries", 300) { count in
      [
        "_config.yml": "plugins: [jekyll-scholar]\n",
        "_bibliography/references.bib": lines(count) { "@book{k\($0), title={T}, year=2000}\n" },
        "u.html": "---\n---\n{% bibliography -q @*[year=2000"
          + String(repeating: " && year=2000", count: count) + "] %}",
      ]
    },
    Kind("brackets without an end, in kramdown", 100_000) { count in
      ["u.md": "---\n---\n" + String(repeating: "[", count: count)]
    },
    Kind("layouts around layouts", 100) { count in
      var files = ["u.html": "---\nlayout: l0\n---\n"]
      for number in 0..<count {
        files["_layouts/l\(number).html"] = "---\nlayout: l\(number + 1)\n---\nx{{ content }}"
      }
      return files
    },
    Kind("a circle of layouts", 200) { count in
      var files = ["u.html": "---\nlayout: l0\n---\n"]
      for number in 0..<count {
        files["_layouts/l\(number).html"] = "---\nlayout: l\((number + 1) % count)\n---\n"
      }
      return files
    },
  ]

  /// The processor time of a build, from the shell's `times` of its children.
  private static func seconds(
    _ files: [String: String], _ command: String = "build"
  ) throws -> Double {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(path, text) }
    let outcome = try Blogc.run(
      URL(fileURLWithPath: "/bin/sh"),
      ["-c", "\"$0\" \(command) >/dev/null 2>&1; test $? -lt 2 && times", Blogc.executable.path],
      in: folder.url)
    try #require(outcome.status == 0, "the build was ended by a signal")
    let children = try #require(outcome.output.split(separator: "\n").last)
    return try children.split(separator: " ").reduce(0) { sum, time in
      let parts = time.split { $0 == "m" || $0 == "s" }
      return try sum + (#require(Double(parts[0]))) * 60 + (#require(Double(parts[1])))
    }
  }

  @Test("four times the input takes no more than eight times the processor time", arguments: kinds)
  func grows(_ kind: Kind) throws {
    // A square would take sixteen times; what every build takes is no part of the growth.
    let empty = try min(Self.seconds([:]), Self.seconds([:]))
    let small = try min(Self.seconds(kind.files(kind.size)), Self.seconds(kind.files(kind.size)))
    let large = try Self.seconds(kind.files(kind.size * 4))
    #expect(large - empty <= 8 * max(0.05, small - empty), "\(empty), \(small), \(large)")
  }

  @Test("a hundred %TAG lines are read, and any more are refused at the first that is too many")
  func directives() throws {
    for (count, isRefused) in [(100, false), (101, true), (50_000, true)] {
      let folder = try TemporaryFolder()
      let lines = (0..<count).map { "%TAG !a\($0)! x\n" }.joined()
      try folder.write("_data/a.yml", lines + "---\na: 1\n")
      try folder.write("index.html", "---\n---\n{{ site.data.a.a }}")
      let outcome = try Blogc.run(["build"], in: folder.url)
      #expect(outcome.status == (isRefused ? 1 : 0), "\(count): \(outcome.error)")
      #expect(outcome.error.contains("_data/a.yml:101:1") == isRefused)
      #expect(outcome.error.contains("[yaml.directives]") == isRefused)
    }
  }

  @Test(
    "abbreviations of abbreviations stand for no more text than the file is worth, which is told once"
  )
  func expansions() throws {
    var text = "@string{s0 = \"0123456789\"}\n"
    for number in 1...60 { text += "@string{s\(number) = s\(number - 1) # s\(number - 1)}\n" }
    text += "@book{a, title = s2, publisher = s60, year = 2000}\n"
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", "plugins: [jekyll-scholar]\n")
    try folder.write("_bibliography/references.bib", text)
    try folder.write("u.html", "---\n---\n{% bibliography %}\n")
    let outcome = try Blogc.run(["build"], in: folder.url)
    #expect(outcome.status == 0)
    #expect(outcome.error.split(separator: "\n").count { $0.contains("[bibtex.expansion]") } == 1)
    let page = try folder.text("_site/u.html")
    #expect(page.contains(String(repeating: "0123456789", count: 4)))
    #expect(page.utf8.count < 100_000)
  }

  /// Sites with findings of `check`, in any size.
  static let checkedKinds: [Kind] = [
    Kind("pages with a broken link, a broken anchor and a broken image each", 700) { count in
      Dictionary(
        uniqueKeysWithValues: (0..<count).map {
          ("p\($0).md", "---\n---\n[x](/nope\($0).html) [y](#nope\($0)) ![z](/image\($0).png)\n")
        })
    },
    Kind("a page of broken links from the front matter of as many posts", 400) { count in
      var files = Dictionary(
        uniqueKeysWithValues: (0..<count).map {
          ("_posts/2020-01-01-p\($0).md", "---\nlink: /nope\($0).html\n---\nx\n")
        })
      files["index.html"] =
        "---\n---\n{% for p in site.posts %}<a href=\"{{ p.link }}\">x</a>{% endfor %}"
      return files
    },
    Kind("a page of as many includes with a broken link each", 400) { count in
      var files = Dictionary(
        uniqueKeysWithValues: (0..<count).map {
          ("_includes/a\($0).html", "<a href=\"/nope\($0).html\">x</a>")
        })
      files["index.html"] = "---\n---\n" + lines(count) { "{% include a\($0).html %}" }
      return files
    },
    Kind("broken links from data", 3_000) { count in
      [
        "_data/links.yml": lines(count) { "- /nope\($0).html\n" },
        "index.html":
          "---\n---\n{% for u in site.data.links %}<a href=\"{{ u }}\">x</a>{% endfor %}",
      ]
    },
    Kind("missing anchors of one page", 3_000) { count in
      [
        "u.md": "---\n---\n" + lines(count) { "[x](/q.html#b\($0))\n" },
        "q.html": lines(count) { "<p id=a\($0)>x</p>\n" },
      ]
    },
    Kind("ids that come twice", 3_000) { count in
      ["u.html": "---\n---\n" + lines(count) { "<p id=a\($0)>x</p><p id=a\($0)>x</p>\n" }]
    },
    Kind("empty headings that the source has otherwise", 3_000) { count in
      [
        "u.md": "---\n---\n{{ '<h2>x</h2>' }}\n\n"
          + String(repeating: "<h3></h3>\n\n", count: count)
      ]
    },
    Kind("includes that only unused includes name", 250) { count in
      var files = ["index.html": "---\n---\n{% if false %}{% include a0.html %}{% endif %}"]
      for number in 0..<count {
        files["_includes/a\(number).html"] =
          "{% if false %}{% include a\(number + 1).html %}{% endif %}"
      }
      return files
    },
    Kind("patterns of what check ignores, and as many broken links", 1_500) { count in
      [
        "_config.yml": "check:\n  ignore:\n" + lines(count) { "    - /x\($0)*\n" },
        "u.md": "---\n---\n" + lines(count) { "[x](/nope\($0).html)\n" },
      ]
    },
  ]

  @Test(
    "four times the findings take check no more than eight times the processor time",
    arguments: checkedKinds)
  func check(_ kind: Kind) throws {
    let empty = try min(Self.seconds([:], "check"), Self.seconds([:], "check"))
    let (few, many) = (kind.files(kind.size), kind.files(kind.size * 4))
    let small = try min(Self.seconds(few, "check"), Self.seconds(few, "check"))
    let large = try Self.seconds(many, "check")
    #expect(large - empty <= 8 * max(0.05, small - empty), "\(empty), \(small), \(large)")
  }

  @Test(
    "the largest and the smallest numbers end a build by no signal",
    arguments: ["9223372036854775807", "-9223372036854775808", "9223372036854775806", "0"])
  func numbers(number: String) throws {
    for (settings, front, body) in Self.numbered {
      let folder = try TemporaryFolder()
      try folder.write("_config.yml", settings.replacing("N", with: number) + "\n")
      try folder.write(
        "index.html",
        "---\n\(front.replacing("N", with: number))\n---\n\(body.replacing("N", with: number))\n")
      for day in 1...3 { try folder.write("_posts/2020-01-0\(day)-x.md", "---\n---\n# x\n\ny\n") }
      let outcome = try Blogc.run(["build"], in: folder.url)
      #expect(
        outcome.status == 0 || outcome.status == 1 && outcome.error.contains("]\n"),
        "\(settings) \(front) \(body): \(outcome.status)")
    }
  }

  @Test(
    "the largest and the smallest numbers in a document, a Gemfile and a lock file end a build by no signal",
    arguments: ["9223372036854775807", "-9223372036854775808", "9223372036854775806", "4294967295"])
  func numbersInFiles(number: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", "theme: demo\nplugins: [jekyll-scholar]\n")
    try folder.write("_themes/demo/x", "")
    for (path, text) in Self.numberedFiles {
      try folder.write(path, text.replacing("N", with: number))
    }
    let outcome = try Blogc.run(["build"], in: folder.url)
    #expect(
      outcome.status == 0 || outcome.status == 1 && outcome.error.contains("]\n"), "\(outcome)")
    #expect(outcome.status == 0 || number.hasPrefix("-"), "\(outcome.error)")
  }

  /// Files with a number `N` in each.
  static let numberedFiles: [String: String] = [
    "Gemfile": "gem 'demo', '~> N'\ngem 'other', '~> 1.N'\n",
    "_themes/lock.yml":
      "demo: {source: 'https://rubygems.org', request: x, version: 'N', sha256: x, files_sha256: x}\n",
    "notes.md":
      "---\n---\n{::options footnote_nr=\"N\" /}\n\na[^1] b[^2] c[^3]\n\n[^1]: x\n[^2]: y\n[^3]: z\n",
    "heads.md": "---\n---\n{::options header_offset=\"N\" /}\n\n# a\n\n###### b\n",
    "contents.md": "---\n---\n{::options toc_levels=\"1..N,N\" /}\n\n* t\n{:toc}\n\n# a\n",
    "quotes.md": "---\n---\n{::options smart_quotes=\"N,N,N,N\" /}\n\n\"a\" 'b' &#N; &#xN;\n",
    "_bibliography/references.bib":
      "@book{a, title={a}, year=N, edition=N, volume=N}\n@book{b, title={b}, year={-N}, month=N}\n",
    "list.html":
      "---\n---\n{% bibliography --offset N --max N --query @*[year>N] %}{% bibliography %}",
  ]

  /// Settings, front matter and a body with a number `N` in each.
  static let numbered: [(settings: String, front: String, body: String)] = [
    ("plugins: [jekyll-paginate]\npaginate: N", "", "{{ paginator.total_pages }}"),
    (
      "plugins: [jekyll-paginate-v2]\npagination: {enabled: true, per_page: N}",
      "pagination: {enabled: true, per_page: N}", "{{ paginator.total_pages }}"
    ),
    (
      "plugins: [jekyll-paginate-v2]\npagination: {enabled: true, per_page: 1, offset: N, limit: N}",
      "pagination: {enabled: true, trail: {before: N, after: N}}", "x"
    ),
    (
      "plugins: [jekyll-paginate-v2]\npagination: {enabled: true, per_page: 1}",
      "pagination: {enabled: true, trail: {before: N, after: N}}", "x"
    ),
    ("limit_posts: N", "", "{{ site.posts.size }}"),
    ("plugins: [jekyll-feed]\nfeed: {posts_limit: N}", "", "x"),
    ("plugins: [jekyll-avatar]", "", "{% avatar a size=N %}"),
    (
      "plugins: [jekyll-toc]\ntoc: {min_level: N, max_level: N}", "toc: true",
      "{{ '<h1>a</h1>' | toc }}"
    ),
    ("kramdown: {toc_levels: N, footnote_nr: N}", "", "x"),
    ("kramdown: {syntax_highlighter_opts: {start_line: N}}", "", "x"),
    (
      "", "n: N",
      "{{ page.n | plus: 1 | minus: -1 | times: N | divided_by: -1 | modulo: -1 | abs }}"
    ),
    ("", "n: N", "{{ page.n | abs | date: '%Y-%s' }}{{ page.n | date_to_xmlschema }}"),
    ("", "", "{{ 'abc' | slice: N, N | truncate: N | truncatewords: N }}"),
    ("", "", "{% for i in (1..3) limit: N offset: N %}{{ i }}{% endfor %}"),
    ("", "", "{% tablerow i in (1..3) cols: N limit: N offset: N %}{{ i }}{% endtablerow %}"),
    ("", "", "{% for i in (N..N) %}{{ i }}{% endfor %}{{ (N..N) | size }}{{ (1..N) | first }}"),
    ("", "n: N", "{{ page.n | round: N | ceil | floor | at_least: N | at_most: N | size }}"),
    (
      "", "n: N",
      "{{ site.posts[N].title }}{{ 'a' | split: '' | slice: N }}{{ page.n | to_integer }}"
    ),
    ("", "", "{% highlight ruby linenos mark_lines=\"N\" %}\nx\n{% endhighlight %}"),
    ("", "weight: N\ndate: N", "x"),
  ]
}
