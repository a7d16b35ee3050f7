internal import SiteSources
internal import ContentData
internal import Search
package import SiteModel
internal import Pictures
package import SourceText

extension SiteRenderer {
  /// The outcome of rendering the body of an item.
  ///
  /// A class, because it goes through several lists: each copy of a structure would count all its references.
  package final class BodyResult: Sendable {
    /// The manifest's item whose body is reused; nil for a body that was rendered.
    let kept: BuildManifest.Item?
    /// The fingerprint of the body, for other pages.
    let content: UInt64
    /// The fingerprint of the rendered body; 0 when there is none.
    let bodyHash: UInt64
    package let reads: [UInt8]
    let dependsOnOrder: Bool
    /// The excerpt, where it was rendered because it holds Liquid.
    let excerpt: [UInt8]?
    package let sourceMap: [UInt8]?
    package let problems: DiagnosticSink
    /// The body's entry for the search index; nil for a cached body or one that is not in the
    /// index.
    let search: SearchEntry?
    let pictures: DocumentPictures

    /// The files that are made of the pictures that it shows, and the pictures in the source.
    package var pictureFiles: [(path: String, source: String)] {
      pictures.uses.flatMap { use in use.variants.map { ($0.path, use.path) } }
    }

    /// Makes the result of a cached body.
    init(kept old: BuildManifest.Item) {
      kept = old
      content = old.content
      bodyHash = old.bodyHash
      reads = []
      dependsOnOrder = old.dependsOnOrder
      excerpt = old.excerpt
      sourceMap = nil
      problems = []
      search = nil
      pictures = DocumentPictures()
    }

    /// Makes the result of a rendered body.
    init(
      _ made: PageRenderer.Body, content: UInt64, bodyHash: UInt64, dependsOnOrder: Bool,
      search: SearchEntry?
    ) {
      kept = nil
      self.search = search
      self.content = content
      self.bodyHash = bodyHash
      reads = ReadList.encoded(made.reads)
      self.dependsOnOrder = dependsOnOrder
      excerpt = made.excerpt?.bytes
      sourceMap = made.sourceMap
      problems = made.problems
      pictures = made.pictures
    }
  }

  /// The results of pages that are rendered right after their bodies.
  package struct FusedRendering: Sendable {
    let stage: StagingDirectory
    /// For each item whether it has a page.
    let hasPage: [Bool]
  }

  /// A rendered body before it is published.
  struct UnpublishedBody: Sendable {
    let result: BodyResult
    /// The body; nil when there is none, or when its page already contains it.
    var body: RenderedBody?
    let excerpt: RenderedBody?
    /// The outcome of its page, if that could be rendered at once.
    var page: PageResult?
  }

  /// Renders the bodies of items and publishes them to the documents.
  ///
  /// Bodies are rendered all at once. A body that showed the content of another document is rendered again
  /// afterwards, in Jekyll's fixed order, so that it sees the rendered content of earlier documents and the source of
  /// later ones.
  /// - Parameter kept: for each item the manifest's item with a valid cached body; nil to render the body.
  /// - Returns: the result of each item.
  func renderBodies(_ items: [RenderItem], kept: [BuildManifest.Item?]) async -> [BodyResult] {
    await Self.renderBodies(plan, workers: workers, items, kept: kept, publish: publish).bodies
  }

  /// Renders the bodies of all items, and the page of each item directly after its body.
  ///
  /// The same worker renders the page after the body, so the body need not be kept in memory or fetched again. The
  /// pages that show bodies of others are left to ``renderPages(_:)``. Lists and archives, which can be large, come
  /// last among the items. All workers but one begin there, so that no worker waits for them at the end.
  /// - Parameter hasPage: for each item whether it has a page.
  /// - Returns: what came of each item, and of the pages that are made.
  func renderBodiesWithPages(
    _ items: [RenderItem], hasPage: [Bool]
  ) async -> (bodies: [BodyResult], pages: [PageResult?]) {
    await Self.renderBodies(
      plan, workers: workers, items, kept: Array(repeating: nil, count: items.count),
      fused: FusedRendering(stage: stage, hasPage: hasPage), publish: publish)
  }

  /// Renders bodies. The destination is only needed for cached bodies.
  /// - Parameters:
  ///   - fused: the stage for pages that are rendered in the same pass; nil for none. It requires a site without
  ///     cached results.
  ///   - publish: publishes the cached body of a manifest's item.
  /// - Returns: what came of each item, and of the pages that are made.
  package static func renderBodies(
    _ plan: SiteRenderContext, workers: Int, _ items: [RenderItem], kept: [BuildManifest.Item?],
    fused: FusedRendering? = nil, publish: (BuildManifest.Item, Document) -> Void
  ) async -> (bodies: [BodyResult], pages: [PageResult?]) {
    let stale = items.indices.filter { kept[$0] == nil }
    let meter = plan.profiler.meter
    meter?.phaseBegan(.bodies, count: stale.count)
    let order = serialDocumentsFirst(stale) { items[$0].document.holdsTilde }
    if fused != nil { for item in items { item.document.isHidden = true } }
    let rendered = await ParallelMap.run(
      count: stale.count, workers: workers, isTwoEnded: true, makeState: { Worker(plan) },
      body: { worker, index in
        defer { meter?.step() }
        let number = stale[order.items[index]]
        var made = body(items[number], &worker.renderer)
        if let fused, fused.hasPage[number] {
          worker.makePage(items[number], &made, fused.stage)
        }
        return made
      })
    // Bodies that are rendered again find the excerpts of others, which Jekyll renders on demand.
    for (index, number) in stale.enumerated() {
      let made = rendered[order.places[index]]
      if !made.result.dependsOnOrder, let excerpt = made.excerpt {
        items[number].document.publish(excerpt: excerpt)
      }
    }
    for (index, item) in items.enumerated() {
      guard let old = kept[index], !old.dependsOnOrder, let excerpt = old.excerpt else { continue }
      item.document.publish(excerpt: RenderedBody(bytes: excerpt))
    }
    var results: [BodyResult] = []
    results.reserveCapacity(items.count)
    var pages: [PageResult?] = []
    pages.reserveCapacity(fused == nil ? 0 : items.count)
    var again: PageRenderer?
    var next = 0
    for (index, item) in items.enumerated() {
      if let old = kept[index] {
        publish(old, item.document)
        results.append(BodyResult(kept: old))
        continue
      }
      var made = rendered[order.places[next]]
      next += 1
      if made.result.dependsOnOrder {
        var renderer = again.take() ?? PageRenderer(plan)
        made = Self.body(item, &renderer, isRepeated: true)
        again = consume renderer
      }
      if let body = made.body { item.document.publish(body: body) }
      if let excerpt = made.excerpt { item.document.publish(excerpt: excerpt) }
      if fused != nil {
        item.document.isHidden = false
        pages.append(made.page)
      }
      results.append(made.result)
    }
    return (results, pages)
  }

  /// Puts documents first that can only be parsed one at a time, so that one worker processes all of them while
  /// the others are busy with the rest.
  /// - Returns: the item of each place, and the place of each item.
  private static func serialDocumentsFirst(
    _ items: [Int], _ isSerial: (Int) -> Bool
  ) -> (items: [Int], places: [Int]) {
    var order: [Int] = []
    order.reserveCapacity(items.count)
    var others: [Int] = []
    for (number, item) in items.enumerated() {
      if isSerial(item) { order.append(number) } else { others.append(number) }
    }
    order += others
    var places = [Int](repeating: 0, count: items.count)
    for (place, number) in order.enumerated() { places[number] = place }
    return (order, places)
  }

  /// Renders one body. - Parameter isRepeated: true when the body is rendered again, in Jekyll's
  /// order.
  private static func body(
    _ item: RenderItem, _ renderer: inout PageRenderer, isRepeated: Bool = false
  ) -> UnpublishedBody {
    let made = renderer.body(of: item)
    let hash = made.body.map { Fingerprint.of($0.bytes) } ?? 0
    return UnpublishedBody(
      result: BodyResult(
        made, content: content(item.document, made, hash), bodyHash: hash,
        dependsOnOrder: isRepeated || made.dependsOnOrder,
        search: renderer.searchEntry(of: item, made.body)),
      body: made.body, excerpt: made.excerpt)
  }

  private func publish(_ old: BuildManifest.Item, _ document: Document) {
    if let excerpt = old.excerpt { document.publish(excerpt: RenderedBody(bytes: excerpt)) }
    let destination = destination
    document.publish(
      kept: CachedBody {
        destination.cachedBody(
          in: old.output, from: old.bodyStart, count: old.bodyLength, fingerprint: old.bodyHash)
      })
  }

  /// The fingerprint of everything that other pages can show of a document's content: source, rendered
  /// body and excerpt.
  private static func content(
    _ document: Document, _ body: PageRenderer.Body, _ bodyHash: UInt64
  ) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(Fingerprint.of(document.file.bytes, from: document.bodyStart))
    fingerprint.add(bodyHash)
    fingerprint.add(body.excerpt.map { Fingerprint.of($0.bytes) } ?? 0)
    return fingerprint.value
  }

  /// A worker that renders bodies, and pages in the same pass.
  private struct Worker: ~Copyable {
    var renderer: PageRenderer
    /// The number of pages whose rendering was discarded minus the number of the others.
    private var wastedPages = 0

    init(_ plan: SiteRenderContext) {
      renderer = PageRenderer(plan)
    }

    /// Renders the page of a body that has just been rendered, unless it shows the bodies of other documents.
    ///
    /// After a few discarded pages it stops trying: where layouts show other documents, such as the excerpts of
    /// neighbours, each page would be rendered twice.
    mutating func makePage(
      _ item: RenderItem, _ made: inout UnpublishedBody, _ stage: StagingDirectory
    ) {
      guard wastedPages < 4, !made.result.dependsOnOrder, made.body != nil || item.isGenerated
      else {
        return
      }
      guard let body = made.body else {
        made.page = page(of: item, nil, stage)
        return
      }
      let kept = CachedBody(holding: body)
      item.document.publish(kept: kept)
      if let excerpt = made.excerpt { item.document.publish(excerpt: excerpt) }
      made.page = page(of: item, body, stage)
      guard let page = made.page, page.written != nil, page.bodyLength == body.bytes.count else {
        return kept.leave { body }
      }
      let (path, start, count, hash) = (
        page.path, page.bodyStart, page.bodyLength, made.result.bodyHash
      )
      kept.leave { stage.cachedBody(in: path, from: start, count: count, fingerprint: hash) }
      made.body = nil
    }

    private mutating func page(
      of item: RenderItem, _ body: RenderedBody?, _ stage: StagingDirectory
    ) -> PageResult? {
      let page = SiteRenderer.page(item, body, &renderer, stage, nil, isLate: false)
      wastedPages = page == nil ? wastedPages + 1 : max(-64, wastedPages - 1)
      return page
    }
  }
}
