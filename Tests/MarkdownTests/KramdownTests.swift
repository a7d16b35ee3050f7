import Foundation
import Markdown
import MarkdownShared
import SourceText
import Testing

/// The documents of Fixtures/kramdown beside what kramdown made of them (record.rb there).
@Suite("kramdown profile")
struct KramdownTests {
  /// Documents that differ from kramdown, with the reason.
  static let differences: [String: String] = [
    "japanese: 脚注と日本語":
      "kramdown takes names of footnotes in ASCII only; here they may be in any script",
    "links: link titles in single quotes":
      "two quotes within a title in double quotes are no title for CommonMark",
    "links: link with parentheses in its address":
      "CommonMark takes an escaped parenthesis into the address, kramdown ends the link there",
    "links: links with spaces between text and address":
      "CommonMark allows no space between a link's text and its reference",
    "links: definition inside a list item":
      "kramdown keeps the blank line before a definition, the library drops both",
    "lists: empty items": "kramdown takes a last empty item for the underline of a heading",
    "pages: div with inline markdown attribute and class":
      "kramdown loses the end tag that stands on the line of its Markdown",
    "pages: jekyll post url link": "a link's address with spaces is none for CommonMark",
    "pages: liquid in link and code": "a link's address with spaces is none for CommonMark",
    "pages: reference with title forms":
      "CommonMark allows no space between a link's text and its reference",
    "posts: code span edge cases": "kramdown has no code span of backticks alone",
    "posts: list separated by comment": "kramdown takes a blank line before '^' into the last item",
    "posts: list item with heading and quote":
      "kramdown does not see the end of a fence that starts on an item's first line",
    "typography: triple quotes": "kramdown leaves the second of three quotes straight",
  ]

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var markdown: String
    var html: String
    var testDescription: String { name }
  }

  static let cases: [Case] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "KramdownTests/Fixtures")
    guard let data = try? Data(contentsOf: folder.appending(path: "expected.json")),
      let expected = try? JSONDecoder().decode([String: String].self, from: data)
    else { return [] }
    var cases: [Case] = []
    let topics = [
      "blocks", "combined", "headings", "japanese", "links", "lists", "pages", "posts", "spans",
      "tables", "typography",
    ]
    for topic in topics {
      guard
        let text = try? String(contentsOf: folder.appending(path: "\(topic).txt"), encoding: .utf8)
      else { continue }
      for document in text.components(separatedBy: "%%% ").dropFirst() {
        let parts = document.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let name = "\(topic): \(parts[0].trimmingCharacters(in: .whitespaces))"
        guard let html = expected[name] else { continue }
        cases.append(Case(name: name, markdown: String(parts[1]), html: html))
      }
    }
    return cases
  }()

  @Test("there are at least 500 documents, and at most one in twenty differs")
  func corpus() {
    #expect(Self.cases.count >= 500)
    #expect(Self.differences.count * 20 <= Self.cases.count)
  }

  @Test("the HTML is kramdown's, after normalisation", arguments: cases)
  func equals(document: Case) {
    let html = html(document.markdown, MarkdownOptions(.kramdown))
    let same = NormalisedHTML.of(html) == NormalisedHTML.of(document.html)
    if Self.differences[document.name] != nil {
      #expect(!same, "this document is no longer different: take it out of the table")
    } else {
      #expect(NormalisedHTML.of(html) == NormalisedHTML.of(document.html))
    }
  }
}
