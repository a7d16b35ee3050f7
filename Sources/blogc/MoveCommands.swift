internal import Authoring
internal import ArgumentParser
internal import SiteBuilder
internal import SourceText

extension SourceOptions {
  /// Moves something, says what was done, or why not.
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

/// `blogc publish`: a draft made a post.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Publish a draft: _drafts/NAME becomes _posts/DATE-NAME.",
    discussion: """
      The date is that of --date, else the one in the front matter, else today in the site's time zone. \
      The file stays as it is, unless --date names a time or another day than the front matter: then \
      'date' is set. A post that is there already is never overwritten.

      Examples:
        blogc publish some-day
        blogc publish _drafts/some-day.md --date 2016-02-26
        blogc publish some-day --date '2016-02-26 19:30'
      """)

  @Argument(
    help: "The draft: its path, its file name or its slug.",
    completion: .custom { _, _, _ in PostNames.drafts })
  var draft: String

  @Option(help: "The date of the post (default: that of the front matter, or today).")
  var date: String?

  @OptionGroup var options: SourceOptions

  func run() throws {
    try options.move { request throws(Diagnostic) in
      try PostMoving.publish(draft, date: date, request)
    }
  }
}

/// `blogc unpublish`: a post made a draft again.
struct UnpublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unpublish",
    abstract: "Unpublish a post: _posts/DATE-NAME becomes _drafts/NAME.",
    discussion: """
      The file's content stays as it is, and a draft that is there already is never overwritten.

      Examples:
        blogc unpublish some-day
        blogc unpublish _posts/2016-02-26-some-day.md
        blogc unpublish https://example.com/2016/02/26/some-day/
      """)

  @Argument(
    help: "The post: its path, its file name, its slug or its URL.",
    completion: .custom { _, _, _ in PostNames.posts })
  var post: String

  @OptionGroup var options: SourceOptions

  func run() throws {
    try options.move { request throws(Diagnostic) in try PostMoving.unpublish(post, request) }
  }
}

/// `blogc rename`: another name for a post, with the old URL kept alive.
struct RenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Rename a post and redirect its old URL.",
    discussion: """
      The name is made of the words as 'blogc new' makes it of a title; the date in the file's name \
      stays. The old address is added to 'redirect_from' in the front matter, where every other byte \
      stays as it is; the plugin jekyll-redirect-from makes a page of it. Other files that still name \
      the old file are listed.

      Examples:
        blogc rename some-day "A better day"
        blogc rename some-day "A better day" --title
        blogc rename _posts/2016-02-26-some-day.md better-day
      """)

  @Argument(
    help: "The post or draft: its path, its file name, its slug or its URL.",
    completion: .custom { _, _, _ in PostNames.posts + PostNames.drafts })
  var post: String

  @Argument(help: "The new name, or a title to derive it from, in quotes.")
  var name: String

  @Flag(help: "Also set the title in the front matter.")
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
