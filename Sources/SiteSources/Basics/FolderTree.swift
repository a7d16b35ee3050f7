internal import SourceText
package import FileSystem
package import ContentData
internal import SiteModel

/// Operations on whole trees of folders: creating, moving, pruning, removing. Links are never
/// followed.
package enum FolderTree {
  /// The action for an entry of a tree that is pruned.
  package enum PruneAction {
    case keep
    case remove
    /// Descend into the directory, and remove it if it becomes empty.
    case descend
  }

  /// Creates the parent folders of a file.
  package static func makeParents(
    of path: String, in root: borrowing FileHandle
  ) throws(SystemError) {
    let folder = PathComponents.folder(of: path)
    if folder.isEmpty { return }
    do throws(SystemError) {
      try FileSystem.makeFolder(folder, in: root)
    } catch {
      guard error == .notFound else { throw error }
      try makeParents(of: folder, in: root)
      try FileSystem.makeFolder(folder, in: root)
    }
  }

  /// Moves everything in a folder into another one of the same file system.
  /// - Parameters:
  ///   - path: the prefix of the paths below the folder.
  ///   - moved: gets the path of each file that was moved alone, not with its folder, because moving changes its
  ///     `ctime`.
  /// - Complexity: O(number of files in folders that both have).
  package static func move(
    _ path: String = "", from source: borrowing FileHandle, to target: borrowing FileHandle,
    noting moved: inout Set<ByteKey>
  ) throws(SystemError) {
    for (name, kind) in try FileSystem.entries(of: source) {
      let existing = try? FileSystem.status(of: name, in: target)
      let isFolder = try isFolder(name, kind, in: source)
      if isFolder, existing?.kind == .folder {
        let inner = try FileSystem.openFolder(name, in: source, followingLink: false)
        let place = try FileSystem.openFolder(name, in: target, followingLink: false)
        try move(PathComponents.join(path, name), from: inner, to: place, noting: &moved)
        try FileSystem.removeFolder(name, in: source)
        continue
      }
      if existing?.kind == .folder {
        try removeEmptyFolders(name, in: target)
      } else if existing != nil, isFolder {
        try FileSystem.removeFile(name, in: target)
      }
      try FileSystem.rename(name, in: source, to: name, in: target)
      if !isFolder { moved.insert(ByteKey(PathComponents.join(path, name))) }
    }
  }

  /// A path that prevents moving a folder's content into another folder: a folder in the place of a file, or a file
  /// in the place of a folder. Symbolic links do not count.
  /// - Parameters:
  ///   - path: the prefix of the paths below the folder.
  ///   - known: files that will be removed before.
  /// - Returns: nil when there is none.
  /// - Complexity: O(number of files in folders that both have).
  package static func obstacle(
    _ path: String = "", from source: borrowing FileHandle, to target: borrowing FileHandle,
    besides known: Set<ByteKey>
  ) throws(SystemError) -> String? {
    for (name, kind) in try FileSystem.entries(of: source) {
      let entry = PathComponents.join(path, name)
      guard let existing = try? FileSystem.status(of: name, in: target), existing.kind != .link
      else { continue }
      switch (try isFolder(name, kind, in: source), existing.kind == .folder) {
      case (false, false): continue
      case (true, true):
        let inner = try FileSystem.openFolder(name, in: source, followingLink: false)
        let place = try FileSystem.openFolder(name, in: target, followingLink: false)
        if let found = try obstacle(entry, from: inner, to: place, besides: known) { return found }
      case (true, false):
        if !known.contains(ByteKey(entry)) { return entry }
      case (false, true):
        let place = try FileSystem.openFolder(name, in: target, followingLink: false)
        var isForeign = false
        _ = try prune(entry, in: place) { path, kind in
          if kind == .folder { return .descend }
          if !known.contains(ByteKey(path)) { isForeign = true }
          return .keep
        }
        if isForeign { return entry }
      }
    }
    return nil
  }

  /// Removes a folder that contains only folders.
  /// - Throws: ``SystemError/notEmpty`` when it contains a file.
  private static func removeEmptyFolders(
    _ name: String, in folder: borrowing FileHandle
  ) throws(SystemError) {
    let inner = try FileSystem.openFolder(name, in: folder, followingLink: false)
    for (entry, kind) in try FileSystem.entries(of: inner)
    where try isFolder(entry, kind, in: inner) {
      try removeEmptyFolders(entry, in: inner)
    }
    try FileSystem.removeFolder(name, in: folder)
  }

  /// Removes the entries of a tree that a closure selects.
  /// - Parameter action: gets each path below the folder and its kind.
  /// - Returns: the number of removed files.
  package static func prune(
    _ path: String, in folder: borrowing FileHandle, action: (String, FileKind) -> PruneAction
  ) throws(SystemError) -> Int {
    var removed = 0
    for (name, kind) in try FileSystem.entries(of: folder) {
      let entry = PathComponents.join(path, name)
      let isFolder = try isFolder(name, kind, in: folder)
      switch action(entry, isFolder ? .folder : .file) {
      case .keep: continue
      case .remove:
        removed += 1
        try remove(name, in: folder)
      case .descend:
        let inner = try FileSystem.openFolder(name, in: folder, followingLink: false)
        let gone = try prune(entry, in: inner, action: action)
        removed += gone
        if gone > 0, try FileSystem.entries(of: inner).isEmpty {
          try FileSystem.removeFolder(name, in: folder)
        }
      }
    }
    return removed
  }

  /// Removes a file, or a folder with everything in it; a missing one is not an error.
  package static func remove(_ name: String, in folder: borrowing FileHandle) throws(SystemError) {
    let status: FileStatus
    do throws(SystemError) {
      status = try FileSystem.status(of: name, in: folder)
    } catch {
      if error == .notFound { return }
      throw error
    }
    guard status.kind == .folder else { return try FileSystem.removeFile(name, in: folder) }
    let inner = try FileSystem.openFolder(name, in: folder, followingLink: false)
    for (entry, _) in try FileSystem.entries(of: inner) { try remove(entry, in: inner) }
    try FileSystem.removeFolder(name, in: folder)
  }

  /// Removes a file and its parent folders that become empty.
  /// - Parameter path: the path below the folder; with `..` or through a link, no file is found.
  /// - Returns: false when there is no such file.
  /// - Complexity: O(depth of the path).
  package static func removeFile(
    _ path: String, in root: borrowing FileHandle
  ) throws(SystemError) -> Bool {
    let names = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    let isPlain = names.allSatisfy { name in
      !name.isEmpty && !name.elementsEqual([0x2E]) && !name.elementsEqual([0x2E, 0x2E])
    }
    guard isPlain else { return false }
    do throws(SystemError) {
      try removeFile(names[...], in: root)
    } catch {
      if [.notFound, .notFolder, .loop].contains(error) { return false }
      throw error
    }
    var folder = PathComponents.folder(of: path)
    while !folder.isEmpty, (try? FileSystem.removeFolder(folder, in: root)) != nil {
      folder = PathComponents.folder(of: folder)
    }
    return true
  }

  /// Removes a file below a folder; links on the path are not followed.
  private static func removeFile(
    _ names: ArraySlice<Substring.UTF8View>, in folder: borrowing FileHandle
  ) throws(SystemError) {
    guard let first = names.first else { throw .notFound }
    let name = String(Substring(first))
    if names.count == 1 { return try FileSystem.removeFile(name, in: folder) }
    let inner = try FileSystem.openFolder(name, in: folder, followingLink: false)
    try removeFile(names.dropFirst(), in: inner)
  }

  private static func isFolder(
    _ name: String, _ kind: FileKind?, in folder: borrowing FileHandle
  ) throws(SystemError) -> Bool {
    if let kind { return kind == .folder }
    return try FileSystem.status(of: name, in: folder).kind == .folder
  }
}
