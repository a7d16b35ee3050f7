import CommandRunner
import Search
import Testing

@Suite("Search in an index")
struct SearchTests {
  private func index(_ documents: [SearchDocument]) throws -> SearchIndex {
    var compiler = SearchCompiler()
    let entries = documents.map { Optional(compiler.entry(for: $0)) }
    return try #require(
      SearchIndex(SearchIndexBuilder(entries, dated: documents.count).files()))
  }

  private func document(
    _ url: String, _ text: String, title: String = "", tags: [String] = []
  ) -> SearchDocument {
    SearchDocument(
      url: url, title: title, date: "2026-01-01", tags: tags, blocks: [.init(.text, text)])
  }

  @Test("every part of a text of two characters or more leads to the text")
  func everyPart() throws {
    var samples = SampleDocuments(seed: 1)
    var numbers = SeededNumbers(seed: 2)
    let entries = samples.entries(60)
    let index = try #require(SearchIndex(SearchIndexBuilder(entries, dated: 60).files()))
    var folding = SearchFolding()
    let texts = try entries.compactMap { $0 }.map { entry in
      try #require(SearchDocument(decoding: entry.text))
    }
    let folded = texts.map { document in
      ([document.title] + document.tags + document.blocks.map(\.text)).map { folding.folded($0) }
    }
    for _ in 0..<400 {
      let place = Int.random(in: 0..<texts.count, using: &numbers)
      let line = Array(
        (texts[place].blocks.randomElement(using: &numbers)?.text ?? "").unicodeScalars)
      guard line.count >= 2 else { continue }
      let start = Int.random(in: 0..<(line.count - 1), using: &numbers)
      let end = min(line.count, start + Int.random(in: 2...12, using: &numbers))
      var part = ""
      part.unicodeScalars.append(contentsOf: line[start..<end])
      if part.contains("\"") || part.contains("”") || part.contains("“") { continue }
      let wanted = folding.folded(part)
      if wanted.count < 2 { continue }
      let found = Set(index.search("\"\(part)\"").map(\.document.url))
      for (document, lines) in zip(texts, folded) {
        let has = lines.contains { line in
          line.indices.contains { line[$0...].starts(with: wanted) }
        }
        #expect(found.contains(document.url) == has, "\(part) in \(document.url)")
      }
    }
  }

  @Test(
    "finds other spellings",
    arguments: [
      ("サーバー", "ｻｰﾊﾞｰ"), ("サーバー", "さーばー"), ("Résumé", "RESUME"), ("ＡＰＩ", "api"),
      ("東京\nタワー", "東京タワー"),
    ])
  func spellings(_ text: String, _ query: String) throws {
    #expect(try index([document("/a/", text), document("/b/", "なし")]).search(query).count == 1)
  }

  @Test("all words must occur, phrases as they are, and words with a minus must not")
  func syntax() throws {
    let index = try index([
      document("/a/", "static site generator", tags: ["swift"]),
      document("/b/", "the site is static", tags: ["ruby"]),
      document("/c/", "a dynamic page"),
    ])
    func urls(_ query: String) -> Set<String> { Set(index.search(query).map(\.document.url)) }
    #expect(urls("static site") == ["/a/", "/b/"])
    #expect(urls("\"static site\"") == ["/a/"])
    #expect(urls("site -generator") == ["/b/"])
    #expect(urls("site -\"is static\"") == ["/a/"])
    #expect(urls("tag:swift") == ["/a/"])
    #expect(urls("tag:swi") == [])
    #expect(urls("static -tag:ruby") == ["/a/"])
    #expect(urls("-static") == [])
    #expect(urls("nami") == ["/c/"])
    #expect(urls("") == [])
    #expect(urls("\"static si") == ["/a/"])
  }

  @Test("a single ideograph is found")
  func ideograph() throws {
    let index = try index([document("/a/", "庭の猫"), document("/b/", "庭の犬")])
    #expect(index.search("猫").map(\.document.url) == ["/a/"])
  }

  @Test(
    "titles count more than headings, headings more than text, and the newer document comes first")
  func ranking() throws {
    var heading = document("/heading/", "")
    heading.blocks = [.init(.heading, "静的サイト", anchor: "s")]
    let index = try index([
      document("/old/", "静的サイト"), document("/title/", "", title: "静的サイト"), heading,
      document("/new/", "静的サイト"),
    ])
    #expect(
      index.search("静的サイト").map(\.document.url) == ["/title/", "/heading/", "/new/", "/old/"])
    #expect(index.search("静的サイト")[1].heading?.anchor == "s")
  }
}
