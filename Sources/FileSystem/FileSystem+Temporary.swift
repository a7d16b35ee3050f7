#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension FileSystem {
  /// Creates a new folder in the folder for temporary files (`mkdtemp`).
  /// - Returns: its path.
  package static func makeTemporaryFolder() throws(SystemError) -> String {
    let folder = environmentVariable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var name = Array((folder + "/blogc-XXXXXX").utf8CString)
    let isMade = name.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw failure() }
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Limits the size of files that this process and those that it starts may write from now on (`setrlimit`).
  package static func limitFileSize(bytes: Int) {
    var value = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
    #if canImport(Glibc)
      _ = setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &value)
    #else
      _ = setrlimit(RLIMIT_FSIZE, &value)
    #endif
  }
}
