/// Frames of a web socket (RFC 6455, section 5): texts out, and what a browser may say in return.
package enum WebSocketFrame {
  /// What a browser sent.
  package enum Incoming: Equatable, Sendable {
    /// A message; its content means nothing to the preview.
    case message
    /// A question whether somebody is there; the answer repeats its bytes.
    case ping([UInt8])
    /// The end, or something that is no frame of a browser.
    case close
  }

  /// The longest message that is read; the preview's own script never sends any.
  private static let limit = 4_096

  /// A text for the browser, in one unmasked frame.
  package static func text(_ text: String) -> [UInt8] { frame(0x81, Array(text.utf8)) }

  /// The answer to a ping.
  package static func pong(_ bytes: [UInt8]) -> [UInt8] { frame(0x8A, bytes) }

  /// The end of the conversation.
  package static let close: [UInt8] = [0x88, 0x00]

  /// Takes the first frame from what has been received.
  ///
  /// - Parameter received: bytes that came so far; a complete frame is removed from its front.
  /// - Returns: nil when the frame is not complete yet.
  package static func next(from received: inout [UInt8]) -> Incoming? {
    guard received.count >= 2 else { return nil }
    let masked = received[1] & 0x80 != 0
    var length = Int(received[1] & 0x7F)
    var start = 2
    if length == 126 {
      guard received.count >= 4 else { return nil }
      length = Int(received[2]) << 8 | Int(received[3])
      start = 4
    }
    guard masked, length < 127 || start == 4, length <= limit else { return .close }
    guard received.count >= start + 4 + length else { return nil }
    let mask = received[start..<(start + 4)]
    let content = received[(start + 4)..<(start + 4 + length)].enumerated().map { index, byte in
      byte ^ mask[start + index % 4]
    }
    let kind = received[0] & 0x0F
    received.removeFirst(start + 4 + length)
    switch kind {
    case 0x0, 0x1, 0x2, 0xA: return .message
    case 0x9: return length <= 125 ? .ping(content) : .close
    default: return .close
    }
  }

  private static func frame(_ first: UInt8, _ content: [UInt8]) -> [UInt8] {
    var bytes = [first]
    switch content.count {
    case ...125:
      bytes.append(UInt8(content.count))
    case ...0xFFFF:
      bytes += [126, UInt8(content.count >> 8), UInt8(content.count & 0xFF)]
    default:
      bytes.append(127)
      bytes += (0..<8).map { UInt8(truncatingIfNeeded: content.count >> (56 - 8 * $0)) }
    }
    return bytes + content
  }
}
