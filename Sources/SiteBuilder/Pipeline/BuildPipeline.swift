internal import SiteSources
internal import FileSystem
internal import ContentData
internal import SiteModel
internal import Pictures
internal import SourceText

/// The second half of a build: everything from bodies to the manifest, reusing the last build's results.
struct BuildPipeline {
  let prepared: RenderableSite
  let contents: SourceContents
  let snapshot: SourceSnapshot
  let last: LastBuild?
  let cache: BuildCache
  let renderer: SiteRenderer
  let stage: StagingDirectory
  /// Documents, then pages.
  let items: [RenderItem]
  let facts: [RenderItemKey]
  let files: [StaticFile]
  let fixed: [UInt64]
  private(set) var plan: RebuildPlan
  /// True if the folders for the pages have been created.
  private var hasFolders = false

  private(set) var bodies: [SiteRenderer.BodyResult] = []
  /// The result of each item's page; nil for one that is reused or that has none.
  private(set) var results: [SiteRenderer.PageResult?]
  private(set) var keptPages: [BuildManifest.Item?]
  private(set) var attachments: [[SiteRenderer.PageResult]]
  private(set) var copies: [SiteRenderer.PageResult] = []
  private(set) var documents = EncodedDocuments()
  /// The diagnostics, in the order of the items.
  private(set) var problems = DiagnosticSink()
  private(set) var kept: [CachedDiagnostic] = []
  /// Why no picture could be made: then the build begins again, without pictures.
  private(set) var missingPictureLibrary: String?
  /// The files that were moved into place one by one.
  var moved: Set<ByteKey> = []

  /// Decides which results of the last build are reused; nothing is rendered yet.
  /// - Complexity: O(number of documents and pages).
  static func make(
    _ prepared: RenderableSite, _ contents: SourceContents, _ snapshot: SourceSnapshot,
    last: LastBuild?, cache: BuildCache, stage: StagingDirectory, workers: Int,
    profiler: BuildProfiler,
    priorityPages: PriorityPages?
  ) async -> BuildPipeline {
    let renderer = SiteRenderer(
      plan: prepared.plan.watched(by: profiler), workers: workers, stage: stage,
      destination: cache.destination,
      priorityPages: priorityPages)
    let items = prepared.documents + prepared.pages
    let copied = prepared.site.staticFiles.filter(\.isWritten)
    async let lists = ListingFingerprints.of(
      prepared.site, snapshot.entries, layouts: contents.layouts)
    async let isPlain = OutputConflicts.areImpossible(items: items, files: copied)
    let all = await Self.facts(of: items, winners: nil, workers: workers)
    let (facts, files): ([RenderItemKey], [StaticFile])
    var problems = DiagnosticSink()
    if await isPlain {
      facts = all
      files = copied
    } else {
      let written = (prepared.pages + prepared.documents).filter(\.isWritten)
      problems.report(contentsOf: OutputConflicts.find(items: written, files: copied))
      let winners = OutputConflicts.winners(items: written, files: copied)
      facts = await Self.facts(
        of: items, winners: Set(winners.items.map(\.document.resource)), workers: workers)
      files = winners.files
    }
    let fixed = await lists
    prepared.plan.maker?.begin(stage, left: last?.attachments ?? [:])
    let plan = RebuildPlan(
      last, items: facts, entries: contents.manifestEntries, snapshot: snapshot, fixed: fixed)
    return BuildPipeline(
      prepared: prepared, contents: contents, snapshot: snapshot, last: last, cache: cache,
      renderer: renderer, stage: stage, items: items, facts: facts, files: files, fixed: fixed,
      plan: plan, results: Array(repeating: nil, count: items.count),
      keptPages: Array(repeating: nil, count: items.count),
      attachments: Array(repeating: [], count: items.count), problems: problems,
      kept: problems.map {
        CachedDiagnostic(owner: CachedDiagnostic.siteOwner, origin: .site, diagnostic: $0)
      })
  }

  private static func facts(
    of items: [RenderItem], winners: Set<ResourceID>?, workers: Int
  ) async -> [RenderItemKey] {
    await ParallelMap.run(
      count: items.count, workers: workers, makeState: { () },
      body: { _, index in
        let item = items[index]
        let neighbours = item.member?.neighbours
        let isWritten = winners?.contains(item.document.resource) ?? item.isWritten
        return RenderItemKey(
          item, output: isWritten ? item.document.outputPath : "",
          before: neighbours?.before, after: neighbours?.after)
      })
  }

  // MARK: Phases

  /// True if pages are rendered in one pass with their bodies: where nothing is reused, no pages have priority, and
  /// the two phases are not measured separately.
  private var isOnePass: Bool {
    last == nil && renderer.priorityPages == nil && renderer.plan.profiler.collector == nil
      && !problems.contains { $0.severity == .error }
  }

  /// Renders the bodies of documents, then those of pages, which may show documents; or, in one pass, all bodies and
  /// most pages.
  ///
  /// - Parameter encoded: the documents in the manifest's encoding, which are computed meanwhile.
  mutating func renderBodies(beside encoded: Task<EncodedDocuments, Never>?) async {
    if isOnePass {
      await renderer.makeFolders(of: facts.map(\.output))
      hasFolders = true
      let made = await renderer.renderBodiesWithPages(
        items, hasPage: facts.map { !$0.output.isEmpty })
      results = made.pages
      take(made.bodies, of: items.indices)
    } else {
      let count = prepared.documents.count
      for range in [0..<count, count..<items.count] {
        let kept = last == nil ? Array(repeating: nil, count: range.count) : cachedBodies(in: range)
        take(await renderer.renderBodies(Array(items[range]), kept: kept), of: range)
      }
    }
    if let encoded { documents = await encoded.value }
  }

  private mutating func take(_ made: [SiteRenderer.BodyResult], of range: Range<Int>) {
    for (index, body) in zip(range, made) {
      if last != nil { plan.noteContent(index, body.content) }
      if !body.problems.isEmpty { take(body.problems, facts[index].key, .body) }
      if let map = body.sourceMap, !facts[index].output.isEmpty {
        attachments[index] = [renderer.write(map, at: facts[index].output + ".map")]
      }
    }
    if bodies.isEmpty { bodies = made } else { bodies += made }
  }

  /// For each item of a phase its manifest entry, if the body is reused.
  private func cachedBodies(in range: Range<Int>) -> [BuildManifest.Item?] {
    var some: [BuildManifest.Item?] = []
    some.reserveCapacity(range.count)
    // A loop instead of `map`, whose closure would copy `self` for each item.
    for index in range {
      some.append(
        plan.cachedBody(index, facts[index], rawIsUnchanged: isRawUnchanged(items[index])))
    }
    return plan.withoutReadersOfStale(some, facts[range], later: facts[range.upperBound...])
  }

  /// Returns true if the source of an item has the bytes that the manifest knows.
  private func isRawUnchanged(_ item: RenderItem) -> Bool {
    if item.document.role == .generated { return true }
    let index = item.document.resource.number - contents.firstFile
    return snapshot.known.indices.contains(index) && snapshot.known[index] != nil
  }

  private mutating func take(
    _ found: some Sequence<Diagnostic>, _ owner: String, _ origin: CachedDiagnostic.Origin
  ) {
    problems.report(contentsOf: found)
    for problem in found where problem.severity < .error {
      kept.append(CachedDiagnostic(owner: owner, origin: origin, diagnostic: problem))
    }
  }

  /// Renders the pages that cannot stay as they are.
  mutating func renderPages() async {
    var stale: [Int] = []
    for index in items.indices where !facts[index].output.isEmpty && results[index] == nil {
      if bodies[index].kept != nil || facts[index].isGenerated,
        let old = plan.keptPage(index, facts[index])
      {
        keptPages[index] = old
      } else {
        stale.append(index)
      }
    }
    // Lists and archives are large and come last: they are started first, so that no worker waits for them at the
    // end.
    let pages = stale.firstIndex { $0 >= prepared.documents.count } ?? stale.count
    stale = Array(stale[pages...] + stale[..<pages])
    if let priorityPages = renderer.priorityPages {
      let first = stale.filter { priorityPages.contains(facts[$0].output) }
      stale = first + stale.filter { !priorityPages.contains(facts[$0].output) }
    }
    if !hasFolders { await renderer.makeFolders(of: stale.map { facts[$0].output }) }
    let made = await renderer.renderPages(stale.map { items[$0] })
    for (index, page) in zip(stale, made) { results[index] = page }
    for index in items.indices {
      guard let page = results[index], !page.problems.isEmpty else { continue }
      take(page.problems, facts[index].key, .page)
    }
  }

  /// Copies static files whose bytes or whose copies have changed.
  mutating func copyFiles(roots: SourceRoots) async {
    var old: [Int: BuildManifest.Output] = [:]
    if let last {
      var number = last.manifest.outputCount - last.manifest.copies.count
      for copy in last.manifest.copies {
        if last.isIntact(output: number) { old[copy.resource] = copy.output }
        number += 1
      }
    }
    var stale: [Int] = []
    copies = files.map { SiteRenderer.PageResult(path: $0.outputPath) }
    for (index, file) in files.enumerated() {
      let place = file.resource.number - contents.firstFile
      guard snapshot.known.indices.contains(place), let known = snapshot.known[place],
        let output = old[contents.firstFile + known],
        output.path.hasSameBytes(as: file.outputPath),
        contents.manifestEntries[place].stamp.modified == output.stamp.modified
      else {
        stale.append(index)
        continue
      }
      copies[index] = SiteRenderer.PageResult(
        path: file.outputPath,
        written: StagingDirectory.Written(
          outcome: .unchanged, status: FileStatus(output.stamp), content: output.content))
    }
    let made = await renderer.copyFiles(stale.map { files[$0] }, roots: roots)
    for (index, copy) in zip(stale, made) {
      problems.report(contentsOf: copy.problems)
      copies[index] = copy
    }
  }

  /// Adds the files of the search index after the copied files.
  mutating func add(searchFiles made: [SiteRenderer.PageResult]) {
    for file in made { problems.report(contentsOf: file.problems) }
    copies += made
  }

  /// Adds a diagnostic about the site as a whole.
  mutating func report(_ problem: Diagnostic) { problems.report(problem) }

  /// Waits for the variants of pictures, gives each item those that its body shows, and reports the failures where the pictures
  /// are shown.
  /// - Returns: false on a site whose settings ask for no pictures.
  mutating func finishPictures() async -> Bool {
    guard let maker = renderer.plan.maker else { return false }
    let hasFailed = problems.contains {
      $0.severity == .error && !$0.id.hasSameBytes(as: Diagnostic.unremovedMetadataID)
    }
    let outcome = await maker.finish(
      isNeeded: !hasFailed, meter: renderer.plan.profiler.meter)
    if hasFailed { return true }
    missingPictureLibrary = outcome.missingLibrary
    if let obstacle = outcome.obstacle { problems.report(obstacle) }
    var used: Set<UInt64> = []
    for index in items.indices where !bodies[index].pictures.uses.isEmpty {
      var shown: Set<ByteKey> = []
      for use in bodies[index].pictures.uses where shown.insert(ByteKey(use.path)).inserted {
        for variant in use.variants {
          used.insert(variant.key)
          if let written = outcome.files[ByteKey(variant.path)] {
            attachments[index].append(
              SiteRenderer.PageResult(path: variant.path, written: written))
          }
        }
        guard let failure = outcome.failures[ByteKey(use.path)] else { continue }
        // An error in the picture's file is reported once.
        problems.removeAll {
          $0.id.hasSameBytes(as: Diagnostic.unremovedMetadataID)
            && $0.location?.path.hasSameBytes(as: use.path) == true
        }
        problems.report(
          .picture(
            failure, use.path,
            at: DocumentPictures.location(of: use.destination, in: items[index].document)))
      }
    }
    for index in items.indices where results[index] != nil { takeCard(index, outcome, &used) }
    maker.pruneCache(keeping: used)
    return true
  }

  /// Gives an item whose page was rendered the card that the page shows, in place of an earlier one.
  private mutating func takeCard(
    _ index: Int, _ outcome: PictureMaker.Outcome, _ used: inout Set<UInt64>
  ) {
    // The other files of a body that is kept stay as they are.
    if attachments[index].isEmpty, let old = bodies[index].kept {
      attachments[index] = old.attachments.filter { !SocialCard.isCard($0.path) }.map { file in
        SiteRenderer.PageResult(
          path: file.path,
          written: StagingDirectory.Written(
            outcome: .unchanged, status: FileStatus(file.stamp), content: file.content))
      }
    }
    guard let card = results[index]?.card else { return }
    used.insert(card.key)
    if let written = outcome.files[ByteKey(card.path)] {
      attachments[index].append(SiteRenderer.PageResult(path: card.path, written: written))
    }
    guard let failure = outcome.failures[ByteKey(card.path)] else { return }
    problems.report(
      .picture(
        failure, card.path, at: SourceLocation(path: items[index].document.file.path),
        settings: renderer.plan.cards?.location))
  }

  // MARK: Report

  /// Returns the last build's diagnostics about items that this build did not render.
  func repeated(reading roots: SourceRoots) -> [Diagnostic] {
    repeatedDiagnostics.withExcerpts(roots)
  }

  /// The last build's diagnostics about items that this build did not render, without the contents
  /// of their files.
  var repeatedDiagnostics: [CachedDiagnostic] {
    guard let manifest = last?.manifest else { return [] }
    let found = manifest.diagnostics.filter { $0.origin == .body || $0.origin == .page }
    if found.isEmpty { return [] }
    var cachedBodies: Set<ByteKey> = []
    var unmadePages: Set<ByteKey> = []
    for index in items.indices {
      let key = ByteKey(facts[index].key)
      if bodies[index].kept != nil { cachedBodies.insert(key) }
      if keptPages[index] != nil { unmadePages.insert(key) }
    }
    return found.filter {
      ($0.origin == .body ? cachedBodies : unmadePages).contains(ByteKey($0.owner))
    }
  }

  /// Adds the numbers of written files to a report.
  func count(into report: inout BuildReport) {
    let site = prepared.site
    report.posts = site.posts.count
    // Posts are the first collection, and documents come first.
    for index in items.indices where index >= report.posts && items[index].isWritten {
      report.pages += 1
    }
    report.files = site.staticFiles.count(where: \.isWritten)
    var unchanged = 0
    // Several pages may show one picture.
    var counted: Set<ByteKey> = []
    func takeAttachment(_ file: SiteRenderer.PageResult) {
      if counted.insert(ByteKey(file.path)).inserted { take(file) }
    }
    func take(_ page: SiteRenderer.PageResult) {
      switch page.written?.outcome {
      case .written: report.changed.append(page.path)
      case .unchanged: unchanged += 1
      case nil: break
      }
    }
    for index in results.indices {
      if let page = results[index] { take(page) }
    }
    for index in attachments.indices where !attachments[index].isEmpty {
      attachments[index].forEach(takeAttachment)
    }
    copies.forEach(take)
    report.written = report.changed.count
    report.unpublished = unpublished
    report.renderedBodies = items.indices.count {
      bodies[$0].kept == nil && !facts[$0].isGenerated
    }
    for index in items.indices where results[index] != nil {
      report.leftPictures += bodies[index].pictures.left.map {
        (facts[index].output, $0.destination, $0.reason)
      }
      report.reasons.append(
        (
          facts[index].output,
          plan.reason(index, facts[index], rawIsUnchanged: isRawUnchanged(items[index]))
        ))
    }
    report.unchanged = unchanged + keptPages.count { $0 != nil }
  }

  /// The files that a published site would not contain: drafts and posts with a future date.
  private var unpublished: [String: UnpublishedKind] {
    var result: [String: UnpublishedKind] = [:]
    for (item, facts) in zip(items, facts) where !facts.output.isEmpty {
      if item.document.isDraft {
        result[facts.output] = .draft
      } else if let date = item.document.date, prepared.site.time < date {
        result[facts.output] = .future
      }
    }
    return result
  }
}
