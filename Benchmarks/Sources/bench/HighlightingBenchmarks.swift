internal import Foundation
internal import Highlighting
internal import SourceText

/// Highlighting the sources that the tests compare, in twenty languages, and Pygments doing the same
/// where Python has it.
func highlightingBenchmarks() throws -> [Benchmark] {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Tests/HighlightingTests/Fixtures/sources").standardized
  var sources: [(language: String, path: String, bytes: [UInt8])] = []
  for path in try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted() {
    let parts = path.split(separator: "/")
    guard parts.count == 2 else { continue }
    let file = root.appendingPathComponent(path)
    sources.append((String(parts[0]), file.path, Array(try Data(contentsOf: file))))
  }
  let bytes = sources.reduce(0) { $0 + $1.bytes.count }
  var output = OutputBuffer()
  var benchmarks = [
    Benchmark("highlighting/\(sources.count) sources", bytes: bytes, items: sources.count) {
      output.removeAll()
      for source in sources {
        source.bytes.withUnsafeBufferPointer {
          _ = Highlighter().highlight($0, language: source.language, into: &output)
        }
      }
      keep(output)
    },
    Benchmark("highlighting/tables of all languages", items: Language.all.count) {
      for language in Language.all { keep(language.freshLexer()) }
    },
  ]
  if let worker = try PygmentsWorker(sources: sources.map { ($0.language, $0.path) }) {
    benchmarks.append(
      Benchmark(
        "highlighting/Pygments, the same sources", bytes: bytes, items: sources.count,
        otherSeconds: { worker.seconds }
      ) { try worker.highlightAll() })
  }
  return benchmarks
}

/// A Python process that highlights all sources each time it is asked, and says what CPU it has used.
private final class PygmentsWorker {
  private static let script = """
    import sys, time
    from pygments import highlight
    from pygments.formatters import HtmlFormatter
    from pygments.lexers import get_lexer_by_name
    sources = []
    for line in open(sys.argv[1], encoding="utf-8"):
        language, path = line.rstrip("\\n").split("\\t")
        sources.append((get_lexer_by_name(language), open(path, encoding="utf-8").read()))
    formatter = HtmlFormatter(nowrap=True)
    print("ready", flush=True)
    for line in sys.stdin:
        began = time.process_time()
        for lexer, text in sources:
            highlight(text, lexer, formatter)
        print(time.process_time() - began, flush=True)
    """

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  /// The CPU seconds of all passes so far.
  private(set) var seconds = 0.0

  /// Starts the process; nil where there is no Python with Pygments.
  init?(sources: [(language: String, path: String)]) throws {
    let list = FileManager.default.temporaryDirectory
      .appendingPathComponent("blogc-bench-\(ProcessInfo.processInfo.processIdentifier)")
    let lines = sources.map { "\($0.language)\t\($0.path)\n" }.joined()
    try Data(lines.utf8).write(to: list)
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", PygmentsWorker.script, list.path]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let isReady = line() == "ready"
    try? FileManager.default.removeItem(at: list)
    guard isReady else { return nil }
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// One pass over all sources.
  func highlightAll() throws {
    try input.fileHandleForWriting.write(contentsOf: Data([0x0A]))
    seconds += Double(line()) ?? 0
  }

  private func line() -> String {
    var bytes: [UInt8] = []
    while let byte = try? output.fileHandleForReading.read(upToCount: 1)?.first, byte != 0x0A {
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
