internal import Foundation

/// A TCP connection to this machine for tests. It sends raw bytes, so that a test can also send requests that no
/// browser would.
///
/// The calls that wait do so on threads of their own, because tests and the servers that they test share the pool of
/// Swift's tasks.
package final class LoopbackSocket: Sendable {
  /// A call of the system failed.
  package struct Failure: Error {
    package let call: String
    package let code: Int32
  }

  private let descriptor: Int32
  private let reading = DispatchQueue(label: "blogc.test.read")
  private let writing = DispatchQueue(label: "blogc.test.write")

  /// Connects to a port of 127.0.0.1, or of ::1.
  package init(port: UInt16, isIPv6: Bool = false, timeout: Int = 600) throws {
    #if canImport(Glibc)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    descriptor = socket(isIPv6 ? AF_INET6 : AF_INET, stream, 0)
    guard descriptor >= 0 else { throw Failure(call: "socket", code: errno) }
    var patience = timeval(tv_sec: timeout, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(
        descriptor, SOL_SOCKET, option, &patience, socklen_t(MemoryLayout<timeval>.size))
    }
    var outcome: Int32
    if isIPv6 {
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port.bigEndian
      address.sin6_addr = in6addr_loopback
      outcome = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in6>.size))
        }
      }
    } else {
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      outcome = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
    }
    guard outcome == 0 else {
      let code = errno
      close(descriptor)
      throw Failure(call: "connect", code: code)
    }
  }

  deinit { close(descriptor) }

  /// Sends bytes.
  package func write(_ bytes: [UInt8]) async throws {
    try await withCheckedThrowingContinuation {
      (continuation: CheckedContinuation<Void, any Error>) in
      writing.async {
        var rest = bytes[...]
        while !rest.isEmpty {
          #if canImport(Glibc)
            let flags = Int32(MSG_NOSIGNAL)
          #else
            let flags: Int32 = 0
          #endif
          let sent = rest.withUnsafeBytes { send(self.descriptor, $0.baseAddress, $0.count, flags) }
          if sent < 0, errno == EINTR { continue }
          guard sent > 0 else {
            return continuation.resume(throwing: Failure(call: "send", code: errno))
          }
          rest = rest.dropFirst(sent)
        }
        continuation.resume()
      }
    }
  }

  /// Sends a text.
  package func write(_ text: String) async throws { try await write(Array(text.utf8)) }

  /// Reads the next bytes; empty if the other side has ended the connection.
  package func read(atMost count: Int = 65_536) async throws -> [UInt8] {
    try await withCheckedThrowingContinuation { continuation in
      reading.async {
        var block = [UInt8](repeating: 0, count: count)
        while true {
          let taken = recv(self.descriptor, &block, count, 0)
          if taken < 0, errno == EINTR { continue }
          guard taken >= 0 else {
            return continuation.resume(throwing: Failure(call: "recv", code: errno))
          }
          return continuation.resume(returning: Array(block[..<taken]))
        }
      }
    }
  }

  /// Reads everything until the other side ends the connection, in an orderly way or not.
  package func readAll() async -> [UInt8] {
    var bytes: [UInt8] = []
    while let more = try? await read(), !more.isEmpty { bytes += more }
    return bytes
  }

  /// Shuts down the sending direction of the connection.
  package func endWriting() {
    #if canImport(Glibc)
      shutdown(descriptor, Int32(SHUT_WR))
    #else
      shutdown(descriptor, SHUT_WR)
    #endif
  }
}
