internal import SourceText

internal import SourceText

/// Suggests the probably intended command for errors of the argument parser that have no suggestion.
enum UsageHint {
  /// Returns the advice for a command line.
  /// - Parameters:
  ///   - words: the words after the program's name.
  ///   - message: the parser's message, in English.
  /// - Returns: nil when there is no advice.
  /// - Complexity: O(length of the command line).
  static func advice(for words: ArraySlice<String>, message: String) -> Message? {
    guard let command = words.first else { return nil }
    let rest = words.dropFirst()
    let isUnexpected =
      message.hasPrefix("Error: Unexpected argument") || message.contains(" unexpected arguments: ")
    let isMissing = message.hasPrefix("Error: Missing expected argument")
    switch command {
    case "new":
      if message.hasPrefix("Error: Unknown option '--") { return frontMatter(message) }
      if isUnexpected { return quotedTitle(rest) }
    case "init" where isMissing: return run("blogc init diary")
    case "deploy" where isMissing:
      let folder = rest.first { !$0.hasPrefix("-") } ?? "/var/www/blog"
      return run("blogc deploy --to \(ShellWord.quoted(folder))")
    case "publish" where isMissing: return run("blogc list drafts")
    case "unpublish" where isMissing, "rename" where isMissing && rest.isEmpty:
      return run("blogc list")
    case "rename" where isMissing:
      let post = ShellWord.quoted(rest.first ?? "")
      return Message(
        "try: blogc rename \(post) \"A new title\"", ja: "例: blogc rename \(post) \"新しいタイトル\"")
    case "theme" where isUnexpected:
      let name = rest.last ?? ""
      return Message(
        "write 'theme: \(name)' into _config.yml, then run 'blogc theme install'",
        ja: "_config.yml に 'theme: \(name)' と書いてから 'blogc theme install' を実行してください")
    default: break
    }
    // The parser's message begins with the option.
    if let other = otherNames[command],
      isUnexpected || message.hasPrefix("Error: Unknown option")
    {
      let arguments = rest.map(ShellWord.quoted).joined(separator: " ")
      return run(arguments.isEmpty ? "blogc \(other)" : "blogc \(other) \(arguments)")
    }
    guard isUnexpected else { return nil }
    guard let stray = rest.first(where: { !$0.hasPrefix("-") }) else { return nil }
    return options.first { $0 == stray || $0 == stray + "s" }.map {
      Message("did you mean '--\($0)'?", ja: "'--\($0)' ではありませんか?")
    }
  }

  /// Names of commands in other programs.
  private static let otherNames = [
    "post": "new post", "draft": "new draft", "page": "new page", "create": "new post",
    "start": "serve", "run": "serve", "preview": "serve", "watch": "serve", "dev": "serve",
    "generate": "build", "g": "build", "compile": "build", "make": "build", "lint": "check",
    "test": "check", "upload": "deploy", "push": "deploy", "install": "theme install",
    "setup": "init", "mv": "rename", "move": "rename",
  ]

  /// Options that are sometimes written without their dashes.
  private static let options = [
    "drafts", "future", "unpublished", "clean", "profile", "strict", "external", "open", "force",
    "dry-run", "json", "quiet", "verbose", "update", "replace",
  ]

  private static func run(_ command: String) -> Message {
    Message("try: \(command)", ja: "'\(command)' を試してください")
  }

  /// `blogc new Title` and `blogc new post Two words`.
  private static func quotedTitle(_ words: ArraySlice<String>) -> Message? {
    guard let kind = words.first else { return nil }
    let isKind = ["post", "draft", "page"].contains(kind)
    let title = (isKind ? words.dropFirst() : words).prefix { !$0.hasPrefix("-") }
    if title.isEmpty { return nil }
    // Double quotes work in every shell; texts with characters that have a meaning in them get
    // single quotes.
    let text = title.joined(separator: " ")
    let isPlain = !text.utf8.contains { "\"$`\\!".utf8.contains($0) }
    return run(
      "blogc new \(isKind ? kind : "post") \(isPlain ? "\"\(text)\"" : ShellWord.quoted(text))")
  }

  /// `blogc new post … --tags x`.
  private static func frontMatter(_ message: String) -> Message? {
    let keys = [
      "tags", "tag", "categories", "category", "title", "description", "author", "topics",
    ]
    guard let key = keys.first(where: { message.hasPrefix("Error: Unknown option '--\($0)'") })
    else {
      return nil
    }
    return Message(
      "write '\(key)' into the new file's front matter, between the lines of dashes",
      ja: "'\(key)' は、作成されたファイルの先頭 ('---' の行の間) に書いてください")
  }
}
