package import SiteSources
internal import SiteBuilder
internal import FileSystem
internal import ContentData
internal import SiteModel
package import SourceText

/// Creates new documents in the source folder.
package enum DocumentCreation {
  /// The author's request.
  package struct Request: Sendable {
    package var kind: NewDocument.Kind
    package var title: String
    package var slug: String?
    /// A date as typed by the author; nil for now.
    package var date: String?
    package var layout: String?

    package init(kind: NewDocument.Kind, title: String) {
      self.kind = kind
      self.title = title
    }
  }

  /// Creates the file; an existing one is never changed.
  /// - Parameter request: the source and its configuration.
  /// - Returns: the new file's path relative to the working directory.
  /// - Throws: `new.…`; then there is no new file.
  package static func create(
    _ creation: Request, _ request: BuildRequest
  ) throws(Diagnostic) -> String {
    var problems = DiagnosticSink()
    let loaded = try LoadedConfiguration(request, reporting: &problems)
    if let problem = problems.first(where: { $0.severity == .error }) { throw problem }
    if loaded.files.isEmpty,
      let problem = SiteFolder.innerBlog(loaded.root, named: request.source)
    {
      throw problem
    }
    let configuration = loaded.configuration
    var date = loaded.time
    if let text = creation.date {
      guard let parsed = Timestamp(parsing: text, zone: configuration.zone) else {
        throw Diagnostic(
          "new.bad-date", .error, "'\(text)' is not a date",
          hint: "write it as 2016-02-26 or '2016-02-26 19:30'")
      }
      date = parsed.localized(in: configuration.zone)
    }
    let document = try NewDocument(
      creation.kind, title: creation.title, slug: creation.slug, date: date,
      zone: configuration.zone,
      layout: creation.layout, collectionsDirectory: configuration.collectionsDirectory)
    let shown =
      request.source == "." ? document.path : PathComponents.join(request.source, document.path)
    do throws(SystemError) {
      try loaded.root.checkPlace(of: document.path)
      try FolderTree.makeParents(of: document.path, in: loaded.root.handle)
      let bytes = Array(document.text.utf8)
      try FileSystem.write(
        bytes.span, to: document.path, in: loaded.root.handle, exclusively: true)
    } catch {
      if error == .exists {
        throw Diagnostic(
          "new.exists", .error, "'\(shown)' already exists; left unchanged",
          hint: "choose another name with --slug")
      }
      throw Diagnostic(
        "new.unwritable", .error, "'\(shown)' cannot be made: \(error.reason)")
    }
    return shown
  }

  /// The warning for a folder that does not look like a blog, because the document was often meant for another
  /// folder.
  /// - Returns: nil for a folder with a configuration, or with one of Jekyll's folders.
  package static func doubt(_ request: BuildRequest) -> Diagnostic? {
    var problems = DiagnosticSink()
    guard let loaded = try? LoadedConfiguration(request, reporting: &problems),
      loaded.files.isEmpty, !SiteFolder.hasOwnFolder(loaded.root)
    else { return nil }
    return Diagnostic(
      "new.no-blog", .warning,
      "the folder '\(request.source)' has no _config.yml and no posts yet",
      hint: "if your blog is elsewhere, move the file there; 'blogc init' creates a blog")
  }
}
