import Highlighting
import Lexing
import Testing

@Suite("The languages that texts have code in") struct FencedLanguagesTests {
  private func names(_ texts: [String]) -> [String] {
    var found = FencedLanguages()
    for text in texts { found.look(in: text.utf8.span) }
    return found.languages.map(\.name)
  }

  @Test(
    "fences and tags name them",
    arguments: [
      ("```swift\nlet a = 1\n```\n", ["swift"]), ("~~~~ruby\n~~~~", ["ruby"]),
      ("- a\n\n  ```c++ title\n  ```\n", ["cpp"]), ("{% highlight js linenos %}", ["javascript"]),
      ("```py\n```\n```python\n```\n```go\n```", ["python", "go"]),
      ("```c#", ["csharp"]), ("日本```json", ["json"]),
    ])
  func found(text: String, expected: [String]) {
    #expect(names([text]) == expected)
  }

  @Test(
    "what is no language is passed over",
    arguments: [
      "", "`", "```", "````", "``swift``", "~~struck~~", "```\nswift\n```", "``` swift",
      "```nonsense",
      "{% highlight %}", "{% highlight ", "{%highlight ruby %}",
      "```" + String(repeating: "c", count: 100),
      "{", "{% ", "```\u{FF}",
    ])
  func nothing(text: String) {
    #expect(names([text]).isEmpty)
  }

  @Test("several texts add up, each language once")
  func several() {
    #expect(names(["```rb\n", "```ruby\n", "~~~sql", "```rb"]) == ["ruby", "sql"])
  }

  @Test("blocks of a language without a lexer are counted by its name")
  func uncoloured() {
    var found = FencedLanguages()
    let text = "```lasso\nx\n```\n\n```lasso\n```\n```swift\n```\n"
    found.look(in: text.utf8.span)
    #expect(found.uncoloured == ["lasso": 2])
  }
}
