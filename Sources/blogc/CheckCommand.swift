internal import SiteSources
internal import Authoring
internal import ArgumentParser
internal import SiteBuilder
internal import SourceText

/// `blogc check`: site linting.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Message(
      "Report broken links, images and anchors, and other problems of a site.",
      ja: "リンク切れや画像、アンカーなど、サイトの問題を報告します。"
    ).text,
    discussion: Message(
      """
      Builds the site in memory, writes nothing, and reports each problem with its place in the sources. Each \
      kind of problem is a rule; 'check:' in _config.yml sets a rule's severity or switches it off.

      Examples:
        blogc check
        blogc check --strict --format github
        blogc check --external
      """,
      ja: """
        サイトをメモリ上でビルドし、何も書き込まずに、問題をソースの位置とともに報告します。
        問題の種類ごとにルールがあり、_config.yml の 'check:' で重大度を変えたり無効にしたりできます。

        例:
          blogc check
          blogc check --strict --format github
          blogc check --external
        """
    ).text)

  @OptionGroup var site: SiteOptions

  @Flag(help: .text("Fail on warnings too.", ja: "警告だけでも失敗として終了します。"))
  var strict = false

  @Flag(help: .text("Check links to other sites too.", ja: "外部サイトへのリンクも確認します。"))
  var external = false

  @Flag(
    help: .text(
      "With --external: also check links to this machine and private networks.",
      ja: "--external とともに指定すると、このマシンやプライベートネットワークへのリンクも確認します。"))
  var allowPrivate = false

  @Option(
    help: .text(
      "The cache folder (default: .blogc-cache in the source).",
      ja: "キャッシュのフォルダ (既定: ブログのフォルダの .blogc-cache)。"))
  var cache: String?

  @Flag(name: [.short, .long], help: .text("Print errors only.", ja: "エラーだけを表示します。"))
  var quiet = false

  @Flag(name: [.customShort("V"), .long], help: .text("Print notes too.", ja: "補足も表示します。"))
  var verbose = false

  @Option(
    help: .text(
      "The output format: text, json, github or sarif.", ja: "出力形式: text、json、github、sarif のいずれか。"))
  var format = DiagnosticFormat.text

  mutating func run() async throws {
    var request = CheckRequest(try site.request())
    request.build.cache = cache
    if external || allowPrivate {
      request.external = allowPrivate ? .everywhere : .publicHosts
    }
    let report = await SiteCheck.run(request)
    let least: Diagnostic.Severity = quiet ? .error : verbose ? .note : .warning
    Terminal.print(
      report.diagnostics.filter { $0.severity >= least }, as: format.rendering)
    let fails = report.errorCount > 0 || (strict && report.warningCount > 0)
    let summary = Self.summary(report)
    guard !fails else {
      Terminal.warn(summary)
      throw ExitCode(1)
    }
    if !quiet { Terminal.say(summary) }
  }

  /// The last line: `12 pages, 340 links checked: 2 errors, 1 warning`.
  private static func summary(_ report: CheckReport) -> Message {
    var problems: [String] = []
    if report.errorCount > 0 { problems.append(count(report.errorCount, "error")) }
    if report.warningCount > 0 { problems.append(count(report.warningCount, "warning")) }
    let all = problems.isEmpty ? "no problems" : problems.joined(separator: ", ")
    let japanese =
      problems.isEmpty
      ? "問題はありません" : "エラー \(report.errorCount) 件、警告 \(report.warningCount) 件"
    guard report.isComplete else {
      return Message("not checked: " + all, ja: "確認できませんでした: " + japanese)
    }
    var counts = "\(count(report.pages, "page")), \(count(report.links, "link")) checked"
    var japaneseCounts = "ページ \(report.pages) 件、リンク \(report.links) 件を確認しました"
    if let asked = report.asked {
      counts += ", \(asked) external links checked"
      japaneseCounts += "。外部リンク \(asked) 件を確認しました"
      if report.notAsked > 0 {
        counts += " and \(report.notAsked) not"
        japaneseCounts += " (未確認 \(report.notAsked) 件)"
      }
    }
    return Message(counts + ": " + all, ja: japaneseCounts + ": " + japanese)
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
