internal import SiteModel

/// Whole trees of folders: making, moving, pruning, removing. Links are never followed.
enum FolderTree {
  /// What to do with an entry of a tree that is pruned.
  enum Fate {
    case keep
    case remove
    /// Look into the folder, and remove it when nothing is left in it.
    case descend
  }

  /// Makes the folders that lead to a file.
  static func makeParents(
    of path: String, in root: borrowing FileHandle
  ) throws(SystemError) {
    let folder = FileName.folder(of: path)
    if folder.isEmpty { return }
    do throws(SystemError) {
      try SystemCalls.makeFolder(folder, in: root)
    } catch {
      guard error == .notFound else { throw error }
      try makeParents(of: folder, in: root)
      try SystemCalls.makeFolder(folder, in: root)
    }
  }

  /// Moves everything in a folder into another one of the same file system.
  /// - Complexity: O(number of files in folders that both have).
  static func move(
    from source: borrowing FileHandle, to target: borrowing FileHandle
  ) throws(SystemError) {
    for (name, kind) in try SystemCalls.entries(of: source) {
      let existing = try? SystemCalls.status(of: name, in: target)
      let isFolder = try isFolder(name, kind, in: source)
      if isFolder, existing?.kind == .folder {
        let inner = try SystemCalls.openFolder(name, in: source, followingLink: false)
        let place = try SystemCalls.openFolder(name, in: target, followingLink: false)
        try move(from: inner, to: place)
        try SystemCalls.removeFolder(name, in: source)
        continue
      }
      if let existing, isFolder || existing.kind == .folder { try remove(name, in: target) }
      try SystemCalls.rename(name, in: source, to: name, in: target)
    }
  }

  /// Removes entries of a tree as a closure says.
  /// - Parameter fate: is given each path below the folder's own and what it is.
  /// - Returns: how many files went.
  static func prune(
    _ path: String, in folder: borrowing FileHandle, fate: (String, FileKind) -> Fate
  ) throws(SystemError) -> Int {
    var removed = 0
    for (name, kind) in try SystemCalls.entries(of: folder) {
      let entry = FileName.join(path, name)
      let isFolder = try isFolder(name, kind, in: folder)
      switch fate(entry, isFolder ? .folder : .file) {
      case .keep: continue
      case .remove:
        removed += 1
        try remove(name, in: folder)
      case .descend:
        let inner = try SystemCalls.openFolder(name, in: folder, followingLink: false)
        let gone = try prune(entry, in: inner, fate: fate)
        removed += gone
        if gone > 0, try SystemCalls.entries(of: inner).isEmpty {
          try SystemCalls.removeFolder(name, in: folder)
        }
      }
    }
    return removed
  }

  /// Removes a file, or a folder with everything in it; nothing there is no error.
  static func remove(_ name: String, in folder: borrowing FileHandle) throws(SystemError) {
    let status: FileStatus
    do throws(SystemError) {
      status = try SystemCalls.status(of: name, in: folder)
    } catch {
      if error == .notFound { return }
      throw error
    }
    guard status.kind == .folder else { return try SystemCalls.removeFile(name, in: folder) }
    let inner = try SystemCalls.openFolder(name, in: folder, followingLink: false)
    for (entry, _) in try SystemCalls.entries(of: inner) { try remove(entry, in: inner) }
    try SystemCalls.removeFolder(name, in: folder)
  }

  /// Removes a file and the folders that it leaves empty.
  /// - Returns: false when there is no such file.
  static func removeFile(
    _ path: String, in root: borrowing FileHandle
  ) throws(SystemError) -> Bool {
    do throws(SystemError) {
      try SystemCalls.removeFile(path, in: root)
    } catch {
      if error == .notFound || error == .notFolder { return false }
      throw error
    }
    var folder = FileName.folder(of: path)
    while !folder.isEmpty, (try? SystemCalls.removeFolder(folder, in: root)) != nil {
      folder = FileName.folder(of: folder)
    }
    return true
  }

  private static func isFolder(
    _ name: String, _ kind: FileKind?, in folder: borrowing FileHandle
  ) throws(SystemError) -> Bool {
    if let kind { return kind == .folder }
    return try SystemCalls.status(of: name, in: folder).kind == .folder
  }
}
