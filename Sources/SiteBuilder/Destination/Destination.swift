internal import FileSystem
internal import ContentData
internal import SiteModel
package import SourceText

/// The folder that a site is written to, checked before anything in it changes.
package struct Destination: Sendable {
  /// The whole path, links resolved as far as the folder exists.
  let path: String
  /// True if the folder was empty when the build began.
  let wasEmpty: Bool
  let status: FileStatus

  /// Checks a destination and makes the folder if it is missing.
  /// - Parameters:
  ///   - path: as the user gave it, made absolute.
  ///   - source: the source folder with all links resolved.
  ///   - home: the user's home folder, if it is known.
  ///   - inputs: folders of the source that the site is made of, by their paths in it.
  /// - Throws: `destination.…`; then nothing was made.
  static func prepare(
    path: String, source: String, home: String?, inputs: [String]
  ) throws(Diagnostic) -> Destination {
    try check(path, source: source, home: home, inputs: inputs)
    do throws(SystemError) {
      try makeFolders(path)
      let real = try FileSystem.realPath(path)
      let folder = try FileSystem.openFolder(real)
      return Destination(
        path: real, wasEmpty: try FileSystem.entries(of: folder).isEmpty,
        status: try FileSystem.status(of: ".", in: folder))
    } catch {
      throw Diagnostic(
        "destination.unwritable", .error,
        "the destination '\(path)' cannot be used: \(error.reason)",
        hint: "choose another folder with --destination")
    }
  }

  /// Directories that only their own program may write to, wherever they are; files there can be executed.
  private static let privateFolders = [".git", ".hg", ".svn", ".blogc-cache"]

  /// Refuses directories whose contents a site must not replace.
  /// - Parameter inputs: folders of the source that the site is made of, by their paths in it.
  /// - Throws: `destination.refused`.
  /// - Complexity: O(length of the path × folders).
  package static func check(
    _ path: String, source: String, home: String?, inputs: [String] = []
  ) throws(Diagnostic) {
    let real = resolved(path)
    func refusal(_ reason: String) -> Diagnostic {
      Diagnostic(
        "destination.refused", .error, "the destination '\(path)' \(reason)",
        hint: "choose a folder of its own, such as _site, with --destination")
    }
    guard path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
      throw refusal("contains a control character")
    }
    if real == "/" { throw refusal("is the root directory") }
    if let home, !home.isEmpty, resolved(home).hasSameBytes(as: real) {
      throw refusal("is your home folder")
    }
    if source.hasSameBytes(as: real) { throw refusal("is the source folder itself") }
    if (source + "/").hasBytePrefix(real + "/") { throw refusal("contains the source folder") }
    let below = real.withoutBytePrefix(source + "/")
    if let name = privateFolder(in: below ?? real) { throw refusal("is in a folder '\(name)'") }
    guard let below else { return }
    for folder in inputs where !folder.isEmpty && (below + "/").hasBytePrefix(folder + "/") {
      throw refusal("is in the folder '\(folder)', which the site is made of")
    }
  }

  /// The part of a path that is a private folder; file systems may ignore case.
  private static func privateFolder(in path: String) -> String? {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return nil }
    return path.utf8.split(separator: UInt8(ascii: "/")).lazy.map { Substring($0).lowercased() }
      .first { privateFolders.contains($0) }
  }

  /// The path with links resolved in the part of it that exists.
  package static func resolved(_ path: String) -> String {
    if let real = try? FileSystem.realPath(path) { return real }
    let folder = PathComponents.folder(of: path)
    if folder.isEmpty { return path }
    let parent = resolved(folder)
    return parent == "/"
      ? "/" + PathComponents.last(of: path) : parent + "/" + PathComponents.last(of: path)
  }

  private static func makeFolders(_ path: String) throws(SystemError) {
    do throws(SystemError) {
      try FileSystem.makeFolder(path)
    } catch {
      let parent = PathComponents.folder(of: path)
      guard error == .notFound, !parent.isEmpty else { throw error }
      try makeFolders(parent)
      try FileSystem.makeFolder(path)
    }
  }
}
