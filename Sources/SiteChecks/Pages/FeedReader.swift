internal import SiteModel
internal import SourceText

/// Reads the URLs in a feed or sitemap.
package enum FeedReader {
  /// Reads an XML output.
  /// - Returns: its references; none for XML that is neither a feed nor a sitemap.
  /// - Complexity: O(length).
  package static func xml(_ bytes: Span<UInt8>) -> PageFacts {
    var facts = PageFacts()
    var tokens = HTMLTokens(bytes, in: 0..<bytes.count)
    var element: Range<Int>?
    var isFeed = false
    func add(_ range: Range<Int>) {
      var range = range
      // A URL may occur in a CDATA section.
      let opening: StaticString = "<![CDATA["
      if bytes.extracting(range).has(opening, at: 0) {
        range =
          range.lowerBound
          + opening.utf8CodeUnitCount..<max(range.lowerBound + 9, range.upperBound - 3)
      }
      let value = HTMLText.decoded(bytes, range)
      guard !value.isEmpty else { return }
      facts.references.append(.init(kind: .feed, value: value, isInBody: true))
    }
    while let token = tokens.next() {
      switch token {
      case .start(_, let name, let attributes):
        if !isFeed {
          isFeed = roots.contains { ASCII.equalsIgnoringCase(bytes, name, $0) }
          if !isFeed { return facts }
        }
        let values = TagAttributes(bytes, attributes)
        element = nil
        if ASCII.equalsIgnoringCase(bytes, name, "link") {
          if let href = values.href {
            facts.references.append(.init(kind: .feed, value: href, isInBody: true))
          } else {
            element = name
          }
        } else if ASCII.equalsIgnoringCase(bytes, name, "loc") {
          element = name
        } else if ASCII.equalsIgnoringCase(bytes, name, "image:loc")
          || ASCII.equalsIgnoringCase(bytes, name, "url")
        {
          element = name
        }
        let isMedia =
          ASCII.equalsIgnoringCase(bytes, name, "enclosure")
          || ASCII.equalsIgnoringCase(bytes, name, "media:content")
          || ASCII.equalsIgnoringCase(bytes, name, "media:thumbnail")
        if isMedia, let url = address(bytes, attributes) {
          facts.references.append(.init(kind: .feed, value: url, isInBody: true))
        }
      case .text(let range), .other(let range): if element != nil { add(range) }
      case .end: element = nil
      }
    }
    return facts
  }

  private static let roots: [StaticString] = ["feed", "rss", "urlset", "sitemapindex", "rdf:rdf"]

  /// The attribute `url`.
  private static func address(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> String? {
    var attributes = HTMLAttributes(bytes, range)
    while let attribute = attributes.next() {
      if ASCII.equalsIgnoringCase(bytes, attribute.name, "url"), let value = attribute.value {
        return HTMLText.decoded(bytes, value)
      }
    }
    return nil
  }
}
