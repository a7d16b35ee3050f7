internal import Authoring
internal import ArgumentParser
internal import ContentData
internal import SiteModel
internal import SitePlugins
internal import SourceText

/// `blogc schema`: what editors check front matter and settings by.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of front matter or of _config.yml.",
    discussion: """
      Editors complete keys and mark wrong values by them (JSON Schema, draft 2020-12). A blog that \
      'blogc init' began has them in its folder .blogc, where its editor settings point.

      Examples:
        blogc schema config > .blogc/config.schema.json
        blogc schema front-matter > .blogc/front-matter.schema.json
      """)

  /// The subject of a schema.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case frontMatter = "front-matter"
    case config

    /// The schema as the bytes of a JSON file.
    var bytes: [UInt8] {
      var buffer = OutputBuffer()
      JSONWriter.writeIndented(
        self == .config
          ? JSONSchema.configuration(PluginRegistry.knownKeys)
          : JSONSchema.frontMatter(PluginRegistry.knownKeys), into: &buffer)
      return buffer.bytes()
    }
  }

  @Argument(help: "One of front-matter, config.")
  var subject: Subject

  func run() { Terminal.say(subject.bytes) }
}
