#if os(Linux)
  internal import Dispatch
  internal import Glibc
  internal import SourceText
  internal import Synchronization

  /// Watches a folder by Linux's inotify: one watch for each folder; new folders are added as they
  /// appear.
  package final class InotifyWatcher: FileWatcher {
    package let changes: AsyncStream<FileChange>
    private let watcherState: WatcherState
    private let descriptor: CInt

    private static let mask = UInt32(
      IN_CREATE | IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE
        | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW)

    /// Starts to watch.
    /// - Parameter folder: an absolute path.
    /// - Throws: `serve.watch` when the folder cannot be watched; nothing is left open.
    package init(folder: String, options: FileWatcherOptions) throws {
      let descriptor = inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC))
      guard descriptor >= 0 else { throw Self.failure(folder) }
      let (stream, continuation) = AsyncStream.makeStream(
        of: FileChange.self, bufferingPolicy: .bufferingNewest(1))
      let watcherState = WatcherState(
        descriptor: descriptor, folder: folder, options: options, continuation: continuation)
      guard watcherState.watchRoot() else {
        close(descriptor)
        throw Self.failure(folder)
      }
      self.descriptor = descriptor
      self.watcherState = watcherState
      changes = stream
      watcherState.start()
    }

    package func stop() {
      watcherState.stop()
    }

    private static func failure(_ folder: String) -> Diagnostic {
      let reason = String(cString: strerror(errno))
      return Diagnostic(
        "serve.watch", .error, "cannot watch '\(folder)' for changes: \(reason)",
        hint: errno == ENOSPC
          ? "the system's limit of watches is reached: raise fs.inotify.max_user_watches" : nil)
    }

    /// The state of the watcher.
    private final class WatcherState: Sendable {
      private struct State {
        var folders: [CInt: String] = [:]
        var debouncer = ChangeDebouncer()
        var stopped = false
        /// The old path of the last renamed file, with the number that its two events share.
        var leaving: (number: UInt32, path: String)?
      }

      private let descriptor: CInt
      private let folder: String
      private let options: FileWatcherOptions
      private let continuation: AsyncStream<FileChange>.Continuation
      private let state = Mutex(State())
      private let queue = DispatchQueue(label: "blogc.watch")

      init(
        descriptor: CInt, folder: String, options: FileWatcherOptions,
        continuation: AsyncStream<FileChange>.Continuation
      ) {
        self.descriptor = descriptor
        self.folder = folder
        self.options = options
        self.continuation = continuation
      }

      func watchRoot() -> Bool {
        state.withLock { state in
          watch(folder, &state, announcing: nil)
          return !state.folders.isEmpty
        }
      }

      /// Waits for events on a separate thread until the watch is stopped.
      func start() {
        queue.async { self.wait() }
      }

      func stop() {
        state.withLock { $0.stopped = true }
        continuation.finish()
      }

      private func wait() {
        while true {
          // An idle watch checks five times a second if it was stopped.
          let timeout = state.withLock { state in
            state.stopped ? -1 : state.debouncer.isEmpty ? 200 : CInt(max(timeLeft(state), 1))
          }
          if timeout < 0 { break }
          var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
          let ready = poll(&poller, 1, timeout)
          let isGone = state.withLock { state in
            if ready > 0 {
              readEvents(&state)
            } else if state.debouncer.isEmpty, access(folder, F_OK) != 0 {
              // No event is sent for a folder that is deleted while it is this process's working directory, or that
              // is moved with a folder above it.
              state.debouncer.noteEnd(now: Self.now())
              state.folders = [:]
            }
            if !state.debouncer.isEmpty, timeLeft(state) == 0 {
              continuation.tell(state.debouncer.change)
              state.debouncer = ChangeDebouncer()
            }
            return state.folders.isEmpty
          }
          if isGone { break }
        }
        close(descriptor)
        continuation.finish()
      }

      private static func now() -> UInt64 { DispatchTime.now().uptimeNanoseconds / 1_000_000 }

      /// The milliseconds until the collected events are reported. While git holds its lock, it is replacing files:
      /// then the report waits for its end, at most five seconds.
      private func timeLeft(_ state: State) -> UInt64 {
        let now = Self.now()
        let left = state.debouncer.wait(now: now)
        guard left == 0, state.debouncer.change.paths.count > 2,
          state.debouncer.age(now: now) < 5_000,
          access(folder + "/.git/index.lock", F_OK) == 0
        else { return left }
        return 10
      }

      private func readEvents(_ state: inout State) {
        withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 8) { buffer in
          while true {
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            guard count > 0 else { return }
            var offset = 0
            while offset + MemoryLayout<inotify_event>.size <= count {
              let event = buffer.load(fromByteOffset: offset, as: inotify_event.self)
              let nameStart = offset + MemoryLayout<inotify_event>.size
              let nameEnd = nameStart + Int(event.len)
              let bytes = buffer[nameStart..<min(nameEnd, count)].prefix { $0 != 0 }
              take(event, name: String(decoding: bytes, as: UTF8.self), &state)
              offset = nameEnd
            }
          }
        }
      }

      private func take(_ event: inotify_event, name: String, _ state: inout State) {
        let now = Self.now()
        func has(_ kinds: Int32...) -> Bool {
          kinds.contains { event.mask & UInt32(bitPattern: $0) != 0 }
        }
        if has(IN_Q_OVERFLOW) {
          state.debouncer.noteLoss(now: now)
          watch(folder, &state, announcing: nil)
          return
        }
        guard let parent = state.folders[event.wd] else { return }
        if has(IN_IGNORED, IN_DELETE_SELF, IN_MOVE_SELF) {
          if parent == folder {
            state.debouncer.noteEnd(now: now)
            state.folders = [:]
          } else if !has(IN_MOVE_SELF) {
            // A renamed folder keeps its watch; the event in its parent has updated the path.
            state.folders[event.wd] = nil
          }
          return
        }
        let path = parent + "/" + name
        let isRemoval = has(IN_DELETE, IN_MOVED_FROM)
        if has(Int32(truncatingIfNeeded: IN_ISDIR)) {
          guard options.admits(folder: path) else {
            // Directories that are not watched matter too: a destination that was deleted is built again.
            if isRemoval, options.excluded.contains(path) {
              state.debouncer.note(.removed, path, now: now)
            }
            return
          }
          state.debouncer.note(isRemoval ? .removed : .settled, path, now: now)
          if has(IN_CREATE, IN_MOVED_TO) { watch(path, &state, announcing: now) }
          return
        }
        if FileWatcherOptions.isScratch(name) { return }
        if isRemoval {
          state.debouncer.note(.removed, path, now: now)
          if has(IN_MOVED_FROM) { state.leaving = (event.cookie, path) }
        } else {
          if has(IN_MOVED_TO), let leaving = state.leaving, leaving.number == event.cookie {
            state.debouncer.noteRenamed(leaving.path)
          }
          let isWhole = !has(IN_CREATE, IN_MODIFY) && !Self.isEmpty(path)
          state.debouncer.note(isWhole ? .settled : .opened, path, now: now)
        }
      }

      /// Returns true if a file has no content, as between the two steps of a save.
      private static func isEmpty(_ path: String) -> Bool {
        var facts = stat()
        return stat(path, &facts) == 0 && facts.st_size == 0
      }

      /// Watches a folder and all below it.
      /// - Parameter announcing: the current time for a folder that appeared after the start: its files may have been
      ///   written before the watch existed, so they are reported.
      private func watch(_ path: String, _ state: inout State, announcing now: UInt64?) {
        var waiting = [path]
        while let next = waiting.popLast() {
          let watch = inotify_add_watch(descriptor, next, InotifyWatcher.mask)
          guard watch >= 0 else { continue }
          state.folders[watch] = next
          guard let folder = opendir(next) else { continue }
          defer { closedir(folder) }
          while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
              String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name == "." || name == ".." { continue }
            let child = next + "/" + name
            if entry.pointee.d_type == UInt8(DT_DIR) {
              if options.admits(folder: child) { waiting.append(child) }
            } else if let now, !FileWatcherOptions.isScratch(name) {
              state.debouncer.note(.settled, child, now: now)
            }
          }
        }
      }
    }
  }
#endif
