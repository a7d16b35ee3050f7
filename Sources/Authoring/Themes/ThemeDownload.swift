internal import Archives
internal import FileSystem
internal import Gems
internal import SiteBuilder
internal import SiteChecks
internal import SiteModel
internal import SiteSources
internal import SourceText

/// Downloads for `blogc theme install`: files with the system's `curl`, repositories with its `git`.
///
/// URLs from a site are only fetched over TLS from public hosts; the command line can allow a server on this machine
/// or in a private network. Programs get a fixed list of arguments in which no text of a site can act as an option,
/// and the system limits the size of the files that they write.
struct ThemeDownload: Sendable {
  /// True to allow private addresses, and this machine without TLS.
  let allowsPrivate: Bool
  let limits: ArchiveLimits

  /// The largest number of redirects that are followed.
  private static let mostRedirects = 5

  // MARK: Files

  /// Fetches a file.
  /// - Parameter most: the largest size in bytes.
  /// - Throws: `theme.fetch`, `theme.insecure`, `theme.private`, `theme.no-curl`.
  func file(at url: String, most: Int) throws(Diagnostic) -> [UInt8] {
    var address = try checked(url)
    for _ in 0...Self.mostRedirects {
      let (reply, body) = try ask(address, most: most)
      if (300..<400).contains(reply.status) {
        address = try checked(reply.redirect)
        continue
      }
      guard reply.exit == 0, reply.status == 200 else {
        let isTooLarge = reply.exit == 63 || reply.exit == 23 || reply.exit > 128
        throw Self.failed(
          address.text,
          isTooLarge
            ? "is larger than \(most >> 20) MB"
            : reply.status >= 300 ? "answers \(reply.status)" : CurlStatus.reason(reply.exit))
      }
      return body
    }
    throw Self.failed(url, "redirects more than \(Self.mostRedirects) times")
  }

  private struct Reply {
    var exit: Int
    var status: Int
    var redirect: String
  }

  private func ask(
    _ address: (text: String, place: String?), most: Int
  ) throws(Diagnostic) -> (Reply, [UInt8]) {
    var arguments = [
      "--disable", "--silent", "--globoff", "--connect-timeout", "20", "--max-time", "300",
      "--speed-limit", "1000", "--speed-time", "30", "--max-filesize", "\(most)",
      "--proto", allowsPrivate ? "=http,https" : "=https", "--tlsv1.2",
      "--user-agent", "blogc theme install",
      "--write-out", "%{stderr}%{http_code} %{redirect_url}",
    ]
    if let place = address.place { arguments += ["--resolve", place] }
    arguments += ["--url", address.text]
    let result: FileSystem.ProgramResult
    do throws(SystemError) {
      result = try FileSystem.run("curl", arguments, input: [])
    } catch {
      throw Diagnostic(
        "theme.no-curl", .error, "there is no program 'curl' to fetch themes with",
        hint: "install curl, or put the theme's files into _themes by hand")
    }
    let words = String(decoding: result.messages, as: UTF8.self)
      .split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let reply = Reply(
      exit: Int(result.status), status: words.first.flatMap { Int($0) } ?? 0,
      redirect: words.count == 2 ? String(words[1]) : "")
    // curl only checks the announced length; for a server that announces none, the limit on the file's
    // size applies.
    guard result.output.count <= most else {
      return (Reply(exit: 63, status: reply.status, redirect: ""), [])
    }
    return (reply, result.output)
  }

  /// Checks a URL; returns it with the option that makes curl connect only to the checked
  /// addresses.
  private func checked(_ url: String) throws(Diagnostic) -> (text: String, place: String?) {
    guard let address = ExternalAddress(url) else { throw Self.failed(url, "is not a URL") }
    try checkHost(address, url)
    switch HostPlaces.find(address, allowsPrivate: allowsPrivate) {
    case .public(let place): return (address.text, place)
    case .private: throw Self.isPrivate(url)
    case .unknown: throw Self.failed(url, CurlStatus.reason(6))
    }
  }

  /// Allows `https`, and other protocols only to this machine and only with the option of the
  /// command line.
  private func checkHost(_ address: ExternalAddress, _ url: String) throws(Diagnostic) {
    if address.text.hasBytePrefix("https://") { return }
    let isOwn = ["127.0.0.1", "::1", "localhost"].contains(address.host)
    guard isOwn else {
      throw Diagnostic(
        "theme.insecure", .error, "'\(url)' is not fetched: only https is",
        hint: "name the theme's source with https://")
    }
    guard allowsPrivate else { throw Self.isPrivate(url) }
  }

  private static func isPrivate(_ url: String) -> Diagnostic {
    Diagnostic(
      "theme.private", .error, "'\(url)' is on this machine or in a private network",
      hint: "if that is meant, say so with --allow-private")
  }

  private static func failed(_ url: String, _ reason: String) -> Diagnostic {
    Diagnostic("theme.fetch", .error, "'\(url)' cannot be fetched: it \(reason)")
  }

  // MARK: Repositories

  /// Fetches one state of a git repository.
  /// - Parameter ref: a tag, a branch or a whole commit; nil for the newest state.
  /// - Returns: the commit and a tar archive of its files.
  /// - Throws: `theme.git`, and the errors of ``file(at:most:)`` about URLs.
  func repository(
    at url: String, ref: String?
  ) throws(Diagnostic) -> (commit: String, archive: [UInt8]) {
    let isGitProtocol = url.hasBytePrefix("git://")
    let place = isGitProtocol ? "http" + String(url.dropFirst(3)) : url
    guard ThemeRequest.isRef(ref ?? "HEAD"), let address = ExternalAddress(place) else {
      throw Self.failed(url, "is not a URL")
    }
    try checkHost(address, url)
    if case .private = HostPlaces.find(address, allowsPrivate: allowsPrivate) {
      throw Self.isPrivate(url)
    }
    let folder: String
    do throws(SystemError) {
      folder = try FileSystem.makeTemporaryFolder()
    } catch {
      throw Diagnostic(
        "theme.unwritable", .error, "no temporary folder can be made: \(error.reason)")
    }
    defer {
      if let parent = try? FileSystem.openFolder(PathComponents.folder(of: folder)) {
        try? FolderTree.remove(PathComponents.last(of: folder), in: parent)
      }
    }
    _ = try git(["init", "--quiet", "--bare", "--template=", folder], url)
    let fetch = [
      "-C", folder, "fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--end-of-options",
      url, ref ?? "HEAD",
    ]
    do throws(Diagnostic) {
      var shallow = fetch
      shallow.insert(contentsOf: ["--depth", "1"], at: 4)
      _ = try git(shallow, url)
    } catch {
      // Servers of plain files do not support shallow fetches.
      guard error.hint?.contains("shallow") == true else { throw error }
      _ = try git(fetch, url)
    }
    let commit = try git(["-C", folder, "rev-parse", "--verify", "FETCH_HEAD^{commit}"], url)
    let archive = try git(["-C", folder, "archive", "--format=tar", "FETCH_HEAD"], url)
    return (String(decoding: commit.prefix { $0 != 0x0A }, as: UTF8.self), archive)
  }

  private func git(_ arguments: [String], _ url: String) throws(Diagnostic) -> [UInt8] {
    let protocols = allowsPrivate ? "https:http:git" : "https"
    let words =
      [
        "LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_ASKPASS=true", "GIT_ALLOW_PROTOCOL=" + protocols,
        "git", "-c", "http.lowSpeedLimit=1000", "-c", "http.lowSpeedTime=30", "-c", "gc.auto=0",
        "-c", "core.hooksPath=/dev/null", "-c", "fetch.fsckObjects=true",
      ] + arguments
    let result: FileSystem.ProgramResult
    do throws(SystemError) {
      result = try FileSystem.run("env", words, input: [])
    } catch {
      throw Self.failed(url, "does not answer")
    }
    if result.status == 127 {
      throw Diagnostic(
        "theme.no-git", .error, "there is no program 'git' to fetch repositories with",
        hint: "install git, or put the theme's files into _themes by hand")
    }
    guard result.status == 0 else {
      let said = String(decoding: result.messages, as: UTF8.self)
      let line = said.split(separator: "\n").last { $0.contains("fatal") || $0.contains("error") }
      throw Diagnostic(
        "theme.git", .error, "git cannot fetch '\(url)'", hint: "git says: \(line ?? "nothing")")
    }
    return result.output
  }
}
