/// Collects the events of a watched folder and decides when to report them.
///
/// Closing a file, or renaming it into place, ends an editor's save, which is reported after two milliseconds. A
/// missing, open or empty file, or a third changed file, means that more events will follow: then the report waits
/// until there are no further events, longer for more files. All times are in milliseconds.
struct ChangeDebouncer {
  /// The kind of change to a path.
  enum Event {
    /// The file is being written.
    case opened
    /// The file is complete.
    case settled
    /// The file is gone, perhaps until an editor renames another file to its name.
    case removed
  }

  private(set) var change = FileChange()
  private var seen: Set<String> = []
  private var unsettled: Set<String> = []
  private var first: UInt64 = 0
  private var last: UInt64 = 0

  /// True if there is nothing to report.
  var isEmpty: Bool { change.paths.isEmpty && !change.lostEvents && !change.folderIsGone }

  /// Adds an event.
  mutating func note(_ event: Event, _ path: String, now: UInt64) {
    touch(now)
    if seen.insert(path).inserted { change.paths.append(path) }
    switch event {
    case .settled: unsettled.remove(path)
    case .opened, .removed: unsettled.insert(path)
    }
  }

  /// Records that a missing file was renamed, not deleted.
  mutating func noteRenamed(_ path: String) {
    unsettled.remove(path)
  }

  /// Records that events were lost.
  mutating func noteLoss(now: UInt64) {
    touch(now)
    change.lostEvents = true
  }

  /// Records that the watched folder is gone.
  mutating func noteEnd(now: UInt64) {
    touch(now)
    change.folderIsGone = true
  }

  private mutating func touch(_ now: UInt64) {
    if isEmpty { first = now }
    last = now
  }

  /// The time since the first event.
  func age(now: UInt64) -> UInt64 { now - first }

  /// Milliseconds until the change should be reported; 0 when that is now.
  func wait(now: UInt64) -> UInt64 {
    if change.folderIsGone { return 0 }
    let (quiet, longest): (UInt64, UInt64) =
      switch change.paths.count {
      case _ where change.lostEvents: (60, 2_000)
      case ...50 where !unsettled.isEmpty: (100, 400)
      case ...2: (2, 50)
      case ...50: (25, 150)
      default: (60, 2_000)
      }
    let due = min(last + quiet, first + longest)
    return due > now ? due - now : 0
  }
}
