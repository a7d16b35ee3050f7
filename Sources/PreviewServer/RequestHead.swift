/// The head of an HTTP/1.1 request: its first line and its headers (RFC 9112).
///
/// Strict, because a preview only ever meets browsers: what is not well-formed is refused, not guessed.
package struct RequestHead: Sendable, Equatable {
  /// The method as it was written: `GET`.
  package let method: String
  /// The path, still percent-encoded, without the query; begins with `/`.
  package let path: String
  /// Whether the connection may be used again after the answer.
  package let keepsAlive: Bool
  /// The headers in their order, names in lower case.
  private let headers: [(name: String, value: String)]

  /// The longest head in bytes, and the largest number of headers, that are read.
  package static let limit = 16_384
  private static let headerLimit = 100

  /// Reads a head.
  ///
  /// - Parameter bytes: everything before the empty line.
  /// - Returns: nil for what is no well-formed head of a request without a body: a control character, a space before
  ///   a colon, a folded header, several hosts, a body.
  /// - Complexity: O(n).
  package init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count <= Self.limit, let text = String(validating: bytes, as: UTF8.self) else {
      return nil
    }
    var lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)[...]
    guard let words = lines.popFirst()?.split(separator: " ", omittingEmptySubsequences: false),
      words.count == 3, Self.isToken(words[0]), words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0",
      words[1].utf8.first == UInt8(ascii: "/"),
      words[1].utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { return nil }
    guard lines.count <= Self.headerLimit else { return nil }
    var headers: [(name: String, value: String)] = []
    for line in lines {
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let value = line[line.index(after: colon)...]
      guard Self.isToken(line[..<colon]),
        value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 })
      else { return nil }
      headers.append((line[..<colon].lowercased(), Self.trimmed(value)))
    }
    self.headers = headers
    method = String(words[0])
    path = String(words[1].prefix { $0 != "?" })
    let connection = Self.value("connection", in: headers)?.lowercased() ?? ""
    keepsAlive = words[2] == "HTTP/1.1" && !connection.contains("close")
    let length = Self.value("content-length", in: headers)
    guard length == nil || length == "0", Self.value("transfer-encoding", in: headers) == nil,
      headers.count(where: { $0.name == "host" }) <= 1
    else { return nil }
  }

  /// The first value of a header.
  /// - Parameter name: the name in lower case.
  package func header(_ name: String) -> String? { Self.value(name, in: headers) }

  package static func == (one: RequestHead, other: RequestHead) -> Bool {
    one.method == other.method && one.path == other.path && one.keepsAlive == other.keepsAlive
      && one.headers.elementsEqual(other.headers) { $0.name == $1.name && $0.value == $1.value }
  }

  private static func value(_ name: String, in headers: [(name: String, value: String)]) -> String?
  {
    headers.first { $0.name == name }?.value
  }

  /// Whether a text is a `token`: what names of methods and headers are made of.
  private static func isToken(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"):
          true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
      }
  }

  private static func trimmed(_ text: Substring) -> String {
    let blank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    var rest = text.drop(while: blank)
    while let last = rest.last, blank(last) { rest.removeLast() }
    return String(rest)
  }
}
