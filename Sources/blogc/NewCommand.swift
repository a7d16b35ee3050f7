internal import Authoring
internal import FileSystem
internal import ArgumentParser
internal import ContentData
internal import SiteBuilder
internal import SiteModel
internal import SourceText

/// `blogc new`: a document begun.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Create a post, a draft or a page.",
    discussion: """
      Examples:
        blogc new post "Docker Meetup Tokyo#6へ行ってきた"
        blogc new draft "Some day" --slug some-day
        blogc new page "About me" --edit
      """,
    subcommands: [NewPost.self, NewDraft.self, NewPage.self])
}

/// The options of all kinds of new documents.
struct NewOptions: ParsableArguments {
  @Argument(help: "The title, in quotes.")
  var title: String

  @Option(name: [.short, .long], help: "The folder of the blog.")
  var source = "."

  @Option(name: [.short, .long], help: "Configuration files, separated by commas.")
  var config: [String] = []

  @Option(help: "The name in the URL (default: derived from the title).")
  var slug: String?

  @Option(help: "The layout (default: that of its kind).")
  var layout: String?

  @Flag(help: "Open the new file in $VISUAL or $EDITOR.")
  var edit = false

  /// Makes the document, says where it is and opens it if that was asked for.
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
    let path: String
    do throws(Diagnostic) {
      path = try DocumentCreation.create(creation, request)
    } catch {
      Terminal.print([error], as: .terminal(colored: Terminal.colours))
      throw ExitCode(1)
    }
    Terminal.say(path)
    if edit { try Editor.open(path) }
  }
}

/// `blogc new post`.
struct NewPost: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "post", abstract: "Create a post: _posts/<date>-<slug>.md.",
    discussion: """
      Examples:
        blogc new post "Docker Meetup Tokyo#6へ行ってきた"
        blogc new post "Yesterday" --date 2016-02-26 --slug yesterday
      """)

  @OptionGroup var options: NewOptions

  @Option(help: "The date (default: now, in the site's time zone).")
  var date: String?

  @Flag(help: "Make it a draft: _drafts/<slug>.md, without a date.")
  var draft = false

  mutating func run() async throws {
    try options.make(draft ? .draft : .post, date: date)
  }
}

/// `blogc new draft`.
struct NewDraft: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Create a draft: _drafts/<slug>.md.",
    discussion: """
      Example:
        blogc new draft "Some day"
      """)

  @OptionGroup var options: NewOptions

  mutating func run() async throws { try options.make(.draft) }
}

/// `blogc new page`.
struct NewPage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page", abstract: "Create a page: <slug>.md.",
    discussion: """
      Example:
        blogc new page "About me"
      """)

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
      throw ValidationError("'--edit' needs an editor: set $EDITOR.")
    }
    // The variable may hold options, so that a shell has to read it; the path is not a part of the text.
    let status = FileSystem.run("/bin/sh", ["-c", command + " \"$1\"", "editor", path])
    if status != 0 {
      Terminal.warn(
        Message("error: the editor '\(command)' failed", ja: "エラー: エディタ '\(command)' の実行に失敗しました"))
      throw ExitCode(1)
    }
  }
}
