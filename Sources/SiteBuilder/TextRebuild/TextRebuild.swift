internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText
internal import Synchronization

/// A build after edits of texts alone: it puts together only what the pages of these texts show.
///
/// It is right or it gives up. Whatever a template, a tag or a filter asks for that is not at hand is noted (``Shortage``); then
/// everything that was made is thrown away, and the whole site is read.
struct TextRebuild {
  let loaded: LoadedConfiguration
  let inputs: SiteInputs
  let memory: BuildMemory
  let survey: Survey
  let view: RecordView
  let workers: Int
  let watch: BuildWatch

  /// A document that is rendered, and the item that the record has of it.
  struct Subject {
    /// Its place among the files of the source; -1 for a generated page.
    let number: Int
    let place: Int
    /// Its file, or the key of a generated page.
    let path: String
    let item: RenderItem
    let old: BuildRecord.Item
    /// The file as it was found; nil for a page that only shows an edited text.
    var source: SourceEntry?
    /// The document as it was read, before plugins amended it.
    var read: Document?
    /// The fingerprint of the file's bytes.
    var content: UInt64 = 0
    var reason = BuildReason.source
    var body: SiteRenderer.BodyResult?
    var page: SiteRenderer.PageResult?
  }

  /// Builds, if no more than texts has changed.
  /// - Parameter report: what was done; untouched when the whole site is needed.
  /// - Returns: false when the whole site is needed; then the destination is as it was.
  /// - Throws: `destination.unwritable`.
  func run(
    _ request: BuildRequest, _ report: inout BuildReport
  ) async throws(Diagnostic) -> Bool {
    guard let edits = TextEdits(survey, view, loaded, inputs.roots) else { return false }
    var made = report
    made.knewOnlyTexts = true
    if edits.texts.isEmpty {
      guard made.repeatLast(survey.tables, roots: inputs.roots) else { return false }
      watch.ended(.scan)
      memory.save(splice(edits), of: view)
      watch.ended(.record)
      report = made
      return true
    }
    guard let remarks = survey.tables.remarks() else { return false }
    watch.ended(.scan)

    // Read.
    let shortage = Shortage()
    guard let workshop = try Workshop(self, request, shortage),
      var reading = Reading(edits, self, workshop, remarks.diagnostics)
    else { return false }
    watch.ended(.read)

    // Bodies.
    guard let subjects = await bodies(reading.subjects, workshop), !shortage.occurred else {
      return false
    }
    reading.subjects = subjects
    watch.ended(.bodies)

    // Pages.
    let written = reading.subjects.indices.filter { !reading.subjects[$0].old.output.isEmpty }
    var stage: OutputStage?
    if !written.isEmpty {
      let opened = try OutputStage.open(
        memory.destination, isFresh: false, named: report.destination)
      stage = opened
      guard await render(written, &reading.subjects, workshop, opened, request.urgent, shortage)
      else {
        opened.discard()
        return false
      }
    }
    watch.ended(.pages)

    // Write.
    describe(reading, remarks.unpublished, &made)
    do throws(SystemError) {
      _ = try stage?.commit(outputs: [], gone: [], removing: { _ in false })
    } catch {
      stage?.discard()
      throw Diagnostic.unwritable(report.destination, error)
    }
    watch.ended(.write)
    if let record = record(edits, reading, made, unpublished: remarks.unpublished) {
      memory.save(record, of: view)
    }
    watch.ended(.record)
    report = made
    return true
  }

  static func hasError(_ problems: [Diagnostic]) -> Bool {
    problems.contains { $0.severity == .error }
  }

  // MARK: Pages

  /// Renders pages and hands them to the stage.
  /// - Returns: false when the whole site is needed.
  private func render(
    _ written: [Int], _ subjects: inout [Subject], _ workshop: Workshop, _ stage: OutputStage,
    _ urgent: UrgentPages?, _ shortage: Shortage
  ) async -> Bool {
    // A page that turns out to need more must not be shown to anybody.
    let early = EarlyPages()
    let renderer = SiteRenderer(
      plan: workshop.plan(watch), workers: workers, stage: stage, destination: memory.destination,
      urgent: urgent?.taken { early.take($1, at: $0) })
    let items = subjects
    await renderer.makeFolders(of: written.map { items[$0].old.output })
    let pages = await renderer.renderPages(written.map { items[$0].item })
    if shortage.occurred || memory.destination.hasLostBody { return false }
    for (index, page) in zip(written, pages) {
      if page.written == nil || Self.hasError(page.problems) { return false }
      subjects[index].page = page
    }
    for (path, page) in early.all { urgent?.lend(page, at: path) }
    return true
  }

  // MARK: Report

  private func describe(
    _ reading: Reading, _ unpublished: [String: UnpublishedKind], _ report: inout BuildReport
  ) {
    let tables = survey.tables
    report.posts = tables.posts
    report.pages = tables.pages
    report.files = tables.files
    report.unpublished = unpublished
    report.diagnostics += reading.kept(besides: reading.subjects).map {
      $0.diagnostic.withExcerpt(inputs.roots)
    }
    report.diagnostics += reading.problems.map(\.diagnostic)
    for subject in reading.subjects {
      if let body = subject.body {
        report.renderedBodies += 1
        report.diagnostics += body.problems
      }
      guard let page = subject.page else { continue }
      report.diagnostics += page.problems
      report.reasons.append((page.path, subject.reason))
      if page.written?.outcome == .written { report.changed.append(page.path) }
    }
    report.written = report.changed.count
    report.unchanged = tables.outputs.count - report.written
  }
}

/// Pages that somebody waits for, until it is sure that they are right.
private final class EarlyPages: Sendable {
  private let pages = Mutex<[(path: String, page: [UInt8])]>([])

  func take(_ page: [UInt8], at path: String) { pages.withLock { $0.append((path, page)) } }

  var all: [(path: String, page: [UInt8])] { pages.withLock { $0 } }
}

extension Diagnostic {
  /// What to say when new files cannot be moved into the destination.
  static func unwritable(_ destination: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      "destination.unwritable", .error,
      "the site cannot be put into '\(destination)': \(error.reason)")
  }
}
