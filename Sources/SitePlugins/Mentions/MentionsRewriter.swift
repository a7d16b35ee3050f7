internal import ContentData
internal import SiteModel
internal import SourceText

/// Links mentions in finished pages, according to the settings of the site and the page.
struct MentionsRewriter: PageRewriter {
  private let mentions: Mentions
  private let defaultBase: String

  private static let key: Symbol = "jekyll-mentions"

  /// - Parameter variables: `GITHUB_HOSTNAME` and `SSL` name another GitHub.
  /// - Returns: nil when the setting is of a wrong type, which is reported.
  init?(
    _ configuration: SiteConfiguration, variables: [String: String],
    reporting problems: inout DiagnosticSink
  ) {
    var base = "https://github.com"
    if let host = variables["GITHUB_HOSTNAME"], !host.isEmpty, let isSecure = variables["SSL"],
      !isSecure.isEmpty
    {
      base = (isSecure == "true" ? "https://" : "http://") + host
    }
    defaultBase = base
    switch configuration.data[Self.key] {
    case .string(let own)?: mentions = Mentions(baseURL: own)
    case .object(let settings)?:
      mentions = Mentions(baseURL: settings["base_url"]?.string ?? base)
    case nil, .null?: mentions = Mentions(baseURL: base)
    default:
      problems.report(
        PluginsDiagnostic.wrongType(key: "jekyll-mentions", wanted: .urlOrMap, isIgnored: false),
        at: configuration.location(of: Self.key))
      return nil
    }
  }

  func rewrite(
    _ page: Span<UInt8>, of document: Document, into buffer: inout OutputBuffer
  ) -> Bool {
    guard let linker = mentions(of: document), page.contains(0x40) else { return false }
    linker.rewrite(page, into: &buffer)
    return true
  }

  /// The links for a page: those of the site, or with the page's own base URL; nil when the page
  /// disables them.
  private func mentions(of document: Document) -> Mentions? {
    switch document.data[Self.key] {
    case .bool(false)?: nil
    case .string(let own)?: Mentions(baseURL: own)
    case .object(let settings)?: Mentions(baseURL: settings["base_url"]?.string ?? defaultBase)
    default: mentions
    }
  }
}
