internal import ContentData
internal import Liquid
internal import SourceText

/// jekyll-feed's `{% feed_meta %}`: the link to the feed of posts, for the head of a page.
struct FeedMetaTag: HostTag {
  private let html: [UInt8]

  /// - Parameter path: where the feed of posts lies.
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

/// jekyll-last-modified-at's `{% last_modified_at %}`: when the page's file was last committed; nothing
/// where nobody knows.
struct LastModifiedTag: HostTag {
  private let format: String
  private let zone: TimeZoneRules

  /// - Parameter format: the site's; what is in the tag comes first.
  init(_ markup: TagMarkup, format: String, zone: TimeZoneRules) {
    self.format = markup.text.isEmpty ? format : markup.text
    self.zone = zone
  }

  private static let name: Symbol = "last_modified_at"

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    switch context.pageValue(Self.name) {
    case .timestamp(let moment): moment.format(format, zone: zone, into: &output)
    case .string(let text):
      if let moment = Timestamp(parsing: text, zone: zone) {
        moment.format(format, zone: zone, into: &output)
      }
    default: break
    }
  }
}

/// jekyll-github-metadata's `{% github_edit_link "text" %}`: where the page's source can be edited.
struct EditLinkTag: HostTag {
  private let text: String?

  init(_ markup: TagMarkup) {
    let quoted = markup.text
    if let quote = quoted.utf8.first, quote == 0x22 || quote == 0x27, quoted.utf8.count > 1,
      quoted.utf8.last == quote
    {
      text = String(quoted.dropFirst().dropLast())
    } else {
      text = nil
    }
  }

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    let path = context.pageValue(WellKnownSymbols.path)
    guard let site = context.value(of: WellKnownSymbols.site),
      let github = context.member("github", of: site),
      let repository = context.member("repository_url", of: github), repository.isTruthy,
      let source = context.member("source", of: github),
      let branch = context.member("branch", of: source), branch.isTruthy, path.isTruthy
    else { return }
    let folder = context.member(WellKnownSymbols.path, of: source) ?? .null
    var address = context.text(of: repository)
    for part in [
      "edit", context.text(of: branch), context.text(of: folder), context.text(of: path),
    ] {
      let trimmed = part.split(separator: "/").joined(separator: "/")
      if !trimmed.isEmpty { address += "/" + trimmed }
    }
    address = URLReference(address)?.normalized() ?? address
    guard let text else {
      output.append(escapingHTML: address)
      return
    }
    output.append("<a href=\"")
    output.append(escapingHTML: address)
    output.append("\">")
    output.append(text)
    output.append("</a>")
  }
}
