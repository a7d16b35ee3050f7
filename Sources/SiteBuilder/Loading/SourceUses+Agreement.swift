internal import SiteSources
internal import ContentData

extension SourceUses {
  /// Returns true if everything that was read agrees with a manifest.
  /// - Parameters:
  ///   - entries: the manifest's entries of the source files.
  ///   - scanStart: when the source was examined, in nanoseconds since 1970.
  ///   - rereading: the fingerprint of a file's bytes as they are now.
  /// - Complexity: O(number of files), where any was read.
  func agree(
    with entries: [BuildManifest.Entry], scanStart: Int64,
    rereading: (BuildManifest.Entry) -> UInt64
  ) -> Bool {
    let (uses, hasChange) = all
    if hasChange { return false }
    if uses.isEmpty { return true }
    let latest = scanStart - FileChangeScan.stampLag
    return entries.allSatisfy { entry in
      guard let use = uses[Self.key(entry.path, entry.isFromTheme)] else { return true }
      guard use.stamp == entry.stamp else { return false }
      if let content = use.content { return content == entry.content || entry.content == 0 }
      // Where only some bytes were read, the modification time decides, unless the file was changed so
      // shortly before the scan that the time may be the same after another change.
      return use.stamp.changed < latest || rereading(entry) == entry.content
    }
  }
}
