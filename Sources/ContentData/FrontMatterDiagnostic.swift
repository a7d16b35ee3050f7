package import SourceText

/// The diagnostics of front matter.
package enum FrontMatterDiagnostic: DiagnosticKind, CaseIterable {
  case unclosed
  case notAMap

  package static var examples: [Self] { allCases }

  package var definition: DiagnosticDefinition {
    switch self {
    case .unclosed:
      .error(
        "front-matter.unclosed", "this front matter is never closed", ja: "フロントマターが閉じられていません",
        hint: Message("end it with a line '---' before the body", ja: "本文の前に '---' だけの行を書いてください"))
    case .notAMap:
      .error(
        "front-matter.not-a-map", "front matter must be a map of keys and values",
        ja: "フロントマターは「キー: 値」の形で書きます",
        hint: Message("write lines such as 'title: My post'", ja: "'title: わたしの記事' のような行を書いてください"))
    }
  }
}
