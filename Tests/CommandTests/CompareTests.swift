import CommandRunner
import Foundation
import Testing

@Suite("blogc compare")
struct CompareTests {
  private func compare(
    _ old: [String: String], _ new: [String: String], _ options: [String] = [],
    language: String = "en"
  ) throws -> Blogc.Outcome {
    let folder = try TemporaryFolder()
    try folder.write("old/.keep", "")
    try folder.write("new/.keep", "")
    for (path, text) in old { try folder.write("old/" + path, text) }
    for (path, text) in new { try folder.write("new/" + path, text) }
    return try Blogc.run(
      ["compare", "old", "new"] + options, in: folder.url, environment: ["BLOGC_LANG": language])
  }

  @Test("two sites that read alike are equal, with the status 0")
  func equal() throws {
    let outcome = try compare(
      ["index.html": "<p>a</p>\n", "a.css": "a { b: c }"],
      ["index.html": "<p>a</p>", "a.css": "a{b:c}"])
    #expect(outcome.status == 0)
    #expect(outcome.error.isEmpty)
    #expect(
      outcome.output
        == "3 files (1 page): 1 identical, 2 equal, 0 different; 0 only in old, 0 only in new\n")
  }

  @Test("differences are listed by cause with files and lines, with the status 1")
  func different() throws {
    let outcome = try compare(
      ["a/index.html": "<p>x</p>\n<h2 id=\"a\">t</h2>", "gone.html": ""],
      ["a/index.html": "<p>x</p><h2 id=\"b\">t</h2>", "come.html": "", "sub/more.txt": ""])
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        Only in old: 1
          gone.html

        Only in new: 2
          come.html
          sub/more.txt

        heading-ids: ids of headings and links to them (1 difference in 1 file)
          a/index.html:1 (2)
            - <h2 id="a">
            + <h2 id="b">

        2 files (1 page): 1 identical, 0 equal, 1 different; 1 only in old, 2 only in new

        """)
  }

  @Test("the sentences are Japanese where the user's language is")
  func japanese() throws {
    let outcome = try compare(["a.html": "<p>a"], ["a.html": "<p>b"], language: "ja")
    #expect(outcome.output.contains("text: 文章 (1 ファイル、1 件)"))
    #expect(outcome.output.contains("相違 1"))
  }

  @Test("causes can be left out, and misspelt ones get a suggestion")
  func ignored() throws {
    let (old, new) = (["a.html": "<h1 id=a>t</h1>"], ["a.html": "<h1 id=b>t</h1>"])
    #expect(try compare(old, new, ["--ignore", "heading-ids,dates"]).status == 0)
    #expect(try compare(old, new, ["--ignore", "dates"]).status == 1)
    let misspelt = try compare(old, new, ["--ignore", "heading-id"])
    #expect(misspelt.status == 64)
    #expect(misspelt.error.contains("did you mean 'heading-ids'?"))
  }

  @Test("the number of examples is as asked for, and counts are whole")
  func examples() throws {
    let pages = (0..<9).map { ("\($0).html", "<p>old \($0)") }
    let old = Dictionary(uniqueKeysWithValues: pages)
    let new = old.mapValues { $0.replacing("old", with: "new") }
    let outcome = try compare(old, new, ["--examples", "2"])
    #expect(outcome.output.contains("text: text (9 differences in 9 files)"))
    #expect(outcome.output.split(separator: "\n").count { $0.hasPrefix("    - ") } == 2)
    #expect(try compare(old, new, ["--examples=-1"]).status == 64)
  }

  @Test("JSON has the same facts")
  func json() throws {
    let outcome = try compare(
      ["a.html": "<p>\"x\"", "b.html": ""], ["a.html": "<p>“x”"], ["--json"])
    #expect(outcome.status == 1)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(object["files"] as? Int == 2)
    #expect(object["only_old"] as? [String] == ["b.html"])
    #expect(object["different"] as? [String] == ["a.html"])
    let causes = try #require(object["causes"] as? [[String: Any]])
    #expect(causes.map { $0["cause"] as? String } == ["punctuation"])
    let examples = try #require(causes.first?["examples"] as? [[String: Any]])
    #expect(examples.first?["new"] as? String == "“x”")
    #expect(examples.first?["new_line"] as? Int == 1)
  }

  @Test("a folder that is not there is an error with the way out")
  func missing() throws {
    let folder = try TemporaryFolder()
    try folder.write("old/a.html", "")
    let outcome = try Blogc.run(["compare", "old", "none"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("the folder 'none' cannot be read"))
    #expect(outcome.error.contains("[compare.folder]"))
    #expect(outcome.error.contains("the old one first"))
  }
}
