internal import MarkdownShared
internal import SiteModel
internal import SourceText

/// The code in a document's Markdown, which decides where Liquid runs and which hints its errors
/// get.
struct CodeInTemplate {
  /// The ranges in which Liquid does not run: all code, if the site asks for it (`literal_code`).
  let literals: [SourceRange]
  private let document: Document
  private let isMarkdown: Bool

  /// - Complexity: O(n) with `literal_code`, else O(1).
  init(_ document: Document, _ plan: SiteRenderContext) {
    self.document = document
    isMarkdown = plan.site.isMarkdown(document)
    literals =
      isMarkdown && plan.converter.options.features.contains(.literalCode)
      ? Self.code(in: document) : []
  }

  /// Adds to the error of an unknown tag or filter in code the hint that Liquid runs in code too.
  func addHints(to problems: inout DiagnosticSink) {
    guard isMarkdown, literals.isEmpty, !problems.isEmpty else { return }
    let code = Self.code(in: document)
    for index in problems.indices where problems[index].id.utf8.starts(with: "liquid.".utf8) {
      guard let range = problems[index].location?.range,
        code.contains(where: { $0.start <= range.start && range.start < $0.end })
      else { continue }
      problems[index].advice = Message(
        "Liquid is also evaluated in code: put it between '{% raw %}' and '{% endraw %}', or set 'literal_code: true'",
        ja: "Liquid はコードの中でも評価されます。'{% raw %}' と '{% endraw %}' で囲むか、'literal_code: true' を設定してください"
      )
    }
  }

  private static func code(in document: Document) -> [SourceRange] {
    let bytes = document.file.bytes
    let start = min(document.bodyStart, bytes.count)
    return CodeRanges.find(in: bytes.span.extracting(droppingFirst: start)).map {
      SourceRange($0.start + start, $0.end + start)
    }
  }
}
