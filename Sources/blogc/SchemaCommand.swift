internal import Authoring
internal import ArgumentParser
internal import ContentData
internal import SiteModel
internal import SitePlugins
internal import SourceText

/// `blogc schema`: prints JSON Schemas of front matter and settings for editors.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: Message(
      "Print the JSON Schema of front matter or of _config.yml.",
      ja: "フロントマターか _config.yml の JSON Schema を表示します。"
    ).text,
    discussion: Message(
      """
      Editors use it to complete keys and to mark wrong values (JSON Schema, draft 2020-12). A blog that \
      'blogc init' created has both in its folder .blogc, where its editor settings point.

      Examples:
        blogc schema config > .blogc/config.schema.json
        blogc schema front-matter > .blogc/front-matter.schema.json
      """,
      ja: """
        エディタがキーの補完と値の検査に使います (JSON Schema, draft 2020-12)。
        'blogc init' で作成したブログの .blogc フォルダにあり、エディタの設定もそこを指しています。

        例:
          blogc schema config > .blogc/config.schema.json
          blogc schema front-matter > .blogc/front-matter.schema.json
        """
    ).text)

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

  @Argument(help: .text("One of front-matter, config.", ja: "front-matter か config。"))
  var subject: Subject

  func run() { Terminal.say(subject.bytes) }
}
