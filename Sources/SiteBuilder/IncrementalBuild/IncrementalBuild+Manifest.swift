internal import SiteSources
internal import ContentData
internal import SiteModel
internal import SourceText

extension IncrementalBuild {
  /// A patch with the new stamps of all touched files and directories.
  func splice(_ edits: ContentChanges) -> ManifestPatch {
    var splice = ManifestPatch(
      view, scanStart: changeScan.start, clock: ListingFingerprints.of(loaded.time))
    for (row, stamp) in edits.touched { splice.setStamp(ofRow: row, stamp) }
    return splice
  }

  /// Makes the patch of the manifest for the next build.
  /// - Returns: nil when the manifest turns out to be damaged; then the next build reads everything.
  func manifest(
    _ edits: ContentChanges, _ reading: Reading, _ report: BuildReport,
    _ searchStamps: [(row: Int, stamp: FileStamp, content: UInt64)],
    unpublished: [String: UnpublishedKind]
  ) -> ManifestPatch? {
    let subjects = reading.subjects
    var splice = splice(edits)
    var documents = ManifestEncoder(capacity: 1024, names: view.names)
    for subject in subjects {
      if let source = subject.source, let document = subject.read,
        let range = view.documentRange(subject.number)
      {
        splice.setStamp(
          ofRow: view.tables.entries.lowerBound + subject.number,
          FileStamp(source.status),
          content: subject.content)
        let start = documents.bytes.count
        documents.write(document)
        let bytes = Array(documents.bytes[start...])
        // The length is in front, in four bytes.
        let length = (0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> (8 * $0)) }
        splice.replace(
          (range.lowerBound - 4)..<range.upperBound, in: .documents, by: length + bytes)
      }
      var writer = ManifestEncoder(capacity: 512)
      writer.write(Self.item(subject))
      splice.replace(view.itemRange(subject.place), in: .items, by: writer.bytes)
      if let written = subject.page?.written, let stamp = subject.stamp {
        splice.setStamp(ofRow: view.outputRow(subject.place), stamp, content: written.content)
      }
    }
    for (row, stamp, content) in searchStamps {
      splice.setStamp(ofRow: row, stamp, content: content)
    }
    if documents.names.count > view.names.count {
      var names = ManifestEncoder(capacity: 1024)
      for name in documents.names { names.write(name.name) }
      splice.replace(view.sections[.names], in: .names, by: names.bytes)
    }
    if subjects.contains(where: { $0.page != nil }) { renewFolderStamps(report.changed, &splice) }
    guard let showsClock = showsClock(subjects) else { return nil }
    splice.showsClock = showsClock
    splice.environment = cache.environment
    var kept = reading.kept(besides: subjects) + reading.problems
    for subject in subjects {
      for (origin, problems) in [
        (CachedDiagnostic.Origin.body, subject.body?.problems), (.page, subject.page?.problems),
      ] {
        for problem in problems ?? [] {
          kept.append(CachedDiagnostic(owner: subject.path, origin: origin, diagnostic: problem))
        }
      }
    }
    splice.diagnostics = ManifestIndex.encoded(kept, unpublished: unpublished)
    return splice
  }

  /// The manifest's item of a subject.
  private static func item(_ subject: Subject) -> BuildManifest.Item {
    var item = subject.old
    if let body = subject.body {
      item.content = body.content
      item.bodyHash = body.bodyHash
      item.bodyReads = body.reads
      item.excerpt = body.excerpt
      item.dependsOnOrder = body.dependsOnOrder
    }
    if let page = subject.page {
      item.bodyStart = page.bodyStart
      item.bodyLength = page.bodyLength
      item.pageReads = page.reads
    }
    return item
  }

  /// Moving a file into place changes its folder; creating and removing the staging directory changes the
  /// destination itself.
  private func renewFolderStamps(_ changed: [String], _ splice: inout ManifestPatch) {
    var touched: Set<ByteKey> = [ByteKey(".")]
    for path in changed {
      let folder = PathComponents.folder(of: path)
      touched.insert(ByteKey(folder.isEmpty ? "." : folder))
    }
    var rows: [(Int, FileStamp)] = []
    let destination = cache.destination
    view.tables.forEachRow(in: view.tables.outputFolders) { number, row in
      guard touched.contains(ByteKey(row.path)),
        let status = destination.status(of: row.name)
      else { return }
      rows.append((number, FileStamp(status)))
    }
    for (row, stamp) in rows { splice.setStamp(ofRow: row, stamp) }
  }

  /// Returns true if any page shows the moment of its build; nil when the manifest is damaged.
  /// - Complexity: O(number of items).
  private func showsClock(_ subjects: [Subject]) -> Bool? {
    if subjects.contains(where: { Self.item($0).readsClock }) { return true }
    if !view.tables.showsClock { return false }
    // The rebuilt page may have been the last one to show it.
    let made = Set(subjects.map(\.place))
    for place in 0..<view.itemCount where !made.contains(place) {
      guard let head = try? view.head(place) else { return nil }
      if ReadList.hasClock(view.bytes, in: head.bodyReads)
        || ReadList.hasClock(view.bytes, in: head.pageReads)
      {
        return true
      }
    }
    return false
  }
}
