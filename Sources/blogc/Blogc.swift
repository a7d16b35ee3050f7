internal import ArgumentParser
internal import ContentData
internal import FileSystem
internal import SiteBuilder
internal import SourceText

/// The command line of blogc.
@main
struct Blogc: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blogc", abstract: Message("A compiler for blogs.", ja: "ブログのためのコンパイラです。").text,
    version: VersionText.wanted,
    subcommands: [
      BuildCommand.self,
      ServeCommand.self,
      CheckCommand.self,
      InitCommand.self,
      NewCommand.self,
      PublishCommand.self,
      UnpublishCommand.self,
      RenameCommand.self,
      ListCommand.self,
      SearchCommand.self,
      ConfigCommand.self,
      CleanCommand.self,
      DeployCommand.self,
      CICommand.self,
      ThemeCommand.self,
      DoctorCommand.self,
      CompareCommand.self,
      WhyCommand.self,
      SchemaCommand.self,
      StyleCommand.self,
      CardCommand.self,
      LiquidCommand.self,
      CompletionsCommand.self,
      ManCommand.self,
    ])

  static func main() async {
    let words = ProgramArguments.words[...]
    if words.elementsEqual([SheetWorker.commandName]) { return SheetWorker.run() }
    if words.elementsEqual([PictureWorkerProcess.commandName]) {
      return PictureWorkerProcess.run()
    }
    FileSystem.useLargeHeaps()
    if let invocation = buildInvocation(words) {
      do {
        try await invocation.run()
      } catch {
        end(withError: error)
      }
      return
    }
    if let misspelt = CommandName.misspelt(in: words, of: Self.self) {
      end(withError: misspelt)
    }
    do {
      var command = try parseAsRoot(Array(words))
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch {
      end(withError: error)
    }
  }

  /// Ends the process as the argument parser does for an error or a request for help, with its message in the
  /// language of this run: on standard output with status 0 for help, else on standard error.
  private static func end(withError error: any Error) -> Never {
    let text = fullMessage(for: error)
    let status = exitCode(for: error)
    let advice =
      status.isSuccess ? nil : UsageHint.advice(for: ProgramArguments.words[...], message: text)
    if text.isEmpty || (advice == nil && MessageLanguage.current == .english) {
      exit(withError: error)
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if MessageLanguage.current == .japanese { lines = lines.map(CommandLineMessages.japanese) }
    if let advice {
      // The parser's own suggestion for an option is removed: it is the closest name, which usually has another
      // meaning.
      if let end = lines[0].firstRange(of: ". Did you mean ") ?? lines[0].firstRange(of: "。'--") {
        lines[0].removeSubrange(end.lowerBound...)
      }
      lines.insert(Message("Help:  ", ja: "ヒント: ").text + advice.text, at: 1)
    }
    let shown = lines.joined(separator: "\n")
    if status.isSuccess { Terminal.say(shown) } else { Terminal.warn(shown) }
    exit(withError: status)
  }

  /// Parses the options of a build without setting up the other commands, which takes as long as
  /// building thirty posts. Nil for anything else, including help and errors, which the full parser
  /// handles.
  private static func buildInvocation(_ words: ArraySlice<String>) -> BuildInvocation? {
    guard let word = words.first, BuildCommand.names.contains(where: word.hasSameBytes) else {
      return nil
    }
    return BuildInvocation(plain: words.dropFirst())
      ?? (try? BuildInvocation(parsing: Array(words.dropFirst())))
  }
}

/// The names of commands on the command line.
enum CommandName {
  /// The error for an unknown command that is close to a known one.
  /// - Parameter command: the command whose subcommand is the first word.
  static func misspelt(
    in words: ArraySlice<String>, of command: any ParsableCommand.Type
  ) -> ValidationError? {
    let commands = command.configuration.subcommands
    guard let word = words.first, !word.hasPrefix("-"), !commands.isEmpty else { return nil }
    if let named = commands.first(where: { names(of: $0).contains(word) }) {
      return misspelt(in: words.dropFirst(), of: named)
    }
    let known = commands.flatMap(names) + ["help"]
    guard let hint = Suggestion.closest(to: word, among: known) else { return nil }
    return ValidationError(
      Message(
        "There is no command '\(word)'. Did you mean '\(hint)'?",
        ja: "コマンド '\(word)' はありません。'\(hint)' ではありませんか?"
      ).text)
  }

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    let configuration = command.configuration
    return [configuration.commandName ?? ""] + configuration.aliases
  }
}
