internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// jekyll-katex and jektex without their renderer: formulas are kept as TeX for a script in the
/// browser.
struct KatexPlugin: Plugin {
  let gem = "jekyll-katex"
  let otherGems = ["jektex"]
  let tags = ["katex", "katexmm"]
  let difference: Message? =
    Message(
      "formulas stay TeX between \\( and \\), for KaTeX or MathJax in the browser",
      ja: "数式は \\( と \\) の間の TeX のまま残り、ブラウザの KaTeX か MathJax が表示します")
  let settings = [
    KnownKey("katex", .any, "Settings of jekyll-katex; formulas are left for the browser"),
    KnownKey("jektex", .any, "Settings of jektex; formulas are left for the browser"),
  ]

  func register(
    into environment: inout Environment, for site: PluginSite, _ context: FilterContext,
    reporting problems: inout DiagnosticSink
  ) {
    environment.register(block: "katex") { markup, body throws(Diagnostic) in
      KatexTag(body: body, mode: markup.text == "display" ? .display : .inline)
    }
    environment.register(block: "katexmm") { _, body throws(Diagnostic) in
      KatexTag(body: body, mode: .mixed)
    }
  }
}

/// `{% katex %}…{% endkatex %}`: a formula for the browser; the content of `{% katexmm %}`, a text with formulas
/// between dollar signs, is printed unchanged.
struct KatexTag: HostTag {
  /// The kind of formula.
  enum Mode: Sendable {
    case inline
    case display
    /// A text with formulas between dollar signs.
    case mixed
  }

  let body: Block
  let mode: Mode

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    let source = try context.capture(body, using: &output)
    if mode == .mixed { return output.append(source) }
    let (opening, closing) = mode == .display ? ("\\[", "\\]") : ("\\(", "\\)")
    for byte in (opening + source + closing).utf8 {
      // Punctuation is written as entities, because Markdown would change it.
      let isPunctuation =
        byte > 0x20 && byte < 0x7F && !ASCII.isLetter(byte) && !ASCII.isDigit(byte)
      if isPunctuation {
        output.append("&#")
        output.append(decimal: Int(byte))
        output.append(0x3B)
      } else {
        output.append(byte)
      }
    }
  }
}
