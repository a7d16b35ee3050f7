internal import Authoring
internal import ArgumentParser
internal import ContentData
internal import SiteBuilder
internal import SiteModel
internal import SitePlugins
internal import SourceText

/// `blogc config`: prints the settings of a build with their origins.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: Message(
      "Print the effective settings of a build and the origin of each.",
      ja: "ビルドに使われる設定と、それぞれの由来を表示します。"
    ).text,
    discussion: Message(
      """
      A value comes from a line of a file or from the command line, or is the default. A key may be \
      nested, such as liquid.error_mode; everything below it is shown.

      Examples:
        blogc config
        blogc config permalink
        blogc config liquid --json
        blogc config url --value
      """,
      ja: """
        値の由来は、ファイルの行、コマンドライン、既定値のいずれかです。
        liquid.error_mode のような入れ子のキーも指定でき、その下をすべて表示します。

        例:
          blogc config
          blogc config permalink
          blogc config liquid --json
          blogc config url --value
        """
    ).text)

  @Argument(
    help: .text("The setting (default: all of them).", ja: "設定の名前 (既定: すべて)。"),
    completion: .list(KnownKeys.names(of: PluginRegistry.knownKeys.configuration)))
  var key: String?

  @OptionGroup var site: SiteOptions

  @Flag(
    help: .text(
      "Print JSON: an object for each setting with key, value and origin.",
      ja: "JSON で表示します。設定ごとに key、value、origin を持つオブジェクトです。"))
  var json = false

  @Flag(help: .text("Print the value alone.", ja: "値だけを表示します。"))
  var value = false

  @Flag(help: .text("Print aligned columns, in a pipe too.", ja: "パイプでも列をそろえて表示します。"))
  var columns = false

  func validate() throws {
    if value, key == nil {
      throw ValidationError(
        Message("'--value' expects the name of a setting.", ja: "'--value' には設定の名前が必要です。").text)
    }
  }

  func run() throws {
    let request = try site.request()
    let settings: ResolvedSettings
    let entries: [ResolvedSettings.Entry]
    do throws(Diagnostic) {
      settings = try ResolvedSettings(request)
      entries = if let key { try settings.entries(of: key) } else { settings.entries }
    } catch {
      Terminal.print([error])
      throw ExitCode(1)
    }
    Terminal.print(
      settings.diagnostics.filter { $0.severity >= .warning || Self.isAboutGems($0) })
    if value {
      print(valueAlone(entries))
    } else if json {
      print(
        .array(
          entries.map { entry in
            .object([
              "key": .string(entry.name), "value": entry.value,
              "origin": .string(Self.words(entry.origin)),
            ])
          }))
    } else {
      let isForPeople = columns || Terminal.isInteractive
      var table = TextTable([
        (Message("KEY", ja: "キー").text, .left), (Message("FROM", ja: "由来").text, .left),
        (Message("VALUE", ja: "値").text, .left),
      ])
      for entry in entries {
        let origin = isForPeople ? Self.message(entry.origin).text : Self.words(entry.origin)
        table.add([entry.name, origin, Self.text(entry.value)])
      }
      Terminal.write(table.text(isForPeople ? .aligned : .tabs))
    }
    if settings.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }

  /// A scalar or list unchanged; several values as an object.
  private func valueAlone(_ entries: [ResolvedSettings.Entry]) -> Value {
    if entries.count == 1, entries[0].name.hasSameBytes(as: key ?? "") { return entries[0].value }
    var object = Object()
    for entry in entries {
      let name = entry.name.utf8.dropFirst((key ?? "").utf8.count + 1)
      object[Symbol(String(decoding: name, as: UTF8.self))] = entry.value
    }
    return .object(object)
  }

  private func print(_ value: Value) {
    if self.value, case .string(let text) = value { return Terminal.say(text) }
    if self.value, value.isNull { return Terminal.say("") }
    var buffer = OutputBuffer()
    JSONWriter.writeIndented(value, into: &buffer)
    Terminal.say(buffer.bytes())
  }

  private static func text(_ value: Value) -> String {
    var buffer = OutputBuffer()
    var reads = ReadSet()
    do throws(Diagnostic) {
      try JSONWriter().write(value, into: &buffer, noting: &reads)
    } catch {
      return "…"
    }
    return buffer.text()
  }

  /// True for the note about the plugins that the Gemfile or GitHub Pages enable.
  private static func isAboutGems(_ diagnostic: Diagnostic) -> Bool {
    ["config.github-pages", "gemfile.plugins"].contains(diagnostic.id)
  }

  /// The description of an origin for people; programs get the English ``words(_:)``.
  private static func message(_ origin: ResolvedSettings.Origin) -> Message {
    let english = words(origin)
    return switch origin {
    case .usual: Message(english, ja: "既定値")
    case .commandLine: Message(english, ja: "コマンドライン")
    case .environment: Message(english, ja: "自動判定")
    case .file, .githubPages: Message(english, ja: english)
    }
  }

  private static func words(_ origin: ResolvedSettings.Origin) -> String {
    switch origin {
    case .usual: "default"
    case .file(let path, let line?): "\(path):\(line)"
    case .file(let path, nil): path
    case .commandLine: "command line"
    case .githubPages: "GitHub Pages"
    case .environment: "found out"
    }
  }
}
