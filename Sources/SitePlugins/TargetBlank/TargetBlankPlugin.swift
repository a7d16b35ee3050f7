internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-target-blank: links to other hosts open in a new tab.
struct TargetBlankPlugin: Plugin {
  let gem = "jekyll-target-blank"
  let settings = [
    KnownKey(
      "target-blank",
      .map(
        [
          KnownKey("css_class", .text, "Only links of this class open in a new tab"),
          KnownKey("add_css_classes", .text, "Classes that such links get"),
          KnownKey("rel", .text, "Further values of the attribute rel"),
          KnownKey("noopener", .flag, "Whether rel gets noopener", usual: true),
          KnownKey("noreferrer", .flag, "Whether rel gets noreferrer", usual: true),
        ], isOpen: true), "Settings of jekyll-target-blank")
  ]

  func rewriter(
    for site: PluginSite, variables: [String: String], reporting problems: inout DiagnosticSink
  ) -> (any PageRewriter)? {
    TargetBlank(site, reporting: &problems)
  }
}

/// The changes of jekyll-target-blank to the links of a page.
struct TargetBlank: PageRewriter {
  private let external: ExternalLink
  private let requiredClass: String?
  private let addedClasses: String?
  private let relations: [String]

  /// Reads the setting `target-blank`.
  init(_ site: PluginSite, reporting problems: inout DiagnosticSink) {
    external = ExternalLink(site: site.configuration.url)
    var settings = PluginSettings("target-blank", in: site.configuration)
    requiredClass = settings.text("css_class")
    addedClasses = settings.text("add_css_classes")
    var relations: [String] = []
    if settings.object["noopener"]?.bool != false { relations.append("noopener") }
    if settings.object["noreferrer"]?.bool != false { relations.append("noreferrer") }
    relations += settings.text("rel").map { [$0] } ?? []
    self.relations = relations
    problems.report(contentsOf: settings.problems)
  }

  private static let links = StartTagRewriter(elements: ["a"])

  func rewrite(
    _ page: Span<UInt8>, of document: Document, into buffer: inout OutputBuffer
  ) -> Bool {
    Self.links.rewrite(page, into: &buffer) { tag in
      guard let address = tag.value(of: "href"), external.covers(address) else { return false }
      let classes = tag.value(of: "class") ?? ""
      if let requiredClass,
        !classes.split(separator: " ").contains(where: { $0 == requiredClass })
      {
        return false
      }
      tag.set("target", to: "_blank")
      var values = (tag.value(of: "rel") ?? "").split(separator: " ").map(String.init)
      for value in relations where !values.contains(value) { values.append(value) }
      if !values.isEmpty { tag.set("rel", to: Self.escaped(values.joined(separator: " "))) }
      if let addedClasses {
        let all = classes.isEmpty ? addedClasses : addedClasses + " " + classes
        tag.set("class", to: Self.escaped(all))
      }
      return true
    }
  }

  /// A value escaped for an attribute, with existing entities kept.
  private static func escaped(_ value: String) -> String {
    var buffer = OutputBuffer(capacity: value.utf8.count)
    buffer.append(escapingAttribute: value)
    return buffer.text()
  }
}
