internal import ContentData
internal import FileSystem
internal import Gems
internal import SiteModel
internal import SitePlugins
internal import SourceText

/// The git repository that contains the source directory, for plugins.
///
/// Git is called at most once for each value, never with network access, and no program in a
/// repository's settings is executed.
package struct Repository: Sendable {
  private let source: String

  /// - Parameter source: the site's source folder.
  package init(source: String) {
    self.source = source
  }

  private func git(_ arguments: [String]) -> [UInt8]? {
    FileSystem.output(
      of: "git", ["-C", source, "-c", "protocol.allow=never"] + arguments,
      environment: [
        ("LC_ALL", "C"), ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_NO_LAZY_FETCH", "1"),
        ("GIT_TERMINAL_PROMPT", "0"),
      ])
  }

  /// The single line that git prints; nil when it fails or prints nothing.
  private func line(_ arguments: [String]) -> String? {
    guard let output = git(arguments) else { return nil }
    let line = String(decoding: output.prefix { $0 != 0x0A }, as: UTF8.self)
    return line.isEmpty ? nil : line
  }

  /// The name of the checked-out branch, even if it has no commit yet; nil outside of a repository and for a
  /// detached head.
  package var branch: String? { line(["symbolic-ref", "--short", "HEAD"]) }

  /// Returns true if the source folder is a checkout of a repository on GitHub, and not only a subfolder of one.
  /// - Parameter repository: `owner/name`.
  func isOrigin(_ repository: String) -> Bool {
    guard let top = line(["rev-parse", "--show-toplevel"]), top.hasSameBytes(as: source),
      let remote = line(["config", "--get", "remote.origin.url"]),
      let own = GitRemote.repository(inRemote: remote, host: "github.com")
    else { return false }
    return own.lowercased() == repository.lowercased()
  }

  /// The time of each file's last commit.
  /// - Parameter problems: gets a warning if git cannot determine the times: without a repository, or
  ///   in a shallow clone.
  /// - Complexity: O(size of the history).
  func commitTimes(reporting problems: inout DiagnosticSink) -> CommitTimes {
    guard let isShallow = line(["rev-parse", "--is-shallow-repository"]) else {
      problems.report(SourcesDiagnostic.noRepository)
      return CommitTimes()
    }
    if isShallow == "true" {
      problems.report(SourcesDiagnostic.shallowClone)
      return CommitTimes()
    }
    return CommitTimes(log: git(CommitTimes.gitArguments) ?? [])
  }

  /// The source of `site.github`.
  /// - Parameters:
  ///   - variables: of the environment, see ``GitHubMetadata/variableNames``.
  ///   - domainFile: `CNAME` of the source.
  func metadata(
    variables: [String: String], domainFile: SourceFile?
  ) -> GitHubMetadata.Source {
    let domain = domainFile.map {
      String(decoding: $0.bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    }
    let branch = line(["rev-parse", "--abbrev-ref", "HEAD"])
    return GitHubMetadata.Source(
      variables: variables, remoteURL: line(["config", "--get", "remote.origin.url"]),
      revision: line(["rev-parse", "HEAD"]), branch: branch == "HEAD" ? nil : branch,
      domain: domain)
  }
}
