internal import SiteSources
internal import Authoring
internal import FileSystem
internal import ArgumentParser
internal import ContentData
internal import SiteBuilder
internal import SiteModel
internal import SourceText

/// `blogc new`: starts a document.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: Message("Create a post, a draft or a page.", ja: "記事、下書き、ページを作成します。").text,
    discussion: Message(
      """
      Examples:
        blogc new post "Docker Meetup Tokyo#6へ行ってきた"
        blogc new draft "Some day" --slug some-day
        blogc new page "About me" --edit
      """,
      ja: """
        例:
          blogc new post "Docker Meetup Tokyo#6へ行ってきた"
          blogc new draft "いつか書く" --slug some-day
          blogc new page "自己紹介" --edit
        """
    ).text,
    subcommands: [NewPost.self, NewDraft.self, NewPage.self])
}

/// The options of all kinds of new documents.
struct NewOptions: ParsableArguments {
  @Argument(help: .text("The title, in quotes.", ja: "タイトル (引用符で囲みます)。"))
  var title: String

  @Option(name: [.short, .long], help: .text("The folder of the blog.", ja: "ブログのフォルダ。"))
  var source = "."

  @Option(
    name: [.short, .long],
    help: .text("Configuration files, separated by commas.", ja: "設定ファイル (コンマ区切り)。"))
  var config: [String] = []

  @Option(
    help: .text(
      "The name in the URL (default: derived from the title).", ja: "URL に使う名前 (既定: タイトルから作成)。"))
  var slug: String?

  @Option(help: .text("The layout (default: that of its kind).", ja: "レイアウト (既定: 種類ごとのもの)。"))
  var layout: String?

  @Flag(
    help: .text("Open the new file in $VISUAL or $EDITOR.", ja: "新しいファイルを $VISUAL か $EDITOR で開きます。")
  )
  var edit = false

  /// Creates the document, prints its path and opens it on request.
  func make(_ kind: NewDocument.Kind, date: String? = nil) throws {
    var request = BuildRequest()
    request.source = source
    let files = config.flatMap { $0.split(separator: ",").map(String.init) }
    if !files.isEmpty { request.configurationFiles = files }
    request.environment = .ofProcess()
    var creation = DocumentCreation.Request(kind: kind, title: title)
    creation.slug = slug
    creation.layout = layout
    creation.date = date
    let doubt = DocumentCreation.doubt(request)
    let path: String
    do throws(Diagnostic) {
      path = try DocumentCreation.create(creation, request)
    } catch {
      Terminal.print([error], as: .terminal(colored: Terminal.colours))
      throw ExitCode(1)
    }
    Terminal.say(path)
    if let doubt { Terminal.print([doubt], as: .terminal(colored: Terminal.colours)) }
    if edit { try Editor.open(path) }
  }
}

/// `blogc new post`.
struct NewPost: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "post",
    abstract: Message(
      "Create a post: _posts/<date>-<slug>.md.", ja: "記事を作成します: _posts/日付-名前.md"
    ).text,
    discussion: Message(
      """
      Examples:
        blogc new post "Docker Meetup Tokyo#6へ行ってきた"
        blogc new post "Yesterday" --date 2016-02-26 --slug yesterday
      """,
      ja: """
        例:
          blogc new post "Docker Meetup Tokyo#6へ行ってきた"
          blogc new post "きのうのこと" --date 2016-02-26 --slug yesterday
        """
    ).text)

  @OptionGroup var options: NewOptions

  @Option(
    help: .text(
      "The date (default: now, in the site's time zone).", ja: "日付 (既定: サイトのタイムゾーンでの現在時刻)。"))
  var date: String?

  @Flag(
    help: .text(
      "Make it a draft: _drafts/<slug>.md, without a date.", ja: "日付のない下書きにします: _drafts/名前.md")
  )
  var draft = false

  mutating func run() async throws {
    try options.make(draft ? .draft : .post, date: date)
  }
}

/// `blogc new draft`.
struct NewDraft: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: Message("Create a draft: _drafts/<slug>.md.", ja: "下書きを作成します: _drafts/名前.md")
      .text,
    discussion: Message(
      """
      Example:
        blogc new draft "Some day"
      """,
      ja: """
        例:
          blogc new draft "いつか書く"
        """
    ).text)

  @OptionGroup var options: NewOptions

  mutating func run() async throws { try options.make(.draft) }
}

/// `blogc new page`.
struct NewPage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: Message("Create a page: <slug>.md.", ja: "ページを作成します: 名前.md").text,
    discussion: Message(
      """
      Example:
        blogc new page "About me"
      """,
      ja: """
        例:
          blogc new page "自己紹介"
        """
    ).text)

  @OptionGroup var options: NewOptions

  mutating func run() async throws { try options.make(.page) }
}

/// The author's editor.
enum Editor {
  /// Opens a file and waits until the editor ends.
  /// - Throws: a usage error when no editor is set, exit status 1 when it fails.
  static func open(_ path: String) throws {
    let command =
      FileSystem.environmentVariable("VISUAL") ?? FileSystem.environmentVariable("EDITOR") ?? ""
    guard !command.isEmpty else {
      throw ValidationError(
        Message(
          "'--edit' needs an editor: set $EDITOR.", ja: "'--edit' にはエディタが必要です。$EDITOR を設定してください。"
        ).text)
    }
    // The variable may contain options, so a shell has to parse it; the path is passed separately.
    let status = FileSystem.run("/bin/sh", ["-c", command + " \"$1\"", "editor", path])
    if status != 0 {
      Terminal.warn(
        Message("error: the editor '\(command)' failed", ja: "エラー: エディタ '\(command)' の実行に失敗しました"))
      throw ExitCode(1)
    }
  }
}
