internal import ContentData
internal import SiteModel
internal import SourceText

/// The second half of a build: everything from bodies to the record, with what the last build left.
struct SiteMaking {
  private let prepared: PreparedSite
  private let contents: SourceContents
  private let snapshot: SourceSnapshot
  private let last: LastBuild?
  private let memory: BuildMemory
  private let renderer: SiteRenderer
  private let stage: OutputStage
  /// Documents, then pages.
  private let items: [RenderItem]
  private let facts: [ItemFacts]
  private let files: [StaticFile]
  private let fixed: [UInt64]
  private var plan: RebuildPlan

  private var bodies: [SiteRenderer.BodyResult] = []
  /// For each item what became of its page; nil for one that is kept or that has none.
  private var results: [SiteRenderer.PageResult?]
  private var keptPages: [BuildRecord.Item?]
  private var attachments: [[SiteRenderer.PageResult]]
  private var copies: [SiteRenderer.PageResult] = []
  private var documents = EncodedDocuments()
  /// What went wrong, in the order of the items.
  private(set) var problems: [Diagnostic] = []
  private var kept: [KeptDiagnostic] = []

  init(
    _ prepared: PreparedSite, _ contents: SourceContents, _ snapshot: SourceSnapshot,
    last: LastBuild?, memory: BuildMemory, stage: OutputStage, workers: Int, watch: BuildWatch,
    urgent: UrgentPages?
  ) async {
    self.prepared = prepared
    self.contents = contents
    self.snapshot = snapshot
    self.last = last
    self.memory = memory
    self.stage = stage
    var renderPlan = prepared.plan
    renderPlan.watch = watch
    renderer = SiteRenderer(
      plan: renderPlan, workers: workers, stage: stage, destination: memory.destination,
      urgent: urgent)
    let items = prepared.documents + prepared.pages
    self.items = items
    let copied = prepared.site.staticFiles.filter(\.isWritten)
    async let lists = ListingFingerprints.of(
      prepared.site, snapshot.entries, layouts: contents.layouts)
    async let isPlain = OutputConflicts.areImpossible(items: items, files: copied)
    let all = await Self.facts(of: items, winners: nil, workers: workers)
    if await isPlain {
      facts = all
      files = copied
    } else {
      let written = (prepared.pages + prepared.documents).filter(\.isWritten)
      problems = OutputConflicts.find(items: written, files: copied)
      let winners = OutputConflicts.winners(items: written, files: copied)
      facts = await Self.facts(
        of: items, winners: Set(winners.items.map(\.document.resource)), workers: workers)
      files = winners.files
    }
    fixed = await lists
    plan = RebuildPlan(
      last, items: facts, marks: contents.marks, snapshot: snapshot, fixed: fixed)
    results = Array(repeating: nil, count: items.count)
    keptPages = Array(repeating: nil, count: items.count)
    attachments = Array(repeating: [], count: items.count)
    for problem in problems {
      kept.append(
        KeptDiagnostic(
          owner: KeptDiagnostic.siteOwner, origin: .site, diagnostic: problem))
    }
  }

  private static func facts(
    of items: [RenderItem], winners: Set<ResourceID>?, workers: Int
  ) async -> [ItemFacts] {
    await ParallelMap.run(
      count: items.count, workers: workers, makeState: { () },
      body: { _, index in
        let item = items[index]
        let neighbours = item.member?.neighbours
        let isWritten = winners?.contains(item.document.resource) ?? item.isWritten
        return ItemFacts(
          item, output: isWritten ? item.document.outputPath : "",
          before: neighbours?.before, after: neighbours?.after)
      })
  }

  // MARK: Phases

  /// Renders the bodies of documents, then those of pages, which may show the documents'.
  ///
  /// What the record keeps of the documents is encoded meanwhile.
  mutating func renderBodies() async {
    async let encoded = EncodedDocuments(contents)
    let count = prepared.documents.count
    for range in [0..<count, count..<items.count] {
      let kept = last == nil ? Array(repeating: nil, count: range.count) : keptBodies(in: range)
      let made = await renderer.renderBodies(Array(items[range]), kept: kept)
      for (index, body) in zip(range, made) {
        if last != nil { plan.noteContent(index, body.content) }
        if !body.problems.isEmpty { take(body.problems, facts[index].key, .body) }
        if let map = body.sourceMap, !facts[index].output.isEmpty {
          attachments[index] = [renderer.write(map, at: facts[index].output + ".map")]
        }
      }
      if bodies.isEmpty { bodies = made } else { bodies += made }
    }
    documents = await encoded
  }

  /// For each item of a phase the record of its body, if that can stay.
  private func keptBodies(in range: Range<Int>) -> [BuildRecord.Item?] {
    var some: [BuildRecord.Item?] = []
    some.reserveCapacity(range.count)
    // A closure would take a copy of everything here for each item.
    for index in range {
      some.append(
        plan.keptBody(index, facts[index], rawIsUnchanged: isRawUnchanged(items[index])))
    }
    return plan.withoutReadersOfStale(some, facts[range], later: facts[range.upperBound...])
  }

  /// Whether the source of an item has the bytes that the record knows.
  private func isRawUnchanged(_ item: RenderItem) -> Bool {
    if item.document.role == .generated { return true }
    let index = item.document.resource.number - contents.firstFile
    return snapshot.known.indices.contains(index) && snapshot.known[index] != nil
  }

  private mutating func take(
    _ found: [Diagnostic], _ owner: String, _ origin: KeptDiagnostic.Origin
  ) {
    problems += found
    for problem in found where problem.severity < .error {
      kept.append(KeptDiagnostic(owner: owner, origin: origin, diagnostic: problem))
    }
  }

  /// Renders the pages that cannot stay as they are.
  mutating func renderPages() async {
    var stale: [Int] = []
    for index in items.indices where !facts[index].output.isEmpty {
      if bodies[index].kept != nil || facts[index].isGenerated,
        let old = plan.keptPage(index, facts[index])
      {
        keptPages[index] = old
      } else {
        stale.append(index)
      }
    }
    // Lists and archives are the large ones and come last: begun first, they keep nobody waiting at the end.
    let pages = stale.firstIndex { $0 >= prepared.documents.count } ?? stale.count
    stale = Array(stale[pages...] + stale[..<pages])
    if let urgent = renderer.urgent {
      let first = stale.filter { urgent.contains(facts[$0].output) }
      stale = first + stale.filter { !urgent.contains(facts[$0].output) }
    }
    await renderer.makeFolders(of: stale.map { facts[$0].output })
    let made = await renderer.renderPages(stale.map { items[$0] })
    for (index, page) in zip(stale, made).sorted(by: { $0.0 < $1.0 }) {
      take(page.problems, facts[index].key, .page)
      results[index] = page
    }
  }

  /// Copies static files whose bytes or whose copies have changed.
  mutating func copyFiles(roots: SourceRoots) async {
    var old: [Int: BuildRecord.Output] = [:]
    if let last {
      var number = last.record.outputCount - last.record.copies.count
      for copy in last.record.copies {
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
        contents.marks[place].mark.modified == output.mark.modified
      else {
        stale.append(index)
        continue
      }
      copies[index].written = OutputStage.Written(
        outcome: .unchanged, status: FileStatus(output.mark), content: output.content)
    }
    let made = await renderer.copyFiles(stale.map { files[$0] }, roots: roots)
    for (index, copy) in zip(stale, made) {
      problems += copy.problems
      copies[index] = copy
    }
  }

  // MARK: Report

  /// What the last build said about items that this one did not render.
  func repeated(reading roots: SourceRoots) -> [Diagnostic] {
    repeatedDiagnostics.map { $0.diagnostic.withExcerpt(roots) }
  }

  private var repeatedDiagnostics: [KeptDiagnostic] {
    guard let record = last?.record else { return [] }
    let found = record.diagnostics.filter { $0.origin == .body || $0.origin == .page }
    if found.isEmpty { return [] }
    var keptBodies: Set<ByteKey> = []
    var unmadePages: Set<ByteKey> = []
    for index in items.indices {
      let key = ByteKey(facts[index].key)
      if bodies[index].kept != nil { keptBodies.insert(key) }
      if keptPages[index] != nil { unmadePages.insert(key) }
    }
    return found.filter {
      ($0.origin == .body ? keptBodies : unmadePages).contains(ByteKey($0.owner))
    }
  }

  /// Counts what was made.
  func count(into report: inout BuildReport) {
    let site = prepared.site
    report.posts = site.posts.count
    // Posts are the first collection, and documents come first.
    for index in items.indices where index >= report.posts && items[index].isWritten {
      report.pages += 1
    }
    report.files = site.staticFiles.count(where: \.isWritten)
    var unchanged = 0
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
      attachments[index].forEach(take)
    }
    copies.forEach(take)
    report.written = report.changed.count
    report.unpublished = unpublished
    report.renderedBodies = items.indices.count {
      bodies[$0].kept == nil && !facts[$0].isGenerated
    }
    for index in items.indices where results[index] != nil {
      report.reasons.append(
        (
          facts[index].output,
          plan.reason(index, facts[index], rawIsUnchanged: isRawUnchanged(items[index]))
        ))
    }
    report.unchanged = unchanged + keptPages.count { $0 != nil }
  }

  /// The files that a published site would not have: drafts and posts of the future.
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

  // MARK: Write

  /// The files that came with the body of an item, or that stay.
  private func attachmentPaths(_ index: Int) -> [String] {
    if let old = keptPages[index] { return old.attachments.map(\.path) }
    if attachments[index].isEmpty, let old = bodies[index].kept {
      return old.attachments.map(\.path)
    }
    return attachments[index].map(\.path)
  }

  private var outputPaths: [String] {
    var paths: [String] = []
    for index in items.indices {
      if !facts[index].output.isEmpty { paths.append(facts[index].output) }
      paths += attachmentPaths(index)
    }
    return paths + copies.map(\.path)
  }

  /// Whether the site has the files of the last build and no others, in folders that have neither gained nor lost a
  /// name since.
  /// - Complexity: O(number of outputs).
  private var hasSameOutputs: Bool {
    guard let last, last.survey.outputFoldersHold, last.record.items.count == items.count,
      last.record.copies.count == copies.count
    else { return false }
    for (index, old) in last.record.items.enumerated() {
      guard old.output.hasSameBytes(as: facts[index].output) else { return false }
      if keptPages[index] != nil { continue }
      let made = attachmentPaths(index)
      guard old.attachments.count == made.count,
        zip(old.attachments, made).allSatisfy({ $0.path.hasSameBytes(as: $1) })
      else { return false }
    }
    return zip(last.record.copies, copies).allSatisfy {
      $0.output.path.hasSameBytes(as: $1.path)
    }
  }

  /// Puts the new files into place and removes what no longer belongs there.
  func commit(
    _ memory: BuildMemory, reporting problems: inout [Diagnostic]
  ) throws(SystemError) -> Int {
    let keep = KeptFiles(prepared.site.configuration.keepFiles)
    var gone: [String]?
    var outputs: Set<ByteKey> = []
    if hasSameOutputs {
      gone = []
    } else if !stage.isFresh {
      outputs = Set(outputPaths.map(ByteKey.init))
    }
    if gone == nil, let last, last.survey.outputFoldersHold {
      var paths: [String] = []
      last.record.forEachOutput { output in
        if !outputs.contains(ByteKey(output.path)) { paths.append(output.path) }
      }
      gone = paths
    }
    var foreign = 0
    let removed = try stage.commit(outputs: outputs, gone: gone) { path in
      if keep.contains(path) { return false }
      if !memory.ownsDestination { foreign += 1 }
      return memory.ownsDestination
    }
    if foreign > 0 {
      problems.append(
        Diagnostic(
          "destination.foreign-files", .warning,
          "\(foreign) files in the destination are not of this site, and were kept",
          hint: "empty the folder yourself if nothing in it is needed"))
    }
    return removed
  }

  /// What the next build needs to know.
  func record(
    _ report: BuildReport, surroundings: UInt64, scan: [Diagnostic], site: [Diagnostic]
  ) async -> BuildRecord {
    var record = BuildRecord()
    record.surroundings = surroundings
    record.scanStart = snapshot.scanStart
    record.folders = snapshot.folders
    record.entries = contents.marks
    record.fixed = fixed
    record.clock = fixed[SiteResources.clock.number]
    record.posts = report.posts
    record.pages = report.pages
    record.files = report.files
    record.nextDue = nextDue
    record.unpublished = report.unpublished
    record.items.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      record.items.append(self.item(index, item, showsClock: &record.showsClock))
    }
    for (file, copy) in zip(files, copies) {
      guard let written = copy.written else { continue }
      record.copies.append(
        (
          file.resource.number,
          BuildRecord.Output(
            path: copy.path, mark: BuildRecord.Mark(written.status), content: written.content)
        ))
      let place = file.resource.number - contents.firstFile
      if record.entries.indices.contains(place) {
        record.entries[place].content = written.content
      }
    }
    record.outputFolders = await outputFolders(report)
    record.diagnostics =
      contents.readProblems + kept + repeatedDiagnostics
      + scan.map {
        KeptDiagnostic(owner: KeptDiagnostic.scanOwner, origin: .site, diagnostic: $0)
      }
      + site.map {
        KeptDiagnostic(owner: KeptDiagnostic.siteOwner, origin: .site, diagnostic: $0)
      }
    record.documents = documents.bytes
    record.names = documents.names
    return record
  }

  private var nextDue: Int64? {
    let site = prepared.site
    var due = contents.nextDue
    if !site.configuration.future {
      for item in items {
        guard let date = item.document.date?.seconds, date > site.time.seconds else { continue }
        due = min(date, due ?? date)
      }
    }
    return due
  }

  private func item(
    _ index: Int, _ item: RenderItem, showsClock: inout Bool
  ) -> BuildRecord.Item {
    let facts = facts[index]
    let body = bodies[index]
    if var old = keptPages[index] {
      old.resource = facts.resource
      old.metadata = facts.metadata
      old.neighbours = facts.neighbours
      old.bodyReads = plan.renumbered(old.bodyReads)
      old.pageReads = plan.renumbered(old.pageReads)
      showsClock = showsClock || Self.readsClock(old)
      return old
    }
    let page = results[index]
    var made = BuildRecord.Item(
      key: facts.key, resource: facts.resource, metadata: facts.metadata,
      neighbours: facts.neighbours, content: body.content,
      isGenerated: facts.isGenerated, dependsOnOrder: body.dependsOnOrder, output: facts.output,
      mark: page?.written.map { BuildRecord.Mark($0.status) } ?? BuildRecord.Mark(),
      outputContent: page?.written?.content ?? 0, bodyStart: page?.bodyStart ?? 0,
      bodyLength: page?.bodyLength ?? -1, bodyHash: body.bodyHash,
      bodyReads: body.kept.map { plan.renumbered($0.bodyReads) } ?? body.reads,
      pageReads: page?.reads ?? [], excerpt: body.excerpt,
      attachments: attachments[index].compactMap { attachment in
        attachment.written.map {
          BuildRecord.Output(
            path: attachment.path, mark: BuildRecord.Mark($0.status), content: $0.content)
        }
      })
    if attachments[index].isEmpty, let old = body.kept { made.attachments = old.attachments }
    showsClock = showsClock || Self.readsClock(made)
    return made
  }

  private static func readsClock(_ item: BuildRecord.Item) -> Bool {
    let clock = SiteResources.clock.number * 3 + ResourceAspect.content.rawValue
    var found = false
    for reads in [item.bodyReads, item.pageReads] {
      ReadList.forEach(reads) { bit in
        if bit == clock { found = true }
        return bit < clock
      }
    }
    return found
  }

  /// The folders of the destination as they are now.
  private func outputFolders(_ report: BuildReport) async -> [BuildRecord.Folder] {
    if let last, hasSameOutputs {
      // Putting a file into place changes its folder; the stage was made and removed in the destination's own.
      var touched: Set<ByteKey> = [ByteKey("")]
      for path in report.changed { touched.insert(ByteKey(FileName.folder(of: path))) }
      return last.record.outputFolders.compactMap { folder in
        if !touched.contains(ByteKey(folder.path)) { return folder }
        return memory.destination.status(of: folder.path).map {
          BuildRecord.Folder(
            path: folder.path, isFromTheme: false, mark: BuildRecord.Mark($0))
        }
      }
    }
    var seen: Set<ByteKey> = [ByteKey("")]
    var paths = [""]
    for path in outputPaths {
      var folder = FileName.folder(of: path)
      while !folder.isEmpty, seen.insert(ByteKey(folder)).inserted {
        paths.append(folder)
        folder = FileName.folder(of: folder)
      }
    }
    let destination = memory.destination
    return await ParallelMap.run(
      count: paths.count, workers: renderer.workers, makeState: { () },
      body: { [paths] _, index in
        destination.status(of: paths[index]).map {
          BuildRecord.Folder(path: paths[index], isFromTheme: false, mark: BuildRecord.Mark($0))
        }
      }
    ).compactMap { $0 }
  }
}
