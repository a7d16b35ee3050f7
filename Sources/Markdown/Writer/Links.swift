internal import MarkdownShared
internal import SourceText

/// Links and images.
extension HTMLWriter {
  mutating func openLink(_ node: Node, _ output: inout OutputBuffer) {
    linkDepth += 1
    output.append("<a href=\"")
    appendDestination(node.url, isLink: true, &output)
    let title = node.title
    if title.count > 0 {
      output.append("\" title=\"")
      output.append(escapingMarkdown: title)
    }
    output.append("\"")
    if features.contains(.externalLinks) { appendExternalAttributes(node.url, &output) }
    output.append(">")
  }

  mutating func closeLink(_ output: inout OutputBuffer) {
    linkDepth -= 1
    output.append("</a>")
  }

  /// Writes an image with its children as the plain text of `alt`.
  mutating func writeImage(
    _ node: Node, _ tree: borrowing MarkdownTree, _ output: inout OutputBuffer
  ) {
    let url = node.url
    let sized = features.contains(.imageSizes) ? ImageSizeSuffix.split(url) : nil
    let address = url.extracting(first: sized?.length ?? url.count)
    let picture = options.site.picture?(String(decoding: address, as: UTF8.self))
    let shownWidth = sized?.size.completed(by: picture?.size).width
    picture?.writeBeginning(shownWidth: shownWidth, into: &output)
    output.append("<img src=\"")
    if let source = picture?.source {
      output.append(escapingURL: source.utf8.span)
    } else {
      appendDestination(address, isLink: false, &output)
    }
    output.append("\" alt=\"")
    appendPlainText(of: node, tree, &output)
    let title = node.title
    if title.count > 0, !isInFigure {
      output.append("\" title=\"")
      output.append(escapingMarkdown: title)
    }
    output.append("\"")
    let natural =
      picture.map(\.size) ?? options.site.imageSize?(String(decoding: address, as: UTF8.self))
    appendSize(sized?.size.completed(by: natural) ?? (natural?.width, natural?.height), &output)
    if let picture {
      picture.writeAttributes(shownWidth: shownWidth, into: &output)
    } else if features.contains(.lazyImages) {
      output.append(" loading=\"lazy\"")
    }
    output.append(" />")
    picture?.writeEnd(into: &output)
  }

  private func appendSize(_ size: (width: Int?, height: Int?), _ output: inout OutputBuffer) {
    if let width = size.width {
      output.append(" width=\"")
      output.append(decimal: width)
      output.append("\"")
    }
    if let height = size.height {
      output.append(" height=\"")
      output.append(decimal: height)
      output.append("\"")
    }
  }

  /// Appends the text of a node's children, escaped, with breaks as spaces.
  func appendPlainText(
    of node: Node, _ tree: borrowing MarkdownTree, _ output: inout OutputBuffer
  ) {
    var current = tree.following(node, below: node)
    while let child = current {
      switch tree.kind(of: child) {
      case .text, .code, .htmlInline: output.append(escapingMarkdown: child.literal)
      case .softBreak, .lineBreak: output.append(0x20)
      default: break
      }
      current = tree.following(child, below: node)
    }
  }

  /// Appends the destination of a link or an image: the one from the site's hook, else as written.
  func appendDestination(
    _ url: Span<UInt8>, isLink: Bool, _ output: inout OutputBuffer
  ) {
    if isLink, let linkTarget = options.site.linkTarget,
      let target = linkTarget(String(decoding: url, as: UTF8.self))
    {
      output.append(escapingURL: target.utf8.span)
      return
    }
    guard features.contains(.rawHTML) || !DangerousScheme.starts(url) else { return }
    if features.contains(.cjkFriendly), mayCompose(url) {
      let composed = UnicodeNormalization.composed(String(decoding: url, as: UTF8.self))
      output.append(escapingURL: composed.utf8.span)
    } else {
      output.append(escapingURL: url)
    }
  }

  /// Returns true if a destination may contain decomposed characters: links must match ids and file names,
  /// which are in NFC. Searches for marks from U+0300 to U+036F, voice marks of kana and letters of Hangul.
  private func mayCompose(_ url: Span<UInt8>) -> Bool {
    var index = 0
    while true {
      index = url.find(0xCC, 0xCD, 0xE1, 0xE3, from: index)
      if index == url.count { return false }
      switch url[index] {
      case 0xE1 where index + 1 < url.count && !(0x84...0x87).contains(url[index + 1]): break
      case 0xE3 where !url.has("\u{3099}", at: index) && !url.has("\u{309A}", at: index): break
      default: return true
      }
      index += 1
    }
  }

  /// Appends the attributes of a link that leads to another site.
  func appendExternalAttributes(
    _ url: Span<UInt8>, _ output: inout OutputBuffer
  ) {
    if ExternalLink.isExternal(url, options.site) { output.append(ExternalLink.attributes) }
  }
}

/// URL schemes that run code or read files. Such links are removed unless raw HTML is allowed.
private enum DangerousScheme {
  static func starts(_ url: Span<UInt8>) -> Bool {
    if hasPrefix(url, "javascript:") || hasPrefix(url, "vbscript:") || hasPrefix(url, "file:") {
      return true
    }
    guard hasPrefix(url, "data:") else { return false }
    return !["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"].contains {
      hasPrefix(url, $0)
    }
  }

  private static func hasPrefix(
    _ url: Span<UInt8>, _ prefix: StaticString
  ) -> Bool {
    let letters = prefix.span
    guard url.count >= letters.count else { return false }
    for index in letters.indices {
      let byte = url[index]
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if lower != letters[index] { return false }
    }
    return true
  }
}
