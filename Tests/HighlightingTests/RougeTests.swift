internal import Foundation
internal import Highlighting
internal import Lexing
import Testing

/// Rouge's classes of all sources, or nil where there is no Ruby with Rouge; then its tests are skipped.
private let comparison = try? Rouge.agreements(
  of: Rouge.sources(below: Source.fixtures.appendingPathComponent("sources")),
  script: Source.rougeScript, examples: 1)

@Suite("Agreement with Rouge", .enabled(if: comparison != nil, "Ruby with Rouge is not installed"))
struct RougeTests {
  /// The minimum share of characters with Rouge's class, by language; 95 % for languages that are
  /// not listed.
  private static let least: [String: Double] = [:]

  @Test("nearly all characters of each language have Rouge's class")
  func agreement() throws {
    let agreements = try #require(comparison).agreements
    #expect(agreements.count >= 20)
    for agreement in agreements {
      let least = Self.least[agreement.language] ?? 95
      #expect(agreement.percent >= least, "\(agreement.language)")
    }
  }

  @Test("every name that Rouge knows is known, and no other is")
  func names() throws {
    let names = Set(try #require(try Rouge.names(script: Source.rougeScript)))
    #expect(names.count > 350)
    for name in names {
      #expect(Language.named(name) != nil || Language.isKnownWithoutColours(name), "\(name)")
    }
    for language in Language.all {
      for name in [language.name] + language.aliases {
        #expect(names.contains(name), "\(name) of \(language.title)")
      }
    }
  }
}
