import Foundation
import Testing

@testable import SiteChecks

@Suite("The table of rules in docs/checking.md")
struct DocumentedRulesTests {
  @Test("lists every rule with its default severity, in the order of the declaration")
  func rules() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/checking.md").standardized
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
      .map { $0.split(separator: "|").prefix(2).map { $0.filter { !" `".contains($0) } } }
    let expected = CheckRule.allCases.map { [$0.rawValue, "\($0.defaultSeverity)"] }
    #expect(rows == expected)
  }
}
