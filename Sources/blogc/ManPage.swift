internal import ContentData
internal import SiteBuilder
internal import SourceText

/// The manual page, made of what the argument parser knows: every command with its options, as `--help` has
/// them.
struct ManPage {
  /// The command line as the argument parser describes it in JSON.
  private let tool: Object
  private var text = ""

  /// - Parameter help: the argument parser's dump of all commands.
  init(dumpedHelp help: String) {
    var problems: [Diagnostic] = []
    let value = JSONReader.read(SourceFile(path: "help", text: help), reporting: &problems)
    tool = value?.object?["command"]?.object ?? Object()
  }

  /// The page in the man macros of roff.
  /// - Complexity: O(size of the help).
  mutating func roff() -> String {
    text = ""
    line(".TH BLOGC 1 \"\" \"blogc \(BlogcVersion.number)\" \"User Commands\"")
    section("NAME")
    words("blogc - \(tool["abstract"]?.string?.dropLast() ?? "")")
    section("SYNOPSIS")
    line(".B blogc")
    line(".I command")
    line("[\\fIoption\\fR ...]")
    section("DESCRIPTION")
    words(
      "blogc builds a static site from a blog with posts, layouts and includes in Jekyll's source layout."
    )
    section("COMMANDS")
    for command in tool["subcommands"]?.array ?? [] {
      if let command = command.object { self.command(command, below: "blogc") }
    }
    exits()
    environment()
    return text
  }

  // MARK: Commands

  private mutating func command(_ command: Object, below parent: String) {
    guard command["shouldDisplay"]?.bool != false, let name = command["commandName"]?.string,
      name != "help"
    else { return }
    let full = parent + " " + name
    line(".SS \"" + Self.escaped(synopsis(of: command, full)) + "\"")
    if let abstract = command["abstract"]?.string { words(abstract) }
    if let discussion = command["discussion"]?.string { paragraphs(discussion) }
    for argument in command["arguments"]?.array ?? [] {
      if let argument = argument.object { self.argument(argument) }
    }
    for inner in command["subcommands"]?.array ?? [] {
      if let inner = inner.object { self.command(inner, below: full) }
    }
  }

  private func synopsis(of command: Object, _ name: String) -> String {
    var result = name
    for argument in command["arguments"]?.array ?? [] {
      guard let argument = argument.object, argument["kind"]?.string == "positional",
        let value = argument["valueName"]?.string
      else { continue }
      result += argument["isOptional"]?.bool == true ? " [\(value)]" : " <\(value)>"
    }
    let aliases = (command["aliases"]?.array ?? []).compactMap(\.string)
    return aliases.isEmpty ? result : result + " (or \(aliases.joined(separator: ", ")))"
  }

  private mutating func argument(_ argument: Object) {
    guard argument["shouldDisplay"]?.bool != false else { return }
    let names = (argument["names"]?.array ?? []).compactMap { value -> String? in
      guard let name = value.object?["name"]?.string else { return nil }
      return value.object?["kind"]?.string == "long" ? "--" + name : "-" + name
    }
    if names == ["-h", "--help"] || names == ["--version"] { return }
    let kind = argument["kind"]?.string
    let value = argument["valueName"]?.string ?? ""
    var head = names.map { "\\fB" + Self.escaped($0) + "\\fR" }.joined(separator: ", ")
    if kind == "positional" { head = "\\fI" + Self.escaped(value) + "\\fR" }
    if kind == "option" { head += " \\fI" + Self.escaped(value) + "\\fR" }
    line(".TP")
    line(head)
    var meaning = argument["abstract"]?.string ?? ""
    if let usual = argument["defaultValue"]?.string, !usual.isEmpty,
      !meaning.contains("(default")
    {
      meaning += " (default: \(usual))"
    }
    words(meaning)
  }

  // MARK: What holds for all commands

  private mutating func exits() {
    section("EXIT STATUS")
    for (status, meaning) in [
      ("0", "Done."),
      ("1", "The site has errors, or the operating system reported one; see standard error."),
      ("64", "The command line is invalid."),
    ] {
      line(".TP")
      line(".B " + status)
      words(meaning)
    }
  }

  private mutating func environment() {
    section("ENVIRONMENT")
    for (name, meaning) in [
      ("BLOGC_LANG", "The language of messages: en or ja (default: that of the locale)."),
      ("BLOGC_SASS", "The Dart Sass program that compiles style sheets, instead of libsass."),
      (
        "JEKYLL_ENV", "The environment, such as production; templates see it as jekyll.environment."
      ),
      ("NO_COLOR", "Disables colour, with any value."),
      ("SOURCE_DATE_EPOCH", "The time to use instead of the clock, in seconds since 1970."),
      ("TZ", "The time zone of a site that does not set one."),
      ("VISUAL, EDITOR", "The editor of 'blogc new --edit'."),
    ] {
      line(".TP")
      line(".B " + Self.escaped(name))
      words(meaning)
    }
    section("FILES")
    for (name, meaning) in [
      ("_config.yml", "The site's settings."), ("_site", "The built site."),
      (".blogc-cache", "The cache."),
    ] {
      line(".TP")
      line(".I " + Self.escaped(name))
      words(meaning)
    }
  }

  // MARK: Roff

  private mutating func line(_ text: String) { self.text += text + "\n" }

  private mutating func section(_ name: String) { line(".SH \"\(name)\"") }

  private mutating func words(_ text: String) { line(Self.escaped(text)) }

  /// Paragraphs apart by empty lines; lines that are indented stay as they are.
  private mutating func paragraphs(_ text: String) {
    var isVerbatim = false
    line(".PP")
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isIndented = part.hasPrefix("  ")
      if isIndented != isVerbatim {
        line(isIndented ? ".RS 4\n.nf" : ".fi\n.RE")
        isVerbatim = isIndented
      }
      if part.isEmpty {
        line(".PP")
      } else {
        words(String(part.drop { $0 == " " }))
      }
    }
    if isVerbatim { line(".fi\n.RE") }
  }

  /// A line of text without any meaning to roff.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "\"": result += "\\(dq"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "`": result += "\\(ga"
      case ".": result += result.isEmpty ? "\\&." : "."
      case let other where other.value > 0x7E:
        let digits = String(other.value, radix: 16, uppercase: true)
        result +=
          "\\[u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "]"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
