internal import MarkdownShared
internal import SourceText

/// Turns `@[youtube](id)` alone in a paragraph into an embed of another site, as on Zenn and Qiita.
enum Embeds {
  /// The largest number of findings for a document.
  private static let most = 16

  /// - Complexity: O(number of blocks).
  static func run(
    _ tree: inout MarkdownTree, _ source: Span<UInt8>,
    _ findings: inout [MarkdownFinding]
  ) {
    var current: Node? = tree.root
    while let node = current {
      let kind = tree.kind(of: node)
      if kind == .paragraph { mark(node, &tree, source, &findings) }
      let isLeaf = kind == .paragraph || kind == .heading || kind == .table
      current = tree.following(node, below: tree.root, skippingChildren: isLeaf)
    }
  }

  private static func mark(
    _ paragraph: Node, _ tree: inout MarkdownTree, _ source: Span<UInt8>,
    _ findings: inout [MarkdownFinding]
  ) {
    guard let sign = paragraph.firstChild, tree.kind(of: sign) == .text,
      sign.literal.equals("@"), let link = sign.next, tree.kind(of: link) == .link,
      link.next == nil, let text = link.firstChild, tree.kind(of: text) == .text, text.next == nil
    else { return }
    let name = String(decoding: text.literal, as: UTF8.self)
    let address = String(decoding: link.url, as: UTF8.self)
    if let embed = Embed(name: name, address) {
      tree.annotate(paragraph, .embed(embed))
      return
    }
    guard findings.count < most else { return }
    let isKnown = Embed.Service(rawValue: name) != nil
    findings.append(
      MarkdownFinding(
        isKnown
          ? .embedAddress(address, embed: name)
          : .unknownEmbed(
            name, known: Embed.Service.allCases.map(\.rawValue).joined(separator: ", ")),
        range: SourceLine.range(number: paragraph.startLine, in: source)))
  }
}
