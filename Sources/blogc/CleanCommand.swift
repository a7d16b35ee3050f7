internal import SiteSources
internal import Authoring
internal import ArgumentParser
internal import SiteBuilder
internal import SourceText

/// `blogc clean`: removes the results of builds.
struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: Message("Remove the built site and its cache.", ja: "生成したサイトとキャッシュを削除します。").text,
    discussion: Message(
      """
      Nothing of the source is touched, and files matched by 'keep_files' stay. If the folder contains files \
      that blogc did not create, it asks first; without a terminal it needs --force.

      Examples:
        blogc clean --dry-run
        blogc clean
        blogc clean --destination public --force
      """,
      ja: """
        ソースには触れません。'keep_files' に一致するファイルは残ります。
        blogc が作成していないファイルがあれば確認し、端末でなければ --force が必要です。

        例:
          blogc clean --dry-run
          blogc clean
          blogc clean --destination public --force
        """
    ).text)

  @OptionGroup var options: SourceOptions

  @Option(
    name: [.short, .long],
    help: .text(
      "The folder that the site was written to (default: _site).", ja: "サイトの出力先フォルダ (既定: _site)。"),
    completion: .directory)
  var destination: String?

  @Option(
    help: .text(
      "The cache folder (default: .blogc-cache in the source).",
      ja: "キャッシュのフォルダ (既定: ブログのフォルダの .blogc-cache)。"),
    completion: .directory)
  var cache: String?

  @Flag(
    help: .text(
      "Also remove files that blogc did not create, without asking.",
      ja: "blogc が作成していないファイルも、確認せずに削除します。"))
  var force = false

  @Flag(help: .text("Print what would be removed, without removing it.", ja: "削除せず、削除の対象だけを表示します。"))
  var dryRun = false

  /// The largest number of foreign files that are listed.
  private static let shownLimit = 10

  func run() throws {
    do throws(Diagnostic) {
      var request = options.request
      request.destination = destination
      request.cache = cache
      let cleaning = try SiteCleaning.plan(request)
      if dryRun {
        Terminal.say(
          Message(
            "\(cleaning.destination): \(Message.files(cleaning.fileCount)) would be removed",
            ja: "\(cleaning.destination): \(cleaning.fileCount) 個のファイルが削除対象です (まだ削除していません)"))
        return list(cleaning.foreign)
      }
      if !cleaning.foreign.isEmpty, !force { try confirm(cleaning) }
      let (removed, isKept) = try cleaning.remove()
      Terminal.say(
        Message(
          "\(cleaning.destination): \(Message.files(removed)) removed"
            + (isKept ? "; files matched by 'keep_files' were kept" : ""),
          ja: "\(cleaning.destination): \(removed) 個のファイルを削除しました"
            + (isKept ? "。keep_files に一致するファイルは残しました" : "")))
    } catch {
      Terminal.print([error])
      throw ExitCode(1)
    }
  }

  private func list(_ foreign: [String]) {
    guard !foreign.isEmpty else { return }
    Terminal.warn(
      Message(
        "\(Message.files(foreign.count)) not created by blogc:",
        ja: "blogc が作成していないファイルが \(foreign.count) 個あります:"))
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
        "'\(cleaning.destination)' contains files that blogc did not create; nothing was removed",
        hint: "remove them as well with --force")
    }
  }
}
