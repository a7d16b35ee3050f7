import CommandRunner
import Foundation
import Testing

/// The examples in the README and the guide, carried out as printed, page by page and in their order.
@Suite("The examples of the documentation")
struct DocumentedExamplesTests {
  private static let pages = [
    "README.md", "README.ja.md", "docs/index.md", "docs/writing.md", "docs/preview.md",
    "docs/layouts.md", "docs/checking.md", "docs/publishing.md", "docs/commands.md",
    "docs/moving-from-jekyll.md", "docs/ja/index.md", "docs/ja/writing.md", "docs/ja/preview.md",
    "docs/ja/layouts.md", "docs/ja/checking.md", "docs/ja/publishing.md",
  ]

  /// The commands that are executed; of all other commands only the options are looked up in the
  /// help.
  private static let harmless: Set<String> = [
    "init", "new", "publish", "unpublish", "list", "build", "check", "doctor", "why", "style",
    "config", "man",
  ]

  /// A command of a page with the lines that the page shows below it.
  private struct Example {
    var command: String
    var output: [String] = []
  }

  /// The commands of a page: those in blocks of `sh` and `console`, and in indented blocks.
  private static func examples(of page: String) throws -> [Example] {
    let text = try String(
      contentsOf: Blogc.repository.appendingPathComponent(page), encoding: .utf8)
    var result: [Example] = []
    var fence: Substring?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        fence = fence == nil ? line.dropFirst(3) : nil
      } else if fence == "console" {
        if line.hasPrefix("$ ") {
          result.append(Example(command: String(line.dropFirst(2))))
        } else if !result.isEmpty {
          result[result.count - 1].output.append(String(line))
        }
      } else if fence == "sh" || (fence == nil && line.hasPrefix("    ")) {
        result.append(Example(command: line.trimmingCharacters(in: .whitespaces)))
      }
    }
    return result.filter { $0.command.hasPrefix("blogc ") || $0.command.hasPrefix("cd ") }
  }

  /// The words of the command without its comment, as a shell splits them; no redirection, and no second command.
  private static func words(of command: String) throws -> [String] {
    var text = command
    for sign in [" > ", " | ", " && "] {
      if let range = text.range(of: sign) { text = String(text[..<range.lowerBound]) }
    }
    let outcome = try Blogc.run(
      URL(fileURLWithPath: "/bin/sh"), ["-f", "-c", "printf '%s\\n' " + text],
      in: Blogc.repository)
    return outcome.output.split(separator: "\n").map(String.init)
  }

  /// A line with each date replaced by one word, because the examples show dates of their own.
  private static func undated(_ line: String) -> String {
    line.replacing(#/\d{4}-\d{2}-\d{2}/#, with: "DATE")
  }

  @Test("run as printed, and print what is printed below them", arguments: pages)
  func run(page: String) throws {
    let folder = try TemporaryFolder()
    try #require(Blogc.run(["init", "blog"], in: folder.url).status == 0)
    var place = folder.url.appendingPathComponent("blog")
    if try Self.examples(of: page).contains(where: { $0.command.hasPrefix("blogc init") }) {
      place = folder.url
    }
    for example in try Self.examples(of: page) {
      let words = try Self.words(of: example.command)
      if words.first == "cd" {
        let next = folder.url.appendingPathComponent(words.last ?? "")
        if FileManager.default.fileExists(atPath: next.path) { place = next }
        continue
      }
      guard words.count > 1 else { continue }
      let isRun =
        Self.harmless.contains(words[1]) && !words.contains("--external")
        && !words.contains("--source") && !words.contains("--destination")
        && !words.contains("--config")
      if isRun, page != "docs/commands.md", !page.contains("jekyll") {
        let language = page.contains("ja") ? "ja" : "en"
        let outcome = try Blogc.run(
          Array(words.dropFirst()), in: place, environment: ["BLOGC_LANG": language])
        #expect(
          outcome.status == 0 || words[1] == "doctor" || words[1] == "check",
          "\(page): \(example.command): \(outcome.error)")
        #expect(outcome.status != 64, "\(page): \(example.command): \(outcome.error)")
        if !example.output.isEmpty {
          #expect(
            outcome.output.split(separator: "\n").map { Self.undated(String($0)) }
              == example.output.filter { !$0.isEmpty }.map(Self.undated),
            "\(page): \(example.command)")
        }
      } else {
        try Self.lookUp(Array(words.dropFirst()), page)
      }
    }
  }

  /// Expects that the help of a command has each option that an example gives it.
  private static func lookUp(_ words: [String], _ page: String) throws {
    let names = words.prefix { !$0.hasPrefix("-") }
    var help = try Blogc.run(Array(names.prefix(2)) + ["--help"], in: Blogc.repository)
    if help.status != 0 {
      help = try Blogc.run(Array(names.prefix(1)) + ["--help"], in: Blogc.repository)
    }
    #expect(help.status == 0, "\(page): blogc \(words.joined(separator: " "))")
    for option in words where option.hasPrefix("-") {
      let name = option.prefix { $0 != "=" }
      #expect(
        [" ", ",", "\n"].contains { help.output.contains(" \(name)\($0)") },
        "\(page): blogc \(words.joined(separator: " ")): \(option)")
    }
  }

  @Test(
    "settings and front matter are understood",
    arguments: try FileManager.default.subpathsOfDirectory(
      atPath: Blogc.repository.appendingPathComponent("docs").path
    ).filter { $0.hasSuffix(".md") }.sorted())
  func yaml(page: String) throws {
    let text = try String(
      contentsOf: Blogc.repository.appendingPathComponent("docs/" + page), encoding: .utf8)
    for match in text.matches(of: /\n```yaml\n((?s:.*?))\n```\n/) {
      let block = String(match.1)
      let folder = try TemporaryFolder()
      if block.hasPrefix("---\n") {
        try folder.write("_posts/2016-02-26-a.md", block + "\n\ntext\n")
      } else {
        try folder.write("_config.yml", block + "\n")
        try folder.write("_posts/2016-02-26-a.md", "---\ntitle: a\n---\ntext\n")
      }
      let outcome = try Blogc.run(["build", "--permissive"], in: folder.url)
      #expect(outcome.status == 0, "\(page): \(block): \(outcome.error)")
    }
  }

  @Test(
    "the steps of a move keep posts, drafts, pictures and addresses",
    .enabled(
      if: Blogc.find("sed") != nil && Blogc.find("basename") != nil, "needs sed and basename"),
    arguments: [
      ("docs/moving-from-hugo.md", "posts/two/index.html"),
      ("docs/moving-from-hexo.md", "2026/01/02/other/index.html"),
      ("docs/ja/moving.md", "posts/two/index.html"),
    ])
  func moves(page: String, kept: String) throws {
    let folder = try TemporaryFolder()
    let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"
    for (path, text) in [
      (
        "old/content/posts/my-trip.md",
        "---\ndate: '2026-01-01T10:00:00+09:00'\ndraft: true\ntitle: My trip\n---\nText\n"
      ),
      (
        "old/content/posts/other.md",
        "---\ntitle: Other\ndate: 2026-01-02T10:00:00+09:00\nslug: two\n---\n![cat](/images/cat.svg)\n"
      ),
      (
        "old/content/posts/bundle/index.md",
        "---\ndate: '2026-01-03'\ntitle: Bundle\n---\n![cat](x.svg)\n"
      ),
      ("old/content/posts/bundle/x.svg", picture), ("old/static/images/cat.svg", picture),
      (
        "old/source/_posts/other.md",
        "title: Other\ndate: 2026-01-02 10:00:00\n---\n![cat](/images/cat.svg)\n"
      ),
      ("old/source/_drafts/idea.md", "---\ntitle: Idea\n---\nText\n"),
      ("old/source/about/index.md", "---\ntitle: About\npermalink: /about/\n---\nText\n"),
      ("old/source/images/cat.svg", picture),
    ] { try folder.write(path, text) }
    let text = try String(
      contentsOf: Blogc.repository.appendingPathComponent(page), encoding: .utf8)
    let section = page.hasPrefix("docs/ja") ? Self.section("Hugo から", of: text) : text
    // The program that converts front matter is not there; these files are YAML already.
    let script = section.matches(of: /\n```sh\n((?s:.*?))\n```\n/).map { String($0.1) }
      .joined(separator: "\n").split(separator: "\n")
      .filter {
        !$0.hasPrefix("hugo ") && !$0.hasPrefix("blogc check") && !$0.hasPrefix("blogc build")
          && !$0.hasPrefix("cd ")
      }
      .joined(separator: "\n")
    let bin = folder.url.appendingPathComponent("bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: bin.appendingPathComponent("blogc"), withDestinationURL: Blogc.executable)
    let moved = try Blogc.run(
      URL(fileURLWithPath: "/bin/sh"), ["-e", "-c", "PATH=\"$0:$PATH\"\n" + script, bin.path],
      in: folder.url.appendingPathComponent("old"))
    try #require(moved.status == 0, "\(moved.error)")
    let settings = section.matches(of: /\n```yaml\n((?s:.*?))\n```\n/).map { String($0.1) }
      .joined(separator: "\n")
    let keys = settings.split(separator: "\n").compactMap { $0.split(separator: ":").first }
    let others = try folder.text("diary/_config.yml").split(separator: "\n")
      .filter { line in !keys.contains { line.hasPrefix("\($0):") } }.joined(separator: "\n")
    try folder.write("diary/_config.yml", others + "\n" + settings + "\n")
    let diary = folder.url.appendingPathComponent("diary")
    let built = try Blogc.run(["build"], in: diary)
    #expect(built.status == 0, "\(built.error)")
    #expect(built.error.isEmpty, "\(built.error)")
    #expect(folder.has("diary/_site/" + kept))
    #expect(folder.has("diary/_site/images/cat.svg"))
    #expect(!folder.has("diary/_site/posts/my-trip/index.html"))
    if page == "docs/moving-from-hugo.md" {
      #expect(folder.has("diary/_site/posts/bundle/x.svg"))
      #expect(try Blogc.run(["check", "--strict"], in: diary).status == 0)
    }
  }

  /// The text below a heading, up to the next one of its level.
  private static func section(_ heading: String, of text: String) -> String {
    guard let start = text.range(of: "\n## \(heading)\n") else { return "" }
    let rest = text[start.upperBound...]
    return "\n" + String(rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)]) + "\n"
  }
}
