package import FileSystem
internal import ContentData
package import SiteModel
package import SourceText

/// Scans a source folder and lists the files of the site by the rules of Jekyll's readers and
/// filters.
///
/// Nothing outside the root is listed: a symbolic link is followed only to a target below the root.
/// Names are sorted by their bytes, so that the list is the same on every file system.
package struct SourceScan: ~Copyable {
  let root: RootDirectory
  let configuration: SiteConfiguration
  let filter: PathFilter
  package let isTheme: Bool
  /// The folders to which blogc writes, which may be in the source: the destination and the cache directory.
  let ownFolders: [FileStatus]
  /// True if the status of posts is left to their readers.
  let leavesFacts: Bool
  /// True if files beside posts belong to the site.
  let takesPostFiles: Bool

  package internal(set) var entries: [SourceEntry] = []
  package internal(set) var problems = DiagnosticSink()
  /// The paths that have been reported: several directories of a site may lead to one file.
  var remarked: Set<ByteKey> = []
  /// Every scanned directory with its stamp, by which the next build detects changes.
  package internal(set) var folders: [(path: String, status: FileStatus, names: UInt64)] = []

  /// Prepares a scan.
  /// - Parameters:
  ///   - root: the source (or theme) folder.
  ///   - ownFolders: the status of the folders to which blogc writes.
  ///   - leavesFacts: true to leave the status of posts to their readers: the status of an open file is cheaper
  ///     than one by name, and readers run in parallel. Links are resolved in any case.
  ///   - takesPostFiles: true if files beside posts belong to the site.
  package init(
    root: RootDirectory, configuration: SiteConfiguration, isTheme: Bool = false,
    ownFolders: [FileStatus] = [], leavesFacts: Bool = false, takesPostFiles: Bool = false
  ) {
    self.root = root
    self.configuration = configuration
    self.isTheme = isTheme
    self.ownFolders = ownFolders
    self.leavesFacts = leavesFacts
    self.takesPostFiles = takesPostFiles
    filter = PathFilter(include: configuration.include, exclude: configuration.exclude)
  }

  /// Lists a whole site.
  /// - Complexity: one `readdir` per folder and one `fstatat` per file, except for posts whose status is
  ///   left to their readers.
  package mutating func scanSite() {
    scanTemplates()
    scanData(configuration.dataDirectory, keys: [])
    scanStyles()
    scanFolder("")
    scanIncludedFiles()
    for (number, collection) in configuration.collections.enumerated()
    // Jekyll does not read a collection named `data`: its folder is that of data files.
    where number > 0 && !collection.label.hasSameBytes(as: "data") {
      let folder = PathComponents.join(
        configuration.collectionsDirectory, collection.relativeDirectory)
      scanMembers(folder, below: folder, collection: number)
    }
  }

  /// Lists a theme's layouts, includes, data and assets.
  package mutating func scanTheme() {
    scanTemplates()
    scanData("_data", keys: [])
    scanStyles()
    scanAssets("assets")
  }

  /// Lists the files that style sheets can import and that the scan of the source does not reach: partials,
  /// whose names begin with an underscore, can be in any folder.
  mutating func scanStyles() {
    for folder in isTheme ? ["_sass"] : configuration.sassSettings.loadPaths where !folder.isEmpty {
      let filter = filter
      let isWalkable = !isTheme
      everyFile(in: folder) { path, name in
        guard
          ["scss", "sass", "css"].contains(where: {
            PathComponents.fileExtension(of: name) == "." + $0
          })
        else { return nil }
        let parent = PathComponents.folder(of: path)
        let isWalked =
          isWalkable && Self.isPlain(parent, filter)
          && filter.admits(path, below: parent, isFolder: false)
        return isWalked ? nil : .style
      }
    }
  }

  /// Returns true if the scan of the source reaches a directory.
  static func isPlain(_ path: String, _ filter: PathFilter) -> Bool {
    var folder = ""
    for part in path.split(separator: "/") {
      let next = PathComponents.join(folder, String(part))
      if !filter.admits(next, below: folder, isFolder: true) { return false }
      folder = next
    }
    return true
  }

  mutating func scanTemplates() {
    let layouts = isTheme ? "_layouts" : configuration.layoutsDirectory
    everyFile(in: layouts) { path, name in
      PathComponents.fileExtension(of: name).isEmpty
        ? nil : .layout(name: String(name[..<name.lastIndex(of: ".")!]))
    }
    everyFile(in: isTheme ? "_includes" : configuration.includesDirectory) { path, name in
      .include(name: name)
    }
  }

  /// Lists all files below a folder whose names do not begin with a dot.
  mutating func everyFile(
    in folder: String, _ role: (_ path: String, _ name: String) -> SourceEntry.Role?
  ) {
    for (path, status) in tree(folder, hidden: false) {
      let name = String(decoding: path.utf8.dropFirst(folder.utf8.count + 1), as: UTF8.self)
      if let role = role(path, name) { add(path, role, status) }
    }
  }

  /// The extensions of data files, in the order in which Jekyll reads them: of two files with the same name the later
  /// one is used.
  static let dataExtensions = [".yaml", ".yml", ".json", ".csv", ".tsv"]

  /// Lists data files: those of a folder by their extensions, then those of its subfolders. A folder replaces a file
  /// with the same name.
  mutating func scanData(_ folder: String, keys: [String]) {
    var folders: [(path: String, key: String)] = []
    var files: [[(path: String, key: String, status: FileStatus)]] = Array(
      repeating: [], count: Self.dataExtensions.count)
    for (name, status) in list(folder) where name.utf8.first != UInt8(ascii: ".") {
      let path = PathComponents.join(folder, name)
      if status.kind == .folder {
        folders.append((path, DataFolder.key(for: name)))
      } else if let place = Self.dataExtensions.firstIndex(where: {
        PathComponents.fileExtension(of: name).hasSameBytes(as: $0)
      }) {
        files[place].append((path, DataFolder.key(for: PathComponents.stem(of: name)), status))
      }
    }
    var owners: [ByteKey: String] = [:]
    for file in files.joined() {
      add(file.path, .data(keys: keys + [file.key]), file.status)
      noteDataName(keys + [file.key], of: file.path, in: &owners)
    }
    for folder in folders {
      noteDataName(keys + [folder.key], of: folder.path + "/", in: &owners)
      scanData(folder.path, keys: keys + [folder.key])
    }
  }

  /// Warns of a data file or folder that replaces another one.
  mutating func noteDataName(
    _ keys: [String], of path: String, in owners: inout [ByteKey: String]
  ) {
    let name = keys.joined(separator: ".")
    guard let other = owners.updateValue(path, forKey: ByteKey(name)) else { return }
    problems.report(
      SourcesDiagnostic.dataName(key: name, paths: (other, path)),
      at: SourceLocation(path: other))
  }

  /// Lists the posts of a folder, then everything in its subfolders, then its own pages and static
  /// files. This is Jekyll's order, which is visible when two pages have the same name.
  mutating func scanFolder(_ folder: String) {
    var inner: [String] = []
    var own: [(path: String, status: FileStatus)] = []
    for (name, status) in list(folder) {
      let path = PathComponents.join(folder, name)
      if status.kind == .folder, isPlaceOfPosts(folder) {
        if name.hasSameBytes(as: "_posts") { scanPosts(path, isDraft: false) }
        if name.hasSameBytes(as: "_drafts"), configuration.showDrafts {
          scanPosts(path, isDraft: true)
        }
      }
      guard filter.admits(path, below: folder, isFolder: status.kind == .folder) else { continue }
      if status.kind == .file {
        own.append((path, status))
      } else if !isOwn(status) {
        inner.append(path)
      }
    }
    for path in inner { scanFolder(path) }
    for file in own { add(file.path, .candidate, file.status) }
  }

  /// Returns true if posts can be in a folder: any `_posts` folder, with `collections_dir` only
  /// below that folder.
  func isPlaceOfPosts(_ folder: String) -> Bool {
    let base = configuration.collectionsDirectory
    return base.isEmpty || folder.hasBytePrefix(base)
  }

  func isOwn(_ status: FileStatus) -> Bool {
    ownFolders.contains { $0.inode == status.inode && $0.device == status.device }
  }

  mutating func scanPosts(_ folder: String, isDraft: Bool) {
    for (path, status) in tree(folder, hidden: false, leavingFacts: leavesFacts) {
      let name = PathComponents.last(of: path)
      guard filter.admits(path, below: folder, isFolder: false) else { continue }
      guard isPost(name, isDraft: isDraft) else {
        if takesPostFiles {
          if let status = try? root.status(of: path) { add(path, .candidate, status) }
        } else if !isDraft {
          noteNoPost(path)
        }
        continue
      }
      add(path, .post(special: isDraft ? "_drafts" : "_posts", isDraft: isDraft), status)
    }
  }

  /// Warns of a file among posts that was probably meant as one.
  mutating func noteNoPost(_ path: String) {
    let fileExtension = PathComponents.fileExtension(of: path)
    let isMarkup =
      configuration.isMarkdown(extension: fileExtension)
      || [".html", ".htm", ".textile"].contains { $0.hasSameBytes(as: fileExtension) }
    guard isMarkup, let head = try? root.readStart(of: path, count: 1024),
      let warning = PostNameExamination.warning(of: path, isMarkup: true, head: head[...])
    else { return }
    problems.report(warning)
  }

  /// Returns true if the name of a file in a folder of posts is that of a post. Drafts need no date, so with
  /// jekyll-postfiles they are distinguished from other files by their extension.
  func isPost(_ name: String, isDraft: Bool) -> Bool {
    if !isDraft { return DocumentPlace.isPostName(name) }
    let fileExtension = PathComponents.fileExtension(of: name)
    if !takesPostFiles { return !fileExtension.isEmpty }
    return configuration.isMarkdown(extension: fileExtension)
      || [".html", ".htm"].contains { $0.hasSameBytes(as: fileExtension) }
  }

  mutating func scanMembers(_ folder: String, below base: String, collection: Int) {
    for (path, status) in tree(folder, hidden: true)
    where filter.admits(path, below: base, isFolder: false) {
      add(path, .member(collection: collection), status)
    }
  }

  /// Lists the files that `include` names by a path and that the scan did not reach.
  mutating func scanIncludedFiles() {
    for pattern in configuration.include {
      let path = pattern.split(separator: "/").filter { $0 != "." && $0 != ".." }
        .joined(separator: "/")
      guard path.utf8.contains(UInt8(ascii: "/")),
        !entries.contains(where: { $0.path.hasSameBytes(as: path) })
      else { continue }
      do throws(SystemError) {
        let status = try root.status(of: path)
        if status.kind == .file { add(path, .candidate, status) }
        if status.kind == .other { reportSpecial(path) }
      } catch {
        if error == .outside { reportOutside(path) }
      }
    }
  }

  /// Adds existing files that pages name with `include_relative`, unless the scan found them.
  /// - Parameter paths: below the source; repeats are ignored.
  /// - Complexity: O(number of files).
  package mutating func add(relativeFiles paths: [String]) {
    var listed = Set(entries.map { ByteKey($0.path) })
    for path in paths where listed.insert(ByteKey(path)).inserted {
      if let status = try? root.status(of: path), status.kind == .file {
        add(path, .beside, status)
      }
    }
  }

  mutating func scanAssets(_ folder: String) {
    for (path, status) in tree(folder, hidden: true) { add(path, .candidate, status) }
  }

  mutating func add(_ path: String, _ role: SourceEntry.Role, _ status: FileStatus) {
    entries.append(SourceEntry(path: path, role: role, status: status, isFromTheme: isTheme))
  }
}
