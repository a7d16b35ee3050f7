internal import ContentData
internal import SiteModel
package import SourceText

/// Puts a built site into another folder: only what changed, and nothing of others is touched.
///
/// The folder holds a list of the files that deploys put there. Files that are not in it are never removed and
/// never replaced unless that is asked for. New files wait in a folder of their own until all of them are
/// written; then each is put into place by renaming.
package struct FolderDeployment: Sendable {
  /// What happens to one file.
  package enum Change: Sendable {
    case added
    case changed
    case removed
  }

  /// What would be or was done, in the order of the paths' bytes.
  package let changes: [(change: Change, path: String)]
  /// How many files are there already.
  package let unchanged: Int

  private let site: String
  private let target: String
  private let shown: String
  /// What earlier deploys put there.
  private let known: [String]
  private let outputs: [String]

  /// The list of files that deploys put into the folder, each path followed by a zero byte.
  private static let manifestName = ".blogc-deploy"

  /// Compares a site with a folder; nothing is written.
  /// - Parameters:
  ///   - place: where the site was built.
  ///   - target: the folder, which may be missing.
  ///   - request: what the site was built by.
  ///   - force: whether files that no deploy put there may be replaced.
  /// - Throws: `deploy.…`, `destination.refused`.
  /// - Complexity: O(size of the site).
  package init(
    of place: BuildPlace, to target: String, force: Bool, _ request: BuildRequest
  ) throws(Diagnostic) {
    shown = target
    let real = try Self.checked(target, place, request)
    self.target = real
    site = place.destination
    var changes: [(change: Change, path: String)] = []
    var unchanged = 0
    var foreign: [String] = []
    do throws(SystemError) {
      let outputs = try Self.files(of: place.destination)
      self.outputs = outputs
      let source = try FileSystem.openFolder(place.destination)
      guard (try? FileSystem.status(of: real)) != nil else {
        self.changes = outputs.map { (.added, $0) }
        self.unchanged = 0
        known = []
        return
      }
      let folder = try FileSystem.openFolder(real)
      let known = Self.manifest(in: folder)
      self.known = known
      let own = Set(known.map(ByteKey.init))
      var parents = PlainParents()
      for path in outputs {
        guard parents.lead(to: path, in: folder) else {
          // A link or a file stands where a folder is needed; whatever is behind it is not ours.
          foreign.append(path)
          changes.append((.changed, path))
          continue
        }
        guard let status = try? FileSystem.status(of: path, in: folder) else {
          changes.append((.added, path))
          continue
        }
        if status.kind == .file,
          try FileSystem.read(path, in: folder) == FileSystem.read(path, in: source)
        {
          unchanged += 1
          continue
        }
        if !own.contains(ByteKey(path)) { foreign.append(path) }
        changes.append((.changed, path))
      }
      let wanted = Set(outputs.map(ByteKey.init))
      for path in known
      where !wanted.contains(ByteKey(path)) && parents.lead(to: path, in: folder)
        && (try? FileSystem.status(of: path, in: folder)) != nil
      {
        changes.append((.removed, path))
      }
    } catch {
      throw Diagnostic(
        "deploy.unreadable", "'\(target)' cannot be compared with the site: \(error.reason)")
    }
    if let first = foreign.first, !force {
      throw Diagnostic(
        "deploy.foreign-file",
        "\(foreign.count) files of the site would replace files that no deploy put into '\(target)'",
        notes: [Diagnostic.Note("one of them is \(first)")],
        hint: "choose another folder, or replace them with --force")
    }
    self.changes = changes.sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
    self.unchanged = unchanged
  }

  /// Does what ``changes`` say.
  /// - Throws: `deploy.locked` when another deploy is at it, `deploy.unwritable`; then the folder holds for each file
  ///   the old or the new one, and the next deploy ends the work.
  package func apply() throws(Diagnostic) {
    do throws(SystemError) {
      try FileCreation.makeFolders(target)
      let lock = try FileSystem.openFolder(target)
      guard try FileSystem.lock(lock) else { throw .held }
      let folder = try DestinationFolder(target)
      let gone = changes.filter { $0.change == .removed }.map(\.path)
      // Until the end the list names old and new files, so that after an interruption all of them are known.
      try Self.write(known + outputs, in: folder.handle)
      let stage = try StagingDirectory(folder, isFresh: false)
      do throws(SystemError) {
        try fill(stage)
        _ = try stage.commit(
          outputs: Set(outputs.map(ByteKey.init)), gone: gone, removing: { _ in false })
      } catch {
        stage.discard()
        throw error
      }
      try Self.write(outputs, in: folder.handle)
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
    let source = try FileSystem.openFolder(site)
    for (change, path) in changes where change != .removed {
      let bytes = try FileSystem.read(path, in: source)
      var problem: SystemError?
      bytes.withUnsafeBufferPointer { bytes in
        do throws(SystemError) {
          _ = try stage.put(bytes, at: path)
        } catch {
          problem = error
        }
      }
      if let problem { throw problem }
    }
  }

  // MARK: Folders

  /// The folder's whole path, links resolved as far as it exists.
  private static func checked(
    _ target: String, _ place: BuildPlace, _ request: BuildRequest
  ) throws(Diagnostic) -> String {
    let path: String
    do throws(SystemError) {
      path =
        target.hasBytePrefix("/")
        ? target : PathComponents.join(try FileSystem.workingFolder(), target)
    } catch {
      throw Diagnostic("deploy.unreadable", "the working folder is gone: \(error.reason)")
    }
    try Destination.check(path, source: place.source, home: request.environment.home)
    let real = Destination.resolved(path)
    let isSite =
      (real + "/").hasBytePrefix(place.destination + "/")
      || (place.destination + "/").hasBytePrefix(real + "/")
    guard !isSite else {
      throw Diagnostic(
        "deploy.refused", "'\(target)' is the built site itself, holds it or lies in it",
        hint: "choose another folder")
    }
    guard try !isSource(real, place, request) else {
      throw Diagnostic(
        "deploy.refused",
        "'\(target)' is a folder of the blog: the next build would take it for a source",
        hint: "choose a folder outside, or write it below 'exclude:' in _config.yml")
    }
    return real
  }

  /// Whether builds read what is in a folder.
  private static func isSource(
    _ path: String, _ place: BuildPlace, _ request: BuildRequest
  ) throws(Diagnostic) -> Bool {
    guard path.hasBytePrefix(place.source + "/") else { return false }
    var problems: [Diagnostic] = []
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
      if kind == .folder { return path == StagingDirectory.folderName ? .keep : .descend }
      paths.append(path)
      return .keep
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Remembers which folders of a tree are folders and no links.
  private struct PlainParents {
    private var known: [ByteKey: Bool] = [:]

    /// Whether every folder above a file is a folder of its own, or is not there yet.
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

  private static func manifest(in folder: borrowing FileHandle) -> [String] {
    guard let bytes = try? FileSystem.read(manifestName, in: folder) else { return [] }
    return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }.filter { path in
      // A list that somebody else wrote must not lead out of the folder.
      !path.hasBytePrefix("/") && !path.split(separator: "/").contains("..")
    }
  }

  private static func write(
    _ paths: [String], in folder: borrowing FileHandle
  ) throws(SystemError) {
    var bytes: [UInt8] = []
    for path in paths { bytes += Array(path.utf8) + [0] }
    let temporary = manifestName + ".new"
    var problem: SystemError?
    bytes.withUnsafeBufferPointer { bytes in
      do throws(SystemError) {
        try FileSystem.write(bytes, to: temporary, in: folder)
        try FileSystem.rename(temporary, in: folder, to: manifestName, in: folder)
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
  }
}
