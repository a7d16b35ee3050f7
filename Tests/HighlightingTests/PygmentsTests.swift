internal import CommandRunner
internal import Foundation
internal import Highlighting
import Testing

/// How much of the sources of a language gets the class that Pygments gives it.
private struct Agreement {
  var same = 0
  var total = 0
  var percent: Double { total == 0 ? 0 : 100 * Double(same) / Double(total) }
}

/// What Pygments says of all sources: its version, and for each path the class and parent of each byte.
private func pygmentsClasses() throws -> (version: String, classes: [String: [(String, String)]]) {
  let folder = try TemporaryFolder()
  let lines = Source.all.map { "\($0.language)\t\($0.path)\n" }.joined()
  try folder.write("sources", lines)
  let script = Source.fixtures.appendingPathComponent("pygments_tokens.py").path
  let outcome = try Blogc.run(
    #require(pygments), [script, folder.url.appendingPathComponent("sources").path], in: folder.url)
  try #require(outcome.status == 0, "\(outcome.error)")
  var lines_ = outcome.output.split(separator: "\n")[...]
  let version = String(lines_.removeFirst())
  var classes: [String: [(String, String)]] = [:]
  var path = ""
  for line in lines_ {
    if line.hasPrefix("== ") {
      path = String(line.dropFirst(3))
      continue
    }
    let fields = line.split(separator: " ").map(String.init)
    let count = try #require(Int(fields[2]))
    classes[path, default: []] += Array(repeating: (fields[0], fields[1]), count: count)
  }
  return (version, classes)
}

/// The class of each byte.
private func classes(of source: Source) -> [String] {
  var result: [String] = []
  for token in tokenList(source.bytes, source.language).tokens {
    let name = token.kind == .text ? "-" : token.kind.name.description
    while result.count < Int(token.end) { result.append(name) }
  }
  return result
}

// Pygments comes from PyPI and is not on every machine.
@Suite("Agreement with Pygments", .enabled(if: pygments != nil))
struct PygmentsTests {
  @Test("nine characters in ten get Pygments' class or its parent, in each language")
  func agreement() throws {
    #expect(Source.all.count >= 60)
    let (version, theirs) = try pygmentsClasses()
    var results: [String: Agreement] = [:]
    for source in Source.all {
      let expected = try #require(theirs[source.path])
      let ours = classes(of: source)
      try #require(expected.count == source.bytes.count, "\(source.path)")
      try #require(ours.count == source.bytes.count, "\(source.path)")
      for (index, byte) in source.bytes.enumerated()
      where byte != 0x20 && byte != 0x09 && byte != 0x0A && byte & 0xC0 != 0x80 {
        results[source.language, default: Agreement()].total += 1
        if ours[index] == expected[index].0 || ours[index] == expected[index].1 {
          results[source.language, default: Agreement()].same += 1
        }
      }
    }
    #expect(results.count >= 20)
    for (language, agreement) in results {
      #expect(agreement.percent >= 90, "\(language): \(agreement.percent) %")
    }
    // The documentation shows these figures; they are checked against the version they were made with.
    let page = Blogc.repository.appendingPathComponent("docs/highlighting.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    guard text.contains("Pygments \(version)") else { return }
    for (language, agreement) in results.sorted(by: { $0.key < $1.key }) {
      let title = try #require(Language.named(language)).title
      let row = "| \(title) | \(agreement.total) | \(String(format: "%.1f", agreement.percent)) % |"
      #expect(text.contains(row), "the table should say: \(row)")
    }
  }
}
