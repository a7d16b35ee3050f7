internal import SiteSources
internal import ArgumentParser
internal import ContentData
internal import SiteBuilder
internal import SourceText

/// `blogc build`: builds the site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: names[0],
    abstract: Message("Build the site.", ja: "サイトをビルドします。").text,
    discussion: Message(
      """
      Examples:
        blogc build
        blogc build --source blog --destination public
        blogc build --profile
        JEKYLL_ENV=production blogc build --config _config.yml,_config.ci.yml --drafts
      """,
      ja: """
        例:
          blogc build
          blogc build --source blog --destination public
          blogc build --profile
          JEKYLL_ENV=production blogc build --config _config.yml,_config.ci.yml --drafts
        """
    ).text,
    aliases: Array(names.dropFirst()))
  /// The name of the command on the command line, and its short form.
  static let names = ["build", "b"]

  @OptionGroup var site: SiteOptions
  @OptionGroup var jekyll: JekyllOptions

  @Flag(help: .text("Rebuild everything, ignoring the cache.", ja: "キャッシュを使わず、すべてを作り直します。"))
  var clean = false

  @Option(
    help: .text(
      "The cache folder (default: .blogc-cache in the source).",
      ja: "キャッシュのフォルダ (既定: ブログのフォルダの .blogc-cache)。"))
  var cache: String?

  @Option(
    defaultAsFlag: "",
    help: .text(
      "Print why each page was rebuilt, or why the page at this path below the destination was.",
      ja: "各ページを作り直した理由を表示します。出力先からのパスを指定すると、そのページだけを表示します。"))
  var explain: String?

  @Option(
    defaultAsFlag: ProfileFormat.table,
    help: .text(
      "Print the time taken by phase, template and page, as table or json.",
      ja: "段階、テンプレート、ページごとの所要時間を表示します。形式は table か json です。"))
  var profile: ProfileFormat?

  @Flag(name: [.short, .long], help: .text("Print errors only.", ja: "エラーだけを表示します。"))
  var quiet = false

  @Flag(name: [.customShort("V"), .long], help: .text("Print notes too.", ja: "補足も表示します。"))
  var verbose = false

  @Option(
    help: .text(
      "The output format: text, json, github or sarif.", ja: "出力形式: text、json、github、sarif のいずれか。"))
  var format = DiagnosticFormat.text

  mutating func run() async throws { try await invocation().run() }

  /// The invocation for the options.
  func invocation() throws -> BuildInvocation {
    var invocation = BuildInvocation(try site.request())
    if let layouts = jekyll.layouts { invocation.request.options["layouts_dir"] = .string(layouts) }
    invocation.remarks = jekyll.remarks
    invocation.request.isClean = clean
    invocation.request.cache = cache
    invocation.request.measures = profile != nil
    invocation.explain = explain
    invocation.profile = profile
    invocation.isQuiet = quiet
    invocation.isVerbose = verbose
    invocation.format = format
    return invocation
  }
}

/// The output format of `--profile`.
enum ProfileFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case json
}

/// The names of ``DiagnosticRenderer/Format`` on the command line.
enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case github
  case sarif

  var rendering: DiagnosticRenderer.Format {
    switch self {
    case .text: .terminal(colored: Terminal.colours)
    case .json: .jsonLines
    case .github: .github
    case .sarif: .sarif
    }
  }
}

/// The last line of a build.
enum BuildSummary {
  /// Returns the message of a successful build: the numbers of posts and pages, and the changes to
  /// the destination.
  /// - Parameter isPreview: true if the site was built for a preview, in a private directory.
  static func success(_ report: BuildReport, isPreview: Bool = false) -> Message {
    let place = isPreview ? "" : " into \(report.destination)"
    return Message(
      "Built \(count(report.posts, "post")), \(count(report.pages, "page")) and "
        + "\(count(report.files, "file"))\(place) in \(time(report.duration).english): "
        + "\(report.written) written, \(report.unchanged) unchanged, \(report.removed) removed",
      ja: (isPreview ? "プレビューを" : "\(report.destination) に") + (isPreview ? "生成しました" : "出力しました")
        + " (\(time(report.duration).japanese)): "
        + "記事 \(report.posts)、ページ \(report.pages)、ファイル \(report.files)。"
        + "書き込み \(report.written)、変更なし \(report.unchanged)、削除 \(report.removed)")
  }

  /// A reminder of the setting that the feed and the sitemap need once the blog is published.
  static let missingURL = Message(
    "Before you publish, set 'url' in _config.yml, such as https://example.com: the feed and the sitemap need it",
    ja: "公開する前に、_config.yml の 'url' を設定してください (フィードとサイトマップに必要です)。例: https://example.com")

  /// The reason why there is no site, and the state of the old one.
  static func failure(_ report: BuildReport) -> Message {
    var line = "Build failed: " + count(report.errorCount, "error")
    var japanese = "ビルドに失敗しました (エラー \(report.errorCount) 件"
    if report.warningCount > 0 {
      line += ", " + count(report.warningCount, "warning")
      japanese += "、警告 \(report.warningCount) 件"
    }
    return Message(line + "; nothing was written", ja: japanese + ")。ファイルは変更していません")
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// A duration for people: `24 ms`, `1.2 s`, `2 min 5 s`; 0.02 秒, 1.2 秒, 2 分 5 秒.
  static func time(_ nanoseconds: UInt64) -> (english: String, japanese: String) {
    let milliseconds = nanoseconds / 1_000_000
    if milliseconds < 1000 {
      let hundredths = max(1, (milliseconds + 5) / 10)
      let digits = hundredths < 10 ? "0\(hundredths)" : "\(hundredths)"
      return ("\(milliseconds) ms", hundredths < 100 ? "0.\(digits) 秒" : "1.0 秒")
    }
    let seconds = milliseconds / 1000
    if seconds < 60 {
      let number = "\(seconds).\(milliseconds / 100 % 10)"
      return ("\(number) s", "\(number) 秒")
    }
    return ("\(seconds / 60) min \(seconds % 60) s", "\(seconds / 60) 分 \(seconds % 60) 秒")
  }
}
