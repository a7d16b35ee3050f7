internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// jekyll-gist: `{% gist id %}` or `{% gist id file %}`, where both arguments can be variables.
///
/// The plugin fetches the gist's text for readers without scripts; here they get a link, because a
/// build never uses the network.
struct GistTag: HostTag {
  /// A word of the markup, and the variable of that name if it can be one.
  private struct Argument: Sendable {
    let text: String
    let variable: Expression?

    init(_ text: String) {
      self.text = text
      let couldBeName =
        text.utf8.first.map { ASCII.isLetter($0) || $0 == 0x5F } == true
        && text.utf8.allSatisfy { ASCII.isWord($0) || $0 == 0x2D || $0 == 0x2E }
      variable = couldBeName ? Expression.parse(text) : nil
    }

    func value(_ context: inout RenderContext) throws(Diagnostic) -> String {
      guard let variable else { return text }
      let value = try context.evaluate(variable)
      return value.isNull ? text : context.text(of: value)
    }
  }

  private let gist: Argument
  private let file: Argument?
  private let hasFallback: Bool

  /// - Parameter hasFallback: true if readers without scripts get a link.
  init(_ markup: TagMarkup, hasFallback: Bool) throws(Diagnostic) {
    let words = markup.text.split { $0 == " " || $0 == "\t" }.map(String.init)
    guard (1...2).contains(words.count) else {
      throw markup.error(PluginsDiagnostic.gistWithoutName)
    }
    gist = Argument(words[0])
    file = words.count > 1 ? Argument(words[1]) : nil
    self.hasFallback = hasFallback
  }

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    let id = try gist.value(&context)
    let name = try file?.value(&context) ?? ""
    let address = "https://gist.github.com/" + id
    if hasFallback {
      output.append("<noscript><a href=\"")
      output.append(escapingHTML: address)
      output.append("\">")
      output.append(escapingHTML: address)
      output.append("</a></noscript>")
    }
    output.append("<script src=\"")
    output.append(escapingHTML: address)
    output.append(".js")
    if !name.isEmpty {
      output.append("?file=")
      output.append(escapingHTML: name)
    }
    output.append("\"> </script>")
  }
}
