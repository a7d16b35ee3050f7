internal import ContentData
internal import SiteModel
internal import SourceText

/// Where new files wait until the whole site is rendered: a folder inside the destination, on the same
/// file system, so that moving them into place is only renaming.
///
/// Until ``commit(keeping:removingOthers:)`` nothing that readers of the site see has changed.
final class OutputStage: Sendable {
  /// The name of the waiting folder; one that an interrupted build left is removed first.
  static let folderName = ".blogc-stage"

  private let destination: FileHandle
  private let stage: FileHandle
  /// Whether there is nothing to compare new files with.
  private let isFresh: Bool

  /// What became of a file that was handed in.
  enum Outcome: Sendable {
    case written
    /// The destination has the same bytes already.
    case unchanged
  }

  /// Opens the waiting folder.
  init(destination path: String, isFresh: Bool) throws(SystemError) {
    destination = try SystemCalls.openFolder(path)
    try FolderTree.remove(Self.folderName, in: destination)
    try SystemCalls.makeFolder(Self.folderName, in: destination)
    stage = try SystemCalls.openFolder(Self.folderName, in: destination, followingLink: false)
    self.isFresh = isFresh
  }

  /// Hands in a finished file.
  /// - Parameter path: relative to the destination, without `.` and `..`.
  /// - Complexity: O(n); a file with the same size in the destination is read and compared.
  func put(
    _ bytes: UnsafeBufferPointer<UInt8>, at path: String
  ) throws(SystemError) -> Outcome {
    if !isFresh, hasSameBytes(bytes, path) { return .unchanged }
    do throws(SystemError) {
      try SystemCalls.write(bytes, to: path, in: stage)
    } catch {
      guard error == .notFound else { throw error }
      try FolderTree.makeParents(of: path, in: stage)
      try SystemCalls.write(bytes, to: path, in: stage)
    }
    return .written
  }

  /// Gives a waiting file its source's time, as Jekyll does with files that it copies.
  func setModified(_ path: String, _ moment: Timestamp) {
    try? SystemCalls.setModified(
      path, in: stage, seconds: moment.seconds, nanoseconds: moment.nanoseconds)
  }

  private func hasSameBytes(_ bytes: UnsafeBufferPointer<UInt8>, _ path: String) -> Bool {
    guard let status = try? SystemCalls.status(of: path, in: destination),
      status.kind == .file, status.size == bytes.count,
      let old = try? SystemCalls.read(path, in: destination, sizeHint: status.size)
    else { return false }
    return old.count == bytes.count && old.elementsEqual(bytes)
  }

  /// Moves all waiting files into place and removes what no longer belongs there.
  ///
  /// A folder that the destination lacks is moved as a whole. A file is replaced in one step. When
  /// this is interrupted each file is either the old or the new one, and the next build ends the work.
  /// - Parameters:
  ///   - outputs: every file of the site, relative to the destination.
  ///   - removing: tells of another file whether it is removed.
  /// - Returns: how many files were removed.
  func commit(
    outputs: Set<ByteKey>, removing: (String) -> Bool
  ) throws(SystemError) -> Int {
    var removed = 0
    if !isFresh {
      var folders: Set<ByteKey> = []
      for output in outputs {
        var folder = FileName.folder(of: output.text)
        while !folder.isEmpty, folders.insert(ByteKey(folder)).inserted {
          folder = FileName.folder(of: folder)
        }
      }
      removed = try FolderTree.prune("", in: destination) { path, kind in
        if path == Self.folderName { return .keep }
        if kind == .folder {
          return folders.contains(ByteKey(path))
            ? .descend
            : outputs.contains(ByteKey(path))
              ? .remove : .descend
        }
        if outputs.contains(ByteKey(path)) { return .keep }
        return folders.contains(ByteKey(path)) || removing(path) ? .remove : .keep
      }
    }
    try FolderTree.move(from: stage, to: destination)
    try SystemCalls.removeFolder(Self.folderName, in: destination)
    return removed
  }

  /// Throws the waiting files away; the site stays as it was.
  func discard() {
    try? FolderTree.remove(Self.folderName, in: destination)
  }
}
