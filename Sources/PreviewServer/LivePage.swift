/// The additions of the preview to the pages that it serves; files on disk do not change.
package enum LivePage {
  /// The URL of the script; no page of a site can be there, because a leading dot is never
  /// published.
  package static let scriptAddress = "/.blogc/live.js"
  /// The prefix of the URL of a live connection; the version of the page follows, and its path.
  package static let connectionAddress = "/.blogc/live/"

  /// Adds the script's tag before the last `</body>`, or at the end.
  /// - Parameters:
  ///   - page: the page as it was built.
  ///   - version: the version of the page's content: letters, digits and hyphens.
  ///   - badge: the label of the badge (`draft`, `future`); nil for a published page.
  /// - Complexity: O(n).
  package static func adding(script page: [UInt8], version: String, badge: String?) -> [UInt8] {
    var tag = "<script src=\"\(scriptAddress)\" defer data-version=\"\(version)\""
    if let badge { tag += " data-badge=\"\(badge)\"" }
    tag += "></script>"
    let place = lastBodyEnd(page) ?? page.count
    var result: [UInt8] = []
    result.reserveCapacity(page.count + tag.utf8.count)
    result += page[..<place]
    result += tag.utf8
    result += page[place...]
    return result
  }

  private static func lastBodyEnd(_ page: [UInt8]) -> Int? {
    let end = Array("</body".utf8)
    guard page.count >= end.count else { return nil }
    var start = page.count - end.count
    while start >= 0 {
      if page[start] == end[0],
        (1..<end.count).allSatisfy({ page[start + $0] | 0x20 == end[$0] | 0x20 })
      {
        return start
      }
      start -= 1
    }
    return nil
  }

  /// The page for a missing file of a site without a `404.html`.
  static let missing = Array(
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Page not found</title>
    <style>
    :root { color-scheme: light dark; }
    body { font: 17px/1.6 system-ui, sans-serif; max-width: 34rem; margin: 18vh auto; padding: 0 1.5rem; }
    h1 { font-size: 1.5rem; }
    code { font-family: ui-monospace, monospace; }
    </style>
    </head>
    <body>
    <h1>Page not found</h1>
    <p>The site has no page at this address, and no <code>404.html</code>. When there is one, it appears here.</p>
    </body>
    </html>

    """.utf8)
}
