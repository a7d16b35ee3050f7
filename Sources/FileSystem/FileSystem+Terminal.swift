#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension FileSystem {
  /// One line of standard input without its line break (`getchar`); nil at its end.
  package static func readLine() -> String? {
    var line: [UInt8] = []
    while true {
      let byte = getchar()
      guard byte >= 0 else { return line.isEmpty ? nil : String(decoding: line, as: UTF8.self) }
      if byte == 0x0A { return String(decoding: line, as: UTF8.self) }
      line.append(UInt8(byte))
    }
  }
}
