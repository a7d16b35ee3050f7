#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// An open directory near the last file that was asked for, so that the system does not resolve the whole path again
/// for each file.
///
/// For a path with several directories, the one above the last is kept open; for a path with one directory, that one.
/// A folder is opened when two names that lead there follow each other.
package struct DirectoryHandleCache: ~Copyable {
  /// The folder's path with a zero byte at its end; empty for none.
  private var path: [CChar] = []
  /// -1 as long as it is not open.
  private var descriptor: Int32 = -1
  /// True if it cannot be opened: then every name is walked to from the root.
  private var isClosed = false

  /// No folder is open yet.
  package init() {}

  deinit {
    if descriptor >= 0 { _ = close(descriptor) }
  }

  /// The facts of a file below a root, of a link its own (`openat`, `fstatat`).
  /// - Parameters:
  ///   - name: its path below the root, ending with a zero byte.
  ///   - root: the same in every call.
  /// - Returns: nil when there is none.
  package mutating func status(
    ofName name: UnsafePointer<CChar>, in root: borrowing FileHandle
  ) -> FileStatus? {
    if !path.isEmpty, strncmp(name, path, path.count - 1) == 0, name[path.count - 1] == 0x2F {
      if descriptor < 0, !isClosed { open(in: root) }
    } else {
      leave(for: UnsafeRawBufferPointer(start: name, count: Self.lengthOfFolder(name)))
    }
    return descriptor < 0
      ? FileSystem.status(ofName: name, in: root, followingLink: false)
      : FileSystem.status(ofName: name + path.count, below: descriptor, followingLink: false)
  }

  private mutating func open(in root: borrowing FileHandle) {
    descriptor = openat(root.descriptor, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    isClosed = descriptor < 0
  }

  private mutating func leave(for other: UnsafeRawBufferPointer) {
    if descriptor >= 0 { _ = close(descriptor) }
    descriptor = -1
    isClosed = false
    path.removeAll(keepingCapacity: true)
    if other.isEmpty { return }
    path.append(contentsOf: other.bindMemory(to: CChar.self))
    path.append(0)
  }

  /// The end of the directory that is kept open: before the last but one slash, or before the only one.
  private static func lengthOfFolder(_ name: UnsafePointer<CChar>) -> Int {
    var (last, lastButOne, index) = (0, 0, 0)
    while name[index] != 0 {
      if name[index] == 0x2F { (lastButOne, last) = (last, index) }
      index += 1
    }
    return lastButOne > 0 ? lastButOne : last
  }
}
