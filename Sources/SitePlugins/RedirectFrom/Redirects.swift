internal import ContentData
internal import SiteModel
internal import SourceText

/// The keys and the layout of jekyll-redirect-from, and its change to redirecting documents (`redirect_to`).
struct Redirects: DocumentTransform {
  let address: SiteAddress

  /// The layout of redirecting pages; ``layoutSource`` is used when the site has none.
  static let layoutName = "redirect"

  /// The page that is shown until the browser follows the redirect.
  static let layoutSource = """
    <!DOCTYPE html>
    <html lang="en-US">
      <meta charset="utf-8">
      <title>Redirecting&hellip;</title>
      <link rel="canonical" href="{{ page.redirect.to }}">
      <script>location="{{ page.redirect.to }}"</script>
      <meta http-equiv="refresh" content="0; url={{ page.redirect.to }}">
      <meta name="robots" content="noindex">
      <h1>Redirecting&hellip;</h1>
      <a href="{{ page.redirect.to }}">Click here if you are not redirected.</a>
    </html>

    """

  static let redirect: Symbol = "redirect"
  static let from: Symbol = "redirect_from"
  static let to: Symbol = "redirect_to"
  static let fromKey: Symbol = "from"
  static let toKey: Symbol = "to"

  /// A path with a slash in front.
  static func rooted(_ path: String) -> String { path.utf8.first == 0x2F ? path : "/" + path }

  var amendsDocuments: Bool { true }

  /// Turns a document with `redirect_to` into a redirecting page.
  ///
  /// `page.redirect.to` has no character that could end the attribute or string around it in a layout; see
  /// ``ScriptAddress/escaped(_:)``.
  /// - Parameter problems: gets `redirect.script` for a URL that a browser would execute.
  func amend(
    _ parts: inout Document.Parts, of document: Document, reporting problems: inout DiagnosticSink
  ) -> Amendment {
    guard let target = DocumentReader.texts(of: parts.data[Self.to]).first, !target.isEmpty else {
      return .none
    }
    if ScriptAddress.isScript(target) {
      problems.report(Self.script(target, in: parts.file))
      return .none
    }
    let isAbsolute = target.hasBytePrefix("http://") || target.hasBytePrefix("https://")
    let from = Self.rooted(parts.url)
    let url = ScriptAddress.escaped(isAbsolute ? target : address.absolute(target) ?? target)
    parts.data["sitemap"] = false
    parts.data[WellKnownSymbols.layout] = .string(Self.layoutName)
    parts.refusesLayout = false
    parts.data[WellKnownSymbols.permalink] = .string(from)
    parts.data[Self.redirect] = .object([
      Self.fromKey: .string(from), Self.toKey: .string(url),
    ])
    parts.bodyStart = parts.file.bytes.count
    return .final
  }

  private static func script(_ target: String, in file: SourceFile) -> Diagnostic {
    let place = FrontMatter.split(file: file).block.flatMap {
      YAMLReader.place(of: ["redirect_to"], in: file, range: $0)
    }
    return Diagnostic(
      PluginsDiagnostic.scriptRedirect(target),
      at: place.map { SourceLocation(file, $0) } ?? SourceLocation(path: file.path))
  }
}
