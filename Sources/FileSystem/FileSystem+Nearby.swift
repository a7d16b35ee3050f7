internal import SourceText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A cache of one open directory near the last requested file, so that the system does not resolve the whole path
/// again for each file.
///
/// For a path with several directories, the one above the last is kept open; for a path with one directory, that one.
/// A directory is opened at the second consecutive request for a file below it.
package struct DirectoryHandleCache: ~Copyable {
  /// The folder's path with a zero byte at its end; empty for none.
  private var path: [UInt8] = []
  /// -1 as long as it is not open.
  private var descriptor: Int32 = -1
  /// True if the directory cannot be opened: then every path is resolved from the root.
  private var isClosed = false

  /// No folder is open yet.
  package init() {}

  deinit {
    if descriptor >= 0 { _ = close(descriptor) }
  }

  /// The status of a file below a root; of a link, that of the link itself (`openat`, `fstatat`).
  /// - Parameters:
  ///   - name: its path below the root, ending with a zero byte.
  ///   - root: the same in every call.
  /// - Returns: nil when there is none.
  package mutating func status(
    ofName name: Span<UInt8>, in root: borrowing FileHandle
  ) -> FileStatus? {
    if isOpenFolder(of: name) {
      if descriptor < 0, !isClosed { open(in: root) }
    } else {
      leave(for: name.extracting(first: Self.lengthOfFolder(name)))
    }
    return descriptor < 0
      ? FileSystem.status(ofName: name, in: root, followingLink: false)
      : FileSystem.status(
        ofName: name.extracting(droppingFirst: path.count), below: descriptor,
        followingLink: false)
  }

  /// Returns true if a file is below the open directory.
  private func isOpenFolder(of name: Span<UInt8>) -> Bool {
    let length = path.count - 1
    return length >= 0 && name.count > path.count && name[length] == 0x2F
      && name.extracting(first: length).hasSameBytes(as: path.span.extracting(first: length))
  }

  private mutating func open(in root: borrowing FileHandle) {
    descriptor = path.withUnsafeBytes {
      openat(
        root.descriptor, $0.assumingMemoryBound(to: CChar.self).baseAddress!,
        O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    isClosed = descriptor < 0
  }

  private mutating func leave(for other: Span<UInt8>) {
    if descriptor >= 0 { _ = close(descriptor) }
    descriptor = -1
    isClosed = false
    path.removeAll(keepingCapacity: true)
    if other.isEmpty { return }
    path.append(contentsOf: other)
    path.append(0)
  }

  /// The end of the directory that is kept open: before the last but one slash, or before the only one.
  private static func lengthOfFolder(_ name: Span<UInt8>) -> Int {
    var (last, lastButOne) = (0, 0)
    for index in name.indices where name[index] == 0x2F { (lastButOne, last) = (last, index) }
    return lastButOne > 0 ? lastButOne : last
  }
}
