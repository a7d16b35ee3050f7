internal import ContentData
internal import SiteModel
internal import Synchronization

/// The files of the source that were read while pages were made, after the site had been put together: what
/// `include_relative` names, style sheets that are imported, images, files that are copied.
///
/// Each such file was examined before. When its author has saved it since, pages may show other bytes than the record
/// would say: then the build begins again.
final class SourceUses: Sendable {
  /// The bytes that were read of a file.
  private struct Use: Equatable {
    var stamp: BuildManifest.FileStamp
    /// The fingerprint of its bytes; nil when only some of them were read.
    var content: UInt64?

    func agrees(with other: Use) -> Bool {
      stamp == other.stamp && (content == nil || other.content == nil || content == other.content)
    }
  }

  private struct State {
    var uses: [ByteKey: Use] = [:]
    var hasChange = false
  }

  private let state = Mutex(State())

  /// Notes that a file is not what it was at the beginning of the build.
  func noteChange() { state.withLock { $0.hasChange = true } }

  /// Notes what was read of a file.
  /// - Parameters:
  ///   - status: the facts of the file from before it was read.
  ///   - content: the fingerprint of its bytes; nil when only some of them were read.
  func note(_ path: String, isFromTheme: Bool, _ status: FileStatus, content: UInt64?) {
    let key = Self.key(path, isFromTheme)
    let use = Use(stamp: BuildManifest.FileStamp(status), content: content)
    state.withLock { state in
      guard let old = state.uses[key] else {
        state.uses[key] = use
        return
      }
      if !old.agrees(with: use) { state.hasChange = true }
      if use.content == nil { state.uses[key] = use }
    }
  }

  /// True if a file was seen to change.
  var hasChange: Bool { state.withLock { $0.hasChange } }

  /// Returns true if everything that was read is what a record would say.
  /// - Parameters:
  ///   - entries: what the record would say of the files of the source.
  ///   - scanStart: when the source was examined, in nanoseconds since 1970.
  ///   - rereading: the fingerprint of a file's bytes as they are now.
  /// - Complexity: O(number of files), where any was read.
  func agree(
    with entries: [BuildManifest.Entry], scanStart: Int64,
    rereading: (BuildManifest.Entry) -> UInt64
  ) -> Bool {
    let (uses, hasChange) = state.withLock { ($0.uses, $0.hasChange) }
    if hasChange { return false }
    if uses.isEmpty { return true }
    let latest = scanStart - FileChangeScan.stampLag
    return entries.allSatisfy { entry in
      guard let use = uses[Self.key(entry.path, entry.isFromTheme)] else { return true }
      guard use.stamp == entry.stamp else { return false }
      if let content = use.content { return content == entry.content || entry.content == 0 }
      // Where only some bytes were read, the time tells; not so soon after another change.
      return use.stamp.changed < latest || rereading(entry) == entry.content
    }
  }

  private static func key(_ path: String, _ isFromTheme: Bool) -> ByteKey {
    ByteKey((isFromTheme ? "t" : "s") + path)
  }
}
