internal import SiteModel
internal import SourceText

/// The URLs of git remotes.
package enum GitRemote {
  /// `owner/name` of a remote such as `git@github.com:owner/name.git` or
  /// `https://github.com/owner/name`, nil when it is on another host.
  package static func repository(inRemote url: String, host: String) -> String? {
    var rest = Substring(url)
    if rest.hasSuffix(".git") { rest = rest.dropLast(4) }
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false).flatMap {
      $0.split(separator: ":", omittingEmptySubsequences: false)
    }
    guard parts.count >= 3 else { return nil }
    let place = parts[parts.count - 3]
    guard place == host || place.hasSuffix("@" + host) else { return nil }
    let owner = parts[parts.count - 2]
    let name = parts[parts.count - 1]
    guard isName(owner, dots: false), isName(name, dots: true) else { return nil }
    return "\(owner)/\(name)"
  }

  private static func isName(_ text: Substring, dots: Bool) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { ASCII.isWord($0) || $0 == 0x2D || (dots && $0 == 0x2E) }
  }
}
