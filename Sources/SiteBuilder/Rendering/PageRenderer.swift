internal import SiteSources
package import ContentData
internal import Liquid
internal import MarkdownShared
internal import Pictures
internal import Search
package import SiteModel
internal import SitePlugins
package import SourceText

/// The state of one rendering worker: its renderer, its buffers, and the context that all workers
/// share.
package struct PageRenderer: ~Copyable {
  let plan: SiteRenderContext
  /// The profiler; nil for no measurement.
  private let profiler: RenderWatch?
  private var markdown = MarkdownEngines()
  private var liquidOutput = OutputBuffer(capacity: 32_768)
  private var output = OutputBuffer(capacity: 65_536)
  private var reads = ReadSet()
  private var filterMemo: FilterMemo? = FilterMemo()
  private var sourceMap: [UInt8]?
  /// Compiles documents for the search, on a site that has one.
  private var search: SearchCompiler?
  private var pictures = DocumentPictures()
  /// The card of the page that was rendered last; nil for one without.
  private(set) var card: SocialCard?
  /// The file of the card of the page that was rendered last, below the destination; nil for a page without one.
  package var cardPath: String? { card?.path }

  package init(_ plan: SiteRenderContext) {
    self.plan = plan
    profiler = plan.profiler.makeRenderWatch()
    search = plan.search == nil ? nil : SearchCompiler()
  }

  /// Compiles an item's rendered body for the search index; nil for an item that is not in it.
  mutating func searchEntry(of item: RenderItem, _ body: RenderedBody?) -> SearchEntry? {
    guard let body, var compiler = search.take() else { return nil }
    defer { search = compiler }
    return plan.search?.entry(of: item, body: body.bytes, &compiler)
  }

  /// A rendered body.
  struct Body: Sendable {
    var body: RenderedBody?
    /// The map of a style sheet, a file beside it.
    var sourceMap: [UInt8]?
    /// The pictures that it shows.
    var pictures = DocumentPictures()
    var excerpt: RenderedBody?
    var reads: ReadSet
    var problems: DiagnosticSink
    /// True if it read the content of another document, which may not have been rendered yet.
    var dependsOnOrder: Bool
  }

  /// Renders a document's body: Liquid, then the converter of its extension.
  mutating func body(of item: RenderItem) -> Body {
    let document = item.document
    let start = profiler?.now ?? 0
    defer { profiler?.bodyEnded(document.sourcePath, since: start) }
    reads.removeAll()
    reads.insert(document.resource, .content)
    sourceMap = nil
    pictures = DocumentPictures()
    var problems = DiagnosticSink()
    guard case .source = item.content else {
      return Body(body: nil, excerpt: nil, reads: reads, problems: [], dependsOnOrder: false)
    }
    output.removeAll()
    let hasLiquid = document.hasLiquid
    // A body may show its own excerpt, which must be rendered before it.
    let shown = hasLiquid && document.showsOwnExcerpt ? excerpt(of: item, &problems) : nil
    var page: Value?
    if let shown, case .drop(let base) = item.page {
      page = .drop(PageView(base, values: [WellKnownSymbols.excerpt: .drop(shown)]))
    }
    output.removeAll()
    do throws(Diagnostic) {
      if hasLiquid {
        let code = CodeInTemplate(document, plan)
        let template = Template.compile(
          file: document.file, from: document.bodyStart, environment: plan.environment,
          literals: code.literals, reporting: &problems)
        code.addHints(to: &problems)
        liquidOutput.removeAll()
        try render(
          template, into: .scratch,
          globals: globals(item, content: .null, layout: innermost(item), page: page),
          &problems)
        try convertLiquidOutput(document, &problems)
      } else {
        let bytes = document.file.bytes
        try convert(
          bytes.span.extracting(droppingFirst: document.bodyStart), document,
          from: document.bodyStart, &problems)
      }
    } catch {
      if !problems.contains(where: { $0.isSame(as: error) }) { problems.report(error) }
      return Body(
        body: nil, excerpt: nil, reads: reads, problems: problems, dependsOnOrder: false)
    }
    let body = RenderedBody(bytes: output.bytes())
    let pictures = pictures
    let excerpt = shown ?? (hasLiquid ? excerpt(of: item, &problems) : nil)
    let dependsOnOrder = plan.showsOthers(reads, than: document.resource)
    if dependsOnOrder {
      // The order of two documents decides if the other's content has been rendered already.
      if item.member == nil { reads.insert(SiteResources.pages, .listing) }
      for collection in plan.site.collections where item.member != nil {
        reads.insert(collection.resource, .listing)
      }
    }
    return Body(
      body: body, sourceMap: sourceMap, pictures: pictures, excerpt: excerpt, reads: reads,
      problems: problems,
      dependsOnOrder: dependsOnOrder)
  }

  /// The rules for the excerpt of a document or page; nil where it has none.
  private func excerptRules(of item: RenderItem) -> ExcerptRules? {
    if item.member != nil { return plan.site.excerptRules }
    return item.document.isExcerptedPage ? plan.site.pageExcerptRules : nil
  }

  /// Renders an excerpt that contains Liquid: templates that show the excerpt cannot render it
  /// themselves.
  private mutating func excerpt(
    of item: RenderItem, _ problems: inout DiagnosticSink
  ) -> RenderedBody? {
    guard let rules = excerptRules(of: item),
      item.document.data[WellKnownSymbols.excerpt]?.isNull != false,
      let source = rules.source(of: item.document)?.text
    else { return nil }
    let bytes = Array(source.utf8)
    guard LiquidMarks.occur(in: bytes.span) else { return nil }
    var ignored = DiagnosticSink()
    let template = Template.compile(
      file: SourceFile(path: item.document.file.path, bytes: bytes),
      environment: plan.environment, reporting: &ignored)
    liquidOutput.removeAll()
    output.removeAll()
    do throws(Diagnostic) {
      try render(
        template, into: .scratch,
        globals: globals(
          item, content: .null, layout: Object(),
          page: item.member.map { Value.drop(PageView.ofExcerpt($0, item.document)) }),
        &ignored)
      try convertLiquidOutput(item.document, &ignored)
    } catch {
      return nil
    }
    return RenderedBody(bytes: output.bytes())
  }

  /// Puts a rendered body into its layouts and passes the whole page to a closure.
  /// - Parameter body: the rendered body; nil for content that a generator writes.
  /// - Returns: the errors of rendering; if there are any, the closure was not called.
  package mutating func page<Result>(
    of item: RenderItem, body: RenderedBody?,
    _ use: (Span<UInt8>, ReadSet) -> Result
  ) -> (result: Result?, problems: DiagnosticSink) {
    let start = profiler?.now ?? 0
    defer { profiler?.pageEnded(item.document.sourcePath, since: start) }
    reads.removeAll()
    reads.insert(item.document.resource, .content)
    reads.reader = ReadSet.Reader(item.document.resource, turn: item.member?.turn ?? .last)
    defer { reads.reader = nil }
    var problems = DiagnosticSink()
    card = nil
    let page = cardedPage(item, &problems)
    output.removeAll()
    var content = body
    if case .written(let write) = item.content { write(plan.site, &output, &reads) }
    let steps = plan.layouts.chain(of: item.document)
    if steps.isEmpty {
      if let problem = plan.layouts.problem(of: item.document) { problems.report(problem) }
      if let bytes = content?.bytes { return (finish(bytes.span, item, use), problems) }
      return (finish(output.span, item, use), problems)
    }
    var globals = globals(item, content: .null, layout: Object(), page: page)
    do throws(Diagnostic) {
      for step in steps {
        let inner = content ?? RenderedBody(bytes: output.bytes())
        content = nil
        output.removeAll()
        profiler?.layoutBegan(step.layout.file.path)
        defer { profiler?.templateEnded() }
        globals[WellKnownSymbols.content] = .drop(inner)
        globals[WellKnownSymbols.layout] = .object(step.data)
        try render(step.template, into: .page, globals: globals, &problems)
      }
    } catch {
      if !problems.contains(where: { $0.isSame(as: error) }) { problems.report(error) }
      return (nil, problems)
    }
    return (finish(output.span, item, use), problems)
  }

  /// Passes a finished page to a closure: XML files without the characters that XML forbids, HTML pages as changed
  /// by the plugins' postprocessors.
  private func finish<Result>(
    _ page: Span<UInt8>, _ item: RenderItem,
    _ use: (Span<UInt8>, ReadSet) -> Result
  ) -> Result {
    if item.document.isXML {
      var plain = OutputBuffer(capacity: page.count)
      guard XMLCharacters.removeForbidden(from: page, into: &plain) else { return use(page, reads) }
      return use(plain.span, reads)
    }
    guard let postprocessor = plan.postprocessor else { return use(page, reads) }
    var changed = OutputBuffer(capacity: page.count + 1024)
    guard postprocessor.finish(page, of: item.document, into: &changed) else {
      return use(page, reads)
    }
    return use(changed.span, reads)
  }

  // MARK: Cards

  private static let cardName: Symbol = "card"

  /// Makes the card of a page, unless it has none, and orders its drawing.
  /// - Returns: what `page` means with its card; nil without one.
  private mutating func cardedPage(
    _ item: RenderItem, _ problems: inout DiagnosticSink
  ) -> Value? {
    guard let cards = plan.cards, let found = makeCard(item, cards, &problems),
      case .drop(let base) = item.page
    else { return nil }
    card = found
    cards.maker?.order(found)
    return .drop(
      PageView(
        base, values: ["social_card": SiteCards.value(of: found, item.document)]))
  }

  /// Renders the template of a document's card.
  /// - Parameter isForced: whether it has one in any case.
  /// - Returns: nil for a document without one, and where there is no libvips to draw it.
  mutating func makeCard(
    _ item: RenderItem, _ cards: SiteCards, isForced: Bool = false,
    _ problems: inout DiagnosticSink
  ) -> SocialCard? {
    guard let template = cards.template(of: item, isForced: isForced, reporting: &problems)
    else { return nil }
    var globals = globals(item, content: .null, layout: Object())
    globals[Self.cardName] = .object(cards.values)
    liquidOutput.removeAll()
    do throws(Diagnostic) {
      try render(template, into: .scratch, globals: globals, &problems)
    } catch {
      if !problems.contains(where: { $0.isSame(as: error) }) { problems.report(error) }
      return nil
    }
    return cards.card(of: item.document, liquidOutput.span)
  }

  // MARK: Steps

  private enum Target {
    case scratch
    case page
  }

  private mutating func render(
    _ template: Template, into target: Target, globals: Object, _ problems: inout DiagnosticSink
  ) throws(Diagnostic) {
    var context = RenderContext(
      environment: plan.environment, globals: globals, loader: plan.includes,
      reads: exchange(&reads, with: ReadSet()))
    context.observer = profiler
    context.filterMemo = filterMemo.take()
    defer {
      filterMemo = context.filterMemo.take()
      problems.report(contentsOf: context.diagnostics)
      reads = exchange(&context.reads, with: ReadSet())
    }
    switch target {
    case .scratch: try template.render(into: &liquidOutput, context: &context)
    case .page: try template.render(into: &output, context: &context)
    }
  }

  private func innermost(_ item: RenderItem) -> Object {
    plan.layouts.chain(of: item.document).first?.layout.data ?? Object()
  }

  /// - Parameter page: the value of `page`; nil for the item's own drop.
  private func globals(
    _ item: RenderItem, content: Value, layout: Object, page: Value? = nil
  ) -> Object {
    let isMarkdown = plan.site.isMarkdown(item.document)
    let fence: Value = isMarkdown ? "\n" : nil
    return [
      WellKnownSymbols.page: page ?? item.page,
      WellKnownSymbols.site: .drop(SiteDrop(plan.site, current: item.member)),
      WellKnownSymbols.content: content,
      WellKnownSymbols.layout: .object(layout),
      WellKnownSymbols.paginator: item.paginator,
      WellKnownSymbols.jekyll: plan.jekyll,
      WellKnownSymbols.highlighterPrefix: fence,
      WellKnownSymbols.highlighterSuffix: fence,
    ]
  }

  private mutating func convertLiquidOutput(
    _ document: Document, _ problems: inout DiagnosticSink
  ) throws(Diagnostic) {
    guard isConverted(document) else {
      swap(&output, &liquidOutput)
      return
    }
    // The scratch buffer is borrowed while the other is written: it moves out and back.
    let scratch = exchange(&liquidOutput, with: OutputBuffer(capacity: 64))
    do throws(Diagnostic) {
      try convert(scratch, document, &problems)
    } catch {
      liquidOutput = scratch
      throw error
    }
    liquidOutput = scratch
  }

  /// Returns true if the output of a document's template is converted: Markdown or a style sheet.
  private func isConverted(_ document: Document) -> Bool {
    plan.site.isMarkdown(document) || [".scss", ".sass"].contains(document.fileExtension)
  }

  private mutating func convert(
    _ scratch: borrowing OutputBuffer, _ document: Document, _ problems: inout DiagnosticSink
  ) throws(Diagnostic) {
    try convert(scratch.span, document, from: nil, &problems)
  }

  /// The front matter key of a document's language, which selects the words that Markdown inserts.
  private static let language = Symbol("lang")

  /// - Parameter offset: the position of the source in the file; nil when Liquid has changed the
  ///   text.
  private mutating func convert(
    _ source: Span<UInt8>, _ document: Document, from offset: Int?,
    _ problems: inout DiagnosticSink
  ) throws(Diagnostic) {
    let fileExtension = document.fileExtension
    if plan.site.isMarkdown(document) {
      let result: MarkdownResult
      let language = document.data[Self.language]?.string
      if language != nil
        || MarkdownSiteResolver.areAsked(by: plan.converter.options, of: plan.markdownTargets)
      {
        var options = plan.converter.options
        if let language { options.words = MarkdownWords(language: language) }
        let answers = MarkdownSiteResolver(document, plan)
        answers.setHooks(in: &options)
        result = markdown.render(
          source, options: options, kramdown: plan.converter.kramdown, into: &output)
        reads.formUnion(answers.reads)
        pictures = answers.pictures
        problems.report(contentsOf: pictures.problems)
      } else {
        result = markdown.render(
          source, options: plan.converter.options, kramdown: plan.converter.kramdown, into: &output)
      }
      for finding in result.findings {
        if let offset {
          problems.report(finding.diagnostic(in: document.file, from: offset))
        } else {
          problems.report(
            finding.kind, at: SourceLocation(path: document.file.path))
        }
      }
    } else if fileExtension == ".scss" || fileExtension == ".sass" {
      let sheet = try plan.sass.compile(source, document, noting: &reads)
      output.append(sheet.css)
      problems.report(contentsOf: sheet.warnings)
      sourceMap = sheet.sourceMap
    } else {
      output.append(source)
    }
  }
}

extension Diagnostic {
  /// Returns true if another diagnostic has the same id, message and location.
  func isSame(as other: Diagnostic) -> Bool {
    id.hasSameBytes(as: other.id) && message.hasSameBytes(as: other.message)
      && location?.range == other.location?.range
      && (location?.path ?? "").hasSameBytes(as: other.location?.path ?? "")
  }
}
