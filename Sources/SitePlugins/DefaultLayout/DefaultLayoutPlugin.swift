internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-default-layout: layouts for Markdown files without one.
struct DefaultLayoutPlugin: Plugin {
  let gem = "jekyll-default-layout"

  func transform(
    for site: PluginSite, _ inputs: TransformInputs, reporting problems: inout DiagnosticSink
  ) -> (any DocumentTransform)? {
    DefaultLayout(configuration: site.configuration, layouts: inputs.layouts)
  }
}
