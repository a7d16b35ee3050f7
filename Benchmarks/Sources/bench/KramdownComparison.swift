internal import CCMarkGFM
internal import Foundation

/// The kramdown engine compared, in the same run, with two others: the C library's own render with GitHub's
/// extensions, and kramdown itself, on the same posts.
enum KramdownComparison {
  /// True when benchmarks of Markdown were asked for.
  static var isWanted: Bool {
    let filters = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("--") && Int($0) == nil }
    return filters.isEmpty || filters.contains { "markdown/".contains($0) }
  }

  /// Prints both comparisons. The engines alternate, so that other load on the machine affects both.
  static func run() throws {
    let corpus = try MarkdownCorpus(folder: MarkdownCorpus.chosenFolder)
    let posts = corpus.english + corpus.japanese
    let bytes = posts.reduce(0) { $0 + $1.count }
    let options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES
    let extensions = ["table", "strikethrough", "tasklist"]
    let kramdown = Benchmark("kramdown profile", bytes: bytes) { renderByKramdown(posts) }
    let library = Benchmark("the C library", bytes: bytes) {
      renderByLibrary(posts, options: options, extensions)
    }
    var (ours, theirs) = (Double.infinity, Double.infinity)
    for _ in 0..<5 {
      ours = min(ours, try Measurement(kramdown, rounds: 3).leastCPU)
      theirs = min(theirs, try Measurement(library, rounds: 3).leastCPU)
    }
    print(
      "markdown/kramdown: \(posts.count) posts (\(bytes) bytes) \(milliseconds(ours)), the C library with "
        + "GitHub's extensions \(milliseconds(theirs)): \(fixed(ours / theirs, 2)) of that")
    let lines = reference()
    guard lines.count == 2, let seconds = Double(lines[1]) else {
      return print("markdown/kramdown: kramdown itself is not installed")
    }
    print(
      "markdown/kramdown: \(lines[0]) \(milliseconds(seconds)), \(fixed(seconds / ours, 1)) times ours"
    )
  }

  /// The output of `Markdown/reference.rb`; empty without Ruby.
  private static func reference() -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Markdown/reference.rb").standardized
    process.arguments = ["ruby", "-W0", script.path, MarkdownCorpus.chosenFolder]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return [] }
    let answer = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return answer.split(separator: "\n").map(String.init)
  }
}
