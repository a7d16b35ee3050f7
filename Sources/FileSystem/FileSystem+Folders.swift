internal import SourceText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension FileSystem {
  /// Opens a folder (`open` with `O_DIRECTORY`).
  package static func openFolder(_ path: String) throws(SystemError) -> FileHandle {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw failure() }
    return FileHandle(descriptor)
  }

  /// Opens a folder below another one (`openat`).
  /// - Parameter followingLink: whether a symbolic link at the end of the path is followed.
  package static func openFolder(
    _ path: String, in folder: borrowing FileHandle, followingLink: Bool = true
  ) throws(SystemError) -> FileHandle {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLink ? 0 : O_NOFOLLOW)
    let descriptor = openat(folder.descriptor, path, flags)
    if descriptor < 0 { throw failure() }
    return FileHandle(descriptor)
  }

  /// Makes a folder (`mkdirat`); one that exists already is not an error.
  package static func makeFolder(
    _ path: String, in folder: borrowing FileHandle
  ) throws(SystemError) {
    if mkdirat(folder.descriptor, path, 0o777) != 0, errno != EEXIST { throw failure() }
  }

  /// Makes a folder by its whole path (`mkdir`); one that exists already is no error.
  package static func makeFolder(
    _ path: String, permissions: UInt32 = 0o777
  ) throws(SystemError) {
    if mkdir(path, mode_t(permissions)) != 0, errno != EEXIST { throw failure() }
  }

  /// The path of a folder or file with all symbolic links resolved (`realpath`).
  package static func realPath(_ path: String) throws(SystemError) -> String {
    guard let resolved = realpath(path, nil) else { throw failure() }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The folder that relative paths are relative to (`getcwd`).
  package static func workingFolder() throws(SystemError) -> String {
    guard let path = getcwd(nil, 0) else { throw failure() }
    defer { free(path) }
    return String(cString: path)
  }

  /// The names in a folder without `.` and `..`, in the order of their bytes (`readdir`).
  /// - Complexity: O(n log n).
  package static func entries(
    of folder: borrowing FileHandle
  ) throws(SystemError) -> [(name: String, kind: FileKind?)] {
    let copy = openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if copy < 0 { throw failure() }
    guard let stream = fdopendir(copy) else {
      _ = close(copy)
      throw failure()
    }
    defer { closedir(stream) }
    var result: [(name: String, kind: FileKind?)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let kind: FileKind? =
        switch Int32(entry.pointee.d_type) {
        case Int32(DT_REG): .file
        case Int32(DT_DIR): .folder
        case Int32(DT_LNK): .link
        case Int32(DT_UNKNOWN): nil
        default: .other
        }
      result.append((name, kind))
    }
    return FolderOrder.sorted(result)
  }
}

/// Sorts the names in a folder by their bytes.
enum FolderOrder {
  /// The first bytes of a name as numbers that compare in the same way, and the index of the name.
  private struct Key {
    let first: UInt64
    let second: UInt64
    let place: Int

    init(_ name: String, at place: Int) {
      var name = name
      (first, second) = name.withUTF8 { (Self.number($0, from: 0), Self.number($0, from: 8)) }
      self.place = place
    }

    /// Eight bytes as a number, with zeros after the end: no name contains a zero byte.
    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64 {
      if start + 8 <= bytes.count {
        return UnsafeRawBufferPointer(bytes)
          .loadUnaligned(fromByteOffset: start, as: UInt64.self).bigEndian
      }
      var number: UInt64 = 0
      for index in start..<(start + 8) {
        number = number << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0)
      }
      return number
    }
  }

  /// Sorts names by numbers made of their first bytes: comparing two strings retains and releases them, which took
  /// most of the time of listing a large folder.
  /// - Complexity: O(n log n).
  static func sorted(
    _ entries: [(name: String, kind: FileKind?)]
  ) -> [(name: String, kind: FileKind?)] {
    var keys: [Key] = []
    keys.reserveCapacity(entries.count)
    for place in entries.indices { keys.append(Key(entries[place].name, at: place)) }
    keys.sort { left, right in
      if left.first != right.first { return left.first < right.first }
      if left.second != right.second { return left.second < right.second }
      return entries[left.place].name.precedesInBytes(entries[right.place].name)
    }
    return keys.map { entries[$0.place] }
  }
}
