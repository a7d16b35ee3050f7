import Gems
import SourceText
import Testing

@Suite struct GemNamesTests {
  @Test func `a Gemfile's plugins are those of its group`() {
    let file = SourceFile(
      path: "Gemfile",
      text: """
        source "https://rubygems.org"
        gem "jekyll", "~> 4.3" # gem "jekyll-toc", group: :jekyll_plugins
        gem "github-pages", "~> 228"
        gem 'jekyll-archives', group: [:jekyll_plugins]
        platforms :mingw do
          gem "tzinfo"
        end
        group :jekyll_plugins do
          gem "jekyll-feed", "~> 0.12"
          if true do
            gem "jemoji"
          end
        end
        gem "webrick"
        """)
    let mentions = Gemfile(file).plugins
    #expect(mentions.map(\.name) == ["github-pages", "jekyll-archives", "jekyll-feed", "jemoji"])
    #expect(mentions.allSatisfy { file.text(of: $0.range) == $0.name })
  }

  @Test func `a theme's gemspec names what it needs`() {
    let file = SourceFile(
      path: "minima.gemspec",
      text: """
        s.add_runtime_dependency(%q<jekyll>.freeze, [">= 3.5"])
        s.add_runtime_dependency(%q<jekyll-feed>.freeze, ["~> 0.9"])
        spec.add_dependency "jekyll-seo-tag", "~> 2.1"
        s.add_dependency(%q<jekyll-feed>.freeze, ["~> 0.9"])
        s.add_development_dependency(%q<bundler>.freeze)
        """)
    #expect(
      GemNames.dependencies(inGemspec: file).map(\.name) == ["jekyll-feed", "jekyll-seo-tag"])
  }
}
