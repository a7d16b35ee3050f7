internal import ContentData
internal import FileSystem
internal import SiteModel
internal import SourceText

/// Listing of folders on the disk.
extension SourceScan {
  /// All files below a folder, in the order of their names' bytes.
  /// - Parameter hidden: true to include names that begin with a dot.
  mutating func tree(
    _ folder: String, hidden: Bool, leavingFacts: Bool = false
  ) -> [(String, FileStatus)] {
    var result: [(String, FileStatus)] = []
    var inner: [String] = []
    for (name, status) in list(folder, leavingFacts: leavingFacts)
    where hidden || name.utf8.first != UInt8(ascii: ".") {
      let path = PathComponents.join(folder, name)
      if status.kind == .folder { inner.append(path) } else { result.append((path, status)) }
    }
    for path in inner { result += tree(path, hidden: hidden, leavingFacts: leavingFacts) }
    return result
  }

  /// The files and folders in a folder, links resolved; nothing when there is no such folder.
  /// - Parameter leavingFacts: true to skip the status of regular files.
  mutating func list(
    _ folder: String, leavingFacts: Bool = false
  ) -> [(String, FileStatus)] {
    do throws(SystemError) {
      let handle = try root.openFolder(folder)
      let status = try FileSystem.status(of: ".", in: handle)
      let listed = try FileSystem.entries(of: handle)
      folders.append(
        (
          folder, status,
          FolderNames.fingerprint(of: listed, in: folder, filter, isFromTheme: isTheme)
        ))
      var result: [(String, FileStatus)] = []
      for (name, kind) in listed {
        guard String(validating: name.utf8, as: UTF8.self) != nil else { continue }
        if kind == .other {
          if name.utf8.first != UInt8(ascii: ".") {
            reportSpecial(PathComponents.join(folder, name))
          }
          continue
        }
        if leavingFacts, kind == .file {
          result.append((name, .unasked))
          continue
        }
        var facts = try FileSystem.status(of: name, in: handle)
        if facts.kind == .link {
          guard let target = linkTarget(PathComponents.join(folder, name)) else { continue }
          facts = target
        }
        if facts.kind == .file || facts.kind == .folder { result.append((name, facts)) }
      }
      return result
    } catch {
      if error == .outside {
        reportOutside(folder)
      } else if error == .notFolder {
        if (try? root.status(of: folder))?.kind == .other { reportSpecial(folder) }
      } else if error != .notFound {
        problems.report(
          SourcesDiagnostic.unreadableFolder(reason: error.message),
          at: SourceLocation(path: folder.isEmpty ? "." : folder))
      }
      return []
    }
  }

  /// Reports a special file: reading a pipe could block a build, and a device may have no end.
  mutating func reportSpecial(_ path: String) {
    guard remarked.insert(ByteKey(path)).inserted else { return }
    problems.report(
      SourcesDiagnostic.specialFile, at: SourceLocation(path: path))
  }

  mutating func reportOutside(_ path: String) {
    guard remarked.insert(ByteKey(path)).inserted else { return }
    problems.report(
      SourcesDiagnostic.linkOutside, at: SourceLocation(path: path))
  }

  /// The status of a link's target if it lies below the root and is not a folder that contains the
  /// link.
  mutating func linkTarget(_ path: String) -> FileStatus? {
    let location = SourceLocation(path: path)
    let facts: FileStatus
    do throws(SystemError) {
      facts = try root.status(of: path)
    } catch {
      if error == .outside {
        reportOutside(path)
      } else {
        problems.report(
          SourcesDiagnostic.brokenLink, at: location)
      }
      return nil
    }
    if facts.kind == .other {
      reportSpecial(path)
      return nil
    }
    if facts.kind == .folder,
      let target = try? FileSystem.realPath(root.path + "/" + path),
      let holder = try? FileSystem.realPath(PathComponents.folder(of: root.path + "/" + path)),
      (holder + "/").hasBytePrefix(target + "/")
    {
      problems.report(
        SourcesDiagnostic.linkLoop, at: location)
      return nil
    }
    return facts
  }
}
