import PreviewServer
import Testing

@Suite("Web sockets")
struct WebSocketTests {
  @Test("the handshake proves itself as the standard's example does")
  func acceptance() {
    #expect(
      WebSocketHandshake.acceptance(of: "dGhlIHNhbXBsZSBub25jZQ==")
        == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
  }

  @Test("a text is framed with its length", arguments: [(5, 2), (126, 4), (70_000, 10)])
  func text(length: Int, head: Int) {
    let frame = WebSocketFrame.text(String(repeating: "a", count: length))
    #expect(frame.count == head + length)
    #expect(frame[0] == 0x81)
  }

  @Test("a masked ping is answered with its own bytes")
  func ping() {
    var received: [UInt8] = [0x89, 0x82, 1, 2, 3, 4, 0x68 ^ 1, 0x69 ^ 2, 0x88]
    #expect(WebSocketFrame.next(from: &received) == .ping([0x68, 0x69]))
    #expect(received == [0x88])
    #expect(WebSocketFrame.next(from: &received) == nil)
    #expect(WebSocketFrame.pong([0x68, 0x69]) == [0x8A, 2, 0x68, 0x69])
  }

  @Test(
    "a close, an unmasked frame and one that is too long end the conversation",
    arguments: [
      [0x88, 0x80, 0, 0, 0, 0], [0x81, 0x01, 0x61], [0x81, 0xFE, 0xFF, 0xFF], [0x81, 0xFF, 0, 0],
      [0x83, 0x80, 0, 0, 0, 0],
    ])
  func ends(bytes: [UInt8]) {
    var received = bytes
    #expect(WebSocketFrame.next(from: &received) == .close)
  }

  @Test("a frame that is not complete is waited for")
  func incomplete() {
    var received: [UInt8] = [0x81, 0x85, 1, 2, 3, 4, 0]
    #expect(WebSocketFrame.next(from: &received) == nil)
    #expect(received.count == 7)
  }
}
