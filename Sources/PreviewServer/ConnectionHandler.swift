internal import NIOCore
internal import NIOHTTP1
internal import NIOWebSocket

/// Serves the clients of the preview, each in a task of its own.
struct ConnectionHandler: Sendable {
  /// The length of the pieces in which files are sent, so that a video does not fill the memory.
  private static let pieceLength = 262_144
  /// The number of bytes of a request's body that are read and discarded before the response.
  private static let bodyLimit = 65_536

  let handler: PageHandler

  /// Serves a connection until it ends; never throws, because nobody could handle the error.
  func talk(with client: Listener.Client) async {
    do {
      let conversation = try await withTaskCancellationHandler {
        try await client.conversation.get()
      } onCancel: {
        client.channel.close(promise: nil)
      }
      switch conversation {
      case .pages(let channel):
        try await channel.executeThenClose { requests, writer in
          try await serve(requests, writer)
        }
      case .live(let channel, let request):
        try await channel.executeThenClose { frames, messages in
          await live(frames, messages, request)
        }
      }
    } catch {
      // The browser disconnected, sent invalid HTTP or was idle for too long, or the server stops: in each case the
      // connection is closed.
    }
  }

  private typealias ResponseWriter = NIOAsyncChannelOutboundWriter<
    HTTPPart<HTTPResponseHead, ByteBuffer>
  >

  /// Answers requests in turn until either side closes the connection.
  private func serve(
    _ parts: NIOAsyncChannelInboundStream<HTTPServerRequestPart>, _ writer: ResponseWriter
  ) async throws {
    var request: HTTPRequestHead?
    var bodyLength = 0
    for try await part in parts {
      switch part {
      case .head(let head):
        request = head
        bodyLength = 0
        continue
      case .body(let piece):
        bodyLength += piece.readableBytes
        if bodyLength <= Self.bodyLimit { continue }
      case .end: break
      }
      guard let head = request else { return }
      let keepsAlive = head.isKeepAlive && bodyLength == 0 && handler.view(of: head) == nil
      try await send(
        handler.respond(to: head, hasBody: bodyLength > 0), to: head, keepsAlive: keepsAlive, writer
      )
      if !keepsAlive { return }
      request = nil
    }
  }

  private func send(
    _ response: HTTPResponse, to request: HTTPRequestHead, keepsAlive: Bool,
    _ writer: ResponseWriter
  ) async throws {
    try await writer.write(.head(response.head(keepsAlive: keepsAlive)))
    if request.method != .HEAD {
      switch response.body {
      case .bytes(let bytes):
        if !bytes.isEmpty { try await writer.write(.body(ByteBuffer(bytes: bytes))) }
      case .file(let file, let range):
        var start = range.lowerBound
        while start < range.upperBound {
          let end = min(start + Self.pieceLength, range.upperBound)
          guard let piece = file.bytes(start..<end) else { throw ChannelError.ioOnClosedChannel }
          try await writer.write(.body(ByteBuffer(bytes: piece)))
          start = end
        }
      }
    }
    try await writer.write(.end(nil))
  }

  /// Sends the hub's messages to a browser until either side ends the connection.
  private func live(
    _ frames: NIOAsyncChannelInboundStream<WebSocketFrame>,
    _ messages: NIOAsyncChannelOutboundWriter<WebSocketFrame>, _ request: HTTPRequestHead
  ) async {
    guard let hub = handler.hub, let view = handler.view(of: request) else { return }
    let (number, news) = await hub.join(view)
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        do {
          for await message in news {
            try await messages.write(
              WebSocketFrame(fin: true, opcode: .text, data: ByteBuffer(bytes: message.json)))
          }
          try await messages.write(Self.goodbye)
        } catch {
          // The browser disconnected; the other task notices it too.
        }
      }
      group.addTask {
        do {
          try await listen(frames, messages)
        } catch {
          // Closed without a close frame: treated as closed.
        }
      }
      await group.next()
      await hub.forget(number)
      group.cancelAll()
    }
  }

  /// Reads a browser's frames on a live connection until it closes it.
  private func listen(
    _ frames: NIOAsyncChannelInboundStream<WebSocketFrame>,
    _ messages: NIOAsyncChannelOutboundWriter<WebSocketFrame>
  ) async throws {
    for try await frame in frames {
      // A browser masks each frame (RFC 6455, section 5.1); a client that does not is not a browser.
      guard frame.maskKey != nil else { return try await messages.write(Self.goodbye) }
      switch frame.opcode {
      case .ping:
        try await messages.write(
          WebSocketFrame(fin: true, opcode: .pong, data: frame.unmaskedData))
      case .text, .binary, .continuation, .pong: continue
      default: return try await messages.write(Self.goodbye)
      }
    }
  }

  private static var goodbye: WebSocketFrame {
    WebSocketFrame(fin: true, opcode: .connectionClose, data: ByteBuffer())
  }
}
