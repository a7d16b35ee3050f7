internal import SiteSources
internal import SiteBuilder
internal import FileSystem
internal import SiteModel
package import SourceText

/// Creates several new files in a folder: all of them or none.
package enum FileCreation {
  /// Creates files that must not exist yet, and their parent folders. A link that leads out of the folder is not
  /// followed, because the folder may be an untrusted repository.
  ///
  /// - Parameters:
  ///   - files: the paths below the folder, and the contents.
  ///   - path: the folder; created if it is missing.
  /// - Throws: `new.exists` when one of the files exists, `new.unwritable` when it cannot be written or a link leads
  ///   out; files that this call has created are removed again, folders are kept.
  package static func create(
    _ files: [(path: String, bytes: [UInt8])], below path: String
  ) throws(Diagnostic) {
    var made: [String] = []
    var current = path
    do throws(SystemError) {
      try makeFolders(path)
      let root = try RootDirectory.open(root: path)
      do throws(SystemError) {
        for file in files {
          current = PathComponents.join(path, file.path)
          try root.checkPlace(of: file.path)
          try FolderTree.makeParents(of: file.path, in: root.handle)
          try write(file.bytes, to: file.path, in: root.handle)
          made.append(file.path)
        }
      } catch {
        for path in made { try? FileSystem.removeFile(path, in: root.handle) }
        throw error
      }
    } catch {
      if error == .exists {
        throw Diagnostic(
          "new.exists", .error, "'\(current)' already exists; nothing was written",
          hint: "choose another folder")
      }
      throw Diagnostic(
        "new.unwritable", .error, "'\(current)' cannot be made: \(error.reason)")
    }
  }

  private static func write(
    _ bytes: [UInt8], to path: String, in folder: borrowing FileHandle
  ) throws(SystemError) {
    try FileSystem.write(bytes.span, to: path, in: folder, exclusively: true)
  }

  /// Creates a folder and its parents.
  static func makeFolders(_ path: String) throws(SystemError) {
    let parent = PathComponents.folder(of: path)
    if !parent.isEmpty, (try? FileSystem.status(of: parent)) == nil { try makeFolders(parent) }
    try FileSystem.makeFolder(path)
  }
}
