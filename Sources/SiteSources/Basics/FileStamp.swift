package import FileSystem

/// The stamp of a file or directory, by which one system call shows if it may have changed.
package struct FileStamp: Sendable, Equatable {
  package var size = 0
  /// Nanoseconds since 1970.
  package var modified: Int64 = 0
  package var changed: Int64 = 0
  package var inode: UInt64 = 0

  package init() {}

  package init(_ status: FileStatus) {
    size = status.size
    modified = status.modifiedTotal
    changed = status.changed
    inode = status.inode
  }

  /// Returns true for a number in the range of times for which arithmetic cannot overflow.
  package static func canBe(_ moment: Int64) -> Bool {
    (-(1 << 62)...(1 << 62)).contains(moment)
  }
}

extension FileStatus {
  /// The last change of the content, in nanoseconds since 1970.
  package var modifiedTotal: Int64 { modifiedSeconds * 1_000_000_000 + Int64(modifiedNanoseconds) }
}
