internal import ContentData
internal import Liquid
internal import Markdown
internal import SiteModel
internal import SourceText

/// A build from beginning to end: read, compile templates, bodies, pages, write.
package enum Build {
  /// Builds a site.
  ///
  /// When there is an error, the destination stays as it was.
  /// - Returns: what was done and everything that there is to tell.
  /// - Complexity: O(size of the site).
  package static func run(_ request: BuildRequest) async -> BuildReport {
    let start = SystemCalls.ticks()
    var report = BuildReport()
    do throws(Diagnostic) {
      try await build(request, &report)
    } catch {
      report.diagnostics.append(error)
    }
    report.diagnostics = Diagnostic.inInputOrder(report.diagnostics)
    report.duration = SystemCalls.ticks() - start
    return report
  }

  private static func build(
    _ request: BuildRequest, _ report: inout BuildReport
  ) async throws(Diagnostic) {
    let workers = request.workers ?? SystemCalls.processorCount()
    let loaded = try LoadedConfiguration(request, reporting: &report.diagnostics)
    let configuration = loaded.configuration
    guard var options = configuration.markdownOptions() else {
      throw Diagnostic(
        "config.unknown-markdown", .error,
        "there is no Markdown converter '\(configuration.markdown)'",
        hint: "blogc has kramdown, CommonMark and GFM")
    }
    options.highlighter = configuration.codeHighlighter
    let destination = try Destination(
      path: loaded.destination, source: loaded.source, home: request.surroundings.home)
    report.destination = request.destination ?? "_site"
    let theme = try Theme.find(
      configuration, source: loaded.source, gemFolders: Theme.gemFolders())
    let roots: SourceRoots
    do throws(SystemError) {
      roots = try SourceRoots(
        sitePath: loaded.source, theme: theme.map { ($0.name, $0.path) })
    } catch {
      throw Diagnostic(
        "source.unreadable-folder", .error, "the source folder cannot be read: \(error.reason)")
    }

    // Read.
    let plugins = SitePlugins(
      configuration, facts: loaded.pluginFacts(theme: theme), reporting: &report.diagnostics)
    var contents = try await SourceContents.read(
      loaded, roots: roots, theme: theme, destination: destination.status,
      readsBareMarkdown: plugins.readsBareMarkdown, workers: workers,
      reporting: &report.diagnostics)
    contents.add(plugins.layouts)
    let sass = SassAdaptor(configuration: configuration, roots: roots)
    let converter = SiteConverter(configuration: configuration, options: options, sass: sass)
    var siteContents = Site.Contents(
      documents: contents.documents, collectionFiles: contents.collectionFiles,
      pages: contents.pages, staticFiles: contents.staticFiles, data: .drop(contents.dataFolder))
    siteContents.bareMarkdown = contents.bareMarkdown
    let commits =
      plugins.needsCommitTimes
      ? Repository(source: loaded.source).commitTimes(reporting: &report.diagnostics)
      : CommitTimes()
    ContentAmendments(
      plugins: plugins.enabled, configuration: configuration, converter: converter,
      layouts: contents.layouts.map(\.name), commits: commits
    ).amend(&siteContents, reporting: &report.diagnostics)
    let site = Site(
      siteContents,
      configuration: configuration, time: loaded.time, converter: converter,
      reporting: &report.diagnostics)
    let pages = PageList.make(
      site,
      generators: plugins.generators(
        configuration,
        layouts: Dictionary(
          contents.layouts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }),
        converter: converter, reporting: &report.diagnostics),
      firstResource: contents.resourceCount, reporting: &report.diagnostics)

    // Compile templates.
    let includes = IncludeLibrary(
      names: contents.includes.map(\.name), sources: contents.sources, roots: roots,
      collectionsDirectory: configuration.collectionsDirectory)
    let environment = SiteEnvironment.make(
      site, plugins: plugins,
      FilterContext(
        address: SiteAddress(url: configuration.url, baseurl: configuration.baseurl),
        zone: configuration.zone, now: loaded.time, converter: converter,
        colouring: configuration.codeHighlighter,
        documents: SiteLookup(site), includes: includes),
      reporting: &report.diagnostics)
    var templateProblems: [Diagnostic] = []
    var templates: [ByteKey: Template] = [:]
    for include in contents.includes where templates[ByteKey(include.name)] == nil {
      templates[ByteKey(include.name)] = Template.compile(
        file: include.file, environment: environment, resource: include.resource,
        reporting: &templateProblems)
    }
    includes.publish(templates, environment: environment)
    let layouts = LayoutLibrary(
      contents.layouts, environment: environment, reporting: &templateProblems)
    report.diagnostics += templateProblems

    // Bodies, pages.
    let stage: OutputStage
    do throws(SystemError) {
      stage = try OutputStage(destination: destination.path, isFresh: destination.wasEmpty)
    } catch {
      throw Diagnostic(
        "destination.unwritable", .error,
        "the destination '\(report.destination)' cannot be written: \(error.reason)")
    }
    let renderer = SiteRenderer(
      plan: RenderPlan(
        site: site, environment: environment, includes: includes, layouts: layouts,
        converter: converter, sass: sass,
        jekyll: .drop(JekyllDrop(environment: configuration.environment)),
        finisher: plugins.finisher(
          configuration, variables: request.surroundings.variables,
          reporting: &report.diagnostics),
        firstDocument: contents.firstDocument),
      workers: workers, stage: stage)
    let documentItems = site.collections.flatMap { collection in
      collection.documents.map { RenderItem($0, isWritten: site.isWritten($0.document)) }
    }
    let pageItems = pages.map {
      RenderItem($0.drop, paginator: $0.paginator, content: $0.content)
    }
    report.diagnostics += await renderer.renderBodies(documentItems)
    report.diagnostics += await renderer.renderBodies(pageItems)
    let items = (pageItems + documentItems).filter(\.isWritten)
    let files = site.staticFiles.filter(\.isWritten)
    report.diagnostics += OutputConflicts.find(items: items, files: files)
    let winners = OutputConflicts.winners(items: items, files: files)
    let outputs =
      await renderer.copyFiles(winners.files, roots: roots)
      + renderer.renderPages(winners.items)
    for output in outputs { report.diagnostics += output.problems }

    // Write.
    guard report.succeeded else { return stage.discard() }
    report.posts = site.posts.count
    report.pages = items.count - site.posts.count { site.isWritten($0.document) }
    report.files = files.count
    report.written = outputs.count { $0.outcome == .written }
    report.unchanged = outputs.count { $0.outcome == .unchanged }
    let keep = KeptFiles(configuration.keepFiles)
    do throws(SystemError) {
      report.removed = try stage.commit(
        outputs: Set(outputs.map { ByteKey($0.path) }), removing: { !keep.contains($0) })
    } catch {
      stage.discard()
      throw Diagnostic(
        "destination.unwritable", .error,
        "the site cannot be put into '\(report.destination)': \(error.reason)")
    }
  }
}
