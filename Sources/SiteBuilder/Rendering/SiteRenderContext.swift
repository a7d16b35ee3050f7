internal import ContentData
package import Liquid
internal import MarkdownShared
internal import Search
internal import SiteModel
internal import SitePlugins
internal import SiteSources
internal import SourceText

/// The immutable state that all workers share while they render bodies and pages.
///
/// A class: all workers would count the references in each copy of a structure, and wait for each other there.
package final class SiteRenderContext: Sendable {
  let site: Site
  package let environment: Environment
  let includes: IncludeLibrary
  package let layouts: LayoutLibrary
  package let converter: SiteConverter
  /// The documents and images that Markdown may name.
  let markdownTargets: MarkdownTargets
  /// The cards of the site; nil where there are none.
  let cards: SiteCards?
  /// Makes pictures and cards; nil where nothing is written.
  let maker: PictureMaker?
  let sass: SassAdaptor
  let jekyll: Value
  /// The plugins' changes to finished pages.
  let postprocessor: PagePostprocessor?
  /// The profiler of the build.
  let profiler: BuildProfiler
  /// The documents that the search finds; nil for a site without search.
  let search: SearchSelection?
  /// The first resource that is a document or page; a body that reads the content of another of them
  /// depends on the order of rendering.
  let firstDocument: Int

  init(
    site: Site, environment: Environment, includes: IncludeLibrary, layouts: LayoutLibrary,
    converter: SiteConverter, markdownTargets: MarkdownTargets, cards: SiteCards?,
    maker: PictureMaker?, sass: SassAdaptor, jekyll: Value, postprocessor: PagePostprocessor?,
    profiler: BuildProfiler = BuildProfiler(), firstDocument: Int
  ) {
    self.site = site
    self.environment = environment
    self.includes = includes
    self.layouts = layouts
    self.converter = converter
    self.markdownTargets = markdownTargets
    self.cards = cards
    self.maker = maker
    self.sass = sass
    self.jekyll = jekyll
    self.postprocessor = postprocessor
    self.profiler = profiler
    self.firstDocument = firstDocument
    search = SearchSelection(site.configuration)
  }

  /// A copy of the context with a profiler.
  func watched(by profiler: BuildProfiler) -> SiteRenderContext {
    SiteRenderContext(
      site: site, environment: environment, includes: includes, layouts: layouts,
      converter: converter, markdownTargets: markdownTargets, cards: cards, maker: maker,
      sass: sass, jekyll: jekyll, postprocessor: postprocessor, profiler: profiler,
      firstDocument: firstDocument)
  }

  /// Returns true if what was read is the content of another document or page than its own.
  func showsOthers(_ reads: ReadSet, than own: ResourceID) -> Bool {
    var found = false
    reads.forEach { resource, aspect in
      if aspect == .content, resource.number >= firstDocument, resource != own { found = true }
    }
    return found
  }
}
