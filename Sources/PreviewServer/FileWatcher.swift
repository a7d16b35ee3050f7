/// A change below a watched folder.
package struct FileChange: Sendable {
  /// The absolute paths that were touched, in order and without repeats. The list may be incomplete:
  /// after an overflow it is empty.
  package var paths: [String] = []
  /// True if events were lost, so that everything may have changed.
  package var lostEvents = false
  /// True if the watched folder itself is gone.
  package var folderIsGone = false

  package init() {}
}

/// Watches a folder with everything below it and reports changes.
///
/// A saved file is reported at once; a burst of events (a branch switch, an editor that saves by renaming) becomes
/// few changes, see ``ChangeDebouncer``. Changes that have not been consumed yet are merged.
package protocol FileWatcher: Sendable {
  /// The changes from now on; the stream ends after ``stop()`` or when the folder is gone.
  var changes: AsyncStream<FileChange> { get }
  /// Ends the watch and frees its resources.
  func stop()
}

/// The directories to watch, and the delays.
package struct FileWatcherOptions: Sendable {
  /// Folders that are left out, as absolute paths: the destination, caches.
  package var excluded: [String]
  /// Names of folders that are left out wherever they are.
  package var excludedNames: [String] = [
    ".git", ".build", ".blogc-cache", ".jekyll-cache", ".sass-cache", "node_modules",
  ]
  package init(excluded: [String]) {
    self.excluded = excluded
  }

  /// Returns true if a folder is scanned.
  func admits(folder path: String) -> Bool {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? "" } ?? ""
    return !excludedNames.contains(name) && !excluded.contains(path)
  }
}

extension FileWatcherOptions {
  /// Returns true if a name is that of an editor's temporary file, which is not a source of the site.
  static func isScratch(_ name: String) -> Bool {
    let name = Array(name.utf8)
    guard let first = name.first, let last = name.last else { return true }
    if last == UInt8(ascii: "~") || name.elementsEqual("4913".utf8) { return true }
    if first == UInt8(ascii: "#"), last == first { return true }
    guard first == UInt8(ascii: "."), name.count > 2 else { return false }
    if name[1] == UInt8(ascii: "#") { return true }
    // .post.md.swp of vim, .swo and so on when there are several.
    return name.suffix(4).starts(with: ".sw".utf8)
  }
}

extension AsyncStream<FileChange>.Continuation {
  /// Yields a change, merged with one that has not been consumed yet; for a stream that buffers only the
  /// newest element.
  func tell(_ change: FileChange) {
    guard case .dropped(let older) = yield(change) else { return }
    var both = older
    both.paths += change.paths.filter { !older.paths.contains($0) }
    both.lostEvents = older.lostEvents || change.lostEvents
    both.folderIsGone = older.folderIsGone || change.folderIsGone
    yield(both)
  }
}

/// Makes the watcher that suits this system: inotify on Linux, polling elsewhere.
/// - Throws: a diagnostic when the folder cannot be read or the system has no watches left.
package func makeFileWatcher(
  folder: String, options: FileWatcherOptions
) throws -> any FileWatcher {
  #if os(Linux)
    return try InotifyWatcher(folder: folder, options: options)
  #else
    return PollingWatcher(folder: folder, options: options)
  #endif
}
