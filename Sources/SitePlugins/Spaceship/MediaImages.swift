internal import SiteModel
internal import SourceText

/// Turns images whose URLs are those of videos or audio into players: `![title](https://www.youtube.com/watch?v=ID)`.
struct MediaImages: PageRewriter {
  private static let images = StartTagRewriter(elements: ["img"])

  func rewrite(
    _ page: Span<UInt8>, of document: Document, into buffer: inout OutputBuffer
  ) -> Bool {
    Self.images.rewrite(page, into: &buffer) { tag in
      guard let address = tag.value(of: "src"),
        let html = Self.player(address, title: tag.value(of: "title") ?? "")
      else { return false }
      tag.replace(with: html)
      return true
    }
  }

  /// The supported services: the part of a URL before an identifier, and the URL of the player.
  private static let services: [(marks: [String], player: String, height: String)] = [
    (
      ["youtube.com/watch?v=", "youtube.com/embed/", "youtu.be/", "youtube-nocookie.com/embed/"],
      "https://www.youtube.com/embed/", "350"
    ),
    (["//vimeo.com/"], "https://player.vimeo.com/video/", "350"),
    (["dailymotion.com/video/", "//dai.ly/"], "https://www.dailymotion.com/embed/video/", "350"),
    (["//open.spotify.com/track/"], "https://open.spotify.com/embed/track/", "80"),
    (["//open.spotify.com/episode/"], "https://open.spotify.com/embed/episode/", "152"),
  ]

  private static let sounds = ["mp3", "wav", "ogg", "mid", "midi", "aac", "wma"]
  private static let videos = [
    "avi", "mp4", "webm", "ogv", "flv", "mkv", "mov", "wmv", "3gp", "rmvb", "asf",
  ]

  /// The player for an address; nil for an image.
  /// - Parameters:
  ///   - address: the URL, escaped as in an attribute.
  ///   - title: the title, escaped as in an attribute.
  /// - Complexity: O(n).
  static func player(_ address: String, title: String) -> String? {
    for service in services {
      for mark in service.marks {
        guard let range = address.range(ofBytes: mark) else { continue }
        let id = address[range.upperBound...].prefix {
          $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
        }
        if id.isEmpty { continue }
        return frame(
          service.player + id, id: String(id), query(address, without: String(id)), title,
          service.height)
      }
    }
    let path = address.prefix { $0 != "?" && $0 != "#" }
    guard let dot = path.lastIndex(of: "."), path.contains("/") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    let name = String(
      path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
    let options = query(address, without: name)
    if sounds.contains(ending) { return media("audio", address, name, options) }
    return videos.contains(ending) ? media("video", address, name, options) : nil
  }

  /// The parameters of a URL, except those whose value is the identifier.
  private static func query(_ address: String, without id: String) -> [(
    name: String, value: String
  )] {
    guard let mark = address.firstIndex(of: "?") else { return [] }
    return address[address.index(after: mark)...].replacing("&amp;", with: "&").split(
      separator: "&"
    )
    .compactMap { part in
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2, pair[1] != id, !pair[1].contains(where: { "\"<>".contains($0) }) else {
        return nil
      }
      return (pair[0], pair[1])
    }
  }

  private static let style = "max-width: 600px;outline: none"

  private static func frame(
    _ address: String, id: String, _ options: [(name: String, value: String)], _ title: String,
    _ height: String
  ) -> String {
    func option(_ name: String, _ usual: String) -> String {
      options.first { $0.name == name }?.value ?? usual
    }
    let query = options.map { "\($0.name)=\($0.value)" }.joined(separator: "&amp;")
    let attributes: [(String, String)] = [
      ("id", option("id", "media-" + id)), ("class", option("class", "media")),
      ("src", query.isEmpty ? address : address + "?" + query), ("title", title),
      ("width", option("width", "100%")), ("height", option("height", height)),
      ("style", option("style", style)), ("allow", "encrypted-media; picture-in-picture"),
      ("frameborder", option("frameborder", "0")),
    ]
    let text = attributes.map { " \($0.0)=\"\($0.1)\"" }.joined()
    return "<iframe\(text) allowfullscreen></iframe>"
  }

  private static func media(
    _ element: String, _ address: String, _ name: String, _ options: [(name: String, value: String)]
  ) -> String {
    func option(_ name: String, _ usual: String) -> String {
      options.first { $0.name == name }?.value ?? usual
    }
    let flags = ["autoplay", "loop"].filter { name in options.contains { $0.name == name } }
    let kind = element == "audio" ? "audio" : "video"
    var parts: [String] = [
      "<\(element) id=\"\(option("id", "media-" + name))\"",
      " class=\"\(option("class", "media"))\"",
    ]
    parts += flags.map { " " + $0 }
    if kind == "audio" { parts.append(" src=\"\(address)\"") }
    parts.append(" style=\"\(option("style", style))\" controls>")
    if kind == "video" { parts.append(" <source src=\"\(address)\">") }
    parts.append(" Your browser doesn't support HTML5 \(kind).")
    parts.append(" Here is a <a href=\"\(address)\">link to download the \(kind)</a> instead.")
    parts.append("</\(element)>")
    return parts.joined()
  }
}
