import Markdown
import MarkdownShared
import SourceText
import Testing

@Suite("What is read of a source")
struct SourceTests {
  @Test(
    "code is found where Liquid must not run",
    arguments: [
      ("a `{{ b }}` c", ["`{{ b }}`"]),
      ("`` a`b `` and `c`", ["`` a`b ``", "`c`"]),
      ("a `b\n\nc` d", []),
      ("\\`a` b`", ["` b`"]),
      ("```liquid\n{{ x }}\n```\nb", ["```liquid\n{{ x }}\n```"]),
      ("~~~\n`a\n```\n~~~\n`b`", ["~~~\n`a\n```\n~~~", "`b`"]),
      ("- a\n  ```\n  x\n  ```\n- `y`", ["```\n  x\n  ```", "`y`"]),
      ("> ```\n> x\n> ```", ["```\n> x\n> ```"]),
      ("1. ```\n   x\n   ```", ["```\n   x\n   ```"]),
      ("```\nno end", ["```\nno end"]),
      ("no code", []), ("", []), ("``` a ` b", []),
    ])
  func codeRanges(markdown: String, expected: [String]) {
    let bytes = Array(markdown.utf8)
    let ranges = CodeRanges.find(in: bytes.span)
    #expect(ranges.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) } == expected)
  }

  @Test(
    "the length of a text counts characters of CJK and words of the rest, without code",
    arguments: [
      ("<p>日本語のtext、です。</p>", 6, 1), ("<p>don't e-mail me 3.5 times</p>", 0, 5),
      ("<p>a</p><pre><code>b c d</code></pre><p>e <code>f g</code></p>", 0, 2),
      ("<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>", 2, 0), ("<!-- a b -->c", 0, 1),
      ("한국어 문장", 5, 0), ("a&amp;b &lt; c", 0, 2), ("", 0, 0), ("<pre>open", 0, 0),
    ])
  func textLength(html: String, characters: Int, words: Int) {
    let length = TextLength(html: html.utf8.span)
    #expect(length.characters == characters)
    #expect(length.words == words)
  }

  @Test(
    "a text takes a minute to read at least",
    arguments: [(0, 0), (1, 1), (500, 1), (501, 2), (1500, 3)])
  func readingTime(characters: Int, minutes: Int) {
    let html = Array(String(repeating: "字", count: characters).utf8)
    #expect(TextLength(html: html.span).readingMinutes == minutes)
  }

  @Test(
    "items that are indented too little nest when the site asks for it",
    arguments: [
      ("- a\n - b", "- a\n  - b"),
      ("1. a\n - b\n2. c", "1. a\n   - b\n2. c"),
      ("- a\n - b\n  - c", "- a\n  - b\n    - c"),
      ("- a\n - b\n   text\n- c", "- a\n  - b\n    text\n- c"),
      ("* a\n * b\n * c\n* d", "* a\n  * b\n  * c\n* d"),
      ("- a\n - b\n   ```\n   x\n   ```", "- a\n  - b\n    ```\n    x\n    ```"),
      ("- a\n  - b\n  - c", "- a\n  - b\n  - c"),
      ("text\n - b\n - c", "text\n - b\n - c"),
      ("```\n- a\n - b\n```", "```\n- a\n - b\n```"),
      ("- a\n\ntext\n - b", "- a\n\ntext\n - b"),
      ("- a\n * * *\n", "- a\n * * *\n"),
    ])
  func nestedItems(markdown: String, meant: String) {
    #expect(html(markdown, .gfm(with: .nestedIndentedItems)) == html(meant, .gfm()))
  }

  @Test("a list that nesting would change is reported once, where it starts to differ")
  func indentedItemFindings() {
    let text = "- a\n - b\n - c\n\ntext\n\n- d\n- e\n\ntext\n\n1. f\n - g\n"
    let result = rendered(Array(text.utf8), .gfm()).result
    #expect(result.findings.map(\.kind) == [.indentedItem, .indentedItem])
    #expect(result.findings.map(\.range.start) == [4, 41])
    #expect(rendered(Array(text.utf8), .gfm(with: .nestedIndentedItems)).result.findings.isEmpty)
  }

  @Test("a setting below the profile's name switches a feature")
  func featureNames() {
    #expect(MarkdownFeatures(setting: "nest_indented_items") == .nestedIndentedItems)
    #expect(MarkdownFeatures(setting: "ruby") == .ruby)
    #expect(MarkdownFeatures(setting: "no_such") == nil)
  }
}
