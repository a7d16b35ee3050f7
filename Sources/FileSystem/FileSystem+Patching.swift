#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension FileSystem {
  /// Reads bytes from the middle of a file (`pread`); fewer when it ends before.
  package static func readPart(
    of path: String, in folder: borrowing FileHandle, from start: Int, count: Int
  ) throws(SystemError) -> [UInt8] {
    let file = try open(path, in: folder, O_RDONLY)
    var problem: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let taken = pread(
          file.descriptor, buffer.baseAddress! + filled, count - filled, off_t(start + filled))
        if taken < 0, errno == EINTR { continue }
        if taken < 0 { problem = SystemError(code: errno) }
        if taken <= 0 { return }
        filled += taken
      }
    }
    if let problem { throw problem }
    return bytes
  }

  /// Overwrites parts of an existing file, one after the other (`pwrite`).
  ///
  /// After an error, the parts before it stay overwritten.
  package static func overwrite(
    _ path: String, in folder: borrowing FileHandle, _ parts: [(start: Int, bytes: [UInt8])]
  ) throws(SystemError) {
    let file = try open(path, in: folder, O_WRONLY)
    for part in parts {
      var written = 0
      while written < part.bytes.count {
        let count = part.bytes.withUnsafeBytes {
          pwrite(
            file.descriptor, $0.baseAddress! + written, part.bytes.count - written,
            off_t(part.start + written))
        }
        if count < 0, errno == EINTR { continue }
        if count < 0 { throw SystemError(code: errno) }
        written += count
      }
    }
  }

  /// Opens a regular file; no link is followed.
  private static func open(
    _ path: String, in folder: borrowing FileHandle, _ flags: Int32
  ) throws(SystemError) -> FileHandle {
    let safe = O_CLOEXEC | O_NOCTTY | O_NOFOLLOW | O_NONBLOCK
    let descriptor = openat(folder.descriptor, path, flags | safe)
    if descriptor < 0 { throw failure() }
    let file = FileHandle(descriptor)
    if try status(of: file).kind != .file { throw .special }
    return file
  }
}
