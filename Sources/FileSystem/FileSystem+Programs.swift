#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension FileSystem {
  /// The outcome of running a program.
  package struct ProgramResult: Sendable {
    /// Its exit status; 128 and up when a signal ended it.
    package var status: Int32
    /// Its standard output.
    package var output: [UInt8]
    /// Its standard error.
    package var messages: [UInt8]
  }

  /// Runs a program with an input and waits for it (`posix_spawnp`, `waitpid`).
  ///
  /// Input and output go through files without names in the folder for temporary files, so that neither
  /// side ever waits for the other. It gets this process's environment.
  /// - Parameters:
  ///   - program: a path, or a name that `PATH` is searched for.
  ///   - arguments: without the program's own name.
  ///   - input: what it reads from its standard input.
  /// - Throws: why it could not be started.
  package static func run(
    _ program: String, _ arguments: [String], input: [UInt8]
  ) throws(SystemError) -> ProgramResult {
    let files = [try scratchFile(), try scratchFile(), try scratchFile()]
    try write(input, to: files[0])
    let child = try spawn(program, arguments, descriptors: files.map(\.descriptor))
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw SystemError(code: errno) }
    }
    let signal = status & 0x7F
    return ProgramResult(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: try contents(of: files[1]),
      messages: try contents(of: files[2]))
  }

  /// Starts a program (`posix_spawnp`).
  /// - Parameters:
  ///   - descriptors: its standard input, output and error.
  ///   - environment: additional variables as `NAME=value`; a variable that this process already has keeps
  ///     its value.
  static func spawn(
    _ program: String, _ arguments: [String], descriptors: [Int32], environment: [String] = []
  ) throws(SystemError) -> pid_t {
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    // The threads of a task pool block signals, and a child process would inherit the signal mask.
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
    #else
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let more = environment.filter { variable in
      environmentVariable(String(variable.prefix { $0 != "=" })) == nil
    }.map { strdup($0) }
    defer { for variable in more { free(variable) } }
    var variables: [UnsafeMutablePointer<CChar>?] = []
    var next: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = environ
    while let place = next, let variable = place.pointee {
      variables.append(variable)
      next = place + 1
    }
    variables += more + [nil]
    var child: pid_t = 0
    let failure = posix_spawnp(&child, program, &actions, &attributes, &words, &variables)
    guard failure == 0 else { throw SystemError(code: failure) }
    return child
  }

  /// Creates a temporary folder that only this user can read (`mkdtemp`).
  /// - Parameter start: the beginning of its name.
  package static func makeTemporaryFolder(_ start: String) throws(SystemError) -> String {
    let folder = environmentVariable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var name = Array((folder + "/" + start + "XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else { throw SystemError(code: errno) }
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Creates a temporary file that is deleted when it is closed (`mkstemp`, `unlink`).
  static func scratchFile() throws(SystemError) -> Scratch {
    let folder = environmentVariable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var name = Array((folder + "/blogc-XXXXXX").utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return Scratch(descriptor)
  }

  private static func write(_ bytes: [UInt8], to file: Scratch) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        pwrite(file.descriptor, $0.baseAddress, $0.count, off_t(start))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SystemError(code: errno) }
      start += count
    }
  }

  /// The bytes of a scratch file from an offset on (`pread`).
  static func contents(of file: Scratch, from start: Int = 0) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = block.withUnsafeMutableBytes {
        pread(file.descriptor, $0.baseAddress, $0.count, off_t(start + bytes.count))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SystemError(code: errno) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: block[..<count])
    }
  }

  /// The one owner of a scratch file.
  final class Scratch: Sendable {
    let descriptor: Int32

    init(_ descriptor: Int32) {
      self.descriptor = descriptor
    }

    deinit {
      close(descriptor)
    }
  }
}

extension FileSystem {
  /// An address of the Internet protocol.
  package struct NetworkPlace: Sendable {
    /// 4 or 16 bytes.
    package var bytes: [UInt8]
    /// The address in digits.
    package var text: String
  }

  /// The addresses of a host (`getaddrinfo`), those of version 4 first; empty when the host is
  /// unknown.
  package static func addresses(of host: String) -> [NetworkPlace] {
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, nil, &found) == 0 else { return [] }
    defer { freeaddrinfo(found) }
    var places: [NetworkPlace] = []
    var next = found
    while let entry = next {
      next = entry.pointee.ai_next
      guard let address = entry.pointee.ai_addr else { continue }
      let start: Int
      let count: Int
      switch entry.pointee.ai_family {
      case AF_INET: (start, count) = (MemoryLayout<sockaddr_in>.offset(of: \.sin_addr) ?? 4, 4)
      case AF_INET6: (start, count) = (MemoryLayout<sockaddr_in6>.offset(of: \.sin6_addr) ?? 8, 16)
      default: continue
      }
      let raw = UnsafeRawPointer(address)
      let bytes = (start..<start + count).map { raw.load(fromByteOffset: $0, as: UInt8.self) }
      guard !places.contains(where: { $0.bytes == bytes }) else { continue }
      var text = [CChar](repeating: 0, count: 64)
      guard inet_ntop(entry.pointee.ai_family, raw + start, &text, 64) != nil else { continue }
      let digits = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      places.append(NetworkPlace(bytes: bytes, text: String(decoding: digits, as: UTF8.self)))
    }
    return places.filter { $0.bytes.count == 4 } + places.filter { $0.bytes.count == 16 }
  }
}
