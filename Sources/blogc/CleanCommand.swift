internal import ArgumentParser
internal import SiteBuilder
internal import SourceText

/// `blogc clean`: what builds left, removed.
struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Remove the built site and the record of its builds.",
    discussion: """
      Nothing of the source is touched, and 'keep_files' stay. When the folder holds files that blogc \
      did not make, it asks first; where nobody can answer, it wants --force.

      Examples:
        blogc clean --dry-run
        blogc clean
        blogc clean --destination public --force
      """)

  @OptionGroup var options: SourceOptions

  @Option(
    name: [.short, .long], help: "The folder that the site was written to (default: _site).",
    completion: .directory)
  var destination: String?

  @Option(
    help: "The folder that remembers builds (default: .blogc-cache in the source).",
    completion: .directory)
  var cache: String?

  @Flag(help: "Remove files that blogc did not make too, without asking.")
  var force = false

  @Flag(help: "Say what would be removed, and remove nothing.")
  var dryRun = false

  /// How many foreign files are named.
  private static let shownLimit = 10

  func run() throws {
    do throws(Diagnostic) {
      var request = options.request
      request.destination = destination
      request.cache = cache
      let cleaning = try SiteCleaning(request)
      if dryRun {
        Terminal.say(
          Message(
            "\(cleaning.destination): \(Message.files(cleaning.fileCount)) would be removed",
            ja: "\(cleaning.destination): \(cleaning.fileCount) 個のファイルを削除します (まだ何も削除していません)"))
        return list(cleaning.foreign)
      }
      if !cleaning.foreign.isEmpty, !force { try confirm(cleaning) }
      let (removed, isKept) = try cleaning.remove()
      Terminal.say(
        Message(
          "\(cleaning.destination): \(Message.files(removed)) removed"
            + (isKept ? "; what 'keep_files' names is still there" : ""),
          ja: "\(cleaning.destination): \(removed) 個のファイルを削除しました"
            + (isKept ? "。keep_files のものは残してあります" : "")))
    } catch {
      Terminal.print([error])
      throw ExitCode(1)
    }
  }

  private func list(_ foreign: [String]) {
    guard !foreign.isEmpty else { return }
    Terminal.warn(
      Message(
        "\(Message.files(foreign.count)) not made by blogc:",
        ja: "blogc が作っていないファイルが \(foreign.count) 個あります:"))
    for path in foreign.prefix(Self.shownLimit) { Terminal.warn("  \(path)") }
    if foreign.count > Self.shownLimit {
      let rest = foreign.count - Self.shownLimit
      Terminal.warn(Message("  and \(rest) more", ja: "  ほか \(rest) 個"))
    }
  }

  private func confirm(_ cleaning: SiteCleaning) throws(Diagnostic) {
    list(cleaning.foreign)
    let question = Message("Remove them too?", ja: "これらも削除しますか?")
    guard Terminal.confirms(question) else {
      throw Diagnostic(
        "clean.foreign-files",
        "'\(cleaning.destination)' holds files that blogc did not make; nothing was removed",
        hint: "remove them too with --force")
    }
  }
}
