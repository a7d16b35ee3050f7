import ContentData
import Foundation
import Testing

@testable import SiteModel

@Suite struct WellKnownSymbolsTests {
  @Test("every name of the site model is interned before templates compute names")
  func preparesAll() throws {
    WellKnownSymbols.prepare()
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/SiteModel/WellKnownSymbols.swift").standardized
    let source = try String(contentsOf: file, encoding: .utf8)
    let names = source.split(separator: "\n").filter { $0.contains(": Symbol = \"") }
      .map { String($0.split(separator: "\"")[1]) }
    let list = try #require(source.range(of: "static let all"))
    for name in names {
      let variable = source.split(separator: "\n").first { $0.hasSuffix(": Symbol = \"\(name)\"") }
      let word = try #require(
        variable?.split(separator: " ").drop { $0 != "let" }.dropFirst().first?.dropLast())
      #expect(source[list.upperBound...].contains(word), "\(word) is not in the list")
    }
    #expect(names.count > 40)
  }
}
