internal import NIOHTTP1

/// The response to a request: a status, headers and a body.
struct HTTPResponse: Sendable {
  /// The body of a response.
  enum Body: Sendable {
    case bytes([UInt8])
    /// A piece of a file, read while it is sent.
    case file(SiteFile, Range<Int>)

    /// Its length in bytes.
    var count: Int {
      switch self {
      case .bytes(let bytes): bytes.count
      case .file(_, let range): range.count
      }
    }
  }

  var status: HTTPResponseStatus
  var headers: HTTPHeaders
  var body: Body

  /// Makes a response in plain text.
  static func words(_ status: HTTPResponseStatus, _ text: String) -> HTTPResponse {
    HTTPResponse(
      status: status,
      headers: [
        "Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
      ], body: .bytes(Array((text + "\n").utf8)))
  }

  /// The head to be sent.
  /// - Parameter keepsAlive: true to keep the connection open for another request.
  func head(keepsAlive: Bool) -> HTTPResponseHead {
    var headers = headers
    if status != .notModified {
      headers.add(name: "Content-Length", value: String(body.count))
    }
    headers.add(name: "Connection", value: keepsAlive ? "keep-alive" : "close")
    return HTTPResponseHead(version: .http1_1, status: status, headers: headers)
  }
}
