internal import SourceText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension FileSystem {
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

/// Puts the names in a folder in the order of their bytes.
enum FolderOrder {
  /// The beginning of a name as numbers that compare as its bytes do, and where the name is.
  private struct Key {
    let first: UInt64
    let second: UInt64
    let place: Int

    init(_ name: String, at place: Int) {
      var name = name
      (first, second) = name.withUTF8 { (Self.number($0, from: 0), Self.number($0, from: 8)) }
      self.place = place
    }

    /// Eight bytes, zeros after the end: no name holds one.
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

  /// Sorts names by numbers: a comparison of two texts counts references up and down, which was most of the time that
  /// listing a large folder took.
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
