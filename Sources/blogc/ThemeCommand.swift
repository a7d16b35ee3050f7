internal import ArgumentParser
internal import Authoring
internal import ContentData
internal import Gems
internal import SiteBuilder
internal import SourceText

/// `blogc theme`: the site's theme.
struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: Message(
      "Show the theme that the site asks for, or install it.", ja: "サイトのテーマを確認し、インストールします。"
    ).text,
    discussion: Message(
      """
      Examples:
        blogc theme
        blogc theme install
      """,
      ja: """
        例:
          blogc theme
          blogc theme install
        """
    ).text,
    subcommands: [ThemeListCommand.self, ThemeInstallCommand.self],
    defaultSubcommand: ThemeListCommand.self)
}

/// `blogc theme list`: prints the theme that the site asks for, and its location.
struct ThemeListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Message(
      "Show the theme that the site asks for and where it is.", ja: "サイトのテーマと、その場所を表示します。"
    ).text,
    discussion: Message(
      """
      Reads 'theme' and 'remote_theme' of the configuration, Gemfile and Gemfile.lock. Nothing is fetched. \
      The exit status is 1 if the theme is missing or has another version.

      Examples:
        blogc theme
        blogc theme list --json
      """,
      ja: """
        設定の 'theme' と 'remote_theme'、Gemfile、Gemfile.lock を読みます。何も取得しません。
        テーマがないか、バージョンが異なれば、終了コードは 1 です。

        例:
          blogc theme
          blogc theme list --json
        """
    ).text)

  @OptionGroup var options: SourceOptions

  @Flag(
    help: .text(
      "Print JSON: an object with state, name, source, wanted, version and folder.",
      ja: "JSON で表示します。state、name、source、wanted、version、folder を持つオブジェクトです。"))
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
        Message(
          "The site names no theme in its settings: its layouts are its own, in _layouts",
          ja: "設定にテーマの指定はありません。レイアウトはこのサイトの _layouts にあります"))
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

/// `blogc theme install`: fetches the theme.
struct ThemeInstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: Message("Fetch the theme that the site asks for.", ja: "サイトのテーマを取得します。").text,
    discussion: Message(
      """
      A gem comes from the gem server that the Gemfile names (rubygems.org without one), a 'remote_theme' from \
      GitHub or by git, in the version that the site asks for. Its files are unpacked into _themes and none of \
      them is executed; _themes/lock.yml records the source, the version and the SHA-256. Only this command uses the \
      network: through curl and git, over https.

      Examples:
        blogc theme install
        blogc theme install --update
        blogc theme install --cache
        blogc theme install --gem-server http://127.0.0.1:8808 --allow-private
      """,
      ja: """
        gem は Gemfile の指定するサーバー (なければ rubygems.org) から、'remote_theme' は GitHub か git から、
        サイトの求めるバージョンを取得します。_themes に展開するだけで、何も実行しません。
        取得元、バージョン、SHA-256 を _themes/lock.yml に記録します。
        ネットワークを使うのはこのコマンドだけです (curl と git、https)。

        例:
          blogc theme install
          blogc theme install --update
          blogc theme install --cache
          blogc theme install --gem-server http://127.0.0.1:8808 --allow-private
        """
    ).text)

  @OptionGroup var options: SourceOptions

  @Flag(
    help: .text(
      "Install into the user's cache, for all blogs, instead of _themes.",
      ja: "_themes ではなく、すべてのブログで使うユーザーのキャッシュに置きます。"))
  var cache = false

  @Flag(
    help: .text(
      "Ignore the lock file and take the newest version that fits.",
      ja: "ロックファイルを使わず、条件に合う最新版を取得します。"))
  var update = false

  @Flag(
    help: .text(
      "Replace a theme that was changed or put there by hand.", ja: "手で変更または配置されたテーマも置き換えます。"))
  var replace = false

  @Option(
    help: .text(
      "Fetch gems from this server instead of the one that the site names.",
      ja: "サイトの指定ではなく、このサーバーから gem を取得します。"))
  var gemServer: String?

  @Option(
    help: .text(
      "Fetch archives of GitHub's repositories from this server instead of codeload.github.com.",
      ja: "codeload.github.com ではなく、このサーバーから GitHub のアーカイブを取得します。")
  )
  var githubServer: String?

  @Flag(
    help: .text(
      "Fetch from this machine and private networks too.", ja: "このマシンやプライベートネットワークからも取得します。"))
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
      Message(
        "The site names no theme; write 'theme: NAME' or 'remote_theme: OWNER/NAME' in _config.yml first",
        ja: "テーマの指定がありません。先に _config.yml に 'theme: 名前' か 'remote_theme: 所有者/名前' と書いてください")
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
