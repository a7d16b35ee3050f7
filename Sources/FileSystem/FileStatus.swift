#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The kind of a directory entry.
package enum FileKind: UInt8, Sendable {
  case file
  case folder
  case link
  /// A socket, a pipe, a device: never part of a site.
  case other
}

/// The status of a file, from which a later scan sees if it may have changed.
package struct FileStatus: Sendable, Equatable {
  package var kind: FileKind
  package var size: Int
  /// The last change of the content, in seconds since 1970 and nanoseconds.
  package var modifiedSeconds: Int64
  package var modifiedNanoseconds: Int
  /// The last change of the content or the metadata (`ctime`), in nanoseconds since 1970; no program
  /// can set it.
  package var changed: Int64
  package var inode: UInt64
  package var device: UInt64
  package var permissions: UInt32

  package init(
    kind: FileKind, size: Int, modifiedSeconds: Int64, modifiedNanoseconds: Int, changed: Int64,
    inode: UInt64, device: UInt64, permissions: UInt32
  ) {
    self.kind = kind
    self.size = size
    self.modifiedSeconds = modifiedSeconds
    self.modifiedNanoseconds = modifiedNanoseconds
    self.changed = changed
    self.inode = inode
    self.device = device
    self.permissions = permissions
  }
}

/// An open file or directory with one owner, closed when it is released.
package struct FileHandle: ~Copyable {
  let descriptor: Int32

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    _ = close(descriptor)
  }
}
