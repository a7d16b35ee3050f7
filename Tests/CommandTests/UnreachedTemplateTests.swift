import CommandRunner
import Foundation
import Testing

/// Jekyll reads an include when a page renders it, and a layout when a page has it; an error in a template that no
/// page uses is not reported.
@Suite("Errors in layouts and includes")
struct UnreachedTemplateTests {
  private func build(_ files: [String: String]) throws -> (TemporaryFolder, Blogc.Outcome) {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(path, text) }
    return (folder, try Blogc.run(["build"], in: folder.url))
  }

  @Test("do not stop a site whose pages never render them")
  func unreached() throws {
    let (folder, outcome) = try build([
      "_config.yml": "title: x\n",
      "_includes/avatar.html": "{% avatar user='me' %}{% if %}",
      "_layouts/bib.html": "{% reference %}",
      "index.html":
        "---\n---\n{% if site.plugins contains 'jekyll-avatar' %}{% include avatar.html %}{% endif %}ok",
    ])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(!outcome.error.contains("error"))
    #expect(try folder.text("_site/index.html") == "ok")
  }

  @Test("are all reported when a page renders them, once and with the way to them")
  func reached() throws {
    let (folder, outcome) = try build([
      "_config.yml": "title: x\n",
      "_includes/two.html": "{% first_unknown %}\n{% second_unknown %}\n",
      "_layouts/page.html": "{% third_unknown %}{{ content }}",
      "a.html": "---\nlayout: page\n---\n{% include two.html %}",
      "b.html": "---\n---\n{% include two.html %}",
      "c.html": "---\nlayout: page\n---\nc",
    ])
    #expect(outcome.status == 1)
    #expect(!folder.has("_site/c.html"))
    for name in ["first_unknown", "second_unknown", "third_unknown"] {
      let count = outcome.error.components(separatedBy: "unknown tag '\(name)'").count - 1
      #expect(count >= 1, "\(name)")
      #expect(count <= 2, "\(name)")
    }
    #expect(outcome.error.contains("--> _includes/two.html:2:"))
    #expect(outcome.error.contains("'_includes/two.html' is included here"))
  }
}

/// Jekyll does not build a site with a tag that it does not know, so a site with such a tag must switch on its plugin
/// somewhere that blogc does not read.
@Suite("A tag of a built-in plugin that the site does not switch on")
struct UnlistedPluginTagTests {
  @Test("works, with one warning for all pages that names the line to write")
  func works() throws {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", "title: x\nurl: https://e.example\nplugins: [jekyll-sitemap]\n")
    try folder.write("_layouts/default.html", "{% seo %}{{ content }}")
    for name in ["a", "b"] { try folder.write(name + ".html", "---\nlayout: default\n---\nx") }
    let outcome = try Blogc.run(["build"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.error.components(separatedBy: "[plugin.not-enabled]").count == 2)
    #expect(outcome.error.contains("write 'plugins: [jekyll-seo-tag]' in the configuration"))
    #expect(
      try folder.text("_site/a.html").contains("<meta property=\"og:title\" content=\"x\" />"))
  }

  @Test("is an error where the plugin would need facts that were not gathered")
  func needsFacts() throws {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", "title: x\nplugins: []\n")
    try folder.write("a.html", "---\n---\n{% last_modified_at %}")
    let outcome = try Blogc.run(["build"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("comes from a plugin that is not enabled"))
  }
}
