internal import ArgumentParser

/// The command line: what a person types.
@main
struct Blogc: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blogc", abstract: "A compiler for blogs.",
    subcommands: [
      BuildCommand.self, ServeCommand.self, InitCommand.self, CICommand.self, DeployCommand.self,
      NewCommand.self,
      DoctorCommand.self,
      LiquidCommand.self, StyleCommand.self,
    ])
}
