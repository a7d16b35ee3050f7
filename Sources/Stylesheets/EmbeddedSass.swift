/// The embedded Sass protocol: messages with their numbers, over a channel to Dart Sass.
///
/// Each packet is a length, the number of the compilation, and a message of Protocol Buffers
/// (github.com/sass/sass/blob/main/spec/embedded-protocol.md). One compilation runs at a time.
struct EmbeddedSass {
  /// A message from Dart Sass.
  enum Event {
    /// The compilation has finished: the fields of `CompileResponse`.
    case response(ProtocolFields)
    /// The fields of `LogEvent`.
    case log(ProtocolFields)
    /// A request for the canonical URL of an import: the fields of `CanonicalizeRequest`.
    case canonicalize(ProtocolFields)
    /// A request for a file: the fields of `ImportRequest`.
    case load(ProtocolFields)
    /// The version of the protocol.
    case version(String)
    /// A protocol error, with its message.
    case fault(String)
  }

  /// The longest message that is accepted.
  private static let mostBytes = 256 << 20

  let channel: any SassChannel

  /// Requests the version of the protocol, as its first message.
  /// - Returns: nil for a program that does not support the protocol.
  func version() -> String? {
    var request = ProtocolMessage()
    var inbound = ProtocolMessage()
    request.set(1, 1)
    inbound.set(7, request)
    guard send(inbound, compilation: 0), case .version(let version)? = receive() else { return nil }
    return version
  }

  /// Sends a message.
  /// - Returns: false when the other side has closed the channel.
  func send(_ message: ProtocolMessage, compilation: Int = 1) -> Bool {
    var content: [UInt8] = []
    content.append(varint: compilation)
    content += message.bytes
    var packet: [UInt8] = []
    packet.append(varint: content.count)
    return channel.send(packet + content)
  }

  /// Waits for the next message; nil when the other side has closed the channel, exceeds the deadline or
  /// violates the protocol.
  func receive() -> Event? {
    var length = 0
    var shift = 0
    while true {
      guard shift < 35, let byte = channel.receive(1)?.first else { return nil }
      length |= Int(byte & 0x7F) << shift
      if byte & 0x80 == 0 { break }
      shift += 7
    }
    guard length > 0, length <= Self.mostBytes, let packet = channel.receive(length) else {
      return nil
    }
    var rest = packet[...]
    guard rest.takeVarint() != nil, let message = ProtocolFields(rest) else { return nil }
    if let fields = message.message(2) { return .response(fields) }
    if let fields = message.message(3) { return .log(fields) }
    if let fields = message.message(4) { return .canonicalize(fields) }
    if let fields = message.message(5) { return .load(fields) }
    if let fields = message.message(8) { return .version(fields.text(1)) }
    if let fields = message.message(1) { return .fault(fields.text(3)) }
    return nil
  }
}
