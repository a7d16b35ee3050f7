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
  /// does not provide it.
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

  /// Limits this process from now on (`setrlimit`): to further seconds of processor time, after which the system
  /// ends it, and to bytes of memory; no core file is written. Another call grants further seconds.
  package static func limitOwnUse(seconds: Int, bytes: Int) {
    var used = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &used)
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &used)
    #endif
    let seconds = Int(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + seconds
    // At the lower limit the process gets SIGXCPU, which ends it with an exit status that shows the
    // reason.
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
  /// - Parameter isFinal: true to set the hard limit too, so that the limit cannot be raised again.
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

  /// Starts a worker program whose standard input and output are one socket to this process
  /// (`socketpair`, `posix_spawn`); its standard error is collected.
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

  /// Sends all bytes to a socket (`send`). Returns false when the other side has closed it; no
  /// signal is raised.
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

  /// Waits for a number of bytes from a descriptor (`poll`, `recv`); nil when it ends earlier.
  /// - Parameter deadline: the ``ticks()`` at which waiting ends; nil to wait without a limit.
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

  /// Returns true if bytes, or the end of the stream, arrive before a deadline (`poll`).
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

  /// The path of a program: a path unchanged, a name searched for in the folders of `PATH` (`access`). Relative
  /// folders in `PATH` are skipped: they would let files of a site be executed.
  package static func program(named name: String) -> String? {
    func isProgram(_ path: String) -> Bool {
      access(path, X_OK) == 0 && (try? status(of: path))?.kind == .file
    }
    if name.utf8.contains(0x2F) { return isProgram(name) ? name : nil }
    // Built from bytes because this runs at every start.
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

  /// A running worker program; it is stopped when this object is released.
  package final class WorkerProcess: Sendable {
    private let socket: Int32
    private let child: pid_t
    private let standardError: Scratch
    private let state = Mutex(State())

    private struct State {
      /// Its exit status; nil while it runs.
      var status: Int32?
      /// The ``ticks()`` at which receiving ends.
      var deadline: UInt64?
      /// The number of bytes of its standard error that ``messages()`` has returned.
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

    /// Waits for exactly a number of bytes; nil when the program has ended or the deadline has
    /// passed.
    package func receive(_ count: Int) -> [UInt8]? {
      FileSystem.receive(count, from: socket, until: state.withLock(\.deadline))
    }

    /// Sets the deadline to a number of seconds from now.
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

    /// Stops the program if it still runs, and returns how it ended.
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

  /// The reason why a worker program ended, with the text of its standard error.
  package enum WorkerEnd: Sendable {
    /// The deadline passed.
    case outOfTime(messages: String)
    /// Anything else, with the reason in the system's words.
    case other(String, messages: String)
  }

  /// The channel of a worker to the process that started it: its standard input, a socket that is
  /// also written to.
  package struct StandardChannel: Sendable {
    package init() {}

    /// Sends bytes.
    /// - Returns: false when the other side is gone.
    package func send(_ bytes: [UInt8]) -> Bool { FileSystem.send(bytes, to: 0) }

    /// Waits for exactly a number of bytes; nil when the other side has closed the socket.
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
