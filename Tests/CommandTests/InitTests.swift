import CommandRunner
import Foundation
import Testing

@Suite("blogc init")
struct InitTests {
  @Test("begins a blog that builds without a word of complaint", arguments: ["ja", "en"])
  func builds(language: String) throws {
    let folder = try TemporaryFolder()
    let begun = try Blogc.run(
      ["init", "notes/diary", "--lang", language, "--title", "A: \"diary\""], in: folder.url)
    try #require(begun.status == 0, "\(begun.error)")
    let blog = folder.url.appendingPathComponent("notes/diary")
    let built = try Blogc.run(["build"], in: blog)
    #expect(built.status == 0)
    #expect(built.error.isEmpty)
    let site = try TemporaryFolder.contents(of: blog.appendingPathComponent("_site"))
    for path in ["index.html", "404.html", "about/index.html", "archive/index.html", "feed.xml"] {
      #expect(site[path] != nil, "\(path)")
    }
    for (path, data) in site where path.hasSuffix(".html") {
      let html = String(decoding: data, as: UTF8.self)
      #expect(html.contains("<html lang=\"\(language)\">"), "\(path)")
      #expect(html.contains(">A: &quot;diary&quot;</a>"), "\(path)")
      for match in html.matches(of: /(?:href|src)="(\/[^"#]*)/) {
        var target = String(match.1.dropFirst()).removingPercentEncoding ?? ""
        if target.isEmpty || target.hasSuffix("/") { target += "index.html" }
        #expect(site[target] != nil, "\(path) links to \(match.1)")
      }
    }
  }

  @Test("speaks the language of the locale", arguments: [("ja_JP.UTF-8", "ja"), ("C", "en")])
  func locale(name: String, language: String) throws {
    let folder = try TemporaryFolder()
    let begun = try Blogc.run(["init", "."], in: folder.url, environment: ["LC_ALL": name])
    #expect(begun.status == 0, "\(begun.error)")
    #expect(try folder.text("_config.yml").contains("\nlang: \(language)\n"))
  }

  @Test("writes nothing when one of its files already exists")
  func existing() throws {
    let folder = try TemporaryFolder()
    try folder.write("about.md", "mine")
    let outcome = try Blogc.run(["init", "."], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("about.md' already exists; nothing was written [new.exists]"))
    #expect(try folder.text("about.md") == "mine")
    #expect(!folder.has("_config.yml"))
    #expect(!folder.has("index.md"))
  }
}
