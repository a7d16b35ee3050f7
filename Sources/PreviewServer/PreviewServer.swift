internal import FlyingSocks
package import SourceText

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Where and how the preview is served.
package struct PreviewOptions: Sendable {
  /// The address to listen on; 127.0.0.1 unless the author says otherwise.
  package var host = "127.0.0.1"
  /// The port; 0 lets the system choose.
  package var port: UInt16 = 4000
  /// The site's `baseurl`.
  package var baseurl = ""
  /// Whether pages are swapped in place after a build.
  package var reload = true

  package init() {}
}

/// The preview: serves the built site on this machine, builds when a source changes and tells the open
/// pages.
package actor PreviewServer {
  private let site: any PreviewSite
  private let options: PreviewOptions
  private let hub = LiveHub()
  private var serving: Task<Void, any Error>?

  /// Makes a server; nothing listens yet.
  package init(site: any PreviewSite, options: PreviewOptions) {
    self.site = site
    self.options = options
  }

  /// Serves until the task is cancelled or ``stop()`` is called.
  ///
  /// - Parameter ready: called once with the address that a browser can open.
  /// - Throws: `serve.port-in-use`, `serve.address`; nothing is left listening.
  package func run(ready: @escaping @Sendable (String) async -> Void) async throws {
    let listener: Listener
    do {
      listener = try Listener(host: options.host, port: options.port)
    } catch let error as SocketError {
      throw failure(error)
    }
    let handler = PageHandler(
      site: site, resolver: AddressResolver(baseurl: options.baseurl),
      policy: HostPolicy(host: options.host), hub: options.reload ? hub : nil)
    let serving = Task { try await listener.serve(handler) }
    self.serving = serving
    await ready(address(port: listener.port))
    do {
      try await withTaskCancellationHandler {
        try await serving.value
      } onCancel: {
        serving.cancel()
      }
    } catch {
      // What a stopped server's sockets say on their way out is no news.
      guard !serving.isCancelled else { return }
      throw Diagnostic("serve.stopped", .error, "the preview stopped: \(error)")
    }
  }

  /// What a browser can open.
  private func address(port: UInt16) -> String {
    let everywhere = options.host == "0.0.0.0" || options.host == "::"
    let host = everywhere ? "localhost" : options.host
    let home = AddressResolver(baseurl: options.baseurl).home
    return "http://\(host.contains(":") ? "[\(host)]" : host):\(port)\(home)"
  }

  /// Builds and tells the open pages what changed.
  /// - Parameter describe: turns diagnostics into the text of the terminal, without colour.
  /// - Returns: the outcome, for the terminal.
  package func rebuild(
    describe: @Sendable ([Diagnostic]) -> String
  ) async -> PreviewOutcome {
    let outcome = await site.build()
    if outcome.failed {
      await hub.tell(.failure(describe(outcome.diagnostics)))
    } else {
      await hub.tell(.success)
      if let message = LiveMessage(changed: outcome.changed, baseurl: options.baseurl) {
        await hub.tell(message)
      }
    }
    return outcome
  }

  /// Shows a failure to the pages that are opened from now on: for a first build that failed.
  package func show(failure text: String) async {
    await hub.tell(.failure(text))
  }

  /// Closes all connections and ends ``run(ready:)``.
  package func stop() async {
    await hub.close()
    serving?.cancel()
  }

  private func failure(_ error: SocketError) -> Diagnostic {
    guard case .failed(_, let number, let reason) = error else {
      return Diagnostic(
        "serve.address", .error, "'\(options.host)' is no address of this machine",
        hint: "--host takes an IP address, such as 127.0.0.1 or 0.0.0.0")
    }
    if number == EADDRINUSE {
      return Diagnostic(
        "serve.port-in-use", .error, "port \(options.port) is in use",
        hint: "another preview may be running; choose one with --port \(Int(options.port) + 1)")
    }
    return Diagnostic(
      "serve.address", .error, "cannot listen on \(options.host):\(options.port): \(reason)")
  }
}
