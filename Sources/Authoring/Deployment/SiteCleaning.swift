package import SiteSources
internal import SiteBuilder
internal import FileSystem
internal import ContentData
internal import SiteModel
package import SourceText

/// Removes what builds left: the destination and the manifest of its builds.
package struct SiteCleaning: Sendable {
  /// The destination as the user knows it.
  package let destination: String
  /// How many files are in the destination.
  package let fileCount: Int
  /// Files in the destination that no build made, as far as the record knows, or that somebody has changed since;
  /// `keep_files` are not among them, they stay.
  package let foreign: [String]

  private let destinationPath: String
  private let request: BuildRequest
  private let loaded: LoadedConfiguration
  private let names: ManifestFiles
  private let keepsFiles: KeepFilesFilter
  /// Everything that is to be removed.
  private let seen: [String]

  /// Lists what would be removed; nothing is removed yet.
  /// - Throws: what makes the configuration impossible, `destination.refused`.
  /// - Complexity: O(number of files in the destination).
  package static func plan(_ request: BuildRequest) throws(Diagnostic) -> SiteCleaning {
    var problems: [Diagnostic] = []
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
      /// Returns true if a file is one that a build made; no build that was interrupted knows the bytes.
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

  /// Removes the files that were found, the folders that are empty then, and the record. Files that have come since stay.
  /// - Returns: how many files were removed, and whether files are still there.
  /// - Throws: `build.locked` when a build is running, `clean.failed` when the system refuses; then some of it
  ///   may be gone.
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

  /// Locks out builds; nil when the site was never built.
  private func takeLock() throws(SystemError) -> FileHandle? {
    guard let folder = try? CacheDirectory.open(request, loaded, isMade: false) else { return nil }
    guard let lock = try FileSystem.lock(names.lock, in: folder.handle) else { throw .held }
    return lock
  }

  /// Lets builds begin again.
  private static func release(_ lock: consuming FileHandle?) {}

  /// Removes the destination's own folder; a symbolic link to it stays, with an empty folder behind it.
  private func removeDestination() throws(SystemError) {
    let parent = try? FileSystem.openFolder(PathComponents.folder(of: destinationPath))
    guard let parent, (try? FileSystem.status(of: destinationPath)) != nil else { return }
    try FileSystem.removeFolder(PathComponents.last(of: destinationPath), in: parent)
  }

  /// Removes what is kept for this destination, and the folder of records when nothing else is in it.
  private func removeManifest() throws(SystemError) {
    guard let folder = try? CacheDirectory.open(request, loaded, isMade: false) else { return }
    for (name, _) in try FileSystem.entries(of: folder.handle)
    where name.hasBytePrefix(names.prefix + ".") {
      try FolderTree.remove(name, in: folder.handle)
    }
    try folder.removeIfUnused()
  }

  /// Removes the folders below one that hold nothing, folders alone included; not those that are kept.
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
