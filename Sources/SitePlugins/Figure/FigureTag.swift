internal import Liquid
internal import SiteModel
internal import SourceText

/// `{% figure caption:"Text" class:"name" %}…{% endfigure %}`: Markdown in a `figure`, with a caption in Markdown and Liquid.
struct FigureTag: HostTag {
  private let markup: Template
  private let body: Block
  private let converter: any TextConverter
  private let keepsParagraphs: Bool

  init(
    _ markup: TagMarkup, body: Block, converter: any TextConverter, keepsParagraphs: Bool
  ) throws(Diagnostic) {
    self.markup = try markup.template(markup.text)
    self.body = body
    self.converter = converter
    self.keepsParagraphs = keepsParagraphs
  }

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    var buffer = OutputBuffer(capacity: 128)
    try markup.render(into: &buffer, context: &context)
    let attributes = TagAttributeList(buffer.text())
    let source = try context.capture(body, using: &output)
    output.append("<figure")
    for (name, attribute) in [("class", "class"), ("label", "id")] {
      guard let value = attributes[name], !value.isEmpty else { continue }
      output.append(" \(attribute)=\"")
      output.append(escapingAttribute: value)
      output.append(0x22)
    }
    output.append(0x3E)
    let content = html(of: source)
    output.append(keepsParagraphs ? content : Self.withoutParagraphs(content))
    if let caption = attributes["caption"] {
      output.append("  <figcaption>")
      var text = Self.withoutParagraphs(html(of: caption))
      if text.hasSuffix("\n") { text.removeLast() }
      output.append(text)
      output.append("</figcaption>\n")
    }
    output.append("</figure>")
  }

  private func html(of source: String) -> String {
    var buffer = OutputBuffer(capacity: source.utf8.count * 2 + 64)
    converter.markdown(source.utf8.span, into: &buffer)
    return buffer.text()
  }

  /// HTML without the tags of its paragraphs.
  /// - Complexity: O(n).
  static func withoutParagraphs(_ html: String) -> String {
    let bytes = html.utf8.span
    var buffer = OutputBuffer(capacity: bytes.count)
    var tokens = HTMLTokens(bytes, in: 0..<bytes.count)
    while let token = tokens.next() {
      switch token {
      case .start(_, let name, _) where ASCII.equalsIgnoringCase(bytes, name, "p"): continue
      case .end(_, let name) where ASCII.equalsIgnoringCase(bytes, name, "p"): continue
      case .start(let range, _, _), .end(let range, _), .text(let range), .other(let range):
        buffer.append(bytes.extracting(range))
      }
    }
    return buffer.text()
  }
}

/// The attributes of a tag, as found by Liquid's regular expression: `name:value`, where the value is quoted or one
/// word.
struct TagAttributeList {
  private var values: [String: String] = [:]

  /// - Complexity: O(n).
  init(_ text: String) {
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard ASCII.isWord(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, ASCII.isWord(bytes[index]) || bytes[index] == 0x2D { index += 1 }
      let name = String(decoding: bytes[start..<index], as: UTF8.self)
      var next = index
      while next < bytes.count, ASCII.isSpace(bytes[next]) { next += 1 }
      guard next < bytes.count, bytes[next] == 0x3A else { continue }
      next += 1
      while next < bytes.count, ASCII.isSpace(bytes[next]) { next += 1 }
      guard next < bytes.count else { return }
      var end = next
      if bytes[next] == 0x22 || bytes[next] == 0x27 {
        end += 1
        while end < bytes.count, bytes[end] != bytes[next] { end += 1 }
        values[name] = String(decoding: bytes[(next + 1)..<end], as: UTF8.self)
        index = min(end + 1, bytes.count)
      } else {
        while end < bytes.count, !ASCII.isSpace(bytes[end]), bytes[end] != 0x2C { end += 1 }
        values[name] = String(decoding: bytes[next..<end], as: UTF8.self)
        index = end
      }
    }
  }

  subscript(name: String) -> String? { values[name] }
}
