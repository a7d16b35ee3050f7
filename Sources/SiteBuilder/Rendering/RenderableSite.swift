internal import SiteSources
internal import ContentData
internal import Highlighting
package import SiteModel
internal import SitePlugins
internal import SourceText
internal import Stylesheets

/// A site ready for rendering: read, ordered, its generators run, its templates compiled.
package struct RenderableSite: Sendable {
  package let site: Site
  package let plan: SiteRenderContext
  /// Members of collections in their order.
  package let documents: [RenderItem]
  /// Pages in their order, generated ones included.
  package let pages: [RenderItem]
  /// The languages of code that stayed plain because there is no lexer, collected while rendering.
  let uncoloured: UncolouredLanguages

  /// Assembles a site.
  /// - Throws: an error that makes rendering impossible; all other diagnostics are only reported.
  init(
    _ loaded: LoadedConfiguration, _ contents: SourceContents, plugins: EnabledPlugins,
    commits: CommitTimes, roots: SourceRoots, stylesheets: any StylesheetCompiler,
    images: SiteImages, variables: [String: String],
    reporting problems: inout DiagnosticSink
  ) throws(Diagnostic) {
    let configuration = loaded.configuration
    let converters = try SiteConverters(
      configuration, sources: contents.sources, roots: roots, stylesheets: stylesheets)
    uncoloured = converters.uncoloured
    let converter = converters.converter
    let layouts = contents.layouts
    let amended = Self.amended(
      contents, plugins: plugins, converter: converter, layouts: layouts, commits: commits,
      reporting: &problems)
    let site = Site(
      amended, configuration: configuration, time: loaded.time, converter: converter,
      reporting: &problems)
    self.site = site
    let generators = plugins.generators(
      layouts: Dictionary(layouts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }),
      converter: converter, reporting: &problems)
    let pages = PageList.make(
      site, generators: generators, firstResource: contents.resourceCount, reporting: &problems)
    plan = SiteRenderContext(
      site, contents, converters, plugins: plugins, roots: roots,
      images: images, variables: variables, reporting: &problems)
    documents = site.collections.flatMap { collection in
      collection.documents.map { RenderItem($0, isWritten: site.isWritten($0.document)) }
    }
    self.pages = pages.map {
      RenderItem($0.drop, paginator: $0.paginator, content: $0.content)
    }
  }

  private static func amended(
    _ contents: SourceContents, plugins: EnabledPlugins, converter: SiteConverter,
    layouts: [Layout], commits: CommitTimes, reporting problems: inout DiagnosticSink
  ) -> Site.Contents {
    var result = Site.Contents(
      documents: contents.documents, collectionFiles: contents.collectionFiles,
      pages: contents.pages, staticFiles: contents.staticFiles, data: .drop(contents.dataFolder))
    result.bareMarkdown = contents.bareMarkdown
    plugins.transforms(
      TransformInputs(converter: converter, layouts: layouts.map(\.name), commits: commits),
      reporting: &problems
    ).amend(&result, reporting: &problems)
    return result
  }
}
