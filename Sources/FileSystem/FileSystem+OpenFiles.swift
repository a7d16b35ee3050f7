#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Files that stay open while they are read in pieces.
extension FileSystem {
  /// Opens a file below a folder for reading (`openat`); a symbolic link at the end of the path is refused, and
  /// opening a pipe does not block.
  package static func openFile(
    _ path: String, in folder: borrowing FileHandle
  ) throws(SystemError) -> FileHandle {
    let flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW | O_NONBLOCK
    let descriptor = openat(folder.descriptor, path, flags)
    if descriptor < 0 { throw failure() }
    return FileHandle(descriptor)
  }

  /// The facts of an open file (`fstat`).
  package static func status(of file: borrowing FileHandle) throws(SystemError) -> FileStatus {
    try status(ofDescriptor: file.descriptor)
  }

  static func status(ofDescriptor descriptor: Int32) throws(SystemError) -> FileStatus {
    var facts = stat()
    if fstat(descriptor, &facts) != 0 { throw failure() }
    return status(facts)
  }

  /// Reads a piece of an open file (`pread`).
  /// - Returns: fewer bytes than asked for only at the end of the file.
  /// - Complexity: O(count).
  package static func read(
    _ file: borrowing FileHandle, at offset: Int, count: Int
  ) throws(SystemError) -> [UInt8] {
    let descriptor = file.descriptor
    var problem: SystemError?
    let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(SystemError) {
        while filled < count {
          let taken = try retrying {
            pread(
              descriptor, buffer.baseAddress.map { $0 + filled }, count - filled,
              off_t(offset + filled))
          }
          if taken == 0 { return }
          filled += taken
        }
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
    return piece
  }
}
