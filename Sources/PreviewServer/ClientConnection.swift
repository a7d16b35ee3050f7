internal import FlyingSocks

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// One browser's connection: requests and answers in turn, until either side closes it.
struct ClientConnection: Sendable {
  /// How long a connection may wait for the rest of a request, in seconds; an idle one is closed then.
  private static let patience = 30.0

  let socket: AsyncSocket
  let handler: PageHandler

  /// Serves until the connection ends; never fails, because there is nobody to tell.
  func serve() async {
    var received: [UInt8] = []
    do {
      while let request = try await nextRequest(&received) {
        switch handler.outcome(of: request) {
        case .answer(let answer):
          try await write(answer.encoded(keepsAlive: request.keepsAlive))
          guard request.keepsAlive else { return close() }
        case .live(let hub, let answer):
          try await write(answer.encoded(keepsAlive: true))
          await live(hub, received)
          return close()
        }
      }
    } catch {
      // The browser went away, was silent for too long, or the server stops: in each case the connection ends.
    }
    close()
  }

  /// Reads up to the end of a request's head.
  ///
  /// - Parameter received: what came already; bytes behind the head stay in it.
  /// - Returns: nil when the browser closed the connection between two requests, or after the answer to something that
  ///   is no request.
  /// - Complexity: O(n).
  private func nextRequest(_ received: inout [UInt8]) async throws -> RequestHead? {
    var searched = 0
    while true {
      if let end = Self.headEnd(in: received, from: searched) {
        guard let head = RequestHead(received[..<end]) else {
          try await refuse(.badRequest, "that is no request that a preview answers")
          return nil
        }
        received.removeFirst(end + 4)
        return head
      }
      guard received.count <= RequestHead.limit else {
        try await refuse(.headersTooLarge, "the request's head is too long")
        return nil
      }
      searched = max(0, received.count - 3)
      received += try await readSome()
    }
  }

  /// Where the empty line after a head begins, looking from an offset on.
  private static func headEnd(in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= start + 4 else { return nil }
    return (start...(bytes.count - 4)).first {
      bytes[$0] == 0x0D && bytes[$0 + 1] == 0x0A && bytes[$0 + 2] == 0x0D && bytes[$0 + 3] == 0x0A
    }
  }

  private func refuse(_ status: Answer.Status, _ text: String) async throws {
    try await write(Answer.words(status, text).encoded(keepsAlive: false))
  }

  /// Tells a browser what the hub has to say, until one of the two ends it.
  private func live(_ hub: LiveHub, _ rest: [UInt8]) async {
    let (number, messages) = await hub.join()
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        do {
          for await message in messages { try await write(WebSocketFrame.text(message.json)) }
          try await write(WebSocketFrame.close)
        } catch {
          // The browser went away; the other task sees it too.
        }
      }
      group.addTask { await listen(rest) }
      await group.next()
      await hub.forget(number)
      group.cancelAll()
    }
  }

  /// Reads what a browser says on a live connection, until it closes it.
  private func listen(_ rest: [UInt8]) async {
    var received = rest
    do {
      while true {
        switch WebSocketFrame.next(from: &received) {
        case .message: continue
        case .ping(let bytes): try await write(WebSocketFrame.pong(bytes))
        case .close: return
        case nil: received += try await socket.read(atMost: 4_096)
        }
      }
    } catch {
      // Closed without a word: the same as closed.
    }
  }

  /// Some bytes, at least one.
  /// - Throws: when the connection is closed, or nothing came in time.
  private func readSome() async throws -> [UInt8] {
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      group.addTask { try await socket.read(atMost: 4_096) }
      group.addTask {
        try await Task.sleep(for: .seconds(Self.patience))
        throw SocketError.timeout(message: "nothing came")
      }
      defer { group.cancelAll() }
      return try await group.next() ?? []
    }
  }

  private func write(_ bytes: [UInt8]) async throws {
    try await socket.write(Data(bytes))
  }

  private func close() {
    try? socket.close()
  }
}
