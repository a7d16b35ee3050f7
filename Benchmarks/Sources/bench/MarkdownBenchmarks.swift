internal import CCMarkGFM
internal import Dispatch
internal import Foundation
internal import Kramdown
internal import Markdown
internal import MarkdownShared
internal import SourceText

/// Markdown against the library's own parser and writer, on the English and the Japanese posts of a
/// corpus: `CORPUS=folder` names one, such as the `_posts` that the corpus generator makes; without it
/// the project's own posts are read.
func markdownBenchmarks() throws -> [Benchmark] {
  if KramdownComparison.isWanted { try KramdownComparison.run() }
  let corpus = try MarkdownCorpus(folder: MarkdownCorpus.chosenFolder)
  var benchmarks: [Benchmark] = []
  for (language, posts) in [("english", corpus.english), ("japanese", corpus.japanese)]
  where !posts.isEmpty {
    let bytes = posts.reduce(0) { $0 + $1.count }
    func add(_ name: String, _ work: @escaping () -> Void) {
      benchmarks.append(
        Benchmark("markdown/\(language), \(name)", bytes: bytes, items: posts.count, work: work))
    }
    let github = ["table", "strikethrough", "tasklist"]
    add("the C library, CommonMark") { renderByLibrary(posts, options: CMARK_OPT_UNSAFE, []) }
    add("CommonMark profile") {
      var options = MarkdownOptions(.commonMark)
      options.features = .rawHTML
      render(posts, options)
    }
    add("the C library, GitHub's extensions") {
      renderByLibrary(posts, options: CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES, github)
    }
    let defaults = MarkdownOptions(.gfm, language: language == "japanese" ? "ja" : "en")
    add("GFM profile, all defaults") { render(posts, defaults) }
    add("kramdown profile") { renderByKramdown(posts) }
    // Documents with strikethrough are parsed one at a time: the difference is the cost of waiting.
    add("GFM profile, the same on 2 threads each") {
      DispatchQueue.concurrentPerform(iterations: 2) { _ in render(posts, defaults) }
    }
    var unstruck = defaults
    unstruck.features.remove(.strikethrough)
    let withoutTurns = unstruck
    add("GFM profile, on 2 threads without strikethrough") {
      DispatchQueue.concurrentPerform(iterations: 2) { _ in render(posts, withoutTurns) }
    }
  }
  return benchmarks
}

private func render(_ posts: [[UInt8]], _ options: MarkdownOptions) {
  var renderer = MarkdownRenderer()
  var output = OutputBuffer()
  for post in posts {
    output.removeAll()
    _ = renderer.render(post.span, options: options, into: &output)
  }
  keep(output)
}

func renderByKramdown(_ posts: [[UInt8]]) {
  var output = OutputBuffer()
  for post in posts {
    output.removeAll()
    var writer = KramdownWriter(KramdownDocument.parse(post), hooks: KramdownHooks())
    writer.write(into: &output)
  }
  keep(output)
}

func renderByLibrary(_ posts: [[UInt8]], options: Int32, _ extensions: [String]) {
  cmark_gfm_core_extensions_ensure_registered()
  for post in posts {
    let parser = cmark_parser_new(options)
    for name in extensions {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    post.withUnsafeBytes {
      cmark_parser_feed(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
    let root = cmark_parser_finish(parser)
    let html = cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser))
    keep(html)
    free(html)
    cmark_node_free(root)
    cmark_parser_free(parser)
  }
}

/// The bodies of a folder's posts, by the language that they are mostly in.
struct MarkdownCorpus {
  /// The folder that `CORPUS` names, else that of the project's own posts.
  static let chosenFolder =
    ProcessInfo.processInfo.environment["CORPUS"]
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../_posts").standardized.path

  var english: [[UInt8]] = []
  var japanese: [[UInt8]] = []

  init(folder: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".md") {
      let file = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
      let body = Self.body([UInt8](file))
      // Kana and ideographs begin with these bytes.
      let wide = body.count { (0xE3...0xE9).contains($0) }
      if wide * 20 > body.count { japanese.append(body) } else { english.append(body) }
    }
  }

  /// The text after the front matter.
  private static func body(_ file: [UInt8]) -> [UInt8] {
    let mark = Array("\n---\n".utf8)
    guard file.starts(with: "---\n".utf8) else { return file }
    var index = 3
    while index + mark.count <= file.count {
      if file[index..<(index + mark.count)].elementsEqual(mark) {
        return Array(file[(index + mark.count)...])
      }
      index += 1
    }
    return file
  }
}
