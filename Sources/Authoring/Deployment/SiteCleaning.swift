package import SiteSources
internal import SiteBuilder
internal import FileSystem
internal import ContentData
internal import SiteModel
package import SourceText

/// Removes the results of builds: the destination and its manifest.
package struct SiteCleaning: Sendable {
  /// The destination as the user named it.
  package let destination: String
  /// The number of files in the destination.
  package let fileCount: Int
  /// Files in the destination that no build has written according to the manifest, or that have been changed
  /// since; without the `keep_files`, which are not removed.
  package let foreign: [String]

  private let destinationPath: String
  private let request: BuildRequest
  private let loaded: LoadedConfiguration
  private let names: ManifestFiles
  private let keepsFiles: KeepFilesFilter
  /// The files that are to be removed.
  private let seen: [String]

  /// Lists what would be removed; nothing is removed yet.
  /// - Throws: errors of the configuration, `destination.refused`.
  /// - Complexity: O(number of files in the destination).
  package static func plan(_ request: BuildRequest) throws(Diagnostic) -> SiteCleaning {
    var problems = DiagnosticSink()
    let loaded = try LoadedConfiguration(request, reporting: &problems)
    try Destination.check(
      loaded.destination, source: loaded.source, home: request.environment.home,
      inputs: loaded.inputFolders)
    let real = (try? FileSystem.realPath(loaded.destination)) ?? loaded.destination
    let keepsFiles = KeepFilesFilter(loaded.configuration.keepFiles)

    var made: [ByteKey: BuildManifest.Output] = [:]
    ManifestFiles.manifest(request, loaded, destination: real)?.forEachOutput {
      made[ByteKey($0.path)] = $0
    }
    var foreign: [String] = []
    var seen: [String] = []
    if let root = try? RootDirectory.open(root: real) {
      let keep = keepsFiles
      /// Returns true if a build has written a file. The manifest of an interrupted build has no
      /// fingerprints.
      func isMade(_ path: String) -> Bool {
        guard let output = made[ByteKey(path)] else { return false }
        guard let status = try? FileSystem.status(of: path, in: root.handle), status.kind == .file
        else { return false }
        if output.content == 0 || FileStamp(status) == output.stamp { return true }
        return (try? root.read(path, limit: .copy)).map { Fingerprint.of($0) }
          == output.content
      }
      _ = try? FolderTree.prune("", in: root.handle) { path, kind in
        if kind == .folder {
          return path == DestinationFolder.stagingName || keep.contains(path) ? .keep : .descend
        }
        if keep.contains(path) { return .keep }
        seen.append(path)
        if !isMade(path) { foreign.append(path) }
        return .keep
      }
    }
    return SiteCleaning(
      destination: loaded.destinationName, fileCount: seen.count, foreign: foreign,
      destinationPath: real, request: request, loaded: loaded, names: ManifestFiles(real),
      keepsFiles: keepsFiles, seen: seen)
  }

  /// Removes the listed files, the folders that become empty, and the manifest. Files that were created since are
  /// kept.
  /// - Returns: the number of removed files, and true if files are left.
  /// - Throws: `build.locked` when a build is running, `clean.failed` when a file cannot be removed; then some
  ///   files may already be removed.
  package func remove() throws(Diagnostic) -> (removed: Int, isKept: Bool) {
    do throws(SystemError) {
      let lock = try takeLock()
      var removed = 0
      var isKept = false
      if let folder = try? FileSystem.openFolder(destinationPath) {
        for path in seen { removed += try FolderTree.removeFile(path, in: folder) ? 1 : 0 }
        try FolderTree.remove(DestinationFolder.stagingName, in: folder)
        try removeEmptyFolders(below: "", in: folder)
        isKept = try !FileSystem.entries(of: folder).isEmpty
      }
      if !isKept { try removeDestination() }
      try removeManifest()
      Self.release(lock)
      return (removed, isKept)
    } catch {
      if error == .held {
        throw Diagnostic(
          "build.locked", "a build of this site is running", hint: "wait until it is done")
      }
      throw Diagnostic(
        "clean.failed", "'\(destination)' cannot be removed: \(error.reason)")
    }
  }

  /// Takes the lock against builds; nil when the site was never built.
  private func takeLock() throws(SystemError) -> FileHandle? {
    guard let folder = try? CacheDirectory.open(request, loaded, isMade: false) else { return nil }
    guard let lock = try FileSystem.lock(names.lock, in: folder.handle) else { throw .held }
    return lock
  }

  /// Releases the lock.
  private static func release(_ lock: consuming FileHandle?) {}

  /// Removes the destination's own folder; a symbolic link to it is kept, and its target becomes an
  /// empty folder.
  private func removeDestination() throws(SystemError) {
    let parent = try? FileSystem.openFolder(PathComponents.folder(of: destinationPath))
    guard let parent, (try? FileSystem.status(of: destinationPath)) != nil else { return }
    try FileSystem.removeFolder(PathComponents.last(of: destinationPath), in: parent)
  }

  /// Removes the cache files of this destination, and the cache directory if it has no others.
  private func removeManifest() throws(SystemError) {
    guard let folder = try? CacheDirectory.open(request, loaded, isMade: false) else { return }
    for (name, _) in try FileSystem.entries(of: folder.handle)
    where name.hasBytePrefix(names.prefix + ".") {
      try FolderTree.remove(name, in: folder.handle)
    }
    try folder.removeIfUnused()
  }

  /// Removes the folders below one that contain no files, except those of `keep_files`.
  private func removeEmptyFolders(
    below path: String, in folder: borrowing FileHandle
  ) throws(SystemError) {
    for (name, _) in try FileSystem.entries(of: folder)
    where try FileSystem.status(of: name, in: folder).kind == .folder {
      let entry = PathComponents.join(path, name)
      if keepsFiles.contains(entry) { continue }
      let inner = try FileSystem.openFolder(name, in: folder, followingLink: false)
      try removeEmptyFolders(below: entry, in: inner)
      if try FileSystem.entries(of: inner).isEmpty {
        try FileSystem.removeFolder(name, in: folder)
      }
    }
  }
}
