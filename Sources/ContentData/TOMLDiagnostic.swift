package import SourceText

/// The diagnostics of TOML.
package enum TOMLDiagnostic: DiagnosticKind {
  case missingEqualsSign
  /// A table's name that is not closed.
  case unclosedTableName
  /// The name of a list of tables that is not closed.
  case unclosedListName
  case missingComma(close: String)
  case missingLineEnd
  case missingName
  case keysTooDeep
  case valuesTooDeep
  case unclosedArray
  case repeatedTable
  case duplicateKey(String)
  case missingValue
  case unknownValue(String)
  case unclosedString
  case invalidUTF8
  /// An escape sequence with a number that no character has.
  case badCharacterNumber
  case unknownEscape

  package static var examples: [Self] {
    [
      .missingEqualsSign, .unclosedTableName, .unclosedListName, .missingComma(close: "]"),
      .missingLineEnd, .missingName, .keysTooDeep, .valuesTooDeep, .unclosedArray, .repeatedTable,
      .duplicateKey("a.b"), .missingValue, .unknownValue("x"), .unclosedString, .invalidUTF8,
      .badCharacterNumber, .unknownEscape,
    ]
  }

  package var definition: DiagnosticDefinition {
    switch self {
    case .missingEqualsSign:
      .error("toml.syntax", "expected '=' after the name", ja: "名前のあとに '=' が必要です")
    case .unclosedTableName:
      .error("toml.syntax", "expected ']' after the table's name", ja: "テーブルの名前のあとに ']' が必要です")
    case .unclosedListName:
      .error("toml.syntax", "expected ']]' after the list's name", ja: "リストの名前のあとに ']]' が必要です")
    case .missingComma(let close):
      .error("toml.syntax", "expected ',' or '\(close)' here", ja: "ここには ',' か '\(close)' が必要です")
    case .missingLineEnd: .error("toml.syntax", "expected the end of the line", ja: "ここで行が終わるはずです")
    case .missingName:
      .error(
        "toml.syntax", "expected a name here", ja: "ここには名前が必要です",
        hint: Message(
          "other characters than letters, digits, '-' and '_' need quotes",
          ja: "英数字、'-'、'_' 以外の文字を使うときは引用符で囲んでください"))
    case .keysTooDeep: .error("toml.too-deep", "keys are nested too deeply", ja: "キーの入れ子が深すぎます")
    case .valuesTooDeep: .error("toml.too-deep", "values are nested too deeply", ja: "値の入れ子が深すぎます")
    case .unclosedArray: .error("toml.unclosed", "this '[' is never closed", ja: "'[' が閉じられていません")
    case .repeatedTable:
      .error("toml.duplicate", "this table is already defined", ja: "このテーブルはすでに定義されています")
    case .duplicateKey(let key):
      .error("toml.duplicate", "'\(key)' already has a value", ja: "'\(key)' にはすでに値があります")
    case .missingValue: .error("toml.value", "expected a value here", ja: "ここには値が必要です")
    case .unknownValue(let text):
      .error(
        "toml.value", "'\(text)' is not a value", ja: "'\(text)' は値ではありません",
        hint: Message("put text in quotes", ja: "文字列は引用符で囲んでください"))
    case .unclosedString:
      .error("toml.unclosed-string", "this string is never closed", ja: "文字列が閉じられていません")
    case .invalidUTF8:
      .error(
        "toml.invalid-utf8", "this string is not UTF-8 text", ja: "この文字列は UTF-8 として正しくありません",
        hint: .saveAsUTF8)
    case .badCharacterNumber:
      .error(
        "toml.bad-escape", "this escape does not stand for a character", ja: "このエスケープに対応する文字はありません")
    case .unknownEscape:
      .error(
        "toml.bad-escape", "unknown escape sequence", ja: "このエスケープシーケンスはありません",
        hint: .quoteBackslash)
    }
  }
}
