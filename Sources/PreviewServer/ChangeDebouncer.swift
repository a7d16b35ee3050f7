/// Events of a watched folder that have not been reported yet, and the time when they should be.
///
/// An editor's save is over when a file was closed or renamed into place: that is reported after two milliseconds. A file that
/// is away, still open or empty, or a third file, says that more will come: then silence is waited for, the longer the more files
/// there are. All times are in milliseconds.
struct ChangeDebouncer {
  /// The kind of change to a path.
  enum Event {
    /// It is being written.
    case opened
    /// It is there, whole.
    case settled
    /// It is away, perhaps until an editor has renamed another file to its name.
    case removed
  }

  private(set) var change = FileChange()
  private var seen: Set<String> = []
  private var unsettled: Set<String> = []
  private var first: UInt64 = 0
  private var last: UInt64 = 0

  /// True if there is nothing to report.
  var isEmpty: Bool { change.paths.isEmpty && !change.lostEvents && !change.folderIsGone }

  /// Notes an event.
  mutating func note(_ event: Event, _ path: String, now: UInt64) {
    touch(now)
    if seen.insert(path).inserted { change.paths.append(path) }
    switch event {
    case .settled: unsettled.remove(path)
    case .opened, .removed: unsettled.insert(path)
    }
  }

  /// Notes that a file that was away has not been lost but got another name.
  mutating func noteRenamed(_ path: String) {
    unsettled.remove(path)
  }

  /// Notes that events were lost.
  mutating func noteLoss(now: UInt64) {
    touch(now)
    change.lostEvents = true
  }

  /// Notes that the watched folder is gone.
  mutating func noteEnd(now: UInt64) {
    touch(now)
    change.folderIsGone = true
  }

  private mutating func touch(_ now: UInt64) {
    if isEmpty { first = now }
    last = now
  }

  /// How long ago the first event was.
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
