internal import MarkdownShared
internal import SourceText

/// Embedded parts of other sites: a link, and a frame where there is one.
extension HTMLWriter {
  func writeEmbed(_ embed: Embed, _ output: inout OutputBuffer) {
    startLine(&output)
    if embed.frame == nil, let card = options.site.card, card(embed.link, &output) {
      startLine(&output)
      return
    }
    let element = embed.frame == nil ? "p" : "figure"
    output.append("<\(element) class=\"embed embed-\(embed.service.rawValue)\">")
    if let frame = embed.frame {
      output.append("<iframe src=\"")
      append(url: frame, &output)
      output.append(
        "\" title=\"\(embed.service.rawValue)\" loading=\"lazy\" allowfullscreen></iframe>\n<figcaption>"
      )
    }
    output.append("<a href=\"")
    append(url: embed.link, &output)
    output.append("\"")
    if features.contains(.externalLinks) {
      appendExternalAttributes(embed.link.utf8.span, &output)
    }
    output.append(">")
    output.append(escapingMarkdown: embed.link.utf8.span)
    output.append(embed.frame == nil ? "</a></p>\n" : "</a></figcaption></figure>\n")
  }

  private func append(url: String, _ output: inout OutputBuffer) {
    output.append(escapingURL: url.utf8.span)
  }
}
