internal import SourceText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// All system calls of blogc; no other target imports the C library for them.
///
/// Paths are relative to an open folder wherever a folder is a parameter, so that long paths are
/// walked once. The comment of each function names its system calls.
package enum FileSystem {
  static func failure() -> SystemError { SystemError(code: errno) }

  /// Repeats a call as long as signals interrupt it.
  @inline(__always)
  static func retrying(_ call: () -> Int) throws(SystemError) -> Int {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw failure() }
    }
  }

  // MARK: Files

  /// The facts of a file below a folder (`fstatat`).
  /// - Parameter followingLink: whether to return a link's target instead of the link.
  /// - Complexity: one call.
  package static func status(
    of path: String, in folder: borrowing FileHandle, followingLink: Bool = false
  ) throws(SystemError) -> FileStatus {
    var facts = stat()
    if fstatat(folder.descriptor, path, &facts, followingLink ? 0 : AT_SYMLINK_NOFOLLOW) != 0 {
      throw failure()
    }
    return status(facts)
  }

  /// The status of a file below a folder by a name that ends with a zero byte; nil when there is
  /// none.
  /// - Complexity: one call, without an allocation for the name.
  package static func status(
    ofName name: Span<UInt8>, in folder: borrowing FileHandle, followingLink: Bool
  ) -> FileStatus? {
    status(ofName: name, below: folder.descriptor, followingLink: followingLink)
  }

  static func status(
    ofName name: Span<UInt8>, below folder: Int32, followingLink: Bool
  ) -> FileStatus? {
    precondition(name.last == 0)
    return name.withUnsafeBytes {
      status(
        ofName: $0.assumingMemoryBound(to: CChar.self).baseAddress!, below: folder,
        followingLink: followingLink)
    }
  }

  static func status(
    ofName name: UnsafePointer<CChar>, below folder: Int32, followingLink: Bool
  ) -> FileStatus? {
    var facts = stat()
    let flags = followingLink ? 0 : AT_SYMLINK_NOFOLLOW
    return fstatat(folder, name, &facts, flags) == 0 ? status(facts) : nil
  }

  /// The facts of a file by its whole path, links followed (`stat`).
  package static func status(of path: String) throws(SystemError) -> FileStatus {
    var facts = stat()
    if stat(path, &facts) != 0 { throw failure() }
    return status(facts)
  }

  static func status(_ facts: stat) -> FileStatus {
    let kind: FileKind =
      switch facts.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    #if canImport(Darwin)
      let modified = facts.st_mtimespec
      let changed = facts.st_ctimespec
    #else
      let modified = facts.st_mtim
      let changed = facts.st_ctim
    #endif
    return FileStatus(
      kind: kind, size: Int(facts.st_size), modifiedSeconds: Int64(modified.tv_sec),
      modifiedNanoseconds: Int(modified.tv_nsec),
      changed: Int64(changed.tv_sec) * 1_000_000_000 + Int64(changed.tv_nsec),
      inode: UInt64(facts.st_ino),
      device: UInt64(facts.st_dev), permissions: UInt32(facts.st_mode & 0o7777))
  }

  /// Reads a whole regular file directly in a folder (`openat`, `fstat`, `read`); a symbolic link is refused.
  /// - Parameter name: without a slash; ``RootDirectory`` reads files in subfolders.
  /// - Complexity: O(n).
  package static func readPlain(
    _ name: String, in folder: borrowing FileHandle, limit: FileLimit = .text
  ) throws(SystemError) -> [UInt8] {
    let file = try openFile(name, in: folder)
    let status = try status(of: file)
    if status.kind != .file { throw .special }
    if status.size > limit.bytes { throw .tooLarge }
    return try bytes(of: file, sizeHint: status.size, limit: limit.bytes)
  }

  /// Reads a file that the user or the system names by its path: links are followed, and a pipe is read to its
  /// end.
  ///
  /// Never for a name that a site has chosen.
  /// - Throws: ``SystemError/tooLarge`` as soon as there are more bytes than the limit allows.
  /// - Complexity: O(n).
  package static func readNamed(
    _ path: String, limit: FileLimit = .text
  ) throws(SystemError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    if descriptor < 0 { throw failure() }
    return try bytes(of: FileHandle(descriptor), sizeHint: 0, limit: limit.bytes)
  }

  private static func descriptor(
    _ path: String, _ folder: borrowing FileHandle, _ flags: Int32, _ permissions: UInt32 = 0o666
  ) throws(SystemError) -> Int32 {
    let descriptor = openat(folder.descriptor, path, flags, mode_t(permissions))
    if descriptor < 0 { throw failure() }
    return descriptor
  }

  /// Reads an open file to its end.
  /// - Parameters:
  ///   - sizeHint: the probable length; a correct value saves a call.
  ///   - limit: more bytes are refused with ``SystemError/tooLarge``.
  /// - Complexity: O(n).
  static func bytes(
    of file: borrowing FileHandle, sizeHint: Int, limit: Int
  ) throws(SystemError) -> [UInt8] {
    var result: [UInt8] = []
    var room = max(min(sizeHint, limit) + 1, 64)
    while true {
      let start = result.count
      var problem: SystemError?
      var taken = 0
      // A short read is the last one: the system fills the buffer as long as a regular file has
      // bytes.
      let block = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        do throws(SystemError) {
          taken = try retrying { Glue.read(file.descriptor, buffer.baseAddress, room) }
          count = taken
        } catch {
          problem = error
        }
      }
      if let problem { throw problem }
      if start == 0 { result = block } else { result += block }
      if result.count > limit { throw .tooLarge }
      // A pipe ends with an empty read, a regular file with a short one.
      if taken == 0 || taken < room && start + taken <= sizeHint { return result }
      room = max(result.count, 65_536)
    }
  }

  /// Makes a file below a folder and writes bytes to it (`openat`, `write`).
  ///
  /// An error can leave a file that is cut short: write to a temporary name and rename. A symbolic link in the place of
  /// the file is an error.
  /// - Parameters:
  ///   - exclusively: whether an existing file is an error instead of being emptied.
  ///   - permissions: those of a new file, reduced by the process's umask.
  /// - Returns: the facts of the written file.
  @discardableResult
  package static func write(
    _ bytes: Span<UInt8>, to path: String, in folder: borrowing FileHandle,
    exclusively: Bool = false, permissions: UInt32 = 0o666
  ) throws(SystemError) -> FileStatus {
    let flags =
      O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | (exclusively ? O_EXCL : O_TRUNC)
    let file = FileHandle(try descriptor(path, folder, flags, permissions))
    var written = 0
    while written < bytes.count {
      written += try write(bytes.extracting(droppingFirst: written), to: file.descriptor)
    }
    return try status(of: file)
  }

  /// Renames a file or folder (`renameat`); a file at the new name is replaced in one step.
  package static func rename(
    _ old: String, in folder: borrowing FileHandle, to new: String,
    in target: borrowing FileHandle
  ) throws(SystemError) {
    if renameat(folder.descriptor, old, target.descriptor, new) != 0 { throw failure() }
  }

  /// Removes a file (`unlinkat`).
  package static func removeFile(
    _ path: String, in folder: borrowing FileHandle
  ) throws(SystemError) {
    if unlinkat(folder.descriptor, path, 0) != 0 { throw failure() }
  }

  /// Removes an empty folder (`unlinkat` with `AT_REMOVEDIR`).
  package static func removeFolder(
    _ path: String, in folder: borrowing FileHandle
  ) throws(SystemError) {
    if unlinkat(folder.descriptor, path, AT_REMOVEDIR) != 0 { throw failure() }
  }

  /// Sets the times of a file (`utimensat`), to the nanosecond.
  package static func setModified(
    _ path: String, in folder: borrowing FileHandle, seconds: Int64, nanoseconds: Int
  ) throws(SystemError) {
    let moment = timespec(tv_sec: Int(seconds), tv_nsec: nanoseconds)
    let times = [moment, moment]
    if utimensat(folder.descriptor, path, times, 0) != 0 { throw failure() }
  }

  /// Takes a lock that other processes see, without waiting (`flock`).
  /// - Returns: the open lock file, or nil when another process holds it. The lock goes with the handle.
  package static func lock(
    _ path: String, in folder: borrowing FileHandle
  ) throws(SystemError) -> FileHandle? {
    let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
    let file = FileHandle(try descriptor(path, folder, flags))
    if try status(of: file).kind != .file { throw .special }
    if flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 { return file }
    if errno == EWOULDBLOCK { return nil }
    throw failure()
  }

  // MARK: The machine

  /// Cryptographically secure random bytes (`getentropy`); nil when the system has none.
  /// - Parameter count: at most 256.
  package static func randomBytes(_ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return getentropy(&bytes, count) == 0 ? bytes : nil
  }

  /// Seconds and nanoseconds since 1970 (`clock_gettime`).
  package static func now() -> (seconds: Int64, nanoseconds: Int) {
    var moment = timespec()
    clock_gettime(CLOCK_REALTIME, &moment)
    return (Int64(moment.tv_sec), Int(moment.tv_nsec))
  }

  /// Nanoseconds of a clock that only goes forward, for durations.
  package static func ticks() -> UInt64 {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return UInt64(moment.tv_sec) * 1_000_000_000 + UInt64(moment.tv_nsec)
  }

  /// Waits (`nanosleep`).
  package static func pause(milliseconds: Int) {
    var moment = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    nanosleep(&moment, nil)
  }

  /// The number of processors on which this process may run.
  package static func processorCount() -> Int {
    return max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// A variable of the environment, or nil (`getenv`).
  package static func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Writes bytes to standard output (1) or standard error (2); a closed pipe is ignored.
  package static func print(_ bytes: Span<UInt8>, to descriptor: Int32) {
    var written = 0
    while written < bytes.count {
      guard let more = try? write(bytes.extracting(droppingFirst: written), to: descriptor) else {
        return
      }
      written += more
    }
  }

  /// Writes bytes to an open file (`write`).
  /// - Returns: how many were written.
  private static func write(
    _ bytes: Span<UInt8>, to descriptor: Int32
  ) throws(SystemError) -> Int {
    try bytes.withUnsafeBufferPointer { rest throws(SystemError) in
      try retrying { Glue.write(descriptor, rest.baseAddress, rest.count) }
    }
  }

  /// Returns true if standard output (1) or standard error (2) is a terminal (`isatty`).
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Returns the columns of a terminal (`TIOCGWINSZ`); nil where they are not known.
  package static func terminalColumns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Returns the time of day of this machine's clock in its time zone (`localtime_r`).
  package static func localTime() -> (hour: Int, minute: Int, second: Int) {
    var moment = time(nil)
    var local = tm()
    localtime_r(&moment, &local)
    return (Int(local.tm_hour), Int(local.tm_min), Int(local.tm_sec))
  }
}

/// System calls whose names are taken by the functions above.
enum Glue {
  static func read(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int
  {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer, count)
    #else
      Darwin.read(descriptor, buffer, count)
    #endif
  }

  static func write(_ descriptor: Int32, _ buffer: UnsafePointer<UInt8>?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, buffer, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, buffer, count)
    #else
      Darwin.write(descriptor, buffer, count)
    #endif
  }
}
