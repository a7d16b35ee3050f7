internal import SiteModel
internal import SourceText

/// Changes only the texts of a finished page, for jemoji and jekyll-mentions.
///
/// Tags, comments, scripts and the contents of ``ignoredElements`` keep their bytes. If the page
/// has a `<body>`, only its content is changed, as in Jekyll.
struct PageTextRewriter {
  /// Elements whose texts are not changed, such as `pre` and `code`, in lower case.
  let ignoredElements: [StaticString]

  /// Copies a page with its texts changed.
  /// - Parameters:
  ///   - page: the page's HTML.
  ///   - buffer: gets the whole page, also when nothing changed.
  ///   - rewrite: gets each text, still escaped, and appends its replacement.
  /// - Complexity: O(length of the page).
  func rewrite(
    _ page: Span<UInt8>, into buffer: inout OutputBuffer,
    _ rewrite: (Span<UInt8>, inout OutputBuffer) -> Void
  ) {
    let body = Self.bodyRange(of: page)
    buffer.append(page.extracting(0..<body.lowerBound))
    var tokens = HTMLTokens(page, in: body)
    var ignoredDepth = 0
    while let token = tokens.next() {
      switch token {
      case .text(let range):
        let text = page.extracting(range)
        if ignoredDepth > 0 { buffer.append(text) } else { rewrite(text, &buffer) }
      case .start(let tag, let name, _):
        if isIgnored(page, name) { ignoredDepth += 1 }
        buffer.append(page.extracting(tag))
      case .end(let tag, let name):
        if ignoredDepth > 0, isIgnored(page, name) { ignoredDepth -= 1 }
        buffer.append(page.extracting(tag))
      case .other(let range):
        buffer.append(page.extracting(range))
      }
    }
    buffer.append(page.extracting(droppingFirst: body.upperBound))
  }

  private func isIgnored(_ page: Span<UInt8>, _ name: Range<Int>) -> Bool {
    ignoredElements.contains { ASCII.equalsIgnoringCase(page, name, $0) }
  }

  /// Returns the range between the first `<body …>` and the first `</body>` after it; the whole page when
  /// it has no `<body`.
  static func bodyRange(of page: Span<UInt8>) -> Range<Int> {
    guard let opening = page.firstRange(of: "<body", from: 0) else { return 0..<page.count }
    guard let start = page.firstRange(of: ">", from: opening.upperBound) else {
      return page.count..<page.count
    }
    let end = page.firstRange(of: "</body>", from: start.upperBound)
    return start.upperBound..<(end?.lowerBound ?? page.count)
  }
}
