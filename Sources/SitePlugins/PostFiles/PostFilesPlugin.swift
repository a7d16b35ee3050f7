internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-postfiles: the files beside a post are copied to the folder of its page.
struct PostFilesPlugin: Plugin {
  let gem = "jekyll-postfiles"
  let needs = PluginNeeds.postFiles
  let difference: Message? =
    Message(
      "a Markdown file without a date beside a post is not copied if it has front matter",
      ja: "記事の横にある日付のない Markdown ファイルは、フロントマターがあればコピーしません")

  func transform(
    for site: PluginSite, _ inputs: TransformInputs, reporting problems: inout DiagnosticSink
  ) -> (any DocumentTransform)? { PostFiles() }
}

/// Sets the destinations of files beside posts, and in directories below these, to the directories of the posts'
/// pages.
///
/// Only posts in a subfolder of `_posts` or `_drafts` have files: posts directly in these folders would all share
/// them. A file beside several posts is copied for each of them.
struct PostFiles: DocumentTransform {
  func amendAll(_ contents: inout Site.Contents, reporting problems: inout DiagnosticSink) {
    contents.pages.removeAll { Self.isBesidePosts($0.sourcePath) }
    var files: [StaticFile] = []
    contents.staticFiles.removeAll { file in
      guard !file.isFromTheme, Self.isBesidePosts(file.sourcePath) else { return false }
      files.append(file)
      return true
    }
    guard !files.isEmpty, let posts = contents.documents.first else { return }
    var folders: [ByteKey: [Document]] = [:]
    for post in posts {
      let folder = PathComponents.folder(of: post.sourcePath)
      if Self.hasFolderOfItsOwn(folder) { folders[ByteKey(folder), default: []].append(post) }
    }
    for file in files {
      var folder = PathComponents.folder(of: file.sourcePath)
      while !folder.isEmpty {
        for post in folders[ByteKey(folder)] ?? [] {
          contents.staticFiles.append(Self.copy(of: file, in: folder, beside: post))
        }
        folder = PathComponents.folder(of: folder)
      }
    }
  }

  private static func isBesidePosts(_ path: String) -> Bool {
    PathComponents.folder(of: path).split(separator: "/").contains {
      $0 == "_posts" || $0 == "_drafts"
    }
  }

  /// Returns true if a folder is below a folder `_posts` or `_drafts`.
  private static func hasFolderOfItsOwn(_ folder: String) -> Bool {
    folder != "_posts" && folder != "_drafts"
  }

  private static func copy(of file: StaticFile, in folder: String, beside post: Document)
    -> StaticFile
  {
    let inner = String(
      decoding: file.sourcePath.utf8.dropFirst(folder.utf8.count + 1), as: UTF8.self)
    return StaticFile(
      resource: file.resource, sourcePath: file.sourcePath, relativePath: file.relativePath,
      collection: file.collection, modified: file.modified, data: file.data, isWritten: true,
      outputPath: PathComponents.join(PathComponents.folder(of: post.outputPath), inner))
  }
}
