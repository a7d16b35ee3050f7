internal import SiteSources
internal import ContentData
internal import SiteBuilder
internal import SourceText

/// The manual page, generated from the argument parser's description of all commands and options.
struct ManPage {
  /// The argument parser's JSON description of the command line.
  private let tool: Object
  private var text = ""

  /// - Parameter help: the argument parser's JSON dump of all commands.
  init(dumpedHelp help: String) {
    var problems = DiagnosticSink()
    let value = JSONReader.read(SourceFile(path: "help", text: help), reporting: &problems)
    tool = value?.object?["command"]?.object ?? Object()
  }

  /// The page in the man macros of roff.
  /// - Complexity: O(size of the help).
  mutating func roff() -> String {
    text = ""
    let manual = Self.escaped(Message("User Commands", ja: "ユーザーコマンド").text)
    line(".TH BLOGC 1 \"\" \"blogc \(BlogcVersion.number)\" \"\(manual)\"")
    section(Message("NAME", ja: "名前").text)
    words("blogc - \(tool["abstract"]?.string?.dropLast() ?? "")")
    section(Message("SYNOPSIS", ja: "書式").text)
    line(".B blogc")
    line(".I " + Self.escaped(Message("command", ja: "コマンド").text))
    line("[\\fI" + Self.escaped(Message("option", ja: "オプション").text) + "\\fR ...]")
    section(Message("DESCRIPTION", ja: "説明").text)
    words(
      Message(
        "blogc builds a static site from a blog with posts, layouts and includes in Jekyll's source layout.",
        ja: "blogc は、Jekyll と同じ構成の記事、レイアウト、インクルードから静的サイトを生成します。"
      ).text)
    section(Message("COMMANDS", ja: "コマンド").text)
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
      result +=
        argument["isOptional"]?.bool == true
        ? " [\(ValueNames.shown(value))]" : " <\(ValueNames.shown(value))>"
    }
    let aliases = (command["aliases"]?.array ?? []).compactMap(\.string)
    if aliases.isEmpty { return result }
    let names = aliases.joined(separator: ", ")
    return result + Message(" (or \(names))", ja: " (または \(names))").text
  }

  private mutating func argument(_ argument: Object) {
    guard argument["shouldDisplay"]?.bool != false else { return }
    let names = (argument["names"]?.array ?? []).compactMap { value -> String? in
      guard let name = value.object?["name"]?.string else { return nil }
      return value.object?["kind"]?.string == "long" ? "--" + name : "-" + name
    }
    if names == ["-h", "--help"] || names == ["--version"] { return }
    let kind = argument["kind"]?.string
    let value = ValueNames.shown(argument["valueName"]?.string ?? "")
    var head = names.map { "\\fB" + Self.escaped($0) + "\\fR" }.joined(separator: ", ")
    if kind == "positional" { head = "\\fI" + Self.escaped(value) + "\\fR" }
    if kind == "option" { head += " \\fI" + Self.escaped(value) + "\\fR" }
    line(".TP")
    line(head)
    var meaning = argument["abstract"]?.string ?? ""
    if let usual = argument["defaultValue"]?.string, !usual.isEmpty,
      !meaning.contains("(default"), !meaning.contains("(既定")
    {
      meaning += Message(" (default: \(usual))", ja: " (既定: \(usual))").text
    }
    words(meaning)
  }

  // MARK: Sections about all commands

  private mutating func exits() {
    section(Message("EXIT STATUS", ja: "終了コード").text)
    for (status, meaning) in [
      ("0", Message("Success.", ja: "成功しました。")),
      (
        "1",
        Message(
          "The site has errors, or the operating system reported one; see standard error.",
          ja: "サイトに誤りがあるか、システムのエラーが起きました。標準エラー出力を見てください。")
      ),
      ("64", Message("The command line is invalid.", ja: "コマンドラインに誤りがあります。")),
    ] {
      line(".TP")
      line(".B " + status)
      words(meaning.text)
    }
  }

  private mutating func environment() {
    section(Message("ENVIRONMENT", ja: "環境変数").text)
    for (name, meaning) in [
      (
        "BLOGC_LANG",
        Message(
          "The language of messages: en or ja (default: that of the locale).",
          ja: "メッセージの言語: en か ja (既定: ロケールの言語)。")
      ),
      (
        "BLOGC_SASS",
        Message(
          "The Dart Sass program that compiles style sheets, instead of libsass.",
          ja: "libsass の代わりにスタイルシートをコンパイルする Dart Sass のプログラム。")
      ),
      (
        "JEKYLL_ENV",
        Message(
          "The environment, such as production; templates see it as jekyll.environment.",
          ja: "production などの環境。テンプレートでは jekyll.environment です。")
      ),
      ("NO_COLOR", Message("Disables colour, with any value.", ja: "値があれば色を付けません。")),
      (
        "SOURCE_DATE_EPOCH",
        Message(
          "The time to use instead of the clock, in seconds since 1970.",
          ja: "時計の代わりに使う時刻 (1970 年からの秒数)。")
      ),
      (
        "TZ",
        Message(
          "The time zone of a site that does not set one.", ja: "設定のないサイトのタイムゾーン。")
      ),
      (
        "VISUAL, EDITOR",
        Message("The editor of 'blogc new --edit'.", ja: "'blogc new --edit' のエディタ。")
      ),
    ] {
      line(".TP")
      line(".B " + Self.escaped(name))
      words(meaning.text)
    }
    section(Message("FILES", ja: "ファイル").text)
    for (name, meaning) in [
      ("_config.yml", Message("The site's settings.", ja: "サイトの設定。")),
      ("_site", Message("The built site.", ja: "生成したサイト。")),
      (".blogc-cache", Message("The cache.", ja: "キャッシュ。")),
    ] {
      line(".TP")
      line(".I " + Self.escaped(name))
      words(meaning.text)
    }
  }

  // MARK: Roff

  private mutating func line(_ text: String) { self.text += text + "\n" }

  private mutating func section(_ name: String) { line(".SH \"\(name)\"") }

  private mutating func words(_ text: String) { line(Self.escaped(text)) }

  /// Appends paragraphs, which are separated by empty lines; indented lines are not filled.
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

  /// A line of text, escaped for roff.
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
