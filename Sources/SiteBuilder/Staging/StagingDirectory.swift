internal import SiteSources
package import FileSystem
package import ContentData
internal import SiteModel
internal import SourceText

/// The directory for new files until the whole site is rendered: inside the destination, on the same file system, so
/// that they are moved into place by renaming.
///
/// Until ``commit(keeping:removingOthers:)`` nothing that readers of the site see has changed.
package final class StagingDirectory: Sendable {
  private let destination: DestinationFolder
  private let stageRoot: RootDirectory
  /// True if the destination was empty, so that new files need not be compared.
  let isFresh: Bool

  /// The outcome of staging a file.
  enum Outcome: Sendable {
    case written
    /// The destination has the same bytes already.
    case unchanged
  }

  /// A staged file, with the status of the file that represents it.
  package struct Written: Sendable {
    var outcome: Outcome
    var status: FileStatus
    /// The fingerprint of its bytes.
    var content: UInt64
  }

  /// Opens the staging directory.
  /// - Parameter isFresh: whether the destination is empty.
  package static func open(
    _ destination: DestinationFolder, isFresh: Bool
  ) throws(SystemError) -> StagingDirectory {
    try FolderTree.remove(DestinationFolder.stagingName, in: destination.root.handle)
    try FileSystem.makeFolder(DestinationFolder.stagingName, in: destination.root.handle)
    let root = try RootDirectory.open(
      root: destination.root.path + "/" + DestinationFolder.stagingName)
    return StagingDirectory(destination, root, isFresh: isFresh)
  }

  private init(_ destination: DestinationFolder, _ stageRoot: RootDirectory, isFresh: Bool) {
    self.destination = destination
    self.stageRoot = stageRoot
    self.isFresh = isFresh
  }

  /// Opens the staging directory of a build.
  /// - Parameters:
  ///   - isFresh: whether the destination is empty.
  ///   - name: the destination as the user named it.
  /// - Throws: `destination.unwritable`.
  static func open(
    _ folder: DestinationFolder, isFresh: Bool, named name: String
  ) throws(Diagnostic) -> StagingDirectory {
    do throws(SystemError) {
      return try open(folder, isFresh: isFresh)
    } catch {
      throw Diagnostic(
        "destination.unwritable", .error,
        "the destination '\(name)' cannot be written: \(error.reason)")
    }
  }

  /// Creates the directories of many files that will be staged, each once: a file whose folder is there costs one
  /// call to open, one whose folder is missing up to seven.
  ///
  /// Directories that cannot be made are left to ``put(_:at:)``, which reports the error.
  /// - Complexity: O(number of files).
  func makeFolders(of paths: [String], workers: Int) async {
    var levels: [[String]] = []
    var known: Set<ByteKey> = []
    func add(_ folder: String) -> Int {
      if folder.isEmpty { return 0 }
      guard known.insert(ByteKey(folder)).inserted else { return PathComponents.depth(of: folder) }
      let level = add(PathComponents.folder(of: folder))
      if level == levels.count { levels.append([]) }
      levels[level].append(folder)
      return level + 1
    }
    var last = ""
    for path in paths {
      let folder = PathComponents.folder(of: path)
      if folder.hasSameBytes(as: last) { continue }
      last = folder
      _ = add(folder)
    }
    for level in levels {
      _ = await ParallelMap.run(
        count: level.count, workers: workers, makeState: { () },
        body: { [self] _, index in
          (try? FileSystem.makeFolder(level[index], in: stageRoot.handle)) != nil
        })
    }
  }

  /// Stages a finished file.
  /// - Parameter path: relative to the destination, without `.` and `..`.
  /// - Complexity: O(n); a file with the same size in the destination is read and compared.
  package func put(
    _ bytes: Span<UInt8>, at path: String
  ) throws(SystemError) -> Written {
    let content = Fingerprint.of(bytes)
    if !isFresh, let status = existing(bytes, path) {
      return Written(outcome: .unchanged, status: status, content: content)
    }
    do throws(SystemError) {
      return Written(
        outcome: .written, status: try FileSystem.write(bytes, to: path, in: stageRoot.handle),
        content: content)
    } catch {
      guard error == .notFound else { throw error }
      try FolderTree.makeParents(of: path, in: stageRoot.handle)
      return Written(
        outcome: .written, status: try FileSystem.write(bytes, to: path, in: stageRoot.handle),
        content: content)
    }
  }

  /// Gives a staged file its source's time, as Jekyll does with files that it copies.
  /// - Returns: the file's facts after that.
  func setModified(_ path: String, _ moment: Timestamp) -> FileStatus? {
    try? FileSystem.setModified(
      path, in: stageRoot.handle, seconds: moment.seconds, nanoseconds: moment.nanoseconds)
    return try? FileSystem.status(of: path, in: stageRoot.handle)
  }

  /// The status of the file in the destination if it has the same bytes; else nil.
  private func existing(_ bytes: Span<UInt8>, _ path: String) -> FileStatus? {
    guard let status = try? FileSystem.status(of: path, in: destination.root.handle),
      status.kind == .file, status.size == bytes.count,
      let old = try? destination.root.read(path, limit: .copy)
    else { return nil }
    return old.span.hasSameBytes(as: bytes) ? status : nil
  }

  /// A rendered body, read from its staged page.
  ///
  /// If the page no longer contains it, an empty body is returned and the destination's
  /// ``DestinationFolder/hasLostBody`` is set.
  func cachedBody(
    in path: String, from start: Int, count: Int, fingerprint: UInt64
  ) -> RenderedBody {
    if !isFresh, (try? FileSystem.status(of: path, in: stageRoot.handle)) == nil {
      return destination.cachedBody(in: path, from: start, count: count, fingerprint: fingerprint)
    }
    return destination.cachedBody(
      in: path, of: stageRoot, from: start, count: count, fingerprint: fingerprint)
  }

  /// The path of a staged file or directory that cannot be moved because the destination has an unknown file in
  /// its place.
  /// - Parameter known: files that may be removed.
  /// - Complexity: O(number of waiting files in folders that both have).
  func obstacle(besides known: Set<ByteKey>) -> String? {
    try? FolderTree.obstacle(from: stageRoot.handle, to: destination.root.handle, besides: known)
  }

  /// Removes files that no longer belong to the site, and moves all staged files into place.
  ///
  /// A folder that the destination lacks is moved as a whole. A file is replaced in one step. When
  /// this is interrupted each file is either the old or the new one, and the next build ends the work.
  /// - Parameter gone: files that blogc put there and that the site no longer has.
  /// - Returns: how many files were removed, and which were moved one by one, see ``stamp(of:at:moved:)``.
  /// - Throws: what the system says; also where a folder with files of others is in the place of a file.
  package func commit(gone: [String]) throws(SystemError) -> (removed: Int, moved: Set<ByteKey>) {
    var removed = 0
    for path in gone {
      removed += try FolderTree.removeFile(path, in: destination.root.handle) ? 1 : 0
    }
    var moved: Set<ByteKey> = []
    try FolderTree.move(from: stageRoot.handle, to: destination.root.handle, noting: &moved)
    try FileSystem.removeFolder(DestinationFolder.stagingName, in: destination.root.handle)
    return (removed, moved)
  }

  /// The stamp of a staged file after the move, which changed one of its times.
  ///
  /// A file that was changed since keeps the stamp of the staged file, so that the next build reads it.
  /// - Parameter moved: the files that were moved one by one.
  func stamp(
    of written: Written, at path: String, moved: Set<ByteKey>
  ) -> FileStamp {
    let stamp = FileStamp(written.status)
    guard moved.contains(ByteKey(path)), let status = destination.status(of: path) else {
      return stamp
    }
    var now = FileStamp(status)
    let changed = now.changed
    now.changed = stamp.changed
    guard now == stamp else { return stamp }
    now.changed = changed
    return now
  }

  /// Removes the staged files; the site stays as it was.
  package func discard() {
    try? FolderTree.remove(DestinationFolder.stagingName, in: destination.root.handle)
  }
}

extension Diagnostic {
  /// The diagnostic for a file that cannot be staged.
  /// - Parameter source: the source file that the author can change to resolve the problem.
  static func unstaged(_ path: String, of source: String?, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      "destination.unwritable", .error, "'\(path)' cannot be written: \(error.reason)",
      at: source.map { SourceLocation(path: $0) },
      hint: error == .nameTooLong ? "give it a shorter permalink" : nil)
  }
}
