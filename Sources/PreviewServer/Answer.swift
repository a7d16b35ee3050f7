/// The answer to a request: a status, headers and a body, ready to be written as HTTP/1.1.
struct Answer: Sendable {
  var status: Status
  var headers: [(name: String, value: String)]
  var body: [UInt8]
  /// Whether the body is sent, or only its length is told: the answer to HEAD.
  var sendsBody = true

  /// The statuses that a preview gives.
  enum Status: Int, Sendable {
    case switchingProtocols = 101
    case ok = 200
    case partialContent = 206
    case found = 302
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case rangeNotSatisfiable = 416
    case misdirectedRequest = 421
    case headersTooLarge = 431

    /// The words that stand behind the number, for people.
    var reason: String {
      switch self {
      case .switchingProtocols: "Switching Protocols"
      case .ok: "OK"
      case .partialContent: "Partial Content"
      case .found: "Found"
      case .badRequest: "Bad Request"
      case .forbidden: "Forbidden"
      case .notFound: "Not Found"
      case .methodNotAllowed: "Method Not Allowed"
      case .rangeNotSatisfiable: "Range Not Satisfiable"
      case .misdirectedRequest: "Misdirected Request"
      case .headersTooLarge: "Request Header Fields Too Large"
      }
    }
  }

  /// An answer in plain words.
  static func words(_ status: Status, _ text: String) -> Answer {
    Answer(
      status: status,
      headers: [
        ("Content-Type", "text/plain; charset=utf-8"), ("X-Content-Type-Options", "nosniff"),
      ], body: Array((text + "\n").utf8))
  }

  /// The bytes that go over the wire, in one piece so that they leave in one write.
  ///
  /// - Parameter keepsAlive: whether the connection stays open for another request.
  /// - Complexity: O(size of the body).
  func encoded(keepsAlive: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\n"
    for (name, value) in headers {
      // A line break in a value would end the header; addresses are the only values that a site chooses.
      head += "\(name): \(value.filter { !$0.isNewline && $0 != "\0" })\r\n"
    }
    if status != .switchingProtocols {
      head += "Content-Length: \(body.count)\r\n"
      head += keepsAlive ? "Connection: keep-alive\r\n" : "Connection: close\r\n"
    }
    head += "\r\n"
    var bytes: [UInt8] = []
    bytes.reserveCapacity(head.utf8.count + (sendsBody ? body.count : 0))
    bytes += head.utf8
    if sendsBody { bytes += body }
    return bytes
  }
}
