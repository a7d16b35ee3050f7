import Testing

/// Sites that use many plugins at once, built by blogc and by the real Jekyll with the real plugins.
///
/// Needs Debian's packages of Jekyll and of the plugins (`ruby-jekyll-*`); without Jekyll, faketime or
/// the plugins of a site it is skipped.
@Suite(
  "plugins beside Jekyll's",
  .enabled(
    if: Reference.isInstalled, "jekyll or faketime is not installed; install them to compare"))
struct PluginSitesTests {
  /// A fixture site and a plugin that not every machine with Jekyll has.
  static let sites = [
    ("plugins-together", "jekyll-archives"), ("plugin-sources", "jekyll-readme-index"),
  ]

  @Test("the same files with the same content", arguments: sites)
  func equal(_ site: String, plugin: String) throws {
    guard try Reference.hasGem(plugin) else {
      try Test.cancel("the gem \(plugin) is not installed")
    }
    let reference = try Reference(site)
    let jekyll = try reference.buildWithJekyll([])
    let blogc = try reference.buildWithBlogc([])
    let differences = blogc.differences(from: jekyll)
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }
}
