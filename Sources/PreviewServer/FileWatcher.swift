/// Something happened below a watched folder.
package struct FileChange: Sendable {
  /// Paths that were touched, absolute, in order and without repeats; a hint, not a promise: after an
  /// overflow it is empty.
  package var paths: [String] = []
  /// Events were lost; everything may have changed.
  package var lostEvents = false
  /// The watched folder itself is gone.
  package var folderIsGone = false

  package init() {}
}

/// Watches a folder with everything below it and tells when something changed.
///
/// A burst of events (a branch switch, an editor that saves by renaming) becomes few changes: events
/// are gathered until ``FileWatcherOptions/quiet`` milliseconds pass without a new one, at most
/// ``FileWatcherOptions/longest``.
package protocol FileWatcher: Sendable {
  /// The changes from now on; the stream ends after ``stop()`` or when the folder is gone.
  var changes: AsyncStream<FileChange> { get }
  /// Ends the watch and frees what it holds.
  func stop()
}

/// What is watched and how patiently.
package struct FileWatcherOptions: Sendable {
  /// Folders that are left out, as absolute paths: the destination, caches.
  package var excluded: [String]
  /// Names of folders that are left out wherever they stand.
  package var excludedNames: [String] = [
    ".git", ".build", ".blogc-cache", ".jekyll-cache", ".sass-cache", "node_modules",
  ]
  /// Milliseconds of silence after which gathered events are told.
  package var quiet = 8
  /// Milliseconds after which events are told although more keep coming.
  package var longest = 100

  package init(excluded: [String]) {
    self.excluded = excluded
  }

  /// Whether a folder is looked into.
  func admits(folder path: String) -> Bool {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? "" } ?? ""
    return !excludedNames.contains(name) && !excluded.contains(path)
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
