package import SourceText

/// The diagnostics of YAML.
package enum YAMLDiagnostic: DiagnosticKind {
  // MARK: Characters

  /// A character that looks like one of YAML's indicators.
  case lookalike(character: String, name: Message, advice: Message)
  case controlCharacter
  case invalidUTF8
  case tab
  /// An indicator with which a value cannot start.
  case reservedCharacter(String)

  // MARK: Keys and indentation

  /// A value that holds a colon and a space; the value in quotes.
  case secondColon(quoted: String)
  /// A key in a place where no key is allowed.
  case strayKey
  case missingColon
  case missingKey
  case badIndentation
  case duplicateKey(String)
  /// A list or map as a key.
  case compositeKey

  // MARK: Quotes and brackets

  case unclosedQuote(isSingle: Bool)
  case textAfterQuote(isApostrophe: Bool)
  /// An unknown escape sequence, or one without its digits.
  case badEscape(String, lacksDigits: Bool)
  case unclosedBracket(open: String, close: String)
  case missingComma(open: String, close: String)
  case textAfterBracket(String)

  // MARK: Blocks, tags and aliases

  case blockHeader
  case strayDash
  case tooManyDirectives
  case unsupportedTag(String)
  case recursiveAlias(String)
  /// An alias without an anchor, and the anchor that may be meant.
  case unknownAlias(String, similar: String?)
  case aliasExpansion(limit: Int)
  case tooDeep(limit: Int)
  /// An error in libyaml's words.
  case syntax(String)

  package static var examples: [Self] {
    [
      .lookalike(
        character: "：", name: Message("a full-width colon", ja: "全角コロン"),
        advice: Message("write ': '", ja: "':' と空白を書いてください")),
      .controlCharacter, .invalidUTF8, .tab, .reservedCharacter("@"),
      .secondColon(quoted: "\"a: b\""), .strayKey, .missingColon, .missingKey, .badIndentation,
      .duplicateKey("a"), .compositeKey, .unclosedQuote(isSingle: true),
      .unclosedQuote(isSingle: false), .textAfterQuote(isApostrophe: true),
      .textAfterQuote(isApostrophe: false), .badEscape("\\q", lacksDigits: false),
      .badEscape("\\x", lacksDigits: true), .unclosedBracket(open: "[", close: "]"),
      .missingComma(open: "{", close: "}"), .textAfterBracket("]"), .blockHeader, .strayDash,
      .tooManyDirectives, .unsupportedTag("!ruby/object"), .recursiveAlias("a"),
      .unknownAlias("a", similar: "ab"), .unknownAlias("a", similar: nil),
      .aliasExpansion(limit: 1), .tooDeep(limit: 1), .syntax("did not find expected key"),
    ]
  }

  package var definition: DiagnosticDefinition {
    switch self {
    case .lookalike(let character, let name, let advice):
      .error(
        "yaml.lookalike", "'\(character)' is \(name.english), which means nothing in YAML",
        ja: "'\(character)' は\(name.japanese)です。YAML の記号として扱われません",
        hint: advice)
    case .controlCharacter:
      .error(
        "yaml.control-character", "control characters are not allowed in YAML",
        ja: "YAML に制御文字は使えません",
        hint: Message(
          "delete it, or write it as \"\\x..\" in double quotes",
          ja: "削除するか、二重引用符の中に \"\\x..\" と書いてください"))
    case .invalidUTF8:
      .error(
        "yaml.invalid-utf8", "these bytes are not UTF-8 text", ja: "UTF-8 として正しくないバイトです",
        hint: .saveAsUTF8)
    case .tab:
      .error(
        "yaml.tab", "YAML cannot be indented with a tab", ja: "YAML のインデントにタブは使えません",
        hint: Message("use spaces", ja: "空白を使ってください"))
    case .reservedCharacter(let character):
      .error(
        "yaml.reserved-character", "a value cannot start with '\(character)'",
        ja: "値を '\(character)' で始めることはできません",
        hint: Message("quote the value", ja: "値を引用符で囲んでください"))
    case .secondColon(let quoted):
      .error(
        "yaml.nested-mapping", "the value contains a second ': '", ja: "値の中に 2 つ目の ': ' があります",
        hint: Message("quote it: \(quoted)", ja: "引用符で囲んでください: \(quoted)"))
    case .strayKey:
      .error(
        "yaml.nested-mapping", "a key is not allowed here", ja: "ここにキーを書くことはできません",
        hint: Message("indent the line like the keys above it", ja: "上のキーとインデントをそろえてください"))
    case .missingColon:
      .error(
        "yaml.missing-colon", "this line is not of the form 'key: value'",
        ja: "この行は「キー: 値」の形になっていません",
        hint: Message("write a colon and a space after the key", ja: "キーのあとにコロンと空白を書いてください"))
    case .missingKey:
      .error("yaml.bad-indentation", "expected a key here", ja: "ここにはキーが必要です")
    case .badIndentation:
      .error(
        "yaml.bad-indentation", "the indentation does not match any line above",
        ja: "インデントが上のどの行とも一致しません",
        hint: Message(
          "indent sibling keys by the same number of spaces", ja: "同じ階層のキーは同じ数の空白でインデントしてください"))
    case .duplicateKey(let key):
      .warning(
        "yaml.duplicate-key", "duplicate key '\(key)'; the later value is used",
        ja: "キー '\(key)' が重複しています。あとの値が使われます")
    case .compositeKey:
      .warning(
        "yaml.composite-key", "a list or map is used as a key", ja: "リストやマップをキーにすることはできません",
        hint: Message(
          "quote the value if '{{' is meant to be template code",
          ja: "'{{' をテンプレートとして使う場合は値を引用符で囲んでください"))
    case .unclosedQuote(let isSingle):
      .error(
        "yaml.unclosed-quote", "this quote is never closed", ja: "引用符が閉じられていません",
        hint: isSingle
          ? Message(
            "close it with ', and write an apostrophe inside as ''",
            ja: "' で閉じ、中のアポストロフィは '' と書いてください")
          : Message(
            "close it with \", and write a quote inside as \\\"", ja: "\" で閉じ、中の引用符は \\\" と書いてください")
      )
    case .textAfterQuote(let isApostrophe):
      .error(
        "yaml.text-after-quote", "unexpected text after the closing quote",
        ja: "閉じの引用符のあとに余分な文字があります",
        hint: isApostrophe
          ? Message(
            "write an apostrophe inside single quotes as ''", ja: "一重引用符の中のアポストロフィは '' と書いてください")
          : Message("quote the whole value", ja: "値全体を引用符で囲んでください"))
    case .badEscape(let text, let lacksDigits):
      .error(
        "yaml.bad-escape",
        lacksDigits
          ? Message(
            "'\(text)' in double quotes needs hexadecimal digits",
            ja: "二重引用符の中の '\(text)' には 16 進数が必要です")
          : Message(
            "'\(text)' is not an escape sequence in double quotes",
            ja: "'\(text)' は二重引用符の中で使えるエスケープではありません"),
        hint: .quoteBackslash)
    case .unclosedBracket(let open, let close):
      .error(
        "yaml.unclosed-bracket", "this '\(open)' is never closed", ja: "'\(open)' が閉じられていません",
        hint: Message(
          "close it with '\(close)', or quote the value if it is meant as text",
          ja: "'\(close)' で閉じるか、文字列の場合は値を引用符で囲んでください"))
    case .missingComma(let open, let close):
      .error(
        "yaml.unclosed-bracket", "expected ',' or '\(close)' here",
        ja: "ここには ',' か '\(close)' が必要です",
        hint: Message(
          "quote the value if '\(open)' is meant as text", ja: "'\(open)' が文字列の場合は値を引用符で囲んでください"))
    case .textAfterBracket(let bracket):
      .error(
        "yaml.text-after-bracket", "unexpected text after the closing '\(bracket)'",
        ja: "閉じの '\(bracket)' のあとに余分な文字があります",
        hint: Message("quote the whole value if it is meant as text", ja: "文字列の場合は値全体を引用符で囲んでください"))
    case .blockHeader:
      .error(
        "yaml.block-header", "the text of a '|' or '>' value starts on the next line",
        ja: "'|' や '>' の値は次の行から書きます",
        hint: Message(
          "quote the value if it is meant to start with that character",
          ja: "その文字で始まる文字列にする場合は引用符で囲んでください"))
    case .strayDash:
      .error(
        "yaml.stray-dash", "a list cannot start here", ja: "ここでリストを始めることはできません",
        hint: Message(
          "start the list on a new line, or quote the value if it is meant as text",
          ja: "次の行からリストを書くか、文字列の場合は値を引用符で囲んでください"))
    case .tooManyDirectives:
      .error(
        "yaml.directives", "there are too many %TAG lines", ja: "%TAG の行が多すぎます",
        hint: Message("leave them out, and write tags as they are meant", ja: "省略し、タグをそのまま書いてください"))
    case .unsupportedTag(let tag):
      .error(
        "yaml.unsupported-tag", "the tag '\(tag)' would create an object of a program",
        ja: "タグ '\(tag)' はプログラムのオブジェクトを作るものです",
        hint: Message("remove the tag and write plain values", ja: "タグを削除し、普通の値を書いてください"))
    case .recursiveAlias(let name):
      .error(
        "yaml.recursive-alias", "'*\(name)' is inside the value that it refers to",
        ja: "'*\(name)' が、それ自身の指す値の中にあります")
    case .unknownAlias(let name, let similar):
      .error(
        "yaml.unknown-alias", "no anchor '&\(name)' is defined before this alias",
        ja: "アンカー '&\(name)' が定義されていません",
        hint: similar.map { Message("did you mean '*\($0)'?", ja: "'*\($0)' ではありませんか?") }
          ?? Message(
            "quote the value if it is meant to start with '*'", ja: "'*' で始まる文字列にする場合は引用符で囲んでください"))
    case .aliasExpansion(let limit):
      .error(
        "yaml.alias-expansion", "the aliases expand to more than \(limit) values",
        ja: "エイリアスの展開が \(limit) 個の値を超えます")
    case .tooDeep(let limit):
      .error(
        "yaml.too-deep", "values are nested more than \(limit) deep", ja: "値の入れ子が \(limit) 段を超えています"
      )
    case .syntax(let problem):
      .error("yaml.syntax", Message(untranslated: problem))
    }
  }
}

extension Message {
  /// The hint for bytes that are not UTF-8.
  static var saveAsUTF8: Message { Message("save the file as UTF-8", ja: "ファイルを UTF-8 で保存してください") }

  /// The hint for an unknown escape sequence.
  static var quoteBackslash: Message {
    Message("use single quotes, or write the backslash twice", ja: "一重引用符を使うか、バックスラッシュを 2 つ書いてください")
  }

  /// The note at a bracket that is not closed.
  static func opening(_ bracket: String) -> Message {
    Message("the '\(bracket)' is here", ja: "'\(bracket)' はここです")
  }
}
