internal import ArgumentParser

/// The command line: what a person types.
@main
struct Blogc: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blogc", abstract: "A compiler for blogs.",
    subcommands: [LiquidCommand.self])
}
