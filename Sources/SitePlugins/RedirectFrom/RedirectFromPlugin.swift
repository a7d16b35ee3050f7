internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-redirect-from: pages at old URLs that redirect to the new ones.
struct RedirectFromPlugin: Plugin {
  let gem = "jekyll-redirect-from"
  let generatorPriority = GeneratorPriority.normal
  let layouts = [(name: Redirects.layoutName, source: Redirects.layoutSource)]
  let settings = [
    KnownKey(
      "redirect_from",
      .map(
        [KnownKey("json", .flag, "Whether redirects.json is written", usual: true)], isOpen: true),
      "Settings of jekyll-redirect-from")
  ]
  let frontMatter = [
    KnownKey("redirect_from", .texts, "Old addresses that lead here (jekyll-redirect-from)"),
    KnownKey("redirect_to", .texts, "Where this document has moved to (jekyll-redirect-from)"),
  ]

  func generators(
    for site: PluginSite, layouts: [String: Layout], converter: any TextConverter,
    reporting problems: inout DiagnosticSink
  ) -> [any Generator] {
    [RedirectsGenerator(site.configuration, address: site.address, reporting: &problems)]
  }

  func transform(
    for site: PluginSite, _ inputs: TransformInputs, reporting problems: inout DiagnosticSink
  ) -> (any DocumentTransform)? {
    Redirects(address: site.address)
  }
}
