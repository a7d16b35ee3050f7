/// Answers requests with files of the site.
struct PageHandler: Sendable {
  /// What a request leads to.
  enum Outcome: Sendable {
    case answer(Answer)
    /// The connection becomes a live one, told by this hub, after this answer.
    case live(LiveHub, Answer)
  }

  let site: any PreviewSite
  let resolver: AddressResolver
  let policy: HostPolicy
  let hub: LiveHub?

  /// What to do about a request.
  func outcome(of request: RequestHead) -> Outcome {
    guard policy.admits(host: request.header("host")) else {
      return .answer(.words(.misdirectedRequest, "this preview answers only on this machine"))
    }
    if let hub, request.path == LivePage.connectionAddress {
      return live(hub, request)
    }
    var answer = answer(to: request)
    if request.method == "HEAD" { answer.sendsBody = false }
    return .answer(answer)
  }

  private func live(_ hub: LiveHub, _ request: RequestHead) -> Outcome {
    guard policy.admits(origin: request.header("origin")) else {
      return .answer(.words(.forbidden, "foreign origin"))
    }
    guard let answer = WebSocketHandshake.answer(to: request) else {
      return .answer(.words(.badRequest, "that is no request for a live connection"))
    }
    return .live(hub, answer)
  }

  private func answer(to request: RequestHead) -> Answer {
    guard request.method == "GET" || request.method == "HEAD" else {
      var answer = Answer.words(.methodNotAllowed, "the preview only answers GET and HEAD")
      answer.headers.append(("Allow", "GET, HEAD"))
      return answer
    }
    if hub != nil, request.path == LivePage.scriptAddress {
      return whole(Array(LiveScript.text.utf8), type: ContentType.of(path: "x.js"), to: request)
    }
    switch resolver.resolve(request.path, entry: site.entry(at:)) {
    case .file(let file):
      guard let bytes = site.bytes(at: file) else { return missing(request) }
      return answer(file: file, bytes, status: .ok, to: request)
    case .redirect(let address):
      var answer = Answer.words(.found, "")
      answer.headers.append(("Location", address))
      return answer
    case .missing:
      return missing(request)
    case .refused:
      return .words(.badRequest, "that is no address of a site")
    }
  }

  private func missing(_ request: RequestHead) -> Answer {
    guard let page = site.bytes(at: "404.html") else {
      return .words(.notFound, "no such page; the site has no 404.html")
    }
    return answer(file: "404.html", page, status: .notFound, to: request)
  }

  private func answer(
    file: String, _ bytes: [UInt8], status: Answer.Status, to request: RequestHead
  ) -> Answer {
    let type = ContentType.of(path: file)
    guard hub != nil, type.hasPrefix("text/html") else {
      return whole(bytes, type: type, status: status, to: request)
    }
    let page = LivePage.adding(script: bytes, badge: site.badge(of: file))
    return whole(page, type: type, status: status, to: request)
  }

  /// An answer with its headers; a `Range` is obeyed for status 200.
  private func whole(
    _ bytes: [UInt8], type: String, status: Answer.Status = .ok, to request: RequestHead
  ) -> Answer {
    var answer = Answer(
      status: status,
      headers: [
        ("Content-Type", type), ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"), ("Accept-Ranges", "bytes"),
      ], body: bytes)
    let wanted = status == .ok ? request.header("range") : nil
    switch ByteRange(header: wanted, size: bytes.count) {
    case .whole: break
    case .part(let range):
      answer.status = .partialContent
      answer.body = Array(bytes[range])
      answer.headers.append(
        ("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"))
    case .unsatisfiable:
      answer = .words(.rangeNotSatisfiable, "")
      answer.headers.append(("Content-Range", "bytes */\(bytes.count)"))
    }
    return answer
  }
}
