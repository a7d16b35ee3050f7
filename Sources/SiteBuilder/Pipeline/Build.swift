package import SiteSources
internal import FileSystem
internal import ContentData
internal import SiteModel
internal import SourceText
internal import Stylesheets

/// A build from beginning to end: read, compile templates, bodies, pages, write.
package enum Build {
  /// Builds a site.
  ///
  /// When there is an error, the destination stays as it was.
  /// - Returns: what was done and all diagnostics.
  /// - Complexity: O(size of the site); what the last build's manifest still knows is not rebuilt.
  package static func run(_ request: BuildRequest) async -> BuildReport {
    let start = FileSystem.ticks()
    var request = request
    var report = await attempt(&request, isLast: false)
    for _ in 0..<attempts where report.isOvertaken && !report.isUntrusted {
      request.relativeFiles += report.relativeFiles
      report = await attempt(&request, isLast: false)
    }
    if report.isUntrusted || report.isOvertaken {
      // The manifest and the destination disagree, so the manifest cannot be used; or files change so often that the
      // last attempt may read each only once.
      request.relativeFiles += report.relativeFiles
      request.isClean = true
      report = await attempt(&request, isLast: true)
    }
    report.diagnostics = DiagnosticSink(
      Diagnostic.merged(Diagnostic.inInputOrder(report.diagnostics)))
    report.duration = FileSystem.ticks() - start
    return report
  }

  /// The number of attempts before the last one. An attempt is repeated when files of the source were saved while it
  /// ran, or when pages included files that the scan did not list.
  private static let attempts = 2

  /// Builds once, and once more without libvips where that turns out to be missing.
  private static func attempt(_ request: inout BuildRequest, isLast: Bool) async -> BuildReport {
    let report = await attemptOnce(request, isLast: isLast)
    guard let reason = report.missingPictureLibrary else { return report }
    request.missingPictureLibrary = reason
    return await attemptOnce(request, isLast: isLast)
  }

  /// - Parameter isLast: whether the site is written even if files were saved meanwhile; then this build leaves no
  ///   usable manifest.
  private static func attemptOnce(_ request: BuildRequest, isLast: Bool) async -> BuildReport {
    var report = BuildReport()
    let profiler = BuildProfiler(
      measures: request.measures, progress: request.progress, afterPhase: request.afterPhase)
    do throws(Diagnostic) {
      try await build(request, profiler, isLast: isLast, &report)
    } catch {
      report.diagnostics.report(error)
    }
    report.profile = profiler.collector?.profile
    return report
  }

  private static func build(
    _ request: BuildRequest, _ profiler: BuildProfiler, isLast: Bool, _ report: inout BuildReport
  ) async throws(Diagnostic) {
    let workers = request.workers ?? FileSystem.processorCount()
    let loaded = try LoadedConfiguration(request, reporting: &report.diagnostics)
    if loaded.files.isEmpty, let problem = SiteFolder.problem(loaded.root, named: request.source) {
      throw problem
    }
    if let warning = SiteFolder.foreignLayout(loaded.root) { report.diagnostics.report(warning) }
    let destination = try Destination.prepare(
      path: loaded.destination, source: loaded.source, home: request.environment.home,
      inputs: loaded.inputFolders)
    report.destination = loaded.destinationName
    report.place = BuildPlace(
      source: loaded.source, destination: destination.path,
      namedDestination: loaded.namedDestination,
      baseurl: loaded.configuration.baseurl ?? "")
    let inputs = try SiteInputs.find(for: loaded, reporting: &report.diagnostics)
    let cache = try BuildCache.open(
      request, loaded, destination: destination,
      environment: EnvironmentFingerprint.of(loaded, request, inputs),
      reporting: &report.diagnostics)

    var request = request
    request.missingPictureLibrary = cache.missingPictureLibrary ?? request.missingPictureLibrary
    profiler.ended(.configure)

    // Check whether anything has changed.
    var last: LastBuild?
    if let tables = cache.tables {
      let changeScan = await FileChangeScan.run(
        tables, roots: inputs.roots, destination: cache.destination, workers: workers)
      if cache.isUpToDate(changeScan, time: loaded.time),
        report.repeatLast(tables, roots: inputs.roots)
      {
        profiler.ended(.scan)
        return
      }
      if let bytes = cache.manifestBytes() {
        if let view = ManifestReader(bytes, tables),
          try await IncrementalBuild(
            loaded: loaded, inputs: inputs, cache: cache, changeScan: changeScan, view: view,
            workers: workers, profiler: profiler
          ).run(request, &report)
        {
          return
        }
        let collections = loaded.configuration.collections.count
        if let manifest = BuildManifest(decoding: bytes, tables),
          manifest.fixed.count == SiteResources.firstFile(collections: collections)
        {
          last = LastBuild(manifest, changeScan)
        }
      }
    }

    // Scan.
    var scanProblems = DiagnosticSink()
    var snapshot = SourceSnapshot.take(
      loaded, inputs, ownFolders: loaded.ownFolders(request), last: last,
      relativeFiles: request.relativeFiles, reporting: &scanProblems)
    report.diagnostics.report(contentsOf: scanProblems)

    profiler.ended(.scan)

    // Read, compile templates.
    let reading = try await LoadedSite.assemble(
      loaded, request, inputs, snapshot, manifest: last?.manifest, workers: workers,
      isBuild: true,
      reporting: &report.diagnostics)

    profiler.ended(.read)

    if let last {
      snapshot.forget(readOtherwise: reading.contents.manifestEntries, than: last.manifest)
    }

    // Bodies, pages.
    let stage = try StagingDirectory.open(
      cache.destination, isFresh: destination.wasEmpty, named: report.destination)
    var making = await BuildPipeline.make(
      reading.prepared, reading.contents, snapshot, last: last, cache: cache, stage: stage,
      workers: workers, profiler: profiler, priorityPages: request.priorityPages)
    let isImpossible = making.problems.contains { $0.severity == .error }
    await making.renderBodies(beside: reading.encodedDocuments)
    profiler.ended(.bodies)
    if isImpossible {
      _ = await reading.prepared.plan.maker?.finish(
        isNeeded: false, meter: nil)
      // The order of conflicting outputs is undefined: neither is written.
      report.diagnostics.report(contentsOf: making.problems)
      return stage.discard()
    }
    await making.renderPages()
    reading.stylesheets.finish()
    profiler.ended(.pages)
    await making.copyFiles(roots: inputs.roots)
    await making.writeSearch()
    profiler.ended(.files)
    if await making.finishPictures() { profiler.ended(.pictures) }
    if let reason = making.missingPictureLibrary {
      stage.discard()
      report.missingPictureLibrary = reason
      return
    }
    report.diagnostics.report(contentsOf: making.problems)
    report.diagnostics.report(contentsOf: making.repeated(reading: inputs.roots))
    report.diagnostics.report(contentsOf: UncolouredCode.findings(reading.prepared.uncoloured))
    if cache.destination.hasLostBody {
      stage.discard()
      report.isUntrusted = true
      return
    }
    report.relativeFiles = inputs.roots.uses.unlisted
    let agrees = report.relativeFiles.isEmpty && making.agrees(with: inputs.roots)
    if !agrees, !isLast {
      stage.discard()
      report.isOvertaken = true
      return
    }

    // Write.
    guard report.succeeded else { return stage.discard() }
    making.count(into: &report)
    let tidying = making.tidying()
    if let path = tidying.obstacle {
      stage.discard()
      throw Diagnostic(
        "destination.in-the-way",
        "'\(path)' belongs to the site, and what is there in '\(report.destination)' was not written by blogc",
        hint: "move it away, or choose another folder with --destination")
    }
    if let announced = tidying.announced { await cache.announce(announced) }
    do throws(SystemError) {
      report.removed = try making.commit(tidying, reporting: &report.diagnostics)
    } catch {
      stage.discard()
      throw Diagnostic.unwritable(report.destination, error)
    }
    profiler.ended(.write)
    // Files that were saved meanwhile are noticed by the next build, because pages that may show them are left
    // out of the manifest.
    let manifest = await making.manifest(
      report, environment: agrees ? cache.environment : 0, scan: scanProblems,
      site: reading.siteProblems)
    await cache.save(manifest, workers: workers)
    profiler.ended(.record)
  }
}
