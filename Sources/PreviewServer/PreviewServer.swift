internal import FlyingFox
internal import FlyingSocks
internal import Foundation
package import SourceText

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
  private var server: HTTPServer?

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
    let server = try makeServer()
    self.server = server
    let host = options.host == "0.0.0.0" || options.host == "::" ? "localhost" : options.host
    let home = AddressResolver(baseurl: options.baseurl).home
    let chosen = options.port
    let listening = Task {
      try await server.waitUntilListening(timeout: 10)
      var port = chosen
      switch await server.listeningAddress {
      case .ip4(_, let actual), .ip6(_, let actual): port = actual
      case .unix, nil: break
      }
      await ready("http://\(host.contains(":") ? "[\(host)]" : host):\(port)\(home)")
    }
    defer { listening.cancel() }
    do {
      try await server.run()
    } catch let error as SocketError {
      throw failure(error)
    } catch is CancellationError {
      return
    }
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

  /// Closes all connections and ends ``run(ready:)``.
  package func stop() async {
    await hub.close()
    await server?.stop(timeout: 1)
  }

  private func makeServer() throws -> HTTPServer {
    let handler = PageHandler(
      site: site, resolver: AddressResolver(baseurl: options.baseurl),
      policy: HostPolicy(host: options.host), hub: options.reload ? hub : nil,
      baseurl: options.baseurl)
    let logger: any Logging = .disabled
    do {
      if options.host.contains(":") {
        return HTTPServer(
          address: try sockaddr_in6.inet6(ip6: options.host, port: options.port), logger: logger,
          handler: handler)
      }
      let name = options.host == "localhost" ? "127.0.0.1" : options.host
      return HTTPServer(
        address: try sockaddr_in.inet(ip4: name, port: options.port), logger: logger,
        handler: handler)
    } catch {
      throw Diagnostic(
        "serve.address", .error, "'\(options.host)' is no address of this machine",
        hint: "--host takes an IP address, such as 127.0.0.1 or 0.0.0.0")
    }
  }

  private func failure(_ error: SocketError) -> Diagnostic {
    guard case .failed(_, let number, let reason) = error else {
      return Diagnostic("serve.stopped", .error, "the preview stopped: \(error)")
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
