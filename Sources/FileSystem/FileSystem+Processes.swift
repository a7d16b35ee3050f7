#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension FileSystem {
  /// Runs a program with this process's input and output and waits for it (`posix_spawn`, `waitpid`).
  /// - Parameters:
  ///   - program: its path.
  ///   - arguments: without the program's name.
  /// - Returns: its exit status, 127 when it could not be started or a signal ended it.
  package static func run(_ program: String, _ arguments: [String]) -> Int32 {
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    guard posix_spawn(&process, program, nil, nil, words, environ) == 0 else { return 127 }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return 127 }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 127
  }

  /// Ends this process with exit status 0 (`exit`).
  package static func end() -> Never { exit(0) }

  /// Runs a program of the search path and returns what it printed (`posix_spawnp`, `waitpid`).
  ///
  /// It gets no input, and of the environment only `PATH`, `HOME` and what is passed.
  /// - Parameters:
  ///   - arguments: without the program's own name.
  ///   - environment: variables by name.
  /// - Returns: nil when it could not be started or did not end with success.
  package static func output(
    of program: String, _ arguments: [String], environment: [(name: String, value: String)] = []
  ) -> [UInt8]? {
    var variables = environment.map { "\($0.name)=\($0.value)" }
    for name in ["PATH", "HOME"] {
      if let value = environmentVariable(name) { variables.append("\(name)=\(value)") }
    }
    var argumentPointers = ([program] + arguments).map { strdup($0) } + [nil]
    var variablePointers = variables.map { strdup($0) } + [nil]
    defer { for pointer in argumentPointers + variablePointers { free(pointer) } }

    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    let reading = FileHandle(ends[0])
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var child: pid_t = 0
    let failure = posix_spawnp(
      &child, program, &actions, nil, &argumentPointers, &variablePointers)
    close(ends[1])
    guard failure == 0 else { return nil }

    var output: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while let count = try? retrying({
      block.withUnsafeMutableBufferPointer {
        Glue.read(reading.descriptor, $0.baseAddress, $0.count)
      }
    }), count > 0 {
      output.append(contentsOf: block[..<count])
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    return status == 0 ? output : nil
  }
}
