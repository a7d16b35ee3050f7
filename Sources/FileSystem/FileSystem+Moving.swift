#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension FileSystem {
  /// Gives a file a name that is not taken yet, in one step that never replaces anything (`linkat`, `unlinkat`;
  /// on a file system without hard links by a test and `renameat`).
  ///
  /// A symbolic link itself is moved.
  /// - Throws: ``SystemError/exists`` when the new name is taken; then the file keeps its old name.
  package static func moveToNewName(
    _ old: String, to new: String, in folder: borrowing FileHandle
  ) throws(SystemError) {
    if linkat(folder.descriptor, old, folder.descriptor, new, 0) == 0 {
      if unlinkat(folder.descriptor, old, 0) == 0 { return }
      let failure = SystemError(code: errno)
      _ = unlinkat(folder.descriptor, new, 0)
      throw failure
    }
    let failure = SystemError(code: errno)
    guard [EPERM, ENOTSUP, EOPNOTSUPP, EMLINK].contains(failure.code) else { throw failure }
    if (try? status(of: new, in: folder)) != nil { throw .exists }
    try rename(old, in: folder, to: new, in: folder)
  }

  /// Takes a lock on an open folder that other processes see, without waiting (`flock`).
  /// - Returns: false when another process holds it. The lock is released with the handle.
  package static func lock(_ folder: borrowing FileHandle) throws(SystemError) -> Bool {
    if flock(folder.descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
    if errno == EWOULDBLOCK { return false }
    throw SystemError(code: errno)
  }

  /// Sets the permissions of a file (`fchmodat`).
  package static func setPermissions(
    _ permissions: UInt32, of path: String, in folder: borrowing FileHandle
  ) throws(SystemError) {
    if fchmodat(folder.descriptor, path, mode_t(permissions), 0) != 0 {
      throw SystemError(code: errno)
    }
  }
}
