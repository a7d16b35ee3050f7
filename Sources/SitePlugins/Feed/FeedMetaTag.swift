internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// jekyll-feed's `{% feed_meta %}`: the link to the feed of posts, for the head of a page.
struct FeedMetaTag: HostTag {
  private let html: [UInt8]

  /// - Parameter path: the path of the feed of posts.
  init(path: String, _ configuration: SiteConfiguration, _ address: SiteAddress) {
    var buffer = OutputBuffer(capacity: 256)
    buffer.append("<link type=\"application/atom+xml\" rel=\"alternate\" href=\"")
    buffer.append(escapingXML: address.absolute(path) ?? path)
    buffer.append(0x22)
    let title = [
      configuration.data[WellKnownSymbols.title], configuration.data[WellKnownSymbols.name],
    ]
    .compactMap { $0 }.first { $0.isTruthy }
    if let title {
      buffer.append(" title=\"")
      buffer.append(escapingXML: DocumentReader.text(of: title))
      buffer.append(0x22)
    }
    buffer.append(" />")
    html = buffer.bytes()
  }

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    context.reads.insert(SiteResources.configuration, .content)
    output.append(html)
  }
}
