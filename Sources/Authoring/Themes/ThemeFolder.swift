internal import SiteSources
internal import SiteBuilder
internal import FileSystem
internal import Archives
internal import SiteModel
internal import SourceText

/// A folder for installed themes: `_themes` of a site, or the user's cache.
///
/// A theme is unpacked to a temporary folder and renamed when it is complete; an older copy is kept until
/// then.
struct ThemeFolder: ~Copyable {
  private let handle: FileHandle
  private let path: String
  /// The name of the temporary folder, which is protected by the lock.
  private static let scratch = ".installing"
  private static let replaced = ".replaced"

  /// Opens a folder, creating it if it is missing, and takes its lock.
  /// - Throws: `theme.unwritable`, `theme.busy`.
  static func open(_ path: String) throws(Diagnostic) -> ThemeFolder {
    ThemeFolder(handle: try locked(path), path: path)
  }

  private static func locked(_ path: String) throws(Diagnostic) -> FileHandle {
    do throws(SystemError) {
      try FileCreation.makeFolders(path)
      let handle = try FileSystem.openFolder(path)
      guard try FileSystem.lock(handle) else { throw .held }
      return handle
    } catch {
      if error == .held {
        throw Diagnostic("theme.busy", .error, "another 'blogc theme install' is running")
      }
      throw unwritable(path, error)
    }
  }

  /// Opens `_themes` of a site.
  /// - Throws: also `theme.unwritable` when it is a link that leads out of the site.
  static func open(inSite source: String) throws(Diagnostic) -> ThemeFolder {
    let path = source + "/_themes"
    if let real = try? FileSystem.realPath(path), !(real + "/").hasBytePrefix(source + "/") {
      throw Diagnostic(
        "theme.unwritable", .error, "'_themes' is a link that leads out of the site",
        hint: "replace it by a folder")
    }
    return try open(path)
  }

  /// Returns true if a theme is installed.
  func has(_ name: String) -> Bool { (try? FileSystem.status(of: name, in: handle)) != nil }

  /// The hash of an installed theme's files; nil if the folder has something that an installation never writes,
  /// such as a link.
  /// - Complexity: O(size of the theme).
  func hash(of name: String) -> String? {
    var files: [(path: String, bytes: ArraySlice<UInt8>)] = []
    do throws(SystemError) {
      try collect(name, "", into: &files)
    } catch {
      return nil
    }
    return ThemePackage.hash(of: files)
  }

  private func collect(
    _ folder: String, _ inner: String, into files: inout [(path: String, bytes: ArraySlice<UInt8>)]
  ) throws(SystemError) {
    let open = try FileSystem.openFolder(
      PathComponents.join(folder, inner), in: handle, followingLink: false)
    for (name, _) in try FileSystem.entries(of: open) {
      let path = PathComponents.join(inner, name)
      switch try FileSystem.status(of: name, in: open).kind {
      case .folder: try collect(folder, path, into: &files)
      case .file: files.append((path, try FileSystem.readPlain(name, in: open)[...]))
      case .link, .other: throw .loop
      }
    }
  }

  /// Installs the files of a theme.
  /// - Throws: `theme.unwritable`; then an older copy is unchanged.
  func install(_ files: [(path: String, bytes: ArraySlice<UInt8>)], as name: String)
    throws(Diagnostic)
  {
    do throws(SystemError) {
      try FolderTree.remove(Self.scratch, in: handle)
      try FolderTree.remove(Self.replaced, in: handle)
      try FileSystem.makeFolder(Self.scratch, in: handle)
      let scratch = try FileSystem.openFolder(Self.scratch, in: handle, followingLink: false)
      for file in files {
        try FolderTree.makeParents(of: file.path, in: scratch)
        try write(file.bytes, to: file.path, in: scratch)
      }
      let isThere = has(name)
      if isThere { try FileSystem.rename(name, in: handle, to: Self.replaced, in: handle) }
      do throws(SystemError) {
        try FileSystem.rename(Self.scratch, in: handle, to: name, in: handle)
      } catch {
        if isThere { try FileSystem.rename(Self.replaced, in: handle, to: name, in: handle) }
        throw error
      }
      try FolderTree.remove(Self.replaced, in: handle)
    } catch {
      try? FolderTree.remove(Self.scratch, in: handle)
      throw Self.unwritable(PathComponents.join(path, name), error)
    }
  }

  /// Replaces a file of the folder in one step.
  /// - Throws: `theme.unwritable`.
  func replace(_ name: String, by text: String) throws(Diagnostic) {
    do throws(SystemError) {
      try FolderTree.remove(Self.scratch, in: handle)
      try write(Array(text.utf8)[...], to: Self.scratch, in: handle)
      try FileSystem.rename(Self.scratch, in: handle, to: name, in: handle)
    } catch {
      throw Self.unwritable(PathComponents.join(path, name), error)
    }
  }

  private func write(
    _ bytes: ArraySlice<UInt8>, to path: String, in folder: borrowing FileHandle
  ) throws(SystemError) {
    try FileSystem.write(bytes.span, to: path, in: folder, exclusively: true)
  }

  private static func unwritable(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic("theme.unwritable", .error, "'\(path)' cannot be written: \(error.reason)")
  }
}
