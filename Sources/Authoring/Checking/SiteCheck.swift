package import SiteSources
internal import SiteBuilder
internal import FileSystem
internal import ContentData
internal import SiteChecks
package import SourceText

/// The options of a check.
package struct CheckRequest: Sendable {
  /// The other sites to which requests are made.
  package enum External: Sendable {
    /// Publicly reachable hosts.
    case publicHosts
    /// All hosts, including this machine and private networks.
    case everywhere
  }

  /// The build whose outputs are checked.
  package var build: BuildRequest
  /// The other sites to which requests are made; nil for none.
  package var external: External?

  package init(_ build: BuildRequest) {
    self.build = build
  }
}

/// The outcome of `blogc check`, and the number of pages and links checked.
package struct CheckReport: Sendable {
  /// The build's diagnostics and the rules' findings, in the order of the inputs.
  package var diagnostics = DiagnosticSink()
  /// True if the site could be read and its outputs were checked.
  package var isComplete = false
  package var pages = 0
  package var links = 0
  /// The number of external URLs that were checked; nil when none was.
  package var asked: Int?
  /// The number of external URLs that were skipped because they are private or too many.
  package var notAsked = 0

  package init() {}

  package var errorCount: Int { diagnostics.count { $0.severity == .error } }
  package var warningCount: Int { diagnostics.count { $0.severity == .warning } }
}

/// Checks a site without writing it: the site is read and rendered as in a build, and its outputs are checked
/// in memory.
package enum SiteCheck {
  /// Checks a site.
  /// - Complexity: that of a build of the whole site, plus O(size of the outputs).
  package static func run(_ request: CheckRequest) async -> CheckReport {
    var report = CheckReport()
    do throws(Diagnostic) {
      try await check(request, &report)
    } catch {
      report.diagnostics.report(error)
    }
    report.diagnostics = DiagnosticSink(
      Diagnostic.merged(Diagnostic.inInputOrder(report.diagnostics)))
    return report
  }

  private static func check(
    _ request: CheckRequest, _ report: inout CheckReport
  ) async throws(Diagnostic) {
    let build = request.build
    let workers = build.workers ?? FileSystem.processorCount()
    let reading = try await SiteLoader.load(build, reporting: &report.diagnostics)
    let (loaded, inputs) = (reading.configuration, reading.inputs)
    let settings = CheckSettings(loaded.configuration, reporting: &report.diagnostics)
    report.isComplete = report.errorCount == 0
    let rendering = await RenderedSite(
      reading, drafts: { drafts(build, inputs) }, workers: workers)
    report.diagnostics.report(contentsOf: rendering.problems)
    // If sources could not be read, every link to their outputs would be reported as broken.
    guard report.isComplete else { return }
    var inspection = SiteLinter(rendering.site, settings)
    if let external = request.external {
      try ask(&inspection, settings, loaded, request.build, external, &report)
    }
    // The check examines the source lines itself, before Liquid.
    report.diagnostics.removeAll { $0.id.hasSameBytes(as: "markdown.indented-item") }
    report.diagnostics.report(contentsOf: inspection.findings)
    report.pages = inspection.pageCount
    report.links = inspection.linkCount
  }

  /// Makes requests to the linked sites.
  private static func ask(
    _ inspection: inout SiteLinter, _ settings: CheckSettings, _ loaded: LoadedConfiguration,
    _ request: BuildRequest, _ external: CheckRequest.External, _ report: inout CheckReport
  ) throws(Diagnostic) {
    var cache = LinkCache(request, loaded)
    let check = ExternalCheck(
      limits: settings.external, allowsPrivate: external == .everywhere,
      now: request.environment.now.seconds)
    let answers = try check.ask(inspection.externalAddresses, cache: &cache)
    cache.save()
    inspection.take(answers)
    report.asked = answers.count { $0 != .notAsked }
    report.notAsked = answers.count - (report.asked ?? 0)
  }
}

extension SiteCheck {
  /// The drafts of a site that is checked without them, because drafts may use templates too.
  private static func drafts(_ request: BuildRequest, _ inputs: SiteInputs) -> [SourceEntry] {
    var request = request
    request.options["show_drafts"] = true
    var ignored = DiagnosticSink()
    guard let loaded = try? LoadedConfiguration(request, reporting: &ignored) else {
      return []
    }
    let snapshot = SourceSnapshot.take(
      loaded, inputs, ownFolders: loaded.ownFolders(request), last: nil, reporting: &ignored)
    return snapshot.entries.filter {
      if case .post(_, isDraft: true) = $0.role { true } else { false }
    }
  }
}
