internal import ContentData
internal import Liquid
internal import Markdown
internal import SiteModel
internal import SourceText
internal import Stylesheets

/// A site with everything that rendering needs: read, ordered, its generators run, its templates
/// compiled.
struct PreparedSite: Sendable {
  let site: Site
  let plan: RenderPlan
  /// Members of collections in their order.
  let documents: [RenderItem]
  /// Pages in their order, generated ones included.
  let pages: [RenderItem]

  /// Puts a site together.
  /// - Throws: what makes rendering impossible; all else is only reported.
  init(
    _ loaded: LoadedConfiguration, _ contents: SourceContents, plugins: SitePlugins,
    commits: CommitTimes, roots: SourceRoots, stylesheets: any StylesheetCompiler,
    variables: [String: String],
    reporting problems: inout [Diagnostic]
  ) throws(Diagnostic) {
    let configuration = loaded.configuration
    guard var options = configuration.markdownOptions() else {
      throw Diagnostic(
        "config.unknown-markdown", .error,
        "there is no Markdown converter '\(configuration.markdown)'",
        at: configuration.location(of: "markdown"),
        hint: "blogc has kramdown, CommonMark and GFM")
    }
    let colouring = configuration.codeHighlighter
    options.highlighter = colouring
    let sass = SassAdaptor(
      configuration: configuration, roots: roots, sources: contents.sources,
      compiler: stylesheets)
    let converter = SiteConverter(configuration: configuration, options: options, sass: sass)
    let layouts = contents.layouts
    let amended = Self.amended(
      contents, plugins: plugins, configuration: configuration, converter: converter,
      layouts: layouts, commits: commits, reporting: &problems)
    let site = Site(
      amended, configuration: configuration, time: loaded.time, converter: converter,
      reporting: &problems)
    self.site = site
    let generators = plugins.generators(
      configuration,
      layouts: Dictionary(layouts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }),
      converter: converter, reporting: &problems)
    let pages = PageList.make(
      site, generators: generators, firstResource: contents.resourceCount, reporting: &problems)

    let includes = IncludeLibrary(
      names: contents.includes.map(\.name), sources: contents.sources, roots: roots,
      collectionsDirectory: configuration.collectionsDirectory)
    let context = FilterContext(
      address: SiteAddress(url: configuration.url, baseurl: configuration.baseurl),
      zone: configuration.zone, now: loaded.time, converter: converter, colouring: colouring,
      documents: SiteLookup(site), includes: includes)
    let environment = SiteEnvironment.make(
      site, plugins: plugins, context, reporting: &problems)
    includes.publish(
      Self.compile(contents.includes, environment, reporting: &problems), environment: environment)
    plan = RenderPlan(
      site: site, environment: environment, includes: includes,
      layouts: LayoutLibrary(layouts, environment: environment, reporting: &problems),
      converter: converter, markdownTargets: MarkdownTargets(site, roots: roots), sass: sass,
      jekyll: .drop(JekyllDrop(environment: configuration.environment)),
      finisher: plugins.finisher(configuration, variables: variables, reporting: &problems),
      firstDocument: contents.firstDocument)
    documents = site.collections.flatMap { collection in
      collection.documents.map { RenderItem($0, isWritten: site.isWritten($0.document)) }
    }
    self.pages = pages.map {
      RenderItem($0.drop, paginator: $0.paginator, content: $0.content)
    }
  }

  private static func amended(
    _ contents: SourceContents, plugins: SitePlugins, configuration: SiteConfiguration,
    converter: SiteConverter, layouts: [Layout], commits: CommitTimes,
    reporting problems: inout [Diagnostic]
  ) -> Site.Contents {
    var result = Site.Contents(
      documents: contents.documents, collectionFiles: contents.collectionFiles,
      pages: contents.pages, staticFiles: contents.staticFiles, data: .drop(contents.dataFolder))
    result.bareMarkdown = contents.bareMarkdown
    ContentAmendments(
      plugins: plugins.enabled, configuration: configuration, converter: converter,
      layouts: layouts.map(\.name), commits: commits
    ).amend(&result, reporting: &problems)
    return result
  }

  private static func compile(
    _ includes: [(name: String, file: SourceFile, resource: ResourceID)],
    _ environment: Environment, reporting problems: inout [Diagnostic]
  ) -> [ByteKey: Template] {
    var templates: [ByteKey: Template] = [:]
    for include in includes where templates[ByteKey(include.name)] == nil {
      templates[ByteKey(include.name)] = Template.compile(
        file: include.file, environment: environment, resource: include.resource,
        reporting: &problems)
    }
    return templates
  }
}
