package import SourceText

extension Diagnostic {
  /// True for a variable that does not exist, in place of which nothing is printed.
  var isUndefinedVariable: Bool {
    if case .undefinedVariable? = kind as? LiquidDiagnostic { true } else { false }
  }
}

/// The diagnostics of compiling and rendering templates.
package enum LiquidDiagnostic: DiagnosticKind {
  // Lexing
  case unterminatedOutput
  case unterminatedTag
  case tagWithoutName
  /// A line of a `liquid` tag that does not start with a tag's name.
  case lineWithoutName
  /// A character that starts no token, and the name after a dot that it belongs to.
  case unexpectedCharacter(String, dottedName: String?)

  // Parsing
  case expected(Expectation, found: String?)
  case tagSyntax(TagSyntaxError)
  case tooDeep
  case unclosedTag(String)
  /// An end tag of an outer tag while another is open.
  case endsOuterTag(String, open: String)
  /// An end tag of no open tag.
  case endsNoTag(String, open: String)
  /// An `else` in a tag that has none.
  case unexpectedElse(tag: String)
  /// An `else` or `end` outside of all tags.
  case outsideOfTags(String)
  /// The end tag of a known tag that is not open.
  case notOpen(String, tag: String)
  case unknownTag(UnknownName)
  case unknownFilter(UnknownName)
  case hugoShortcode(String)

  // Rendering
  case undefinedVariable(String, suggestion: Message?)
  case argument(ArgumentError)
  case divisionByZero
  /// A number that no integer holds, as Ruby names it.
  case notFinite(String)
  case noTemplates
  case missingTemplate(String)
  case disabledInclude
  case limit(RenderLimit)

  package static var examples: [Self] {
    [
      .unterminatedOutput, .unterminatedTag, .tagWithoutName, .lineWithoutName,
      .unexpectedCharacter("&", dottedName: nil), .unexpectedCharacter("名", dottedName: "名前"),
      .tooDeep, .unclosedTag("for"), .endsOuterTag("endif", open: "for"),
      .endsNoTag("endcite", open: "for"), .unexpectedElse(tag: "raw"), .outsideOfTags("else"),
      .notOpen("endif", tag: "if"), .hugoShortcode("figure"),
      .undefinedVariable("titel", suggestion: Suggestion.message(for: "titel", among: ["title"])),
      .undefinedVariable("a", suggestion: nil), .divisionByZero, .notFinite("'Infinity'"),
      .noTemplates, .missingTemplate("a"), .disabledInclude,
    ] + UnknownName.examples.flatMap { [.unknownTag($0), .unknownFilter($0)] }
      + Expectation.examples.flatMap { [.expected($0, found: nil), .expected($0, found: "'x'")] }
      + TagSyntaxError.examples.map { .tagSyntax($0) }
      + ArgumentError.examples.map { .argument($0) } + RenderLimit.examples.map { .limit($0) }
  }

  package var definition: DiagnosticDefinition {
    switch self {
    case .unterminatedOutput:
      .error(
        "liquid.unterminated-output", "'{{' is not closed by '}}'", ja: "'{{' が '}}' で閉じられていません")
    case .unterminatedTag:
      .error("liquid.unterminated-tag", "'{%' is not closed by '%}'", ja: "'{%' が '%}' で閉じられていません")
    case .tagWithoutName:
      .error("liquid.tag-without-name", "a tag has no name", ja: "タグに名前がありません")
    case .lineWithoutName:
      .error(
        "liquid.tag-without-name", "a line of a 'liquid' tag does not start with a tag's name",
        ja: "'liquid' タグの行がタグの名前で始まっていません")
    case .unexpectedCharacter(let character, let name):
      .error(
        "liquid.syntax", "unexpected character '\(character)'", ja: "文字 '\(character)' はここでは使えません",
        hint: name.map {
          Message("write [\"\($0)\"] in place of .\($0)", ja: ".\($0) の代わりに [\"\($0)\"] と書いてください")
        })
    case .expected(let expectation, let found):
      .error(
        "liquid.syntax", "expected \(expectation.words.english) but found \(found ?? "the end")",
        ja: "\(expectation.words.japanese) が必要なところに \(found ?? "末尾") があります")
    case .tagSyntax(let error):
      .error("liquid.syntax", error.message)
    case .tooDeep:
      .error("liquid.nesting", "nesting too deep", ja: "入れ子が深すぎます")
    case .unclosedTag(let name):
      .error(
        "liquid.unclosed-tag", "'\(name)' tag was never closed", ja: "タグ '\(name)' が閉じられていません",
        hint: Message("close it with {% end\(name) %}", ja: "{% end\(name) %} で閉じてください"))
    case .endsOuterTag(let end, let open):
      .error(
        "liquid.mismatched-end", "'\(end)' cannot close '\(open)'",
        ja: "'\(end)' で '\(open)' を閉じることはできません",
        hint: Message("close it with {% end\(open) %} first", ja: "先に {% end\(open) %} で閉じてください"))
    case .endsNoTag(let end, let open):
      .error(
        "liquid.mismatched-end", "'\(end)' cannot close '\(open)'",
        ja: "'\(end)' で '\(open)' を閉じることはできません",
        hint: Message("close it with {% end\(open) %}", ja: "{% end\(open) %} で閉じてください"))
    case .unexpectedElse(let tag):
      .error(
        "liquid.unexpected-tag", "\(tag) tag does not expect 'else' tag",
        ja: "\(tag) の中で 'else' は使えません")
    case .outsideOfTags(let name):
      .error(
        "liquid.unexpected-tag", "unexpected outer '\(name)' tag", ja: "対応する開始タグのない '\(name)' です",
        hint: Message(
          "it belongs between a tag such as {% if … %} and its end",
          ja: "{% if … %} などのタグとその終わりの間に書きます"))
    case .notOpen(let end, let tag):
      .error(
        "liquid.unknown-tag", "unknown tag '\(end)'", ja: "タグ '\(end)' はありません",
        hint: Message(
          "no '\(tag)' is open here: remove this tag, or open one before it",
          ja: "開いている '\(tag)' がありません。このタグを削除するか、前に開始タグを書いてください"))
    case .unknownTag(let unknown):
      unknown.definition("liquid.unknown-tag", word: "tag", ja: "タグ")
    case .unknownFilter(let unknown):
      unknown.definition("liquid.unknown-filter", word: "filter", ja: "フィルタ")
    case .hugoShortcode(let name):
      .error(
        "liquid.hugo-shortcode", "'\(name)' is a shortcode of Hugo and prints nothing",
        ja: "'\(name)' は Hugo のショートコードです。何も出力されません",
        hint: Message(
          "write HTML, Markdown or an include in its place, or put it between {% raw %} and {% endraw %} to show it",
          ja: "HTML・Markdown・include に書き換えるか、そのまま表示する場合は {% raw %} と {% endraw %} で囲んでください"))
    case .undefinedVariable(let name, let suggestion):
      .error(
        "liquid.undefined-variable", "undefined variable \(name)", ja: "変数 \(name) は未定義です",
        hint: suggestion)
    case .argument(let error):
      .error("liquid.argument", error.message, hint: error.hint)
    case .divisionByZero:
      .error("liquid.zero-division", "divided by 0", ja: "0 で割ることはできません")
    case .notFinite(let name):
      .error("liquid.float-domain", "Computation results in \(name)", ja: "計算結果が \(name) になります")
    case .noTemplates:
      .error(
        "liquid.no-templates", "This liquid context does not allow includes.",
        ja: "ここではインクルードを使えません。")
    case .missingTemplate(let name):
      .error("liquid.missing-template", "No such template '\(name)'", ja: "テンプレート '\(name)' がありません")
    case .disabledInclude:
      .error(
        "liquid.disabled", "include usage is not allowed in this context",
        ja: "ここでは 'include' を使えません")
    case .limit(let limit): limit.definition
    }
  }
}
