internal import SiteModel
package import SourceText

/// jekyll-mentions: `@name` in a page's texts becomes a link to the person's page.
package struct Mentions: Sendable {
  /// The URL to which the name is appended, with its final `/`, escaped for an attribute.
  private let base: [UInt8]

  /// Makes the link maker.
  /// - Parameter baseURL: `jekyll-mentions:` or its `base_url`; `https://github.com` by default.
  package init(baseURL: String) {
    // URLs that browsers execute are rejected.
    let address = ScriptAddress.isScript(baseURL) ? "https://github.com" : baseURL
    var base = OutputBuffer(capacity: address.utf8.count + 16)
    base.append(escapingAttribute: address)
    if address.utf8.last != 0x2F, address.utf8.last != 0x7E { base.append(0x2F) }
    self.base = base.bytes()
  }

  private static let rewriter = PageTextRewriter(
    ignoredElements: ["pre", "code", "a", "style", "script"])

  /// Copies a page with its mentions linked.
  /// - Complexity: O(length of the page).
  package func rewrite(_ page: Span<UInt8>, into buffer: inout OutputBuffer) {
    guard page.contains(0x40) else {
      buffer.append(page)
      return
    }
    Self.rewriter.rewrite(page, into: &buffer) { text, buffer in link(text, into: &buffer) }
  }

  /// Copies one text with its mentions linked.
  private func link(_ text: Span<UInt8>, into buffer: inout OutputBuffer) {
    var copied = 0
    // A mention must not begin within the previous one.
    var floor = 0
    var index = 0
    while index < text.count {
      guard text[index] == 0x40, let end = endOfMention(in: text, at: index, floor: floor) else {
        index += 1
        continue
      }
      let name = text.extracting(index + 1..<end)
      if !isFormOfMention(name) {
        buffer.append(text.extracting(copied..<index))
        buffer.append("<a href=\"")
        buffer.append(base)
        buffer.append(name)
        buffer.append("\" class=\"user-mention\">@")
        buffer.append(name)
        buffer.append("</a>")
        copied = end
      }
      floor = end
      index = end
    }
    buffer.append(text.extracting(droppingFirst: copied))
  }

  /// One past the name of a mention whose `@` is at an offset, or nil when it is not a mention: no
  /// word character may precede it, and neither a `/` nor a continuation of the word (such as a
  /// full stop and a letter) may follow.
  private func endOfMention(
    in text: Span<UInt8>, at start: Int, floor: Int
  ) -> Int? {
    let startsLine = start == 0 || text[start - 1] == 0x0A
    guard startsLine || (start > floor && !ASCII.isWord(text[start - 1])) else { return nil }
    var end = start + 1
    guard end < text.count, ASCII.isWord(text[end]) else { return nil }
    while end < text.count, ASCII.isWord(text[end]) || text[end] == 0x2D { end += 1 }
    guard end < text.count else { return end }
    if text[end] == 0x2F { return nil }
    if text[end] != 0x2E { return end }
    let next = end + 1
    return next == text.count || !ASCII.isWord(text[next]) ? end : nil
  }

  /// Returns true for `mention` and its forms, which are not linked.
  private func isFormOfMention(_ name: Span<UInt8>) -> Bool {
    let whole = 0..<name.count
    return ASCII.equalsIgnoringCase(name, whole, "mention")
      || ASCII.equalsIgnoringCase(name, whole, "mentions")
      || ASCII.equalsIgnoringCase(name, whole, "mentioned")
      || ASCII.equalsIgnoringCase(name, whole, "mentioning")
  }
}
