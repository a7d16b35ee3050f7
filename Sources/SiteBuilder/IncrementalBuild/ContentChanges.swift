internal import SiteSources
internal import FileSystem
internal import ContentData
internal import SiteModel
internal import SourceText

/// The changes since the last build, when these are limited to the content of documents and pages.
struct ContentChanges {
  /// Files and directories with a new stamp and the same content, by their rows.
  private(set) var touched: [(row: Int, stamp: FileStamp)] = []
  /// Documents and pages whose bytes have changed, by their places among the files of the source.
  private(set) var texts: [(number: Int, entry: SourceEntry)] = []

  /// With more edits than this, the whole site is loaded.
  private static let most = 64

  /// Classifies the differences of a scan.
  /// - Returns: nil when anything else has changed, or may have.
  /// - Complexity: O(number of findings); touched files are read.
  init?(
    _ changeScan: FileChangeScan, _ view: ManifestReader, _ loaded: LoadedConfiguration,
    _ roots: SourceRoots
  ) {
    let tables = changeScan.tables
    guard !tables.scanHadDiagnostics, changeScan.outputFoldersHold, tables.fits(loaded.time) else {
      return nil
    }
    let filter = PathFilter(
      include: loaded.configuration.include, exclude: loaded.configuration.exclude)
    for (row, finding) in changeScan.all {
      switch finding {
      case .renewed(let status): touched.append((row, FileStamp(status)))
      case .other(nil): return nil
      case .other(let status?):
        if tables.folders.contains(row) {
          guard Self.hasSameNames(row, tables, filter, roots) else { return nil }
          touched.append((row, FileStamp(status)))
        } else if tables.entries.contains(row) {
          guard take(row - tables.entries.lowerBound, row, status, view, roots) else { return nil }
        } else {
          return nil
        }
      }
    }
    if texts.count > Self.most { return nil }
  }

  /// Returns true if no file was added to or removed from a directory of the source.
  private static func hasSameNames(
    _ row: Int, _ tables: ManifestIndex, _ filter: PathFilter, _ roots: SourceRoots
  ) -> Bool {
    var isSame = false
    tables.forEachRow(in: row..<(row + 1)) { _, row in
      let name = row.path
      let path = name == "." ? "" : name
      guard let entries = try? roots.entries(of: path, isFromTheme: row.isFromTheme) else { return }
      isSame =
        row.content != 0
        && FolderNames.fingerprint(of: entries, in: path, filter, isFromTheme: row.isFromTheme)
          == row.content
    }
    return isSame
  }

  /// Classifies a changed file of the source.
  /// - Returns: false when more than its content may have changed.
  private mutating func take(
    _ number: Int, _ row: Int, _ status: FileStatus, _ view: ManifestReader, _ roots: SourceRoots
  ) -> Bool {
    guard status.kind == .file, let old = try? view.entry(number) else { return false }
    let entry = SourceEntry(
      path: old.path, role: old.role, status: status, isFromTheme: old.isFromTheme)
    if SourceSnapshot.hasSameBytes(entry, old, roots) {
      switch old.kind {
      case .input, .document, .page: break
      case .file, .other:
        // Its modification time is part of its metadata.
        if old.stamp.modified != status.modifiedTotal { return false }
      }
      touched.append((row, FileStamp(status)))
      return true
    }
    guard old.kind == .document || old.kind == .page else { return false }
    texts.append((number, entry))
    return true
  }
}
