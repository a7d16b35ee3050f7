internal import ContentData
internal import SiteModel
package import SourceText

/// Removes what builds left: the destination and the record of its builds.
package struct SiteCleaning: Sendable {
  /// The destination as the user knows it.
  package let destination: String
  /// How many files are in the destination.
  package let fileCount: Int
  /// Files in the destination that no build made, as far as the record knows; `keep_files` are not among
  /// them, they stay.
  package let foreign: [String]

  private let destinationPath: String
  private let cache: String
  private let manifestName: String
  private let keepsFiles: KeepFilesFilter

  /// Looks what there is to remove; nothing is removed yet.
  /// - Throws: what makes the configuration impossible, `destination.refused`.
  /// - Complexity: O(number of files in the destination).
  package init(_ request: BuildRequest) throws(Diagnostic) {
    var problems: [Diagnostic] = []
    let loaded = try LoadedConfiguration(request, reporting: &problems)
    try Destination.check(
      loaded.destination, source: loaded.source, home: request.environment.home)
    destination = loaded.destinationName
    let real = (try? FileSystem.realPath(loaded.destination)) ?? loaded.destination
    destinationPath = real
    cache = request.cache ?? loaded.source + "/" + BuildCacheStore.folderName
    manifestName = BuildCacheStore.name(forDestination: real)
    keepsFiles = KeepFilesFilter(loaded.configuration.keepFiles)

    var made: Set<ByteKey>?
    if let manifest = BuildCacheStore.manifest(in: cache, destination: real) {
      var outputs: Set<ByteKey> = []
      manifest.forEachOutput { outputs.insert(ByteKey($0.path)) }
      made = outputs
    }
    var foreign: [String] = []
    var count = 0
    if let folder = try? FileSystem.openFolder(real) {
      let keep = keepsFiles
      _ = try? FolderTree.prune("", in: folder) { path, kind in
        if kind == .folder {
          return path == StagingDirectory.folderName || keep.contains(path) ? .keep : .descend
        }
        if keep.contains(path) { return .keep }
        count += 1
        if made?.contains(ByteKey(path)) != true { foreign.append(path) }
        return .keep
      }
    }
    self.foreign = foreign
    fileCount = count
  }

  /// Removes the destination and its record.
  /// - Returns: how many files were removed, and whether files of `keep_files` are still there.
  /// - Throws: `build.locked` when a build is running, `clean.failed` when the system refuses; then some of it
  ///   may be gone.
  package func remove() throws(Diagnostic) -> (removed: Int, isKept: Bool) {
    do throws(SystemError) {
      let lock = try takeLock()
      var removed = 0
      var isKept = false
      if let folder = try? FileSystem.openFolder(destinationPath) {
        let keep = keepsFiles
        removed = try FolderTree.prune("", in: folder) { path, kind in
          if keep.contains(path) { return .keep }
          return kind == .folder && path != StagingDirectory.folderName ? .descend : .remove
        }
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

  /// Keeps builds away; nil when there was never one.
  private func takeLock() throws(SystemError) -> FileHandle? {
    guard let folder = try? FileSystem.openFolder(cache) else { return nil }
    guard let lock = try FileSystem.lock(manifestName + ".lock", in: folder) else { throw .held }
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
    guard let folder = try? FileSystem.openFolder(cache) else { return }
    for (name, _) in try FileSystem.entries(of: folder) where name.hasBytePrefix(manifestName) {
      try FolderTree.remove(name, in: folder)
    }
    let rest = try FileSystem.entries(of: folder)
    guard rest.allSatisfy({ $0.name == ".gitignore" }) else { return }
    for (name, _) in rest { try FileSystem.removeFile(name, in: folder) }
    let parent = PathComponents.folder(of: cache)
    let above = try FileSystem.openFolder(parent.isEmpty ? "." : parent)
    try FileSystem.removeFolder(PathComponents.last(of: cache), in: above)
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
