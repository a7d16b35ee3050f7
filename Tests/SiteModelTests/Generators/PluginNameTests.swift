import SiteModel
import Testing

@Suite struct PluginNameTests {
  @Test(arguments: Plugin.allCases)
  func `every built-in plugin is known by the name of its gem`(plugin: Plugin) {
    #expect(PluginName(plugin.rawValue) == .builtIn(plugin))
  }

  @Test(arguments: [
    ("github-pages", PluginName.githubPages),
    ("jekyll-sass-converter", .nothingToDo),
    ("jekyll-theme-cayman", .nothingToDo),
    ("jekyll-scholar", .unsupported(lacking: "bibliographies and the `cite` tags")),
    ("jekyll-nobody-knows", .unsupported(lacking: nil)),
    ("Jekyll-Feed", .unsupported(lacking: nil)),
  ])
  func `other names mean what they mean`(name: String, meaning: PluginName) {
    #expect(PluginName(name) == meaning)
  }

  @Test func `a set holds what was put in`() {
    var plugins = PluginSet([.feed, .toc])
    #expect(plugins.contains(.feed) && plugins.contains(.toc))
    #expect(!plugins.contains(.sitemap))
    plugins.insert(.sitemap)
    #expect(plugins.contains(.sitemap))
    #expect(PluginSet().isEmpty && !plugins.isEmpty)
  }
}
