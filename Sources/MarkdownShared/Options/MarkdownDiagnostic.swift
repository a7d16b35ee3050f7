package import SourceText

/// The diagnostics of Markdown, whichever engine reads it.
package enum MarkdownDiagnostic: DiagnosticKind, Equatable {
  case unknownLanguage(String, suggestion: String?)
  case indentedItem
  case unclosedContainer(String)
  case unknownEmbed(String, known: String)
  case embedAddress(String, embed: String)
  case missingDocument(String)

  // Limits of blogc's own
  case tooManyCells(Int)
  case tooComplex
  case tooLarge(bytes: Int)
  case tooManyReferences
  case tooManyMarks
  case emptyCells
  case deepBlocks
  case deepSpans

  // Warnings of kramdown's
  case footnoteTwice
  case linkTwice
  case abbreviationTwice
  case undefinedFootnote
  case unusedFootnote
  case strayStopTag
  case unknownExtension
  case unclosedExtension
  case unclosedElement(String)
  case unclosedInlineElement
  case tableWithoutBody
  case forbiddenOption
  case unknownOption
  case strayAttributeList

  package static var examples: [Self] {
    [
      .unknownLanguage("pyton", suggestion: "python"), .unknownLanguage("x", suggestion: nil),
      .indentedItem, .unclosedContainer("note"), .unknownEmbed("a", known: "youtube"),
      .embedAddress("a", embed: "youtube"), .missingDocument("a"), .tooManyCells(1000),
      .tooComplex, .tooLarge(bytes: 9), .tooManyReferences, .tooManyMarks, .emptyCells,
      .deepBlocks, .deepSpans, .footnoteTwice, .linkTwice, .abbreviationTwice,
      .undefinedFootnote, .unusedFootnote, .strayStopTag, .unknownExtension, .unclosedExtension,
      .unclosedElement("div"), .unclosedInlineElement, .tableWithoutBody, .forbiddenOption,
      .unknownOption, .strayAttributeList,
    ]
  }

  /// True for a limit of blogc's own, beyond which something was cut off; it is reported although kramdown's warnings are
  /// not.
  package var isLimit: Bool {
    switch self {
    case .tooManyCells, .tooComplex, .tooLarge, .tooManyReferences, .tooManyMarks, .emptyCells,
      .deepBlocks, .deepSpans:
      true
    default: false
    }
  }

  package var definition: DiagnosticDefinition {
    switch self {
    case .unknownLanguage(let name, let suggestion):
      .warning(
        "markdown.unknown-language", "unknown language '\(name)'; code not highlighted",
        ja: "未対応の言語 '\(name)' のため、ハイライトされません", hint: suggestion.map(Suggestion.question))
    case .indentedItem:
      .warning(
        "markdown.indented-item",
        "this list item is not indented far enough to nest in the one above",
        ja: "このリスト項目はインデントが足りず、上の項目の子になりません",
        hint: Message(
          "align it with the text of the item above, or set 'nest_indented_items: true'",
          ja: "上の項目の文字にそろえるか、'nest_indented_items: true' を設定してください"))
    case .unclosedContainer(let name):
      .warning(
        "markdown.unclosed-container", "the container ':::\(name)' is never closed",
        ja: "':::\(name)' が閉じられていません",
        hint: Message(
          "close it with ':::' on its own line, at the level of the blocks inside",
          ja: "中のブロックと同じ深さに ':::' だけの行を置いて閉じてください"))
    case .unknownEmbed(let name, let known):
      .warning(
        "markdown.embed", "unknown embed '@[\(name)]'", ja: "'@[\(name)]' という埋め込みはありません",
        hint: Message("known are \(known)", ja: "使えるもの: \(known)"))
    case .embedAddress(let address, let embed):
      .warning(
        "markdown.embed", "'\(address)' is not an address that '@[\(embed)]' can show",
        ja: "'@[\(embed)]' には '\(address)' を表示できません",
        hint: Message(
          "write the whole URL, beginning with https://", ja: "https:// から始まる URL を書いてください"))
    case .missingDocument(let name):
      .warning(
        "markdown.missing-document", "no document is called '\(name)'",
        ja: "'\(name)' という名前のファイルはありません",
        hint: Message(
          "'[[…]]' names a file without its folder, date and extension",
          ja: "'[[…]]' には、フォルダ、日付、拡張子を除いたファイル名を書きます"))
    case .tooManyCells(let most):
      .error(
        "markdown.too-complex", "this row of a table has more than \(most) cells",
        ja: "表のこの行には \(most) 個を超えるセルがあります",
        hint: Message("split the table", ja: "表を分けてください"))
    case .tooComplex:
      .error(
        "markdown.too-complex", "this Markdown exceeds the limits on time and memory",
        ja: "この Markdown は処理時間またはメモリの上限を超えます",
        hint: Message(
          "it repeats a construct many thousand times: brackets, table cells, delimiters",
          ja: "括弧、表のセル、区切り記号などが何千回も繰り返されています"))
    case .tooLarge(let bytes):
      .error(
        "markdown.too-complex",
        "the document is larger than \(bytes) bytes; the rest is left out",
        ja: "文書が \(bytes) バイトより大きいので、残りは省きました")
    case .tooManyReferences:
      .warning(
        "markdown.too-complex",
        "references expand to far more than the document; some are left out",
        ja: "参照を展開すると文書よりはるかに大きくなるので、一部を省きました")
    case .tooManyMarks:
      .warning(
        "markdown.too-complex",
        "too many marks begin emphasis or links that have no end; from here on they are taken for text",
        ja: "閉じていない強調やリンクの記号が多すぎるので、ここから先ではただの文字として扱います")
    case .emptyCells:
      .warning(
        "markdown.table", "the table has too many empty cells; they are left out",
        ja: "表の空のセルが多すぎるので、省きました")
    case .deepBlocks:
      .warning(
        "markdown.too-deep", "blocks are nested too deeply; what is inside is taken for text",
        ja: "ブロックの入れ子が深すぎるので、内側はただの文字として扱います")
    case .deepSpans:
      .warning(
        "markdown.too-deep",
        "elements in running text are nested too deeply; what is inside is taken for text",
        ja: "文中の要素の入れ子が深すぎるので、内側はただの文字として扱います")
    case .footnoteTwice:
      .warning("markdown.footnote", "the footnote is defined twice", ja: "脚注が 2 回定義されています")
    case .linkTwice:
      .warning("markdown.defined-twice", "the link is defined twice", ja: "リンクが 2 回定義されています")
    case .abbreviationTwice:
      .warning("markdown.defined-twice", "the abbreviation is defined twice", ja: "略語が 2 回定義されています")
    case .undefinedFootnote:
      .warning("markdown.footnote", "the footnote is not defined", ja: "脚注が定義されていません")
    case .unusedFootnote:
      .warning("markdown.footnote", "the footnote is never referred to", ja: "脚注が参照されていません")
    case .strayStopTag:
      .warning(
        "markdown.extension", "a stop tag without its start tag is taken for text",
        ja: "開始のない終了タグは文字として扱われます")
    case .unknownExtension:
      .warning(
        "markdown.extension", "the extension is not known and is taken for text",
        ja: "未知の拡張なので、文字として扱われます")
    case .unclosedExtension:
      .warning(
        "markdown.extension", "the extension has no stop tag and is taken for text",
        ja: "終了タグのない拡張なので、文字として扱われます")
    case .unclosedElement(let name):
      .warning(
        "markdown.unclosed-element",
        "the element '\(name)' has no end tag; it ends with the text around it",
        ja: "要素 '\(name)' に終了タグがなく、囲んでいる部分の終わりで閉じられます")
    case .unclosedInlineElement:
      .warning(
        "markdown.unclosed-element", "an element in running text has no end tag",
        ja: "文中の要素に終了タグがありません")
    case .tableWithoutBody:
      .warning(
        "markdown.table", "a table without a body is taken for text", ja: "本体のない表は文字として扱われます")
    case .forbiddenOption:
      .warning(
        "markdown.option", "the option must not be set in a document", ja: "このオプションは文書の中では設定できません")
    case .unknownOption:
      .warning("markdown.option", "the option is not known", ja: "このオプションはありません")
    case .strayAttributeList:
      .warning(
        "markdown.attribute-list", "an attribute list behind plain text is taken for text",
        ja: "普通の文字のあとの属性リストは文字として扱われます")
    }
  }
}
