package import SiteSources
package import FileSystem
internal import ContentData
internal import SiteModel
internal import SitePlugins
package import SourceText

/// The files of a source at the beginning of a build, and which of them an earlier build knew with the
/// same bytes.
package struct SourceSnapshot: Sendable {
  /// Templates and data first, so that their resources have low numbers; then in the scan's order.
  package private(set) var entries: [SourceEntry] = []
  /// Every folder that was scanned.
  private(set) var folders: [BuildManifest.Folder] = []
  /// When the scan began, in nanoseconds since 1970.
  let scanStart: Int64
  /// For each entry its place in the manifest, if its bytes are the same.
  private(set) var known: [Int?] = []

  /// Lists the files of a site and its theme.
  ///
  /// - Parameter relativeFiles: files that pages of this build named with `include_relative`; the ones that the
  ///   last build knows are added in any case.
  ///
  /// After an earlier build, unchanged directories are not listed again, and files with the same stamp count as
  /// unchanged; in doubt, the bytes decide.
  /// - Complexity: one or two calls per file and folder.
  package static func take(
    _ loaded: LoadedConfiguration, _ inputs: SiteInputs, ownFolders: [FileStatus],
    last: LastBuild?, relativeFiles: [String] = [], reporting problems: inout DiagnosticSink
  ) -> SourceSnapshot {
    let now = FileSystem.now()
    var snapshot = SourceSnapshot(
      scanStart: last?.changeScan.start ?? now.seconds * 1_000_000_000 + Int64(now.nanoseconds))
    snapshot.list(
      loaded, inputs, ownFolders: ownFolders, last: last, relativeFiles: relativeFiles,
      reporting: &problems)
    return snapshot
  }

  private init(scanStart: Int64) {
    self.scanStart = scanStart
  }

  private mutating func list(
    _ loaded: LoadedConfiguration, _ inputs: SiteInputs, ownFolders: [FileStatus],
    last: LastBuild?, relativeFiles: [String], reporting problems: inout DiagnosticSink
  ) {
    if let last, relativeFiles.isEmpty, last.changeScan.sourceFoldersHold,
      !last.changeScan.tables.scanHadDiagnostics,
      takeEntries(of: last, inputs.roots)
    {
      folders = last.manifest.folders
      return
    }
    // Without an earlier build to compare with, the status of a post is read only when its reader
    // needs it.
    scan(
      loaded, inputs, ownFolders: ownFolders, leavesFacts: last == nil,
      relativeFiles: relativeFiles + (last?.relativeFiles ?? []), reporting: &problems)
    known = Array(repeating: nil, count: entries.count)
    if let last { match(last.manifest, inputs.roots) }
  }

  private mutating func scan(
    _ loaded: LoadedConfiguration, _ inputs: SiteInputs, ownFolders: [FileStatus],
    leavesFacts: Bool, relativeFiles: [String], reporting problems: inout DiagnosticSink
  ) {
    var scan = SourceScan(
      root: loaded.root, configuration: loaded.configuration, ownFolders: ownFolders,
      leavesFacts: leavesFacts, takesPostFiles: inputs.plugins.needs.contains(.postFiles))
    scan.scanSite()
    if !relativeFiles.isEmpty { scan.add(relativeFiles: relativeFiles) }
    take(scan)
    problems.report(contentsOf: scan.problems)
    if let theme = inputs.theme {
      var scan = SourceScan(root: theme.root, configuration: loaded.configuration, isTheme: true)
      scan.scanTheme()
      take(scan)
      problems.report(contentsOf: scan.problems)
    }
    entries = entries.filter(\.role.isInput) + entries.filter { !$0.role.isInput }
  }

  private mutating func take(_ scan: borrowing SourceScan) {
    entries += scan.entries
    folders += scan.folders.map {
      BuildManifest.Folder(
        path: $0.path, isFromTheme: scan.isTheme, stamp: FileStamp($0.status),
        names: $0.names)
    }
  }

  /// Takes the manifest's entries with their current stamps.
  /// - Returns: false, and nothing is taken, when one of them is not there any more.
  private mutating func takeEntries(of last: LastBuild, _ roots: SourceRoots) -> Bool {
    let manifest = last.manifest
    var entries: [SourceEntry] = []
    var known: [Int?] = []
    entries.reserveCapacity(manifest.entries.count)
    known.reserveCapacity(manifest.entries.count)
    for (index, old) in manifest.entries.enumerated() {
      var entry = SourceEntry(
        path: old.path, role: old.role, status: FileStatus(old.stamp),
        isFromTheme: old.isFromTheme)
      var isKnown = true
      switch last.changeScan.finding(entry: index) {
      case nil: break
      case .renewed(let status)?, .other(let status?)?:
        entry.status = status
        isKnown = Self.hasSameBytes(entry, old, roots)
      case .other(nil)?: return false
      }
      entries.append(entry)
      known.append(isKnown ? index : nil)
    }
    self.entries = entries
    self.known = known
    return true
  }

  /// Finds each entry in the manifest and decides whether its bytes are the same.
  private mutating func match(_ manifest: BuildManifest, _ roots: SourceRoots) {
    var places: [ByteKey: Int] = [:]
    for (index, entry) in manifest.entries.enumerated() {
      places[Self.key(entry.path, entry.isFromTheme)] = index
    }
    let latest = manifest.scanStart - FileChangeScan.stampLag
    for (index, entry) in entries.enumerated() {
      guard let found = places[Self.key(entry.path, entry.isFromTheme)],
        manifest.entries[found].role == entry.role
      else { continue }
      let old = manifest.entries[found]
      let stamp = FileStamp(entry.status)
      let looksTheSame = stamp == old.stamp && stamp.changed < latest && stamp.modified < latest
      if looksTheSame || Self.hasSameBytes(entry, old, roots) { known[index] = found }
    }
  }

  /// Marks files as changed that were saved after the scan: those whose bytes differ from the
  /// manifest's.
  /// - Parameter entries: what was read, in the order of the entries.
  /// - Complexity: O(number of files).
  mutating func forget(readOtherwise entries: [BuildManifest.Entry], than manifest: BuildManifest) {
    for (index, entry) in entries.enumerated() {
      guard let place = known[index], entry.content != manifest.entries[place].content else {
        continue
      }
      known[index] = nil
    }
  }

  private static func key(_ path: String, _ isFromTheme: Bool) -> ByteKey {
    ByteKey((isFromTheme ? "t" : "s") + path)
  }

  /// Returns true if a file has the bytes that the manifest recorded; false if it recorded none.
  static func hasSameBytes(
    _ entry: SourceEntry, _ old: BuildManifest.Entry, _ roots: SourceRoots
  ) -> Bool {
    guard entry.status.size == old.stamp.size, old.content != 0,
      let bytes = try? roots.read(entry.path, isFromTheme: entry.isFromTheme, limit: .copy)
    else { return false }
    return Fingerprint.of(bytes) == old.content
  }
}

extension FileStatus {
  /// The status of a file that has not changed since its stamp was taken.
  package init(_ stamp: FileStamp) {
    let seconds =
      stamp.modified >= 0
      ? stamp.modified / 1_000_000_000 : (stamp.modified - 999_999_999) / 1_000_000_000
    self.init(
      kind: .file, size: stamp.size, modifiedSeconds: seconds,
      modifiedNanoseconds: Int(stamp.modified - seconds * 1_000_000_000), changed: stamp.changed,
      inode: stamp.inode, device: 0, permissions: 0)
  }
}
