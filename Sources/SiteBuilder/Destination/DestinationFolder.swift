internal import SiteSources
package import FileSystem
internal import SiteModel
internal import SourceText
internal import Synchronization

/// The destination as an earlier build left it, open for reading.
package final class DestinationFolder: Sendable {
  /// The name of the folder in the destination where files wait to be moved into place; one that an interrupted build
  /// left is removed first.
  package static let stagingName = ".blogc-stage"

  package let root: RootDirectory
  private let lostBody = Atomic<Bool>(false)

  /// Opens a destination.
  /// - Parameter path: with all links resolved.
  package static func open(_ path: String) throws(SystemError) -> DestinationFolder {
    DestinationFolder(try RootDirectory.open(root: path))
  }

  private init(_ root: RootDirectory) {
    self.root = root
  }

  /// The facts of a file or folder, nil when it is not there; `""` is the destination itself.
  func status(of path: String) -> FileStatus? {
    try? FileSystem.status(of: path.isEmpty ? "." : path, in: root.handle)
  }

  /// The facts of a file or folder whose name ends with a zero byte.
  func status(of name: Span<UInt8>) -> FileStatus? {
    FileSystem.status(ofName: name, in: root.handle, followingLink: false)
  }

  /// The facts of one of many files, whose folders are opened once.
  /// - Parameter handles: the open folders of the files examined before.
  func status(of name: Span<UInt8>, handles: inout DirectoryHandleCache) -> FileStatus? {
    handles.status(ofName: name, in: root.handle)
  }

  /// The number of files for which a closure returns true; unreadable directories count as empty.
  /// - Complexity: O(number of files).
  func countFiles(where isMeant: (String) -> Bool) -> Int {
    var count = 0
    _ = try? FolderTree.prune("", in: root.handle) { path, kind in
      if kind == .folder { return path == DestinationFolder.stagingName ? .keep : .descend }
      if isMeant(path) { count += 1 }
      return .keep
    }
    return count
  }

  /// The fingerprint of a file's bytes, 0 when it cannot be read.
  func fingerprint(of name: Span<UInt8>) -> UInt64 {
    let bytes = try? root.read(
      String(decoding: name.extracting(droppingLast: 1), as: UTF8.self), limit: .copy)
    return bytes.map { Fingerprint.of($0) } ?? 0
  }

  /// True if a cached body differed from the manifest: then the manifest must not be trusted.
  var hasLostBody: Bool { lostBody.load(ordering: .acquiring) }

  /// A rendered body, read from its page.
  ///
  /// If the page no longer contains it, an empty body is returned and ``hasLostBody`` is set.
  func cachedBody(
    in path: String, from start: Int, count: Int, fingerprint: UInt64
  ) -> RenderedBody {
    cachedBody(in: path, of: root, from: start, count: count, fingerprint: fingerprint)
  }

  /// A rendered body, read from its page below another folder.
  func cachedBody(
    in path: String, of folder: RootDirectory, from start: Int, count: Int,
    fingerprint: UInt64
  ) -> RenderedBody {
    if count == 0 { return RenderedBody(bytes: []) }
    if start >= 0, count > 0, let page = try? folder.read(path, limit: .copy),
      start <= page.count, count <= page.count - start
    {
      let bytes = Array(page[start..<(start + count)])
      if Fingerprint.of(bytes) == fingerprint { return RenderedBody(bytes: bytes) }
    }
    lostBody.store(true, ordering: .releasing)
    return RenderedBody(bytes: [])
  }
}
