internal import ArgumentParser
internal import SiteBuilder
internal import SourceText

/// `blogc deploy`: the site built and put where its readers are.
struct DeployCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deploy",
    abstract: "Build the site and put it on a branch that is published.",
    discussion: """
      Only what changed is sent, in one commit on top of what the branch has. Your working tree and
      your branches are not touched, and when the push fails, the branch is as it was.

      Examples:
        blogc deploy --to git-branch gh-pages --dry-run
        blogc deploy --to git-branch gh-pages --remote origin
      """)

  @OptionGroup var site: SiteOptions

  @Option(
    parsing: .upToNextOption, help: "Where to: git-branch and the branch's name.")
  var to: [String]

  @Option(help: "The remote repository: a name or an address.")
  var remote = "origin"

  @Flag(help: "Say what would be sent, and send nothing.")
  var dryRun = false

  func validate() throws {
    guard to.count == 2, to[0] == "git-branch" else {
      throw ValidationError("'--to' wants git-branch and a name, such as: --to git-branch gh-pages")
    }
    guard !remote.hasPrefix("-"), !to[1].hasPrefix("-") else {
      throw ValidationError("The name of a remote or a branch does not begin with '-'.")
    }
  }

  mutating func run() async throws {
    let report = await Build.run(try site.request())
    Terminal.print(
      report.diagnostics.filter { $0.severity >= .warning },
      as: .terminal(colored: Terminal.colours))
    guard report.succeeded, let place = report.place else {
      Terminal.warn(BuildSummary.failure(report))
      throw ExitCode(1)
    }
    let script = String(decoding: PackageResources.deploy_sh, as: UTF8.self)
    let status = SystemCalls.run(
      "/bin/sh",
      [
        "-c", "cd \"$0\"\n" + script, place.source, place.destination, remote,
        to[1], dryRun ? "dry" : "send",
      ])
    guard status == 0 else {
      Terminal.warn("Not deployed: git ended with status \(status); the branch is as it was")
      throw ExitCode(1)
    }
  }
}
