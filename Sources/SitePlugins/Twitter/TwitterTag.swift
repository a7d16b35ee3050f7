internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// `{% twitter https://twitter.com/NAME/status/NUMBER align=right %}`: the markup that X's script turns into an
/// embedded post. The plugin fetches the post's text; here it is a link, because a build never uses the network.
struct TwitterTag: HostTag {
  private let address: String
  private let variable: Expression?
  private let options: [(name: String, value: String)]

  /// The options of X's service, and the corresponding attributes of its markup.
  private static let attributes = [
    ("align", "data-align"), ("width", "data-width"), ("maxwidth", "data-width"),
    ("theme", "data-theme"), ("lang", "data-lang"), ("limit", "data-limit"), ("dnt", "data-dnt"),
    ("hide_media", "data-cards"), ("hide_thread", "data-conversation"),
  ]

  init(_ markup: TagMarkup) throws(Diagnostic) {
    var words = markup.text.split(separator: " ").map(String.init)
    // Older versions of the plugin accept the name of the service first.
    if words.first == "oembed" { words.removeFirst() }
    guard let first = words.first else {
      throw markup.error(PluginsDiagnostic.postWithoutAddress(tag: markup.name))
    }
    address = Self.unquoted(first)
    variable = address.contains("/") ? nil : Expression.parse(address)
    options = words.dropFirst().compactMap { word -> (name: String, value: String)? in
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return nil }
      return (parts[0], Self.unquoted(parts[1]))
    }
  }

  private static func unquoted(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, first == "'" || first == "\"" { rest = rest.dropFirst() }
    while let last = rest.last, last == "'" || last == "\"" { rest = rest.dropLast() }
    return String(rest)
  }

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    var address = address
    if let variable {
      let value = try context.evaluate(variable)
      if !value.isNull { address = context.text(of: value) }
    }
    if ScriptAddress.isScript(address) { address = "" }
    output.append("<div class='jekyll-twitter-plugin'><blockquote class=\"twitter-tweet\"")
    for (name, value) in options {
      guard let attribute = Self.attributes.first(where: { $0.0 == name })?.1 else { continue }
      output.append(0x20)
      output.append(attribute)
      output.append("=\"")
      switch name {
      case "hide_media": output.append("hidden")
      case "hide_thread": output.append("none")
      default: output.append(escapingHTML: value)
      }
      output.append(0x22)
    }
    output.append("><a href=\"")
    output.append(escapingHTML: address)
    output.append("\">")
    output.append(escapingHTML: address)
    output.append("</a></blockquote>\n")
    output.append(
      "<script async src=\"https://platform.twitter.com/widgets.js\" charset=\"utf-8\"></script></div>"
    )
  }
}
