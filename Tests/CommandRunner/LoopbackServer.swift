internal import Foundation
internal import Synchronization

/// An HTTP server on a free port of 127.0.0.1 that answers from a table, until this object is deallocated.
///
/// It serves one connection after the other and closes each after its response, which is enough for clients
/// such as curl.
package final class LoopbackServer: Sendable {
  /// The response to a request for one path.
  package struct Response: Sendable {
    package var status: Int
    package var fields: [String]
    package var body: [UInt8]

    package init(_ body: [UInt8], status: Int = 200, fields: [String] = []) {
      self.body = body
      self.status = status
      self.fields = fields
    }
  }

  /// `http://127.0.0.1:PORT`.
  package let url: String
  private let socket: Int32
  private let answers: [String: Response]
  private let asked = Paths()

  /// The paths that were asked for, in order.
  package var paths: [String] { asked.all }

  private final class Paths: Sendable {
    private let list = Mutex<[String]>([])

    var all: [String] { list.withLock { $0 } }

    func add(_ path: String) { list.withLock { $0.append(path) } }
  }

  /// Starts a server.
  /// - Parameter answers: by path; every other path is answered with 404.
  package init(_ answers: [String: Response]) throws {
    self.answers = answers
    #if canImport(Glibc)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    let descriptor = Foundation.socket(AF_INET, stream, 0)
    socket = descriptor
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, length) == 0 && listen(descriptor, 16) == 0
          && getsockname(descriptor, address, &length) == 0
      }
    }
    guard isListening else { throw LoopbackSocket.Failure(call: "listen", code: errno) }
    url = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
    let (asked, table) = (asked, answers)
    Thread.detachNewThread {
      while true {
        let connection = accept(descriptor, nil, nil)
        if connection < 0 { return }
        Self.answer(connection, table, asked)
        close(connection)
      }
    }
  }

  deinit {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }

  private static func answer(_ connection: Int32, _ table: [String: Response], _ asked: Paths) {
    var head: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    while !String(decoding: head, as: UTF8.self).contains("\r\n\r\n") {
      let count = recv(connection, &block, block.count, 0)
      guard count > 0 else { return }
      head += block[..<count]
    }
    let words = String(decoding: head, as: UTF8.self).split(separator: " ", maxSplits: 2)
    let path = words.count > 1 ? String(words[1]) : ""
    asked.add(path)
    let answer = table[path] ?? Response(Array("nothing here".utf8), status: 404)
    var lines = ["HTTP/1.1 \(answer.status) X", "Connection: close"]
    lines += answer.fields
    if !answer.fields.contains(where: { $0.hasPrefix("Transfer-Encoding") }) {
      lines.append("Content-Length: \(answer.body.count)")
    }
    var rest = (Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + answer.body)[...]
    while !rest.isEmpty {
      #if canImport(Glibc)
        let flags = Int32(MSG_NOSIGNAL)
      #else
        let flags: Int32 = 0
      #endif
      let sent = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, flags) }
      guard sent > 0 else { return }
      rest = rest.dropFirst(sent)
    }
  }
}
