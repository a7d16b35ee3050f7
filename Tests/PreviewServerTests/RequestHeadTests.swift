import PreviewServer
import Testing

@Suite("Heads of requests")
struct RequestHeadTests {
  private func head(_ text: String) -> RequestHead? { RequestHead(Array(text.utf8)[...]) }

  @Test("a browser's request is read")
  func browser() throws {
    let request = try #require(
      head("GET /a/%E4%BB%8A.html?x=1 HTTP/1.1\r\nHost: localhost:4000\r\nRange:  bytes=0-1 \t"))
    #expect(request.method == "GET")
    #expect(request.path == "/a/%E4%BB%8A.html")
    #expect(request.header("host") == "localhost:4000")
    #expect(request.header("range") == "bytes=0-1")
    #expect(request.header("cookie") == nil)
    #expect(request.keepsAlive)
  }

  @Test(
    "a connection ends when the browser says so, or speaks HTTP/1.0",
    arguments: [
      "GET / HTTP/1.0", "GET / HTTP/1.1\r\nConnection: close",
      "GET / HTTP/1.1\r\nCONNECTION: Close",
    ])
  func ends(text: String) throws {
    #expect(try #require(head(text)).keepsAlive == false)
  }

  @Test(
    "what is not well-formed is refused",
    arguments: [
      "", "GET", "GET /", "GET  / HTTP/1.1", "GET / HTTP/2", "GET http://a/ HTTP/1.1",
      "GET * HTTP/1.1",
      "GE T / HTTP/1.1", "GET /a b HTTP/1.1", "GET /\u{7F} HTTP/1.1", "GET / HTTP/1.1\r\nHost : a",
      "GET / HTTP/1.1\r\nHost", "GET / HTTP/1.1\r\n folded: a", "GET / HTTP/1.1\r\nA: b\nC: d",
      "GET / HTTP/1.1\r\nHost: a\r\nHost: b", "GET / HTTP/1.1\r\nContent-Length: 3",
      "GET / HTTP/1.1\r\nTransfer-Encoding: chunked", "GET / HTTP/1.1\r\nA: \u{0}",
      "GET / HTTP/1.1" + String(repeating: "\r\nA: b", count: 101),
      "GET /" + String(repeating: "a", count: 17_000) + " HTTP/1.1",
    ])
  func refused(text: String) {
    #expect(head(text) == nil)
  }
}
