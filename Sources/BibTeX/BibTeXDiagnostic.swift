package import SourceText

/// The diagnostics of bibliographies.
package enum BibTeXDiagnostic: DiagnosticKind, CaseIterable {
  case syntax
  case expansion

  package static var examples: [Self] { allCases }

  package var definition: DiagnosticDefinition {
    switch self {
    case .syntax:
      .warning(
        "bibtex.syntax", "this entry of the bibliography cannot be read",
        ja: "文献目録のこの項目は読めません",
        hint: Message(
          "write @type{key, field = {value}, …} with all braces closed",
          ja: "波括弧をすべて閉じて @type{key, field = {value}, …} の形で書いてください"))
    case .expansion:
      .warning(
        "bibtex.expansion", "the abbreviations of this bibliography stand for too much text",
        ja: "この文献目録の略語を展開すると長くなりすぎます",
        hint: Message(
          "an @string that is made of others is written out where it is used; make it shorter",
          ja: "ほかの略語から作った @string は、使う場所ですべて展開されます。短くしてください"))
    }
  }
}
