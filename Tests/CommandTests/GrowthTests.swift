import CommandRunner
import Foundation
import Testing

/// Sites whose cost must grow with their length and not with its square.
@Suite("Growth")
struct GrowthTests {
  /// A kind of site in any size.
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

  /// The processor time of a build, from the shell's own account of its children.
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

  @Test(
    "four times the pages with a broken link take check no more than eight times the processor time"
  )
  func check() throws {
    func site(_ count: Int) -> [String: String] {
      Dictionary(
        uniqueKeysWithValues: (0..<count).map {
          ("p\($0).md", "---\n---\n[x](/nope\($0).html) [y](#nope\($0)) ![z](/image\($0).png)\n")
        })
    }
    let empty = try Self.seconds([:], "check")
    let small = try min(Self.seconds(site(700), "check"), Self.seconds(site(700), "check"))
    let large = try Self.seconds(site(2_800), "check")
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
