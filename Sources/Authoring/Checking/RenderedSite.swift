internal import SiteSources
internal import SiteBuilder
internal import ContentData
internal import FileSystem
internal import MarkdownShared
internal import SiteChecks
internal import SiteModel
internal import SitePlugins
internal import SourceText

/// All outputs of a site, rendered and parsed for checking; only the extracted data is kept.
struct RenderedSite: Sendable {
  let site: CheckedSite
  /// The diagnostics of rendering.
  let problems: DiagnosticSink

  private struct Page: Sendable {
    var checked: CheckedPage?
    var problems: DiagnosticSink
    /// The file of its card below the destination; nil for a page without one.
    var card: String?
  }

  /// Renders everything.
  /// - Complexity: that of a clean build, without writing.
  init(
    _ reading: LoadedSite, drafts: @escaping @Sendable () -> [SourceEntry], workers: Int
  ) async {
    let (loaded, roots) = (reading.configuration, reading.inputs.roots)
    let prepared = reading.prepared
    let plan = prepared.plan
    let sources = SourceCatalogue(reading.contents, prepared, loaded, roots: roots)
    let all = prepared.documents + prepared.pages
    let written = (prepared.pages + prepared.documents).filter(\.isWritten)
    let copied = prepared.site.staticFiles.filter(\.isWritten)
    let conflicts = OutputConflicts.find(items: written, files: copied)
    var problems = DiagnosticSink(conflicts.filter { $0.severity == .error })
    let winners = OutputConflicts.winners(items: written, files: copied)

    // The bodies of documents are rendered first, then those of pages, which may show documents.
    var reads: [Int: [UInt8]] = [:]
    let html = winners.files.filter { Self.isHTML($0.outputPath) }
    var files = winners.files.filter { !Self.isHTML($0.outputPath) }.map {
      (path: $0.outputPath, source: $0.sourcePath)
    }
    let count = prepared.documents.count
    // Several pages may show the same picture.
    var pictures: Set<ByteKey> = []
    for items in [Array(all[..<count]), Array(all[count...])] {
      let bodies = await SiteRenderer.renderBodies(
        plan, workers: workers, items, kept: Array(repeating: nil, count: items.count),
        publish: { _, _ in }
      ).bodies
      for (item, body) in zip(items, bodies) {
        problems.report(contentsOf: body.problems)
        reads[item.document.resource.number] = body.reads
        files += body.pictureFiles.filter { pictures.insert(ByteKey($0.path)).inserted }
        if body.sourceMap != nil {
          files.append((item.document.outputPath + ".map", item.document.sourcePath))
        }
      }
    }

    let items = winners.items
    let bodyReads = reads
    let pages = await ParallelMap.run(
      count: items.count, workers: workers, makeState: { PageRenderer(plan) },
      body: { renderer, index in
        let item = items[index]
        return Self.page(
          item, &renderer, sources, plan,
          bodyReads: bodyReads[item.document.resource.number] ?? [])
      })
    var checked: [CheckedPage] = []
    for (item, page) in zip(items, pages) {
      problems.report(contentsOf: page.problems)
      if let card = page.card { files.append((card, item.document.sourcePath)) }
      if let page = page.checked {
        checked.append(page)
      } else {
        // A page that could not be rendered is reported; links to it are not broken.
        files.append((item.document.outputPath, item.document.sourcePath))
      }
    }
    checked += await ParallelMap.run(
      count: html.count, workers: workers, makeState: { 0 },
      body: { _, index in Self.copiedPage(html[index], sources, roots) })
    if loaded.configuration.searchSettings != nil {
      files.append(("search/search.js", "_config.yml"))
    }
    self.problems = problems
    var site = CheckedSite(
      knownKeys: PluginRegistry.knownKeys,
      configuration: loaded.configuration, pages: checked, files: files.map(\.path),
      sources: sources.sources, resources: sources.resources, documents: sources.documents,
      fileSources: files.map(\.source),
      mentions: {
        drafts().map { entry in
          CheckedSource(.data, path: entry.path, read: { (try? roots.read(entry)) ?? [] })
        }
      },
      conflicts: conflicts.filter { $0.severity < .error },
      nestsItems: plan.converter.options.features.contains(.nestedIndentedItems))
    if let rules = winners.files.first(where: { $0.outputPath.hasSameBytes(as: "_redirects") }),
      let bytes = try? roots.read(rules.sourcePath, isFromTheme: rules.isFromTheme)
    {
      site.redirects = Self.redirects(bytes)
    }
    // The files of the site come first among the files.
    let plain = winners.files.filter { !Self.isHTML($0.outputPath) }
    site.pictures = await ParallelMap.run(
      count: plain.count, workers: workers, makeState: { 0 },
      body: { _, index in Self.picture(plain[index], index, prepared, roots) }
    ).compactMap { $0 }
    self.site = site
  }

  /// A file of the site that is a picture; nil for another one.
  private static func picture(
    _ file: StaticFile, _ number: Int, _ prepared: RenderableSite, _ roots: SourceRoots
  ) -> CheckedPicture? {
    guard let bytes = try? roots.read(file.sourcePath, isFromTheme: file.isFromTheme, limit: .copy),
      let picture = prepared.picture(file, bytes)
    else { return nil }
    return CheckedPicture(
      file: number, bytes: picture.bytes, pixels: picture.pixels,
      recordsPosition: picture.recordsPosition)
  }

  /// The source paths of the rules in a file `_redirects` of Netlify or Cloudflare, in which `*` and
  /// `:name` match anything.
  private static func redirects(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      guard let path = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).first,
        path.utf8.first == 0x2F
      else { return nil }
      return path.split(separator: "/", omittingEmptySubsequences: false)
        .map { $0.utf8.first == 0x3A ? "*" : String($0) }.joined(separator: "/")
    }
  }

  private static func isHTML(_ path: String) -> Bool {
    [".html", ".htm", ".xhtml"].contains { path.hasByteSuffix($0) }
  }

  private static func page(
    _ item: RenderItem, _ renderer: inout PageRenderer, _ sources: SourceCatalogue,
    _ plan: SiteRenderContext, bodyReads: [UInt8]
  ) -> Page {
    let path = item.document.outputPath
    let body = item.document.renderedBody
    if case .source = item.content, body == nil { return Page(checked: nil, problems: []) }
    let layouts = plan.layouts.chain(of: item.document)
    let isPage = isHTML(path)
    let isFeed = [".xml", ".atom", ".rss"].contains { path.hasByteSuffix($0) }
    let (outcome, problems) = renderer.page(of: item, body: body) { bytes, reads in
      var facts = PageFacts()
      if isPage {
        let place = layouts.isEmpty ? 0 : SiteRenderer.place(of: body, in: bytes)
        // The range of the body is empty if the body was changed after rendering.
        let range =
          layouts.isEmpty || place == nil
          ? 0..<bytes.count : place!..<place! + (body?.bytes.count ?? 0)
        facts = PageReader.html(bytes, body: range)
      } else if isFeed {
        facts = FeedReader.xml(bytes)
      }
      return (facts, reads)
    }
    guard let (facts, pageReads) = outcome else { return Page(checked: nil, problems: problems) }
    var reads = pageReads
    ReadList.forEach(bodyReads) { read in
      if let aspect = read.aspect { reads.insert(ResourceID(read.resource), aspect) }
      return true
    }
    return Page(
      checked: CheckedPage(
        outputPath: path, facts: facts, source: sources.number(of: item.document),
        layouts: layouts.compactMap { sources.number(of: $0.layout.resource) }, reads: reads,
        isPost: item.document.role == .member(collection: 0), isHTML: isPage),
      problems: problems, card: renderer.cardPath)
  }

  /// A page that is copied unchanged.
  private static func copiedPage(
    _ file: StaticFile, _ sources: SourceCatalogue, _ roots: SourceRoots
  ) -> CheckedPage {
    let bytes = (try? roots.read(file.sourcePath, isFromTheme: file.isFromTheme)) ?? []
    let facts = PageReader.html(bytes.span, body: 0..<bytes.count)
    return CheckedPage(
      outputPath: file.outputPath, facts: facts, source: sources.number(of: file.resource),
      layouts: [], reads: ReadSet(), isPost: false, isHTML: true)
  }
}
