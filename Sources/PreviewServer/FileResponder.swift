internal import ContentData
internal import NIOHTTP1
internal import SourceText

/// Makes responses with a file: whole, in part, or without a body if the browser has the same content
/// already (RFC 9110).
struct FileResponder {
  let file: SiteFile
  /// The version of the content, which differs for any other content of the same URL.
  let version: String
  /// The media type.
  let type: String

  private var tag: String { "\"\(version)\"" }

  /// The modification date of the file in the format of headers.
  private var date: String {
    var buffer = OutputBuffer()
    Timestamp(seconds: file.modified).format(
      "%a, %d %b %Y %H:%M:%S GMT", zone: .utc, into: &buffer)
    return buffer.text()
  }

  /// Returns the response to a request for the file.
  func respond(to request: HTTPRequestHead) -> HTTPResponse {
    var headers: HTTPHeaders = [
      "Content-Type": type, "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff",
      "Accept-Ranges": "bytes", "ETag": tag, "Last-Modified": date,
    ]
    if isKnown(to: request) {
      headers.remove(name: "Content-Type")
      return HTTPResponse(status: .notModified, headers: headers, body: .bytes([]))
    }
    let whole = HTTPResponse(status: .ok, headers: headers, body: .file(file, 0..<file.size))
    guard request.method == .GET, isUnchanged(for: request) else { return whole }
    switch ByteRange(header: request.headers.first(name: "range"), size: file.size) {
    case .whole: return whole
    case .part(let range):
      headers.add(
        name: "Content-Range",
        value: "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.size)")
      return HTTPResponse(status: .partialContent, headers: headers, body: .file(file, range))
    case .unsatisfiable:
      var response = HTTPResponse.words(
        .rangeNotSatisfiable, "the file has \(file.size) byte\(file.size == 1 ? "" : "s")")
      response.headers.add(name: "Content-Range", value: "bytes */\(file.size)")
      return response
    }
  }

  /// Returns true if the browser has this content already (sections 13.1.2 and 13.1.3).
  ///
  /// A date has a resolution of one second, in which a file can change twice: it is only compared if the request has
  /// no entity tag, and only with the date that the preview itself sent.
  private func isKnown(to request: HTTPRequestHead) -> Bool {
    let tags = request.headers[canonicalForm: "if-none-match"]
    if !tags.isEmpty {
      return tags.contains { known in
        known == "*" || known.drop { $0 == "W" || $0 == "/" } == tag
      }
    }
    guard let since = request.headers.first(name: "if-modified-since") else { return false }
    return file.modified > 0 && since.hasSameBytes(as: date)
  }

  /// Returns true if a range belongs to the same content as the part that the browser has (section
  /// 13.1.5).
  private func isUnchanged(for request: HTTPRequestHead) -> Bool {
    guard let condition = request.headers.first(name: "if-range") else { return true }
    return condition.hasSameBytes(as: tag)
  }
}
