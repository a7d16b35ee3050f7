internal import SiteSources
internal import Authoring
internal import FileSystem
internal import ArgumentParser
internal import ContentData
internal import SiteBuilder
internal import SourceText

/// `blogc deploy`: builds the site and publishes it.
struct DeployCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deploy",
    abstract: Message(
      "Build the site and publish it to a git branch or a folder.",
      ja: "サイトをビルドし、git のブランチかフォルダに公開します。"
    ).text,
    discussion: Message(
      """
      Only what changed is sent. To a branch, that is one commit on top of what the branch has: your \
      working tree and your branches are not touched, and if the push fails, the branch stays as it was. \
      A branch that holds files which no deploy put there is refused, with a list of the files that would be \
      removed, unless --force is given; the branch that the sources are on is always refused. \
      In a folder, new files are renamed into place once all of them are written; files that \
      the site no longer has are removed if an earlier deploy put them there. Each change is a line: A added, \
      M modified, D deleted.

      Examples:
        blogc deploy --to git-branch gh-pages --dry-run
        blogc deploy --to git-branch gh-pages --remote origin
        blogc deploy --to /var/www/blog
      """,
      ja: """
        変更されたものだけを送ります。ブランチには、いまの内容の上に 1 つのコミットを加えます。
        作業ツリーや手元のブランチには触れず、push に失敗したときブランチは元のままです。
        deploy が置いたものではないファイルがあるブランチは、消えるファイルを示して拒否します (--force で実行)。
        ソースのあるブランチは常に拒否します。フォルダには、すべてを書き終えてから名前を変えて配置し、
        サイトからなくなったファイルは、以前の deploy が置いたものだけを削除します。
        変更は 1 行に 1 つ表示します: A は追加、M は変更、D は削除です。

        例:
          blogc deploy --to git-branch gh-pages --dry-run
          blogc deploy --to git-branch gh-pages --remote origin
          blogc deploy --to /var/www/blog
        """
    ).text)

  @OptionGroup var site: SiteOptions

  @Option(
    parsing: .upToNextOption,
    help: .text(
      "The target: git-branch and a branch name, or a folder.",
      ja: "公開先: git-branch とブランチ名、またはフォルダ。"), completion: .directory)
  var to: [String]

  @Option(
    help: .text(
      "The remote repository of a branch: a name or a URL.", ja: "ブランチのリモートリポジトリ: 名前か URL。"))
  var remote = "origin"

  @Flag(
    help: .text(
      "Replace or remove files that no deploy put there.", ja: "deploy が置いたものではないファイルも置き換え、削除します。"))
  var force = false

  @Flag(
    help: .text("Print what would be published, without publishing it.", ja: "公開せず、公開の内容だけを表示します。"))
  var dryRun = false

  private var isBranch: Bool { to.count == 2 && to[0] == "git-branch" }

  func validate() throws {
    guard isBranch || (to.count == 1 && to[0] != "git-branch" && !to[0].isEmpty) else {
      throw ValidationError(
        Message(
          "'--to' expects git-branch and a name, or a folder, such as: --to git-branch gh-pages",
          ja: "'--to' には、git-branch とブランチ名か、フォルダを指定してください。例: --to git-branch gh-pages"
        ).text)
    }
    if isBranch, let problem = GitName.problem(ofBranch: to[1]) {
      throw ValidationError(Self.text(problem, Message("branch", ja: "ブランチ"), to[1]))
    }
    if let problem = GitName.problem(ofRemote: remote) {
      throw ValidationError(Self.text(problem, Message("remote", ja: "リモート"), remote))
    }
    // A single word without a slash is probably meant as a branch, so no directory of that name is
    // created.
    if !isBranch, !to[0].contains("/"), (try? FileSystem.status(of: to[0])) == nil {
      throw ValidationError(
        Message(
          "There is no folder '\(to[0])'. For a branch, use --to git-branch \(to[0]); "
            + "to create the folder, use --to ./\(to[0])",
          ja: "フォルダ '\(to[0])' がありません。ブランチなら --to git-branch \(to[0])、"
            + "新しいフォルダなら --to ./\(to[0]) と指定してください"
        ).text)
    }
  }

  mutating func run() async throws {
    let request = try site.request()
    if isBranch { try checkBranch(request) }
    let report = await Build.run(request)
    Terminal.print(report.diagnostics.filter { $0.severity >= .warning })
    guard report.succeeded, let place = report.place else {
      Terminal.warn(BuildSummary.failure(report))
      throw ExitCode(1)
    }
    warnOfMissingURL(request, place)
    if isBranch {
      try push(place)
    } else {
      try copy(place, request)
    }
  }

  /// Warns of a feed or a sitemap without the site's full URL.
  private func warnOfMissingURL(_ request: BuildRequest, _ place: BuildPlace) {
    if let problem = SiteURL.problem(request, by: place) { Terminal.print([problem]) }
  }

  /// Refuses to deploy to the branch of the sources, before anything is built.
  private func checkBranch(_ request: BuildRequest) throws {
    try runScript(source: request.source, site: ".", mode: "check")
  }

  private func push(_ place: BuildPlace) throws {
    let mode = dryRun ? "dry" : force ? "replace" : "send"
    try runScript(source: place.source, site: place.destination, mode: mode)
  }

  /// The exit statuses of the script when it refuses a branch.
  private enum Refusal {
    static let sources: Int32 = 10
    static let foreignFiles: Int32 = 11
    static let noGit: Int32 = 12
    static let noRepository: Int32 = 13
    static let noRemote: Int32 = 14
    /// The range of these statuses, which are not errors of git.
    static let all = sources...noRemote
  }

  private func runScript(source: String, site: String, mode: String) throws {
    let script = String(decoding: PackageResources.deploy_sh, as: UTF8.self)
    let status = FileSystem.run(
      "/bin/sh", ["-c", "cd \"$0\"\n" + script, source, site, remote, to[1], mode])
    if status == 0 { return }
    switch status {
    case Refusal.sources:
      Terminal.print([
        Diagnostic(
          "deploy.source-branch",
          "the sources are on the branch '\(to[1])' of '\(remote)': the site would replace them",
          hint: "choose a branch of its own for the site, such as gh-pages")
      ])
    case Refusal.foreignFiles:
      Terminal.print([
        Diagnostic(
          "deploy.foreign-file",
          "the branch '\(to[1])' holds files that no deploy put there; those listed above would go",
          hint: "choose another branch, or replace them with --force")
      ])
    case Refusal.noGit:
      Terminal.print([
        Diagnostic(
          "deploy.no-git", "git is not installed",
          hint: "install git, or deploy to a folder, such as --to ./www")
      ])
    case Refusal.noRepository:
      Terminal.print([
        Diagnostic(
          "deploy.no-repository", "the folder '\(source)' is in no git repository",
          hint: "run 'git init' in it and add a remote, or deploy to a folder, such as --to ./www")
      ])
    case Refusal.noRemote:
      Terminal.print([
        Diagnostic(
          "deploy.no-remote", "the repository has no remote called '\(remote)'",
          hint: "add it: git remote add \(remote) URL")
      ])
    default: break
    }
    Terminal.warn(
      Refusal.all.contains(status)
        ? Message("Deploy failed: the branch is unchanged", ja: "デプロイに失敗しました。ブランチは変更されていません")
        : Message(
          "Deploy failed: git exited with status \(status); the branch is unchanged",
          ja: "デプロイに失敗しました: git が終了コード \(status) で失敗しました。ブランチは変更されていません"))
    throw ExitCode(1)
  }

  /// The message about an invalid name.
  private static func text(_ problem: GitName.Problem, _ kind: Message, _ name: String) -> String {
    let (english, japanese) = (kind.english, kind.japanese)
    return switch problem {
    case .empty: Message("The name of a \(english) is empty.", ja: "\(japanese)の名前が空です。").text
    case .dash:
      Message(
        "'\(name)' is no \(english): a name does not begin with '-'.",
        ja: "'\(name)' は\(japanese)の名前にできません。'-' で始めることはできません。"
      ).text
    case .reserved:
      Message(
        "'\(name)' is no \(english): git means something else by it.",
        ja: "'\(name)' は\(japanese)の名前にできません。git では別の意味を持ちます。"
      ).text
    case .control:
      Message(
        "The name of a \(english) has no control characters.",
        ja: "\(japanese)の名前に制御文字は使えません。"
      ).text
    case .character(let byte):
      Message(
        "'\(name)' is no \(english): a name has no '\(Character(UnicodeScalar(byte)))'.",
        ja: "'\(name)' は\(japanese)の名前にできません。'\(Character(UnicodeScalar(byte)))' は使えません。"
      ).text
    case .sequence(let text):
      Message(
        "'\(name)' is no \(english): a name has no '\(text)'.",
        ja: "'\(name)' は\(japanese)の名前にできません。'\(text)' は使えません。"
      ).text
    case .part:
      Message(
        "'\(name)' is no \(english): between slashes there is something, which does not begin with '.' "
          + "or end with '.' or '.lock'.",
        ja: "'\(name)' は\(japanese)の名前にできません。'/' で区切った部分は空にできず、'.' で始めたり '.' や '.lock' で終えたりできません。"
      ).text
    }
  }

  private func copy(_ place: BuildPlace, _ request: BuildRequest) throws {
    do throws(Diagnostic) {
      let deployment = try FolderDeployment.plan(of: place, to: to[0], force: force, request)
      for (change, path) in deployment.changes {
        switch change {
        case .added: Terminal.say("A\t\(path)")
        case .changed: Terminal.say("M\t\(path)")
        case .removed: Terminal.say("D\t\(path)")
        }
      }
      if deployment.changes.isEmpty {
        return Terminal.say(
          Message(
            "nothing to deploy: \(to[0]) is up to date",
            ja: "\(to[0]) はすでに最新です"))
      }
      if dryRun { return }
      try deployment.apply()
      let removed = deployment.changes.count { $0.change == .removed }
      let written = deployment.changes.count - removed
      Terminal.say(
        Message(
          "deployed to \(to[0]): \(written) written, \(removed) removed, "
            + "\(deployment.unchanged) unchanged",
          ja: "\(to[0]) に公開しました: 書き込み \(written)、削除 \(removed)、変更なし \(deployment.unchanged)"))
    } catch {
      var problem = error
      if problem.id == "destination.refused" {
        problem.advice = Message(
          "choose a folder of its own, such as ./www, with --to",
          ja: "./www のような専用のフォルダを --to で指定してください")
      }
      Terminal.print([problem])
      Terminal.warn(
        Message("Deploy to \(to[0]) failed", ja: "\(to[0]) に公開できませんでした"))
      throw ExitCode(1)
    }
  }
}
