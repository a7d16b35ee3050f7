package import SourceText

/// The diagnostics of JSON that is read or written.
package enum JSONDiagnostic: DiagnosticKind {
  /// Something after the value of the file.
  case trailing
  case unexpectedEnd
  /// Something that is not a value, with the likely mistake.
  case unexpected(Mistake?)
  case unknownWord(String)
  case tooDeep(limit: Int)
  case missingName(isAfterComma: Bool)
  case missingColon
  case unclosed(open: String, close: String)
  case missingComma(close: String)

  case unclosedString
  case endInString
  case tabInString
  case invalidUTF8
  case unknownEscape
  case halfSurrogate
  case missingHexadecimalDigits

  case badNumber(hasLeadingZero: Bool)
  case missingDecimals
  case missingExponent

  /// A value whose JSON would be too long.
  case tooLong(limit: Int)
  /// A number that JSON does not have, such as infinity.
  case unwritableNumber(String)

  /// A likely mistake of the author where a value is expected.
  package enum Mistake: Sendable {
    case singleQuote
    case trailingComma
    case missingValue
    case comment
  }

  package static var examples: [Self] {
    [
      .trailing, .unexpectedEnd, .unexpected(nil), .unexpected(.singleQuote),
      .unexpected(.trailingComma), .unexpected(.missingValue), .unexpected(.comment),
      .unknownWord("flase"), .unknownWord("hello"), .tooDeep(limit: 1),
      .missingName(isAfterComma: true), .missingName(isAfterComma: false), .missingColon,
      .unclosed(open: "[", close: "]"), .missingComma(close: "]"), .unclosedString, .endInString,
      .tabInString, .invalidUTF8, .unknownEscape, .halfSurrogate, .missingHexadecimalDigits,
      .badNumber(hasLeadingZero: true), .badNumber(hasLeadingZero: false), .missingDecimals,
      .missingExponent, .tooLong(limit: 1), .unwritableNumber("Infinity"),
    ]
  }

  package var definition: DiagnosticDefinition {
    switch self {
    case .trailing:
      .error("json.trailing", "the value is complete before this", ja: "値はこの前で終わっています")
    case .unexpectedEnd:
      .error(
        "json.unexpected-end", "the file ends where a value should be", ja: "値があるはずの場所でファイルが終わっています"
      )
    case .unexpected(let mistake):
      .error("json.unexpected", "expected a value here", ja: "ここには値が必要です", hint: mistake?.advice)
    case .unknownWord(let text):
      .error(
        "json.unknown-word", "'\(text)' is not a JSON value", ja: "'\(text)' は JSON の値ではありません",
        hint: Suggestion.message(for: text, among: ["true", "false", "null"])
          ?? Message("put text in double quotes", ja: "文字列は二重引用符で囲んでください"))
    case .tooDeep(let limit):
      .error(
        "json.too-deep", "values are nested more than \(limit) deep", ja: "値の入れ子が \(limit) 段を超えています"
      )
    case .missingName(let isAfterComma):
      .error(
        "json.missing-name", "expected a name in double quotes here", ja: "ここには二重引用符で囲んだ名前が必要です",
        hint: isAfterComma ? Mistake.trailingComma.advice : nil)
    case .missingColon:
      .error("json.missing-colon", "expected ':' after the name", ja: "名前のあとに ':' が必要です")
    case .unclosed(let open, let close):
      .error(
        "json.unclosed", "this '\(open)' is never closed", ja: "'\(open)' が閉じられていません",
        hint: Message("close it with '\(close)'", ja: "'\(close)' で閉じてください"))
    case .missingComma(let close):
      .error(
        "json.missing-comma", "expected ',' or '\(close)' here", ja: "ここには ',' か '\(close)' が必要です")
    case .unclosedString:
      .error(
        "json.unclosed-string", "this string is never closed", ja: "文字列が閉じられていません",
        hint: Message("write a line break inside a string as \\n", ja: "文字列の中の改行は \\n と書いてください"))
    case .endInString:
      .error("json.unclosed-string", "the file ends inside a string", ja: "文字列の途中でファイルが終わっています")
    case .tabInString:
      .error(
        "json.control-character", "a string cannot contain a tab", ja: "文字列にタブは使えません",
        hint: Message("write \\t", ja: "\\t と書いてください"))
    case .invalidUTF8:
      .error(
        "json.invalid-utf8", "these bytes are not UTF-8 text", ja: "UTF-8 として正しくないバイトです",
        hint: .saveAsUTF8)
    case .unknownEscape:
      .error(
        "json.bad-escape", "unknown escape sequence", ja: "このエスケープシーケンスはありません",
        hint: Message("write a backslash as \\\\", ja: "バックスラッシュは \\\\ と書いてください"))
    case .halfSurrogate:
      .error(
        "json.bad-escape", "half of a surrogate pair is not a character",
        ja: "サロゲートペアの片方だけでは文字になりません")
    case .missingHexadecimalDigits:
      .error(
        "json.bad-escape", "'\\u' takes four hexadecimal digits", ja: "'\\u' のあとには 16 進数 4 桁が必要です")
    case .badNumber(let hasLeadingZero):
      .error(
        "json.bad-number", "this is not a JSON number", ja: "JSON の数値ではありません",
        hint: hasLeadingZero ? Message("remove the leading zero", ja: "先頭の 0 を削除してください") : nil)
    case .missingDecimals:
      .error("json.bad-number", "a digit must follow the decimal point", ja: "小数点のあとに数字が必要です")
    case .missingExponent:
      .error("json.bad-number", "a digit must follow the exponent", ja: "指数に数字が必要です")
    case .tooLong(let limit):
      .error(
        "json.too-long", "the JSON of this value is larger than \(limit) bytes",
        ja: "この値の JSON が \(limit) バイトを超えます")
    case .unwritableNumber(let number):
      .error("json.number", "JSON has no number for \(number)", ja: "\(number) は JSON の数値にできません")
    }
  }
}

extension JSONDiagnostic.Mistake {
  fileprivate var advice: Message {
    switch self {
    case .singleQuote: Message("JSON strings need double quotes", ja: "JSON の文字列は二重引用符で囲みます")
    case .trailingComma: Message("remove the comma before it", ja: "その前のコンマを削除してください")
    case .missingValue: Message("write null for a missing value", ja: "値がないときは null と書いてください")
    case .comment: Message("JSON has no comments", ja: "JSON にコメントは書けません")
    }
  }
}
