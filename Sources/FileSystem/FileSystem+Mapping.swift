#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The beginning of a file, mapped into memory (`mmap`) instead of copied.
///
/// The file must not be truncated or written while the mapping exists: it is meant for files that a lock protects.
package final class FileMapping: Sendable {
  private let address: UInt
  private let count: Int

  fileprivate init(_ address: UnsafeMutableRawPointer, count: Int) {
    self.address = UInt(bitPattern: address)
    self.count = count
  }

  deinit { _ = munmap(UnsafeMutableRawPointer(bitPattern: address), count) }

  /// The bytes, valid as long as the mapping lives.
  package var bytes: Span<UInt8> {
    @_lifetime(borrow self) get {
      let bytes = UnsafeRawBufferPointer(
        start: UnsafeRawPointer(bitPattern: address), count: count)
      return _overrideLifetime(
        bytes.assumingMemoryBound(to: UInt8.self).span, borrowing: self)
    }
  }
}

extension FileSystem {
  /// Maps the beginning of an open file (`fstat`, `mmap`).
  /// - Parameter count: the number of bytes, at least one.
  /// - Returns: nil when it is not a regular file or shorter.
  package static func mapping(of file: borrowing FileHandle, count: Int) -> FileMapping? {
    guard let facts = try? status(of: file), facts.kind == .file, count <= facts.size else {
      return nil
    }
    #if os(Linux)
      // All pages will be read: mapping them at once avoids a page fault for each 16 pages.
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
