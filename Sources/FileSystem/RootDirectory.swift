internal import SourceText

#if canImport(Glibc)
  internal import CFileSystem
  internal import Glibc
#elseif canImport(Musl)
  internal import CFileSystem
  internal import Musl
#else
  internal import Darwin
#endif

/// A directory whose files are opened without ever leaving it: the only way in which files of a site are opened.
///
/// A path is walked component by component, each opened without following a link (`openat` with `O_NOFOLLOW`). Where
/// a component is a symbolic link or `..`, the walk starts again at its target, if that lies below this folder.
/// Where the system can do such a walk in one call (`openat2`, `O_NOFOLLOW_ANY`), that is tried first; only paths
/// that it refuses are walked. Only regular files are read, and none beyond a limit of size.
package final class RootDirectory: Sendable {
  /// The folder's absolute path with all links resolved.
  package let path: String
  package let handle: FileHandle

  /// The outer root that contains this folder, and the path in it: links may lead there too.
  private let outer: (root: RootDirectory, prefix: String)?

  /// The largest number of links that one path may go through, as on Linux.
  private static let mostLinks = 40

  /// Opens a folder.
  /// - Parameter path: links on the way to it are followed: the caller chose the root.
  package static func open(root path: String) throws(SystemError) -> RootDirectory {
    let real = try FileSystem.realPath(path)
    return RootDirectory(real, try FileSystem.openFolder(real), outer: nil)
  }

  /// Opens a folder below another one, such as a theme that lies in the site; links in it may lead to anything below
  /// the other one.
  package static func open(
    root path: String, in outer: RootDirectory
  ) throws(SystemError) -> RootDirectory {
    let handle = try outer.openFolder(path)
    let real = try FileSystem.realPath(outer.prefix + path)
    guard let below = real.withoutBytePrefix(outer.prefix) else { throw .outside }
    return RootDirectory(real, handle, outer: (outer, below + "/"))
  }

  private init(
    _ path: String, _ handle: consuming FileHandle, outer: (root: RootDirectory, prefix: String)?
  ) {
    self.path = path
    self.handle = handle
    self.outer = outer
  }

  /// The common prefix of the absolute paths of everything in it.
  private var prefix: String { path == "/" ? path : path + "/" }

  // MARK: Files

  /// Opens a regular file for reading.
  /// - Returns: the file and its facts.
  /// - Throws: ``SystemError/outside``, ``SystemError/special``, ``SystemError/tooLarge``, or the system's reason.
  /// - Complexity: one call per component of the path, and one for the facts.
  package func open(
    _ path: String, limit: FileLimit = .text
  ) throws(SystemError) -> OpenFile {
    OpenFile(try openRegular(path, limit: limit))
  }

  /// Reads a whole file.
  /// - Complexity: O(n).
  package func read(
    _ path: String, limit: FileLimit = .text
  ) throws(SystemError) -> [UInt8] {
    try readWithStatus(path, limit: limit).bytes
  }

  /// Reads a whole file and its status while it is open.
  /// - Returns: the bytes, and the status before they were read.
  /// - Complexity: O(n).
  package func readWithStatus(
    _ path: String, limit: FileLimit = .text
  ) throws(SystemError) -> (bytes: [UInt8], status: FileStatus) {
    let (descriptor, status) = try openRegular(path, limit: limit)
    let file = FileHandle(descriptor)
    return (
      try FileSystem.bytes(of: file, sizeHint: status.size, limit: limit.bytes), status
    )
  }

  /// Reads the first bytes of a file.
  /// - Parameter count: how many at most.
  package func readStart(of path: String, count: Int) throws(SystemError) -> [UInt8] {
    let file = FileHandle(try openRegular(path, limit: .none).descriptor)
    return try FileSystem.read(file, at: 0, count: count)
  }

  /// The status of a file or folder; for a link that of its target, if that lies below the root.
  package func status(of path: String) throws(SystemError) -> FileStatus {
    try reach(path) { folder, name throws(SystemError) in
      guard let status = FileSystem.status(ofName: name, below: folder, followingLink: false)
      else { throw FileSystem.failure() }
      if status.kind == .link { throw .loop }
      return status
    }
  }

  // MARK: Folders

  /// Opens a folder; `""` is the root itself.
  package func openFolder(_ path: String) throws(SystemError) -> FileHandle {
    if let descriptor = try openDirectly(path, Self.folderFlags) { return FileHandle(descriptor) }
    return FileHandle(
      try reach(path) { folder, name throws(SystemError) in
        let descriptor = openat(folder, name, Self.folderFlags)
        if descriptor < 0 { throw FileSystem.failure() }
        return descriptor
      })
  }

  /// The names in a folder without `.` and `..`, in the order of their bytes.
  package func entries(
    of path: String
  ) throws(SystemError) -> [(name: String, kind: FileKind?)] {
    try FileSystem.entries(of: try openFolder(path))
  }

  /// Checks that a file which is about to be made would lie below this folder: no link on the way leads out.
  /// - Throws: ``SystemError/outside``, or the reason why a folder on the way cannot be examined.
  /// - Complexity: O(depth of the path) calls of ``status(of:)``.
  package func checkPlace(of path: String) throws(SystemError) {
    var folder = path
    while let slash = folder.utf8.lastIndex(of: 0x2F) {
      folder = String(folder[..<slash])
      do throws(SystemError) {
        _ = try status(of: folder)
        return
      } catch {
        if error != .notFound { throw error }
      }
    }
  }

  // MARK: The walk

  private static let folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
  /// Opening a pipe does not block, and no terminal becomes the controlling one.
  private static let fileFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC

  private func openRegular(
    _ path: String, limit: FileLimit
  ) throws(SystemError) -> (descriptor: Int32, status: FileStatus) {
    var found = try openDirectly(path, Self.fileFlags)
    if found == nil {
      found = try reach(path) { folder, name throws(SystemError) in
        let descriptor = openat(folder, name, Self.fileFlags)
        if descriptor < 0 {
          // Sockets and missing devices cannot be opened.
          throw errno == ENXIO || errno == ENODEV ? .special : FileSystem.failure()
        }
        return descriptor
      }
    }
    guard let descriptor = found else { throw .notFound }
    do throws(SystemError) {
      let status = try FileSystem.status(ofDescriptor: descriptor)
      switch status.kind {
      case .file: break
      case .folder: throw .isFolder
      case .link, .other: throw .special
      }
      if status.size > limit.bytes { throw .tooLarge }
      return (descriptor, status)
    } catch {
      _ = close(descriptor)
      throw error
    }
  }

  /// Opens a path without links in one system call.
  /// - Returns: nil where the path has to be walked, which also finds the reason of an error.
  /// - Throws: ``SystemError/notFound``.
  private func openDirectly(_ path: String, _ flags: Int32) throws(SystemError) -> Int32? {
    let name = path.isEmpty ? "." : path
    #if canImport(Darwin)
      // An absolute path or `..` would lead out.
      guard PathComponents.isPlainPath(name) else { return nil }
      let anyLink: Int32 = 0x2000_0000  // O_NOFOLLOW_ANY, which cannot stand beside O_NOFOLLOW
      let descriptor = openat(handle.descriptor, name, flags & ~O_NOFOLLOW | anyLink)
    #else
      let descriptor = blogc_open_beneath(handle.descriptor, name, flags)
    #endif
    if descriptor >= 0 { return descriptor }
    if errno == ENOENT { throw .notFound }
    return nil
  }

  /// Walks to the last component of a path and calls a closure there.
  /// - Parameter act: gets the folder and the name in it. It follows no link and throws ``SystemError/loop`` or
  ///   ``SystemError/notFolder`` where the name is one.
  private func reach<Result>(
    _ path: String, _ act: (Int32, String) throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    var path = path
    for _ in 0..<Self.mostLinks {
      var turn: Turn?
      do throws(SystemError) {
        return try walk(path, &turn, act)
      } catch {
        guard let turn else { throw error }
        guard let next = try place(after: turn) else {
          guard let outer else { throw .outside }
          return try outer.root.reach(outer.prefix + path, act)
        }
        path = next
      }
    }
    throw .loop
  }

  /// The component of a path that is a link or `..`.
  private struct Turn {
    /// The path up to and including the component; everything before it is a folder.
    let start: String
    let rest: String
  }

  private func walk<Result>(
    _ path: String, _ turn: inout Turn?, _ act: (Int32, String) throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    let names = path.utf8.split(separator: 0x2F).filter { !$0.elementsEqual([0x2E]) }
    guard let last = names.indices.last else { return try act(handle.descriptor, ".") }
    var folder = handle.descriptor
    defer { if folder != handle.descriptor { _ = close(folder) } }
    for place in names.indices {
      let name = String(Substring(names[place]))
      let isUp = names[place].elementsEqual([0x2E, 0x2E])
      do throws(SystemError) {
        if isUp { throw .loop }
        if place == last { return try act(folder, name) }
        let next = openat(folder, name, Self.folderFlags)
        if next < 0 { throw FileSystem.failure() }
        if folder != handle.descriptor { _ = close(folder) }
        folder = next
      } catch {
        let isLink =
          isUp
          || [.loop, .notFolder].contains(error)
            && FileSystem.status(ofName: name, below: folder, followingLink: false)?.kind == .link
        if isLink {
          turn = Turn(
            start: Self.joined(names[...place]), rest: Self.joined(names[(place + 1)...]))
        }
        throw error
      }
    }
    throw .notFound
  }

  private static func joined(_ names: ArraySlice<Substring.UTF8View>) -> String {
    names.map { String(Substring($0)) }.joined(separator: "/")
  }

  /// The path below this folder with which a walk continues; nil when it leads out.
  private func place(after turn: Turn) throws(SystemError) -> String? {
    let real = try FileSystem.realPath(prefix + turn.start)
    if real.utf8.elementsEqual(path.utf8) { return turn.rest }
    return real.withoutBytePrefix(prefix).map { $0 + "/" + turn.rest }
  }
}

/// The size limit of a file that is read whole.
package enum FileLimit: Sendable {
  /// Configuration, Gemfile and their like.
  case settings
  /// Parsed files: documents, templates, data, style sheets.
  case text
  /// Static files, which are copied.
  case copy
  /// Only the beginning is read.
  case none

  /// The limit in bytes.
  package var bytes: Int {
    switch self {
    case .settings: 16 << 20
    case .text: 128 << 20
    case .copy: 2 << 30
    case .none: .max
    }
  }
}

/// A regular file that is open for reading.
package struct OpenFile: ~Copyable {
  package let handle: FileHandle
  /// The facts as they were when it was opened.
  package let status: FileStatus

  init(_ file: (descriptor: Int32, status: FileStatus)) {
    handle = FileHandle(file.descriptor)
    status = file.status
  }
}
