internal import ContentData
internal import NIOHTTP1

/// Answers requests with files of the site.
struct PageHandler: Sendable {
  let pages: SitePages
  let policy: HostPolicy
  /// Notifies open pages of changes; nil without live reload.
  let hub: LiveReloadHub?

  /// Returns true if a request may become a live connection; requests of foreign pages may not.
  func opensLive(_ request: HTTPRequestHead) -> Bool {
    hub != nil && hasKnownHost(request) && view(of: request) != nil && isOwn(request)
  }

  /// The page of a request for a live connection, whose version and URL are in the path.
  func view(of request: HTTPRequestHead) -> LiveReloadHub.View? {
    let path = Self.path(of: request)
    guard path.hasPrefix(LivePage.connectionAddress) else { return nil }
    let rest = path.dropFirst(LivePage.connectionAddress.count)
    guard let slash = rest.firstIndex(of: "/") else { return nil }
    return LiveReloadHub.View(address: String(rest[slash...]), version: String(rest[..<slash]))
  }

  /// The path of a request, still percent-encoded, without the query.
  private static func path(of request: HTTPRequestHead) -> String {
    String(request.uri.prefix { $0 != "?" && $0 != "#" })
  }

  private func hasKnownHost(_ request: HTTPRequestHead) -> Bool {
    let hosts = request.headers["host"]
    return hosts.count == 1 && policy.admits(host: hosts[0])
  }

  private func isOwn(_ request: HTTPRequestHead) -> Bool {
    policy.admits(origin: request.headers.first(name: "origin"))
  }

  /// Returns the response to a request.
  /// - Parameter hasBody: true if a body follows the head; browsers never send one here.
  func respond(to request: HTTPRequestHead, hasBody: Bool = false) -> HTTPResponse {
    guard request.headers["host"].count <= 1 else {
      return .words(.badRequest, "a request has one host")
    }
    guard hasKnownHost(request) else {
      return .words(.misdirectedRequest, "this preview answers only on this machine")
    }
    guard request.method == .GET || request.method == .HEAD else {
      var response = HTTPResponse.words(.methodNotAllowed, "the preview only answers GET and HEAD")
      response.headers.add(name: "Allow", value: "GET, HEAD")
      return response
    }
    guard !hasBody else { return .words(.badRequest, "a request for a page has no body") }
    let path = Self.path(of: request)
    if hub != nil {
      if path.hasSameBytes(as: LivePage.scriptAddress) { return script }
      if path.hasPrefix(LivePage.connectionAddress) {
        return isOwn(request)
          ? .words(.badRequest, "that is not a valid request for a live connection")
          : .words(.forbidden, "the request comes from another site")
      }
    }
    switch pages.resolve(path) {
    case .file(let path):
      guard let file = pages.site.file(at: path) else { return missing }
      return response(path, file, to: request)
    case .redirect(let address):
      var response = HTTPResponse.words(.found, "the page is at \(address)")
      response.headers.add(name: "Location", value: address)
      return response
    case .missing:
      return missing
    case .refused:
      return .words(.badRequest, "that is not a URL of the site")
    }
  }

  private var missing: HTTPResponse {
    HTTPResponse(
      status: .notFound,
      headers: [
        "Content-Type": ContentType.of(path: "404.html"), "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
      ], body: .bytes(pages.missingPage.html))
  }

  private var script: HTTPResponse {
    HTTPResponse(
      status: .ok,
      headers: [
        "Content-Type": ContentType.of(path: "live.js"), "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
      ], body: .bytes(Array(LiveScript.text.utf8)))
  }

  private func response(_ path: String, _ file: SiteFile, to request: HTTPRequestHead)
    -> HTTPResponse
  {
    let version = pages.version(of: path, file)
    let type = ContentType.of(path: path)
    guard hub != nil, ContentType.isPage(path) else {
      return FileResponder(file: file, version: version, type: type).respond(to: request)
    }
    guard let page = pages.page(path, file) else { return missing }
    let furnished = SiteFile(page.html, version: version, modified: file.modified)
    return FileResponder(file: furnished, version: version + "-live", type: type).respond(
      to: request)
  }
}
