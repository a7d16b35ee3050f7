import SitePlugins
import SourceText
import Testing

@Suite struct PluginNameTests {
  @Test func `every built-in plugin is known by the name of its gem`() {
    for (number, plugin) in PluginRegistry.all.enumerated() {
      #expect(PluginName(plugin.gem) == .builtIn(number))
      for name in plugin.otherGems { #expect(PluginName(name) == .builtIn(number)) }
    }
    #expect(Set(PluginRegistry.gems).count == PluginRegistry.all.count)
  }

  @Test(arguments: [
    ("github-pages", PluginName.githubPages),
    ("jekyll-sass-converter", .nothingToDo),
    ("jekyll-theme-cayman", .nothingToDo),
    (
      "jekyll-picture-tag",
      .unsupported(
        lacking: Message("the `picture` tag and resized images", ja: "`picture` タグと、大きさを変えた画像"))
    ),
    (
      "jekyll-minifier",
      .leftOut(
        Message(
          "pages, style sheets and scripts are not minified",
          ja: "ページ、スタイルシート、スクリプトは圧縮されません"))
    ),
    ("jekyll-compose", .nothingToDo),
    ("jekyll-nobody-knows", .unsupported(lacking: nil)),
    ("Jekyll-Feed", .unsupported(lacking: nil)),
  ])
  func `other names mean what they mean`(name: String, meaning: PluginName) {
    #expect(PluginName(name) == meaning)
  }
}
