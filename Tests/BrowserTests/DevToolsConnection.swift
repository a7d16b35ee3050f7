import CommandRunner
import Foundation

/// A WebSocket connection to a browser's DevTools. It sends and receives whole messages, and implements the
/// part of RFC 6455 that a client on the same machine needs.
actor DevToolsConnection {
  private let socket: LoopbackSocket
  private var received: [UInt8] = []

  /// Connects and performs the handshake.
  init(port: UInt16, path: String) async throws {
    socket = try LoopbackSocket(port: port)
    let request =
      "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
      + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
    try await socket.write(request)
    while true {
      if let end = received.indices.dropLast(3).first(where: {
        received[$0..<($0 + 4)] == [13, 10, 13, 10]
      }) {
        received.removeFirst(end + 4)
        return
      }
      received += try await more()
    }
  }

  /// Sends a text in one frame; a mask of zeros leaves its bytes as they are.
  func write(_ text: Data) async throws {
    var frame = Data([0x81])
    switch text.count {
    case ...125: frame.append(0x80 | UInt8(text.count))
    case ...0xFFFF:
      frame.append(contentsOf: [0x80 | 126, UInt8(text.count >> 8), UInt8(text.count & 0xFF)])
    default:
      frame.append(0x80 | 127)
      frame.append(
        contentsOf: (0..<8).map { UInt8(truncatingIfNeeded: text.count >> (56 - 8 * $0)) })
    }
    frame.append(contentsOf: [0, 0, 0, 0])
    try await socket.write(Array(frame + text))
  }

  /// Reads the next whole message; control frames are skipped.
  func read() async throws -> Data {
    var message = Data()
    while true {
      let head = try await take(2)
      var length = Int(head[1] & 0x7F)
      if length >= 126 {
        length = try await take(length == 126 ? 2 : 8).reduce(0) { $0 << 8 | Int($1) }
      }
      let content = try await take(length)
      switch head[0] & 0x0F {
      case 0x0, 0x1, 0x2: message.append(contentsOf: content)
      case 0x8: throw Chromium.Failure.closed
      default: continue
      }
      if head[0] & 0x80 != 0 { return message }
    }
  }

  private func more() async throws -> [UInt8] {
    let bytes = try await socket.read()
    if bytes.isEmpty { throw Chromium.Failure.closed }
    return bytes
  }

  private func take(_ count: Int) async throws -> [UInt8] {
    while received.count < count { received += try await more() }
    defer { received.removeFirst(count) }
    return Array(received[..<count])
  }
}
