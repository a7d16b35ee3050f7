#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The beginning of a file where the system keeps it, without a copy (`mmap`).
///
/// Whoever cuts the file short or writes into it must not do so while this lives: it is for files below a lock.
final class FileMapping: Sendable {
  private let address: UInt
  private let count: Int

  fileprivate init(_ address: UnsafeMutableRawPointer, count: Int) {
    self.address = UInt(bitPattern: address)
    self.count = count
  }

  deinit { _ = munmap(UnsafeMutableRawPointer(bitPattern: address), count) }

  /// The bytes, valid as long as the mapping lives.
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
  }
}

extension SystemCalls {
  /// Maps the beginning of a file below a folder (`openat`, `fstat`, `mmap`).
  /// - Parameters:
  ///   - count: tells by the first bytes of the file how many are to be mapped; nil for none.
  ///   - headCount: how many of the first bytes it is given, fewer of a shorter file.
  /// - Returns: nil when there is no such file or it is shorter.
  static func mapping(
    of path: String, in folder: borrowing FileHandle, count: ([UInt8]) -> Int?, headCount: Int
  ) -> FileMapping? {
    let descriptor = openat(folder.descriptor, path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    if descriptor < 0 { return nil }
    let file = FileHandle(descriptor)
    let head = [UInt8](unsafeUninitializedCapacity: headCount) { buffer, filled in
      filled = max(0, pread(file.descriptor, buffer.baseAddress, headCount, 0))
    }
    var facts = stat()
    guard let count = count(head), count > 0, fstat(file.descriptor, &facts) == 0,
      facts.st_mode & S_IFMT == S_IFREG, count <= Int(facts.st_size)
    else { return nil }
    #if os(Linux)
      // All of it will be looked at: one call in place of a page fault for each 16 pages.
      let flags = MAP_PRIVATE | MAP_POPULATE
    #else
      let flags = MAP_PRIVATE
    #endif
    guard let address = mmap(nil, count, PROT_READ, flags, file.descriptor, 0),
      address != UnsafeMutableRawPointer(bitPattern: -1)
    else { return nil }
    return FileMapping(address, count: count)
  }
}
