internal import FileSystem
internal import ArgumentParser
internal import Highlighting
internal import SiteBuilder
internal import SourceText

/// `blogc style`: prints a stylesheet for highlighted code.
struct StyleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "style",
    abstract: "Print a style sheet for highlighted code.",
    discussion: """
      Without a name, the styles are listed.

      Examples:
        blogc style paper > assets/highlight.css
        blogc style daylight --dark night > assets/highlight.css
      """)

  @Argument(help: "The name of a style.")
  var name: String?

  @Option(help: "A second style, for dark mode.")
  var dark: String?

  @Option(help: "The selector of the element that contains the code.")
  var scope = ".highlight"

  func run() async throws {
    guard let name else {
      for style in Style.all {
        let kind = style.isDark ? "dark " : "light"
        Terminal.say("\(Self.padded(style.name)) \(kind)  \(style.summary)")
      }
      return
    }
    let sheet = StyleSheet(try find(name), dark: try dark.map(find), scope: scope)
    var output = OutputBuffer()
    sheet.write(into: &output)
    output.withBytes { FileSystem.print($0, to: 1) }
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
