internal import SiteModel

/// Recognises links to other hosts.
struct ExternalLink: Sendable {
  private let host: String?

  /// - Parameter url: the site's `url`.
  init(site url: String?) { host = url.flatMap(Self.host(of:)) }

  /// Returns true if a URL has the scheme `http` or `https` and another host than the site.
  func covers(_ address: String) -> Bool {
    guard let other = Self.host(of: address) else { return false }
    return other != host
  }

  /// The host of an absolute web address in lower case; nil for any other address.
  private static func host(of address: String) -> String? {
    guard let url = URLReference(address), let scheme = url.scheme?.lowercased(),
      scheme == "http" || scheme == "https", var host = url.authority, !host.isEmpty
    else { return nil }
    if let user = host.lastIndex(of: "@") { host = String(host[host.index(after: user)...]) }
    if let port = host.lastIndex(of: ":"), host[port...].dropFirst().allSatisfy(\.isNumber) {
      host = String(host[..<port])
    }
    return host.lowercased()
  }
}
