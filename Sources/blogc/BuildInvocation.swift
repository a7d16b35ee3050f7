internal import SiteSources
internal import FileSystem
internal import ArgumentParser
internal import ContentData
internal import SiteBuilder
internal import SourceText

/// A parsed invocation of `blogc build`: the request and the output options.
struct BuildInvocation {
  var request: BuildRequest
  /// Messages about options without effect.
  var remarks: [Message] = []
  /// The pages that ``Explanation`` covers; nil for none.
  var explain: String?
  var profile: ProfileFormat?
  var isQuiet = false
  var isVerbose = false
  var format = DiagnosticFormat.text

  init(_ request: BuildRequest) {
    self.request = request
  }

  /// Builds, prints the outcome, and ends the process.
  /// - Throws: the exit status when the build fails.
  func run() async throws {
    var request = request
    if !isQuiet {
      for remark in remarks {
        Terminal.warn(Message("note: " + remark.english, ja: "補足: " + remark.japanese))
      }
      request.progress = ProgressLine.reporter
    }
    let report = await Build.run(request)
    if request.progress != nil { ProgressLine.clear() }
    Terminal.print(shown(report), as: format.rendering)
    guard report.succeeded else {
      Terminal.warn(BuildSummary.failure(report))
      throw ExitCode(1)
    }
    if let explain { Explanation.print(report, only: explain) }
    switch (profile, report.profile) {
    case (.table?, let profile?): Terminal.write(ProfileTable.text(profile))
    case (.json?, let profile?): Terminal.say(ProfileTable.json(profile))
    default: break
    }
    if !isQuiet {
      Terminal.say(BuildSummary.success(report))
      // Only at the first build, because a missing URL is not an error before the blog is
      // published.
      if report.unchanged == 0, let place = report.place,
        SiteURL.problem(request, by: place) != nil
      {
        Terminal.say(BuildSummary.missingURL)
      }
    }
    // Exits without releasing the build's memory, which the system reclaims faster.
    withExtendedLifetime(report) { FileSystem.end() }
  }

  private func shown(_ report: BuildReport) -> [Diagnostic] {
    let least: Diagnostic.Severity = isQuiet ? .error : isVerbose ? .note : .warning
    return report.diagnostics.filter { $0.severity >= least }
  }
}

extension BuildInvocation {
  /// Parses the most common options of a build: ArgumentParser takes longer to set up the definitions of all options
  /// than a small build takes.
  ///
  /// Nil for command lines that ArgumentParser might parse differently: with other options, other spellings,
  /// repeated options, or a value that is empty or begins with a dash.
  /// - Parameter words: the words after the command's name.
  init?(plain words: ArraySlice<String>) {
    var request = BuildRequest()
    var (source, destination, cache): (String?, String?, String?)
    var isQuiet = false
    var rest = words
    while let word = rest.popFirst() {
      switch word {
      case "--clean" where !request.isClean: request.isClean = true
      case "-q" where !isQuiet, "--quiet" where !isQuiet: isQuiet = true
      case "-s" where source == nil, "--source" where source == nil: source = rest.popFirst() ?? ""
      case "-d" where destination == nil, "--destination" where destination == nil:
        destination = rest.popFirst() ?? ""
      case "--cache" where cache == nil: cache = rest.popFirst() ?? ""
      default: return nil
      }
    }
    for case let value? in [source, destination, cache] {
      guard let first = value.utf8.first, first != UInt8(ascii: "-") else { return nil }
    }
    if let source { request.source = source }
    request.destination = destination
    request.cache = cache
    request.environment = .ofCommand()
    self.init(request)
    self.isQuiet = isQuiet
  }

  /// Parses any options with ArgumentParser.
  /// - Throws: the error of the parser.
  init(parsing words: [String]) throws {
    self = try BuildCommand.parse(words).invocation()
  }
}
