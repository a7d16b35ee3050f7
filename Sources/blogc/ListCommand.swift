internal import Authoring
internal import ArgumentParser
internal import ContentData
internal import SiteBuilder
internal import SiteModel
internal import SourceText

/// `blogc list`: lists the contents of a blog.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Message(
      "List posts, drafts, future posts, pages, tags or categories.",
      ja: "記事、下書き、公開前の記事、ページ、タグ、カテゴリを一覧します。"
    ).text,
    discussion: Message(
      """
      Posts come newest first, with date, title, tags, path and URL. On a terminal the columns are \
      aligned; in a pipe they are separated by one tab, without a header.

      Examples:
        blogc list
        blogc list drafts
        blogc list tags
        blogc list posts --json
      """,
      ja: """
        記事は新しい順に、日付、タイトル、タグ、パス、URL を表示します。
        端末では列をそろえ、パイプではタブで区切って見出しを付けません。

        例:
          blogc list
          blogc list drafts
          blogc list tags
          blogc list posts --json
        """
    ).text,
    aliases: ["ls"])

  /// The kind of documents to list.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case posts
    case drafts
    case future
    case pages
    case tags
    case categories
  }

  @Argument(
    help: .text(
      "One of posts, drafts, future, pages, tags, categories.",
      ja: "posts、drafts、future、pages、tags、categories のいずれか。"))
  var subject = Subject.posts

  @OptionGroup var options: SourceOptions

  @Flag(help: .text("Print JSON: a list of objects.", ja: "JSON で表示します。オブジェクトの配列です。"))
  var json = false

  @Flag(help: .text("Print aligned columns, in a pipe too.", ja: "パイプでも列をそろえて表示します。"))
  var columns = false

  func run() async throws {
    let listing = await SiteListing.read(options.request)
    let problems = listing.diagnostics.filter { $0.severity == .error }
    Terminal.print(problems)
    if json {
      var buffer = OutputBuffer()
      JSONWriter.writeIndented(.array(values(listing)), into: &buffer)
      Terminal.say(buffer.bytes())
    } else {
      let style: TextTable.Style = columns || Terminal.isInteractive ? .aligned : .tabs
      if style == .aligned, count(listing) == 0 {
        Terminal.warn(Self.nothing(subject))
      } else {
        Terminal.write(
          table(listing, readably: style == .aligned).text(style, width: Terminal.width))
      }
    }
    if !problems.isEmpty { throw ExitCode(1) }
  }

  /// The requested documents; nil for tags and categories.
  private func documents(_ listing: SiteListing) -> [SiteListing.Entry]? {
    switch subject {
    case .posts: listing.posts.filter { !$0.isFuture && !$0.isHidden }
    case .future: listing.posts.filter(\.isFuture)
    case .drafts: listing.drafts
    case .pages: listing.pages
    case .tags, .categories: nil
    }
  }

  private func count(_ listing: SiteListing) -> Int {
    documents(listing)?.count ?? terms(listing).count
  }

  /// The message for an empty list.
  private static func nothing(_ subject: Subject) -> Message {
    switch subject {
    case .posts:
      Message(
        "There are no posts yet: blogc new post \"TITLE\"",
        ja: "記事はまだありません: blogc new post \"タイトル\"")
    case .drafts:
      Message(
        "There are no drafts: blogc new draft \"TITLE\"", ja: "下書きはありません: blogc new draft \"タイトル\"")
    case .future: Message("There are no posts with a future date", ja: "日付が未来の記事はありません")
    case .pages:
      Message(
        "There are no pages: blogc new page \"TITLE\"", ja: "ページはありません: blogc new page \"タイトル\"")
    case .tags: Message("No post has a tag", ja: "タグの付いた記事はありません")
    case .categories: Message("No post has a category", ja: "カテゴリのある記事はありません")
    }
  }

  private func terms(_ listing: SiteListing) -> [SiteListing.Term] {
    subject == .tags ? listing.tags : listing.categories
  }

  /// The table of the requested documents or terms.
  /// - Parameter readably: true to decode percent-encoded URLs for people.
  private func table(_ listing: SiteListing, readably: Bool) -> TextTable {
    guard let documents = documents(listing) else {
      var table = TextTable([
        .init(title: Message("NAME", ja: "名前").text),
        .init(title: Message("POSTS", ja: "記事").text, side: .right),
      ])
      for term in terms(listing) { table.add([term.name, String(term.count)]) }
      return table
    }
    let hasDates = subject != .pages
    var table = TextTable(
      (hasDates ? [.init(title: Message("DATE", ja: "日付").text)] : []) + [
        .init(title: Message("TITLE", ja: "タイトル").text, narrowing: .ends),
        .init(title: Message("TAGS", ja: "タグ").text, narrowing: .first),
        .init(title: Message("PATH", ja: "パス").text, narrowing: .beginnings),
        .init(title: "URL", narrowing: .beginnings),
      ])
    for entry in documents {
      let date = entry.date.map { Self.format($0, "%Y-%m-%d", listing.zone) } ?? ""
      table.add(
        (hasDates ? [date] : [])
          + [
            entry.title, entry.tags.joined(separator: ", "), entry.path,
            readably ? ReadableURL.text(entry.url) : entry.url,
          ])
    }
    return table
  }

  private func values(_ listing: SiteListing) -> [Value] {
    guard let documents = documents(listing) else {
      return terms(listing).map {
        .object(["name": .string($0.name), "posts": .integer($0.count)])
      }
    }
    return documents.map { entry in
      .object([
        "title": .string(entry.title),
        "date": entry.date.map { .string(Self.format($0, "%Y-%m-%dT%H:%M:%S%:z", listing.zone)) }
          ?? .null,
        "tags": .array(entry.tags.map { .string($0) }),
        "categories": .array(entry.categories.map { .string($0) }),
        "path": .string(entry.path), "url": .string(entry.url), "draft": .bool(entry.isDraft),
        "future": .bool(entry.isFuture), "published": .bool(!entry.isHidden),
      ])
    }
  }

  private static func format(
    _ moment: Timestamp, _ pattern: String, _ zone: TimeZoneRules
  ) -> String {
    var buffer = OutputBuffer(capacity: 64)
    moment.localized(in: zone).format(pattern, zone: zone, into: &buffer)
    return buffer.text()
  }
}
