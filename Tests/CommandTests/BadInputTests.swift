import CommandRunner
import Foundation
import Testing

/// Mistakes of authors and hostile inputs, each with blogc's messages: `Fixtures/BadInputs/NAME` holds
/// the source files, `command` the arguments, one on a line, where they are not `build`, and
/// `expected.txt` the exit status and standard error. To record the messages anew, run the tests with
/// `BLOGC_RECORD=1`: they fail once and write the new files, which should then be reviewed.
@Suite("Bad input")
struct BadInputTests {
  static let folder = Blogc.repository
    .appendingPathComponent("Tests/CommandTests/Fixtures/BadInputs")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    // The administrator may read everything.
    .filter { $0 != "file-unreadable" || geteuid() != 0 }.sorted()

  @Test("all cases are found")
  func found() {
    #expect(Self.names.count >= 110)
  }

  @Test("each error has its message, and nothing is half-written", arguments: names)
  func mistake(name: String) throws {
    let golden = Self.folder.appendingPathComponent(name + "/expected.txt")
    let workshop = try TemporaryCase(copyOf: Self.folder.appendingPathComponent(name))
    try CaseEnvironment.prepare(name, workshop.site)
    let before = try workshop.snapshot()
    let outcome = try workshop.run()
    let after = try workshop.snapshot()
    let said =
      "exit \(outcome.status)\n"
      + outcome.error.replacingOccurrences(of: workshop.folder.url.path, with: "<folder>")
    if ProcessInfo.processInfo.environment["BLOGC_RECORD"] != nil {
      try Data(said.utf8).write(to: golden)
      Issue.record("recorded \(name)")
      return
    }
    #expect(said == String(decoding: try Data(contentsOf: golden), as: UTF8.self))
    if outcome.status == 0 {
      #expect(after.sources == before.sources)
      #expect(!after.keys.contains { $0.contains(".blogc-stage") })
      #expect(after["site/_site/kept.html"] == before["site/_site/kept.html"])
    } else {
      #expect(after == before)
    }
  }
}

extension BadInputTests {
  /// Messages that other programs write: git, libsass and libyaml.
  private static let foreign = ["fatal:", "expected", "Invalid", "invalid", "while parsing"]

  @Test("no message is in English when the locale is Japanese", arguments: names)
  func japanese(name: String) throws {
    let workshop = try TemporaryCase(copyOf: Self.folder.appendingPathComponent(name))
    try CaseEnvironment.prepare(name, workshop.site)
    for line in Self.englishLines(try workshop.run(language: "ja").error)
    where !Self.foreign.contains(where: line.contains) {
      Issue.record("\(name): \(line)")
    }
  }

  /// The lines with three English words in a row outside of quotes and no Japanese character.
  static func englishLines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter { line in
      let isExcerpt = line.contains(#/^ *[0-9]* *\|/#) || line.contains(#/^ *--> /#)
      let isJapanese = line.replacing(#/^[ =]*(エラー|警告|補足|ヒント): /#, with: "")
        .unicodeScalars.contains { (0x3040...0x9FFF).contains($0.value) }
      let plain = line.replacing(#/'[^']*'|"[^"]*"|`[^`]*`|\[[a-z.-]+\]/#, with: " ")
      let words = #/[A-Za-z]{2,}[,:;]? +[A-Za-z]+[,:;]? +[A-Za-z]{2,}/#
      return !isExcerpt && !isJapanese && plain.contains(words)
    }
  }
}

/// A copy of a case in a folder of its own: `site`, with a site that an earlier build wrote, and `home`.
private struct TemporaryCase {
  let folder: TemporaryFolder
  let arguments: [String]

  var site: URL { folder.url.appendingPathComponent("site") }

  init(copyOf source: URL) throws {
    let files = FileManager.default
    folder = try TemporaryFolder()
    let command = source.appendingPathComponent("command")
    arguments =
      files.fileExists(atPath: command.path)
      ? try String(contentsOf: command, encoding: .utf8).split(separator: "\n").map(String.init)
      : ["build"]
    for name in ["site", "home"] {
      try files.createDirectory(
        at: folder.url.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    for name in try files.contentsOfDirectory(atPath: source.path)
    where name != "expected.txt" && name != "command" {
      try files.copyItem(
        at: source.appendingPathComponent(name), to: site.appendingPathComponent(name))
    }
    try folder.write("site/_site/kept.html", "<p>the last good site</p>\n")
  }

  func run(language: String = "en") throws -> Blogc.Outcome {
    try Blogc.run(
      arguments, in: site,
      environment: [
        "HOME": folder.url.appendingPathComponent("home").path, "TZ": "UTC", "BLOGC_LANG": language,
      ])
  }

  /// Returns the entry at each path, without blogc's own caches.
  func snapshot() throws -> [String: Entry] {
    var found: [String: Entry] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.url.path)
    where !path.contains(".blogc-cache") {
      found[path] = try Entry(at: folder.url.appendingPathComponent(path).path)
    }
    return found
  }

  enum Entry: Equatable {
    case file(Data?)
    case link(to: String)
    case other(FileAttributeType?)

    init(at path: String) throws {
      let type = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      switch type {
      case .typeRegular?: self = .file(FileManager.default.contents(atPath: path))
      case .typeSymbolicLink?:
        self = .link(to: try FileManager.default.destinationOfSymbolicLink(atPath: path))
      default: self = .other(type)
      }
    }
  }
}

extension [String: TemporaryCase.Entry] {
  /// The entries outside of the destination.
  fileprivate var sources: Self { filter { !$0.key.hasPrefix("site/_site") } }
}

/// The files that a case needs and a repository cannot contain: bytes that are no text, links,
/// pipes, permissions.
private enum CaseEnvironment {
  static func prepare(_ name: String, _ site: URL) throws {
    for (path, bytes) in bytes[name] ?? [] {
      let file = site.appendingPathComponent(path)
      try makeParent(of: file)
      try Data(bytes).write(to: file)
    }
    for (path, target) in links[name] ?? [] {
      let link = site.appendingPathComponent(path)
      try makeParent(of: link)
      try FileManager.default.createSymbolicLink(
        atPath: link.path, withDestinationPath: target)
    }
    for path in pipes[name] ?? [] {
      let pipe = site.appendingPathComponent(path)
      try makeParent(of: pipe)
      try #require(mkfifo(pipe.path, 0o600) == 0)
    }
    if name == "file-unreadable" {
      try #require(chmod(site.appendingPathComponent("secret.md").path, 0) == 0)
    }
  }

  private static func makeParent(of file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  }

  /// Latin-1 and Shift JIS where UTF-8 belongs; and a file beside the source that a link leads to.
  private static let bytes: [String: [(path: String, bytes: [UInt8])]] = [
    "utf8-in-post": [
      (
        "_posts/2016-02-26-a.md",
        Array("---\ntitle: 東京\n---\n東京の".utf8) + Array("caf".utf8) + [0xE9, 0x0A]
      )
    ],
    "utf8-in-layout": [
      (
        "_layouts/default.html",
        Array("<p>東京".utf8) + [0x93, 0xFA, 0x96, 0x7B] + Array(" {{ content }}\n".utf8)
      )
    ],
    "utf8-in-include": [("_includes/a.html", [0x93, 0xFA, 0x96, 0x7B, 0x0A])],
    "utf8-in-configuration": [("_config.yml", Array("title: caf".utf8) + [0xE9, 0x0A])],
    "utf8-in-data": [("_data/a.yml", Array("title: caf".utf8) + [0xE9, 0x0A])],
    "file-link-outside": [("../outside.md", Array("---\n---\nsecret\n".utf8))],
  ]

  private static let links: [String: [(path: String, target: String)]] = [
    "file-dangling-link": [("link.md", "nowhere.md")],
    "file-link-loop": [("a.md", "b.md"), ("b.md", "a.md"), ("docs/up", "..")],
    "file-link-outside": [("etc", "/etc"), ("outside.md", "../outside.md")],
    "include-through-link": [("_includes/passwd.html", "/etc/passwd")],
    "destination-link-to-source": [("out", ".")],
  ]

  private static let pipes: [String: [String]] = [
    "file-pipe": ["pipe.md", "_posts/2016-02-26-a.md"]
  ]
}
