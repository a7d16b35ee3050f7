import CommandRunner
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

  var baseurl: String { "" }

  func file(at path: String) -> SiteFile? {
    Self.files[path].map { SiteFile(Array($0.utf8), version: "v1", modified: 1_700_000_000) }
  }

  func badge(of path: String) -> String? { path == "a/index.html" ? "draft" : nil }

  func build(
    open: [String], early: @escaping @Sendable (String, [UInt8]) -> Void
  ) async -> PreviewOutcome {
    PreviewOutcome(
      changed: ["index.html", "style.css", "feed.xml"], diagnostics: [], failed: false)
  }
}

@Suite("The preview server")
struct PreviewServerTests {
  /// Runs a server for the time of a closure, which gets its port.
  private func serving(
    idleTimeout: Int = 600, _ body: @Sendable @escaping (UInt16, PreviewServer) async throws -> Void
  ) async throws {
    var options = PreviewOptions()
    options.port = 0
    // Tests that compute for long may keep every thread of the pool busy meanwhile.
    options.idleTimeout = idleTimeout
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

  /// Sends requests over one connection and lends what comes until the server closes it.
  private static func exchange(_ port: UInt16, _ text: String) async throws -> String {
    let socket = try LoopbackSocket(port: port)
    try await socket.write(text)
    return String(decoding: await socket.readAll(), as: UTF8.self)
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
          "<p>こんにちは</p><script src=\"/.blogc/live.js\" defer data-version=\"v1\"></script></body></html>"
        ))
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
      ("GET", "/%00", "", "400 Bad Request"), ("GET", "/a%5Cb", "", "400 Bad Request"),
      ("GET", "/a\\b", "", "400 Bad Request"), ("GET", "/%2e%2e%2fx", "", "400 Bad Request"),
      ("GET", "http://localhost/", "", "400 Bad Request"),
      ("GET", "/.blogc/live/v1/", "", "400 Bad Request"),
      ("GET", "/.blogc/live/v1/", "Origin: http://evil.example\r\n", "403 Forbidden"),
      ("DELETE", "/", "", "405 Method Not Allowed"), ("OPTIONS", "/", "", "405 Method Not Allowed"),
      ("FETCH", "/", "", "400 Bad Request"),
    ])
  func refusals(method: String, path: String, headers: String, status: String) async throws {
    try await serving { port, _ in
      let answer = try await Self.get(port, path, method: method, headers: headers)
      #expect(answer.hasPrefix("HTTP/1.1 \(status)\r\n"))
    }
  }

  @Test("refuses a foreign host, and says which methods there are")
  func strangers() async throws {
    try await serving { port, _ in
      let foreign = try await Self.exchange(
        port, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
      #expect(foreign.hasPrefix("HTTP/1.1 421 "))
      let nameless = try await Self.exchange(port, "GET / HTTP/1.0\r\n\r\n")
      #expect(nameless.hasPrefix("HTTP/1.1 421 "))
    }
  }

  @Test(
    "refuses heads that are too long or no heads",
    arguments: [
      ("GET /" + String(repeating: "a", count: 17_000) + " HTTP/1.1\r\n\r\n", "431"),
      ("GET / HTTP/1.1\r\nA: " + String(repeating: "a", count: 17_000), "431"),
      ("GET / HTTP/1.1" + String(repeating: "\r\nA: b", count: 101) + "\r\n\r\n", "431"),
      (String(repeating: "a", count: 17_000), "400"), ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", "400"),
      ("GET /a b HTTP/1.1\r\n\r\n", "400"), ("GET / HTTP/1.1\r\nHost: a\u{0}\r\n\r\n", "400"),
      ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "400"),
      (
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        "400"
      ),
      ("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc", "400"),
      ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc", "405"),
    ])
  func badHeads(request: String, status: String) async throws {
    try await serving { port, _ in
      let answer = try await Self.exchange(port, request)
      #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
      #expect(status != "405" || answer.contains("\r\nAllow: GET, HEAD\r\n"))
    }
  }

  @Test(
    "sends a file again only if the browser has another one",
    arguments: [
      ("If-None-Match: \"v1\"", "304"), ("If-None-Match: W/\"v1\"", "304"),
      ("If-None-Match: *", "304"),
      ("If-None-Match: \"x\", \"v1\"", "304"), ("If-None-Match: \"v2\"", "200"),
      ("If-Modified-Since: Tue, 14 Nov 2023 22:13:20 GMT", "304"),
      ("If-Modified-Since: Tue, 14 Nov 2023 22:13:21 GMT", "200"),
      ("If-None-Match: \"v2\"\r\nIf-Modified-Since: Tue, 14 Nov 2023 22:13:20 GMT", "200"),
      ("Range: bytes=-5", "206"), ("Range: bytes=0-0,2-3", "200"), ("Range: bytes=5-2", "200"),
      ("Range: lines=1-2", "200"), ("Range: bytes=16-", "416"), ("Range: bytes=-0", "416"),
      ("Range: bytes=0-3\r\nIf-Range: \"v1\"", "206"),
      ("Range: bytes=0-3\r\nIf-Range: \"v2\"", "200"),
    ])
  func conditions(headers: String, status: String) async throws {
    try await serving { port, _ in
      let answer = try await Self.get(port, "/style.css", headers: headers + "\r\n")
      #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(answer)")
      if status == "304" || status == "200" {
        #expect(answer.contains("\r\nETag: \"v1\"\r\n"))
        #expect(answer.contains("\r\nLast-Modified: Tue, 14 Nov 2023 22:13:20 GMT\r\n"))
      }
      if status == "304" { #expect(answer.hasSuffix("\r\n\r\n")) }
    }
  }

  @Test("answers a browser that says it will ask nothing more")
  func halfClosed() async throws {
    try await serving { port, _ in
      let socket = try LoopbackSocket(port: port)
      try await socket.write("GET /style.css HTTP/1.1\r\nHost: localhost\r\n\r\n")
      socket.endWriting()
      #expect(String(decoding: await socket.readAll(), as: UTF8.self).hasSuffix("color: red }"))
    }
  }

  @Test("lets go of a client that sends its request byte by byte, and of one that sends nothing")
  func slow() async throws {
    try await serving(idleTimeout: 1) { port, _ in
      let silent = try LoopbackSocket(port: port)
      let slow = try LoopbackSocket(port: port)
      let sending = Task {
        for byte in Array("GET /style.css HTTP/1.1\r\n".utf8) {
          try await slow.write([byte])
          try await Task.sleep(for: .milliseconds(100))
        }
      }
      #expect(await silent.readAll().isEmpty)
      #expect(await slow.readAll().isEmpty)
      sending.cancel()
    }
  }

  @Test("closes connections above 256, and keeps answering the others")
  func crowd() async throws {
    try await serving { port, _ in
      var sockets: [LoopbackSocket] = []
      for _ in 0..<256 { sockets.append(try LoopbackSocket(port: port)) }
      let refused = try LoopbackSocket(port: port)
      #expect(await refused.readAll().isEmpty)
      try await sockets[0].write(
        "GET /style.css HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      let answer = String(decoding: await sockets[0].readAll(), as: UTF8.self)
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      sockets = []
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

  /// A live connection for a page, with what came behind the handshake.
  private static func live(
    _ port: UInt16, _ page: String
  ) async throws -> (socket: LoopbackSocket, heard: String) {
    let socket = try LoopbackSocket(port: port)
    try await socket.write(
      "GET /.blogc/live/\(page) HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
    var heard = ""
    while !heard.contains("\r\n\r\n") {
      let more = try await socket.read()
      try #require(!more.isEmpty, "\(heard)")
      heard += String(decoding: more, as: UTF8.self)
    }
    let end = try #require(heard.range(of: "\r\n\r\n")).upperBound
    #expect(heard.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="))
    return (socket, String(heard[end...]))
  }

  @Test("sends an open page its text, then the result of each build")
  func live() async throws {
    try await serving { port, server in
      var (socket, heard) = try await Self.live(port, "v0/")
      while !heard.contains(#"{"kind":"page","version":"v1","html":"<html>"#) {
        heard += String(decoding: try await socket.read(), as: UTF8.self)
      }
      await server.show(failure: "a \"mistake\"\n")
      while !heard.contains(#"{"kind":"failure","text":"a \"mistake\"\n"}"#) {
        heard += String(decoding: try await socket.read(), as: UTF8.self)
      }
      _ = await server.rebuild { _ in "" }
      while !heard.contains(#"{"kind":"success"}"#) || !heard.contains(#"["/style.css"]}"#) {
        heard += String(decoding: try await socket.read(), as: UTF8.self)
      }
      #expect(heard.contains(#"{"kind":"styles","paths":["/style.css"]}"#))
    }
  }

  @Test(
    "answers a ping, and ends a conversation that is none",
    arguments: [
      ([0x89, 0x82, 1, 2, 3, 4, 0x68 ^ 1, 0x69 ^ 2], [0x8A, 2, 0x68, 0x69]),
      ([0x88, 0x80, 0, 0, 0, 0], [0x88, 0]), ([0x81, 0x01, 0x61], [0x88, 0]),
      ([0x81, 0xFE, 0xFF, 0xFF, 0, 0, 0, 0], [0x88, 2, 0x03, 0xF1]),
      ([0x83, 0x80, 0, 0, 0, 0], [0x88, 0]),
    ] as [([UInt8], [UInt8])])
  func frames(sent: [UInt8], answer: [UInt8]) async throws {
    try await serving { port, _ in
      let (socket, heard) = try await Self.live(port, "v1/style.css")
      #expect(heard.isEmpty, "a stylesheet is no page to tell about")
      try await socket.write(sent)
      if !answer.isEmpty {
        var came: [UInt8] = []
        while came.count < answer.count {
          let more = try await socket.read()
          try #require(!more.isEmpty, "\(came)")
          came += more
        }
        #expect(came == answer)
      }
      if sent[0] != 0x89 { _ = await socket.readAll() }
    }
  }

  @Test("is not led astray by a request behind the one for a live connection")
  func requestBehindLive() async throws {
    try await serving { port, _ in
      let request = "GET /style.css HTTP/1.1\r\nHost: localhost\r\n\r\n"
      for behind in [request, request + request, "GET /", "\r\n\r\n", "POST / HTTP/1.1\r\n"] {
        let socket = try LoopbackSocket(port: port)
        try await socket.write(
          "GET /.blogc/live/v1/style.css HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n" + behind)
        socket.endWriting()
        let heard = String(decoding: await socket.readAll(), as: UTF8.self)
        #expect(heard.hasPrefix("HTTP/1.1 101 "), "\(behind)")
        #expect(!heard.contains("color: red"), "\(behind)")
        let answer = try await Self.get(port, "/style.css")
        #expect(answer.hasPrefix("HTTP/1.1 200 OK"), "\(behind)")
      }
    }
  }

  @Test("says which port is in use, or takes the next one if that is allowed")
  func portInUse() async throws {
    try await serving { port, _ in
      var options = PreviewOptions()
      options.port = port
      let second = PreviewServer(site: SmallSite(), options: options)
      let error = await #expect(throws: Diagnostic.self) {
        try await second.run { _ in }
      }
      #expect(error?.id == "serve.port-in-use")
      #expect(error?.message == "port \(port) is in use")
      options.alternatives = 10
      let third = PreviewServer(site: SmallSite(), options: options)
      try await third.run { address in
        #expect(!address.contains(":\(port)/"))
        await third.stop()
      }
    }
  }

  @Test(
    "says what is no address to listen on",
    arguments: ["nowhere.example", "999.1.1.1", "203.0.113.1"])
  func badHost(host: String) async throws {
    var options = PreviewOptions()
    options.host = host
    options.port = 0
    let server = PreviewServer(site: SmallSite(), options: options)
    let error = await #expect(throws: Diagnostic.self) { try await server.run { _ in } }
    #expect(error?.id == "serve.address")
  }

  @Test("listens on IPv6 when asked")
  func version6() async throws {
    var options = PreviewOptions()
    options.host = "::1"
    options.port = 0
    options.idleTimeout = 600
    let server = PreviewServer(site: SmallSite(), options: options)
    try await server.run { address in
      #expect(address.hasPrefix("http://[::1]:"))
      do {
        let port = try #require(URL(string: address)?.port)
        let socket = try LoopbackSocket(port: UInt16(port), isIPv6: true)
        try await socket.write("GET /style.css HTTP/1.1\r\nHost: [::1]:\(port)\r\n\r\n")
        let answer = String(decoding: try await socket.read(), as: UTF8.self)
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      } catch {
        Issue.record(error)
      }
      await server.stop()
    }
  }
}
