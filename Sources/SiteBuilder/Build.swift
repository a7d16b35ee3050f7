internal import ContentData
internal import SiteModel
internal import SourceText

/// A build from beginning to end: read, compile templates, bodies, pages, write.
package enum Build {
  /// Builds a site.
  ///
  /// When there is an error, the destination stays as it was.
  /// - Returns: what was done and everything that there is to tell.
  /// - Complexity: O(size of the site); what the last build's record still knows is not made again.
  package static func run(_ request: BuildRequest) async -> BuildReport {
    let start = SystemCalls.ticks()
    var report = await attempt(request)
    if report.isUntrusted {
      // The record and the destination disagree: the record is of no use.
      var request = request
      request.isClean = true
      report = await attempt(request)
    }
    report.diagnostics = Diagnostic.inInputOrder(report.diagnostics)
    report.duration = SystemCalls.ticks() - start
    return report
  }

  private static func attempt(_ request: BuildRequest) async -> BuildReport {
    var report = BuildReport()
    let watch = BuildWatch(request)
    do throws(Diagnostic) {
      try await build(request, watch, &report)
    } catch {
      report.diagnostics.append(error)
    }
    report.profile = watch.collector?.profile
    return report
  }

  private static func build(
    _ request: BuildRequest, _ watch: BuildWatch, _ report: inout BuildReport
  ) async throws(Diagnostic) {
    let workers = request.workers ?? SystemCalls.processorCount()
    let loaded = try LoadedConfiguration(request, reporting: &report.diagnostics)
    let destination = try Destination(
      path: loaded.destination, source: loaded.source, home: request.surroundings.home)
    report.destination = loaded.destinationName
    report.place = BuildPlace(
      source: loaded.source, destination: destination.path,
      baseurl: loaded.configuration.baseurl ?? "")
    let inputs = try SiteInputs(loaded, reporting: &report.diagnostics)
    let memory = try BuildMemory(
      request, loaded, destination: destination,
      surroundings: SurroundingsFingerprint(loaded, request, inputs))

    watch.ended(.configure)

    // Look whether anything has changed.
    var last: LastBuild?
    if let tables = memory.tables {
      let survey = await Survey(
        tables, roots: inputs.roots, destination: memory.destination, workers: workers)
      if memory.isUpToDate(survey, time: loaded.time),
        report.repeatLast(tables, roots: inputs.roots)
      {
        watch.ended(.scan)
        return
      }
      if let bytes = memory.recordBytes() {
        if let view = RecordView(bytes, tables),
          try await TextRebuild(
            loaded: loaded, inputs: inputs, memory: memory, survey: survey, view: view,
            workers: workers, watch: watch
          ).run(request, &report)
        {
          return
        }
        last = BuildRecord(decoding: bytes, tables).map { LastBuild($0, survey) }
      }
    }

    // Scan.
    var scanProblems: [Diagnostic] = []
    let snapshot = try SourceSnapshot(
      loaded, inputs, ownFolders: loaded.ownFolders(request), last: last,
      reporting: &scanProblems)
    report.diagnostics += scanProblems

    watch.ended(.scan)

    // Read, compile templates.
    let reading = try await SiteReading(
      loaded, request, inputs, snapshot, record: last?.record, workers: workers,
      isBuild: true,
      reporting: &report.diagnostics)

    watch.ended(.read)

    // Bodies, pages.
    let stage = try OutputStage.open(
      memory.destination, isFresh: destination.wasEmpty, named: report.destination)
    var making = await SiteMaking(
      reading.prepared, reading.contents, snapshot, last: last, memory: memory, stage: stage,
      workers: workers, watch: watch, urgent: request.urgent)
    let isImpossible = making.problems.contains { $0.severity == .error }
    await making.renderBodies(beside: reading.encodedDocuments)
    watch.ended(.bodies)
    if isImpossible {
      // Which of two files in each other's way comes first is chance: neither is tried.
      report.diagnostics += making.problems
      return stage.discard()
    }
    await making.renderPages()
    watch.ended(.pages)
    await making.copyFiles(roots: inputs.roots)
    watch.ended(.files)
    report.diagnostics += making.problems
    report.diagnostics += making.repeated(reading: inputs.roots)
    if memory.destination.hasLostBody {
      stage.discard()
      report.isUntrusted = true
      return
    }

    // Write.
    guard report.succeeded else { return stage.discard() }
    making.count(into: &report)
    do throws(SystemError) {
      report.removed = try making.commit(memory, reporting: &report.diagnostics)
    } catch {
      stage.discard()
      throw Diagnostic.unwritable(report.destination, error)
    }
    watch.ended(.write)
    let record = await making.record(
      report, surroundings: memory.surroundings, scan: scanProblems, site: reading.siteProblems)
    await memory.save(record, workers: workers)
    watch.ended(.record)
    report.remains = making.remains(of: reading, record)
  }
}
