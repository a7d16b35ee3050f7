import CommandRunner

/// Makes conversations with an HTTP server that begin like a browser's and go wrong somewhere.
struct HostileRequests {
  /// The bytes that are sent over one connection, and how the client behaves.
  struct Conversation {
    /// The parts of the request, which are sent one after the other with a pause between them.
    var pieces: [[UInt8]]
    /// True if the client shuts down its sending direction at the end.
    var endsWriting: Bool
    /// True if the client closes the connection without reading.
    var leaves: Bool
    /// True if the client reads until the server ends the connection.
    var listensToTheEnd: Bool
  }

  private var numbers: SeededNumbers

  init(seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
  }

  private static let methods = [
    "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PRI", "get", "G\u{0}T",
    "",
  ]
  private static let parts = [
    "..", "%2e%2e", "%2E.", "..%2f", "%2f..", "..%5c", "..\\", "%252e%252e", "%c0%ae%c0%ae", "%00",
    "%",
    "%zz", "_site", "blog", "secret.txt", "_secret.txt", "link", "index.html", "assets", "big.bin",
    ".blogc", "live", "live.js", "v1", "etc", "passwd", "\u{FF0F}", "..;", "...", ".", "~", "日本語",
    "*",
    "con", "a?b", "#", "http:", "localhost", "proc", "self", "environ",
  ]
  private static let headers = [
    "Host: localhost", "Host: 127.0.0.1", "Host: evil.example", "Host:", "Host : localhost",
    " folded",
    "Range: bytes=0-", "Range: bytes=-1", "Range: bytes=99999999999999999999-",
    "Range: bytes=5-1,2-3,4-",
    "Range: bytes=" + String(repeating: "0-1,", count: 900), "If-None-Match: *",
    "If-None-Match: \"",
    "If-Modified-Since: yesterday", "If-Range: \"x\"", "Content-Length: 5", "Content-Length: -1",
    "Content-Length: 99999999999", "Transfer-Encoding: chunked", "Transfer-Encoding: gzip, chunked",
    "Connection: close", "Connection: keep-alive", "Connection: Upgrade", "Upgrade: websocket",
    "Upgrade: h2c", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Version: 8",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Key: x",
    "Origin: http://evil.example",
    "Origin: null", "Expect: 100-continue", "X: " + String(repeating: "a", count: 20_000),
    "A: \u{0}",
    "Accept-Encoding: gzip;q=9", "TE: trailers", "Trailer: Host",
  ]

  /// The next conversation.
  mutating func next() -> Conversation {
    var bytes: [UInt8] = []
    for _ in 0..<(isChance(4) ? Int.random(in: 2...20, using: &numbers) : 1) { bytes += request() }
    if isChance(3) { bytes += frames() }
    if isChance(2) { mutate(&bytes) }
    if isChance(20) { bytes = (0..<2_000).map { _ in UInt8.random(in: 0...255, using: &numbers) } }
    var pieces = [bytes]
    if isChance(5), bytes.count > 1 {
      pieces = []
      for _ in 0..<Int.random(in: 1...8, using: &numbers) where !bytes.isEmpty {
        let count = Int.random(in: 1...bytes.count, using: &numbers)
        pieces.append(Array(bytes[..<count]))
        bytes.removeFirst(count)
      }
    }
    return Conversation(
      pieces: pieces, endsWriting: isChance(3), leaves: isChance(6), listensToTheEnd: isChance(2))
  }

  private mutating func isChance(_ one: Int) -> Bool {
    Int.random(in: 0..<one, using: &numbers) == 0
  }

  private mutating func pick(_ texts: [String]) -> String {
    texts[Int.random(in: 0..<texts.count, using: &numbers)]
  }

  private mutating func request() -> [UInt8] {
    if isChance(4) { return handshake() }
    var path = ""
    for _ in 0..<Int.random(in: 0...6, using: &numbers) {
      path += (isChance(12) ? "//" : "/") + pick(Self.parts)
    }
    var text = isChance(3) ? pick(Self.methods) : "GET"
    text += " " + (path.isEmpty ? "/" : path) + (isChance(20) ? " " : "")
    text +=
      isChance(15) ? pick([" HTTP/2.0", " HTTP/9.9", "", " http/1.1", " HTTP/1.0"]) : " HTTP/1.1"
    text += "\r\n"
    if !isChance(8) { text += "Host: localhost\r\n" }
    for _ in 0..<Int.random(in: 0...5, using: &numbers) {
      text += pick(Self.headers) + (isChance(15) ? "\n" : "\r\n")
    }
    if isChance(30) { text += String(repeating: "A: b\r\n", count: 300) }
    text += "\r\n"
    if isChance(5) {
      text += pick(["hello", "5\r\nhello\r\n0\r\n\r\n", "fffffffff\r\n", "0\r\nHost: x\r\n\r\n"])
    }
    return Array(text.utf8)
  }

  private mutating func handshake() -> [UInt8] {
    let page = pick(["v1/", "none/index.html", "/", "", "x/../../secret.txt", "x/%00", "x/assets/"])
    return Array(
      ("GET /.blogc/live/\(page) HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n").utf8)
  }

  /// Frames of a web socket: some right, most not.
  private mutating func frames() -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...6, using: &numbers) {
      let length = [0, 1, 125, 126, 300, 5_000][Int.random(in: 0..<6, using: &numbers)]
      bytes.append(UInt8.random(in: 0...255, using: &numbers))
      let mask: UInt8 = isChance(5) ? 0 : 0x80
      if length < 126 {
        bytes.append(mask | UInt8(length))
      } else if isChance(6) {
        bytes += [mask | 127] + (0..<8).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      } else {
        bytes += [mask | 126, UInt8(length >> 8), UInt8(length & 0xFF)]
      }
      bytes += [1, 2, 3, 4]
      bytes += (0..<length).map { UInt8(truncatingIfNeeded: $0) }
    }
    return bytes
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    for _ in 0..<Int.random(in: 1...6, using: &numbers) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &numbers)
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &numbers), at: place)
      default: bytes.insert(contentsOf: bytes[place...].prefix(40), at: place)
      }
    }
  }
}
