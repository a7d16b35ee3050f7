package import SiteSources
internal import SiteBuilder
internal import FileSystem
internal import ContentData
internal import SiteModel
package import SourceText

/// Deploys a built site to another folder: writes only changed files, and does not touch foreign files.
///
/// The folder contains a list of the files that deploys have written, with their fingerprints. Files that are not in
/// the list, or that have been changed since, are never removed, and only replaced on request. New files are written
/// to a temporary folder first; when all are complete, each is moved into place by renaming.
package struct FolderDeployment: Sendable {
  /// The action for one file.
  package enum Change: Sendable {
    case added
    case changed
    case removed
  }

  /// The planned or completed actions, in the order of the paths' bytes.
  package let changes: [(change: Change, path: String)]
  /// The number of unchanged files.
  package let unchanged: Int

  private let site: String
  private let target: String
  private let shown: String
  /// The files that earlier deploys have written.
  private let known: [Deployed]
  private let outputs: [Deployed]

  /// A file that a deploy has written, with the fingerprint of its bytes.
  private struct Deployed: Hashable {
    var path: ByteKey
    var content: UInt64

    init(_ path: String, _ bytes: [UInt8]) {
      self.path = ByteKey(path)
      content = Fingerprint.of(bytes)
    }

    init(path: ByteKey, content: UInt64) {
      self.path = path
      self.content = content
    }
  }

  /// The name of the list of deployed files. It begins with lines that name its format; then each file has the
  /// fingerprint in hexadecimal digits, a space and the path, terminated by a zero byte.
  private static let manifestName = ".blogc-deploy"
  /// The largest number of foreign files that are listed.
  private static let shownLimit = 20
  private static let manifestMagic = Array("blogc deploy 2\0".utf8)

  /// Compares a site with a folder; nothing is written.
  /// - Parameters:
  ///   - place: the folders of the build.
  ///   - target: the folder, which may be missing.
  ///   - request: the request of the build.
  ///   - force: true to replace files that no deploy has written.
  /// - Throws: `deploy.…`, `destination.refused`.
  /// - Complexity: O(size of the site).
  package static func plan(
    of place: BuildPlace, to shown: String, force: Bool, _ request: BuildRequest
  ) throws(Diagnostic) -> FolderDeployment {
    let real = try checked(shown, place, request)
    let known: [Deployed]
    var outputs: [Deployed] = []
    var changes: [(change: Change, path: String)] = []
    var unchanged = 0
    var foreign: [String] = []
    do throws(SystemError) {
      let paths = try files(of: place.destination)
      let source = try RootDirectory.open(root: place.destination)
      guard (try? FileSystem.status(of: real)) != nil else {
        outputs = try paths.map { path throws(SystemError) in
          Deployed(path, try source.read(path, limit: .copy))
        }
        return FolderDeployment(
          changes: paths.map { (.added, $0) }, unchanged: 0, site: place.destination,
          target: real, shown: shown, known: [], outputs: outputs)
      }
      let target = try RootDirectory.open(root: real)
      known = manifest(in: target.handle)
      let own = Set(known)
      var parents = PlainParents()
      /// Returns true if the file at a path is unchanged since a deploy has written it.
      func isOwn(_ path: String, _ status: FileStatus) throws(SystemError) -> Bool {
        guard status.kind == .file else { return false }
        return own.contains(Deployed(path, try target.read(path, limit: .copy)))
      }
      for path in paths {
        let bytes = try source.read(path, limit: .copy)
        outputs.append(Deployed(path, bytes))
        guard parents.lead(to: path, in: target.handle) else {
          // A link or a file has the path of a needed folder; anything below it is not part of the
          // site.
          let obstacle = parents.obstacle(to: path, in: target.handle)
          if let status = try? FileSystem.status(of: obstacle, in: target.handle),
            try !isOwn(obstacle, status), !foreign.contains(obstacle)
          {
            foreign.append(obstacle)
            changes.append((.removed, obstacle))
          }
          changes.append((.added, path))
          continue
        }
        guard let status = try? FileSystem.status(of: path, in: target.handle) else {
          changes.append((.added, path))
          continue
        }
        switch status.kind {
        case .file:
          let there = try target.read(path, limit: .copy)
          if there == bytes {
            unchanged += 1
            continue
          }
          if !own.contains(Deployed(path, there)) { foreign.append(path) }
        case .folder:
          // All files in the folder prevent its replacement.
          let inner = try FileSystem.openFolder(path, in: target.handle, followingLink: false)
          var files: [String] = []
          _ = try FolderTree.prune(path, in: inner) { path, kind in
            if kind == .folder { return .descend }
            files.append(path)
            return .keep
          }
          for file in files {
            if try !isOwn(file, FileSystem.status(of: file, in: target.handle)) {
              foreign.append(file)
            }
            changes.append((.removed, file))
          }
        case .link, .other: foreign.append(path)
        }
        changes.append((.changed, path))
      }
      let wanted = Set(paths.map(ByteKey.init))
      var listed = Set(changes.map { ByteKey($0.path) })
      for file in known where !wanted.contains(file.path) && listed.insert(file.path).inserted {
        let path = file.path.text
        if parents.lead(to: path, in: target.handle),
          let status = try? FileSystem.status(of: path, in: target.handle), try isOwn(path, status)
        {
          changes.append((.removed, path))
        }
      }
    } catch {
      throw Diagnostic(
        "deploy.unreadable", "'\(shown)' cannot be compared with the site: \(error.reason)")
    }
    if let first = foreign.first, !force {
      throw Diagnostic(
        "deploy.foreign-file",
        foreign.count == 1
          ? "1 file that no deploy put into '\(shown)' would be replaced or removed"
          : "\(foreign.count) files that no deploy put into '\(shown)' would be replaced or removed",
        notes: foreign.count == 1
          ? [Diagnostic.Note("it is \(first)")]
          : foreign.prefix(shownLimit).map { Diagnostic.Note("for example \($0)") },
        hint: "choose another folder, or add --force")
    }
    changes.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return FolderDeployment(
      changes: changes, unchanged: unchanged, site: place.destination, target: real,
      shown: shown, known: known, outputs: outputs)
  }

  /// Applies ``changes``.
  /// - Throws: `deploy.locked` when another deploy is running, `deploy.unwritable`; then each file in the folder is
  ///   either the old or the new one, and the next deploy completes the work.
  package func apply() throws(Diagnostic) {
    do throws(SystemError) {
      try FileCreation.makeFolders(target)
      let lock = try FileSystem.openFolder(target)
      guard try FileSystem.lock(lock) else { throw .held }
      let folder = try DestinationFolder.open(target)
      let gone = changes.filter { $0.change == .removed }.map(\.path)
      // Until the end, the list has the old and the new files, so that all of them are known after an
      // interruption.
      try Self.write(known + outputs, in: folder.root.handle)
      let stage = try StagingDirectory.open(folder, isFresh: false)
      do throws(SystemError) {
        try fill(stage)
        _ = try stage.commit(gone: gone)
      } catch {
        stage.discard()
        throw error
      }
      try Self.write(outputs, in: folder.root.handle)
      Self.release(lock)
    } catch {
      if error == .held {
        throw Diagnostic(
          "deploy.locked", "another deploy to '\(shown)' is running", hint: "wait until it is done")
      }
      throw Diagnostic("deploy.unwritable", "'\(shown)' cannot be written: \(error.reason)")
    }
  }

  private static func release(_ lock: consuming FileHandle) {}

  private func fill(_ stage: StagingDirectory) throws(SystemError) {
    let source = try RootDirectory.open(root: site)
    for (change, path) in changes where change != .removed {
      let bytes = try source.read(path, limit: .copy)
      _ = try stage.put(bytes.span, at: path)
    }
  }

  // MARK: Folders

  /// The absolute path of the folder, with links resolved in its existing part.
  private static func checked(
    _ target: String, _ place: BuildPlace, _ request: BuildRequest
  ) throws(Diagnostic) -> String {
    let path: String
    do throws(SystemError) {
      path =
        target.hasBytePrefix("/")
        ? target : PathComponents.join(try FileSystem.workingFolder(), target)
    } catch {
      throw Diagnostic(
        "deploy.unreadable", "the working directory no longer exists: \(error.reason)")
    }
    try Destination.check(path, source: place.source, home: request.environment.home)
    let real = Destination.resolved(path)
    let isSite =
      (real + "/").hasBytePrefix(place.destination + "/")
      || (place.destination + "/").hasBytePrefix(real + "/")
    guard !isSite else {
      throw Diagnostic(
        "deploy.refused", "'\(target)' is the built site, or a parent or child of it",
        hint: "choose another folder")
    }
    guard try !isSource(real, place, request) else {
      throw Diagnostic(
        "deploy.refused",
        "'\(target)' is inside the blog: the next build would read it as a source",
        hint: "choose a folder outside, or add it to 'exclude:' in _config.yml")
    }
    return real
  }

  /// Returns true if builds read files in a folder.
  private static func isSource(
    _ path: String, _ place: BuildPlace, _ request: BuildRequest
  ) throws(Diagnostic) -> Bool {
    guard path.hasBytePrefix(place.source + "/") else { return false }
    var problems = DiagnosticSink()
    let configuration = try LoadedConfiguration(request, reporting: &problems).configuration
    let filter = PathFilter(include: configuration.include, exclude: configuration.exclude)
    var folder = ""
    for part in path.utf8.dropFirst(place.source.utf8.count + 1).split(separator: 0x2F) {
      let next = PathComponents.join(folder, String(decoding: part, as: UTF8.self))
      if !filter.admits(next, below: folder, isFolder: true) { return false }
      folder = next
    }
    return true
  }

  /// The files of a built site in the order of their paths' bytes.
  private static func files(of site: String) throws(SystemError) -> [String] {
    let folder = try FileSystem.openFolder(site)
    var paths: [String] = []
    _ = try FolderTree.prune("", in: folder) { path, kind in
      if kind == .folder { return path == DestinationFolder.stagingName ? .keep : .descend }
      paths.append(path)
      return .keep
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Caches which directories of a tree are real directories and not links.
  private struct PlainParents {
    private var known: [ByteKey: Bool] = [:]

    /// The nearest path above a file that is not a directory, where ``lead(to:in:)`` returns false.
    func obstacle(to path: String, in root: borrowing FileHandle) -> String {
      var result = path
      var folder = PathComponents.folder(of: path)
      while !folder.isEmpty {
        if known[ByteKey(folder)] == false { result = folder }
        folder = PathComponents.folder(of: folder)
      }
      return result
    }

    /// Returns true if every parent folder of a file is a real folder or missing.
    mutating func lead(to path: String, in root: borrowing FileHandle) -> Bool {
      let folder = PathComponents.folder(of: path)
      if folder.isEmpty { return true }
      if let answer = known[ByteKey(folder)] { return answer }
      var answer = lead(to: folder, in: root)
      if answer, let status = try? FileSystem.status(of: folder, in: root) {
        answer = status.kind == .folder
      }
      known[ByteKey(folder)] = answer
      return answer
    }
  }

  // MARK: The list

  private static func manifest(in folder: borrowing FileHandle) -> [Deployed] {
    guard let bytes = try? FileSystem.readPlain(manifestName, in: folder),
      bytes.starts(with: manifestMagic)
    else { return [] }
    return bytes.dropFirst(manifestMagic.count).split(separator: 0).compactMap { line in
      let parts = line.split(separator: 0x20, maxSplits: 1)
      guard parts.count == 2,
        let content = UInt64(String(decoding: parts[0], as: UTF8.self), radix: 16)
      else { return nil }
      let path = String(decoding: parts[1], as: UTF8.self)
      // Paths in an untrusted list must not lead out of the folder.
      guard PathComponents.isPlainPath(path) else { return nil }
      return Deployed(path: ByteKey(path), content: content)
    }
  }

  private static func write(
    _ files: [Deployed], in folder: borrowing FileHandle
  ) throws(SystemError) {
    var bytes = manifestMagic
    for file in files {
      bytes += Array((String(file.content, radix: 16) + " " + file.path.text).utf8) + [0]
    }
    let temporary = manifestName + ".new"
    // A folder of this name comes from an interrupted deploy, or is an attack.
    try FolderTree.remove(temporary, in: folder)
    try FileSystem.write(bytes.span, to: temporary, in: folder, exclusively: true)
    try FileSystem.rename(temporary, in: folder, to: manifestName, in: folder)
  }
}
