import CommandRunner
import Foundation
import Testing

@Suite("A theme in the folder _themes")
struct ThemeTests {
  private func build(_ configuration: String) throws -> (page: String, hasAsset: Bool) {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", "theme: own\nmarkdown: CommonMark\n" + configuration)
    try folder.write(
      "_themes/own/_config.yml",
      "title: Theme\ncolor: blue\nnested: {a: 1, b: 2}\npermalink: pretty\nexclude: [about.md]\n")
    try folder.write("_themes/own/_layouts/page.html", "<{{ content }}{% include part.html %}>")
    try folder.write("_themes/own/_includes/part.html", "theme's part")
    try folder.write("_themes/own/_data/words.yml", "hello: hi\n")
    try folder.write("_themes/own/assets/logo.svg", "<svg/>")
    try folder.write("_includes/part.html", "site's part")
    try folder.write(
      "about.md",
      "---\nlayout: page\n---\n{{ site.title }} {{ site.color }} {{ site.nested.a }}{{ site.nested.b }}"
        + " {{ site.data.words.hello }}\n")
    let outcome = try Blogc.run(["build"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.error)")
    let site = folder.url.appendingPathComponent("_site")
    return (
      try String(contentsOf: site.appendingPathComponent("about.html"), encoding: .utf8),
      FileManager.default.fileExists(
        atPath: site.appendingPathComponent("assets/logo.svg").path)
    )
  }

  @Test("lends layouts, includes, data, assets and settings; the site's own come first")
  func lends() throws {
    let (page, hasAsset) = try build("title: Site\nnested: {b: 3}\n")
    #expect(page.contains("Site blue 13 hi"))
    #expect(page.contains("site's part"))
    #expect(!page.contains("theme's part"))
    #expect(hasAsset)
  }

  @Test("is the site's own folder where that has the theme's gemspec and the source lies in it")
  func ownFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", "theme: own\nsource: content\nmarkdown: CommonMark\n")
    try folder.write("own.gemspec", "Gem::Specification.new { |spec| spec.name = 'own' }\n")
    try folder.write("_layouts/page.html", "<{{ content }}{% include part.html %}>")
    try folder.write("_includes/part.html", "part")
    try folder.write("assets/logo.svg", "<svg/>")
    try folder.write("content/about.md", "---\nlayout: page\n---\nhello\n")
    let outcome = try Blogc.run(["build"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try folder.text("_site/about.html") == "<<p>hello</p>\npart>")
    #expect(folder.has("_site/assets/logo.svg") && !folder.has("_site/own.gemspec"))
  }

  @Test("lends no settings when the site does not want them")
  func ignored() throws {
    let (page, _) = try build("ignore_theme_config: true\n")
    #expect(!page.contains("Theme"))
    #expect(!page.contains("blue"))
  }
}
