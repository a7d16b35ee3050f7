package import FileSystem
package import ContentData
internal import SiteModel
internal import SourceText
internal import Synchronization

/// The files of the source that were read while pages were made, after the site had been put together: what
/// `include_relative` names, style sheets that are imported, images, files that are copied.
///
/// Each such file was examined before. If it was saved since, pages may show other bytes than the manifest would
/// record: then the build starts again.
package final class SourceUses: Sendable {
  /// The bytes that were read of a file.
  package struct Use: Equatable {
    package var stamp: FileStamp
    /// The fingerprint of its bytes; nil when only some of them were read.
    package var content: UInt64?

    func agrees(with other: Use) -> Bool {
      stamp == other.stamp && (content == nil || other.content == nil || content == other.content)
    }
  }

  private struct State {
    var uses: [ByteKey: Use] = [:]
    var hasChange = false
    var unlisted: Set<ByteKey> = []
  }

  private let state = Mutex(State())

  /// Notes that a file is not what it was at the beginning of the build.
  package func noteChange() { state.withLock { $0.hasChange = true } }

  /// Notes what was read of a file.
  /// - Parameters:
  ///   - status: the facts of the file from before it was read.
  ///   - content: the fingerprint of its bytes; nil when only some of them were read.
  package func note(_ path: String, isFromTheme: Bool, _ status: FileStatus, content: UInt64?) {
    let key = Self.key(path, isFromTheme)
    let use = Use(stamp: FileStamp(status), content: content)
    state.withLock { state in
      guard let old = state.uses[key] else {
        state.uses[key] = use
        return
      }
      if !old.agrees(with: use) { state.hasChange = true }
      if use.content == nil { state.uses[key] = use }
    }
  }

  /// Notes that a page read a file that the scan did not list, and that is therefore not in the manifest.
  package func noteUnlisted(_ path: String) {
    state.withLock { _ = $0.unlisted.insert(ByteKey(path)) }
  }

  /// The paths of the files that pages read and the scan did not list, sorted.
  /// - Complexity: O(n log n).
  package var unlisted: [String] {
    state.withLock { $0.unlisted.map(\.text) }.sorted { $0.precedesInBytes($1) }
  }

  /// True if a file has changed.
  package var hasChange: Bool { state.withLock { $0.hasChange } }

  /// The uses so far, and whether a file has changed.
  package var all: (uses: [ByteKey: Use], hasChange: Bool) {
    state.withLock { ($0.uses, $0.hasChange) }
  }

  package static func key(_ path: String, _ isFromTheme: Bool) -> ByteKey {
    ByteKey((isFromTheme ? "t" : "s") + path)
  }
}
