internal import ArgumentParser
internal import SiteBuilder
internal import SourceText

/// `blogc check`: what in a site readers would stumble over.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for broken links, images and anchors, and other faults of a site.",
    discussion: """
      Builds the site in memory, writes nothing, and tells each fault with its place in the sources. Each \
      kind of fault is a rule; 'check:' in _config.yml sets how much a rule matters, or switches it off.

      Examples:
        blogc check
        blogc check --strict --format github
        blogc check --external
      """)

  @OptionGroup var site: SiteOptions

  @Flag(help: "Fail on warnings too.")
  var strict = false

  @Flag(help: "Ask other sites too whether what pages link to is there.")
  var external = false

  @Flag(help: "With --external: ask this machine and private networks too.")
  var allowPrivate = false

  @Option(help: "The folder that remembers answers (default: .blogc-cache in the source).")
  var cache: String?

  @Flag(name: [.short, .long], help: "Print errors only.")
  var quiet = false

  @Flag(name: [.customShort("V"), .long], help: "Print notes too.")
  var verbose = false

  @Option(help: "How findings are printed: text, json, github or sarif.")
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
    var faults: [String] = []
    if report.errorCount > 0 { faults.append(count(report.errorCount, "error")) }
    if report.warningCount > 0 { faults.append(count(report.warningCount, "warning")) }
    let all = faults.isEmpty ? "no faults" : faults.joined(separator: ", ")
    let japanese =
      faults.isEmpty
      ? "問題はありません" : "エラー \(report.errorCount)、警告 \(report.warningCount)"
    guard report.isComplete else {
      return Message("not checked: " + all, ja: "調べられませんでした: " + japanese)
    }
    var counts = "\(count(report.pages, "page")), \(count(report.links, "link")) checked"
    var japaneseCounts = "ページ \(report.pages)、リンク \(report.links) を調べました"
    if let asked = report.asked {
      counts += ", \(asked) of other sites asked"
      japaneseCounts += "。ほかのサイト \(asked) 件に尋ねました"
      if report.notAsked > 0 {
        counts += " and \(report.notAsked) not"
        japaneseCounts += " (尋ねていない \(report.notAsked) 件)"
      }
    }
    return Message(counts + ": " + all, ja: japaneseCounts + ": " + japanese)
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
