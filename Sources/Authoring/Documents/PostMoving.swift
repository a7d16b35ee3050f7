package import SiteSources
internal import SiteBuilder
internal import FileSystem
internal import ContentData
internal import SiteModel
internal import SitePlugins
package import SourceText

/// Moves posts and drafts: publishes, unpublishes and renames them. An existing file is never
/// overwritten.
package enum PostMoving {
  /// The outcome of a move.
  package struct Outcome: Sendable {
    /// The old file, relative to the working directory.
    package var from: String
    package var to: String
    /// The old URL, which now redirects to the new one.
    package var redirect: (from: String, to: String)?
    /// Diagnostics for the author.
    package var remarks = DiagnosticSink()
  }

  /// Turns a draft into a post: the file moves from `_drafts` to `_posts`, with a date in its name.
  ///
  /// The date is the one given, else that of the front matter, else that in the draft's name, else today in the
  /// site's zone. The file's bytes do not change, unless the given date has a time or differs from the front
  /// matter; then `date:` is set.
  /// - Parameter word: a path, a file name or a slug.
  /// - Throws: `post.…`, `move.…`, errors in the draft's front matter; then nothing was moved.
  package static func publish(
    _ word: String, date: String?, _ request: BuildRequest
  ) throws(Diagnostic) -> Outcome {
    let posts = try PostIndex.list(request)
    let draft = try posts.find(word, drafts: true)
    let zone = posts.loaded.configuration.zone
    let file = try posts.file(draft)
    let own = try posts.frontMatter(of: file)["date"]
    let place = posts.place(draft)
    var edit = FrontMatterEdit(file)
    let moment: Timestamp
    if let date {
      moment = try parse(date, zone)
      let ownMoment = own.flatMap { timestamp($0, zone) }
      let hasTime = date.utf8.contains(UInt8(ascii: ":"))
      if hasTime || ownMoment.map({ day($0, zone) != day(moment, zone) }) == true {
        try edit.set(
          "date", to: format(moment, hasTime ? "%Y-%m-%d %H:%M:%S %z" : "%Y-%m-%d", zone))
      }
    } else if let ownMoment = own.flatMap({ timestamp($0, zone) }) {
      moment = ownMoment
    } else if let text = place.dateText {
      moment = try parse(text, zone)
    } else {
      moment = posts.loaded.time
    }
    let target = PathComponents.join(
      folder(of: draft.path, "_drafts", "_posts"), day(moment, zone) + "-" + bareName(place))
    var outcome = try move(draft, to: target, edit.file, posts, request)
    if try posts.frontMatter(of: edit.file)["published"]?.bool == false {
      outcome.remarks.report(
        Diagnostic(
          "post.hidden", .warning, "the front matter still says 'published: false'",
          at: SourceLocation(path: outcome.to), hint: "remove the line to publish the post"))
    }
    if posts.loaded.time < moment, !posts.loaded.configuration.future {
      outcome.remarks.report(
        Diagnostic(
          "post.future", .note, "the post has a future date and is skipped until then",
          at: SourceLocation(path: outcome.to),
          hint: "build with --future to publish it now"))
    }
    return outcome
  }

  /// Turns a post into a draft: the file moves to `_drafts` without the date in its name.
  /// - Parameter word: a path, a file name, a slug or an address.
  /// - Throws: `post.…`, `move.…`; then nothing was moved.
  package static func unpublish(
    _ word: String, _ request: BuildRequest
  ) throws(Diagnostic) -> Outcome {
    let posts = try PostIndex.list(request)
    let post = try posts.find(word, drafts: false)
    let target = PathComponents.join(
      folder(of: post.path, "_posts", "_drafts"), bareName(posts.place(post)))
    return try move(post, to: target, posts.file(post), posts, request)
  }

  /// Renames a post or draft. The old URL of a published post keeps working: it is added to `redirect_from`.
  /// - Parameters:
  ///   - words: the words of the new name, which is derived as by `blogc new`.
  ///   - setsTitle: true to use the words as the new title too.
  /// - Throws: `post.…`, `move.…`, `new.…`, `front-matter.…`; then nothing was moved.
  package static func rename(
    _ word: String, to words: String, setsTitle: Bool, _ request: BuildRequest
  ) throws(Diagnostic) -> Outcome {
    let posts = try PostIndex.list(request)
    let post = try posts.find(word, drafts: nil)
    let place = posts.place(post)
    let title = UnicodeNormalization.composed(words)
    let name = try NewDocument.name(title: title, slug: nil)
    let date = place.dateText.map { $0 + "-" } ?? ""
    let target = PathComponents.join(
      PathComponents.folder(of: post.path), date + name + place.fileExtension)
    let before = try posts.document(post)
    var edit = FrontMatterEdit(try posts.file(post))
    if setsTitle { try edit.set("title", to: YAMLText.scalar(title)) }
    let after = try posts.document(post, file: edit.file, at: target)
    let isKnown =
      !post.isDraft && before["published"]?.bool != false
      && (before.date ?? posts.loaded.time).seconds <= posts.loaded.time.seconds
    let moves = isKnown && !before.url.hasSameBytes(as: after.url)
    let old = readable(before.url)
    if moves {
      try edit.remove(readable(after.url), from: "redirect_from")
      try edit.add(old, to: "redirect_from")
    }
    if target.hasSameBytes(as: post.path), !setsTitle {
      throw Diagnostic("move.same", "'\(post.path)' already has that name")
    }
    var outcome = try move(post, to: target, edit.file, posts, request)
    if moves {
      outcome.redirect = (old, readable(after.url))
      if !redirects(posts.loaded) {
        outcome.remarks.report(
          Diagnostic(
            "move.no-redirects", .warning,
            "the old URL was added to redirect_from, but jekyll-redirect-from is not enabled, so it does not redirect",
            hint: "add 'jekyll-redirect-from' to 'plugins:' in _config.yml"))
      }
    }
    if !target.hasSameBytes(as: post.path) {
      outcome.remarks.report(
        contentsOf: mentions(of: PathComponents.stem(of: post.path), posts, moved: post.path))
    }
    return outcome
  }

  /// The names of posts or drafts for completion: file names without extensions, in the order of the scan.
  /// Empty if there is no site.
  package static func names(drafts: Bool, _ request: BuildRequest) -> [String] {
    guard let posts = try? PostIndex.list(request) else { return [] }
    return posts.entries.filter { $0.isDraft == drafts }.map { PathComponents.stem(of: $0.path) }
  }

  // MARK: Parts

  private static func parse(
    _ text: String, _ zone: TimeZoneRules
  ) throws(Diagnostic) -> Timestamp {
    guard let moment = Timestamp(parsing: text, zone: zone) else {
      throw Diagnostic(
        "new.bad-date", "'\(text)' is not a date",
        hint: "write it as 2016-02-26 or '2016-02-26 19:30'")
    }
    return moment.localized(in: zone)
  }

  private static func timestamp(_ value: Value, _ zone: TimeZoneRules) -> Timestamp? {
    (value.timestamp ?? value.string.flatMap { Timestamp(parsing: $0, zone: zone) })?
      .localized(in: zone)
  }

  private static func day(_ moment: Timestamp, _ zone: TimeZoneRules) -> String {
    format(moment, "%Y-%m-%d", zone)
  }

  private static func format(
    _ moment: Timestamp, _ pattern: String, _ zone: TimeZoneRules
  ) -> String {
    var buffer = OutputBuffer(capacity: 64)
    moment.format(pattern, zone: zone, into: &buffer)
    return buffer.text()
  }

  /// The folder of a path, with its first component of one name replaced by another name.
  private static func folder(of path: String, _ old: String, _ new: String) -> String {
    var parts = PathComponents.folder(of: path).split(separator: "/").map(String.init)
    if let index = parts.firstIndex(where: { $0.hasSameBytes(as: old) }) { parts[index] = new }
    return parts.joined(separator: "/")
  }

  /// The file name without its date, otherwise unchanged.
  private static func bareName(_ place: DocumentPlace) -> String {
    let name = PathComponents.last(of: place.sourcePath)
    guard let date = place.dateText else { return name }
    return String(decoding: name.utf8.dropFirst(date.utf8.count + 1), as: UTF8.self)
  }

  /// A URL without percent encoding, unless decoding would change its meaning.
  private static func readable(_ url: String) -> String {
    let text = URLPath.unescaped(url)
    let isPlain = !text.utf8.contains { $0 <= 0x20 || $0 == 0x25 || $0 == 0x23 || $0 == 0x3F }
    return isPlain ? text : url
  }

  private static func redirects(_ loaded: LoadedConfiguration) -> Bool {
    var ignored = DiagnosticSink()
    guard let inputs = try? SiteInputs.find(for: loaded, reporting: &ignored) else { return true }
    return inputs.plugins.isEnabled("jekyll-redirect-from")
  }

  /// The locations at which other files refer to the old file, as with `post_url` and `link`.
  /// - Complexity: O(size of the source's texts).
  private static func mentions(
    of name: String, _ posts: PostIndex, moved: String
  ) -> [Diagnostic] {
    let wanted = Array(name.utf8)
    let texts = ["md", "markdown", "html", "htm", "txt", "xml", "yml", "json"]
    return posts.everything.compactMap { entry in
      guard !entry.path.hasSameBytes(as: moved), entry.status.size < 1 << 20,
        texts.contains(where: { PathComponents.fileExtension(of: entry.path) == "." + $0 }),
        let bytes = try? posts.loaded.root.read(entry.path),
        let start = offset(of: wanted, in: bytes)
      else { return nil }
      let file = SourceFile(path: entry.path, bytes: bytes)
      return Diagnostic(
        "move.still-named", .warning, "the old name '\(name)' is used here",
        at: SourceLocation(file, SourceRange(start, start + wanted.count)),
        hint: "replace it with the new name")
    }
  }

  private static func offset(of part: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let first = part.first, bytes.count >= part.count else { return nil }
    for start in 0...(bytes.count - part.count) where bytes[start] == first {
      if bytes[start..<(start + part.count)].elementsEqual(part) { return start }
    }
    return nil
  }

  // MARK: The disk

  /// Moves a file and replaces its content if that has changed.
  private static func move(
    _ entry: SourceEntry, to target: String, _ file: SourceFile, _ posts: PostIndex,
    _ request: BuildRequest
  ) throws(Diagnostic) -> Outcome {
    func shown(_ path: String) -> String {
      request.source == "." ? path : PathComponents.join(request.source, path)
    }
    do throws(SystemError) {
      let root = posts.loaded.root
      let isChanged = try root.read(entry.path) != file.bytes
      let isMoved = !target.hasSameBytes(as: entry.path)
      if isMoved {
        try root.checkPlace(of: target)
        try FolderTree.makeParents(of: target, in: root.handle)
        try FileSystem.moveToNewName(entry.path, to: target, in: root.handle)
      }
      if isChanged {
        do throws(SystemError) {
          try replace(posts.loaded.source + "/" + target, file.bytes)
        } catch {
          if isMoved { try? FileSystem.moveToNewName(target, to: entry.path, in: root.handle) }
          throw error
        }
      }
    } catch {
      if error == .exists {
        throw Diagnostic(
          "move.exists", "'\(shown(target))' already exists; nothing was changed",
          hint: "rename one of the two first")
      }
      throw Diagnostic(
        "move.failed",
        "'\(shown(entry.path))' cannot be renamed to '\(shown(target))': \(error.reason)",
        hint: "nothing was changed")
    }
    return Outcome(from: shown(entry.path), to: shown(target))
  }

  /// Replaces the content of a file in one step; for a symbolic link that of its target.
  private static func replace(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    let status = try FileSystem.status(of: path)
    let real = try FileSystem.realPath(path)
    let folder = try FileSystem.openFolder(PathComponents.folder(of: real))
    let name = PathComponents.last(of: real)
    let temporary = ".blogc-\(status.inode)"
    do throws(SystemError) {
      try FileSystem.write(bytes.span, to: temporary, in: folder, exclusively: true)
      try FileSystem.setPermissions(status.permissions, of: temporary, in: folder)
      try FileSystem.rename(temporary, in: folder, to: name, in: folder)
    } catch {
      if error != .exists { try? FileSystem.removeFile(temporary, in: folder) }
      throw error
    }
  }
}
