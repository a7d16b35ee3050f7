internal import FlyingFox
internal import Foundation

/// Answers requests with files of the site.
struct PageHandler: HTTPHandler {
  let site: any PreviewSite
  let resolver: AddressResolver
  let policy: HostPolicy
  let hub: LiveHub?
  /// The path prefix of the site, for the page that is shown for a missing address.
  let baseurl: String

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard policy.admits(host: request.headers[.host]) else {
      return Self.words(.misdirectedRequest, "this preview answers only on this machine")
    }
    guard request.method == .GET || request.method == .HEAD else {
      var answer = Self.words(.methodNotAllowed, "the preview only answers GET and HEAD")
      answer.headers[HTTPHeader("Allow")] = "GET, HEAD"
      return answer
    }
    let path = request.target.path(percentEncoded: true)
    if let hub, path == LivePage.connectionAddress {
      guard policy.admits(origin: request.headers[HTTPHeader("Origin")]) else {
        return Self.words(.forbidden, "foreign origin")
      }
      return try await WebSocketHTTPHandler.webSocket(hub).handleRequest(request)
    }
    if hub != nil, path == LivePage.scriptAddress {
      return answer(Array(LiveScript.text.utf8), type: ContentType.of(path: "x.js"), to: request)
    }
    switch resolver.resolve(path, entry: site.entry(at:)) {
    case .file(let file):
      guard let bytes = site.bytes(at: file) else { return missing(request) }
      return answer(file: file, bytes, status: .ok, to: request)
    case .redirect(let address):
      var answer = Self.words(.found, "")
      answer.headers[.location] = address
      return answer
    case .missing:
      return missing(request)
    case .refused:
      return Self.words(.badRequest, "that is no address of a site")
    }
  }

  private func missing(_ request: HTTPRequest) -> HTTPResponse {
    guard let page = site.bytes(at: "404.html") else {
      return Self.words(.notFound, "no such page; the site has no 404.html")
    }
    return answer(file: "404.html", page, status: .notFound, to: request)
  }

  private func answer(
    file: String, _ bytes: [UInt8], status: HTTPStatusCode, to request: HTTPRequest
  ) -> HTTPResponse {
    let type = ContentType.of(path: file)
    guard hub != nil, type.hasPrefix("text/html") else {
      return answer(bytes, type: type, status: status, to: request)
    }
    let page = LivePage.adding(script: bytes, badge: site.badge(of: file))
    return answer(page, type: type, status: status, to: request)
  }

  /// An answer with its headers; a `Range` is obeyed for status 200, a HEAD gets no body.
  private func answer(
    _ bytes: [UInt8], type: String, status: HTTPStatusCode = .ok, to request: HTTPRequest
  ) -> HTTPResponse {
    var headers: HTTPHeaders = [
      .contentType: type, HTTPHeader("Cache-Control"): "no-store",
      HTTPHeader("X-Content-Type-Options"): "nosniff", HTTPHeader("Accept-Ranges"): "bytes",
    ]
    var status = status
    var body = bytes[...]
    let wanted = status == .ok ? request.headers[HTTPHeader("Range")] : nil
    switch ByteRange(header: wanted, size: bytes.count) {
    case .whole: break
    case .part(let range):
      status = .partialContent
      body = bytes[range]
      headers[HTTPHeader("Content-Range")] =
        "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"
    case .unsatisfiable:
      var answer = Self.words(.rangeNotSatisfiable, "")
      answer.headers[HTTPHeader("Content-Range")] = "bytes */\(bytes.count)"
      return answer
    }
    if request.method == .HEAD {
      return HTTPResponse(
        statusCode: status, headers: headers,
        body: HTTPBodySequence(from: SilentBody(), count: body.count))
    }
    return HTTPResponse(
      statusCode: status, headers: headers,
      body: HTTPBodySequence(data: Data(body), suggestedBufferSize: 65536))
  }

  private static func words(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
    HTTPResponse(
      statusCode: status,
      headers: [
        .contentType: "text/plain; charset=utf-8",
        HTTPHeader("X-Content-Type-Options"): "nosniff",
      ], body: Data((text + "\n").utf8))
  }
}
