internal import SiteSources
internal import Authoring
internal import ArgumentParser
internal import SiteBuilder
internal import SourceText

extension SourceOptions {
  /// Moves a document and prints the result, or the reason why it was not moved.
  /// - Throws: the exit status 1 after a diagnostic.
  func move(_ action: (BuildRequest) throws(Diagnostic) -> PostMoving.Outcome) throws {
    let outcome: PostMoving.Outcome
    do throws(Diagnostic) {
      outcome = try action(request)
    } catch {
      Terminal.print([error])
      throw ExitCode(1)
    }
    Terminal.say(Message("\(outcome.from) -> \(outcome.to)", ja: "\(outcome.from) → \(outcome.to)"))
    if let redirect = outcome.redirect {
      Terminal.say(
        Message(
          "\(redirect.from) redirects to \(redirect.to)",
          ja: "\(redirect.from) は \(redirect.to) に転送されます"))
    }
    Terminal.print(outcome.remarks)
  }
}

/// `blogc publish`: turns a draft into a post.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: Message(
      "Publish a draft: _drafts/NAME becomes _posts/DATE-NAME.",
      ja: "下書きを公開します。_drafts/名前 が _posts/日付-名前 になります。"
    ).text,
    discussion: Message(
      """
      The date is that of --date, else the one in the front matter, else today in the site's time zone. \
      The file's content stays as it is, unless --date gives a time, or another day than the front matter: then \
      'date' is set. An existing post is never overwritten.

      Examples:
        blogc publish some-day
        blogc publish _drafts/some-day.md --date 2016-02-26
        blogc publish some-day --date '2016-02-26 19:30'
      """,
      ja: """
        日付は --date、なければフロントマター、なければサイトのタイムゾーンでの今日です。
        内容は変わりません。ただし --date に時刻があるか、フロントマターと日が違うときは 'date' を書き換えます。
        すでにある記事は上書きしません。

        例:
          blogc publish some-day
          blogc publish _drafts/some-day.md --date 2016-02-26
          blogc publish some-day --date '2016-02-26 19:30'
        """
    ).text)

  @Argument(
    help: .text("The draft: its path, its file name or its slug.", ja: "下書き: パス、ファイル名、スラッグのいずれか。"),
    completion: .custom { _, _, _ in PostNames.drafts })
  var draft: String

  @Option(
    help: .text(
      "The date of the post (default: that of the front matter, or today).",
      ja: "記事の日付 (既定: フロントマターの日付、なければ今日)。"))
  var date: String?

  @OptionGroup var options: SourceOptions

  func run() throws {
    try options.move { request throws(Diagnostic) in
      try PostMoving.publish(draft, date: date, request)
    }
  }
}

/// `blogc unpublish`: turns a post into a draft.
struct UnpublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unpublish",
    abstract: Message(
      "Unpublish a post: _posts/DATE-NAME becomes _drafts/NAME.",
      ja: "記事を下書きに戻します。_posts/日付-名前 が _drafts/名前 になります。"
    ).text,
    discussion: Message(
      """
      The file's content stays as it is, and an existing draft is never overwritten.

      Examples:
        blogc unpublish some-day
        blogc unpublish _posts/2016-02-26-some-day.md
        blogc unpublish https://example.com/2016/02/26/some-day/
      """,
      ja: """
        内容は変わりません。すでにある下書きは上書きしません。

        例:
          blogc unpublish some-day
          blogc unpublish _posts/2016-02-26-some-day.md
          blogc unpublish https://example.com/2016/02/26/some-day/
        """
    ).text)

  @Argument(
    help: .text(
      "The post: its path, its file name, its slug or its URL.", ja: "記事: パス、ファイル名、スラッグ、URL のいずれか。"),
    completion: .custom { _, _, _ in PostNames.posts })
  var post: String

  @OptionGroup var options: SourceOptions

  func run() throws {
    try options.move { request throws(Diagnostic) in try PostMoving.unpublish(post, request) }
  }
}

/// `blogc rename`: renames a post and keeps its old URL working.
struct RenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: Message("Rename a post and redirect its old URL.", ja: "記事の名前を変え、旧 URL から転送します。")
      .text,
    discussion: Message(
      """
      The file name is derived as 'blogc new' derives it from a title; its date \
      stays. The old URL is added to 'redirect_from' in the front matter, where every other byte \
      stays as it is; the plugin jekyll-redirect-from makes a page of it. Other files that still name \
      the old file are listed.

      Examples:
        blogc rename some-day "A better day"
        blogc rename some-day "A better day" --title
        blogc rename _posts/2016-02-26-some-day.md better-day
      """,
      ja: """
        ファイル名は 'blogc new' と同じ方法で作り、日付は変わりません。
        旧 URL をフロントマターの 'redirect_from' に加え、ほかは 1 バイトも変えません。
        転送ページは jekyll-redirect-from が作ります。元のファイル名が残っているファイルを一覧します。

        例:
          blogc rename some-day "A better day"
          blogc rename some-day "A better day" --title
          blogc rename _posts/2016-02-26-some-day.md better-day
        """
    ).text)

  @Argument(
    help: .text(
      "The post or draft: its path, its file name, its slug or its URL.",
      ja: "記事か下書き: パス、ファイル名、スラッグ、URL のいずれか。"),
    completion: .custom { _, _, _ in PostNames.posts + PostNames.drafts })
  var post: String

  @Argument(
    help: .text(
      "The new name, or a title to derive it from, in quotes.", ja: "新しい名前。引用符で囲んだタイトルからも作れます。"))
  var name: String

  @Flag(help: .text("Also set the title in the front matter.", ja: "フロントマターの title も書き換えます。"))
  var title = false

  @OptionGroup var options: SourceOptions

  func run() throws {
    try options.move { request throws(Diagnostic) in
      try PostMoving.rename(post, to: name, setsTitle: title, request)
    }
  }
}

/// Lists the names of posts and drafts for shell completion: those of the working directory's blog.
enum PostNames {
  static var posts: [String] { names(drafts: false) }
  static var drafts: [String] { names(drafts: true) }

  private static func names(drafts: Bool) -> [String] {
    var request = BuildRequest()
    request.environment = .ofProcess()
    return PostMoving.names(drafts: drafts, request)
  }
}
