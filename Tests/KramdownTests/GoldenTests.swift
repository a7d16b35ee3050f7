import ConfiguredKramdown
import Foundation
import Testing

/// The documents of Fixtures beside what kramdown made of them (Reference/golden.rb).
@Suite("kramdown's documents")
struct GoldenTests {
  /// Documents that differ from kramdown, with the reason.
  static let differences: [String: String] = [:]

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// A part of a site's configuration, as JSON.
    var settings: String
    var markdown: String
    var html: String
    var testDescription: String { name }
  }

  static let cases: [Case] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    guard let data = try? Data(contentsOf: folder.appending(path: "expected.json")),
      let expected = try? JSONDecoder().decode([String: String].self, from: data)
    else { return [] }
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var cases: [Case] = []
    for file in files.sorted() where file.hasSuffix(".txt") {
      guard let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8)
      else { continue }
      for document in text.components(separatedBy: "%%% ").dropFirst() {
        let parts = document.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let title = parts[0].trimmingCharacters(in: .whitespaces)
        let name = "\(file.dropLast(4)): \(title)"
        guard let html = expected[name] else { continue }
        let settings = title.hasSuffix("}") ? title.firstIndex(of: "{").map { title[$0...] } : nil
        cases.append(
          Case(
            name: name, settings: settings.map { String($0) } ?? "{}", markdown: String(parts[1]),
            html: html))
      }
    }
    return cases
  }()

  @Test("there are at least 1,750 documents, and at most one in two hundred differs")
  func corpus() {
    #expect(Self.cases.count >= 1_750)
    #expect(Self.differences.count * 200 <= Self.cases.count)
    let names = Set(Self.cases.map(\.name))
    #expect(Self.differences.keys.allSatisfy { names.contains($0) })
  }

  /// Returns true if two pages have the same bytes except for the colours of code, which another target makes.
  private func isSame(_ html: String, _ expected: String) -> Bool {
    func withoutColours(_ html: String) -> [UInt8] {
      Array(html.replacing(/<span class="[a-z0-9]{1,3}">|<\/span>/, with: "").utf8)
    }
    return Array(html.utf8) == Array(expected.utf8)
      || withoutColours(html) == withoutColours(expected)
  }

  @Test("the HTML is kramdown's, byte for byte but for colours of code")
  func equals() throws {
    var renderers: [String: ConfiguredKramdown] = [:]
    for document in Self.cases {
      let renderer =
        try renderers[document.settings]
        ?? ConfiguredKramdown(json: Array(document.settings.utf8))
      renderers[document.settings] = renderer
      let html = String(
        decoding: renderer.html(of: Array(document.markdown.utf8)), as: UTF8.self)
      if let reason = Self.differences[document.name] {
        #expect(
          !isSame(html, document.html),
          "\(document.name) is no longer different (\(reason)): take it out of the table")
      } else if !isSame(html, document.html) {
        Issue.record(
          """
          \(document.name)
          \(document.markdown)
          kramdown:
          \(document.html)
          here:
          \(html)
          """)
      }
    }
  }
}
