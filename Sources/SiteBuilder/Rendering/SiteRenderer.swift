internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// The phases from bodies to files, each parallel over all cores, none overlapping another.
struct SiteRenderer: Sendable {
  let plan: RenderPlan
  let workers: Int
  let stage: OutputStage
  let destination: DestinationFolder
  let urgent: UrgentPages?

  /// What became of the body of an item.
  struct BodyResult: Sendable {
    /// The record's item whose body was kept; nil for a body that was rendered.
    var kept: BuildRecord.Item?
    /// The body as others see it.
    var content: UInt64 = 0
    /// The fingerprint of the rendered body; 0 when there is none.
    var bodyHash: UInt64 = 0
    var reads: [UInt8] = []
    var dependsOnOrder = false
    /// The excerpt, where it was rendered because it holds Liquid.
    var excerpt: [UInt8]?
    var sourceMap: [UInt8]?
    var problems: [Diagnostic] = []
  }

  /// Renders the bodies of items and publishes them to the documents.
  ///
  /// Bodies are rendered all at once. One that showed the content of another document is rendered once
  /// more, in its turn, so that it sees what Jekyll's fixed order shows: the rendered content of what
  /// comes before it and the source of what comes after it.
  /// - Parameter kept: for each item the record whose body is still right; it is not rendered.
  /// - Returns: what came of each item.
  func renderBodies(_ items: [RenderItem], kept: [BuildRecord.Item?]) async -> [BodyResult] {
    await Self.renderBodies(plan, workers: workers, items, kept: kept, publish: publish)
  }

  /// Renders bodies; no destination is needed where none is kept.
  /// - Parameter publish: publishes the body that a record's item kept.
  static func renderBodies(
    _ plan: RenderPlan, workers: Int, _ items: [RenderItem], kept: [BuildRecord.Item?],
    publish: (BuildRecord.Item, Document) -> Void
  ) async -> [BodyResult] {
    let stale = items.indices.filter { kept[$0] == nil }
    let meter = plan.watch.meter
    meter?.phaseBegan(.bodies, count: stale.count)
    let order = Self.turnsFirst(stale) { items[$0].document.holdsTilde }
    let rendered = await ParallelMap.run(
      count: stale.count, workers: workers, isTwoEnded: true, makeState: { PageRenderer(plan) },
      body: { renderer, index in
        defer { meter?.step() }
        return Self.body(items[stale[order.items[index]]], &renderer)
      })
    var results: [BodyResult] = []
    results.reserveCapacity(items.count)
    var again: PageRenderer?
    var next = 0
    for (index, item) in items.enumerated() {
      if let old = kept[index] {
        publish(old, item.document)
        results.append(
          BodyResult(
            kept: old, content: old.content, bodyHash: old.bodyHash,
            dependsOnOrder: old.dependsOnOrder, excerpt: old.excerpt))
        continue
      }
      var made = rendered[order.places[next]]
      next += 1
      if made.result.dependsOnOrder {
        var renderer = again.take() ?? PageRenderer(plan)
        made = Self.body(item, &renderer)
        again = consume renderer
        made.result.dependsOnOrder = true
      }
      if let body = made.body { item.document.publish(body: body) }
      if let excerpt = made.excerpt { item.document.publish(excerpt: excerpt) }
      results.append(made.result)
    }
    return results
  }

  /// Puts those to the front that take turns with each other, so that one worker has all of them as long as the others
  /// have something else to do.
  /// - Returns: for each place the number of the item, and for each item its place.
  private static func turnsFirst(
    _ items: [Int], _ takesTurns: (Int) -> Bool
  ) -> (items: [Int], places: [Int]) {
    var order: [Int] = []
    order.reserveCapacity(items.count)
    var others: [Int] = []
    for (number, item) in items.enumerated() {
      if takesTurns(item) { order.append(number) } else { others.append(number) }
    }
    order += others
    var places = [Int](repeating: 0, count: items.count)
    for (place, number) in order.enumerated() { places[number] = place }
    return (order, places)
  }

  /// A rendered body before it is published.
  private struct MadeBody: Sendable {
    var result: BodyResult
    var body: RenderedBody?
    var excerpt: RenderedBody?
  }

  private static func body(_ item: RenderItem, _ renderer: inout PageRenderer) -> MadeBody {
    let made = renderer.body(of: item)
    let hash = made.body.map { Fingerprint.of($0.bytes) } ?? 0
    return MadeBody(
      result: BodyResult(
        content: content(item.document, made, hash), bodyHash: hash,
        reads: ReadList.encoded(made.reads), dependsOnOrder: made.dependsOnOrder,
        excerpt: made.excerpt?.bytes, sourceMap: made.sourceMap, problems: made.problems),
      body: made.body, excerpt: made.excerpt)
  }

  private func publish(_ old: BuildRecord.Item, _ document: Document) {
    if let excerpt = old.excerpt { document.publish(excerpt: RenderedBody(bytes: excerpt)) }
    let destination = destination
    document.publish(
      kept: KeptBody {
        destination.keptBody(
          in: old.output, from: old.bodyStart, count: old.bodyLength, fingerprint: old.bodyHash)
      })
  }

  /// The fingerprint of a body as others see it: source, rendered form and excerpt.
  private static func content(
    _ document: Document, _ body: PageRenderer.Body, _ bodyHash: UInt64
  ) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(Fingerprint.of(document.file.bytes, from: document.bodyStart))
    fingerprint.add(bodyHash)
    fingerprint.add(body.excerpt.map { Fingerprint.of($0.bytes) } ?? 0)
    return fingerprint.value
  }

  /// What became of the page of an item, or of a copied file.
  struct PageResult: Sendable {
    let path: String
    var written: OutputStage.Written?
    var problems: [Diagnostic] = []
    var reads: [UInt8] = []
    /// Where in the file the rendered body stands; a length of -1 when it does not.
    var bodyStart = 0
    var bodyLength = -1
  }

  /// Makes the folders that pages will be put into, where there are enough of them.
  func makeFolders(of paths: [String]) async {
    if paths.count > 8 { await stage.makeFolders(of: paths, workers: workers) }
  }

  /// Puts items into their layouts and hands the pages to the stage.
  func renderPages(_ items: [RenderItem]) async -> [PageResult] {
    let plan = plan
    let stage = stage
    let urgent = urgent
    let meter = plan.watch.meter
    meter?.phaseBegan(.pages, count: items.count)
    return await ParallelMap.run(
      count: items.count, workers: workers, makeState: { PageRenderer(plan) },
      body: { renderer, index in
        defer { meter?.step() }
        return Self.page(items[index], &renderer, stage, urgent)
      })
  }

  private static func page(
    _ item: RenderItem, _ renderer: inout PageRenderer, _ stage: OutputStage,
    _ urgent: UrgentPages?
  ) -> PageResult {
    var result = PageResult(path: item.document.outputPath)
    let path = result.path
    let body = item.document.renderedBody
    if case .source = item.content, body == nil { return result }
    let (outcome, problems) = renderer.page(of: item, body: body) { bytes, reads in
      urgent?.lend(bytes, at: path)
      return (
        put(bytes, path, stage, item.document.sourcePath), ReadList.encoded(reads),
        place(of: body, in: bytes)
      )
    }
    result.problems = problems
    guard let (put, reads, place) = outcome else { return result }
    switch put {
    case .success(let written): result.written = written
    case .failure(let problem): result.problems.append(problem)
    }
    result.reads = reads
    if let place, let body {
      result.bodyStart = place
      result.bodyLength = body.bytes.count
    }
    return result
  }

  /// Where a body stands in its page; nil when a layout or a plugin has changed it on the way.
  /// - Complexity: O(length of the page).
  static func place(
    of body: RenderedBody?, in page: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    body?.bytes.withUnsafeBufferPointer { page.firstOffset(of: $0) }
  }

  /// Copies static files.
  func copyFiles(_ files: [StaticFile], roots: SourceRoots) async -> [PageResult] {
    let stage = stage
    return await ParallelMap.run(
      count: files.count, workers: workers, makeState: { OutputBuffer(capacity: 64) },
      body: { _, index in
        let file = files[index]
        var result = PageResult(path: file.outputPath)
        do throws(SystemError) {
          let bytes = try roots.read(file.sourcePath, isFromTheme: file.isFromTheme)
          let put = bytes.withUnsafeBufferPointer {
            Self.put($0, file.outputPath, stage, file.sourcePath)
          }
          switch put {
          case .success(var written):
            if written.outcome == .written {
              written.status = stage.setModified(file.outputPath, file.modified) ?? written.status
            }
            result.written = written
          case .failure(let problem): result.problems = [problem]
          }
        } catch {
          result.problems = [
            Diagnostic(
              "source.unreadable", .error, "the file cannot be read: \(error.reason)",
              at: SourceLocation(path: file.sourcePath))
          ]
        }
        return result
      })
  }

  /// Hands a file that came with a body to the stage.
  func write(_ bytes: [UInt8], at path: String) -> PageResult {
    var result = PageResult(path: path)
    switch bytes.withUnsafeBufferPointer({ Self.put($0, path, stage, nil) }) {
    case .success(let written): result.written = written
    case .failure(let problem): result.problems = [problem]
    }
    return result
  }

  /// Hands a file to the stage; `source` is what the author can change when that fails.
  private static func put(
    _ bytes: UnsafeBufferPointer<UInt8>, _ path: String, _ stage: OutputStage, _ source: String?
  ) -> Result<OutputStage.Written, Diagnostic> {
    do throws(SystemError) {
      return .success(try stage.put(bytes, at: path))
    } catch {
      return .failure(
        Diagnostic(
          "destination.unwritable", .error, "'\(path)' cannot be written: \(error.reason)",
          at: source.map { SourceLocation(path: $0) },
          hint: error == .nameTooLong ? "give it a shorter permalink" : nil))
    }
  }
}
