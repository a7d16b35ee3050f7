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
    return Diagnostic(
      "liquid.hugo-shortcode", "'\(name)' is a shortcode of Hugo and prints nothing",
      at: SourceLocation(file, whole),
      hint:
        "write HTML, Markdown or an include in its place, or put it between {% raw %} and {% endraw %} to show it"
    )
  }

  /// The hint for a tag of Hexo; nil for other names.
  static func hexoHint(_ tag: String) -> String? {
    switch tag {
    case "asset_img", "asset_path", "asset_link", "img":
      "this is a tag of Hexo: write ![text](path of the image), or [text](path)"
    case "post_link", "post_path":
      "this is a tag of Hexo: write [text]({% post_url 2016-02-26-title %})"
    case "codeblock", "endcodeblock", "include_code":
      "this is a tag of Hexo: write a fence of three backticks, or {% highlight language %}"
    case "blockquote", "endblockquote", "quote", "endquote", "pullquote", "endpullquote":
      "this is a tag of Hexo: begin the lines with '> '"
    case "jsfiddle", "iframe", "vimeo": "this is a tag of Hexo: write the HTML in its place"
    default: nil
    }
  }
}
