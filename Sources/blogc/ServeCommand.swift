internal import SiteSources
internal import FileSystem
internal import ArgumentParser
internal import ContentData
internal import PreviewServer
internal import SiteBuilder
internal import SourceText
internal import Synchronization

/// `blogc serve`: serves the site on this machine, rebuilds it after each change and updates the open
/// pages.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: Message(
      "Serve the site locally and reload open pages after each save.", ja: "サイトを手元で表示し、保存のたびに更新します。"
    ).text,
    discussion: Message(
      """
      The site is built as 'blogc build' does it, and again whenever a file changes; open pages are \
      updated in place. It is built in a temporary folder of its own, so that the \
      destination stays as it is, unless --destination names one. Press Ctrl-C to stop.

      Examples:
        blogc serve
        blogc serve --drafts --future --open
        blogc serve --port 8080 --host 0.0.0.0
      """,
      ja: """
        'blogc build' と同じようにビルドし、ファイルが変わるたびに作り直して、開いているページを更新します。
        一時フォルダに出力するので、--destination を指定しないかぎり出力先は変わりません。Ctrl-C で終了します。

        例:
          blogc serve
          blogc serve --drafts --future --open
          blogc serve --port 8080 --host 0.0.0.0
        """
    ).text,
    aliases: ["s", "server"])

  @OptionGroup var site: SiteOptions

  @Option(
    name: [.customShort("P"), .long],
    help: .text(
      "The port; 0 for any that is free (default: 4000, or the next free one).",
      ja: "ポート。0 で空いているものを選びます (既定: 4000、使用中なら次の空き)。"))
  var port: UInt16?

  @Option(
    name: [.customShort("H"), .long], help: .text("The address to listen on.", ja: "待ち受けるアドレス。"))
  var host = "127.0.0.1"

  @Flag(
    name: [.customShort("o"), .customLong("open"), .customLong("open-url")],
    help: .text("Open the browser.", ja: "ブラウザを開きます。"))
  var open = false

  @Flag(
    name: .long,
    help: .text("Do not reload open pages when the site changes.", ja: "サイトが変わっても、開いているページを更新しません。")
  )
  var noReload = false

  @Option(
    name: .customLong("base-url-path"),
    help: .text(
      "The path of the site on the host, instead of the configuration's.",
      ja: "ホストでのサイトのパス。設定より優先されます。"))
  var baseURLPath: String?

  @Flag(name: [.short, .long], help: .text("Print errors only.", ja: "エラーだけを表示します。"))
  var quiet = false

  mutating func run() async throws {
    var request = try site.request()
    if let baseURLPath { request.options["baseurl"] = .string(baseURLPath) }
    let signals = SignalHandler()
    let folder: PreviewFolder?
    do throws(Diagnostic) {
      folder = request.destination == nil ? try PreviewFolder.make() : nil
    } catch {
      Terminal.print([error], as: .terminal(colored: Terminal.colours))
      throw ExitCode(1)
    }
    defer { folder?.remove() }
    if let folder {
      request.previewFolder = folder.path
      request.cache = folder.cache
    }
    let built = BuiltSite(request)
    var options = PreviewOptions()
    options.host = host
    options.port = port ?? 4000
    options.alternatives = port == nil ? 10 : 0
    options.reload = !noReload
    let server = PreviewServer(site: built, options: options)
    do {
      try await serve(server, built, signals)
    } catch let problem as Diagnostic {
      Terminal.print([problem], as: .terminal(colored: Terminal.colours))
      throw ExitCode(1)
    }
    guard signals.received == nil else { throw ExitCode(signals.exitStatus) }
  }

  private static func warnOfReaders(at host: String) {
    let warning = Diagnostic(
      "serve.public", .warning,
      "everyone who can reach \(host) on this machine can read the preview, including drafts",
      hint: "omit '--host' to restrict it to this machine")
    Terminal.print([warning], as: .terminal(colored: Terminal.colours))
  }

  /// Serves and rebuilds until Ctrl-C, until the source folder is gone, or until the server fails. A running build
  /// is finished first, so that the site is never half-written.
  private func serve(
    _ server: PreviewServer, _ built: BuiltSite, _ signals: SignalHandler
  ) async throws {
    let opensBrowser = open
    let publicHost = HostPolicy.isLoopback(host) ? nil : host
    let teller = Teller(isQuiet: quiet, isPreview: site.destination == nil)
    let (watchers, watching) = AsyncStream.makeStream(of: (any FileWatcher).self)
    let current = CurrentWatcher()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await server.run {
          guard let watcher = try await Self.begin(server, built, signals, teller) else { return }
          current.watcher.withLock { $0 = watcher }
          watching.yield(watcher)
        } ready: { address in
          if let publicHost { Self.warnOfReaders(at: publicHost) }
          if !teller.isQuiet {
            Terminal.say(
              Message(
                "Serving \(address) (press Ctrl-C to stop)", ja: "\(address) で表示中 (Ctrl-C で終了)"))
          }
          if opensBrowser { Self.openBrowser(address) }
        }
      }
      group.addTask {
        for await watcher in watchers {
          // Changes during the first build, before the watcher started.
          let hadFailed = !built.report.succeeded
          let missed = await server.rebuild(describe: Self.words)
          if missed.failed != hadFailed || !missed.changed.isEmpty { teller.tell(built.report) }
          for await change in watcher.changes {
            if change.folderIsGone {
              throw Diagnostic("serve.source-gone", .error, "the source folder no longer exists")
            }
            let moment = FileSystem.localTime()
            _ = await server.rebuild(describe: Self.words)
            teller.tell(change, at: moment, below: built.source)
            teller.tell(built.report)
          }
        }
      }
      group.addTask { await signals.wait() }
      var failure: (any Error)?
      do {
        try await group.next()
      } catch {
        failure = error
      }
      watching.finish()
      current.watcher.withLock { $0 }?.stop()
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

  /// Builds for the first time, and begins to watch the source.
  /// - Returns: nil when the preview was ended meanwhile.
  /// - Throws: the exit status when there is no source folder.
  private static func begin(
    _ server: PreviewServer, _ built: BuiltSite, _ signals: SignalHandler, _ teller: Teller
  ) async throws -> (any FileWatcher)? {
    let first = await built.build()
    teller.tell(built.report)
    guard signals.received == nil else { return nil }
    if first.failed { await server.show(failure: words(first.diagnostics)) }
    guard let source = built.source else { throw ExitCode(1) }
    let excluded = built.place.map { [$0.destination, $0.namedDestination] } ?? []
    return try makeFileWatcher(folder: source, options: FileWatcherOptions(excluded: excluded))
  }

  /// The watcher of the source, once it is started.
  private final class CurrentWatcher: Sendable {
    let watcher = Mutex<(any FileWatcher)?>(nil)
  }

  /// Prints the results of builds.
  private struct Teller: Sendable {
    let isQuiet: Bool
    let isPreview: Bool

    /// Prints the time and the saved file: `18:05:03 _posts/2026-11-30-hello.md`.
    func tell(
      _ change: FileChange, at moment: (hour: Int, minute: Int, second: Int), below source: String?
    ) {
      if isQuiet { return }
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      let time = "\(two(moment.hour)):\(two(moment.minute)):\(two(moment.second))"
      guard let first = change.paths.first else { return Terminal.say(time) }
      let folder = source.map { $0.utf8.last == 0x2F ? $0 : $0 + "/" } ?? ""
      let name = first.hasBytePrefix(folder) ? String(first.dropFirst(folder.count)) : first
      let others = change.paths.count - 1
      if others == 0 { return Terminal.say("\(time) \(name)") }
      Terminal.say(
        Message(
          "\(time) \(name) and \(others) other\(others == 1 ? "" : "s")",
          ja: "\(time) \(name) ほか \(others) 件"))
    }

    func tell(_ report: BuildReport) {
      let least: Diagnostic.Severity = isQuiet ? .error : .warning
      Terminal.print(
        report.diagnostics.filter { $0.severity >= least },
        as: .terminal(colored: Terminal.colours))
      if !report.succeeded {
        Terminal.warn(BuildSummary.failure(report))
      } else if !isQuiet {
        Terminal.say(BuildSummary.success(report, isPreview: isPreview))
      }
    }
  }

  /// The text for the overlay in the page: that of the terminal without colour.
  private static func words(_ diagnostics: some Collection<Diagnostic>) -> String {
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
