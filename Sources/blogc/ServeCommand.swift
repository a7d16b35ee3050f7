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

  @Option(
    name: [.customShort("P"), .long],
    help: "The port; 0 for any that is free (default: 4000, or the next free one).")
  var port: UInt16?

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
    let signals = SignalHandler()
    let first = await built.build()
    tell(built.report)
    guard signals.received == nil else { throw ExitCode(signals.exitStatus) }

    var options = PreviewOptions()
    options.host = host
    options.port = port ?? 4000
    options.alternatives = port == nil ? 10 : 0
    options.reload = !noReload
    let server = PreviewServer(site: built, options: options)
    if first.failed { await server.show(failure: Self.words(first.diagnostics)) }
    do {
      guard let source = built.source else { throw ExitCode(1) }
      if !HostPolicy.isLoopback(host) { warnOfReaders() }
      let excluded = built.place.map { [$0.destination] } ?? []
      let watcher = try makeFileWatcher(
        folder: source, options: FileWatcherOptions(excluded: excluded))
      try await serve(server, built, watcher, signals)
    } catch let problem as Diagnostic {
      Terminal.print([problem], as: .terminal(colored: Terminal.colours))
      throw ExitCode(1)
    }
    guard signals.received == nil else { throw ExitCode(signals.exitStatus) }
  }

  private func warnOfReaders() {
    let warning = Diagnostic(
      "serve.public", .warning,
      "everyone who can reach \(host) on this machine can read the preview, drafts too",
      hint: "leave '--host' out, and only this machine can")
    Terminal.print([warning], as: .terminal(colored: Terminal.colours))
  }

  /// Serves and rebuilds until Ctrl-C, or the source folder is gone, or the server fails. A build that has begun is
  /// finished first, so that no site is left half-written.
  private func serve(
    _ server: PreviewServer, _ built: BuiltSite, _ watcher: any FileWatcher,
    _ signals: SignalHandler
  ) async throws {
    let opensBrowser = open
    let isQuiet = quiet
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await server.run { address in
          if !isQuiet {
            Terminal.say(
              Message(
                "Serving \(address) (Ctrl-C ends)", ja: "\(address) で見られます (Ctrl-C で終わり)"))
          }
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
      group.addTask { await signals.wait() }
      var failure: (any Error)?
      do {
        try await group.next()
      } catch {
        failure = error
      }
      watcher.stop()
      signals.stop()
      await server.stop()
      do {
        try await group.waitForAll()
      } catch {
        failure = failure ?? error
      }
      if let failure { throw failure }
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
    DiagnosticRenderer(
      .terminal(colored: false), language: MessageLanguage.current.ofDiagnostics
    ).render(
      diagnostics.filter { $0.severity == .error }, into: &buffer)
    return buffer.text()
  }

  private static func openBrowser(_ address: String) {
    #if os(macOS)
      let command = "open \"$0\""
    #else
      let command = "xdg-open \"$0\" >/dev/null 2>&1 &"
    #endif
    _ = FileSystem.run("/bin/sh", ["-c", command, address])
  }
}
