internal import Authoring
internal import ArgumentParser
internal import SiteBuilder
internal import SourceText

/// `blogc doctor`: lists where blogc differs from Jekyll.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: Message(
      "List what this site gets from blogc that differs from Jekyll.", ja: "Jekyll と結果が異なる点を一覧します。"
    ).text,
    discussion: Message(
      """
      Reads the site and writes nothing. Reports plugins that blogc lacks or implements differently, \
      Ruby code, settings of old versions, sources that share a URL or whose URLs differ only in the \
      case of letters, and a missing or invalid 'url'.

      Examples:
        blogc doctor
        blogc doctor --source blog --format json
      """,
      ja: """
        サイトを読むだけで、何も書き込みません。blogc にないか動作の異なるプラグイン、Ruby のコード、
        古い設定、URL が重なるソースや大文字と小文字だけが違うソース、'url' の不備を報告します。

        例:
          blogc doctor
          blogc doctor --source blog --format json
        """
    ).text,
    aliases: ["hyde"])

  @OptionGroup var site: SiteOptions

  @Option(
    help: .text(
      "The output format: text, json, github or sarif.", ja: "出力形式: text、json、github、sarif のいずれか。"))
  var format = DiagnosticFormat.text

  mutating func run() async throws {
    let findings = await SiteDoctor.examine(try site.request())
    Terminal.print(findings, as: format.rendering)
    if format == .text {
      for line in DoctorSummary.lines(of: findings) { Terminal.warn(line) }
    }
    let serious = findings.count { $0.severity > .note }
    guard serious == 0 else {
      Terminal.warn(
        Message(
          serious == 1 ? "1 issue to review" : "\(serious) issues to review",
          ja: "確認が必要な点が \(serious) 件あります"))
      throw ExitCode(1)
    }
    Terminal.say(
      Message(
        "No issues: blogc builds this site as Jekyll does",
        ja: "問題はありません。Jekyll と同じサイトになります"))
  }
}
