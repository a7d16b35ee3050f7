internal import SourceText

/// Markup of other generators that occurs in migrated sites: Hugo's shortcodes and Hexo's tags.
enum ForeignMarkup {
  /// The error for `{{< figure … >}}` or `{{% note %}}`, which Liquid reads as an output tag that
  /// prints nothing.
  /// - Parameters:
  ///   - range: the markup between the braces.
  ///   - whole: the markup with the braces.
  /// - Returns: nil for other markup.
  static func shortcode(
    _ file: SourceFile, _ range: Range<Int>, _ whole: SourceRange
  ) -> Diagnostic? {
    let content = file.bytes.trimmed(range)
    guard let first = file.bytes[content].first, let last = file.bytes[content].last,
      content.count > 2,
      first == UInt8(ascii: "<") && last == UInt8(ascii: ">")
        || first == .percent && last == .percent
    else { return nil }
    let name = file.bytes.text(
      file.bytes.trimmed((content.lowerBound + 1)..<(content.upperBound - 1)))
    return Diagnostic(LiquidDiagnostic.hugoShortcode(name), at: SourceLocation(file, whole))
  }

  /// The hint for a tag of Hexo; nil for other names.
  static func hexoHint(_ tag: String) -> Message? {
    switch tag {
    case "asset_img", "asset_path", "asset_link", "img":
      Message(
        "this is a tag of Hexo: write ![text](path of the image), or [text](path)",
        ja: "Hexo のタグです: ![説明](画像のパス) か [文字](パス) と書いてください")
    case "post_link", "post_path":
      Message(
        "this is a tag of Hexo: write [text]({% post_url 2016-02-26-title %})",
        ja: "Hexo のタグです: [文字]({% post_url 2016-02-26-title %}) と書いてください")
    case "codeblock", "endcodeblock", "include_code":
      Message(
        "this is a tag of Hexo: write a fence of three backticks, or {% highlight language %}",
        ja: "Hexo のタグです: バッククォート 3 つで囲むか、{% highlight 言語 %} と書いてください")
    case "blockquote", "endblockquote", "quote", "endquote", "pullquote", "endpullquote":
      Message(
        "this is a tag of Hexo: begin the lines with '> '", ja: "Hexo のタグです: 行を '> ' で始めてください")
    case "jsfiddle", "iframe", "vimeo":
      Message(
        "this is a tag of Hexo: write the HTML in its place", ja: "Hexo のタグです: HTML に書き換えてください")
    default: nil
    }
  }
}
