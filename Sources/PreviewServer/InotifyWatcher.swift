#if os(Linux)
  internal import Dispatch
  internal import Glibc
  internal import SourceText
  internal import Synchronization

  /// Watches a folder by Linux's inotify: one watch for each folder, new folders are taken in as they
  /// appear.
  package final class InotifyWatcher: FileWatcher {
    package let changes: AsyncStream<FileChange>
    private let gathering: Gathering
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
      let (stream, continuation) = AsyncStream.makeStream(of: FileChange.self)
      let gathering = Gathering(
        descriptor: descriptor, folder: folder, options: options, continuation: continuation)
      guard gathering.watchRoot() else {
        close(descriptor)
        throw Self.failure(folder)
      }
      self.descriptor = descriptor
      self.gathering = gathering
      changes = stream
      gathering.start()
    }

    package func stop() {
      gathering.stop()
    }

    private static func failure(_ folder: String) -> Diagnostic {
      let reason = String(cString: strerror(errno))
      return Diagnostic(
        "serve.watch", .error, "cannot watch '\(folder)' for changes: \(reason)",
        hint: errno == ENOSPC
          ? "the system's limit of watches is reached: raise fs.inotify.max_user_watches" : nil)
    }

    /// The state behind the watch; all of it is used on one serial queue.
    private final class Gathering: Sendable {
      private struct State {
        var folders: [CInt: String] = [:]
        var pending = FileChange()
        var seen: Set<String> = []
        var firstEvent: DispatchTime?
        var generation = 0
        var stopped = false
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
          watch(folder, &state, announcing: false)
          return !state.folders.isEmpty
        }
      }

      /// Waits for events on a thread of its own until the watch is stopped.
      func start() {
        queue.async { self.wait() }
      }

      func stop() {
        state.withLock { $0.stopped = true }
      }

      private func wait() {
        while true {
          let idle = state.withLock { state in
            state.stopped ? CInt(-1) : timeout(state)
          }
          if idle < 0 { break }
          var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
          let ready = poll(&poller, 1, idle)
          let gone = state.withLock { state in
            if ready > 0 { readEvents(&state) }
            tellIfQuiet(&state, quiet: ready == 0)
            return state.folders.isEmpty
          }
          if gone { break }
        }
        close(descriptor)
        continuation.finish()
      }

      /// Milliseconds to wait: until the burst is over, or a look at the stop flag.
      private func timeout(_ state: State) -> CInt {
        state.firstEvent == nil ? 200 : CInt(options.quiet)
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
        if state.firstEvent == nil { state.firstEvent = .now() }
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
          state.pending.lostEvents = true
          watch(folder, &state, announcing: false)
          return
        }
        guard let parent = state.folders[event.wd] else { return }
        if event.mask & UInt32(IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF) != 0 {
          state.folders[event.wd] = nil
          if parent == folder {
            state.pending.folderIsGone = true
            state.folders = [:]
          }
          return
        }
        let path = parent + "/" + name
        let isFolder = event.mask & UInt32(IN_ISDIR) != 0
        if isFolder, !options.admits(folder: path) { return }
        if state.seen.insert(path).inserted { state.pending.paths.append(path) }
        if isFolder, event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 {
          watch(path, &state, announcing: true)
        }
      }

      /// Watches a folder and all below it. Files that are there already are announced for a folder
      /// that appeared after the start: they may have been written before the watch stood.
      private func watch(_ path: String, _ state: inout State, announcing: Bool) {
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
            } else if announcing, state.seen.insert(child).inserted {
              state.pending.paths.append(child)
            }
          }
        }
      }

      private func tellIfQuiet(_ state: inout State, quiet: Bool) {
        guard let first = state.firstEvent else { return }
        let age = DispatchTime.now().uptimeNanoseconds - first.uptimeNanoseconds
        guard quiet || age > UInt64(options.longest) * 1_000_000 || state.folders.isEmpty else {
          return
        }
        continuation.yield(state.pending)
        state.pending = FileChange()
        state.seen = []
        state.firstEvent = nil
      }
    }
  }
#endif
