/// The reason why an archive is refused.
package enum ArchiveFault: Error, Sendable, Equatable {
  /// The compressed data are damaged or end too early.
  case damaged
  /// A header of the archive makes no sense, or the archive ends in the middle of a file.
  case malformed
  /// A path that is absolute, empty, too long, or that leads out of the folder.
  case forbiddenPath(String)
  /// An entry that is neither a regular file nor a folder, such as a link or a device.
  case unsupportedEntry(String)
  /// Two entries that cannot both be unpacked: one path twice, or a file where a folder is needed.
  case conflict(String)
  /// More than a limit allows: `bytes`, `files`, or the `ratio` of unpacked to packed bytes.
  case tooLarge(String)
}

/// The most that an archive may hold. A theme has some hundred files and a few megabytes.
package struct ArchiveLimits: Sendable {
  /// The bytes of the archive as it comes over the network.
  package var packedBytes = 64 << 20
  /// The bytes after decompression.
  package var unpackedBytes = 256 << 20
  /// The number of files and folders.
  package var entries = 20_000
  /// The bytes of one path.
  package var pathBytes = 1_000
  /// The folders above one file.
  package var depth = 32
  /// The largest ratio of decompressed to compressed size; deflate can reach 1,032.
  package var ratio = 200

  /// Makes the limits for a theme.
  package init() {}
}
