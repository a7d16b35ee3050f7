internal import SiteSources
internal import SiteBuilder
internal import FileSystem
internal import ContentData
internal import SiteModel
internal import SourceText

/// Finds the posts and drafts of a source by a path, a file name, a slug, a URL or the title from which
/// the name was derived.
struct PostIndex {
  let loaded: LoadedConfiguration
  /// Posts and drafts in the order of the scan.
  let entries: [SourceEntry]

  /// Lists the posts and drafts of a source; their files are not read.
  /// - Throws: errors of the source or its configuration.
  static func list(_ request: BuildRequest) throws(Diagnostic) -> PostIndex {
    var request = request
    request.options["show_drafts"] = true
    var problems = DiagnosticSink()
    let loaded = try LoadedConfiguration(request, reporting: &problems)
    if let problem = problems.first(where: { $0.severity == .error }) { throw problem }
    var scan = SourceScan(
      root: loaded.root, configuration: loaded.configuration,
      ownFolders: loaded.ownFolders(request))
    scan.scanSite()
    return PostIndex(
      loaded: loaded, entries: scan.entries.filter { $0.role.isPost }, everything: scan.entries)
  }

  /// All files of the scan.
  let everything: [SourceEntry]

  // MARK: Finding

  /// The post or draft for a word.
  /// - Parameter drafts: true to search drafts, false to search posts, nil for both.
  /// - Throws: `post.ambiguous` with the candidates, `post.unknown` with a suggestion.
  /// - Complexity: O(number of posts); for a URL all of them are read.
  func find(_ word: String, drafts: Bool?) throws(Diagnostic) -> SourceEntry {
    let all = matches(word)
    let found = all.filter { drafts == nil || $0.isDraft == drafts }
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      throw Diagnostic(
        "post.ambiguous", "'\(word)' matches \(found.count) files",
        notes: found.map { Diagnostic.Note("one match is \($0.path)") },
        hint: "give the path of one of them")
    }
    if let other = all.first {
      throw other.isDraft
        ? Diagnostic(
          "post.is-draft", "'\(other.path)' is a draft",
          hint: "publish it with 'blogc publish \(PathComponents.stem(of: other.path))'")
        : Diagnostic("post.is-published", "'\(other.path)' is already a post")
    }
    let candidates = entries.filter { drafts == nil || $0.isDraft == drafts }
    let kind = drafts == true ? "draft" : drafts == false ? "post" : "post or draft"
    throw Diagnostic(
      "post.unknown", "there is no \(kind) '\(word)'",
      hint: Suggestion.hint(
        for: word,
        among: candidates.flatMap { [slug(of: $0), PathComponents.stem(of: $0.path), $0.path] })
        ?? "'blogc list \(drafts == true ? "drafts" : "posts")' lists them")
  }

  private func matches(_ word: String) -> [SourceEntry] {
    if let path = pathBelowSource(word), let entry = entries.first(where: { isSame($0.path, path) })
    {
      return [entry]
    }
    let byPath = entries.filter { isSame($0.path, word) }
    if !byPath.isEmpty { return byPath }
    let byName = entries.filter { entry in
      [PathComponents.last(of: entry.path), PathComponents.stem(of: entry.path), slug(of: entry)]
        .contains { isSame($0, word) }
    }
    if !byName.isEmpty { return byName }
    if !word.utf8.contains(UInt8(ascii: "/")) {
      // The word may be the title from which `new` has derived the name.
      let made = FileNameWords.slug(of: word)
      return made.isEmpty ? [] : entries.filter { isSame(slug(of: $0), made) }
    }
    let wanted = address(word)
    return entries.filter { entry in
      guard !entry.isDraft, let document = try? document(entry) else { return false }
      return isSame(address(document.url), wanted)
    }
  }

  /// A name without its date and its extension.
  private func slug(of entry: SourceEntry) -> String { place(entry).slug }

  /// Converts a path relative to the working directory, as the shell completes it, into one below the source.
  private func pathBelowSource(_ word: String) -> String? {
    let folder = PathComponents.folder(of: word)
    guard let real = try? FileSystem.realPath(folder.isEmpty ? "." : folder) else { return nil }
    let path = PathComponents.join(real, PathComponents.last(of: word))
    guard path.hasBytePrefix(loaded.source + "/") else { return nil }
    return String(decoding: path.utf8.dropFirst(loaded.source.utf8.count + 1), as: UTF8.self)
  }

  /// Names that differ only in their Unicode normal form are the same.
  private func isSame(_ left: String, _ right: String) -> Bool {
    left.hasSameBytes(as: right)
      || UnicodeNormalization.composed(left).hasSameBytes(as: UnicodeNormalization.composed(right))
  }

  /// A URL without scheme, host, base, encoding, and the suffixes that servers add.
  private func address(_ text: String) -> String {
    var path = text
    if let url = loaded.configuration.url, !url.isEmpty, path.hasBytePrefix(url) {
      path = String(decoding: path.utf8.dropFirst(url.utf8.count), as: UTF8.self)
      if let base = loaded.configuration.baseurl, !base.isEmpty, path.hasBytePrefix(base) {
        path = String(decoding: path.utf8.dropFirst(base.utf8.count), as: UTF8.self)
      }
    }
    path = URLPath.unescaped(path)
    for ending in ["index.html", ".html", "/"] where path.hasByteSuffix(ending) {
      path = String(decoding: path.utf8.dropLast(ending.utf8.count), as: UTF8.self)
    }
    return path.hasBytePrefix("/") ? path : "/" + path
  }

  // MARK: Reading

  func place(_ entry: SourceEntry, at path: String? = nil) -> DocumentPlace {
    DocumentPlace(
      path ?? entry.path, collectionsDirectory: loaded.configuration.collectionsDirectory,
      specialFolder: entry.isDraft ? "_drafts" : "_posts", isDraft: entry.isDraft)
  }

  /// The bytes of a post or draft.
  /// - Throws: `source.unreadable`.
  func file(_ entry: SourceEntry) throws(Diagnostic) -> SourceFile {
    do throws(SystemError) {
      return SourceFile(
        path: entry.path, bytes: try loaded.root.read(entry.path))
    } catch {
      throw Diagnostic(
        "source.unreadable", "the file cannot be read: \(error.reason)",
        at: SourceLocation(path: entry.path))
    }
  }

  /// The document of a post or draft.
  /// - Parameters:
  ///   - file: its content, if it differs from the file on disk.
  ///   - path: its path, if it differs from that on disk.
  /// - Throws: errors in its front matter.
  func document(
    _ entry: SourceEntry, file: SourceFile? = nil, at path: String? = nil
  ) throws(Diagnostic) -> Document {
    let file = if let file { file } else { try self.file(entry) }
    let parts = FrontMatter.split(file: file)
    if let unclosed = parts.unclosed { throw FrontMatter.unclosedDiagnostic(file, unclosed) }
    var reader = DocumentReader(configuration: loaded.configuration, siteTime: loaded.time)
    return try reader.document(
      DocumentReader.Input(
        resource: ResourceID(0), file: file, bodyStart: parts.bodyStart,
        frontMatter: try frontMatter(of: file),
        modified: entry.status.modified.localized(in: loaded.configuration.zone),
        frontMatterRange: parts.block ?? SourceRange(0, 0)),
      at: place(entry, at: path), inCollection: 0)
  }

  /// The front matter of a file.
  /// - Throws: errors in it.
  func frontMatter(of file: SourceFile) throws(Diagnostic) -> Object {
    guard let block = FrontMatter.split(file: file).block else { return Object() }
    var problems = DiagnosticSink()
    let values = FrontMatter.read(
      file, block: block, zone: loaded.configuration.zone, reporting: &problems)
    guard let values else { throw problems[problems.count - 1] }
    return values
  }
}

extension SourceEntry {
  /// True if it is in a folder of drafts.
  var isDraft: Bool {
    if case .post(_, let isDraft) = role { isDraft } else { false }
  }
}

extension SourceEntry.Role {
  /// True if it is a post or draft.
  var isPost: Bool {
    if case .post = self { true } else { false }
  }
}
