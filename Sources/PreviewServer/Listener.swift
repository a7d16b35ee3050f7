internal import FlyingSocks
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The listening socket, and one task for each connection to it.
struct Listener: Sendable {
  /// More connections than this at a time are closed at once.
  private static let limit = 256

  private let socket: Socket
  /// The port that it listens on: the one that was asked for, or the system's choice for 0.
  let port: UInt16

  /// Binds and listens.
  /// - Parameters:
  ///   - host: an IP address, or `localhost` for 127.0.0.1.
  ///   - port: 0 lets the system choose.
  /// - Throws: `SocketError`; no socket is left open.
  init(host: String, port: UInt16) throws {
    if host.contains(":") {
      socket = try Self.listening(at: sockaddr_in6.inet6(ip6: host, port: port))
    } else {
      socket = try Self.listening(
        at: sockaddr_in.inet(ip4: host == "localhost" ? "127.0.0.1" : host, port: port))
    }
    switch try socket.sockname() {
    case .ip4(_, let actual), .ip6(_, let actual): self.port = actual
    case .unix: self.port = port
    }
  }

  private static func listening(at address: some SocketAddress) throws -> Socket {
    let socket = try Socket(domain: Int32(type(of: address).family), type: .stream)
    do {
      try socket.setValue(true, for: .localAddressReuse)
      // An answer leaves in one write: waiting for more to send would only delay it.
      try socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
      #if canImport(Darwin)
        try socket.setValue(true, for: .noSIGPIPE)
      #endif
      try socket.bind(to: address)
      try socket.listen()
    } catch {
      try? socket.close()
      throw error
    }
    return socket
  }

  /// Accepts connections until the task is cancelled; then all of them are closed.
  func serve(_ handler: PageHandler) async throws {
    let pool: some AsyncSocketPool = SocketPool.make()
    try await pool.prepare()
    let listening = try AsyncSocket(socket: socket, pool: pool)
    defer { try? socket.close() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { try await accept(from: listening, handler) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func accept(from listening: AsyncSocket, _ handler: PageHandler) async throws {
    let connections = OpenConnections(limit: Self.limit)
    try await withThrowingDiscardingTaskGroup { group in
      while true {
        let client: AsyncSocket
        do {
          client = try await listening.accept()
        } catch SocketError.failed(_, let number, _)
          where [EMFILE, ENFILE, ECONNABORTED, EINTR].contains(number)
        {
          // Out of file descriptors, or a browser that changed its mind: others may still come.
          try await Task.sleep(for: .milliseconds(20))
          continue
        }
        guard connections.enter() else {
          try? client.close()
          continue
        }
        group.addTask {
          await ClientConnection(socket: client, handler: handler).serve()
          connections.leave()
        }
      }
    }
  }
}

/// Counts connections against a limit.
private final class OpenConnections: Sendable {
  private let limit: Int
  private let count = Atomic<Int>(0)

  init(limit: Int) {
    self.limit = limit
  }

  /// Takes a place; false when there is none.
  func enter() -> Bool {
    if count.wrappingAdd(1, ordering: .relaxed).oldValue < limit { return true }
    leave()
    return false
  }

  func leave() {
    count.wrappingSubtract(1, ordering: .relaxed)
  }
}
