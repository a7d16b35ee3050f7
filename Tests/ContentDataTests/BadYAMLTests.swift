import ContentData
import Foundation
import SourceText
import Testing

/// Mistakes of authors, each with its message: `Fixtures/bad-yaml/NAME.md` is the document,
/// `NAME.txt` the printed message. To record the messages anew, run the tests with
/// `BLOGC_RECORD=1`: they fail once and write the new files, which should then be reviewed.
@Suite("Bad YAML")
struct BadYAMLTests {
  static let folder = Fixtures.folder.appending(path: "bad-yaml")
  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path()))?
    .filter { $0.hasSuffix(".md") }.sorted() ?? []

  @Test("all documents are found")
  func found() {
    #expect(Self.names.count >= 40)
  }

  @Test("each problem has its message", arguments: names)
  func message(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
    let file = SourceFile(path: "_posts/\(name)", bytes: bytes)
    var diagnostics = DiagnosticSink()
    let parts = FrontMatter.split(file: file)
    if let opening = parts.unclosed {
      diagnostics.report(FrontMatter.unclosedDiagnostic(file, opening))
    }
    if let block = parts.block {
      _ = FrontMatter.read(file, block: block, zone: .utc, reporting: &diagnostics)
    }
    var buffer = OutputBuffer()
    DiagnosticRenderer(.terminal(colored: false)).render(diagnostics, into: &buffer)
    let golden = Self.folder.appending(path: name.replacingOccurrences(of: ".md", with: ".txt"))
    if ProcessInfo.processInfo.environment["BLOGC_RECORD"] != nil {
      try Data(buffer.bytes()).write(to: golden)
      Issue.record("recorded \(golden.lastPathComponent)")
      return
    }
    #expect(!diagnostics.isEmpty)
    #expect(buffer.text() == String(decoding: try Data(contentsOf: golden), as: UTF8.self))
  }
}
