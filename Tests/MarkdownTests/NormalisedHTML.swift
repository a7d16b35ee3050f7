/// HTML in one form, so that two renderers can be compared: runs of white space are one space, there is
/// none beside tags of blocks, attributes are sorted in order, and coloured code is plain.
enum NormalisedHTML {
  private static let blocks: Set<String> = [
    "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td",
    "th", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "section", "details",
    "summary", "figure", "figcaption", "br", "iframe", "script", "style",
  ]

  static func of(_ html: String) -> String {
    var result = ""
    var rest = Substring(html)
    var inCode = 0
    while let start = rest.firstIndex(of: "<") {
      append(String(rest[..<start]), preserving: inCode > 0, to: &result)
      rest = rest[start...]
      if rest.hasPrefix("<!--"), let end = rest.firstRange(of: "-->") {
        result += rest[..<end.upperBound]
        rest = rest[end.upperBound...]
        continue
      }
      guard let end = tagEnd(rest) else { break }
      let tag = String(rest[..<end])
      rest = rest[end...]
      let name = String(tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      let closes = tag.hasPrefix("</")
      if name == "code" { inCode += closes ? -1 : 1 }
      if inCode > 0, name == "span" { continue }
      if blocks.contains(name) {
        while result.last == " " || (result.last == "\n" && inCode == 0) { result.removeLast() }
        result += canonical(tag)
        if !(name == "pre") { rest = rest.drop { $0 == " " || $0 == "\n" } }
      } else {
        result += canonical(tag)
      }
    }
    append(String(rest), preserving: false, to: &result)
    return result.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }

  private static func append(_ text: String, preserving: Bool, to result: inout String) {
    for character in text {
      if !preserving, character == " " || character == "\n" || character == "\t" {
        if result.last != " " { result.append(" ") }
      } else {
        result.append(character)
      }
    }
  }

  private static func tagEnd(_ text: Substring) -> Substring.Index? {
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == ">" {
        return text.index(after: index)
      }
    }
    return nil
  }

  /// A tag with its attributes in alphabetical order.
  private static func canonical(_ tag: String) -> String {
    var parts: [String] = []
    var current = ""
    var inQuotes = false
    for character in tag.dropFirst().dropLast() {
      if character == "\"" { inQuotes.toggle() }
      if character == " " || character == "\n", !inQuotes {
        if !current.isEmpty { parts.append(current) }
        current = ""
      } else {
        current.append(character)
      }
    }
    if !current.isEmpty, current != "/" { parts.append(current) }
    guard let name = parts.first else { return tag }
    return "<" + ([name] + parts.dropFirst().sorted()).joined(separator: " ") + ">"
  }
}
