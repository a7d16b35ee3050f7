internal import SourceText

/// What the preview adds to a page on its way to the browser; the file on disk is not touched.
package enum LivePage {
  /// The address of the script; no page of a site can stand there, because a leading dot is never
  /// published.
  package static let scriptAddress = "/.blogc/live.js"
  /// The address of the live connection.
  package static let connectionAddress = "/.blogc/live"

  /// Adds the script's tag before the last `</body>`, or at the end.
  /// - Parameters:
  ///   - page: the page as it was built.
  ///   - badge: what the badge says (`draft`, `future`); nil for a published page.
  /// - Complexity: O(n).
  package static func adding(script page: [UInt8], badge: String?) -> [UInt8] {
    var tag = "<script src=\"\(scriptAddress)\" defer"
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
}
