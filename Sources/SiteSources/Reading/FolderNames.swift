internal import SourceText
package import FileSystem
package import SiteModel

/// Fingerprints of the names in folders of the source: an editor that saves by renaming changes the stamp of
/// the directory without adding or removing a file.
package enum FolderNames {
  /// The fingerprint of the names in a directory that a scan would not skip.
  /// - Parameters:
  ///   - entries: in the order of their names.
  ///   - folder: relative to its root.
  /// - Returns: 0 for a folder with a link, for which the names alone are not sufficient.
  /// - Complexity: O(number of names).
  package static func fingerprint(
    of entries: [(name: String, kind: FileKind?)], in folder: String, _ filter: PathFilter,
    isFromTheme: Bool
  ) -> UInt64 {
    var fingerprint = Fingerprint()
    for (name, kind) in entries {
      guard let kind, kind != .link else { return 0 }
      let isHidden = name.utf8.first == UInt8(ascii: ".")
      if isHidden, !isFromTheme, !isIncluded(PathComponents.join(folder, name), filter) { continue }
      fingerprint.add(name)
      switch kind {
      case .file: fingerprint.add(1)
      case .folder: fingerprint.add(2)
      case .link, .other: fingerprint.add(3)
      }
    }
    return fingerprint.value
  }

  /// Returns true if `include` covers a hidden name, relative to any directory above it; editors' swap files are not
  /// covered.
  private static func isIncluded(_ path: String, _ filter: PathFilter) -> Bool {
    var base = PathComponents.folder(of: path)
    while true {
      if filter.admits(path, below: base, isFolder: false)
        || filter.admits(path, below: base, isFolder: true)
      {
        return true
      }
      if base.isEmpty { return false }
      base = PathComponents.folder(of: base)
    }
  }
}
