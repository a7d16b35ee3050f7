package import FileSystem
internal import SiteBuilder

/// A requested file of the site, opened only once, so that a response never mixes two builds.
package final class SiteFile: Sendable {
  /// Its length in bytes.
  package let size: Int
  /// When it was last changed, in seconds since 1970.
  package let modified: Int64
  /// The value of `ETag`, which differs for any other content of the same URL.
  package let version: String

  private let memory: [UInt8]
  private let disk: FileHandle?

  /// Makes a file from bytes in memory.
  package init(_ bytes: [UInt8], version: String, modified: Int64 = 0) {
    memory = bytes
    disk = nil
    size = bytes.count
    self.version = version
    self.modified = modified
  }

  /// Makes a file from an open file on disk.
  /// - Returns: nil for what is not a regular file.
  package init?(_ handle: consuming FileHandle) {
    guard let status = try? FileSystem.status(of: handle), status.kind == .file else { return nil }
    memory = []
    size = status.size
    modified = status.modifiedSeconds
    version =
      String(status.inode, radix: 36) + "-" + String(status.changed, radix: 36) + "-"
      + String(status.size, radix: 36)
    disk = consume handle
  }

  /// A piece of the file.
  /// - Parameter range: within its size.
  /// - Returns: nil when the file cannot be read any more, or has become shorter.
  /// - Complexity: O(length of the range).
  package func bytes(_ range: Range<Int>) -> [UInt8]? {
    guard disk != nil else { return Array(memory[range]) }
    return read(range)
  }

  /// The whole content.
  package var bytes: [UInt8]? { bytes(0..<size) }

  private func read(_ range: Range<Int>) -> [UInt8]? {
    switch disk {
    case .some(let handle):
      let piece = try? FileSystem.read(handle, at: range.lowerBound, count: range.count)
      return piece?.count == range.count ? piece : nil
    case nil: return nil
    }
  }
}
