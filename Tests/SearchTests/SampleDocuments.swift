import CommandRunner
import Search

/// Documents in Japanese, in English and in both, with code, the same for a seed.
struct SampleDocuments {
  private static let japanese = [
    "コンテナを使うことが目的ではない", "アプリケーションをポータブルにしてどこでも実行できる", "設定手順をファイルに落としているだけ",
    "複数ホストを束ねて１つのコンピュータとして活用する", "普及に伴って設定のメンテナンスができなくなる", "東京タワーの近くで勉強会に参加した",
    "ｶﾀｶﾅとカタカナとひらがな", "静的サイトジェネレータの性能を測る", "頻繁なバージョンアップは不要です", "猫と犬が庭で走っている",
    "機能単位でコンテナを入れ替える", "髙橋さんと葛󠄀城市へ行った", "データベースの運用監視を自動化する", "第①回・ＡＰＩ入門〜基礎編〜",
  ]
  private static let english = [
    "the template cache is a string slice", "Café résumé naïve façade",
    "build the static site again",
    "what we don’t measure — we guess", "a lock around the queue", "compile, link and load",
    "upgrade the manifest version", "Über straße ﬁne 2026", "we can't roll back a release",
  ]
  private static let code = [
    "let count = items.map { $0 < 10 ? \"a\" : nil }",
    "if err := cache.Get(42); err != nil { return }",
    "for x in $(ls /var/log); do echo \"$x\"; done", "foo_bar->baz[i] += 0x1F >> 2;",
  ]
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  private mutating func pick(_ list: [String]) -> String {
    list.randomElement(using: &numbers) ?? ""
  }

  /// A body as a renderer writes it.
  mutating func html() -> String {
    var html = ""
    for _ in 0..<Int.random(in: 1...5, using: &numbers) {
      switch Int.random(in: 0..<6, using: &numbers) {
      case 0: html += "<h2 id=\"h\">\(escaped(pick(Self.japanese)))</h2>\n"
      case 1:
        html +=
          "<pre><code><span class=\"n\">\(escaped(pick(Self.code)))</span>\n\(escaped(pick(Self.code)))\n</code></pre>\n"
      case 2: html += "<p>\(escaped(pick(Self.english))). \(escaped(pick(Self.english)))</p>\n"
      case 3:
        html +=
          "<ul><li>\(escaped(pick(Self.japanese)))</li><li><code>\(escaped(pick(Self.english)))</code>\(escaped(pick(Self.japanese)))</li></ul>\n"
      default:
        html += "<p>\(escaped(pick(Self.japanese)))。<em>\(escaped(pick(Self.japanese)))</em>。"
        html += "number \(Int.random(in: 0..<100_000, using: &numbers))</p>\n"
      }
    }
    return html
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }

  /// A document without its text.
  mutating func document(_ number: Int) -> SearchDocument {
    SearchDocument(
      url: "/\(number)/", title: "\(pick(Self.japanese)) \(number)",
      date: "2026-01-\(10 + number % 20)",
      tags: number % 3 == 0 ? ["設計", "Swift 6"] : ["日記"])
  }

  /// Documents compiled for the index; every seventh place is empty.
  mutating func entries(_ count: Int) -> [SearchEntry?] {
    var compiler = SearchCompiler()
    var entries: [SearchEntry?] = []
    for number in 0..<count {
      let facts = document(number)
      let body = html()
      entries.append(
        number % 7 == 6 ? nil : compiler.entry(for: facts, html: Array(body.utf8)))
    }
    return entries
  }
}

extension SearchIndex {
  /// Opens an index in memory.
  init?(_ files: [SearchIndexBuilder.File]) {
    let files = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    self.init(load: { files[$0] })
  }
}
