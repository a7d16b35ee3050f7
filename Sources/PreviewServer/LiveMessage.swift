/// What the preview tells the browser over the live connection, as one line of JSON.
package enum LiveMessage: Equatable, Sendable {
  /// Pages were made anew: the addresses of files below the site's root (`/a/index.html`).
  case pages([String])
  /// Only stylesheets changed.
  case styles([String])
  /// Something that a page cannot swap in place changed (a script, an image): load the page again.
  case reload
  /// The build failed; the text is what the terminal shows.
  case failure(String)
  /// The build is fine again.
  case success

  /// Chooses the smallest message for the files that a build changed.
  /// - Parameters:
  ///   - changed: paths below the destination.
  ///   - baseurl: the site's base URL, put before each address.
  /// - Returns: nil when nothing changed.
  package init?(changed: [String], baseurl: String) {
    guard !changed.isEmpty else { return nil }
    let pages = changed.filter { $0.hasSuffix(".html") }
    let styles = changed.filter { $0.hasSuffix(".css") }
    let addresses = { (paths: [String]) in paths.map { "\(baseurl)/\($0)" } }
    if styles.count == changed.count {
      self = .styles(addresses(styles))
    } else if changed.allSatisfy({ Self.isSwappable($0) }) {
      self = .pages(addresses(pages))
    } else {
      self = .reload
    }
  }

  /// Pages can be swapped; feeds, sitemaps and maps are not seen in a page.
  private static func isSwappable(_ path: String) -> Bool {
    [".html", ".xml", ".txt", ".map"].contains { path.hasSuffix($0) }
  }

  /// The JSON text.
  package var json: String {
    switch self {
    case .pages(let paths): #"{"kind":"pages","paths":\#(Self.list(paths))}"#
    case .styles(let paths): #"{"kind":"styles","paths":\#(Self.list(paths))}"#
    case .reload: #"{"kind":"reload"}"#
    case .failure(let text): #"{"kind":"failure","text":\#(Self.quoted(text))}"#
    case .success: #"{"kind":"success"}"#
    }
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ",") + "]"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\u{2028}", "\u{2029}", "\u{0}"..<"\u{20}":
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
