/// The paths of archives, which decide where untrusted bytes are written.
enum ArchivePath {
  /// A path that is safe to be joined to a folder.
  ///
  /// Absolute paths, `..`, backslashes and control characters (which a terminal or another system could read as
  /// something else) are refused; so is a component `.git`, because git, called below the folder, would obey its
  /// settings and run the programs that they name. `.` and doubled slashes are left out.
  /// - Parameter strippedParts: how many leading parts are taken off.
  /// - Returns: nil when nothing is left, as for the folder that everything is in.
  /// - Throws: ``ArchiveFault/forbiddenPath(_:)``.
  static func safe(
    _ path: String, limits: ArchiveLimits, strippedParts: Int
  ) throws(ArchiveFault) -> String? {
    let bytes = path.utf8
    guard !bytes.isEmpty, bytes.count <= limits.pathBytes, bytes.first != 0x2F,
      bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x5C && $0 != 0x7F })
    else { throw .forbiddenPath(path) }
    let parts = path.split(separator: "/").filter { $0 != "." }
    guard parts.count <= limits.depth,
      parts.allSatisfy({ $0 != ".." && $0.utf8.count <= 255 && $0.lowercased() != ".git" })
    else { throw .forbiddenPath(path) }
    let kept = parts.dropFirst(strippedParts)
    return kept.isEmpty ? nil : kept.joined(separator: "/")
  }
}

/// The paths of an archive that were seen, so that no entry replaces another one.
///
/// Paths are compared without the case of ASCII letters, as the file systems of macOS and Windows do, so that an
/// archive is accepted on all systems or on none.
struct PathSet {
  private var files: Set<String> = []
  private var folders: Set<String> = []

  /// Adds a file and the folders above it.
  /// - Throws: ``ArchiveFault/conflict(_:)``.
  mutating func add(file path: String) throws(ArchiveFault) {
    let key = path.lowercased()
    try add(foldersAbove: key, path)
    guard !folders.contains(key), files.insert(key).inserted else { throw .conflict(path) }
  }

  /// Adds a folder and those above it.
  /// - Throws: ``ArchiveFault/conflict(_:)``.
  mutating func add(folder path: String) throws(ArchiveFault) {
    let key = path.lowercased()
    try add(foldersAbove: key + "/", path)
  }

  private mutating func add(foldersAbove key: String, _ path: String) throws(ArchiveFault) {
    var index = key.startIndex
    while let slash = key[index...].firstIndex(of: "/") {
      let folder = String(key[..<slash])
      guard !files.contains(folder) else { throw .conflict(path) }
      folders.insert(folder)
      index = key.index(after: slash)
    }
  }
}
