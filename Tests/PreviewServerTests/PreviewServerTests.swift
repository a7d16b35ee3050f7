import FlyingSocks
import Foundation
import PreviewServer
import SourceText
import Testing

/// A site of three files that never touches the disk.
private struct SmallSite: PreviewSite {
  private static let files: [String: String] = [
    "index.html": "<html><body><p>こんにちは</p></body></html>", "404.html": "<p>nothing</p>",
    "a/index.html": "<p>a</p>", "style.css": "p { color: red }",
  ]

  func entry(at path: String) -> AddressResolver.Entry? {
    if Self.files[path] != nil { return .file }
    return path.isEmpty || path == "a" ? .folder : nil
  }

  func bytes(at path: String) -> [UInt8]? { Self.files[path].map { Array($0.utf8) } }
  func badge(of path: String) -> String? { path == "a/index.html" ? "draft" : nil }

  func build() async -> PreviewOutcome {
    PreviewOutcome(changed: ["index.html"], diagnostics: [], failed: false)
  }
}

@Suite("The preview server")
struct PreviewServerTests {
  /// Runs a server for the time of a closure, which gets its port.
  private func serving(
    _ body: @Sendable @escaping (UInt16, PreviewServer) async throws -> Void
  ) async throws {
    var options = PreviewOptions()
    options.port = 0
    let server = PreviewServer(site: SmallSite(), options: options)
    let (ports, found) = AsyncStream.makeStream(of: UInt16.self)
    let running = Task {
      try await server.run { address in
        found.yield(URL(string: address)?.port.flatMap { UInt16(exactly: $0) } ?? 0)
      }
    }
    var waiting = ports.makeAsyncIterator()
    let port = try #require(await waiting.next())
    do {
      try await body(port, server)
    } catch {
      await server.stop()
      throw error
    }
    await server.stop()
    try await running.value
  }

  /// Seconds to wait for a connection: tests that compute for long may keep every thread busy meanwhile.
  private static let patience = 600.0

  /// Sends requests over one connection and lends what comes until the server closes it.
  private static func exchange(_ port: UInt16, _ text: String) async throws -> String {
    let socket = try await AsyncSocket.connected(
      to: sockaddr_in.inet(ip4: "127.0.0.1", port: port), timeout: patience)
    defer { try? socket.close() }
    try await socket.write(Data(text.utf8))
    var bytes: [UInt8] = []
    while let more = try? await socket.read(atMost: 4096), !more.isEmpty { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func get(
    _ port: UInt16, _ path: String, method: String = "GET", headers: String = ""
  ) async throws -> String {
    try await exchange(
      port,
      "\(method) \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\(headers)\r\n"
    )
  }

  @Test("serves a page with the script that keeps it up to date")
  func page() async throws {
    try await serving { port, _ in
      let answer = try await Self.get(port, "/")
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"))
      #expect(
        answer.hasSuffix(
          "<p>こんにちは</p><script src=\"/.blogc/live.js\" defer></script></body></html>"))
      #expect(try await Self.get(port, "/a/").contains(#"data-badge="draft""#))
      #expect(try await Self.get(port, "/.blogc/live.js").contains("WebSocket"))
    }
  }

  @Test("answers HEAD without a body, and a range with that part")
  func parts() async throws {
    try await serving { port, _ in
      let head = try await Self.get(port, "/style.css", method: "HEAD")
      #expect(head.contains("Content-Length: 16\r\n"))
      #expect(head.hasSuffix("\r\n\r\n"))
      let part = try await Self.get(port, "/style.css", headers: "Range: bytes=4-8\r\n")
      #expect(part.hasPrefix("HTTP/1.1 206 "))
      #expect(part.contains("Content-Range: bytes 4-8/16\r\n"))
      #expect(part.hasSuffix("\r\n\r\ncolor"))
    }
  }

  @Test(
    "says what it does not do",
    arguments: [
      ("GET", "/nowhere", "", "404 Not Found"), ("GET", "/a", "", "302 Found"),
      ("POST", "/", "", "405 Method Not Allowed"), ("GET", "/../etc/passwd", "", "400 Bad Request"),
      ("GET", "/style.css", "Range: bytes=99-\r\n", "416 Range Not Satisfiable"),
      ("GET", "/", "Host: evil.example\r\n", "400 Bad Request"),
      ("GET", "/.blogc/live", "", "400 Bad Request"),
      ("GET", "/.blogc/live", "Origin: http://evil.example\r\n", "403 Forbidden"),
    ])
  func refusals(method: String, path: String, headers: String, status: String) async throws {
    try await serving { port, _ in
      let answer = try await Self.get(port, path, method: method, headers: headers)
      #expect(answer.hasPrefix("HTTP/1.1 \(status)\r\n"))
    }
  }

  @Test("refuses a foreign host, and a head that never ends")
  func strangers() async throws {
    try await serving { port, _ in
      let foreign = try await Self.exchange(
        port, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
      #expect(foreign.hasPrefix("HTTP/1.1 421 "))
      let endless = try await Self.exchange(port, String(repeating: "a", count: 17_000))
      #expect(endless.hasPrefix("HTTP/1.1 431 "))
    }
  }

  @Test("answers several requests over one connection")
  func keepAlive() async throws {
    try await serving { port, _ in
      let request = "GET /style.css HTTP/1.1\r\nHost: localhost\r\n"
      let answers = try await Self.exchange(
        port, request + "\r\n" + request + "Connection: close\r\n\r\n")
      #expect(answers.components(separatedBy: "HTTP/1.1 200 OK").count == 3)
    }
  }

  @Test("tells an open page what a build changed")
  func live() async throws {
    try await serving { port, server in
      let socket = try await AsyncSocket.connected(
        to: sockaddr_in.inet(ip4: "127.0.0.1", port: port), timeout: Self.patience)
      defer { try? socket.close() }
      let request =
        "GET /.blogc/live HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
      try await socket.write(Data(request.utf8))
      let wanted = #"{"kind":"pages","paths":["/index.html"]}"#
      var heard = ""
      while !heard.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n") {
        heard += String(decoding: try await socket.read(atMost: 4096), as: UTF8.self)
      }
      // The hub takes the browser in after the handshake was answered: tell until it is heard.
      let telling = Task {
        while !Task.isCancelled {
          _ = await server.rebuild { _ in "" }
          try await Task.sleep(for: .milliseconds(20))
        }
      }
      defer { telling.cancel() }
      while !heard.contains(wanted) {
        heard += String(decoding: try await socket.read(atMost: 4096), as: UTF8.self)
      }
    }
  }

  @Test("says which port is in use, and offers the next")
  func portInUse() async throws {
    try await serving { port, _ in
      var options = PreviewOptions()
      options.port = port
      let second = PreviewServer(site: SmallSite(), options: options)
      let error = await #expect(throws: Diagnostic.self) {
        try await second.run { _ in }
      }
      #expect(error?.id == "serve.port-in-use")
      #expect(error?.hint?.contains("--port \(Int(port) + 1)") == true)
    }
  }
}
