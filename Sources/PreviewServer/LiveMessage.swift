internal import SourceText

/// A message to an open page over the live connection, as one line of JSON.
enum LiveMessage: Equatable, Sendable {
  /// The current page: its version and its HTML with the preview's script.
  case page(version: String, html: [UInt8])
  /// Stylesheets that changed, by their URLs.
  case styles([String])
  /// Scripts, images, fonts and other files that changed; the page knows which ones it uses.
  case assets([String])
  /// The page now has another URL.
  case move(String)
  /// The build failed; the text is what the terminal shows.
  case failure(String)
  /// The build succeeded again.
  case success

  /// The message to all open pages about the files that a build changed; their own HTML is sent separately.
  /// - Parameters:
  ///   - changed: paths below the destination.
  ///   - home: the URL of the home page, put before each path.
  static func news(of changed: [String], home: String) -> [LiveMessage] {
    let addresses = { (paths: [String]) in paths.map { home + $0 } }
    let styles = changed.filter { $0.hasSuffix(".css") }
    let assets = changed.filter { path in
      !unseen.contains { path.hasSuffix($0) } && !path.hasSuffix(".css")
    }
    var messages: [LiveMessage] = []
    if !styles.isEmpty { messages.append(.styles(addresses(styles))) }
    if !assets.isEmpty { messages.append(.assets(addresses(assets))) }
    return messages
  }

  /// Extensions of files that need no message: pages are sent separately; feeds, sitemaps, search indexes
  /// and source maps are not visible in a page.
  private static let unseen = [".html", ".htm", ".xml", ".atom", ".rss", ".txt", ".json", ".map"]

  /// The JSON text.
  var json: [UInt8] {
    var buffer = OutputBuffer()
    switch self {
    case .page(let version, let html):
      buffer.append(#"{"kind":"page","version":"#)
      buffer.append(jsonString: version)
      buffer.append(#","html":"#)
      buffer.append(jsonString: html.span)
    case .styles(let paths): Self.append("styles", paths, to: &buffer)
    case .assets(let paths): Self.append("assets", paths, to: &buffer)
    case .move(let address): Self.append("move", "address", address, to: &buffer)
    case .failure(let text): Self.append("failure", "text", text, to: &buffer)
    case .success: buffer.append(#"{"kind":"success""#)
    }
    buffer.append("}")
    return buffer.bytes()
  }

  private static func append(
    _ kind: String, _ name: String, _ text: String, to buffer: inout OutputBuffer
  ) {
    buffer.append(#"{"kind":""# + kind + #"",""# + name + #"":"#)
    buffer.append(jsonString: text)
  }

  private static func append(_ kind: String, _ paths: [String], to buffer: inout OutputBuffer) {
    buffer.append(#"{"kind":""# + kind + #"","paths":["#)
    for (index, path) in paths.enumerated() {
      if index > 0 { buffer.append(",") }
      buffer.append(jsonString: path)
    }
    buffer.append("]")
  }
}
