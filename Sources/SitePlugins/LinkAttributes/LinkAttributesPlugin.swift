internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-link-attributes: links to other hosts get `rel` and `target`.
struct LinkAttributesPlugin: Plugin {
  let gem = "jekyll-link-attributes"
  let settings = [
    KnownKey(
      "external_links",
      .map(
        [
          KnownKey("enabled", .flag, "Whether links are changed", usual: true),
          KnownKey(
            "rel", .text, "The attribute rel of such links", usual: "external nofollow noopener"),
          KnownKey("target", .text, "Their attribute target", usual: "_blank"),
          KnownKey("exclude", .texts, "Addresses to leave alone; .+ and .* match anything"),
        ], isOpen: true), "Settings of jekyll-link-attributes")
  ]

  func rewriter(
    for site: PluginSite, variables: [String: String], reporting problems: inout DiagnosticSink
  ) -> (any PageRewriter)? {
    LinkAttributes(site, reporting: &problems)
  }
}

/// The changes of jekyll-link-attributes to the links of a page.
struct LinkAttributes: PageRewriter {
  private let external: ExternalLink
  private let attributes: [(name: String, value: String)]
  private let excluded: [[String]]

  /// Reads the setting `external_links`.
  /// - Returns: nil when it switches the plugin off.
  init?(_ site: PluginSite, reporting problems: inout DiagnosticSink) {
    external = ExternalLink(site: site.configuration.url)
    var settings = PluginSettings("external_links", in: site.configuration)
    let values = [
      ("rel", settings.text("rel") ?? "external nofollow noopener"),
      ("target", settings.text("target") ?? "_blank"),
    ]
    attributes = values.map { name, value in
      var buffer = OutputBuffer(capacity: value.utf8.count)
      buffer.append(escapingAttribute: value)
      return (name, buffer.text())
    }
    excluded = settings.list("exclude").map { pattern in
      pattern.replacing(".+", with: ".*").split(separator: ".*", omittingEmptySubsequences: false)
        .map(String.init)
    }
    problems.report(contentsOf: settings.problems)
    if settings.object["enabled"]?.bool == false { return nil }
  }

  private static let links = StartTagRewriter(elements: ["a"])

  func rewrite(
    _ page: Span<UInt8>, of document: Document, into buffer: inout OutputBuffer
  ) -> Bool {
    Self.links.rewrite(page, into: &buffer) { tag in
      guard let address = tag.value(of: "href"), external.covers(address),
        !excluded.contains(where: { Self.matches(address, $0) })
      else { return false }
      var hasChanged = false
      for (name, value) in attributes where tag.value(of: name) == nil {
        tag.set(name, to: value)
        hasChanged = true
      }
      return hasChanged
    }
  }

  /// Returns true if a URL consists of the parts of a pattern, with any text between them.
  private static func matches(_ address: String, _ parts: [String]) -> Bool {
    guard let first = parts.first, let last = parts.last, address.hasBytePrefix(first) else {
      return false
    }
    if parts.count == 1 { return address.hasSameBytes(as: first) }
    var rest = Array(address.utf8.dropFirst(first.utf8.count))[...]
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      let word = Array(part.utf8)
      guard let start = rest.indices.first(where: { rest[$0...].starts(with: word) }) else {
        return false
      }
      rest = rest[(start + word.count)...]
    }
    return rest.count >= last.utf8.count && rest.suffix(last.utf8.count).elementsEqual(last.utf8)
  }
}
