package import Foundation

/// A folder for one test, removed with everything in it when the last reference to it is released.
package final class TemporaryFolder: Sendable {
  package let url: URL

  /// Makes an empty folder below the system's temporary one.
  package init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("blogc-test-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file, and the folders above it.
  /// - Parameters:
  ///   - path: relative to this folder.
  ///   - text: the content.
  package func write(_ path: String, _ text: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The text of a file below this folder.
  package func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(path)), as: UTF8.self)
  }

  /// Returns true if there is a file or folder at a path below this folder.
  package func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(path).path)
  }

  /// The bytes of every file below a folder, by relative path.
  package static func contents(of folder: URL) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      found[path] = try Data(contentsOf: file)
    }
    return found
  }
}
