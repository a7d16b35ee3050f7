internal import Foundation
internal import Highlighting
internal import Lexing
internal import SourceText

/// Highlighting the sources that the tests compare with Rouge, and Rouge doing the same where Ruby has it.
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
        _ = Highlighter().highlight(source.bytes.span, language: source.language, into: &output)
      }
      keep(output)
    },
    Benchmark("highlighting/tables of all languages", items: Language.all.count) {
      for language in Language.all { keep(language.freshLexer()) }
    },
  ]
  if let worker = try RougeWorker(sources: sources.map { ($0.language, $0.path) }) {
    benchmarks.append(
      Benchmark(
        "highlighting/Rouge, the same sources", bytes: bytes, items: sources.count,
        otherSeconds: { worker.seconds }
      ) { try worker.highlightAll() })
  }
  return benchmarks
}

/// A Ruby process that highlights all sources each time it is asked, and prints the CPU time it has used.
private final class RougeWorker {
  private static let script = """
    require "rouge"
    sources = File.readlines(ARGV[0], chomp: true).map { |line|
      language, path = line.split("\\t")
      [Rouge::Lexer.find(language), File.read(path, encoding: "UTF-8")]
    }
    exit 3 unless sources.all? { |lexer, _| lexer }
    formatter = Rouge::Formatters::HTML.new
    puts "ready"
    STDOUT.flush
    STDIN.each_line do
      began = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
      sources.each { |lexer, text| formatter.format(lexer.new.lex(text)) }
      puts Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - began
      STDOUT.flush
    end
    """

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  /// The CPU seconds of all passes so far.
  private(set) var seconds = 0.0

  /// Starts the process; nil where there is no Ruby with Rouge.
  init?(sources: [(language: String, path: String)]) throws {
    let list = FileManager.default.temporaryDirectory
      .appendingPathComponent("blogc-bench-\(ProcessInfo.processInfo.processIdentifier)")
    let lines = sources.map { "\($0.language)\t\($0.path)\n" }.joined()
    try Data(lines.utf8).write(to: list)
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["ruby", "-e", RougeWorker.script, list.path]
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
