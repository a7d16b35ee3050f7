internal import SiteSources
package import FileSystem
internal import SiteModel
package import SourceText

/// Decides whether a folder without a configuration is a site at all, before anything is written.
package enum SiteFolder {
  private static let folders: Set<String> = [
    "_posts", "_drafts", "_layouts", "_includes", "_data", "_sass", "_plugins", "_themes",
  ]
  /// The largest number of names that are examined; a directory with more counts as a site.
  private static let mostNames = 2000

  /// Returns the error for a folder that does not look like a site: it has none of Jekyll's folders, no HTML page and
  /// no file that begins with front matter.
  /// - Parameter name: the folder's name as the user wrote it.
  /// - Returns: nil for a site.
  /// - Complexity: O(number of names), each file's first bytes are read.
  static func problem(_ root: RootDirectory, named name: String) -> Diagnostic? {
    if let inner = innerBlog(root, named: name) { return inner }
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

  /// Returns the error for a folder that does not look like a site but has a subfolder with a `_config.yml`: most
  /// likely the user forgot to change into the blog that `init` has made.
  /// - Parameter root: a folder without a configuration.
  /// - Returns: nil where the folder has a page or one of Jekyll's folders itself, or no subfolder has a
  ///   configuration.
  /// - Complexity: O(number of names in the folder and in its subfolders).
  package static func innerBlog(_ root: RootDirectory, named name: String) -> Diagnostic? {
    var found: [String] = []
    for entry in ((try? root.entries(of: "")) ?? []).prefix(mostNames) {
      if entry.kind == .folder {
        if folders.contains(entry.name) { return nil }
        let inner = (try? root.entries(of: entry.name)) ?? []
        if inner.contains(where: { $0.name == "_config.yml" && $0.kind != .folder }) {
          found.append(entry.name)
        }
      } else if isPage(entry.name, root) {
        return nil
      }
    }
    guard let first = found.sorted().first else { return nil }
    return Diagnostic(
      "build.inner-site", .error,
      "the folder '\(name)' is no blog, but it contains one: '\(first)'",
      hint: "run the command there: cd \(first)")
  }

  /// Returns true if a folder has one of Jekyll's folders.
  /// - Complexity: O(number of names).
  package static func hasOwnFolder(_ root: RootDirectory) -> Bool {
    ((try? root.entries(of: "")) ?? []).contains { $0.kind == .folder && folders.contains($0.name) }
  }

  /// Returns a warning for a folder that is laid out as a site of Hexo: its posts are in `source/_posts`, beside a
  /// folder `scaffolds`; nil for others. The theme that its `_config.yml` names cannot be installed by `blogc theme
  /// install`.
  static func foreignLayout(_ root: RootDirectory) -> Diagnostic? {
    func isFolder(_ path: String) -> Bool { (try? root.status(of: path).kind) == .folder }
    guard isFolder("scaffolds"), isFolder("source/_posts"), !isFolder("_posts") else { return nil }
    return Diagnostic(
      "build.hexo-site", .warning, "this folder is laid out as a site of Hexo",
      at: SourceLocation(path: "source/_posts"),
      hint: "make a blog with 'blogc init' and copy the posts into it, as the page 'From Hexo' says"
    )
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
