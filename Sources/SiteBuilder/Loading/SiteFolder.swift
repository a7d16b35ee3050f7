internal import SiteSources
internal import FileSystem
internal import SiteModel
internal import SourceText

/// Decides whether a folder without a configuration is a site at all, before anything is written.
enum SiteFolder {
  private static let folders: Set<String> = [
    "_posts", "_drafts", "_layouts", "_includes", "_data", "_sass", "_plugins", "_themes",
  ]
  /// The number of names that are examined; a directory with more is taken for a site.
  private static let mostNames = 2000

  /// Returns the error for a folder that holds nothing of a site: no folder of Jekyll's, no HTML page and no file that begins
  /// with front matter.
  /// - Parameter name: how the user calls the folder.
  /// - Returns: nil for a site.
  /// - Complexity: O(number of names), each file's first bytes are read.
  static func problem(_ root: RootDirectory, named name: String) -> Diagnostic? {
    var pending = [""]
    var count = 0
    while let folder = pending.popLast() {
      for entry in (try? root.entries(of: folder)) ?? [] {
        count += 1
        if count > mostNames { return nil }
        let path = PathComponents.join(folder, entry.name)
        if entry.kind == .folder {
          if folders.contains(entry.name) { return nil }
          let isSkipped = entry.name.utf8.first.map { "._#~".utf8.contains($0) } ?? true
          if !isSkipped, entry.name != "node_modules" { pending.append(path) }
        } else if isPage(path, root) {
          return nil
        }
      }
    }
    return Diagnostic(
      "build.no-site", .error,
      "there is no site in the folder '\(name)': no _config.yml, no posts and no pages",
      hint: "create one with 'blogc init', or name its folder with --source")
  }

  private static func isPage(_ path: String, _ root: RootDirectory) -> Bool {
    switch PathComponents.fileExtension(of: path) {
    case ".html", ".htm", ".xhtml": return true
    default:
      let head = try? root.readStart(of: path, count: 256)
      return head.map { SourceReader.announcesFrontMatter($0) } ?? false
    }
  }
}
