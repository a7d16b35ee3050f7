internal import SiteSources
internal import ContentData
internal import FileSystem
internal import SiteModel

/// A comparison of the disk with a manifest: the files and directories of source and destination against their
/// stamps.
struct FileChangeScan: Sendable {
  /// A difference between a file and its row.
  enum Finding: Sendable {
    /// Another file with the same bytes, as after a checkout or a copy.
    case renewed(FileStatus)
    /// Changed, or possibly changed; nil when it is gone or no longer a file.
    case other(FileStatus?)
  }

  /// The differences in the order of the tables' rows, each row once; unchanged files have none.
  typealias Found = (row: Int, finding: Finding)
  let all: [Found]
  let tables: ManifestIndex
  /// When the scan began, in nanoseconds since 1970.
  let start: Int64
  /// True if no folder of the source has gained or lost a name.
  private(set) var sourceFoldersHold: Bool
  /// True if no folder of the destination has gained or lost a name.
  private(set) var outputFoldersHold: Bool

  /// True if nothing differs from the manifest.
  var isUntouched: Bool { all.isEmpty }

  /// Returns the difference of a source file, by its index among the entries; nil when it is unchanged.
  /// - Complexity: O(log n) for n differences.
  func finding(entry: Int) -> Finding? { finding(row: tables.entries.lowerBound + entry) }

  /// Returns the difference of a destination file, by its index among the outputs.
  /// - Complexity: O(log n) for n differences.
  func finding(output: Int) -> Finding? { finding(row: tables.outputs.lowerBound + output) }

  private func finding(row: Int) -> Finding? {
    let place = firstPlace(from: row)
    return place < all.count && all[place].row == row ? all[place].finding : nil
  }

  /// The index in the list of the first difference at a row or after it.
  private func firstPlace(from row: Int) -> Int {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func hasFinding(in rows: Range<Int>) -> Bool {
    let place = firstPlace(from: rows.lowerBound)
    return place < all.count && all[place].row < rows.upperBound
  }

  /// The largest lag of the clock that file systems stamp files with, in nanoseconds. A file that
  /// was changed so shortly before a scan may change again and keep its stamp.
  static let stampLag: Int64 = 50_000_000

  /// The number of names that a task examines at a time.
  private static let chunk = 1024

  /// Examines all files and directories of a manifest.
  /// - Complexity: one call per name; a file of the destination with another stamp and the same size is
  ///   read.
  static func run(
    _ tables: ManifestIndex, roots: SourceRoots, destination: DestinationFolder, workers: Int
  ) async -> FileChangeScan {
    let now = FileSystem.now()
    let start = now.seconds * 1_000_000_000 + Int64(now.nanoseconds)
    let rows = tables.outputs.upperBound
    let parts = await ParallelMap.run(
      count: (rows + Self.chunk - 1) / Self.chunk, workers: workers, chunk: 1, makeState: { 0 },
      body: { _, number in
        Self.examine(
          (number * Self.chunk)..<min((number + 1) * Self.chunk, rows), tables, roots, destination)
      })
    // A list instead of a dictionary: there are few, and another type of dictionary costs the runtime a lookup in every build.
    var findings: [Found] = []
    for part in parts { findings.append(contentsOf: part) }
    // The destination's folders were examined with the files in them.
    findings.sort { $0.row < $1.row }
    return FileChangeScan(findings, tables, start: start)
  }

  /// - Parameter findings: sorted by their rows.
  private init(_ findings: [Found], _ tables: ManifestIndex, start: Int64) {
    all = findings
    self.tables = tables
    self.start = start
    (sourceFoldersHold, outputFoldersHold) = (true, true)
    sourceFoldersHold = !hasFinding(in: tables.folders)
    outputFoldersHold = !hasFinding(in: tables.outputFolders)
  }

  /// Examines some rows; the destination's folders together with the files in them.
  private static func examine(
    _ rows: Range<Int>, _ tables: ManifestIndex, _ roots: SourceRoots,
    _ destination: DestinationFolder
  ) -> [Found] {
    tables.withRows { all in
      var findings: [Found] = []
      examineSource(rows, tables, all, roots, &findings)
      examineDestination(rows.clamped(to: tables.outputs), tables, all, destination, &findings)
      return findings
    }
  }

  private static func examineSource(
    _ rows: Range<Int>, _ tables: ManifestIndex, _ all: ManifestIndex.Rows, _ roots: SourceRoots,
    _ findings: inout [Found]
  ) {
    let latest = tables.scanStart - stampLag
    var handles = DirectoryHandleCache()
    for index in rows.clamped(to: tables.folders) {
      let row = all.row(index)
      let status = roots.status(of: row.name, isFromTheme: row.isFromTheme, handles: &handles)
      if status.map({ FileStamp($0) }) != row.stamp || row.stamp.changed >= latest {
        findings.append((index, .other(status)))
      }
    }
    for index in rows.clamped(to: tables.entries) {
      let row = all.row(index)
      guard
        let status = roots.status(of: row.name, isFromTheme: row.isFromTheme, handles: &handles),
        status.kind == .file
      else {
        findings.append((index, .other(nil)))
        continue
      }
      let stamp = FileStamp(status)
      if stamp != row.stamp || stamp.changed >= latest || stamp.modified >= latest {
        findings.append((index, .other(status)))
      }
    }
  }

  /// Examines files of the destination, and each folder right before the first file in it, while the system has
  /// its path cached.
  private static func examineDestination(
    _ rows: Range<Int>, _ tables: ManifestIndex, _ all: ManifestIndex.Rows,
    _ destination: DestinationFolder, _ findings: inout [Found]
  ) {
    var handles = DirectoryHandleCache()
    let folders = tables.outputFolders(of: rows)
    var folder = folders.lowerBound
    for index in rows.lowerBound...rows.upperBound {
      let isEnd = index == rows.upperBound
      while folder < folders.upperBound,
        isEnd || all.firstOutput(ofFolder: folder) <= index - tables.outputs.lowerBound
      {
        let row = all.row(folder)
        let status = destination.status(of: row.name, handles: &handles)
        if status.map({ FileStamp($0) }) != row.stamp {
          findings.append((folder, .other(status)))
        }
        folder += 1
      }
      if isEnd { return }
      let row = all.row(index)
      guard let status = destination.status(of: row.name, handles: &handles), status.kind == .file
      else {
        findings.append((index, .other(nil)))
        continue
      }
      if row.stamp == FileStamp(status) { continue }
      let hasSameBytes =
        status.size == row.stamp.size && row.content != 0
        && destination.fingerprint(of: row.name) == row.content
      findings.append((index, hasSameBytes ? .renewed(status) : .other(status)))
    }
  }
}

/// The last build's manifest together with the changes since.
package struct LastBuild: Sendable {
  /// Its manifest, in which the stamps of outputs are those of the current files.
  let manifest: BuildManifest
  let changeScan: FileChangeScan

  /// - Parameter manifest: the manifest that the scan's tables belong to.
  init(_ manifest: BuildManifest, _ changeScan: FileChangeScan) {
    self.changeScan = changeScan
    var manifest = manifest
    manifest.renewOutputs { output in
      if case .renewed(let status) = changeScan.finding(output: output) { return status }
      return nil
    }
    self.manifest = manifest
  }

  /// The files beside pages that `include_relative` named.
  /// - Complexity: O(number of files).
  var relativeFiles: [String] { manifest.entries.filter { $0.role == .beside }.map(\.path) }

  /// The files that belong to bodies and are unchanged since the last build, by their paths.
  /// - Complexity: O(number of items).
  var attachments: [ByteKey: BuildManifest.Output] {
    var result: [ByteKey: BuildManifest.Output] = [:]
    var output = 0
    for item in manifest.items {
      if !item.output.isEmpty { output += 1 }
      for attachment in item.attachments {
        if isIntact(output: output) { result[ByteKey(attachment.path)] = attachment }
        output += 1
      }
    }
    return result
  }

  /// For each item of the manifest, true if its files are unchanged since the last build.
  /// - Complexity: O(number of items).
  var intactItems: [Bool] {
    if changeScan.isUntouched { return Array(repeating: true, count: manifest.items.count) }
    var output = 0
    return manifest.items.map { item in
      let outputs = output..<(output + item.outputCount)
      output = outputs.upperBound
      return outputs.allSatisfy { isIntact(output: $0) }
    }
  }

  /// Returns true if a file of the destination has the bytes that the last build wrote.
  /// - Parameter output: its number in the order of the tables.
  func isIntact(output: Int) -> Bool {
    if case .other = changeScan.finding(output: output) { return false }
    return true
  }
}
