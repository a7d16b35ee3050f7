import CommandRunner
import Foundation
import Testing

/// Sites that are built as GitHub Pages builds them.
@Suite("GitHub Pages") struct GitHubPagesTests {
  private func site(_ settings: String, gemfile: String?) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", "url: https://e.example\n" + settings)
    if let gemfile { try folder.write("Gemfile", gemfile) }
    try folder.write("README.md", "# Read me\n\n[other](other.md) ~~gone~~\n")
    try folder.write("other.md", "# Other\n")
    try folder.write("_layouts/default.html", "<{{ page.title }}>{{ content }}")
    try folder.write("CNAME", "e.example\n")
    try folder.write("_posts/2090-01-01-later.md", "later\n")
    return folder
  }

  private func run(_ words: [String], _ folder: TemporaryFolder) throws -> Blogc.Outcome {
    try Blogc.run(
      words, in: folder.url,
      environment: [
        "GEM_HOME": "", "GEM_PATH": "", "TZ": "UTC", "JEKYLL_ENV": "",
        "XDG_CACHE_HOME": folder.url.path + "/_cache",
        "GIT_CEILING_DIRECTORIES": folder.url.deletingLastPathComponent().path,
      ])
  }

  @Test("a remote_theme that names no repository is passed over with a warning")
  func noRepository() throws {
    let folder = try site("remote_theme: jekyll-theme-cayman\n", gemfile: nil)
    let outcome = try run(["build"], folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.error.contains("[theme.no-repository]"))
    #expect(outcome.error.contains("'theme: jekyll-theme-cayman'"))
    #expect(folder.has("_site/other.html"))
  }

  @Test(arguments: [
    ("", "source 'https://rubygems.org'\ngem 'github-pages', group: :jekyll_plugins\n" as String?),
    ("", "gem 'github-pages', versions['github-pages']\n"),
    ("remote_theme: owner/name\n", nil),
    ("theme: jekyll-theme-cayman\n", nil),
  ])
  func `its plugins, settings and defaults are on`(settings: String, gemfile: String?) throws {
    let folder = try site(settings, gemfile: gemfile)
    for name in ["name", "jekyll-theme-cayman"] {
      try folder.write("_themes/\(name)/_layouts/other.html", "x")
    }
    let outcome = try run(["build", "--verbose"], folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.error.contains("[config.github-pages]"))
    let index = try folder.text("_site/index.html")
    #expect(index.contains("<Read me>"))
    #expect(index.contains("<a href=\"/other.html\">other</a>"))
    #expect(!folder.has("_site/CNAME"))
    #expect(folder.has("_site/2090/01/01/later.html"))
    let config = try run(["config", "safe"], folder)
    #expect(config.output == "safe\tGitHub Pages\ttrue\n")
    #expect(config.error.contains("[config.github-pages]"))
    #expect(try run(["doctor"], folder).error.contains("[config.github-pages]"))
    let japanese = try Blogc.run(
      ["config", "safe"], in: folder.url, environment: ["BLOGC_LANG": "ja"])
    #expect(japanese.error.contains("GitHub Pages と同じ"))
  }

  @Test(arguments: [
    ("remote_theme: owner/name\n", "gem 'jekyll'\n" as String?), ("theme: name\n", nil),
    ("", nil), ("", "gem 'jekyll'\ngroup :jekyll_plugins do\n  gem 'jekyll-feed'\nend\n"),
  ])
  func `other sites have their own ways`(settings: String, gemfile: String?) throws {
    let folder = try site(settings, gemfile: gemfile)
    try folder.write("_themes/name/_layouts/other.html", "x")
    let outcome = try run(["build", "--verbose"], folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(!outcome.error.contains("[config.github-pages]"))
    #expect(
      outcome.error.contains("the Gemfile switches on jekyll-feed")
        == (gemfile?.contains("feed") == true))
    #expect(!folder.has("_site/index.html") && folder.has("_site/CNAME"))
    #expect(!folder.has("_site/2090/01/01/later.html"))
  }

  @Test func `what it does not have is said`() throws {
    let folder = try site(
      "markdown: redcarpet\nplugins: [jekyll-sitemap, jekyll-archives]\n",
      gemfile: "gem 'github-pages'\n")
    let outcome = try run(["build"], folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.error.contains("GitHub Pages does not have the plugin 'jekyll-archives'"))
    #expect(outcome.error.contains("_config.yml:3:27"))
    #expect(!outcome.error.contains("jekyll-coffeescript"))
    #expect(folder.has("_site/sitemap.xml"))
    #expect(try folder.text("_site/index.html").contains("<del>gone</del>"))
  }

  @Test func `its default theme is used where it is installed, and missed with a note`() throws {
    let folder = try site("", gemfile: "gem 'github-pages'\n")
    let without = try run(["build", "--verbose"], folder)
    #expect(without.status == 0 && without.error.contains("[theme.no-default]"))
    #expect(try run(["theme"], folder).output.contains("jekyll-theme-primer (= 0.6.0)"))
    try folder.write("_themes/jekyll-theme-primer/assets/css/style.css", "a{}")
    #expect(try run(["build"], folder).status == 0)
    #expect(folder.has("_site/assets/css/style.css"))
    try folder.write("_config.yml", "theme: null\n")
    #expect(try run(["build"], folder).status == 0)
    #expect(!folder.has("_site/assets/css/style.css"))
  }
}
