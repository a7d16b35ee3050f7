internal import MarkdownShared
internal import SourceText

/// Alerts, and containers with `:::`.
extension HTMLWriter {
  func openAlert(
    _ kind: AlertKind, _ title: [UInt8]?, _ output: inout OutputBuffer
  ) {
    startLine(&output)
    output.append("<div class=\"markdown-alert markdown-alert-")
    output.append(kind.word)
    output.append("\">\n<p class=\"markdown-alert-title\">")
    if let title, !title.isEmpty {
      output.append(escapingMarkdown: title.span)
    } else {
      output.append(kind.title(in: options.words))
    }
    output.append("</p>\n")
  }

  func openContainer(
    _ kind: ContainerKind, _ title: [UInt8], _ output: inout OutputBuffer
  ) {
    switch kind {
    case .alert(let kind): openAlert(kind, title, &output)
    case .message:
      startLine(&output)
      // `:::message alert` is the one kind of message that is emphasised more.
      output.append(
        title.elementsEqual("alert".utf8)
          ? "<aside class=\"message message-alert\">\n" : "<aside class=\"message\">\n")
    case .details:
      startLine(&output)
      output.append("<details>\n<summary>")
      if title.isEmpty {
        output.append(options.words.details)
      } else {
        output.append(escapingMarkdown: title.span)
      }
      output.append("</summary>\n")
    }
  }

  func closeContainer(_ kind: ContainerKind, _ output: inout OutputBuffer) {
    startLine(&output)
    switch kind {
    case .alert: output.append("</div>\n")
    case .message: output.append("</aside>\n")
    case .details: output.append("</details>\n")
    }
  }
}
