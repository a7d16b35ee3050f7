package import FileSystem

/// A folder or file as it was, to see by one call whether it may have changed.
package struct FileStamp: Sendable, Equatable {
  var size = 0
  /// Nanoseconds since 1970.
  var modified: Int64 = 0
  var changed: Int64 = 0
  var inode: UInt64 = 0

  init() {}

  package init(_ status: FileStatus) {
    size = status.size
    modified = status.modifiedTotal
    changed = status.changed
    inode = status.inode
  }

  /// Returns true for a number that may be a moment: nothing that is computed with it overflows.
  static func canBe(_ moment: Int64) -> Bool {
    (-(1 << 62)...(1 << 62)).contains(moment)
  }
}
