internal import ContentData
internal import SiteModel
internal import SourceText

/// The site's values for jekyll-seo-tag, computed once for all pages: its name, description, logo and
/// the lines of the head that are the same everywhere.
final class SeoSite: Sendable {
  let configuration: SiteConfiguration
  let address: SiteAddress
  let addresses: AbsoluteAddresses
  let zone: TimeZoneRules
  let text: MarkdownText
  /// The site's title, converted from Markdown to escaped text on one line; nil when the site has
  /// none.
  let title: String?
  let tagline: String?
  let description: String?
  /// The URL of the site's logo.
  let logo: String?
  let author: Value
  let locale: String?
  let language: String
  /// `social:` of the configuration.
  let social: Object
  /// The value of `twitter:card` for pages without their own.
  let twitterCard: String
  /// The name of `twitter:site`; nil when the site has no `twitter`.
  let twitterSite: String?
  /// The lines for Facebook and for webmaster tools.
  let verifications: [UInt8]
  /// The generator that the head names: the setting `generator`, else Jekyll, as in jekyll-seo-tag.
  let generator: String
  /// The site's `seo_paginator_message`.
  let pageMessage: String

  init(_ configuration: SiteConfiguration, _ context: FilterContext) {
    let data = configuration.data
    self.configuration = configuration
    address = context.address
    addresses = AbsoluteAddresses(context.address)
    zone = configuration.zone
    let text = MarkdownText(context.converter)
    self.text = text
    title = text.formatted(
      data[WellKnownSymbols.title].flatMap { $0.isTruthy ? $0 : nil } ?? data[WellKnownSymbols.name]
    )
    tagline = text.formatted(data["tagline"])
    description = text.formatted(data["description"])
    if let path = data["logo"]?.string, !path.isEmpty {
      logo = Self.escapedAddress(path, context.address)
    } else {
      logo = nil
    }
    author = data["author"] ?? .null
    locale = data["locale"].flatMap { $0.isTruthy ? DocumentReader.text(of: $0) : nil }
    language = data["lang"].flatMap { $0.isTruthy ? DocumentReader.text(of: $0) : nil } ?? "en_US"
    social = data["social"]?.object ?? Object()
    let twitter = data["twitter"]
    twitterCard =
      twitter?.object?["card"].flatMap { $0.isTruthy ? DocumentReader.text(of: $0) : nil }
      ?? "summary_large_image"
    if let twitter, twitter.isTruthy {
      let name = DocumentReader.text(of: twitter.object?["username"] ?? .null)
      twitterSite = name.filter { $0 != "@" }
    } else {
      twitterSite = nil
    }
    verifications = Self.verifications(data)
    generator = data["generator"]?.string ?? "Jekyll v\(Site.jekyllVersion)"
    pageMessage =
      data["seo_paginator_message"]?.string ?? "Page %<current>s of %<total>s for "
  }

  /// The absolute, normalised URL of an image or logo.
  static func escapedAddress(_ path: String, _ address: SiteAddress) -> String {
    let full: String
    if let reference = URLReference(path), !reference.isAbsolute {
      full = address.absolute(path) ?? path
    } else {
      full = path
    }
    return PercentEncoding.normalized(full.utf8[...], .whole)
  }

  private static func verifications(_ data: Object) -> [UInt8] {
    var buffer = OutputBuffer(capacity: 256)
    func line(_ start: StaticString, _ value: Value?) {
      guard let value, value.isTruthy else { return }
      SeoTag.line(start, DocumentReader.text(of: value), into: &buffer)
    }
    if let facebook = data["facebook"]?.object {
      line("<meta property=\"fb:admins\" content=\"", facebook["admins"])
      line("<meta property=\"article:publisher\" content=\"", facebook["publisher"])
      line("<meta property=\"fb:app_id\" content=\"", facebook["app_id"])
    }
    if let tools = data["webmaster_verifications"], tools.isTruthy {
      let tools = tools.object ?? Object()
      line("<meta name=\"google-site-verification\" content=\"", tools["google"])
      line("<meta name=\"msvalidate.01\" content=\"", tools["bing"])
      line("<meta name=\"alexaVerifyID\" content=\"", tools["alexa"])
      line("<meta name=\"yandex-verification\" content=\"", tools["yandex"])
      line("<meta name=\"baidu-site-verification\" content=\"", tools["baidu"])
      line("<meta name=\"facebook-domain-verification\" content=\"", tools["facebook"])
    } else {
      line("<meta name=\"google-site-verification\" content=\"", data["google_site_verification"])
    }
    return buffer.bytes()
  }
}

extension MarkdownText {
  /// A value as jekyll-seo-tag prints it: converted from Markdown, without tags, on one line, escaped
  /// once; nil for an empty result.
  func formatted(_ value: Value?) -> String? {
    guard let value, value.isTruthy else { return nil }
    var buffer = OutputBuffer(capacity: 128)
    if case .drop(let drop) = value, let body = (drop as? RenderedBody)?.bytes {
      append(body.span, to: &buffer)
    } else {
      append(DocumentReader.text(of: value), to: &buffer)
    }
    guard buffer.count > 0 else { return nil }
    var escaped = OutputBuffer(capacity: buffer.count + 32)
    escaped.append(escapingOnce: buffer.span)
    return escaped.text()
  }
}

extension OutputBuffer {
  /// Appends text as Liquid's `escape_once` does: characters are escaped unless they begin an entity,
  /// which is a name of letters or a decimal number.
  fileprivate mutating func append(escapingOnce bytes: Span<UInt8>) {
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 0x26, Self.isEntity(bytes, at: index) {
        append(byte)
      } else if let entity = HTMLEscaping.entity(for: byte) {
        append(entity)
      } else {
        append(byte)
      }
    }
  }

  private static func isEntity(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    var index = start + 1
    let isNumber = index < bytes.count && bytes[index] == 0x23
    if isNumber { index += 1 }
    let nameStart = index
    while index < bytes.count,
      isNumber ? ASCII.isDigit(bytes[index]) : ASCII.isLetter(bytes[index])
    {
      index += 1
    }
    return index > nameStart && index < bytes.count && bytes[index] == 0x3B
  }
}
