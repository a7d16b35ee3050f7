import ContentData
import Testing

@testable import SiteModel

@Suite struct PostNameTests {
  @Test(
    "a name means the paths that Jekyll's expression means",
    arguments: [
      ("2024-01-02-a", "_posts/2024-01-02-a.md", true),
      ("2024-01-02-a", "_posts/2024-01-02-ab.md", false),
      ("2024-01-02-a", "_posts/2024-01-02-a", false),
      ("sub/2024-01-02-a", "_posts/sub/2024-01-02-a.markdown", true),
      ("sub/2024-01-02-a", "sub/_posts/2024-01-02-a.md", true),
      ("2024-01-02-a", "sub/_posts/2024-01-02-a.md", false),
      ("/2024-01-02-日本", "_posts/2024-01-02-日本.md", true),
    ])
  func matches(name: String, path: String, expected: Bool) throws {
    #expect(try #require(PostName(name)).matches(path: path) == expected)
  }

  @Test("without a date it is not a name", arguments: ["a", "2024-01-a", "", "x/y", "2024-1-2"])
  func refuses(text: String) {
    #expect(PostName(text) == nil)
  }

  @Test("the same day and slug are the last resort, wherever the post lies")
  func findsByDay() throws {
    let name = try #require(PostName("2024-1-2-a"))
    #expect(name.dayKey == PostName.key(slug: "a", day: CivilTime(year: 2024, month: 1, day: 2)))
    #expect(name.dayKey != PostName.key(slug: "a", day: CivilTime(year: 2024, month: 1, day: 3)))
    #expect(name.dayKey != PostName.key(slug: "b", day: CivilTime(year: 2024, month: 1, day: 2)))
    #expect(try #require(PostName("x/2024-1-2-a")).dayKey == nil)
    #expect(try #require(PostName("2024-13-2-a")).dayKey == nil)
  }
}
