internal import FileSystem
internal import ArgumentParser
internal import Highlighting
internal import SiteBuilder
internal import SourceText

/// `blogc style`: prints a stylesheet for highlighted code.
struct StyleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "style",
    abstract: Message("Print a style sheet for highlighted code.", ja: "コードの色付け用スタイルシートを表示します。")
      .text,
    discussion: Message(
      """
      Without a name, lists the styles.

      Examples:
        blogc style paper > assets/highlight.css
        blogc style daylight --dark night > assets/highlight.css
      """,
      ja: """
        名前を省くと、スタイルを一覧します。

        例:
          blogc style paper > assets/highlight.css
          blogc style daylight --dark night > assets/highlight.css
        """
    ).text)

  @Argument(help: .text("The name of a style.", ja: "スタイルの名前。"))
  var name: String?

  @Option(help: .text("A second style, for dark mode.", ja: "ダークモード用のスタイル。"))
  var dark: String?

  @Option(help: .text("The selector of the element that contains the code.", ja: "コードを囲む要素のセレクタ。"))
  var scope = ".highlight"

  func run() async throws {
    guard let name else {
      for style in Style.all {
        let kind =
          style.isDark
          ? Message("dark ", ja: "ダーク").text : Message("light", ja: "ライト").text
        let summary = MessageLanguage.current.ofDiagnostics.sentence(style.summary)
        Terminal.say("\(Self.padded(style.name)) \(kind)  \(summary)")
      }
      return
    }
    let sheet = StyleSheet(try find(name), dark: try dark.map(find), scope: scope)
    var output = OutputBuffer()
    sheet.write(into: &output)
    FileSystem.print(output.span, to: 1)
  }

  private static func padded(_ name: String) -> String {
    name + String(repeating: " ", count: max(0, 9 - name.utf8.count))
  }

  /// - Throws: the exit status 1, after a diagnostic, for a name that no style has.
  private func find(_ name: String) throws -> Style {
    if let style = Style.named(name) { return style }
    let names = Style.all.map(\.name).joined(separator: ", ")
    Terminal.print(
      [
        Diagnostic(
          "style.unknown", .error, "there is no style '\(name)'", hint: "blogc has \(names)")
      ], as: .terminal(colored: Terminal.colours))
    throw ExitCode(1)
  }
}
