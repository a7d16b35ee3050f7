import ContentData
import Testing

@testable import SiteModel

@Suite("Front matter defaults of many rules")
struct FrontMatterDefaultsTests {
  private static let paths = [
    "", "a", "a/b", "a/b/c.md", "日本", "日本/記事.md", "ab", "a*", "*/b", "b/*.md", "/a/b", "c",
  ]

  private static func rules(_ count: Int) -> [FrontMatterDefaults.Rule] {
    (0..<count).map { number in
      var values = Object()
      values["n"] = .integer(number)
      values[Symbol("k\(number)")] = .bool(true)
      if number % 7 == 3 { values["layout"] = .null }
      return FrontMatterDefaults.Rule(
        path: paths[(number * 5) % paths.count], type: [nil, "posts", "pages"][number % 3],
        values: values)
    }
  }

  @Test("apply to a path as each rule does on its own", arguments: [0, 1, 16, 17, 40, 200])
  func everyRule(count: Int) {
    let rules = Self.rules(count)
    let defaults = FrontMatterDefaults(rules)
    let single = rules.map { FrontMatterDefaults([$0]) }
    var cache = FrontMatterDefaults.Cache()
    for path in Self.paths + ["a/b/x/y.md", "日本x", "b/c.md", "x/b", "nothing"] {
      for type in [nil, "posts", "pages", "notes"] {
        let values = defaults.values(forPath: path, type: type, cache: &cache)
        for (number, one) in single.enumerated() {
          var own = FrontMatterDefaults.Cache()
          let applies = !one.values(forPath: path, type: type, cache: &own).entries.isEmpty
          #expect((values[Symbol("k\(number)")] != nil) == applies, "\(number) for \(path)")
        }
        let nulls = zip(rules, single).contains { rule, one in
          one.nullifies("layout", forPath: path, type: type)
        }
        if !nulls { #expect(!defaults.nullifies("layout", forPath: path, type: type)) }
      }
    }
  }
}
