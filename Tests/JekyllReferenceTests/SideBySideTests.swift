import Foundation
import Testing

/// Whole sites built by blogc and by the real Jekyll, with the same time on the clocks of both.
///
/// Needs Debian's `jekyll` and `faketime`; without them the suite is skipped.
@Suite(
  "blogc beside Jekyll",
  .enabled(
    if: Reference.isInstalled, "jekyll or faketime is not installed; install them to compare"))
struct SideBySideTests {
  /// A fixture site and the options that both programs get.
  struct Case: CustomTestStringConvertible {
    var site: String
    var options: [String] = []
    /// A gem that not every machine with Jekyll has; without it there is nothing to compare with.
    var gem: String?

    var testDescription: String { ([site] + options).joined(separator: " ") }
  }

  static let cases: [Case] =
    [
      "archives", "collections", "collections-odd", "config-merge", "data", "data-odd", "drops",
      "exclude", "feed-seo-sitemap",
      "filters", "includes", "kramdown", "kramdown-code", "kramdown-settings", "lax", "layouts",
      "layouts-odd", "links",
      "markdown",
      "minima", "minima-overrides", "names", "page-excerpts", "paginate", "permalinks", "posts",
      "posts-odd", "redirects", "sass", "sass-maps", "sass-styles", "static-files",
    ].map { Case(site: $0) }
    + ["pretty", "ordinal", "none", "weekdate", "custom1", "custom2", "custom3"].map {
      Case(site: "permalinks", options: ["--config", "_config.yml,_\($0).yml"])
    }
    + ["nested", "expanded", "compact"].map {
      Case(site: "sass-styles", options: ["--config", "_config.yml,_\($0).yml"])
    }
    + [
      Case(site: "collections-odd", options: ["--future", "--unpublished", "--drafts"]),
      Case(site: "config-merge", options: ["-c", "_config.yml,_second.yml,_third.yml"]),
      Case(site: "names", options: ["--config", "_config.yml,_pretty.yml"]),
      Case(
        site: "names",
        options: [
          "-b", "/x", "-q", "-V", "-t", "-I", "--strict_front_matter", "--limit_posts", "2",
        ]),
      Case(site: "posts-odd", options: ["--drafts", "--future", "--unpublished"]),
      Case(site: "github-pages", gem: "jekyll-relative-links"),
      Case(site: "paginate-v2", gem: "jekyll-paginate-v2"),
      Case(site: "text-plugins", gem: "jekyll-toc"),
      Case(site: "posts", options: ["--drafts", "--future", "--unpublished"]),
      Case(site: "posts", options: ["-D", "--limit_posts", "3"]),
      Case(site: "posts", options: ["--baseurl", "/other"]),
    ]

  @Test("the same files with the same content", arguments: cases)
  func equal(_ item: Case) throws {
    if let gem = item.gem, try !Reference.hasGem(gem) {
      try Test.cancel("the gem \(gem) is not installed")
    }
    let reference = try Reference(item.site)
    let jekyll = try reference.buildWithJekyll(item.options)
    let blogc = try reference.buildWithBlogc(item.options)
    let differences = blogc.differences(from: jekyll)
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }
}
