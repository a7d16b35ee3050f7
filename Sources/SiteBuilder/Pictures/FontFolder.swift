internal import FileSystem
internal import SiteSources
internal import SourceText

/// The font's file of a site's cards, where the processes that draw them can read it: in a folder of its own for as long as they
/// run.
///
/// Files of a site are opened below its root only, and fontconfig opens files by their paths; so it gets a copy.
struct FontFolder: Sendable {
  private let folder: String
  /// The path of the copy.
  let file: String

  /// - Throws: where the copy cannot be written.
  init(_ font: [UInt8]) throws(SystemError) {
    folder = try FileSystem.makeTemporaryFolder()
    file = folder + "/font"
    let handle = try FileSystem.openFolder(folder)
    try FileSystem.write(font.span, to: "font", in: handle, exclusively: true)
  }

  /// Removes the folder.
  func remove() {
    if let parent = try? FileSystem.openFolder(PathComponents.folder(of: folder)) {
      try? FolderTree.remove(PathComponents.last(of: folder), in: parent)
    }
  }
}
