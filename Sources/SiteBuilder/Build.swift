internal import ContentData
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
    // Read, compile templates.
    let loaded = try LoadedConfiguration(request, reporting: &report.diagnostics)
    let destination = try Destination(
      path: loaded.destination, source: loaded.source, home: request.surroundings.home)
    report.destination = request.destination ?? "_site"
    report.place = BuildPlace(
      source: loaded.source, destination: destination.path,
      baseurl: loaded.configuration.baseurl ?? "")
    let reading = try await SiteReading(
      loaded, request, destination: destination.status, workers: workers,
      reporting: &report.diagnostics)
    let prepared = reading.prepared
    let site = prepared.site

    // Bodies, pages.
    let stage: OutputStage
    do throws(SystemError) {
      stage = try OutputStage(destination: destination.path, isFresh: destination.wasEmpty)
    } catch {
      throw Diagnostic(
        "destination.unwritable", .error,
        "the destination '\(report.destination)' cannot be written: \(error.reason)")
    }
    let renderer = SiteRenderer(plan: prepared.plan, workers: workers, stage: stage)
    let documentBodies = await renderer.renderBodies(prepared.documents)
    let pageBodies = await renderer.renderBodies(prepared.pages)
    report.diagnostics += documentBodies.problems + pageBodies.problems
    let items = (prepared.pages + prepared.documents).filter(\.isWritten)
    let files = site.staticFiles.filter(\.isWritten)
    report.diagnostics += OutputConflicts.find(items: items, files: files)
    let winners = OutputConflicts.winners(items: items, files: files)
    let outputs =
      await renderer.copyFiles(winners.files, roots: reading.roots)
      + renderer.renderPages(winners.items)
      + renderer.write(documentBodies.sourceMaps + pageBodies.sourceMaps)
    for output in outputs { report.diagnostics += output.problems }

    // Write.
    guard report.succeeded else { return stage.discard() }
    report.posts = site.posts.count
    report.pages = items.count - site.posts.count { site.isWritten($0.document) }
    report.files = files.count
    report.changed = outputs.filter { $0.outcome == .written }.map(\.path)
    report.written = report.changed.count
    for item in items {
      report.unpublished[item.document.outputPath] = item.document.kind(at: loaded.time)
    }
    report.unchanged = outputs.count { $0.outcome == .unchanged }
    let keep = KeptFiles(loaded.configuration.keepFiles)
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

extension Document {
  /// Why a site that is published at a moment would lack the document; nil when it would not.
  fileprivate func kind(at time: Timestamp) -> UnpublishedKind? {
    if isDraft { return .draft }
    guard let date, time < date else { return nil }
    return .future
  }
}
