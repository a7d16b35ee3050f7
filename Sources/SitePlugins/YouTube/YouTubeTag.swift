internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// `{% youtube "https://www.youtube.com/watch?v=ID" %}`, or with a variable: a player in a frame, or the site's own
/// `_includes/youtube.html`, rendered with `youtube_id`. An address without quotes works too.
struct YouTubeTag: HostTag {
  private let text: String
  private let value: Expression
  private let snippet: Template?

  private static let idName: Symbol = "youtube_id"

  init(_ markup: TagMarkup, includes: any IncludeLookup) throws(Diagnostic) {
    text = markup.text
    value = Expression.parse(markup.text)
    if includes.templateName(ofInclude: "youtube.html") == nil {
      snippet = nil
    } else {
      snippet = try markup.template("{% include youtube.html %}")
    }
  }

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    let value = try context.evaluate(value)
    let id = Self.id(in: value.isNull ? text : context.text(of: value))
    if let snippet {
      context.push(Self.idName, .string(id))
      defer { context.pop() }
      return try snippet.render(into: &output, context: &context)
    }
    output.append(Self.style)
    output.append(
      "<div class='embed-container'>    <iframe title=\"YouTube video player\" width=\"640\" ")
    output.append("height=\"390\" src=\"//www.youtube.com/embed/")
    output.append(escapingAttribute: id)
    output.append("\" frameborder=\"0\" allowfullscreen></iframe></div>")
  }

  /// The plugin's style, which keeps the frame's proportions.
  private static let style: StaticString =
    "<style>.embed-container { position: relative; padding-bottom: 56.25%; height: 0; overflow: hidden; max-width: 100%; } .embed-container iframe, .embed-container object, .embed-container embed { position: absolute; top: 0; left: 0; width: 100%; height: 100%; }</style>"

  /// The identifier of a video in its address: after `youtu.be/` up to a `?`, or after the last `v/`, `embed/` or
  /// `watch?v=` up to a `&` or `?`. A text that is only an identifier is returned unchanged.
  /// - Complexity: O(n).
  static func id(in address: String) -> String {
    let bytes = Array(address.utf8)
    if let start = end(of: "youtu.be/", in: bytes, isLast: false) {
      return clean(bytes[start...])
    }
    let starts = ["v/", "embed/", "watch?"].compactMap { end(of: $0, in: bytes, isLast: true) }
    guard let start = starts.max() else { return bytes.contains(0x2F) ? "" : clean(bytes[...]) }
    var rest = bytes[start...]
    for mark: UInt8 in [0x3F, 0x76, 0x3D] where rest.first == mark { rest = rest.dropFirst() }
    return clean(rest)
  }

  /// The end of the first or last occurrence of a word; nil if there is none.
  private static func end(of word: String, in bytes: [UInt8], isLast: Bool) -> Int? {
    let word = Array(word.utf8)
    var found: Int?
    for index in bytes.indices where bytes[index] == word[0] && bytes[index...].starts(with: word) {
      found = index + word.count
      if !isLast { break }
    }
    return found
  }

  /// The text with only the characters of identifiers.
  private static func clean(_ id: ArraySlice<UInt8>) -> String {
    let name = id.prefix { ASCII.isWord($0) || $0 == 0x2D }
    return String(decoding: name, as: UTF8.self)
  }
}
