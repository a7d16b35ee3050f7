package import SourceText

/// The diagnostics of CSV and TSV.
package enum CSVDiagnostic: DiagnosticKind {
  /// More fields are missing than the limit for a file.
  case tooWide(limit: Int)
  case longRow(fields: Int, names: Int)
  case strayQuote
  case mixedLineEnds
  case unclosedQuote
  case textAfterQuote
  case invalidUTF8

  package static var examples: [Self] {
    [
      .tooWide(limit: 1), .longRow(fields: 2, names: 1), .strayQuote, .mixedLineEnds,
      .unclosedQuote, .textAfterQuote, .invalidUTF8,
    ]
  }

  package var definition: DiagnosticDefinition {
    switch self {
    case .tooWide(let limit):
      .error(
        "csv.too-wide",
        "the rows up to this one lack more than \(limit) of the columns that the first row names",
        ja: "1 行目にある列のうち、ここまでの行に無いものが合わせて \(limit) 個を超えました",
        hint: Message("name fewer columns, or divide the file", ja: "列を減らすか、ファイルを分けてください"))
    case .longRow(let fields, let names):
      .warning(
        "csv.long-row", "this row has \(fields) fields, but the first row names \(names)",
        ja: "この行には \(fields) 列ありますが、1 行目の見出しは \(names) 列です",
        hint: Message(
          "name the column, or quote a field that holds a comma", ja: "見出しを加えるか、コンマを含む値を引用符で囲んでください"
        ))
    case .strayQuote:
      .error(
        "csv.stray-quote", "a quote is not allowed inside an unquoted field",
        ja: "引用符で囲んでいない値の中に引用符は使えません",
        hint: Message(
          "quote the whole field and double the quote", ja: "値全体を引用符で囲み、中の引用符は 2 つ書いてください"))
    case .mixedLineEnds:
      .error(
        "csv.mixed-line-ends", "this line ending differs from the first one of the file",
        ja: "改行コードがファイルの先頭と異なります",
        hint: Message("save the file with consistent line endings", ja: "改行コードをそろえて保存してください"))
    case .unclosedQuote:
      .error(
        "csv.unclosed-quote", "this quote is never closed", ja: "引用符が閉じられていません",
        hint: Message("close it with a second quote", ja: "もう 1 つの引用符で閉じてください"))
    case .textAfterQuote:
      .error(
        "csv.text-after-quote", "unexpected text after the closing quote",
        ja: "閉じの引用符のあとに余分な文字があります",
        hint: Message("double a quote inside a field", ja: "値の中の引用符は 2 つ書いてください"))
    case .invalidUTF8:
      .error(
        "csv.invalid-utf8", "these bytes are not UTF-8 text", ja: "UTF-8 として正しくないバイトです",
        hint: .saveAsUTF8)
    }
  }
}
