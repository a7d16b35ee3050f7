internal import SiteSources
internal import ContentData
internal import Highlighting
internal import Liquid
internal import MarkdownShared
internal import SiteModel
internal import SitePlugins
internal import SourceText
internal import Stylesheets

/// The converters that turn a site's sources into HTML and CSS: made of its configuration alone.
struct SiteConverters {
  let converter: SiteConverter
  let sass: SassAdaptor
  let colouring: Highlighter?
  /// The Markdown engine.
  let profile: MarkdownProfile
  /// The languages of code that stayed plain because there is no lexer.
  let uncoloured = UncolouredLanguages()

  /// - Parameter sources: the files that style sheets can import.
  /// - Throws: `config.unknown-markdown`.
  init(
    _ configuration: SiteConfiguration, sources: SourceIndex, roots: SourceRoots,
    stylesheets: any StylesheetCompiler
  ) throws(Diagnostic) {
    guard var options = configuration.markdownOptions() else {
      throw Diagnostic(
        "config.unknown-markdown", .error,
        "there is no Markdown converter '\(configuration.markdown)'",
        at: configuration.location(of: "markdown"),
        hint: "blogc supports kramdown, CommonMark and GFM")
    }
    profile = options.profile
    colouring = configuration.codeHighlighter(noting: uncoloured)
    // kramdown has its own setting that switches highlighting.
    options.highlighter =
      options.profile == .kramdown
      ? configuration.kramdownSettings().coloursCode ? Highlighter(noting: uncoloured) : nil
      : colouring
    sass = SassAdaptor(
      configuration: configuration, roots: roots, sources: sources, compiler: stylesheets)
    converter = SiteConverter(configuration: configuration, options: options, sass: sass)
  }
}

extension SiteRenderContext {
  /// Compiles the templates of a site, which may be only a part of one.
  /// - Parameter problems: gets the diagnostics about templates and settings.
  convenience init(
    _ site: Site, _ contents: SourceContents, _ converters: SiteConverters, plugins: EnabledPlugins,
    roots: SourceRoots, images: SiteImages, variables: [String: String],
    reporting problems: inout DiagnosticSink
  ) {
    let configuration = site.configuration
    let includes = IncludeLibrary(
      names: contents.includes.map(\.name), sources: contents.sources, roots: roots,
      collectionsDirectory: configuration.collectionsDirectory)
    var context = FilterContext(
      address: SiteAddress(url: configuration.url, baseurl: configuration.baseurl),
      zone: configuration.zone, now: site.time, converter: converters.converter,
      colouring: converters.colouring, documents: SiteLookup(site),
      includes: IncludeResolver(includes))
    // The reference for kramdown is Jekyll 4.3; the other profiles are blogc's own.
    context.marksLines = converters.profile != .kramdown || plugins.haveJekyll44
    let environment = SiteEnvironment.make(site, context) { environment in
      plugins.register(
        into: &environment, site: context, layouts: contents.layouts, reporting: &problems)
    }
    includes.publish(
      Self.compile(contents.includes, environment, reporting: &problems), environment: environment)
    self.init(
      site: site, environment: environment, includes: includes,
      layouts: LayoutLibrary(
        contents.layouts, environment: environment, reporting: &problems),
      converter: converters.converter,
      markdownTargets: MarkdownTargets(site, roots: roots, pictures: images.pictures),
      cards: SiteCards.of(images, site, environment, reporting: &problems), maker: images.maker,
      sass: converters.sass, jekyll: .drop(JekyllDrop(environment: configuration.environment)),
      postprocessor: plugins.postprocessor(variables: variables, reporting: &problems),
      firstDocument: contents.firstDocument)
  }

  /// Compiles includes. Errors in an include are reported when a page renders it: themes put a plugin's tags into an
  /// include that is only reached when the plugin is enabled, and Jekyll reads it only then.
  private static func compile(
    _ includes: [(name: String, file: SourceFile, resource: ResourceID)],
    _ environment: Environment, reporting problems: inout DiagnosticSink
  ) -> [ByteKey: Template] {
    var templates: [ByteKey: Template] = [:]
    for include in includes where templates[ByteKey(include.name)] == nil {
      var found = DiagnosticSink()
      templates[ByteKey(include.name)] = Template.compile(
        file: include.file, environment: environment, resource: include.resource,
        reporting: &found)
      problems.report(contentsOf: found.filter { $0.severity < .error })
    }
    return templates
  }
}
