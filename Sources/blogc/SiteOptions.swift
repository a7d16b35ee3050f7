internal import SiteSources
internal import FileSystem
internal import ArgumentParser
internal import ContentData
internal import SiteBuilder
internal import SourceText

/// The options of every command that reads a site, with Jekyll's names beside blogc's own.
struct SiteOptions: ParsableArguments {
  @Option(name: [.short, .long], help: .text("The folder of the blog.", ja: "ブログのフォルダ。"))
  var source = "."

  @Option(
    name: [.short, .long],
    help: .text(
      "The folder that the site is written to (default: _site).", ja: "サイトの出力先フォルダ (既定: _site)。"))
  var destination: String?

  @Option(
    name: [.short, .long],
    help: .text(
      "Configuration files, separated by commas; later ones win (default: _config.yml).",
      ja: "設定ファイル (コンマ区切り、あとのものが優先。既定: _config.yml)。"))
  var config: [String] = []

  @Flag(
    name: [.customShort("D"), .long],
    help: .text("Also build the drafts in _drafts.", ja: "_drafts の下書きもビルドします。"))
  var drafts = false

  @Flag(help: .text("Also build posts with a future date.", ja: "日付が未来の記事もビルドします。"))
  var future = false

  @Flag(
    help: .text(
      "Also build documents with `published: false`.", ja: "`published: false` の文書もビルドします。"))
  var unpublished = false

  @Option(
    name: [.customShort("b"), .long],
    help: .text("The path of the site on the host.", ja: "ホストでのサイトのパス。"))
  var baseurl: String?

  @Option(
    name: [.customLong("limit-posts"), .customLong("limit_posts")],
    help: .text("Build only the newest N posts.", ja: "新しい N 件の記事だけをビルドします。"))
  var limitPosts: Int?

  @Flag(
    name: [.customLong("strict-front-matter"), .customLong("strict_front_matter")],
    help: .text(
      "An error in front matter fails the build (it always does here).",
      ja: "フロントマターの誤りでビルドを失敗させます。"))
  var strictFrontMatter = false

  @Flag(
    help: .text(
      "Build what can be built: unknown tags print nothing and documents with unreadable front matter are left out, with a warning.",
      ja: "できるところだけビルドします。未知のタグは何も出力せず、フロントマターを読めないファイルは除外し、警告を出します。"))
  var permissive = false

  @Option(
    help: .text(
      "The Dart Sass to compile style sheets with (default: BLOGC_SASS, else 'sass' on the PATH, else libsass).",
      ja: "スタイルシートに使う Dart Sass (既定: BLOGC_SASS、なければ PATH の 'sass'、なければ libsass)。")
  )
  var sass: String?

  func validate() throws {
    if let limitPosts, limitPosts < 0 {
      throw ValidationError(
        Message(
          "'--limit-posts' expects a number, 0 or more.", ja: "'--limit-posts' には 0 以上の数を指定してください。"
        ).text)
    }
  }

  /// The request for these options.
  func request() throws -> BuildRequest {
    var request = BuildRequest()
    request.source = source
    request.destination = destination
    let files = config.flatMap { $0.split(separator: ",").map(String.init) }
    if !files.isEmpty { request.configurationFiles = files }
    if drafts { request.options["show_drafts"] = true }
    if future { request.options["future"] = true }
    if unpublished { request.options["unpublished"] = true }
    if strictFrontMatter { request.options["strict_front_matter"] = true }
    if permissive { request.options["permissive"] = true }
    if let baseurl { request.options["baseurl"] = .string(baseurl) }
    if let limitPosts { request.options["limit_posts"] = .integer(limitPosts) }
    request.environment = .ofCommand()
    if let sass { request.environment.sassProgram = sass }
    return request
  }
}

extension BuildEnvironment {
  /// The environment of this process, whose own executable compiles the style sheets.
  static func ofCommand() -> BuildEnvironment {
    var environment = BuildEnvironment.ofProcess()
    environment.sheetWorker = FileSystem.ownExecutable()
    return environment
  }
}

/// Options of `jekyll build` without effect here, accepted so that scripts and CI files keep working.
struct JekyllOptions: ParsableArguments {
  @Flag(name: [.customShort("I"), .long], help: .hidden)
  var incremental = false

  @Flag(name: .long, help: .hidden)
  var lsi = false

  @Flag(name: [.customShort("w"), .long], inversion: .prefixedNo, help: .hidden)
  var watch = false

  @Flag(name: [.customLong("force_polling"), .customLong("force-polling")], help: .hidden)
  var forcePolling = false

  @Flag(
    name: [.customLong("disable-disk-cache"), .customLong("disable_disk_cache")], help: .hidden)
  var disableDiskCache = false

  @Flag(name: .long, help: .hidden)
  var safe = false

  @Flag(name: [.customShort("t"), .long], help: .hidden)
  var trace = false

  @Option(name: [.customShort("p"), .long], help: .hidden)
  var plugins: String?

  @Option(name: .long, help: .hidden)
  var layouts: String?

  /// A message for each given option without an effect.
  var remarks: [Message] {
    let remarks: [(isGiven: Bool, Message)] = [
      (
        incremental,
        Message(
          "'--incremental' is not needed: every build is incremental",
          ja: "'--incremental' は不要です: ビルドは常に差分で行います")
      ),
      (
        lsi,
        Message(
          "'--lsi' has no effect: related posts are the newest ones",
          ja: "'--lsi' は効果がありません: 関連記事は新しい記事です")
      ),
      (
        watch,
        Message(
          "'--watch' has no effect here: use 'blogc serve' to watch",
          ja: "'--watch' は効果がありません: 'blogc serve' を使ってください")
      ),
      (
        forcePolling,
        Message("'--force_polling' has no effect here", ja: "'--force_polling' は効果がありません")
      ),
      (
        disableDiskCache,
        Message(
          "'--disable-disk-cache' has no effect: there is no such cache",
          ja: "'--disable-disk-cache' は効果がありません: そのキャッシュはありません")
      ),
      (
        safe,
        Message(
          "'--safe' is not needed: blogc never runs code of a site",
          ja: "'--safe' は不要です: blogc はサイトのコードを実行しません")
      ),
      (
        plugins != nil,
        Message(
          "'--plugins' has no effect: blogc runs no Ruby code",
          ja: "'--plugins' は効果がありません: blogc は Ruby のコードを実行しません")
      ),
    ]
    return remarks.filter(\.isGiven).map(\.1)
  }
}
