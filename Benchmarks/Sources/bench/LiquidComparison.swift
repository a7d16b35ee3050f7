internal import CCMarkGFM
internal import Foundation
internal import SourceText

/// Liquid compared, in the same run, with two others: Ruby's Liquid on the same templates and data, and
/// the C library's Markdown on one post a hundred times.
enum LiquidComparison {
  /// True when benchmarks of Liquid were asked for.
  static var isWanted: Bool {
    let filters = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("--") && Int($0) == nil }
    return filters.isEmpty || filters.contains { "liquid/".contains($0) }
  }

  static func run(_ site: LiquidSite) throws {
    try besideRuby(site)
    try besideMarkdown(site)
  }

  // MARK: Ruby's Liquid

  private static func besideRuby(_ site: LiquidSite) throws {
    let lines = answer()
    guard let version = lines.first else { return print("liquid: Ruby's Liquid is not installed") }
    for line in lines.dropFirst() {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 4, let seconds = Double(fields[1]),
        let work = site.works.first(where: { $0.name == fields[0] })
      else { continue }
      let page = ReusedOutput()
      let ours = try Measurement(work.benchmark(site, page), rounds: 15)
      let bytes = page.output.bytes()
      let sum = bytes.reduce(7) { ($0 * 31 + Int($1)) % 1_000_000_007 }
      let isSame = bytes.count == Int(fields[2]) && sum == Int(fields[3])
      print(
        "liquid/\(work.name): \(milliseconds(ours.leastCPU)), \(version): \(milliseconds(seconds)), "
          + "\(fixed(seconds / ours.leastCPU, 1)) times that; "
          + (isSame ? "the same bytes" : "OTHER BYTES: \(bytes.count) and \(fields[2])"))
    }
  }

  /// The output of `reference.rb`; empty without Ruby.
  private static func answer() -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "ruby", "-W0", LiquidSite.folder.appending(path: "reference.rb").path, "\(LiquidSite.posts)",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return [] }
    let answer = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return answer.split(separator: "\n").map(String.init)
  }

  // MARK: The C library's Markdown

  /// Runs the archive and the Markdown alternately, so that other load on the machine affects both.
  private static func besideMarkdown(_ site: LiquidSite) throws {
    guard let work = site.works.first(where: { $0.name == "archive" }) else { return }
    let (name, post) = post()
    let archive = work.benchmark(site, ReusedOutput())
    let markdown = Benchmark("the C library's Markdown") {
      for _ in 0..<100 {
        let html = post.withUnsafeBytes {
          cmark_markdown_to_html(
            $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, CMARK_OPT_UNSAFE)
        }
        keep(html)
        free(html)
      }
    }
    var (ours, theirs) = (Double.infinity, Double.infinity)
    var blocks = 0
    for _ in 0..<5 {
      let round = try Measurement(archive, rounds: 3)
      ours = min(ours, round.leastCPU)
      blocks = round.allocations
      theirs = min(theirs, try Measurement(markdown, rounds: 3).leastCPU)
    }
    print(
      "liquid/archive: \(milliseconds(ours)), \(name) (\(post.count) bytes) through the C library's "
        + "Markdown 100 times: \(milliseconds(theirs)); the archive is \(fixed(ours / theirs, 2)) of that, "
        + "\(fixed(Double(blocks) / Double(work.items), 2)) blocks per post")
  }

  /// The post that Markdown is measured on, without front matter: the file that `POST` names, else the post
  /// in `../shared/seed` beside the repository, else a text of the same size that is made here.
  private static func post() -> (name: String, bytes: [UInt8]) {
    let seed = LiquidSite.folder.appending(path: "../../../shared/seed").standardized.path
    let posts = (try? FileManager.default.contentsOfDirectory(atPath: seed)) ?? []
    let path =
      ProcessInfo.processInfo.environment["POST"]
      ?? posts.sorted().first { $0.hasSuffix(".md") }.map { "\(seed)/\($0)" }
    if let path, let file = FileManager.default.contents(atPath: path) {
      let text = String(decoding: file, as: UTF8.self)
      let name = URL(filePath: path).lastPathComponent
      guard text.hasPrefix("---\n"), let end = text.firstRange(of: "\n---\n") else {
        return (name, Array(file))
      }
      return (name, Array(text[end.upperBound...].utf8))
    }
    let section = """
      ## A part of the text

      A paragraph with *emphasis*, **more of it**, `code` and [a link](https://example.org/) in it,
      over two lines.

      - one thing
      - another

      ```swift
      print("code")
      ```


      """
    // As long as the seed's post.
    return ("a generated text", Array(String(repeating: section, count: 80).utf8.prefix(11_618)))
  }
}
