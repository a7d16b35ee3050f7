internal import Authoring
internal import ContentData
internal import FileSystem
internal import SiteSources
internal import SourceText

/// Checks the site's `url`, which feeds and sitemaps need (RFC 4287, sitemaps.org).
enum SiteURL {
  /// The problem of the setting, if the site was built with a feed or a sitemap. Reads the settings
  /// again.
  /// - Returns: nil for a URL with a scheme, and if nothing needs one.
  static func problem(_ request: BuildRequest, by place: BuildPlace) -> Diagnostic? {
    let isNeeded = ["feed.xml", "sitemap.xml"].contains {
      (try? FileSystem.status(of: place.destination + "/" + $0)) != nil
    }
    guard isNeeded, let entry = try? ResolvedSettings(request).entries(of: "url").first else {
      return nil
    }
    let url = entry.value.string ?? ""
    if url.isEmpty {
      return Diagnostic(
        "check.missing-url", .warning, "the site has no 'url'",
        hint: "write url: https://… so that the feed, the sitemap and absolute_url are right")
    }
    if url.hasBytePrefix("https://") || url.hasBytePrefix("http://") { return nil }
    return Diagnostic(
      "check.missing-url", .warning, "the site's 'url' is not absolute: '\(url)'",
      hint: "write it with its scheme: https://example.com")
  }
}
