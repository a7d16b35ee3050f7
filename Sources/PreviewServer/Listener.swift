internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import NIOWebSocket
internal import Synchronization

/// The listening socket, with one task for each connection. SwiftNIO implements HTTP and web sockets.
struct Listener: Sendable {
  /// The protocol of a connection, decided by its first request.
  enum Conversation: Sendable {
    /// HTTP: requests and responses in turn.
    case pages(
      NIOAsyncChannel<HTTPServerRequestPart, HTTPPart<HTTPResponseHead, ByteBuffer>>)
    /// A web socket to an open page, with the request that names the page.
    case live(NIOAsyncChannel<WebSocketFrame, WebSocketFrame>, HTTPRequestHead)
  }

  /// An accepted connection.
  struct Client: Sendable {
    let channel: any Channel
    let conversation: EventLoopFuture<Conversation>
  }

  /// The largest number of simultaneous connections; further ones are closed at once.
  private static let connectionLimit = 256
  /// The longest message that a browser may send; the preview's own script never sends any.
  private static let messageLimit = 4_096

  private let listening: NIOAsyncChannel<Client, Never>
  /// The port that it listens on: the requested one, or the system's choice for 0.
  let port: UInt16

  /// Binds and listens.
  /// - Parameters:
  ///   - host: an IP address, or `localhost` for 127.0.0.1.
  ///   - port: 0 lets the system choose.
  ///   - idleTimeout: seconds after which a connection without a response is closed.
  ///   - handler: decides which requests become live connections.
  /// - Throws: `SocketAddressError`, `IOError`; no socket is left open.
  init(
    host: String, port: UInt16, idleTimeout: Int, group: any EventLoopGroup, handler: PageHandler
  ) async throws {
    let address = try SocketAddress(
      ipAddress: host == "localhost" ? "127.0.0.1" : host, port: Int(port))
    listening = try await ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 128)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(AcceptErrorHandler())
        }
      }
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .bind(to: address) { channel in
        channel.eventLoop.makeCompletedFuture { try Self.furnish(channel, handler, idleTimeout) }
      }
    self.port = UInt16(listening.channel.localAddress?.port ?? Int(port))
  }

  /// Installs a connection's channel handlers.
  private static func furnish(
    _ channel: any Channel, _ handler: PageHandler, _ idleTimeout: Int
  ) throws -> Client {
    let upgrader = NIOTypedWebSocketServerUpgrader<Conversation>(
      maxFrameSize: messageLimit,
      shouldUpgrade: { channel, head in
        channel.eventLoop.makeSucceededFuture(handler.opensLive(head) ? HTTPHeaders() : nil)
      },
      upgradePipelineHandler: { channel, head in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          pipeline.removeHandler(try pipeline.handler(type: IdleTimeoutHandler.self), promise: nil)
          pipeline.removeHandler(try pipeline.handler(type: UpgradeGuardHandler.self), promise: nil)
          return .live(try NIOAsyncChannel(wrappingChannelSynchronously: channel), head)
        }
      })
    let upgrades = NIOTypedHTTPServerUpgradeConfiguration<Conversation>(
      upgraders: [upgrader],
      notUpgradingCompletionHandler: { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          try pipeline.addHandler(ResponseEncoder())
          return .pages(try NIOAsyncChannel(wrappingChannelSynchronously: channel))
        }
      })
    var configuration = NIOUpgradableHTTPServerPipelineConfiguration(upgradeConfiguration: upgrades)
    configuration.decoderConfiguration.maxHeaderFieldSize = 16_384
    configuration.decoderConfiguration.maxHeaderListSize = 32_768
    configuration.decoderConfiguration.maxHeaderFieldCount = 100

    let pipeline = channel.pipeline.syncOperations
    try pipeline.addHandler(IdleTimeoutHandler(seconds: idleTimeout))
    let conversation = try pipeline.configureUpgradableHTTPServerPipeline(
      configuration: configuration)
    let refusal = try pipeline.handler(type: HTTPServerProtocolErrorHandler.self)
    try pipeline.addHandler(HTTPErrorHandler(), position: .before(refusal))
    try pipeline.addHandler(UpgradeGuardHandler(handler), position: .after(refusal))
    return Client(channel: channel, conversation: conversation)
  }

  /// Accepts connections until the task is cancelled; then all of them are closed.
  /// - Parameter serve: serves one client until its connection ends.
  func serve(_ serve: @escaping @Sendable (Client) async -> Void) async throws {
    let open = OpenConnections()
    try await listening.executeThenClose { clients in
      try await withThrowingDiscardingTaskGroup { group in
        for try await client in clients {
          guard open.count.load(ordering: .relaxed) < Self.connectionLimit else {
            client.channel.close(promise: nil)
            continue
          }
          open.count.wrappingAdd(1, ordering: .relaxed)
          group.addTask {
            await serve(client)
            open.count.wrappingSubtract(1, ordering: .relaxed)
          }
        }
        group.cancelAll()
      }
    }
  }
}

/// Counts the open connections.
private final class OpenConnections: Sendable {
  let count = Atomic<Int>(0)
}
