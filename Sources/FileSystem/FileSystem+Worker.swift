internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension FileSystem {
  /// The path of the running executable (`/proc/self/exe`, `_NSGetExecutablePath`); nil when the system
  /// does not tell.
  package static func ownExecutable() -> String? {
    #if canImport(Darwin)
      var size: UInt32 = 0
      _NSGetExecutablePath(nil, &size)
      var path = [CChar](repeating: 0, count: Int(size) + 1)
      guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
      return path.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    #else
      return access("/proc/self/exe", X_OK) == 0 ? "/proc/self/exe" : nil
    #endif
  }

  /// Limits what this process may use from now on (`setrlimit`): further seconds of processor time, after which
  /// the system stops it, and bytes of memory, beyond which it gets none; it leaves no core file. A later call gives
  /// it further seconds.
  package static func limitOwnUse(seconds: Int, bytes: Int) {
    var used = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &used)
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &used)
    #endif
    let seconds = Int(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + seconds
    // At the lower limit of time comes SIGXCPU, which ends the process and says why.
    limitOwn(RLIMIT_CPU, to: seconds, isFinal: false)
    limitOwn(RLIMIT_AS, to: bytes, isFinal: true)
    limitOwn(RLIMIT_CORE, to: 0, isFinal: true)
  }

  #if canImport(Glibc)
    private typealias LimitedResource = __rlimit_resource
  #else
    private typealias LimitedResource = Int32
  #endif

  /// Sets one limit (`getrlimit`, `setrlimit`).
  /// - Parameter isFinal: whether it cannot be raised again.
  private static func limitOwn(_ resource: LimitedResource, to limit: Int, isFinal: Bool) {
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(resource.rawValue)
    #endif
    var value = rlimit()
    guard getrlimit(resource, &value) == 0 else { return }
    value.rlim_cur = min(rlim_t(limit), value.rlim_max)
    if isFinal { value.rlim_max = value.rlim_cur }
    _ = setrlimit(resource, &value)
  }

  /// Starts a program that talks to this process over its standard input and output, which are one
  /// socket (`socketpair`, `posix_spawn`); what it writes to its standard error is kept.
  /// - Parameter environment: `NAME=value` for variables that are not set already.
  package static func spawnWorker(
    _ program: String, _ arguments: [String], environment: [String] = []
  ) throws(SystemError) -> WorkerProcess {
    let messages = try scratchFile()
    var ends: [Int32] = [0, 0]
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw SystemError(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[1]) }
    do throws(SystemError) {
      let child = try spawn(
        program, arguments, descriptors: [ends[1], ends[1], messages.descriptor],
        environment: environment)
      return WorkerProcess(socket: ends[0], child: child, standardError: messages)
    } catch {
      close(ends[0])
      throw error
    }
  }

  /// Sends all bytes into a socket (`send`); false when the other side is gone, without a signal.
  fileprivate static func send(_ bytes: [UInt8], to socket: Int32) -> Bool {
    #if canImport(Darwin)
      var isSet: Int32 = 1
      setsockopt(
        socket, SOL_SOCKET, SO_NOSIGPIPE, &isSet, socklen_t(MemoryLayout<Int32>.size))
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        systemSend(socket, $0.baseAddress, $0.count, flags)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }

  /// Waits for so many bytes of a descriptor (`poll`, `recv`); nil when it ends before.
  /// - Parameter deadline: the ``ticks()`` after which nothing more is waited for; nil to wait for ever.
  fileprivate static func receive(
    _ count: Int, from descriptor: Int32, until deadline: UInt64? = nil
  ) -> [UInt8]? {
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        if let deadline, !isReadable(descriptor, until: deadline) {
          isWhole = false
          return
        }
        let more = systemReceive(descriptor, buffer.baseAddress! + filled, count - filled)
        if more < 0, errno == EINTR { continue }
        guard more > 0 else {
          isWhole = false
          return
        }
        filled += more
      }
    }
    return isWhole ? bytes : nil
  }

  /// Returns true if bytes come before a deadline (`poll`); the end of the other side counts.
  private static func isReadable(_ descriptor: Int32, until deadline: UInt64) -> Bool {
    while true {
      let now = ticks()
      guard now < deadline else { return false }
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let milliseconds = Int32(min((deadline - now) / 1_000_000 + 1, 60_000))
      let result = poll(&request, 1, milliseconds)
      if result > 0 { return true }
      if result < 0, errno != EINTR { return false }
    }
  }

  /// The path of a program: a path as it is, a name in the absolute folders of `PATH` (`access`). A folder that is
  /// relative there would let a site's own files be started.
  package static func program(named name: String) -> String? {
    func isProgram(_ path: String) -> Bool {
      access(path, X_OK) == 0 && (try? status(of: path))?.kind == .file
    }
    if name.utf8.contains(0x2F) { return isProgram(name) ? name : nil }
    // By bytes: this is part of every start.
    var path: [UInt8] = []
    for byte in (environmentVariable("PATH") ?? "").utf8 + [UInt8(ascii: ":")] {
      guard byte == UInt8(ascii: ":") else {
        path.append(byte)
        continue
      }
      defer { path.removeAll(keepingCapacity: true) }
      guard path.first == UInt8(ascii: "/") else { continue }
      path.append(UInt8(ascii: "/"))
      for byte in name.utf8 { path.append(byte) }
      path.append(0)
      let isThere = path.withUnsafeBytes {
        access($0.baseAddress!.assumingMemoryBound(to: CChar.self), X_OK) == 0
      }
      guard isThere else { continue }
      let found = String(decoding: path.dropLast(), as: UTF8.self)
      if isProgram(found) { return found }
    }
    return nil
  }

  /// A program that was started to talk with; it ends with the last use of this.
  package final class WorkerProcess: Sendable {
    private let socket: Int32
    private let child: pid_t
    private let standardError: Scratch
    private let state = Mutex(State())

    private struct State {
      /// How it ended; nil while it runs.
      var status: Int32?
      /// The ``ticks()`` after which nothing more is received.
      var deadline: UInt64?
      /// How many bytes of its standard error ``messages()`` has returned.
      var heard = 0
    }

    fileprivate init(socket: Int32, child: pid_t, standardError: Scratch) {
      self.socket = socket
      self.child = child
      self.standardError = standardError
    }

    deinit {
      stop()
      close(socket)
    }

    /// Sends bytes.
    /// - Returns: false when the program is gone.
    package func send(_ bytes: [UInt8]) -> Bool { FileSystem.send(bytes, to: socket) }

    /// Waits for bytes: exactly as many, or nil when the program is gone or out of time.
    package func receive(_ count: Int) -> [UInt8]? {
      FileSystem.receive(count, from: socket, until: state.withLock(\.deadline))
    }

    /// Gives the program so many seconds from now; after them, nothing is received.
    package func limit(seconds: Int) {
      let deadline = ticks() + UInt64(seconds) * 1_000_000_000
      state.withLock { $0.deadline = deadline }
    }

    /// The text that the program has written to its standard error since the last call.
    package func messages() -> String {
      state.withLock { state in
        let new = (try? FileSystem.contents(of: standardError, from: state.heard)) ?? []
        state.heard += new.count
        return String(decoding: new, as: UTF8.self)
      }
    }

    /// Stops the program if need be, and tells how it ended.
    @discardableResult
    package func stop() -> WorkerEnd {
      let (isLate, status) = state.withLock { state in
        let isLate = state.deadline.map { ticks() >= $0 } ?? false
        let status = state.status ?? FileSystem.stop(child)
        state.status = status
        return (isLate, status)
      }
      let said = (try? FileSystem.contents(of: standardError)) ?? []
      let text = String(decoding: said, as: UTF8.self)
      let signal = status & 0x7F
      if signal == SIGXCPU || isLate { return .outOfTime(messages: text) }
      let reason =
        signal == 0
        ? "it exited with status \((status >> 8) & 0xFF)" : String(cString: strsignal(signal))
      return .other(reason, messages: text)
    }
  }

  /// Kills a child if it still runs, and waits for its end (`kill`, `waitpid`).
  private static func stop(_ child: pid_t) -> Int32 {
    var status: Int32 = 0
    kill(child, SIGKILL)
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status
  }

  /// How a program ended that was started to talk with, and what it wrote to its standard error.
  package enum WorkerEnd: Sendable {
    /// It took longer than it may.
    case outOfTime(messages: String)
    /// Anything else, with the reason in the system's words.
    case other(String, messages: String)
  }

  /// This process as the other side of a ``WorkerProcess``: standard input, where responses go too.
  package struct StandardChannel: Sendable {
    package init() {}

    /// Sends bytes.
    /// - Returns: false when the other side is gone.
    package func send(_ bytes: [UInt8]) -> Bool { FileSystem.send(bytes, to: 0) }

    /// Waits for bytes: exactly as many, or nil when the other side is gone.
    package func receive(_ count: Int) -> [UInt8]? { FileSystem.receive(count, from: 0) }
  }
}

/// `send` of the system: inside `FileSystem` the name is taken.
private func systemSend(
  _ socket: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32
) -> Int {
  send(socket, bytes, count, flags)
}

/// `recv` of the system.
private func systemReceive(_ socket: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  recv(socket, bytes, count, 0)
}
