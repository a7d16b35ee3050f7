internal import NIOCore
internal import NIOPosix
package import SourceText

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The options of the preview server.
package struct PreviewOptions: Sendable {
  /// The address to listen on; 127.0.0.1 by default.
  package var host = "127.0.0.1"
  /// The port; 0 lets the system choose.
  package var port: UInt16 = 4000
  /// The number of further ports to try if the port is in use.
  package var alternatives = 0
  /// True if open pages are updated in place after a build.
  package var reload = true
  /// Seconds after which a connection without a response is closed.
  package var idleTimeout = 30

  package init() {}
}

/// The preview: serves the built site on this machine, builds when a source changes and notifies the open
/// pages.
package actor PreviewServer {
  private let site: any PreviewSite
  private let options: PreviewOptions
  private let pages: SitePages
  private let hub: LiveReloadHub
  private var serving: Task<Void, any Error>?
  private var isStopped = false

  /// Makes a server; nothing listens yet.
  package init(site: any PreviewSite, options: PreviewOptions) {
    self.site = site
    self.options = options
    pages = SitePages(site: site, isLive: options.reload)
    hub = LiveReloadHub(pages)
  }

  /// Serves until the task is cancelled or ``stop()`` is called.
  ///
  /// - Parameters:
  ///   - prepare: called once after binding the port and before the first response, for work that would be wasted
  ///     without a port.
  ///   - ready: called once with the address that a browser can open.
  /// - Throws: `serve.port-in-use`, `serve.address`, what `prepare` throws; nothing is left listening.
  package func run(
    preparing prepare: @escaping @Sendable () async throws -> Void = {},
    ready: @escaping @Sendable (String) async -> Void
  ) async throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 2)
    do {
      try await run(on: group, prepare, ready)
    } catch {
      try? await group.shutdownGracefully()
      throw error
    }
    try? await group.shutdownGracefully()
  }

  private func run(
    on group: MultiThreadedEventLoopGroup, _ prepare: @escaping @Sendable () async throws -> Void,
    _ ready: @escaping @Sendable (String) async -> Void
  ) async throws {
    let handler = PageHandler(
      pages: pages, policy: HostPolicy(host: options.host), hub: options.reload ? hub : nil)
    let listener = try await listen(on: group, handler)
    let connections = ConnectionHandler(handler: handler)
    var failure: (any Error)?
    do {
      try await prepare()
    } catch {
      failure = error
    }
    let serving = Task { try await listener.serve(connections.talk) }
    self.serving = serving
    if isStopped || failure != nil { serving.cancel() }
    if let failure {
      _ = try? await serving.value
      throw failure
    }
    if !isStopped { await ready(address(port: listener.port)) }
    do {
      try await withTaskCancellationHandler {
        try await serving.value
      } onCancel: {
        serving.cancel()
      }
    } catch {
      // Errors of a stopping server's sockets are ignored.
      guard !serving.isCancelled else { return }
      throw Diagnostic("serve.stopped", .error, "the preview stopped: \(error)")
    }
  }

  /// Listens on the wanted port, or on the first free one after it if that is allowed.
  private func listen(
    on group: MultiThreadedEventLoopGroup, _ handler: PageHandler
  ) async throws(Diagnostic) -> Listener {
    var number = options.port
    while true {
      do {
        return try await Listener(
          host: options.host, port: number, idleTimeout: options.idleTimeout, group: group,
          handler: handler)
      } catch let error as IOError where error.errnoCode == EADDRINUSE {
        let hasNext = Int(number) < Int(options.port) + options.alternatives && number < .max
        guard hasNext else { throw portInUse }
        number += 1
      } catch let error as IOError {
        throw Diagnostic(
          "serve.address", .error,
          "cannot listen on \(options.host):\(number): \(String(cString: strerror(error.errnoCode)))",
          hint: error.errnoCode == EACCES ? "ports below 1024 are the system's" : nil)
      } catch {
        throw Diagnostic(
          "serve.address", .error, "'\(options.host)' is not an address of this machine",
          hint: "--host takes an IP address, such as 127.0.0.1, ::1 or 0.0.0.0")
      }
    }
  }

  private var portInUse: Diagnostic {
    let last = Int(options.port) + options.alternatives
    let ports =
      options.alternatives > 0 ? "ports \(options.port) to \(last) are" : "port \(last) is"
    return Diagnostic(
      "serve.port-in-use", .error, "\(ports) in use",
      hint:
        "another preview may be running; choose a port with --port, or any free one with --port 0")
  }

  /// The URL to open in a browser.
  private func address(port: UInt16) -> String {
    let everywhere = options.host == "0.0.0.0" || options.host == "::"
    let host = everywhere ? "localhost" : options.host
    return "http://\(host.contains(":") ? "[\(host)]" : host):\(port)\(pages.resolver.home)"
  }

  /// Builds and sends the changes to the open pages.
  /// - Parameter describe: turns diagnostics into the text of the terminal, without colour.
  /// - Returns: the outcome, for the terminal.
  package func rebuild(
    describe: @Sendable (DiagnosticSink) -> String
  ) async -> PreviewOutcome {
    let hub = hub
    let number = await hub.beginBuild()
    let outcome = await site.build(open: await hub.openFiles) { path, html in
      Task { await hub.tell(early: html, of: path, build: number) }
    }
    await hub.endBuild()
    if outcome.failed {
      await hub.tell(.failure(describe(outcome.diagnostics)))
      await hub.refreshAll()
    } else {
      await hub.tell(changed: outcome.changed)
    }
    return outcome
  }

  /// Shows a failure to pages that are opened from now on, for a first build that failed.
  package func show(failure text: String) async {
    await hub.tell(.failure(text))
  }

  /// Closes all connections and ends ``run(ready:)``.
  package func stop() async {
    isStopped = true
    await hub.close()
    serving?.cancel()
  }
}
