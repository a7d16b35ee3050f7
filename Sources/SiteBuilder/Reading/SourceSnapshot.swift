internal import ContentData
internal import SiteModel
internal import SourceText

/// The files of a source at the beginning of a build, and which of them an earlier build knew with the
/// same bytes.
struct SourceSnapshot: Sendable {
  /// Templates and data first, so that their resources have low numbers; then in the scan's order.
  private(set) var entries: [SourceEntry] = []
  /// Every folder that was looked into.
  private(set) var folders: [BuildRecord.Folder] = []
  /// When the scan began, in nanoseconds since 1970.
  let scanStart: Int64
  /// For each entry its place in the record, if its bytes are the same.
  private(set) var known: [Int?] = []
  /// Whether the record's entries are all there, unchanged, and nothing else is.
  private(set) var isUnchanged = false

  /// File systems stamp files with a clock that lags behind by up to this many nanoseconds: a file
  /// that was changed so shortly before a scan may change again without a new stamp.
  private static let stampLag: Int64 = 50_000_000

  /// Lists the files of a site and its theme.
  ///
  /// With a record, folders that are as they were are not listed again, and files that look as they did
  /// count as unchanged; where looks are not enough, the bytes decide.
  /// - Complexity: one or two calls per file and folder.
  init(
    _ loaded: LoadedConfiguration, _ inputs: SiteInputs, destination: FileStatus?,
    record: BuildRecord?, reporting problems: inout [Diagnostic]
  ) throws(Diagnostic) {
    let now = SystemCalls.now()
    scanStart = now.seconds * 1_000_000_000 + Int64(now.nanoseconds)
    if let record, let entries = Self.entriesOfUnchangedFolders(record, inputs.roots) {
      self.entries = entries
      folders = record.folders
    } else {
      try scan(loaded, theme: inputs.theme, destination: destination, reporting: &problems)
    }
    known = Array(repeating: nil, count: entries.count)
    guard let record else { return }
    match(record, inputs.roots)
    isUnchanged =
      entries.count == record.entries.count
      && entries.indices.allSatisfy { index in
        guard let place = known[index] else { return false }
        return record.entries[place].modified == entries[index].status.modifiedTotal
      }
  }

  private mutating func scan(
    _ loaded: LoadedConfiguration, theme: Theme?, destination: FileStatus?,
    reporting problems: inout [Diagnostic]
  ) throws(Diagnostic) {
    do throws(SystemError) {
      var scan = try SourceScan(
        rootPath: loaded.source, configuration: loaded.configuration, destination: destination)
      scan.scanSite()
      take(scan)
      problems += scan.problems
      if let theme {
        var scan = try SourceScan(
          rootPath: theme.path, configuration: loaded.configuration, isTheme: true)
        scan.scanTheme()
        take(scan)
        problems += scan.problems
      }
    } catch {
      throw Diagnostic(
        "source.unreadable-folder", .error, "the source folder cannot be read: \(error.reason)")
    }
    entries = entries.filter(\.role.isInput) + entries.filter { !$0.role.isInput }
  }

  private mutating func take(_ scan: borrowing SourceScan) {
    entries += scan.entries
    folders += scan.folders.map {
      BuildRecord.Folder(
        path: $0.path, isFromTheme: scan.isTheme, mark: BuildRecord.Mark($0.status))
    }
  }

  /// The record's entries with today's facts, if no folder has gained or lost a name; else nil.
  private static func entriesOfUnchangedFolders(
    _ record: BuildRecord, _ roots: SourceRoots
  ) -> [SourceEntry]? {
    if record.diagnostics.contains(where: { $0.owner == KeptDiagnostic.scanOwner }) { return nil }
    for folder in record.folders {
      guard folder.mark.changed < record.scanStart - stampLag,
        let status = roots.status(
          of: folder.path.isEmpty ? "." : folder.path, isFromTheme: folder.isFromTheme),
        BuildRecord.Mark(status) == folder.mark
      else { return nil }
    }
    var entries: [SourceEntry] = []
    entries.reserveCapacity(record.entries.count)
    for entry in record.entries {
      guard let status = roots.status(of: entry.path, isFromTheme: entry.isFromTheme),
        status.kind == .file
      else { return nil }
      entries.append(
        SourceEntry(
          path: entry.path, role: entry.role, status: status, isFromTheme: entry.isFromTheme))
    }
    return entries
  }

  /// Finds each entry in the record and decides whether its bytes are the same.
  private mutating func match(_ record: BuildRecord, _ roots: SourceRoots) {
    var places: [ByteKey: Int] = [:]
    let isSameList =
      entries.count == record.entries.count
      && entries.indices.allSatisfy {
        entries[$0].path.hasSameBytes(as: record.entries[$0].path)
          && entries[$0].isFromTheme == record.entries[$0].isFromTheme
      }
    if !isSameList {
      for (index, entry) in record.entries.enumerated() {
        places[Self.key(entry.path, entry.isFromTheme)] = index
      }
    }
    for (index, entry) in entries.enumerated() {
      let found = isSameList ? index : places[Self.key(entry.path, entry.isFromTheme)]
      guard let found, record.entries[found].role == entry.role else { continue }
      if Self.hasSameBytes(entry, record.entries[found], record.scanStart, roots) {
        known[index] = found
      }
    }
  }

  private static func key(_ path: String, _ isFromTheme: Bool) -> ByteKey {
    ByteKey((isFromTheme ? "t" : "s") + path)
  }

  private static func hasSameBytes(
    _ entry: SourceEntry, _ old: BuildRecord.Entry, _ scanStart: Int64, _ roots: SourceRoots
  ) -> Bool {
    guard entry.status.size == old.mark.size else { return false }
    let mark = BuildRecord.Mark(entry.status)
    if mark == old.mark, mark.changed < scanStart - stampLag, mark.modified < scanStart - stampLag {
      return true
    }
    guard old.content != 0, let bytes = try? roots.read(entry) else { return false }
    return Fingerprint.of(bytes) == old.content
  }
}

extension FileStatus {
  /// When the content was last changed, in nanoseconds since 1970.
  var modifiedTotal: Int64 { modifiedSeconds * 1_000_000_000 + Int64(modifiedNanoseconds) }
}
