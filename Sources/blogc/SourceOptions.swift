internal import ArgumentParser
internal import SiteBuilder

/// The options of commands that need a blog's source and configuration and nothing else.
struct SourceOptions: ParsableArguments {
  @Option(name: [.short, .long], help: "The folder of the blog.", completion: .directory)
  var source = "."

  @Option(name: [.short, .long], help: "Configuration files, separated by commas.")
  var config: [String] = []

  /// The request that the options stand for.
  var request: BuildRequest {
    var request = BuildRequest()
    request.source = source
    let files = config.flatMap { $0.split(separator: ",").map(String.init) }
    if !files.isEmpty { request.configurationFiles = files }
    request.environment = .ofProcess()
    return request
  }
}
