internal import SiteSources
internal import Authoring
internal import ArgumentParser
internal import ContentData
internal import SiteBuilder
internal import SourceText

/// `blogc why`: explains from which sources a page was made, or why there is none.
struct WhyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: Message(
      "Explain where a page comes from, or why it is not on the site.",
      ja: "ページの由来、またはサイトにない理由を表示します。"
    ).text,
    discussion: Message(
      """
      The path is that of a file of the blog or of the site, a post's name, or a URL. Reads the site and writes \
      nothing. The exit status is 0 if there is an answer, and 1 if the name is unknown.

      Examples:
        blogc why _posts/2016-02-26-docker.md
        blogc why /2016/02/26/docker.html
        blogc why _includes/head.html --json
      """,
      ja: """
        ブログのファイル、サイトのファイル、記事の名前、URL のいずれかを指定します。サイトを読むだけで、何も書き込みません。
        答えがあれば終了コードは 0、名前がわからなければ 1 です。

        例:
          blogc why _posts/2016-02-26-docker.md
          blogc why /2016/02/26/docker.html
          blogc why _includes/head.html --json
        """
    ).text)

  @Argument(
    help: .text(
      "A file of the blog, a file of the site, a post's name, or a URL.",
      ja: "ブログのファイル、サイトのファイル、記事の名前、または URL。"))
  var path: String

  @OptionGroup var site: SiteOptions

  @Option(
    help: .text(
      "The cache folder (default: .blogc-cache in the source).",
      ja: "キャッシュのフォルダ (既定: ブログのフォルダの .blogc-cache)。"))
  var cache: String?

  @Flag(help: .text("Print one line of JSON.", ja: "JSON を 1 行で表示します。"))
  var json = false

  mutating func run() async throws {
    var request = try site.request()
    request.cache = cache
    do throws(Diagnostic) {
      var answer = try await BuildExplanation.answer(path, request)
      if case .unknown = answer, let post = PostName.path(of: path, request) {
        answer = try await BuildExplanation.answer(post, request)
      }
      if json {
        Terminal.write(try WhyReport(answer, path).json + "\n")
      } else {
        WhyReport(answer, path).print()
      }
      guard case .unknown = answer else { return }
    } catch {
      Terminal.print([error], as: .terminal(colored: Terminal.colours))
    }
    throw ExitCode(1)
  }
}

/// The output of `blogc why`, as text and as JSON.
private struct WhyReport {
  /// The largest number of names in a line of text; JSON has all.
  private static let most = 8

  private let answer: BuildExplanation.Outcome
  private let path: String

  init(_ answer: BuildExplanation.Outcome, _ path: String) {
    self.answer = answer
    self.path = path
  }

  // MARK: Words

  func print() {
    for line in lines { Terminal.say(line) }
    if case .absent(_, .broken(let problem)) = answer {
      Terminal.print([problem], as: .terminal(colored: Terminal.colours))
    }
  }

  private var lines: [String] {
    switch answer {
    case .page(let page): return lines(about: page)
    case .file(let source, let output):
      return [
        Message("\(output) is a copy of \(source)", ja: "\(output) は \(source) のコピーです").text
      ]
    case .input(let source, let kind, let pages):
      let name = Self.name(of: kind)
      let start = Message(
        "\(source) is \(name.english), not a page",
        ja: "\(source) はページではなく、\(name.japanese)です")
      if pages.isEmpty {
        return [
          start.text + Message("; no page of the last build uses it", ja: "。使っているページはありません").text
        ]
      }
      let uses = Message(
        pages.count == 1 ? "; 1 page uses it" : "; \(pages.count) pages use it",
        ja: "。\(pages.count) ページで使われています")
      return [start.text + uses.text] + Self.line(Message("used by", ja: "使用先"), pages)
    case .absent(let source, let reason):
      let why = Self.sentence(reason)
      return [
        Message(
          "\(source) is not on the site: \(why.english)",
          ja: "\(source) はサイトにありません: \(why.japanese)"
        ).text
      ]
    case .unknown:
      return [
        Message(
          "'\(path)' is neither in the blog nor on the site", ja: "'\(path)' はブログにもサイトにもありません"
        ).text,
        Message(
          "  'blogc list' and 'blogc list pages' show what there is",
          ja: "  'blogc list' と 'blogc list pages' で一覧を表示できます"
        ).text,
      ]
    }
  }

  private func lines(about page: BuildExplanation.Page) -> [String] {
    var lines = [
      Message(
        "\(ReadableURL.text(page.url)) is the file \(page.output)",
        ja: "\(ReadableURL.text(page.url)) はファイル \(page.output) です"
      ).text
    ]
    lines += Self.line(
      Message("made from", ja: "ソース"),
      [page.source ?? Message("a plugin or the pagination", ja: "プラグインかページ分割").text])
    lines += Self.line(Message("layouts", ja: "レイアウト"), page.layouts)
    guard let read = page.read else {
      return lines
        + [Message("  run a build to see its other inputs", ja: "  ほかの入力はビルドのあとに表示されます").text]
    }
    lines += Self.line(Message("includes", ja: "インクルード"), read.includes)
    lines += Self.line(Message("data", ja: "データ"), read.data)
    lines += Self.line(Message("style sheets", ja: "スタイル"), read.styles)
    lines += Self.line(Message("documents", ja: "文書"), read.documents)
    return lines + Self.line(Message("lists", ja: "サイト変数"), read.lists)
  }

  private static func line(_ title: Message, _ names: [String]) -> [String] {
    if names.isEmpty { return [] }
    let more = names.count - most
    let rest = more > 0 ? Message(" and \(more) more", ja: " ほか \(more) 件").text : ""
    let space = String(repeating: " ", count: max(1, 14 - DisplayWidth.columns(of: title.text)))
    return ["  " + title.text + space + names.prefix(most).joined(separator: ", ") + rest]
  }

  private static func name(of kind: BuildExplanation.InputKind) -> Message {
    switch kind {
    case .layout: Message("a layout", ja: "レイアウト")
    case .include: Message("an include", ja: "インクルード")
    case .data: Message("a data file", ja: "データファイル")
    case .style: Message("a partial of style sheets", ja: "スタイルシートの部品")
    }
  }

  private static func sentence(_ reason: BuildExplanation.ExclusionReason) -> Message {
    switch reason {
    case .draft:
      Message(
        "it is a draft (build with --drafts to include it)", ja: "下書きです (--drafts を付けると含まれます)")
    case .future(let date, let now, let zone):
      Message(
        "its date is \(date), but the site's time is \(now) (\(zone)); "
          + "build with --future to include it",
        ja: "日付は \(date)、サイトの現在時刻は \(now) (\(zone)) です。--future を付けると含まれます")
    case .unpublished:
      Message(
        "its front matter says 'published: false' (build with --unpublished to include it)",
        ja: "フロントマターに 'published: false' とあります (--unpublished を付けると含まれます)")
    case .overwritten(let output, let other):
      Message(
        "\(other) has the same output, \(output)", ja: "\(other) の出力先も \(output) です")
    case .noOutput(let collection):
      Message(
        "its collection '\(collection)' is not set to 'output: true'",
        ja: "コレクション '\(collection)' に 'output: true' の設定がありません")
    case .noDate:
      Message(
        "the name of a post must begin with its date: YYYY-MM-DD-title.md",
        ja: "記事のファイル名は日付で始めます: YYYY-MM-DD-title.md")
    case .beyondLimit(1):
      Message(
        "it is not the newest post (limit_posts: 1)", ja: "最新の記事ではありません (limit_posts: 1)")
    case .beyondLimit(let limit):
      Message(
        "it is not among the newest \(limit) posts (limit_posts)",
        ja: "新しい \(limit) 件の記事に入っていません (limit_posts)")
    case .excluded(let pattern):
      Message(
        "it is excluded by the pattern '\(pattern)' in 'exclude'",
        ja: "'exclude' のパターン '\(pattern)' で除外されています")
    case .special(let name):
      Message(
        "names such as '\(name)' that begin with '.', '_', '#' or '~', or end with '~' or '.', are "
          + "skipped unless 'include' in the settings matches them",
        ja: "'\(name)' のように '.'、'_'、'#'、'~' で始まるか '~'、'.' で終わる名前は、"
          + "設定の 'include' に一致しないかぎり無視されます")
    case .broken: Message("it has an error", ja: "エラーがあります")
    case .unused(let folder):
      Message(
        "files with such a name in \(folder) are not used", ja: "\(folder) のこの名前のファイルは使われません")
    }
  }

  // MARK: JSON

  /// - Throws: never for these values.
  var json: String {
    get throws(Diagnostic) {
      var buffer = OutputBuffer(capacity: 1024)
      var reads = ReadSet()
      try JSONWriter().write(.object(object), into: &buffer, noting: &reads)
      return buffer.text()
    }
  }

  private var object: Object {
    var object: Object = ["asked": .string(path)]
    switch answer {
    case .page(let page):
      object["answer"] = "page"
      object["source"] = page.source.map { .string($0) } ?? .null
      object["url"] = .string(page.url)
      object["output"] = .string(page.output)
      object["layouts"] = Self.list(page.layouts)
      if let read = page.read {
        object["includes"] = Self.list(read.includes)
        object["data"] = Self.list(read.data)
        object["styles"] = Self.list(read.styles)
        object["documents"] = Self.list(read.documents)
        object["lists"] = Self.list(read.lists)
      }
    case .file(let source, let output):
      object["answer"] = "file"
      object["source"] = .string(source)
      object["output"] = .string(output)
    case .input(let source, let kind, let pages):
      object["answer"] = .string(kind.rawValue)
      object["source"] = .string(source)
      object["shown_by"] = Self.list(pages)
    case .absent(let source, let reason):
      object["answer"] = "absent"
      object["source"] = .string(source)
      Self.add(reason, to: &object)
    case .unknown: object["answer"] = "unknown"
    }
    return object
  }

  private static func list(_ names: [String]) -> Value { .array(names.map { .string($0) }) }

  private static func add(_ reason: BuildExplanation.ExclusionReason, to object: inout Object) {
    switch reason {
    case .draft: object["reason"] = "draft"
    case .future(let date, let now, let zone):
      object["reason"] = "future"
      object["date"] = .string(date)
      object["now"] = .string(now)
      object["zone"] = .string(zone)
    case .unpublished: object["reason"] = "unpublished"
    case .overwritten(let output, let other):
      object["reason"] = "overwritten"
      object["output"] = .string(output)
      object["by"] = .string(other)
    case .noOutput(let collection):
      object["reason"] = "no-output"
      object["collection"] = .string(collection)
    case .noDate: object["reason"] = "no-date"
    case .beyondLimit(let limit):
      object["reason"] = "beyond-limit"
      object["limit"] = .integer(limit)
    case .excluded(let pattern):
      object["reason"] = "excluded"
      object["pattern"] = .string(pattern)
    case .special(let name):
      object["reason"] = "special-name"
      object["name"] = .string(name)
    case .broken(let problem):
      object["reason"] = "broken"
      object["id"] = .string(problem.id)
      object["message"] = .string(problem.message)
    case .unused(let folder):
      object["reason"] = "unused"
      object["folder"] = .string(folder)
    }
    object["explanation"] = .string(sentence(reason).english)
  }
}
