/// The `Host` and `Origin` headers that the preview accepts: only those of this machine, so that a
/// foreign web page cannot read drafts by resolving its own host name to 127.0.0.1 (DNS rebinding).
package struct HostPolicy: Sendable {
  private let names: [String]

  /// Makes a policy.
  /// - Parameter host: the address that the server listens on, as the author gave it. For an address
  ///   that is reachable from outside (`0.0.0.0`, a name), that name is accepted too, and any literal
  ///   IP address, because a rebinding attack needs a name.
  package init(host: String) {
    let own = host.contains(":") ? "[\(host.lowercased())]" : host.lowercased()
    names = ["localhost", "127.0.0.1", "[::1]", own]
    listensEverywhere = host == "0.0.0.0" || host == "::"
  }

  private let listensEverywhere: Bool

  /// Returns true if only this machine can reach an address.
  package static func isLoopback(_ host: String) -> Bool {
    host == "localhost" || host == "::1" || host.hasPrefix("127.")
  }

  /// Returns true if a `Host` header is accepted; a missing one is not.
  package func admits(host header: String?) -> Bool {
    guard let header else { return false }
    let name = Self.name(header)
    if names.contains(name) || name.hasSuffix(".localhost") { return true }
    return listensEverywhere && Self.isAddress(name)
  }

  /// Returns true if a request with an `Origin` header may open the live connection. A missing header is
  /// accepted, because such a request does not come from a browser.
  package func admits(origin header: String?) -> Bool {
    guard let header else { return true }
    guard let scheme = header.range(of: "://") else { return false }
    return admits(host: String(header[scheme.upperBound...]))
  }

  /// The name in `name:port`, in lower case; an IPv6 address keeps its brackets.
  private static func name(_ header: String) -> String {
    let lower = header.lowercased()
    if lower.hasPrefix("["), let end = lower.firstIndex(of: "]") { return String(lower[...end]) }
    return String(lower.prefix { $0 != ":" })
  }

  private static func isAddress(_ name: String) -> Bool {
    if name.hasPrefix("[") { return true }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}

extension String {
  /// The first occurrence of a text, by bytes.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
