internal import ArgumentParser
internal import ContentData
internal import PreviewServer
internal import SiteBuilder
internal import SourceText

/// `blogc serve`: the site on this machine, built again with each change and swapped in the open pages.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser while it is written.",
    discussion: """
      The site is built as 'blogc build' does it, and again whenever a file changes; open pages are
      brought up to date in place. Ctrl-C ends it.

      Examples:
        blogc serve
        blogc serve --drafts --future --open
        blogc serve --port 8080 --host 0.0.0.0
      """,
    aliases: ["s", "server"])

  @OptionGroup var site: SiteOptions

  @Option(name: [.customShort("P"), .long], help: "The port; 0 for any that is free.")
  var port: UInt16 = 4000

  @Option(name: [.customShort("H"), .long], help: "The address to listen on.")
  var host = "127.0.0.1"

  @Flag(
    name: [.customShort("o"), .customLong("open"), .customLong("open-url")],
    help: "Open the browser.")
  var open = false

  @Flag(name: .long, help: "Leave open pages alone when the site changes.")
  var noReload = false

  @Option(
    name: .customLong("base-url-path"),
    help: "The path below the host that the site is served at, instead of the configuration's.")
  var baseURLPath: String?

  @Flag(name: [.short, .long], help: "Print errors only.")
  var quiet = false

  mutating func run() async throws {
    var request = try site.request()
    if let baseURLPath { request.options["baseurl"] = .string(baseURLPath) }
    let built = BuiltSite(request)
    let first = await built.build()
    tell(built.report)
    guard let place = built.place else { throw ExitCode(1) }

    var options = PreviewOptions()
    options.host = host
    options.port = port
    options.baseurl = place.baseurl
    options.reload = !noReload
    let server = PreviewServer(site: built, options: options)
    if first.failed { await server.show(failure: Self.words(first.diagnostics)) }
    do {
      let watcher = try makeFileWatcher(
        folder: place.source, options: FileWatcherOptions(excluded: [place.destination]))
      defer { watcher.stop() }
      try await serve(server, built, watcher)
    } catch let problem as Diagnostic {
      Terminal.print([problem], as: .terminal(colored: Terminal.colours))
      throw ExitCode(1)
    }
  }

  /// Serves and rebuilds until the source folder is gone or the server fails.
  private func serve(
    _ server: PreviewServer, _ built: BuiltSite, _ watcher: any FileWatcher
  ) async throws {
    let opensBrowser = open
    let isQuiet = quiet
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await server.run { address in
          if !isQuiet { Terminal.say("Serving \(address) (Ctrl-C ends)") }
          if opensBrowser { Self.openBrowser(address) }
        }
      }
      group.addTask {
        for await change in watcher.changes {
          if change.folderIsGone {
            throw Diagnostic("serve.source-gone", .error, "the source folder is gone")
          }
          _ = await server.rebuild(describe: Self.words)
          tell(built.report)
        }
      }
      defer { group.cancelAll() }
      try await group.next()
      await server.stop()
    }
  }

  /// Tells the terminal how a build went.
  private func tell(_ report: BuildReport) {
    let least: Diagnostic.Severity = quiet ? .error : .warning
    Terminal.print(
      report.diagnostics.filter { $0.severity >= least },
      as: .terminal(colored: Terminal.colours))
    if !report.succeeded {
      Terminal.warn(BuildSummary.failure(report))
    } else if !quiet {
      Terminal.say(BuildSummary.success(report))
    }
  }

  /// What the overlay in the page shows: the terminal's text without colour.
  private static func words(_ diagnostics: [Diagnostic]) -> String {
    var buffer = OutputBuffer()
    DiagnosticRenderer(.terminal(colored: false)).render(
      diagnostics.filter { $0.severity == .error }, into: &buffer)
    return buffer.text()
  }

  private static func openBrowser(_ address: String) {
    #if os(macOS)
      let command = "open \"$0\""
    #else
      let command = "xdg-open \"$0\" >/dev/null 2>&1 &"
    #endif
    _ = SystemCalls.run("/bin/sh", ["-c", command, address])
  }
}
