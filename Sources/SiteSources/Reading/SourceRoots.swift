internal import ContentData
package import FileSystem
internal import SiteModel
internal import SourceText

/// The folders from which sources are read: those of the site and the theme.
package final class SourceRoots: Sendable {
  private let site: RootDirectory
  /// The theme's folder; the site's own folder if it has no theme.
  private let theme: RootDirectory
  /// The name of the theme's folder in diagnostics.
  package let themeName: String
  /// The files that were read while pages were rendered.
  package let uses = SourceUses()

  package init(site: RootDirectory, theme: Theme?) {
    self.site = site
    self.theme = theme?.root ?? site
    themeName = theme?.name ?? ""
  }

  private func root(isFromTheme: Bool) -> RootDirectory { isFromTheme ? theme : site }

  /// Reads a file of either root, up to the limit for parsed files.
  package func read(_ entry: SourceEntry) throws(SystemError) -> [UInt8] {
    try read(entry.path, isFromTheme: entry.isFromTheme)
  }

  /// Reads a file of either root and its status.
  package func readWithStatus(
    _ entry: SourceEntry
  ) throws(SystemError) -> (bytes: [UInt8], status: FileStatus) {
    try root(isFromTheme: entry.isFromTheme).readWithStatus(entry.path)
  }

  /// Reads a file of either root with a known fingerprint; an empty array if it has changed, which is
  /// recorded.
  /// - Parameter content: the fingerprint of the expected bytes.
  package func read(_ entry: SourceEntry, expecting content: UInt64) -> [UInt8] {
    if let bytes = try? read(entry), Fingerprint.of(bytes) == content { return bytes }
    uses.noteChange()
    return []
  }

  /// Reads a file of either root for a page, and records the use.
  package func use(
    _ path: String, isFromTheme: Bool, limit: FileLimit = .text
  ) throws(SystemError) -> [UInt8] {
    let (bytes, status) = try root(isFromTheme: isFromTheme).readWithStatus(path, limit: limit)
    uses.note(path, isFromTheme: isFromTheme, status, content: Fingerprint.of(bytes))
    return bytes
  }

  /// Returns true if the site's folder has a regular file at a path, including through links that stay
  /// below it.
  package func hasFile(_ path: String) -> Bool { (try? site.status(of: path))?.kind == .file }

  /// Reads the first bytes of a file of either root for a page, and records the use.
  package func useStart(
    of path: String, isFromTheme: Bool, count: Int
  ) throws(SystemError) -> [UInt8] {
    // The stamp is taken before the bytes are read, so that a change in between is detected.
    if let status = try? root(isFromTheme: isFromTheme).status(of: path) {
      uses.note(path, isFromTheme: isFromTheme, status, content: nil)
    }
    return try readStart(of: path, isFromTheme: isFromTheme, count: count)
  }

  /// Reads a file of either root by its path.
  package func read(
    _ path: String, isFromTheme: Bool, limit: FileLimit = .text
  ) throws(SystemError) -> [UInt8] {
    try root(isFromTheme: isFromTheme).read(path, limit: limit)
  }

  /// The status of a file or folder of either root by a name that ends with a zero byte; for a link that of its
  /// target, if that lies below the root. Nil when it does not exist.
  /// - Parameter handles: a cached open folder of the site.
  package func status(
    of name: Span<UInt8>, isFromTheme: Bool, handles: inout DirectoryHandleCache
  ) -> FileStatus? {
    let root = root(isFromTheme: isFromTheme)
    let status =
      isFromTheme
      ? FileSystem.status(ofName: name, in: root.handle, followingLink: false)
      : handles.status(ofName: name, in: root.handle)
    return status?.kind == .link
      ? try? root.status(
        of: String(decoding: name.extracting(droppingLast: 1), as: UTF8.self)) : status
  }

  /// The names in a folder of either root.
  package func entries(
    of path: String, isFromTheme: Bool
  ) throws(SystemError) -> [(name: String, kind: FileKind?)] {
    try root(isFromTheme: isFromTheme).entries(of: path)
  }

  /// Reads the first bytes of a file of either root by its path.
  package func readStart(
    of path: String, isFromTheme: Bool, count: Int
  ) throws(SystemError) -> [UInt8] {
    try root(isFromTheme: isFromTheme).readStart(of: path, count: count)
  }

  /// Reads the first bytes of a file of either root.
  package func readStart(of entry: SourceEntry, count: Int) throws(SystemError) -> [UInt8] {
    try readStart(of: entry.path, isFromTheme: entry.isFromTheme, count: count)
  }
}
