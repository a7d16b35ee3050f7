/// The site as served to browsers: URLs, pages with the preview's script, the page for missing
/// files.
struct SitePages: Sendable {
  let site: any PreviewSite
  /// True if pages carry the script that keeps them up to date.
  let isLive: Bool

  /// A page to be sent to a browser.
  struct Page {
    var version: String
    var html: [UInt8]
  }

  /// The resolver for the current configuration, which may change while the preview runs.
  var resolver: AddressResolver { AddressResolver(baseurl: site.baseurl) }

  /// Resolves a URL by the current configuration.
  func resolve(_ address: String) -> AddressResolution {
    resolver.resolve(address, entry: site.entry(at:))
  }

  /// The version of a file for the browser, made of the file's own version and its badge.
  func version(of path: String, _ file: SiteFile) -> String {
    guard isLive, let badge = site.badge(of: path) else { return file.version }
    return file.version + "-" + badge
  }

  /// A page with the preview's script; nil when it cannot be read.
  func page(_ path: String, _ file: SiteFile) -> Page? {
    guard let html = file.bytes else { return nil }
    let version = version(of: path, file)
    guard isLive else { return Page(version: version, html: html) }
    return Page(
      version: version,
      html: LivePage.adding(script: html, version: version, badge: site.badge(of: path)))
  }

  /// The page for missing files: the site's `404.html`, or a plain one.
  var missingPage: Page {
    if let file = site.file(at: "404.html"), let page = page("404.html", file) { return page }
    guard isLive else { return Page(version: "none", html: LivePage.missing) }
    return Page(
      version: "none",
      html: LivePage.adding(script: LivePage.missing, version: "none", badge: nil))
  }

  /// The page that is shown at a URL; nil where no page is shown: for a redirect, a picture.
  func page(at address: String) -> Page? {
    switch resolve(address) {
    case .file(let path):
      guard ContentType.isPage(path), let file = site.file(at: path) else { return nil }
      return page(path, file)
    case .missing: return missingPage
    case .redirect, .refused: return nil
    }
  }
}
