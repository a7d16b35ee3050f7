import CommandRunner
import Foundation
import Testing

@Suite("blogc search")
struct SearchCommandTests {
  private func blog() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try #require(try Blogc.run(["init", ".", "--lang", "en"], in: folder.url).status == 0)
    for (number, text) in ["A static site", "The site is static", "コンテナを使う"].enumerated() {
      try folder.write(
        "_posts/2020-01-0\(number + 1)-p.md",
        "---\ntitle: Post \(number)\ntags: [t\(number)]\n---\n## Head\n\n\(text).\n")
    }
    return folder
  }

  private func built() throws -> TemporaryFolder {
    let folder = try blog()
    let outcome = try Blogc.run(["build"], in: folder.url)
    try #require(outcome.status == 0 && outcome.error.isEmpty, "\(outcome.error)")
    return folder
  }

  @Test("prints the date, title and URL of each document with the text around the first hit")
  func text() throws {
    let folder = try built()
    let outcome = try Blogc.run(["search", "てなを"], in: folder.url)
    #expect(outcome.status == 0)
    #expect(outcome.output == "2020-01-03  Post 2  /2020/01/03/p/\n    コンテナを使う.\n")
  }

  @Test(
    "joins its words to one query",
    arguments: [
      (["static", "site"], ["Post 0", "Post 1"]), (["\"static site\""], ["Post 0"]),
      (["static", "tag:t1"], ["Post 1"]), (["--", "static", "-\"is static\""], ["Post 0"]),
    ] as [([String], [String])])
  func query(_ words: [String], _ titles: [String]) throws {
    let folder = try built()
    let outcome = try Blogc.run(["search"] + words, in: folder.url)
    let found = outcome.output.matches(of: /Post \d/).map { String($0.output) }
    #expect(Set(found) == Set(titles))
  }

  @Test("prints JSON, and no more documents than it is asked for")
  func json() throws {
    let folder = try built()
    let outcome = try Blogc.run(
      ["search", "--json", "--limit", "1", "static"], in: folder.url)
    let list = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(list.count == 1)
    #expect(
      list.first?.keys.sorted() == ["date", "excerpt", "heading", "tags", "title", "url"])
    #expect((list.first?["heading"] as? [String: String]) == ["id": "head", "text": "Head"])
    let short = try Blogc.run(["search", "--limit", "1", "static"], in: folder.url)
    #expect(short.output.contains("and 1 more"))
  }

  @Test("ends with status 1 and a word where nothing is found, there is no index or no search")
  func nothing() throws {
    let folder = try blog()
    let unbuilt = try Blogc.run(["search", "static"], in: folder.url)
    #expect(unbuilt.status == 1 && unbuilt.error.contains("[search.no-index]"))
    try #require(try Blogc.run(["build"], in: folder.url).status == 0)
    let none = try Blogc.run(
      ["search", "zebra"], in: folder.url, environment: ["BLOGC_LANG": "ja"])
    #expect(none.status == 1 && none.output.isEmpty && none.error == "見つかりませんでした\n")
    try folder.write("_config.yml", "title: t\n")
    let disabled = try Blogc.run(["search", "static"], in: folder.url)
    #expect(disabled.status == 1 && disabled.error.contains("[search.disabled]"))
    #expect(try Blogc.run(["search", "--limit", "0", "a"], in: folder.url).status == 64)
    #expect(try Blogc.run(["search"], in: folder.url).status == 64)
  }

  @Test("reads an index that somebody else made without harm")
  func hostile() throws {
    let folder = try built()
    try folder.write("_site/search/manifest.bin", "BSI1\u{7F}\u{7F}\u{7F}\u{7F}")
    let outcome = try Blogc.run(["search", "static"], in: folder.url)
    #expect(outcome.status == 1 && outcome.error.contains("[search.no-index]"))
  }
}
