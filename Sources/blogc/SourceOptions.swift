internal import SiteSources
internal import ArgumentParser
internal import SiteBuilder

/// The options of commands that only need a blog's source and configuration.
struct SourceOptions: ParsableArguments {
  @Option(
    name: [.short, .long], help: .text("The folder of the blog.", ja: "ブログのフォルダ。"),
    completion: .directory)
  var source = "."

  @Option(
    name: [.short, .long],
    help: .text("Configuration files, separated by commas.", ja: "設定ファイル (コンマ区切り)。"))
  var config: [String] = []

  /// The request for these options.
  var request: BuildRequest {
    var request = BuildRequest()
    request.source = source
    let files = config.flatMap { $0.split(separator: ",").map(String.init) }
    if !files.isEmpty { request.configurationFiles = files }
    request.environment = .ofProcess()
    return request
  }
}
