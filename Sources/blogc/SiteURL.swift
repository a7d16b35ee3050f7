internal import Authoring
internal import ContentData
internal import FileSystem
internal import SiteSources

/// The site's `url`, which readers of a feed or a sitemap need (RFC 4287, sitemaps.org).
enum SiteURL {
  /// True if the site was built with a feed or a sitemap, but without `url`. Reads the settings again.
  static func isMissed(_ request: BuildRequest, by place: BuildPlace) -> Bool {
    let isNeeded = ["feed.xml", "sitemap.xml"].contains {
      (try? FileSystem.status(of: place.destination + "/" + $0)) != nil
    }
    guard isNeeded, let entry = try? ResolvedSettings(request).entries(of: "url").first else {
      return false
    }
    return (entry.value.string ?? "").isEmpty
  }
}
