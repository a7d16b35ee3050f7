import CommandRunner
import Foundation
import Testing

@Suite("blogc list")
struct ListTests {
  private static let environment = ["SOURCE_DATE_EPOCH": "1456527600"]

  private func blog() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", "timezone: Asia/Tokyo\npermalink: /:title/\n")
    try folder.write(
      "_posts/2016-02-26-b.md", "---\ntitle: 日本語の題\ntags: [旅, go]\ncategories: [x]\n---\n")
    try folder.write("_posts/2016-02-25-a.md", "---\ntitle: A\ttab\ntags: [go]\n---\n")
    try folder.write("_posts/2030-01-01-later.md", "---\ntags: [never]\n---\n")
    try folder.write("_posts/2016-01-01-hidden.md", "---\npublished: false\n---\n")
    try folder.write("_drafts/idea.md", "---\ndate: 2016-01-02\n---\n")
    try folder.write("about.md", "---\ntitle: About\n---\n")
    return folder
  }

  private func list(_ arguments: [String], in folder: TemporaryFolder) throws -> String {
    let outcome = try Blogc.run(
      ["list"] + arguments, in: folder.url, environment: Self.environment)
    #expect(outcome.status == 0, "\(outcome.error)")
    return outcome.output
  }

  @Test(
    "and other commands show control characters, which a terminal would obey",
    arguments: [
      ["list"], ["list", "pages"], ["why", "p.md"], ["build", "--destination", "o\u{9B}2J"],
    ])
  func controls(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let page = "---\ntitle: \"\\e[31mred\\u009b2J\"\npermalink: /p\n---\n"
    try folder.write("_posts/2016-02-26-b.md", page.replacing("/p", with: "/post"))
    try folder.write("p.md", page)
    let outcome = try Blogc.run(arguments, in: folder.url)
    #expect(outcome.status == 0, "\(outcome.error)")
    for scalar in (outcome.output + outcome.error).unicodeScalars {
      #expect(
        scalar == "\n" || scalar == "\t" || scalar.properties.generalCategory != .control,
        "\(arguments): \(scalar.value)")
    }
  }

  @Test(
    "prints a line with tabs for each document",
    arguments: [
      (
        [],
        "2016-02-26\t日本語の題\t旅, go\t_posts/2016-02-26-b.md\t/b/\n"
          + "2016-02-25\tA tab\tgo\t_posts/2016-02-25-a.md\t/a/\n"
      ),
      (["drafts"], "2016-01-02\tIdea\t\t_drafts/idea.md\t/idea/\n"),
      (["future"], "2030-01-01\tLater\tnever\t_posts/2030-01-01-later.md\t/later/\n"),
      (["pages"], "About\t\tabout.md\t/about/\n"), (["tags"], "go\t2\n旅\t1\n"),
      (["categories"], "x\t1\n"),
    ] as [([String], String)])
  func tabs(arguments: [String], output: String) throws {
    #expect(try list(arguments, in: blog()) == output)
  }

  @Test("columns are aligned by what a terminal shows")
  func columns() throws {
    #expect(
      try list(["--columns"], in: blog()) == """
        DATE        TITLE       TAGS    PATH                    URL
        2016-02-26  日本語の題  旅, go  _posts/2016-02-26-b.md  /b/
        2016-02-25  A tab       go      _posts/2016-02-25-a.md  /a/

        """)
    #expect(
      try list(["tags", "--columns"], in: blog()) == "NAME  POSTS\ngo        2\n旅        1\n")
  }

  @Test(
    "columns fit the terminal: tags go first, titles lose their ends, paths and URLs their beginnings"
  )
  func narrow() throws {
    let folder = try blog()
    try folder.write(
      "_posts/2016-02-27-とても長い名前の記事がここにあります.md",
      "---\ntitle: とても長いタイトルの記事がここにあります\ntags: [旅]\n---\n")
    let outcome = try Blogc.run(
      ["list", "--columns"], in: folder.url,
      environment: ["SOURCE_DATE_EPOCH": "1456617600", "COLUMNS": "72"])
    #expect(
      outcome.output == """
        DATE        TITLE             TAGS    PATH              URL
        2016-02-27  とても長いタイ…   旅      …こにあります.md  …ここにあります/
        2016-02-26  日本語の題        旅, go  …2016-02-26-b.md  /b/
        2016-02-25  A tab             go      …2016-02-25-a.md  /a/

        """)
    for width in [40, 60, 72, 200] {
      let lines = try Blogc.run(
        ["list", "--columns"], in: folder.url,
        environment: ["SOURCE_DATE_EPOCH": "1456617600", "COLUMNS": "\(width)"]
      ).output.split(separator: "\n")
      for line in lines {
        let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
        #expect(columns <= width, "\(line)")
      }
      #expect(lines.first?.contains("TAGS") == (width > 60))
    }
  }

  @Test("columns show URLs with the letters of their names; in a pipe they are as in pages")
  func readable() throws {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", "permalink: /:title/\n")
    try folder.write("_posts/2016-02-26-旅.md", "---\ntitle: T\n---\n")
    #expect(try list(["--columns"], in: folder).contains("  /旅/\n"))
    #expect(try list([], in: folder).hasSuffix("\t/%E6%97%85/\n"))
  }

  @Test("JSON says everything")
  func json() throws {
    let text = try list(["posts", "--json"], in: blog())
    let values = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    let first = try #require(values?.first)
    #expect(values?.count == 2)
    #expect(first["title"] as? String == "日本語の題")
    #expect(first["date"] as? String == "2016-02-26T00:00:00+09:00")
    #expect(first["tags"] as? [String] == ["旅", "go"])
    #expect(first["draft"] as? Bool == false)
    #expect(try list(["tags", "--json"], in: blog()).contains(#""posts": 2"#))
  }

  @Test("a post that cannot be read is reported, the others are listed")
  func broken() throws {
    let folder = try blog()
    try folder.write("_posts/2016-02-24-broken.md", "---\ntitle: [\n---\n")
    let outcome = try Blogc.run(["list"], in: folder.url, environment: Self.environment)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("_posts/2016-02-24-broken.md"))
    #expect(outcome.output.contains("2016-02-25-a.md"))
  }

  @Test("an empty folder has nothing to list, a missing one is an error")
  func elsewhere() throws {
    let folder = try TemporaryFolder()
    #expect(try list([], in: folder).isEmpty)
    #expect(try list(["tags", "--json"], in: folder) == "[]\n")
    #expect(try Blogc.run(["list", "--source", "nowhere"], in: folder.url).status == 1)
    #expect(try Blogc.run(["list", "postes"], in: folder.url).status == 64)
  }
}
