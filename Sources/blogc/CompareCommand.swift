internal import ArgumentParser
internal import Authoring
internal import ContentData
internal import SiteBuilder
internal import SiteChecks
internal import SourceText

/// `blogc compare`: compares two built sites.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: Message(
      "List the differences between two built sites by cause.",
      ja: "ビルドした 2 つのサイトの違いを原因ごとに表示します。"
    ).text,
    discussion: Message(
      """
      Compares pages as a browser reads them: white space, the order of attributes, the spelling of entities, \
      comments, and the program and time that made the site count for nothing. The exit status is 0 when the \
      sites are equal and 1 when they differ.

      Examples:
        blogc compare /tmp/jekyll-site /tmp/blogc-site
        blogc compare old new --ignore highlighting,dates
        blogc compare old new --examples 20
        blogc compare old new --json
      """,
      ja: """
        ページをブラウザと同じように読んで比べます。空白、属性の順序、実体参照の書き方、コメント、
        サイトを作ったプログラムと時刻は無視します。違いがなければ終了ステータスは 0、あれば 1 です。

        例:
          blogc compare /tmp/jekyll-site /tmp/blogc-site
          blogc compare old new --ignore highlighting,dates
          blogc compare old new --examples 20
          blogc compare old new --json
        """
    ).text)

  @Argument(
    help: .text("The folder with the old site.", ja: "古いサイトのフォルダ。"), completion: .directory)
  var old: String

  @Argument(
    help: .text("The folder with the new site.", ja: "新しいサイトのフォルダ。"), completion: .directory)
  var new: String

  @Option(
    help: .text("Causes that do not count, separated by commas.", ja: "無視する原因 (コンマ区切り)。"))
  var ignore: String = ""

  @Option(
    help: .text(
      "How many differences of each cause are shown.", ja: "原因ごとに表示する違いの数。"))
  var examples = 3

  @Flag(help: .text("Print JSON.", ja: "JSON で出力します。"))
  var json = false

  func validate() throws {
    guard examples >= 0 else {
      throw ValidationError(
        Message("--examples takes a number from 0 on", ja: "--examples には 0 以上の数を指定します").text)
    }
    for word in words where DifferenceCause(rawValue: word) == nil {
      let known = DifferenceCause.allCases.map(\.rawValue)
      let hint = Suggestion.closest(to: word, among: known)
      let names = known.joined(separator: ", ")
      throw ValidationError(
        Message(
          "there is no cause '\(word)'" + (hint.map { "; did you mean '\($0)'?" } ?? ": \(names)"),
          ja: "原因 '\(word)' はありません" + (hint.map { "。'\($0)' の間違いですか?" } ?? ": \(names)")
        ).text)
    }
  }

  private var words: [String] { ignore.split(separator: ",").map(String.init) }

  func run() async throws {
    let ignored = Set(words.compactMap(DifferenceCause.init(rawValue:)))
    let comparison: TreeComparison
    do throws(Diagnostic) {
      comparison = try await TreeComparison.run(
        old: old, new: new, ignored: ignored, examples: examples)
    } catch {
      Terminal.print([error])
      throw ExitCode(1)
    }
    if json { printJSON(comparison) } else { printText(comparison) }
    if !comparison.isEqual { throw ExitCode(1) }
  }

  // MARK: Text

  private func printText(_ comparison: TreeComparison) {
    for (paths, message) in [
      (comparison.onlyOld, Message("Only in \(old)", ja: "\(old) にだけあるファイル")),
      (comparison.onlyNew, Message("Only in \(new)", ja: "\(new) にだけあるファイル")),
    ] where !paths.isEmpty {
      Terminal.say("\(message.text): \(paths.count)")
      for path in paths.prefix(max(examples, 1) * 5) { Terminal.say("  " + path) }
      if paths.count > max(examples, 1) * 5 { Terminal.say("  …") }
      Terminal.say("")
    }
    for entry in comparison.causes {
      let title = entry.cause.title
      let differences = entry.differences == 1 ? "1 difference" : "\(entry.differences) differences"
      Terminal.say(
        Message(
          "\(entry.cause.rawValue): \(title.english) (\(differences) in \(Message.files(entry.files)))",
          ja:
            "\(entry.cause.rawValue): \(title.japanese) (\(entry.files) ファイル、\(entry.differences) 件)"
        ))
      for example in entry.examples {
        let difference = example.difference
        let lines = difference.oldLine == difference.newLine ? "" : " (\(difference.oldLine))"
        Terminal.say("  \(example.path):\(difference.newLine)\(lines)")
        Terminal.say("    - " + difference.old)
        Terminal.say("    + " + difference.new)
      }
      Terminal.say("")
    }
    Terminal.say(summary(comparison))
  }

  /// The last line: `412 files (380 pages): 400 identical, 9 equal, 3 different; 1 only in OLD, 2 only in NEW`.
  private func summary(_ comparison: TreeComparison) -> Message {
    let (files, pages) = (comparison.files, comparison.pages)
    return Message(
      "\(Message.files(files)) (\(pages == 1 ? "1 page" : "\(pages) pages")): "
        + "\(comparison.identical) identical, \(comparison.equal) equal, "
        + "\(comparison.different.count) different; \(comparison.onlyOld.count) only in \(old), "
        + "\(comparison.onlyNew.count) only in \(new)",
      ja: "\(files) ファイル (うち HTML \(pages)): 同一 \(comparison.identical)、同等 \(comparison.equal)、"
        + "相違 \(comparison.different.count)。\(old) のみ \(comparison.onlyOld.count)、"
        + "\(new) のみ \(comparison.onlyNew.count)")
  }

  // MARK: JSON

  private func printJSON(_ comparison: TreeComparison) {
    func list(_ paths: [String]) -> Value { .array(paths.map { .string($0) }) }
    var buffer = OutputBuffer()
    JSONWriter.writeIndented(
      .object([
        "files": .integer(comparison.files), "pages": .integer(comparison.pages),
        "identical": .integer(comparison.identical), "equal": .integer(comparison.equal),
        "different": list(comparison.different), "only_old": list(comparison.onlyOld),
        "only_new": list(comparison.onlyNew),
        "causes": .array(
          comparison.causes.map { entry in
            .object([
              "cause": .string(entry.cause.rawValue), "differences": .integer(entry.differences),
              "files": .integer(entry.files),
              "examples": .array(
                entry.examples.map { example in
                  .object([
                    "file": .string(example.path),
                    "old_line": .integer(example.difference.oldLine),
                    "new_line": .integer(example.difference.newLine),
                    "old": .string(example.difference.old),
                    "new": .string(example.difference.new),
                  ])
                }),
            ])
          }),
      ]), into: &buffer)
    Terminal.say(buffer.bytes())
  }
}

extension DifferenceCause {
  /// A short description.
  fileprivate var title: Message {
    switch self {
    case .highlighting: Message("colours of code", ja: "コードの色付け")
    case .codeSpace: Message("white space in code", ja: "コード内の空白")
    case .dates: Message("dates and times", ja: "日付と時刻")
    case .feedIDs: Message("ids of feed entries", ja: "フィードの記事の ID")
    case .assetVersions: Message("versions in URLs of assets", ja: "アセットの URL に含まれるバージョン")
    case .punctuation: Message("quotes, dashes and ellipses", ja: "引用符、ダッシュ、省略記号")
    case .headingIDs: Message("ids of headings and links to them", ja: "見出しの ID とそのリンク")
    case .paragraphs: Message("paragraphs around the same text", ja: "同じ文章を囲む段落")
    case .urls: Message("URLs", ja: "URL")
    case .attributes: Message("other attributes", ja: "その他の属性")
    case .elements: Message("other elements around the same text", ja: "同じ文章を囲む要素")
    case .liquid: Message("Liquid that was not rendered", ja: "処理されていない Liquid")
    case .text: Message("text", ja: "文章")
    case .scripts: Message("scripts", ja: "スクリプト")
    case .styles: Message("style sheets", ja: "スタイルシート")
    case .data: Message("data", ja: "データ")
    case .bytes: Message("other files", ja: "その他のファイル")
    }
  }
}
