internal import Authoring
internal import ArgumentParser
internal import ContentData
internal import SiteBuilder
internal import SourceText

/// `blogc theme`: the site's theme.
struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: "Show the theme that the site asks for, or install it.",
    discussion: """
      Examples:
        blogc theme
        blogc theme install
      """,
    subcommands: [ThemeListCommand.self, ThemeInstallCommand.self],
    defaultSubcommand: ThemeListCommand.self)
}

/// `blogc theme list`: what the site asks for, and where it is.
struct ThemeListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show the theme that the site asks for and where it is.",
    discussion: """
      Reads 'theme' and 'remote_theme' of the configuration, Gemfile and Gemfile.lock. Nothing is fetched. \
      The exit status is 1 when the theme is missing or has another version.

      Examples:
        blogc theme
        blogc theme list --json
      """)

  @OptionGroup var options: SourceOptions

  @Flag(help: "Print JSON: an object with state, name, source, wanted, version and folder.")
  var json = false

  func run() throws {
    let listing: ThemeListing
    do throws(Diagnostic) {
      listing = try ThemeListing(options.request)
    } catch {
      Terminal.print([error])
      throw ExitCode(1)
    }
    Terminal.print(listing.diagnostics)
    if json { printJSON(listing) } else { printText(listing) }
    if listing.state == .missing || listing.state == .other { throw ExitCode(1) }
  }

  private func printText(_ listing: ThemeListing) {
    guard let name = listing.name, let source = listing.source else {
      return Terminal.say(
        Message("The site asks for no theme", ja: "このサイトはテーマを使いません"))
    }
    let wanted = (listing.wanted ?? "").isEmpty ? "" : " (\(listing.wanted ?? ""))"
    let files = [listing.namedAt, listing.versionFile].compactMap { $0 }.joined(separator: ", ")
    Terminal.say(
      Message(
        "The site asks for \(name)\(wanted) from \(source)"
          + (files.isEmpty ? "" : "; see \(files)"),
        ja: "このサイトのテーマ: \(name)\(wanted)、入手先 \(source)"
          + (files.isEmpty ? "" : " (\(files))")))
    let folder = listing.folder ?? ""
    let version = listing.version.map { ", version \($0)" } ?? ""
    let japaneseVersion = listing.version.map { "、バージョン \($0)" } ?? ""
    switch listing.state {
    case .none: break
    case .itself:
      Terminal.say(
        Message("This site is the theme itself", ja: "このサイト自身がそのテーマです"))
    case .present:
      Terminal.say(Message("Found in \(folder)\(version)", ja: "\(folder) にあります\(japaneseVersion)"))
    case .other:
      Terminal.say(
        Message(
          "Found in \(folder)\(version), which is not what the site asks for: run 'blogc theme install'",
          ja: "\(folder) にあります\(japaneseVersion)。サイトの指定とは異なります: 'blogc theme install' を実行してください"))
    case .missing:
      Terminal.say(
        Message(
          "Not installed: run 'blogc theme install'",
          ja: "インストールされていません: 'blogc theme install' を実行してください"))
    }
    if !listing.plugins.isEmpty {
      let names = listing.plugins.joined(separator: ", ")
      Terminal.say(Message("It switches on \(names)", ja: "テーマが有効にするプラグイン: \(names)"))
    }
  }

  private func printJSON(_ listing: ThemeListing) {
    func text(_ value: String?) -> Value { value.map { .string($0) } ?? .null }
    var buffer = OutputBuffer()
    JSONWriter.writeIndented(
      .object([
        "state": .string(listing.state.rawValue), "name": text(listing.name),
        "source": text(listing.source), "wanted": text(listing.wanted),
        "version": text(listing.version), "folder": text(listing.folder),
        "plugins": .array(listing.plugins.map { .string($0) }),
      ]), into: &buffer)
    Terminal.say(buffer.bytes())
  }
}

/// `blogc theme install`: the theme, fetched.
struct ThemeInstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Fetch the theme that the site asks for.",
    discussion: """
      A gem comes from the gem server that the Gemfile names (rubygems.org without one), a 'remote_theme' from \
      GitHub or by git, in the version that the site asks for. Its files are unpacked into _themes and none of \
      them is run; _themes/lock.yml keeps the source, the version and the SHA-256. This command alone uses the \
      network: by curl and git, over https.

      Examples:
        blogc theme install
        blogc theme install --update
        blogc theme install --cache
        blogc theme install --gem-server http://127.0.0.1:8808 --allow-private
      """)

  @OptionGroup var options: SourceOptions

  @Flag(help: "Install into the user's cache, for all blogs, instead of _themes.")
  var cache = false

  @Flag(help: "Pass the lock file over and take the newest version that fits.")
  var update = false

  @Flag(help: "Replace a theme that was changed or put there by hand.")
  var replace = false

  @Option(help: "Fetch gems from this server instead of the one that the site names.")
  var gemServer: String?

  @Option(
    help: "Fetch archives of GitHub's repositories from this server instead of codeload.github.com."
  )
  var githubServer: String?

  @Flag(help: "Fetch from this machine and private networks too.")
  var allowPrivate = false

  func run() throws {
    var wanted = ThemeOptions()
    wanted.usesCache = cache
    wanted.updates = update
    wanted.replaces = replace
    wanted.gemServer = gemServer.map(withoutSlash)
    wanted.githubServer = githubServer.map(withoutSlash)
    wanted.allowsPrivate = allowPrivate
    do throws(Diagnostic) {
      let (outcome, remarks) = try ThemeInstallation.run(options.request, wanted)
      Terminal.print(remarks)
      Terminal.say(Self.words(outcome))
    } catch {
      Terminal.print([error])
      throw ExitCode(1)
    }
  }

  private func withoutSlash(_ url: String) -> String {
    url.hasSuffix("/") ? String(url.dropLast()) : url
  }

  private static func words(_ outcome: ThemeInstallation.Outcome) -> Message {
    switch outcome {
    case .nothingWanted:
      Message("The site asks for no theme; nothing to install", ja: "このサイトはテーマを使いません")
    case .itself(let name):
      Message(
        "This site is the theme '\(name)' itself; nothing to install",
        ja: "このサイト自身がテーマ '\(name)' です。インストールは不要です")
    case .present(let name, let version):
      Message(
        "The theme '\(name)' is already here" + (version.map { " in version \($0)" } ?? ""),
        ja: "テーマ '\(name)' はすでにあります" + (version.map { " (バージョン \($0))" } ?? ""))
    case .installed(let name, let version, let source, let folder):
      Message(
        "Installed \(name) \(version) from \(source) into \(folder)",
        ja: "\(source) から \(name) \(version) を \(folder) にインストールしました")
    }
  }
}
