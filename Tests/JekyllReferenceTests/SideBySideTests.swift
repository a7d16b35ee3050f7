import Foundation
import Testing

/// Whole sites built by blogc and by the real Jekyll, with the clock of both at the same second.
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

    var testDescription: String { ([site] + options).joined(separator: " ") }
  }

  static let cases: [Case] =
    [
      "archives", "collections", "data", "drops", "exclude", "feed-seo-sitemap", "filters",
      "github-pages", "includes", "kramdown", "lax", "layouts", "links", "markdown", "minima",
      "paginate", "paginate-v2", "permalinks", "posts", "redirects", "sass", "sass-styles",
      "static-files", "text-plugins",
    ].map { Case(site: $0) }
    + ["pretty", "ordinal", "none", "weekdate", "custom1", "custom2", "custom3"].map {
      Case(site: "permalinks", options: ["--config", "_config.yml,_\($0).yml"])
    }
    + ["nested", "expanded", "compact"].map {
      Case(site: "sass-styles", options: ["--config", "_config.yml,_\($0).yml"])
    }
    + [
      Case(site: "posts", options: ["--drafts", "--future", "--unpublished"]),
      Case(site: "posts", options: ["-D", "--limit_posts", "3"]),
      Case(site: "posts", options: ["--baseurl", "/other"]),
    ]

  @Test("the same files with the same content", arguments: cases)
  func equal(_ item: Case) throws {
    let reference = try Reference(item.site)
    let jekyll = try reference.buildWithJekyll(item.options)
    let blogc = try reference.buildWithBlogc(item.options)
    let differences = blogc.differences(from: jekyll)
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }
}
