internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// jekyll-github-metadata's `{% github_edit_link "text" %}`: a link to the page for editing the
/// source.
struct EditLinkTag: HostTag {
  private let text: String?

  init(_ markup: TagMarkup) {
    let quoted = markup.text
    if let quote = quoted.utf8.first, quote == 0x22 || quote == 0x27, quoted.utf8.count > 1,
      quoted.utf8.last == quote
    {
      text = String(quoted.dropFirst().dropLast())
    } else {
      text = nil
    }
  }

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    let path = context.pageValue(WellKnownSymbols.path)
    guard let site = context.value(of: WellKnownSymbols.site),
      let github = context.member("github", of: site),
      let repository = context.member("repository_url", of: github), repository.isTruthy,
      let source = context.member("source", of: github),
      let branch = context.member("branch", of: source), branch.isTruthy, path.isTruthy
    else { return }
    let folder = context.member(WellKnownSymbols.path, of: source) ?? .null
    var address = context.text(of: repository)
    for part in [
      "edit", context.text(of: branch), context.text(of: folder), context.text(of: path),
    ] {
      let trimmed = part.split(separator: "/").joined(separator: "/")
      if !trimmed.isEmpty { address += "/" + trimmed }
    }
    address = URLReference(address)?.normalized() ?? address
    guard let text else {
      output.append(escapingHTML: address)
      return
    }
    output.append("<a href=\"")
    output.append(escapingHTML: address)
    output.append("\">")
    output.append(text)
    output.append("</a>")
  }
}
