internal import Authoring
internal import ArgumentParser
internal import SiteBuilder
internal import SourceText

/// `blogc init`: a blog begun.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Create a blog: a theme, settings and a first post.",
    discussion: """
      The folder is made. Files that are there already are never touched: if one is in the way, \
      nothing is written.

      Examples:
        blogc init diary
        blogc init diary --lang ja --title "花子の日記"
      """)

  @Argument(help: "The folder of the new blog.")
  var folder: String

  @Option(
    help: "The language of the theme and the first post: ja or en (default: that of the locale).")
  var lang: StarterBlog.Language?

  @Option(help: "The title of the blog.")
  var title: String?

  @Option(help: "One sentence about the blog.")
  var description: String?

  mutating func run() async throws {
    let language = lang ?? (MessageLanguage.current == .japanese ? .ja : .en)
    let blog = StarterBlog(
      language: language, title: title ?? language.defaultTitle,
      description: description ?? language.defaultDescription,
      now: BuildEnvironment.ofProcess().now.seconds)
    do throws(Diagnostic) {
      try FileCreation.create(blog.files, below: folder)
    } catch {
      Terminal.print([error], as: .terminal(colored: Terminal.colours))
      throw ExitCode(1)
    }
    Terminal.say(
      Message(
        "\(folder): \(blog.files.count) files", ja: "\(folder): \(blog.files.count) 個のファイルを作成しました"))
    Terminal.say("  cd \(folder) && blogc serve --open")
  }
}

extension StarterBlog.Language: ExpressibleByArgument {}
