internal import ArgumentParser

/// `blogc man`: the manual page.
struct ManCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man",
    abstract: "Print the manual page.",
    discussion: """
      The page is roff with man macros; 'make install' puts it where man finds it.

      Examples:
        blogc man > blogc.1
        blogc man | man -l -
      """)

  func run() {
    var page = ManPage(dumpedHelp: Blogc._dumpHelp())
    Terminal.write(page.roff())
  }
}

/// `blogc completions`: what makes a shell complete blogc's command line.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print a shell script that completes commands, options and post names.",
    discussion: """
      'make install' puts the scripts where the shells look for them.

      Examples:
        blogc completions bash > ~/.local/share/bash-completion/completions/blogc
        blogc completions zsh > ~/.zfunc/_blogc
        blogc completions fish > ~/.config/fish/completions/blogc.fish
      """)

  /// The shells that there are scripts for.
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

  @Argument(help: "The shell: bash, zsh or fish.")
  var shell: Shell

  func run() { Terminal.say(Blogc.completionScript(for: shell.parsed)) }
}
