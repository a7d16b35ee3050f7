import CommandRunner
import Foundation
import Testing

@Suite("Messages in Japanese")
struct LanguageTests {
  private static let japanese = ["BLOGC_LANG": "ja"]

  private func blog(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(path, text) }
    return folder
  }

  @Test(
    "the locale decides, and BLOGC_LANG before it",
    arguments: [
      (["LC_ALL": "ja_JP.UTF-8"], true), (["LC_ALL": "", "LANG": "ja_JP.UTF-8"], true),
      (["LC_ALL": "", "LC_MESSAGES": "ja_JP", "LANG": "C"], true),
      (["LC_ALL": "en_US.UTF-8", "LANG": "ja_JP.UTF-8"], false),
      (["LC_ALL": "ja_JP.UTF-8", "BLOGC_LANG": "en"], false),
      (["LC_ALL": "C", "BLOGC_LANG": "ja"], true), (["LC_ALL": "C"], false),
    ] as [([String: String], Bool)])
  func locale(environment: [String: String], isJapanese: Bool) throws {
    let folder = try blog(["index.md": "---\n---\nhello\n"])
    let outcome = try Blogc.run(["build"], in: folder.url, environment: environment)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Built ") == !isJapanese)
    #expect(outcome.output.contains("出力しました") == isJapanese)
  }

  @Test("diagnostics have Japanese labels, sentences and hints, aligned")
  func diagnostics() throws {
    let folder = try blog(["index.html": "---\n---\n{{ page.title | upcaze }}\n"])
    try folder.write("_config.yml", "liquid: { strict_filters: true }\n")
    let outcome = try Blogc.run(["build"], in: folder.url, environment: Self.japanese)
    #expect(outcome.status == 1)
    #expect(
      outcome.error == """
        エラー: フィルタ 'upcaze' はありません [liquid.unknown-filter]
          --> index.html:3:17
          |
        3 | {{ page.title | upcaze }}
          |                 ^^^^^^
           = ヒント: 'upcase' ではありませんか?
        ビルドに失敗しました (エラー 1 件)。ファイルは変更していません

        """)
  }

  @Test("a value inside of a sentence is translated too")
  func inner() throws {
    let folder = try blog(["_config.yml": "limit_posts: many\n"])
    let outcome = try Blogc.run(["build"], in: folder.url, environment: Self.japanese)
    #expect(outcome.error.contains("設定 'limit_posts' は0 以上の整数でなければなりません"))
  }

  @Test("forms for other programs stay English", arguments: ["json", "github", "sarif"])
  func machines(format: String) throws {
    let folder = try blog(["index.html": "---\n---\n{% nope %}\n"])
    let outcome = try Blogc.run(
      ["build", "--format", format, "--quiet"], in: folder.url, environment: Self.japanese)
    #expect(outcome.error.contains("unknown tag 'nope'"))
  }

  @Test("no file of the site depends on the language")
  func site() throws {
    let folder = try blog([
      "index.md": "---\ntitle: A\n---\nhello {{ site.time | date: '%B' }}\n",
      "_posts/2016-02-26-a.md": "---\n---\ntext\n",
      "_config.yml": "plugins: [jekyll-feed, jekyll-sitemap]\ntimezone: UTC\n",
    ])
    var sites: [[String: Data]] = []
    for language in ["ja", "en"] {
      let outcome = try Blogc.run(
        ["build", "--destination", language], in: folder.url,
        environment: [
          "BLOGC_LANG": language, "LC_ALL": language == "ja" ? "ja_JP.UTF-8" : "C",
          "SOURCE_DATE_EPOCH": "1456527600",
        ])
      try #require(outcome.status == 0)
      sites.append(try TemporaryFolder.contents(of: folder.url.appendingPathComponent(language)))
      try FileManager.default.removeItem(at: folder.url.appendingPathComponent(language))
    }
    #expect(sites[0] == sites[1])
    #expect(sites[0].count > 2)
  }

  @Test(
    "the help of every command is Japanese",
    arguments: [
      [], ["build"], ["serve"], ["check"], ["init"], ["new"], ["new", "post"], ["publish"],
      ["unpublish"],
      ["rename"], ["list"], ["search"], ["config"], ["clean"], ["deploy"], ["ci"], ["theme"],
      ["theme", "install"],
      ["doctor"], ["why"], ["schema"], ["style"], ["liquid"], ["completions"], ["man"],
    ] as [[String]])
  func help(command: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try Blogc.run(
      command + ["--help"], in: folder.url, environment: Self.japanese)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("概要: ") && outcome.output.contains("オプション:"))
    let lines = outcome.output.split(separator: "\n").filter {
      !$0.contains("blogc ") && !$0.hasPrefix("  {\"template\"")
    }
    let english = BadInputTests.englishLines(lines.joined(separator: "\n"))
    #expect(english == [])
  }

  @Test(
    "errors of the command line are Japanese",
    arguments: [
      ["bild"], ["build", "--nope"], ["build", "--limit-posts", "x"], ["build", "x"],
      ["new", "post"],
      ["new", "post", ""], ["init"], ["init", "x", "--lang", "fr"], ["list", "nope"], ["deploy"],
      ["ci", "github"],
      ["ci", "nope", "--from", "x", "--sha256", "x"], ["style", "nope"], ["completions", "nope"],
      ["build", "--source"], ["build", "--clean=x"], ["config", "--value"],
    ] as [[String]])
  func usage(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try Blogc.run(arguments, in: folder.url, environment: Self.japanese)
    #expect(outcome.status != 0)
    #expect(outcome.error.contains("エラー: "))
    let lines = outcome.error.split(separator: "\n").filter { !$0.hasPrefix("使い方: ") }
    #expect(BadInputTests.englishLines(lines.joined(separator: "\n")) == [])
  }

  @Test("the commands of a writer speak Japanese")
  func commands() throws {
    let folder = try TemporaryFolder()
    func run(_ arguments: [String]) throws -> Blogc.Outcome {
      try Blogc.run(arguments, in: folder.url, environment: Self.japanese)
    }
    #expect(try run(["init", "."]).output.contains("にブログを作成しました"))
    #expect(try run(["new", "draft", "あれこれ"]).status == 0)
    #expect(try run(["publish", "あれこれ", "--date", "2016-02-26"]).output.contains("→"))
    #expect(try run(["publish", "あれ"]).error.contains("が見つかりません"))
    #expect(try run(["build"]).output.contains("出力しました"))
    #expect(try run(["clean"]).output.contains("削除しました"))
  }
}
