import Testing

@testable import SiteModel

@Suite struct SearchLiteralTests {
  @Test(
    "an expression is kept for all pages only if it names nothing of the page",
    arguments: [
      ("p.tags contains 'page'", true), ("p.date | date: '%Y'", true), ("p.a > 1 and p.b", true),
      ("p.url != page.url", false), ("limit > 1", false), ("p.content contains 'x'", false),
      ("p.title | append: x", false), ("p.a == nil or p.b == empty", true), ("p[key]", false),
    ])
  func judges(expression: String, expected: Bool) {
    #expect(SearchLiteral.isPure(expression, variable: "p") == expected)
  }
}
