internal import NIOCore
internal import NIOHTTP1

/// Closes a connection on which no response was sent for a while: a client that sends its request byte by byte, one
/// that does not read the response, or an idle one.
final class IdleTimeoutHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let limit: TimeAmount
  private var end: Scheduled<Void>?

  init(seconds: Int) {
    limit = .seconds(Int64(seconds))
  }

  func handlerAdded(context: ChannelHandlerContext) {
    begin(context)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    end?.cancel()
  }

  func channelInactive(context: ChannelHandlerContext) {
    end?.cancel()
    context.fireChannelInactive()
  }

  func write(
    context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
  ) {
    begin(context)
    context.write(data, promise: promise)
  }

  private func begin(_ context: ChannelHandlerContext) {
    end?.cancel()
    let channel = context.channel
    end = context.eventLoop.scheduleTask(in: limit) { channel.close(promise: nil) }
  }
}

/// Closes a connection that received invalid HTTP, after SwiftNIO's error response. SwiftNIO always responds with
/// 400; this handler responds with a specific status to a head that is too long.
final class HTTPErrorHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private var isExceeded = false

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard let error = error as? HTTPParserError else { return context.fireErrorCaught(error) }
    isExceeded = error == .headerOverflow
    context.fireErrorCaught(error)
    context.close(promise: nil)
  }

  func write(
    context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
  ) {
    guard isExceeded, case .head(var head) = Self.unwrapOutboundIn(data), head.status == .badRequest
    else { return context.write(data, promise: promise) }
    head.status = .requestHeaderFieldsTooLarge
    context.write(Self.wrapOutboundOut(.head(head)), promise: promise)
  }
}

/// Prevents errors of single connections, such as one that was closed before it was accepted, from ending the server.
final class AcceptErrorHandler: ChannelInboundHandler {
  typealias InboundIn = any Channel

  func errorCaught(context: ChannelHandlerContext, error: any Error) {}
}

/// Drops everything after an upgrade request that was still parsed as HTTP.
///
/// A browser waits for the answer before it sends the first frame. If a client does not wait, SwiftNIO may already
/// have read another request, and would pass it to the frame decoder, which crashes the process.
final class UpgradeGuardHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart

  private let handler: PageHandler
  private var isLive = false
  private var isOver = false

  init(_ handler: PageHandler) {
    self.handler = handler
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if isOver { return }
    switch Self.unwrapInboundIn(data) {
    case .head(let head): isLive = handler.view(of: head) != nil
    case .body: break
    case .end: isOver = isLive
    }
    context.fireChannelRead(data)
  }
}

/// Converts responses to the type that SwiftNIO's encoder expects.
final class ResponseEncoder: ChannelOutboundHandler {
  typealias OutboundIn = HTTPPart<HTTPResponseHead, ByteBuffer>
  typealias OutboundOut = HTTPServerResponsePart

  func write(
    context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
  ) {
    let part: HTTPServerResponsePart =
      switch Self.unwrapOutboundIn(data) {
      case .head(let head): .head(head)
      case .body(let bytes): .body(.byteBuffer(bytes))
      case .end(let trailers): .end(trailers)
      }
    context.write(Self.wrapOutboundOut(part), promise: promise)
  }
}
