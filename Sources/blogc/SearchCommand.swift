internal import ArgumentParser
internal import Authoring
internal import ContentData
internal import Search
internal import SiteSources
internal import SourceText

/// `blogc search`: finds text in a built site, from the index that its search page reads.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: Message(
      "Find text in the built site.", ja: "ビルドしたサイトから文章を探します。"
    ).text,
    discussion: Message(
      """
      Answers from the index of the site's search page. All words must occur; "a phrase" in quotes \
      occurs as it is, -word must not occur, tag:name is a tag.

      Examples:
        blogc search 設計 入門
        blogc search '"static site" -ruby tag:swift'
        blogc search --json 検索
      """,
      ja: """
        検索ページと同じ索引から答えます。すべての語を含む文書を探します。"..." は語句、
        -語 は除く語、tag:名前 はタグです。

        例:
          blogc search 設計 入門
          blogc search '"static site" -ruby tag:swift'
          blogc search --json 検索
        """
    ).text)

  @Argument(help: .text("The words to find.", ja: "探す語。"))
  var words: [String]

  @OptionGroup var options: SourceOptions

  @Option(
    name: [.short, .long],
    help: .text("The folder of the built site (default: _site).", ja: "ビルドしたサイトのフォルダ (既定: _site)。"))
  var destination: String?

  @Option(help: .text("Print at most N documents.", ja: "表示する文書の数の上限。"))
  var limit = 20

  @Flag(help: .text("Print JSON: a list of objects.", ja: "JSON で表示します。オブジェクトの配列です。"))
  var json = false

  func validate() throws {
    if limit < 1 {
      throw ValidationError(
        Message("'--limit' expects a number, 1 or more.", ja: "'--limit' には 1 以上の数を指定してください。")
          .text)
    }
  }

  func run() throws {
    var request = options.request
    request.destination = destination
    let results: [SearchIndex.Result]
    do throws(Diagnostic) {
      results = try SiteSearch.search(
        words.joined(separator: " "), request, excerpts: limit)
    } catch {
      Terminal.print([error])
      throw ExitCode(1)
    }
    let shown = results.prefix(limit)
    if json {
      var buffer = OutputBuffer()
      JSONWriter.writeIndented(.array(shown.map(value)), into: &buffer)
      Terminal.say(buffer.bytes())
      return
    }
    for result in shown {
      let document = result.document
      let date = document.date.isEmpty ? "" : document.date + "  "
      Terminal.say("\(date)\(document.title)  \(document.url)")
      let excerpt = result.excerpt.map(\.text).joined()
      if !excerpt.isEmpty { Terminal.say("    \(excerpt)") }
    }
    if results.count > shown.count {
      let rest = results.count - shown.count
      Terminal.say(
        Message("and \(rest) more: see --limit", ja: "ほか \(rest) 件: --limit を指定してください"))
    }
    if results.isEmpty {
      Terminal.warn(Message("nothing was found", ja: "見つかりませんでした"))
      throw ExitCode(1)
    }
  }

  private func value(_ result: SearchIndex.Result) -> Value {
    let document = result.document
    return .object([
      "url": .string(document.url), "title": .string(document.title),
      "date": document.date.isEmpty ? .null : .string(document.date),
      "tags": .array(document.tags.map { .string($0) }),
      "heading": result.heading.map {
        .object(["id": .string($0.anchor), "text": .string($0.text)])
      } ?? .null,
      "excerpt": .array(
        result.excerpt.map { .object(["text": .string($0.text), "mark": .bool($0.isMarked)]) }),
    ])
  }
}
