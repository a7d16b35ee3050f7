internal import SiteSources
internal import FileSystem
internal import ContentData
internal import Liquid
internal import Pictures
internal import SiteModel
internal import SourceText
internal import Synchronization

/// A build after edits of content alone: it loads only what the affected pages show.
///
/// It is either correct or discarded: when a template, a tag or a filter asks for anything that is not available
/// (``MissingDataFlag``), the partial result is thrown away and the whole site is loaded.
struct IncrementalBuild {
  let loaded: LoadedConfiguration
  let inputs: SiteInputs
  let cache: BuildCache
  let changeScan: FileChangeScan
  let view: ManifestReader
  let workers: Int
  let profiler: BuildProfiler

  /// A document that is rendered, and the item that the manifest has of it.
  struct Subject {
    /// The place of its file among those of the source; -1 for a generated page.
    let number: Int
    let place: Int
    /// The path of its file, or the key of a generated page.
    let path: String
    let item: RenderItem
    let old: BuildManifest.Item
    /// The source file as the scan found it; nil for a page that only shows edited content.
    var source: SourceEntry?
    /// The document as it was read, before plugins amended it.
    var read: Document?
    /// The fingerprint of the file's bytes.
    var content: UInt64 = 0
    var reason = BuildReason.source
    var body: SiteRenderer.BodyResult?
    var page: SiteRenderer.PageResult?
    /// The stamp of its page in the destination.
    private(set) var stamp: FileStamp?

    /// Notes the manifest's entry of its page.
    /// - Parameter moved: the files that were moved one by one, not with their whole folder.
    mutating func setStamp(_ stage: StagingDirectory, _ moved: Set<ByteKey>) {
      stamp = page.flatMap { page in
        page.written.map { stage.stamp(of: $0, at: page.path, moved: moved) }
      }
    }
  }

  /// Builds, if only content has changed.
  /// - Parameter report: the report of the build; unchanged when the whole site is needed.
  /// - Returns: false when the whole site is needed; then the destination is as it was.
  /// - Throws: `destination.unwritable`.
  func run(
    _ request: BuildRequest, _ report: inout BuildReport
  ) async throws(Diagnostic) -> Bool {
    guard let edits = ContentChanges(changeScan, view, loaded, inputs.roots) else { return false }
    var made = report
    made.knewOnlyTexts = true
    if edits.texts.isEmpty {
      guard made.repeatLast(changeScan.tables, roots: inputs.roots) else { return false }
      profiler.ended(.scan)
      cache.save(splice(edits), of: view)
      profiler.ended(.record)
      report = made
      return true
    }
    guard let last = changeScan.tables.lastDiagnostics() else { return false }
    profiler.ended(.scan)

    // Read.
    let missingData = MissingDataFlag()
    guard let context = try RebuildContext(self, request, missingData),
      var reading = Reading(edits, self, context, last.diagnostics)
    else { return false }
    profiler.ended(.read)

    // Bodies.
    guard let subjects = await bodies(reading.subjects, context), !missingData.occurred,
      !inputs.roots.uses.hasChange
    else { return false }
    reading.subjects = subjects
    profiler.ended(.bodies)

    // Pages.
    let written = reading.subjects.indices.filter { !reading.subjects[$0].old.output.isEmpty }
    var stage: StagingDirectory?
    if !written.isEmpty {
      let opened = try StagingDirectory.open(
        cache.destination, isFresh: false, named: report.destination)
      stage = opened
      guard
        await render(
          written, &reading.subjects, context, opened, request.priorityPages, missingData)
      else {
        opened.discard()
        return false
      }
    }
    var searchFiles: [SearchFile] = []
    if let stage, let selection = context.plan(profiler).search {
      guard
        let files = updateSearch(
          reading.subjects, selection,
          SiteRenderer(
            plan: context.plan(profiler), workers: workers, stage: stage,
            destination: cache.destination, priorityPages: nil))
      else {
        stage.discard()
        return false
      }
      searchFiles = files
    }
    profiler.ended(.pages)

    // Write.
    describe(reading, last.unpublished, searchFiles, &made)
    var searchStamps: [(row: Int, stamp: FileStamp, content: UInt64)] = []
    do throws(SystemError) {
      if let stage {
        let moved = try stage.commit(gone: []).moved
        for index in written { reading.subjects[index].setStamp(stage, moved) }
        for file in searchFiles {
          guard let put = file.page.written else { continue }
          searchStamps.append(
            (file.row, stage.stamp(of: put, at: file.page.path, moved: moved), put.content))
        }
      }
    } catch {
      stage?.discard()
      throw Diagnostic.unwritable(report.destination, error)
    }
    profiler.ended(.write)
    if let manifest = manifest(
      edits, reading, made, searchStamps, unpublished: last.unpublished)
    {
      cache.save(manifest, of: view)
    }
    profiler.ended(.record)
    report = made
    return true
  }

  static func hasError(_ problems: some Sequence<Diagnostic>) -> Bool {
    problems.contains { $0.severity == .error }
  }

  // MARK: Pages

  /// Renders pages and hands them to the stage.
  /// - Returns: false when the whole site is needed.
  private func render(
    _ written: [Int], _ subjects: inout [Subject], _ context: RebuildContext,
    _ stage: StagingDirectory,
    _ priorityPages: PriorityPages?, _ missingData: MissingDataFlag
  ) async -> Bool {
    // A page that turns out to need the whole site must not be published.
    let early = EarlyPages()
    let renderer = SiteRenderer(
      plan: context.plan(profiler), workers: workers, stage: stage, destination: cache.destination,
      priorityPages: priorityPages?.taken { early.take($1, at: $0) })
    let items = subjects
    await renderer.makeFolders(of: written.map { items[$0].old.output })
    let pages = await renderer.renderPages(written.map { items[$0].item })
    if missingData.occurred || cache.destination.hasLostBody || inputs.roots.uses.hasChange {
      return false
    }
    for (index, page) in zip(written, pages) {
      if page.written == nil || Self.hasError(page.problems) { return false }
      // Another card has to be drawn, and the last one removed.
      let cards = subjects[index].old.attachments.map(\.path)
      if !cards.elementsEqual([page.card?.path].compactMap { $0 }, by: { $0.hasSameBytes(as: $1) })
      {
        return false
      }
      subjects[index].page = page
    }
    for (path, page) in early.all { priorityPages?.publish(page, at: path) }
    return true
  }

  // MARK: Report

  private func describe(
    _ reading: Reading, _ unpublished: [String: UnpublishedKind], _ searchFiles: [SearchFile],
    _ report: inout BuildReport
  ) {
    let tables = changeScan.tables
    report.posts = tables.posts
    report.pages = tables.pages
    report.files = tables.files
    report.unpublished = unpublished
    report.diagnostics.report(
      contentsOf: reading.kept(besides: reading.subjects).withExcerpts(inputs.roots))
    report.diagnostics.report(contentsOf: reading.problems.map(\.diagnostic))
    for subject in reading.subjects {
      if let body = subject.body {
        report.renderedBodies += 1
        report.diagnostics.report(contentsOf: body.problems)
        report.leftPictures += body.pictures.left.map {
          (subject.old.output, $0.destination, $0.reason)
        }
      }
      guard let page = subject.page else { continue }
      report.diagnostics.report(contentsOf: page.problems)
      report.reasons.append((page.path, subject.reason))
      if page.written?.outcome == .written { report.changed.append(page.path) }
    }
    for file in searchFiles where file.page.written?.outcome == .written {
      report.changed.append(file.page.path)
    }
    report.written = report.changed.count
    report.unchanged = tables.outputs.count - report.written
  }
}

/// Priority pages, held back until it is certain that they are correct.
private final class EarlyPages: Sendable {
  private let pages = Mutex<[(path: String, page: [UInt8])]>([])

  func take(_ page: [UInt8], at path: String) { pages.withLock { $0.append((path, page)) } }

  var all: [(path: String, page: [UInt8])] { pages.withLock { $0 } }
}

extension Diagnostic {
  /// The diagnostic when new files cannot be moved into the destination.
  static func unwritable(_ destination: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      "destination.unwritable", .error,
      "the site cannot be written to '\(destination)': \(error.reason)")
  }
}
