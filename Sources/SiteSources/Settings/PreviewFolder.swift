internal import FileSystem
internal import SiteModel
package import SourceText

/// A private folder of a preview for its site and its cache, so that neither the destination nor another preview of
/// the same blog is affected.
package struct PreviewFolder: Sendable {
  /// Its whole path, without symbolic links.
  package let path: String

  /// Creates a private directory among the temporary ones.
  /// - Throws: `serve.no-folder`.
  package static func make() throws(Diagnostic) -> PreviewFolder {
    do throws(SystemError) {
      return PreviewFolder(
        path: try FileSystem.realPath(FileSystem.makeTemporaryFolder("blogc-preview-")))
    } catch {
      throw Diagnostic(SourcesDiagnostic.previewFolder(reason: error.message))
    }
  }

  /// The folder in which the site is built.
  package static func site(in path: String) -> String { path + "/site" }

  /// The cache directory.
  package var cache: String { path + "/cache" }

  /// Removes the folder with everything in it; errors are ignored.
  /// - Complexity: O(size of the site).
  package func remove() {
    guard let parent = try? FileSystem.openFolder(PathComponents.folder(of: path)) else { return }
    try? FolderTree.remove(PathComponents.last(of: path), in: parent)
  }
}
