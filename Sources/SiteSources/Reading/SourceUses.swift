package import FileSystem
package import ContentData
internal import SiteModel
internal import SourceText
internal import Synchronization

/// Records the files of the source that are read while pages are rendered, after the site has been assembled:
/// those of `include_relative`, imported style sheets, images, copied files.
///
/// Each such file was scanned before. If it has been saved since then, pages may show other bytes than the
/// manifest would record, so the build starts again.
package final class SourceUses: Sendable {
  /// A read of a file.
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

  /// Records that a file has changed since the beginning of the build.
  package func noteChange() { state.withLock { $0.hasChange = true } }

  /// Records a read of a file.
  /// - Parameters:
  ///   - status: the status of the file before it was read.
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

  /// Records that a page has read a file that the scan did not list, so that it is not in the manifest.
  package func noteUnlisted(_ path: String) {
    state.withLock { _ = $0.unlisted.insert(ByteKey(path)) }
  }

  /// The sorted paths of the files that pages have read and that the scan did not list.
  /// - Complexity: O(n log n).
  package var unlisted: [String] {
    state.withLock { $0.unlisted.map(\.text) }.sorted { $0.precedesInBytes($1) }
  }

  /// True if a file has changed.
  package var hasChange: Bool { state.withLock { $0.hasChange } }

  /// The uses so far, and true if a file has changed.
  package var all: (uses: [ByteKey: Use], hasChange: Bool) {
    state.withLock { ($0.uses, $0.hasChange) }
  }

  package static func key(_ path: String, _ isFromTheme: Bool) -> ByteKey {
    ByteKey((isFromTheme ? "t" : "s") + path)
  }
}
