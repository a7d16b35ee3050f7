/// The open live connections, and what they are told.
actor LiveHub {
  /// More browsers than this are not kept informed: a page that opens connections in a loop must not
  /// fill the memory.
  private static let limit = 64

  private var listeners: [Int: AsyncStream<LiveMessage>.Continuation] = [:]
  private var nextNumber = 0
  private var failure: LiveMessage?

  /// Tells all browsers; a failure is kept for those that connect while it lasts.
  func tell(_ message: LiveMessage) {
    switch message {
    case .failure: failure = message
    case .success: failure = nil
    case .pages, .styles, .reload: break
    }
    for listener in listeners.values { listener.yield(message) }
  }

  /// Takes in a browser.
  /// - Returns: what it is to be told, and its number for ``forget(_:)``; a stream that ends at once when there are too
  ///   many.
  func join() -> (number: Int, messages: AsyncStream<LiveMessage>) {
    let (stream, continuation) = AsyncStream.makeStream(
      of: LiveMessage.self, bufferingPolicy: .bufferingNewest(32))
    let number = nextNumber
    nextNumber += 1
    guard listeners.count < Self.limit else {
      continuation.finish()
      return (number, stream)
    }
    listeners[number] = continuation
    if let failure { continuation.yield(failure) }
    return (number, stream)
  }

  /// Ends one connection's stream; an unknown number is nothing.
  func forget(_ number: Int) {
    listeners.removeValue(forKey: number)?.finish()
  }

  /// Ends all connections' streams.
  func close() {
    for listener in listeners.values { listener.finish() }
    listeners = [:]
  }
}
