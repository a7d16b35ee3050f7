internal import SourceText

/// Links that lead to other sites.
package enum ExternalLink {
  /// The attributes of such a link, after its address.
  package static let attributes: StaticString = " target=\"_blank\" rel=\"noopener noreferrer\""

  /// Returns true if a destination leads to another site; without a hook of the site, every web address
  /// does.
  package static func isExternal(_ url: Span<UInt8>, _ site: MarkdownDelegate)
    -> Bool
  {
    site.isExternal?(String(decoding: url, as: UTF8.self))
      ?? (url.has("http://", at: 0) || url.has("https://", at: 0))
  }
}
