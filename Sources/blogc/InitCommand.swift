internal import SiteSources
internal import Authoring
internal import ArgumentParser
internal import ContentData
internal import SiteBuilder
internal import SourceText

/// `blogc init`: starts a blog.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: Message(
      "Create a blog: a theme, settings and a first post.", ja: "ブログを作成します。テーマと設定、最初の記事が付きます。"
    ).text,
    discussion: Message(
      """
      The folder is created. Existing files are never touched: if one is in the way, \
      nothing is written.

      Examples:
        blogc init diary
        blogc init diary --lang ja --title "花子の日記"
      """,
      ja: """
        フォルダを作成します。すでにあるファイルは変更せず、同じ名前のものがあれば何も書き込みません。

        例:
          blogc init diary
          blogc init diary --lang ja --title "花子の日記"
        """
    ).text)

  @Argument(help: .text("The folder of the new blog.", ja: "新しいブログのフォルダ。"))
  var folder: String

  @Option(
    help: .text(
      "The language of the theme and the first post: ja or en (default: that of the locale).",
      ja: "テーマと最初の記事の言語: ja か en (既定: ロケールの言語)。"))
  var lang: StarterBlog.Language?

  @Option(help: .text("The title of the blog.", ja: "ブログのタイトル。"))
  var title: String?

  @Option(help: .text("One sentence about the blog.", ja: "ブログの説明を一文で。"))
  var description: String?

  @Option(
    help: .text(
      "Where the blog will be published, such as https://example.com.",
      ja: "公開先の URL。例: https://example.com"))
  var url: String?

  @Option(help: .text("The name of the author.", ja: "著者の名前。"))
  var author: String?

  @Option(
    help: .text(
      "The time zone of dates, such as Europe/Paris (default: this computer's).",
      ja: "日付のタイムゾーン。例: Asia/Tokyo (既定: このコンピュータの設定)"))
  var timezone: String?

  func validate() throws {
    if let url, !url.hasPrefix("https://"), !url.hasPrefix("http://") {
      throw ValidationError(
        Message(
          "'--url' expects a URL with its scheme, such as https://example.com.",
          ja: "'--url' には、スキームから URL を指定してください。例: https://example.com"
        ).text)
    }
    if let timezone, SystemTimeZone.rules(named: timezone) == nil { throw Self.unknown(timezone) }
  }

  /// The scheme and host of a URL, and its path without a final slash.
  private static func parts(of address: String) -> (url: String, baseurl: String) {
    let rest = address.drop { $0 != "/" }.dropFirst(2)
    guard let slash = rest.firstIndex(of: "/") else { return (address, "") }
    var path = String(address[slash...])
    while path.hasSuffix("/") { path.removeLast() }
    return (String(address[..<slash]), path)
  }

  private static func unknown(_ zone: String) -> ValidationError {
    ValidationError(
      Message(
        "There is no time zone '\(zone)'. Write it as the tz database names it, such as Asia/Tokyo.",
        ja: "タイムゾーン '\(zone)' はありません。tz データベースの名前で指定してください。例: Asia/Tokyo"
      ).text)
  }

  mutating func run() async throws {
    let language = lang ?? (MessageLanguage.current == .japanese ? .ja : .en)
    let environment = BuildEnvironment.ofProcess()
    let zone = timezone ?? SystemTimeZone.name(environment) ?? language.timeZone
    guard let rules = SystemTimeZone.rules(named: zone) else { throw Self.unknown(zone) }
    let now = environment.now.seconds
    var blog = StarterBlog(
      language: language, title: title ?? language.defaultTitle,
      description: description ?? language.defaultDescription, timezone: zone,
      today: CivilTime(secondsSinceEpoch: now + Int64(rules.offset(atUTC: now))))
    if let url {
      let parts = Self.parts(of: url)
      blog.url = parts.url
      blog.baseurl = parts.baseurl
    }
    blog.author = author
    do throws(Diagnostic) {
      try FileCreation.create(blog.files, below: folder)
    } catch {
      Terminal.print([error], as: .terminal(colored: Terminal.colours))
      throw ExitCode(1)
    }
    Terminal.say(
      Message(
        "Created the blog in \(folder) (\(blog.files.count) files). To look at it:",
        ja: "\(folder) にブログを作成しました (ファイル \(blog.files.count) 個)。次のコマンドで表示できます:"))
    Terminal.say("  cd \(ShellWord.quoted(folder)) && blogc serve --open")
  }
}

extension StarterBlog.Language: ExpressibleByArgument {}
