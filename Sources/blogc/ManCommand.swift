internal import ArgumentParser
internal import SourceText

/// `blogc man`: the manual page.
struct ManCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man",
    abstract: Message("Print the manual page.", ja: "マニュアルページを表示します。").text,
    discussion: Message(
      """
      The page is roff with man macros; 'make install' installs it where man finds it.

      Examples:
        blogc man > blogc.1
        blogc man | man -l -
      """,
      ja: """
        man マクロの roff です。'make install' が man の探す場所に置きます。

        例:
          blogc man > blogc.1
          blogc man | man -l -
        """
    ).text)

  func run() {
    var page = ManPage(dumpedHelp: Blogc._dumpHelp())
    Terminal.write(page.roff())
  }
}

/// `blogc completions`: prints shell completions.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: Message(
      "Print a shell script that completes commands, options and post names.",
      ja: "コマンド、オプション、記事の名前を補完するシェルスクリプトを表示します。"
    ).text,
    discussion: Message(
      """
      'make install' installs the scripts where the shells look for them.

      Examples:
        blogc completions bash > ~/.local/share/bash-completion/completions/blogc
        blogc completions zsh > ~/.zfunc/_blogc
        blogc completions fish > ~/.config/fish/completions/blogc.fish
      """,
      ja: """
        'make install' が、シェルの探す場所に置きます。

        例:
          blogc completions bash > ~/.local/share/bash-completion/completions/blogc
          blogc completions zsh > ~/.zfunc/_blogc
          blogc completions fish > ~/.config/fish/completions/blogc.fish
        """
    ).text)

  /// The supported shells.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash
    case zsh
    case fish

    var parsed: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  @Argument(help: .text("The shell: bash, zsh or fish.", ja: "シェル: bash、zsh、fish のいずれか。"))
  var shell: Shell

  func run() { Terminal.say(Blogc.completionScript(for: shell.parsed)) }
}
