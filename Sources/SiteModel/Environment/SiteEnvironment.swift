internal import SourceText
package import Liquid

/// Creates a site's Liquid environment: modes, limits, Jekyll's filters and tags, and those of the enabled plugins.
package enum SiteEnvironment {
  /// Makes the environment that all templates of a site are compiled with.
  /// - Parameters:
  ///   - site: in its final order; generators need not have run.
  ///   - registerPlugins: adds the tags and filters of the enabled plugins.
  ///   - context: the site's properties, which filters and tags capture.
  package static func make(
    _ site: Site, _ context: FilterContext, registerPlugins: (inout Environment) -> Void
  ) -> Environment {
    WellKnownSymbols.prepare()
    let configuration = site.configuration
    var environment = Environment(
      dialect: .jekyll,
      errorMode: Environment.ErrorMode(rawValue: configuration.liquidErrorMode) ?? .warn)
    environment.strictFilters = configuration.strictFilters
    environment.isPermissive = configuration.isPermissive
    environment.missingHint =
      configuration.isPermissive
      ? nil
      : Message(
        "a plugin may define it; 'blogc build --permissive' builds the site without it",
        ja: "プラグインのものかもしれません。'blogc build --permissive' でこれなしにビルドできます")
    environment.strictVariables = configuration.strictVariables
    environment.limits = Limits(pageMegabytes: configuration.pageSizeLimit)
    environment.zone = configuration.zone
    environment.now = site.time
    environment.clock = SiteResources.clock
    environment.memo = FilterResultCache()
    environment.results = SharedResults()
    environment.pageNames = [WellKnownSymbols.page]
    environment.constants = [WellKnownSymbols.site]
    JekyllFilters.register(into: &environment, site: context)
    JekyllTags.register(into: &environment, site: context)
    registerPlugins(&environment)
    return environment
  }
}
