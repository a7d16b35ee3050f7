internal import Authoring
internal import ArgumentParser
internal import SiteBuilder
internal import SourceText

/// `blogc doctor`: what in this site blogc treats otherwise than Jekyll.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "List what differs from Jekyll in a site.",
    discussion: """
      Reads the site and writes nothing. It tells about plugins that blogc lacks or does in its own way, \
      Ruby code, settings of old versions, sources that share an address or one that differs only in the \
      case of letters, and a missing or odd 'url'.

      Examples:
        blogc doctor
        blogc doctor --source blog --format json
      """,
    aliases: ["hyde"])

  @OptionGroup var site: SiteOptions

  @Option(help: "The output format: text, json, github or sarif.")
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
