internal import FlyingFox

/// The open live connections, and what they are told.
actor LiveHub: WSMessageHandler {
  /// More browsers than this are not kept informed: a page that opens connections in a loop must not
  /// fill the memory.
  private static let limit = 64

  private var listeners: [Int: AsyncStream<WSMessage>.Continuation] = [:]
  private var nextNumber = 0
  private var failure: LiveMessage?

  /// Tells all browsers; a failure is kept for those that connect while it lasts.
  func tell(_ message: LiveMessage) {
    switch message {
    case .failure: failure = message
    case .success: failure = nil
    case .pages, .styles, .reload: break
    }
    for listener in listeners.values { listener.yield(.text(message.json)) }
  }

  /// Takes in a browser; its stream ends when the browser goes.
  func makeMessages(
    for client: AsyncStream<WSMessage>
  ) async throws -> AsyncStream<WSMessage> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: WSMessage.self, bufferingPolicy: .bufferingNewest(32))
    guard listeners.count < Self.limit else {
      continuation.finish()
      return stream
    }
    let number = nextNumber
    nextNumber += 1
    listeners[number] = continuation
    if let failure { continuation.yield(.text(failure.json)) }
    Task {
      for await _ in client {}
      self.forget(number)
    }
    return stream
  }

  /// Ends all connections.
  func close() {
    for listener in listeners.values { listener.finish() }
    listeners = [:]
  }

  private func forget(_ number: Int) {
    listeners.removeValue(forKey: number)?.finish()
  }
}
