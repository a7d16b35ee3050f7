internal import SourceText

/// Translates the argument parser's output to Japanese: errors, usage and the headings of help. The texts of the
/// commands themselves are already in the language of the run.
enum CommandLineMessages {
  /// A message of the argument parser with its lines in Japanese; a line without a translation is not changed.
  /// - Complexity: O(lines × translations).
  static func japanese(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      japanese(line: String(line))
    }.joined(separator: "\n")
  }

  private static func japanese(line: String) -> String {
    for (english, japanese) in labels where line.hasPrefix(english) {
      return japanese + ValueNames.translated(sentence(String(line.dropFirst(english.count))))
    }
    let body = line.drop { $0 == " " }
    let margin = String(repeating: " ", count: line.count - body.count)
    if body.hasPrefix("or: ") {
      return margin + "または: " + ValueNames.translated(sentence(String(body.dropFirst(4))))
    }
    return ValueNames.translated(item: margin + help(sentence(String(body))))
  }

  /// The labels at the beginnings of lines.
  private static let labels = [
    ("Error: ", "エラー: "), ("Help:  ", "ヒント: "), ("Usage: ", "使い方: "), ("USAGE: ", "使い方: "),
    ("OVERVIEW: ", "概要: "),
  ]

  /// The sentences and headings of the argument parser (in its UsageGenerator and HelpGenerator).
  private static let sentences: [(pattern: SentencePattern, japanese: String)] = [
    ("ARGUMENTS:", "引数:"), ("OPTIONS:", "オプション:"), ("SUBCOMMANDS:", "コマンド:"),
    ("See '{}' for more information.", "詳しくは '{1}' を実行してください。"),
    ("See '{} <subcommand>' for detailed help.", "詳しくは '{1} <コマンド>' を実行してください。"),
    ("See '{}' for detailed help.", "詳しくは '{1}' を実行してください。"),
    ("Missing required subcommand.", "サブコマンドを指定してください。"),
    ("Unknown option '{}'. Did you mean '{}'?", "オプション '{1}' はありません。'{2}' ではありませんか?"),
    ("Unknown option '{}'", "オプション '{1}' はありません"),
    ("Missing value for '{}' in '{}'", "'{2}' の '{1}' に値がありません"),
    ("Missing value for '{}'", "'{1}' に値がありません"),
    (
      "The option '{}' does not take any value, but '{}' was specified.",
      "オプション '{1}' は値を取りませんが、'{2}' が指定されました。"
    ),
    ("Unexpected argument '{}'", "引数 '{1}' は使えません"),
    ("{} unexpected arguments: {}", "使えない引数が {1} 個あります: {2}"),
    ("Missing expected argument '{}'", "引数 '{1}' を指定してください"),
    ("Missing one of: {}", "次のいずれかを指定してください: {1}"),
    (
      "Value to be set with flag {} had already been set with flag {}",
      "{2} で設定済みの値を {1} で設定することはできません"
    ),
    (
      "The value '{}' is invalid for '{}'. Please provide one of the following:",
      "'{2}' に値 '{1}' は使えません。次のいずれかを指定してください:"
    ),
    (
      "The value '{}' is invalid for '{}'. Please provide one of {}.",
      "'{2}' に値 '{1}' は使えません。次のいずれかを指定してください: {3}。"
    ),
    ("The value '{}' is invalid for '{}': {}", "'{2}' に値 '{1}' は使えません: {3}"),
    ("The value '{}' is invalid for '{}'", "'{2}' に値 '{1}' は使えません"),
    ("Invalid option: {}", "オプション {1} は正しくありません"),
  ].map { (SentencePattern($0.0), $0.1) }

  private static func sentence(_ english: String) -> String {
    let bytes = Array(english.utf8)
    for (pattern, japanese) in sentences {
      guard let gaps = pattern.gaps(in: bytes) else { continue }
      return SentencePattern.filled(japanese, gaps.map(list))
    }
    return english
  }

  /// A list of quoted words with Japanese punctuation between them; other texts unchanged.
  private static func list(_ text: String) -> String {
    guard text.hasPrefix("'") else { return text }
    return text.replacing("', '", with: "'、'").replacing("' or '", with: "'、'")
      .replacing("' and '", with: "'、'")
  }

  /// A line of the lists in help, with the argument parser's own words translated.
  private static func help(_ line: String) -> String {
    var line = line
    for (english, japanese) in additions {
      guard let range = line.firstRange(of: english) else { continue }
      line.replaceSubrange(range, with: japanese)
    }
    return line
  }

  private static let additions = [
    ("Show the version.", "バージョンを表示します。"), ("Show help information.", "ヘルプを表示します。"),
    ("Show subcommand help information.", "サブコマンドのヘルプを表示します。"),
    ("default as flag: ", "値を省いたとき: "),
    ("(default: ", "(既定: "), ("; default: ", "、既定: "), ("(values: ", "(値: "), ("; 値を", "、値を"),
  ]
}
