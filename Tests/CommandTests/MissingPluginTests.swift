import CommandRunner
import Foundation
import Testing

/// Sites whose plugins blogc does not have.
@Suite struct MissingPluginTests {
  private static let posts = (1...40).map { number in
    (
      "_posts/2024-01-\(number < 10 ? "0" : "")\(min(number, 28))-post-\(number).md",
      "---\ntitle: Post\n---\n{% picture a.jpg %}\n\n{% tabs one %}kept{% endtabs %}\n\n{{ 'in' | mystery }} {{ 'x' | shout }}\n"
    )
  }

  private static func folder(_ settings: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", settings)
    for (path, text) in posts { try folder.write(path, text) }
    try folder.write(
      "_plugins/shout.rb",
      "module Shout\n  def shout(input)\n    input.upcase\n  end\nend\nLiquid::Template.register_filter(Shout)\n"
    )
    return folder
  }

  private static func ids(_ outcome: Blogc.Outcome) -> [String: Int] {
    outcome.error.split(separator: "\n").reduce(into: [:]) { counts, line in
      guard line.hasPrefix("error:") || line.hasPrefix("warning:"),
        let start = line.lastIndex(of: "[")
      else { return }
      counts[String(line[start...]), default: 0] += 1
    }
  }

  @Test func `a missing plugin is one error, however often its tags are used`() throws {
    let folder = try Self.folder("plugins: [jekyll-picture-tag]\n")
    let outcome = try Blogc.run(["build"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(
      Self.ids(outcome) == [
        "[liquid.unknown-tag]": 2, "[liquid.unknown-filter]": 2, "[plugin.ruby-code]": 1,
      ], "\(outcome.error)")
    for part in [
      "error: the tag 'picture' comes from the plugin 'jekyll-picture-tag', which blogc does not have (40 uses)",
      "the tag 'tabs' comes from the plugin 'jekyll-tabs', which blogc does not have (40 uses)",
      "warning: unknown filter 'mystery' (40 uses)",
      "warning: the filter 'shout' comes from '_plugins/shout.rb', which is Ruby and not run (40 uses)",
      "it is named here", "build without it with 'blogc build --permissive'",
      "it defines the filter 'shout'",
    ] {
      #expect(outcome.error.contains(part), "\(part)\n\(outcome.error)")
    }
  }

  @Test func `a permissive build leaves unknown tags out and keeps what is in them, twice alike`()
    throws
  {
    let folder = try Self.folder("plugins: [jekyll-picture-tag]\n")
    let first = try Blogc.run(["build", "--permissive"], in: folder.url)
    #expect(first.status == 0, "\(first.error)")
    #expect(Self.ids(first)["[liquid.unknown-tag]"] == 2)
    #expect(first.error.contains("(40 uses)"))
    let page = try folder.text("_site/2024/01/01/post-1.html")
    #expect(page.contains("kept") && page.contains("in x") && !page.contains("picture"))
    let second = try Blogc.run(["build", "--permissive"], in: folder.url)
    #expect(second.error.contains("(40 uses)"), "\(second.error)")
    #expect(Self.ids(second)["[liquid.unknown-tag]"] == 2)
  }

  @Test func `doctor counts the uses too`() throws {
    let folder = try Self.folder("url: https://example.com\npermissive: true\n")
    let outcome = try Blogc.run(["doctor"], in: folder.url)
    #expect(Self.ids(outcome)["[liquid.unknown-tag]"] == 2, "\(outcome.error)")
    #expect(outcome.error.contains("(40 uses)"))
  }

  @Test(arguments: ["redcarpet", "rdiscount", "maruku", "RedCarpet"])
  func `engines of old sites are read as GFM, with a warning`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", "markdown: \(name)\n")
    try folder.write("a.md", "---\n---\n~~old~~ *new*\n")
    let outcome = try Blogc.run(["build"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(Self.ids(outcome) == ["[config.markdown-replaced]": 1])
    #expect(try folder.text("_site/a.html").contains("<p><del>old</del> <em>new</em></p>"))
  }

  @Test func `a permissive build reads an unknown Markdown converter as GFM`() throws {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", "markdown: OwnConverter\n")
    try folder.write("a.md", "---\n---\ntext\n")
    #expect(try Blogc.run(["build"], in: folder.url).status == 1)
    #expect(try Blogc.run(["build", "--permissive"], in: folder.url).status == 0)
  }

  @Test func `files beside posts are copied, and follow their post`() throws {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", "plugins: [jekyll-postfiles]\npermalink: /:year/:title/\n")
    try folder.write("_posts/trip/2024-05-06-sea.md", "---\n---\n![](a.png)\n")
    try folder.write("_posts/trip/a.png", "one")
    try folder.write("_posts/trip/img/b.txt", "two")
    #expect(try Blogc.run(["build"], in: folder.url).status == 0)
    #expect(try folder.text("_site/2024/sea/a.png") == "one")
    #expect(try folder.text("_site/2024/sea/img/b.txt") == "two")
    try folder.write("_posts/trip/a.png", "changed")
    try folder.write("_posts/trip/c.png", "new")
    #expect(try Blogc.run(["build"], in: folder.url).status == 0)
    #expect(try folder.text("_site/2024/sea/a.png") == "changed")
    #expect(try folder.text("_site/2024/sea/c.png") == "new")
    try folder.write("_config.yml", "permalink: /:year/:title/\n")
    #expect(try Blogc.run(["build"], in: folder.url).status == 0)
    #expect(throws: (any Error).self) { try folder.text("_site/2024/sea/a.png") }
  }

  @Test func `a changed bibliography changes the pages that list it`() throws {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", "plugins: [jekyll-scholar]\n")
    try folder.write(
      "_bibliography/references.bib", "@book{a, author={山田, 太郎}, title={本}, year=2020}\n")
    try folder.write("a.md", "---\n---\n{% cite a %}\n\n{% bibliography --cited %}\n")
    #expect(try Blogc.run(["build"], in: folder.url).status == 0)
    let page = try folder.text("_site/a.html")
    #expect(page.contains("<a class=\"citation\" href=\"#a\">(山田 太郎, 2020)</a>"), "\(page)")
    #expect(page.contains("<li><span id=\"a\">山田 太郎. (2020). <i>本</i>.</span></li>"), "\(page)")
    try folder.write(
      "_bibliography/references.bib", "@book{a, author={山田, 花子}, title={本}, year=2021}\n")
    #expect(try Blogc.run(["build"], in: folder.url).status == 0)
    #expect(try folder.text("_site/a.html").contains("山田 花子. (2021)"))
  }

  @Test func `tables of jekyll-spaceship span columns and rows in a whole build`() throws {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", "plugins: [jekyll-spaceship]\n")
    try folder.write(
      "a.md",
      "---\n---\n| Stage | Products | Yields |\n| ----: | ----: | ----: |\n| Glycolysis | 2 ATP ||\n|^^ | 2 NADH | 3 |\n"
    )
    #expect(try Blogc.run(["build"], in: folder.url).status == 0)
    let page = try folder.text("_site/a.html")
    #expect(page.contains("rowspan=\"2\">Glycolysis</td>"), "\(page)")
    #expect(page.contains("colspan=\"2\">2 ATP</td>"), "\(page)")
    #expect(!page.contains("<!--"))
  }
}
