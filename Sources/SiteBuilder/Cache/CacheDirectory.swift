package import SiteSources
package import FileSystem
internal import ContentData
internal import SiteModel
internal import SourceText

/// The cache directory, opened and checked: the site's own `.blogc-cache`, or one that was named with `--cache`.
///
/// No file in it is reached through a link, and none is written through one.
package struct CacheDirectory: ~Copyable {
  /// The folder's usual name, in the source.
  static let usualName = ".blogc-cache"

  /// The text of the `.gitignore` in it.
  private static let ignoringEverything = Array("*\n".utf8)

  package let handle: FileHandle
  package let trust: CacheTrust
  /// The folder that holds it, and its name there.
  private let above: FileHandle
  private let name: String

  /// Opens the folder.
  ///
  /// The site's own must be a directory and no link. A directory that was named with `--cache` may be reached
  /// through links, but not through links of the site: if its path begins in the source, it must end there.
  /// - Parameter isMade: whether it is made when it is missing.
  /// - Throws: ``SystemError/loop`` for a link, ``SystemError/outside``, or the system's reason.
  package static func open(
    _ request: BuildRequest, _ loaded: LoadedConfiguration, isMade: Bool
  ) throws(SystemError) -> CacheDirectory {
    let path = try self.path(request, loaded)
    let isBelow = path.hasBytePrefix(loaded.source + "/")
    let name = PathComponents.last(of: path)
    let above = try folder(above: path, loaded)
    if isMade { try FileSystem.makeFolder(name, in: above) }
    if isBelow, try FileSystem.status(of: name, in: above).kind == .link { throw .loop }
    let handle = try FileSystem.openFolder(name, in: above, followingLink: !isBelow)
    return CacheDirectory(
      handle: handle,
      trust: CacheTrust(
        isNamed: request.cache != nil, stateFolder: request.environment.stateFolder,
        source: loaded.source),
      above: above, name: name)
  }

  private static func path(
    _ request: BuildRequest, _ loaded: LoadedConfiguration
  ) throws(SystemError) -> String {
    guard let named = request.cache else { return loaded.source + "/" + usualName }
    do throws(Diagnostic) {
      return try LoadedConfiguration.absolute(named)
    } catch {
      throw .notFound
    }
  }

  private static func folder(
    above path: String, _ loaded: LoadedConfiguration
  ) throws(SystemError) -> FileHandle {
    guard let below = path.withoutBytePrefix(loaded.source + "/") else {
      let folder = PathComponents.folder(of: path)
      return try FileSystem.openFolder(folder.isEmpty ? "/" : folder)
    }
    return try loaded.root.openFolder(PathComponents.folder(of: below))
  }

  /// Reads a file; nil when it is not there, is a link, or is no file.
  package func read(_ name: String) -> [UInt8]? {
    try? FileSystem.readPlain(name, in: handle, limit: .copy)
  }

  /// Returns true if there is a file.
  func has(_ name: String) -> Bool {
    (try? FileSystem.status(of: name, in: handle))?.kind == .file
  }

  /// Replaces a file in one step; a file that already has its temporary name is removed.
  ///
  /// After a failure the next build only takes longer.
  package func save(_ bytes: [UInt8], as name: String) {
    let temporary = name + ".new"
    try? FolderTree.remove(temporary, in: handle)
    if (try? FileSystem.write(bytes.span, to: temporary, in: handle, exclusively: true)) != nil {
      try? FileSystem.rename(temporary, in: handle, to: name, in: handle)
    }
    ignoreEverything()
  }

  /// Keeps the directory out of git repositories.
  func ignoreEverything() {
    if (try? FileSystem.status(of: ".gitignore", in: handle)) == nil {
      let content = Self.ignoringEverything
      _ = try? FileSystem.write(content.span, to: ".gitignore", in: handle, exclusively: true)
    }
  }

  /// Removes the directory when it holds nothing but the files that every cache has, and pictures.
  package func removeIfUnused() throws(SystemError) {
    let rest = try FileSystem.entries(of: handle)
    guard
      rest.allSatisfy({ entry in
        entry.name == PictureCache.folderName
          || entry.name == ".gitignore" && read(entry.name) == Self.ignoringEverything
      })
    else { return }
    for (name, _) in rest { try FolderTree.remove(name, in: handle) }
    try FileSystem.removeFolder(name, in: above)
  }

  /// The warning about a cache directory that cannot be used; nil where it is only not writable: then a build
  /// continues without a cache and without a warning, as on a read-only disk.
  static func refusal(_ error: SystemError, _ request: BuildRequest) -> Diagnostic? {
    let reason: String
    switch error {
    case .loop: reason = "it, or a file in it, is a symbolic link"
    case .outside, .special, .notFolder: reason = error.reason
    default: return nil
    }
    return Diagnostic(
      "cache.refused", .warning,
      "the folder '\(request.cache ?? usualName)' is not used, and nothing is cached: \(reason)",
      hint: "remove it, and blogc creates a new one")
  }
}
