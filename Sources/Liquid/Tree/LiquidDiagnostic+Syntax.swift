internal import SourceText

extension LiquidDiagnostic {
  /// The part of the grammar that was expected where something else is.
  package enum Expectation: Sendable {
    case end
    case endOfTag
    case expression
    case loopAttribute
    case word(String)
    case name
    case string
    case number
    case comparison
    case sign(String)

    static var examples: [Self] {
      [
        .end, .endOfTag, .expression, .loopAttribute, .word("in"), .name, .string, .number,
        .comparison, .sign(")"),
      ]
    }

    var words: Message {
      switch self {
      case .end: Message("the end", ja: "末尾")
      case .endOfTag: Message("the end of the tag", ja: "タグの終わり")
      case .expression: Message("an expression", ja: "式")
      case .loopAttribute:
        Message("'limit', 'offset' or 'cols'", ja: "'limit'、'offset'、'cols' のどれか")
      case .name: Message("a name", ja: "名前")
      case .string: Message("a string", ja: "文字列")
      case .number: Message("a number", ja: "数値")
      case .comparison: Message("a comparison", ja: "比較")
      case .word(let text), .sign(let text): Message("'\(text)'", ja: "'\(text)'")
      }
    }
  }

  /// An error in the markup of a standard tag.
  package enum TagSyntaxError: Sendable {
    case assign
    case capture
    case caseTag
    case elseOfCase
    case when
    case commentLine
    case docArguments
    case nestedDoc
    case cycle
    case emptyCycle
    case forTag
    /// An `if`, `elsif` or `unless`.
    case condition(tag: String)
    case include
    case render
    case rawArguments
    case tableRow

    static var examples: [Self] {
      [
        .assign, .capture, .caseTag, .elseOfCase, .when, .commentLine, .docArguments, .nestedDoc,
        .cycle, .emptyCycle, .forTag, .condition(tag: "if"), .include, .render, .rawArguments,
        .tableRow,
      ]
    }

    var message: Message {
      switch self {
      case .assign:
        Message(
          "syntax error in 'assign': expected assign NAME = VALUE",
          ja: "'assign' の書き方が違います: assign 変数 = 値")
      case .capture:
        Message(
          "syntax error in 'capture': expected capture NAME",
          ja: "'capture' の構文エラー: capture 名前 の形で書きます")
      case .caseTag:
        Message(
          "syntax error in 'case': expected case VALUE", ja: "'case' の構文エラー: case 値 の形で書きます")
      case .elseOfCase:
        Message("an 'else' in a 'case' takes no arguments", ja: "'case' の 'else' に引数は書けません")
      case .when:
        Message(
          "syntax error in 'when': expected when VALUE or VALUE",
          ja: "'when' の構文エラー: when 値 or 値 の形で書きます")
      case .commentLine:
        Message("each line of a '#' comment must start with '#'", ja: "'#' のコメントは各行を '#' で始めます")
      case .docArguments: Message("a 'doc' tag takes no arguments", ja: "'doc' タグに引数は書けません")
      case .nestedDoc: Message("'doc' tags cannot be nested", ja: "'doc' タグは入れ子にできません")
      case .cycle:
        Message(
          "syntax error in 'cycle': expected cycle VALUE, VALUE",
          ja: "'cycle' の構文エラー: cycle 値, 値 の形で書きます")
      case .emptyCycle:
        Message("'cycle' needs at least one value", ja: "'cycle' には 1 つ以上の値が必要です")
      case .forTag:
        Message(
          "syntax error in 'for': expected for VARIABLE in COLLECTION",
          ja: "'for' の書き方が違います: for 変数 in コレクション")
      case .condition(let tag):
        Message(
          "syntax error in '\(tag)': expected \(tag) CONDITION", ja: "'\(tag)' の書き方が違います: \(tag) 条件"
        )
      case .include:
        Message(
          "syntax error in 'include': expected include 'TEMPLATE'",
          ja: "'include' の構文エラー: include 'テンプレート' の形で書きます")
      case .render:
        Message(
          "syntax error in 'render': the template's name must be a quoted string",
          ja: "'render' の構文エラー: テンプレートの名前は引用符で囲みます")
      case .rawArguments: Message("a 'raw' tag takes no arguments", ja: "'raw' タグに引数は書けません")
      case .tableRow:
        Message(
          "syntax error in 'tablerow': expected tablerow VARIABLE in COLLECTION cols: 3",
          ja: "'tablerow' の構文エラー: tablerow 変数 in コレクション cols: 3 の形で書きます")
      }
    }
  }

  /// A tag or filter that an environment does not have.
  package struct UnknownName: Sendable {
    let name: String
    /// Why it is missing, where that is known.
    let origin: Message?
    let hint: Message?
    let severity: Diagnostic.Severity

    static var examples: [Self] {
      [
        UnknownName(name: "a", origin: nil, hint: nil, severity: .warning),
        UnknownName(
          name: "a", origin: Message("a plugin that is not enabled", ja: "プラグインが有効になっていません"),
          hint: Suggestion.message(for: "upcaze", among: ["upcase"]), severity: .error),
      ]
    }

    func definition(
      _ id: String, word: String, ja japanese: String
    ) -> DiagnosticDefinition {
      DiagnosticDefinition(
        id: id, severity: severity,
        message: origin.map {
          Message(
            "the \(word) '\(name)' comes from \($0.english)",
            ja: "\(japanese) '\(name)' は使えません: \($0.japanese)")
        } ?? Message("unknown \(word) '\(name)'", ja: "\(japanese) '\(name)' はありません"),
        hint: hint)
    }
  }
}
