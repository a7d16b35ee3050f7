internal import ArgumentParser
internal import ContentData
internal import SiteBuilder
internal import SourceText

/// `blogc deploy`: the site built and put where its readers are.
struct DeployCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deploy",
    abstract: "Build the site and put it where it is published: on a git branch or into a folder.",
    discussion: """
      Only what changed is sent. To a branch, that is one commit on top of what the branch has: your \
      working tree and your branches are not touched, and when the push fails, the branch is as it was. \
      In a folder, new files are put into place by renaming when all of them are written; files that \
      the site no longer has are removed, if an earlier deploy put them there.

      Examples:
        blogc deploy --to git-branch gh-pages --dry-run
        blogc deploy --to git-branch gh-pages --remote origin
        blogc deploy --to /var/www/blog
      """)

  @OptionGroup var site: SiteOptions

  @Option(
    parsing: .upToNextOption,
    help: "Where to: git-branch and the branch's name, or a folder.", completion: .directory)
  var to: [String]

  @Option(help: "The remote repository of a branch: a name or an address.")
  var remote = "origin"

  @Flag(help: "Replace files of the folder that no deploy put there.")
  var force = false

  @Flag(help: "Say what would be sent, and send nothing.")
  var dryRun = false

  private var isBranch: Bool { to.count == 2 && to[0] == "git-branch" }

  func validate() throws {
    guard isBranch || (to.count == 1 && to[0] != "git-branch" && !to[0].isEmpty) else {
      throw ValidationError(
        "'--to' wants git-branch and a name, or a folder, such as: --to git-branch gh-pages")
    }
    guard !remote.hasPrefix("-"), !to[to.count - 1].hasPrefix("-") else {
      throw ValidationError("The name of a remote or a branch does not begin with '-'.")
    }
    // A branch's name alone is a likely slip; a folder of that name would be a surprise.
    if !isBranch, !to[0].contains("/"), (try? FileSystem.status(of: to[0])) == nil {
      throw ValidationError(
        "There is no folder '\(to[0])'. A branch is named by: --to git-branch \(to[0]); "
          + "a folder is made by: --to ./\(to[0])")
    }
  }

  mutating func run() async throws {
    let request = try site.request()
    let report = await Build.run(request)
    Terminal.print(report.diagnostics.filter { $0.severity >= .warning })
    guard report.succeeded, let place = report.place else {
      Terminal.warn(BuildSummary.failure(report))
      throw ExitCode(1)
    }
    if isBranch {
      try push(place)
    } else {
      try copy(place, request)
    }
  }

  private func push(_ place: BuildPlace) throws {
    let script = String(decoding: PackageResources.deploy_sh, as: UTF8.self)
    let status = FileSystem.run(
      "/bin/sh",
      [
        "-c", "cd \"$0\"\n" + script, place.source, place.destination, remote,
        to[1], dryRun ? "dry" : "send",
      ])
    guard status == 0 else {
      Terminal.warn(
        Message(
          "Not deployed: git ended with status \(status); the branch is as it was",
          ja: "公開していません: git が状態 \(status) で終わりました。ブランチは元のままです"))
      throw ExitCode(1)
    }
  }

  private func copy(_ place: BuildPlace, _ request: BuildRequest) throws {
    do throws(Diagnostic) {
      let deployment = try FolderDeployment(of: place, to: to[0], force: force, request)
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
            "nothing to deploy: \(to[0]) has this site already",
            ja: "\(to[0]) はもうこのサイトと同じです"))
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
      Terminal.print([error])
      Terminal.warn(
        Message("Not deployed to \(to[0])", ja: "\(to[0]) に公開していません"))
      throw ExitCode(1)
    }
  }
}
