internal import SiteSources
internal import FileSystem
internal import ContentData
internal import Pictures
internal import SiteModel
internal import SourceText
internal import Synchronization

// Moving the site into place, and the manifest for the next build.
extension BuildPipeline {
  /// The files that belong to the body of an item, new or unchanged.
  private func attachmentPaths(_ index: Int) -> [String] {
    if let old = keptPages[index] { return old.attachments.map(\.path) }
    if attachments[index].isEmpty, let old = bodies[index].kept {
      return old.attachments.map(\.path).filter { results[index] == nil || !SocialCard.isCard($0) }
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

  /// True if the site has the files of the last build and no others, in folders that have neither gained nor lost a
  /// name since.
  /// - Complexity: O(number of outputs).
  private var hasSameOutputs: Bool {
    guard let last, last.changeScan.outputFoldersHold, last.manifest.items.count == items.count,
      last.manifest.copies.count == copies.count
    else { return false }
    for (index, old) in last.manifest.items.enumerated() {
      guard old.output.hasSameBytes(as: facts[index].output) else { return false }
      if keptPages[index] != nil { continue }
      let made = attachmentPaths(index)
      guard old.attachments.count == made.count,
        zip(old.attachments, made).allSatisfy({ $0.path.hasSameBytes(as: $1) })
      else { return false }
    }
    return zip(last.manifest.copies, copies).allSatisfy {
      $0.output.path.hasSameBytes(as: $1.path)
    }
  }

  /// The changes of a build to the destination besides writing its files.
  struct Tidying {
    /// Files of earlier builds that the site no longer has.
    var gone: [String] = []
    /// The files that builds will have written to the destination; nil when these are unchanged.
    var announced: [String]?
    /// The number of files in the destination that blogc did not write.
    var foreign = 0
    /// A path of the site that is blocked by a file that blogc did not write.
    var obstacle: String?
  }

  /// Finds what no longer belongs to the site. Only files that a manifest lists as written by a build are removed;
  /// `keep_files` always stay.
  /// - Complexity: O(number of files); where folders have changed, of those in the destination too.
  func tidying() -> Tidying {
    var result = Tidying()
    if hasSameOutputs { return result }
    let keep = KeepFilesFilter(prepared.site.configuration.keepFiles)
    let paths = outputPaths
    let outputs = Set(paths.map(ByteKey.init))
    let left = cache.ownedOutputs
    result.gone = left.filter { !outputs.contains(ByteKey($0)) && !keep.contains($0) }
    result.announced = paths + result.gone
    if stage.isFresh { return result }
    let known = outputs.union(left.map(ByteKey.init))
    if last?.changeScan.outputFoldersHold != true {
      result.foreign = cache.destination.countFiles {
        !known.contains(ByteKey($0)) && !keep.contains($0)
      }
    }
    result.obstacle = stage.obstacle(besides: Set(left.map(ByteKey.init)))
    return result
  }

  /// Moves the new files into place and removes files that no longer belong to the site.
  /// - Returns: how many files were removed.
  mutating func commit(
    _ tidying: Tidying, reporting problems: inout DiagnosticSink
  ) throws(SystemError) -> Int {
    let (removed, moved) = try stage.commit(gone: tidying.gone)
    self.moved = moved
    if tidying.foreign > 0 {
      problems.report(
        Diagnostic(
          "destination.foreign-files", .warning,
          tidying.foreign == 1
            ? "1 file in the destination was not written by blogc, and was kept"
            : "\(tidying.foreign) files in the destination were not written by blogc, and were kept",
          hint: tidying.foreign == 1
            ? "name it below 'keep_files', or remove it if it is not needed"
            : "name them below 'keep_files', or remove them if nothing in them is needed"))
    }
    return removed
  }

  /// Makes the manifest for the next build.
  func manifest(
    _ report: BuildReport, environment: UInt64, scan: DiagnosticSink, site: DiagnosticSink
  ) async -> BuildManifest {
    var manifest = BuildManifest()
    manifest.environment = environment
    manifest.scanStart = snapshot.scanStart
    manifest.folders = snapshot.folders
    manifest.entries = entries
    manifest.fixed = fixed
    manifest.clock = fixed[SiteResources.clock.number]
    manifest.posts = report.posts
    manifest.pages = report.pages
    manifest.files = report.files
    (manifest.lastDue, manifest.nextDue) = dueBounds
    manifest.unpublished = report.unpublished
    async let folders = outputFolders(report)
    let showsClock = Atomic(false)
    manifest.items = await ParallelMap.run(
      count: items.count, workers: renderer.workers, makeState: { () },
      body: { [self] _, index in
        let item = item(index)
        if item.readsClock { showsClock.store(true, ordering: .relaxed) }
        return item
      })
    manifest.showsClock = showsClock.load(ordering: .relaxed)
    manifest.isNamedByClock = items.indices.contains { isNamedByClock($0) }
    for (file, copy) in zip(files, copies) {
      guard let written = copy.written else { continue }
      manifest.copies.append((file.resource.number, output(written, at: copy.path)))
    }
    // Files of the search index have no source.
    for file in copies.dropFirst(files.count) {
      guard let written = file.written else { continue }
      manifest.copies.append((SiteResources.configuration.number, output(written, at: file.path)))
    }
    manifest.outputFolders = await folders
    manifest.diagnostics =
      contents.readProblems + kept + repeatedDiagnostics
      + scan.map {
        CachedDiagnostic(owner: CachedDiagnostic.scanOwner, origin: .site, diagnostic: $0)
      }
      + site.map {
        CachedDiagnostic(owner: CachedDiagnostic.siteOwner, origin: .site, diagnostic: $0)
      }
    manifest.documents = documents.bytes
    manifest.names = documents.names
    return manifest
  }

  /// The manifest's entries of the source files, with the fingerprints of the copied ones.
  /// - Complexity: O(number of files).
  private var entries: [BuildManifest.Entry] {
    var entries = contents.manifestEntries
    for (file, copy) in zip(files, copies) {
      let place = file.resource.number - contents.firstFile
      guard let content = copy.sourceContent, entries.indices.contains(place) else { continue }
      entries[place].content = content
    }
    return entries
  }

  /// Returns true if files that were read again since the site was assembled have not changed.
  func agrees(with roots: SourceRoots) -> Bool {
    roots.uses.agree(with: entries, scanStart: snapshot.scanStart) { entry in
      (try? roots.read(entry.path, isFromTheme: entry.isFromTheme, limit: .copy)).map {
        Fingerprint.of($0)
      } ?? 0
    }
  }

  /// The manifest entry of a file that was written, or found with the same bytes.
  private func output(_ written: StagingDirectory.Written, at path: String) -> BuildManifest.Output
  {
    BuildManifest.Output(
      path: path, stamp: stage.stamp(of: written, at: path, moved: moved), content: written.content)
  }

  /// Returns true if the URL of an item contains the moment of the build, which is the date of a document without
  /// one.
  private func isNamedByClock(_ index: Int) -> Bool {
    let document = items[index].document
    guard document.date == nil, case .member(let number) = document.role else { return false }
    if let own = document.data[WellKnownSymbols.permalink]?.string {
      return (try? Permalink(own))?.namesDate ?? false
    }
    return prepared.site.configuration.collections[number].permalink.namesDate
  }

  /// The latest past and the earliest future date of a document: while the clock is between them, no document appears
  /// or disappears.
  ///
  /// The dates matter with `future: true` too: the badge of the preview and the order relative to documents without a
  /// date depend on them.
  /// - Complexity: O(number of items).
  private var dueBounds: (last: Int64?, next: Int64?) {
    let now = prepared.site.time.seconds
    var last: Int64?
    var next = contents.nextDue
    for item in items {
      guard let date = item.document.date?.seconds else { continue }
      if date > now { next = min(date, next ?? date) } else { last = max(date, last ?? date) }
    }
    return (last, next)
  }

  private func item(_ index: Int) -> BuildManifest.Item {
    let facts = facts[index]
    let body = bodies[index]
    if var old = keptPages[index] {
      old.resource = facts.resource
      old.metadata = facts.metadata
      old.address = facts.address
      old.neighbours = facts.neighbours
      old.bodyReads = plan.renumbered(old.bodyReads)
      old.pageReads = plan.renumbered(old.pageReads)
      return old
    }
    let page = results[index]
    var made = BuildManifest.Item(
      key: facts.key, resource: facts.resource, metadata: facts.metadata,
      address: facts.address, neighbours: facts.neighbours, content: body.content,
      isGenerated: facts.isGenerated, dependsOnOrder: body.dependsOnOrder, output: facts.output,
      stamp: page.flatMap { page in page.written.map { output($0, at: page.path).stamp } }
        ?? FileStamp(),
      outputContent: page?.written?.content ?? 0, bodyStart: page?.bodyStart ?? 0,
      bodyLength: page?.bodyLength ?? -1, bodyHash: body.bodyHash,
      bodyReads: body.kept.map { plan.renumbered($0.bodyReads) } ?? body.reads,
      pageReads: page?.reads ?? [], excerpt: body.excerpt,
      attachments: attachments[index].compactMap { attachment in
        attachment.written.map { output($0, at: attachment.path) }
      })
    if attachments[index].isEmpty, let old = body.kept {
      made.attachments = old.attachments.filter { page == nil || !SocialCard.isCard($0.path) }
    }
    return made
  }

  /// The folders of the destination as they are now.
  private func outputFolders(_ report: BuildReport) async -> [BuildManifest.Folder] {
    if let last, hasSameOutputs {
      // Putting a file into place changes its folder; the stage was made and removed in the destination's own.
      var touched: Set<ByteKey> = [ByteKey("")]
      for path in report.changed { touched.insert(ByteKey(PathComponents.folder(of: path))) }
      return last.manifest.outputFolders.compactMap { folder in
        if !touched.contains(ByteKey(folder.path)) { return folder }
        return cache.destination.status(of: folder.path).map {
          BuildManifest.Folder(
            path: folder.path, isFromTheme: false, stamp: FileStamp($0))
        }
      }
    }
    var seen: Set<ByteKey> = [ByteKey("")]
    var paths = [""]
    for path in outputPaths {
      var folder = PathComponents.folder(of: path)
      while !folder.isEmpty, seen.insert(ByteKey(folder)).inserted {
        paths.append(folder)
        folder = PathComponents.folder(of: folder)
      }
    }
    let destination = cache.destination
    return await ParallelMap.run(
      count: paths.count, workers: renderer.workers, makeState: { () },
      body: { [paths] _, index in
        destination.status(of: paths[index]).map {
          BuildManifest.Folder(
            path: paths[index], isFromTheme: false, stamp: FileStamp($0))
        }
      }
    ).compactMap { $0 }
  }
}
