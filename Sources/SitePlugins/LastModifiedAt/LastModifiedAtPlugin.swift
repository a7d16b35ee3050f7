internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// jekyll-last-modified-at: `page.last_modified_at` from git, and the tag of that name.
struct LastModifiedAtPlugin: Plugin {
  let gem = "jekyll-last-modified-at"
  let tags = ["last_modified_at"]
  let needs = PluginNeeds.commitTimes
  let frontMatter = [
    KnownKey("last_modified_at", .date, "When it was last changed, for sitemap, feed and layouts")
  ]

  func register(
    into environment: inout Environment, for site: PluginSite, _ context: FilterContext,
    reporting problems: inout DiagnosticSink
  ) {
    let format = site.configuration.data["last-modified-at"]?.object?["date-format"]?.string
    let zone = site.configuration.zone
    environment.register(tag: "last_modified_at") { markup throws(Diagnostic) in
      LastModifiedTag(markup, format: format ?? "%d-%b-%y", zone: zone)
    }
  }

  func transform(
    for site: PluginSite, _ inputs: TransformInputs, reporting problems: inout DiagnosticSink
  ) -> (any DocumentTransform)? {
    CommitDates(commits: inputs.commits, zone: site.configuration.zone)
  }
}
