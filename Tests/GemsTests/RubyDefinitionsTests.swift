import Gems
import SourceText
import Testing

@Suite("What a Ruby file defines")
struct RubyDefinitionsTests {
  private static func read(_ text: String) -> RubyDefinitions {
    RubyDefinitions(SourceFile(path: "_plugins/a.rb", text: text))
  }

  @Test func `tags, filters, generators, converters and hooks are found`() {
    let found = Self.read(
      """
      require 'jekyll'
      require "jekyll/scholar"
      module Jekyll
        # Liquid::Template.register_tag('comment', Nothing)
        class RenderTag < Liquid::Tag
          def render(context); end
        end
        module AssetFilter
          def asset_url(input, size = 3)
            "x"
          end
          def shout(input) = input.upcase
        end
        class Pages < Jekyll::Generator
          def generate(site); end
        end
        class Upcase < Converter
        end
      end
      Liquid::Template.register_tag('render_time', Jekyll::RenderTag)
      Liquid::Template.register_tag :clock, Jekyll::RenderTag
      Liquid::Template.register_filter(Jekyll::AssetFilter)
      Jekyll::Hooks.register :site, :post_write do |site|
      end
      """)
    #expect(found.tags == ["render_time", "clock"])
    #expect(found.filters == ["asset_url", "shout"])
    #expect(found.kinds == ["generator", "converter", "hook"])
    #expect(found.requires == ["jekyll", "jekyll/scholar"])
  }

  @Test func `a tag's name may stand in a constant`() {
    let found = Self.read(
      """
      module Jekyll
        class AssetPath < Liquid::Tag
          TAG_NAME = 'asset_path'.freeze
          Liquid::Template.register_tag(TAG_NAME, self)
        end
        NAME = "clock"
      end
      Liquid::Template.register_tag(Jekyll::NAME, Jekyll::Clock)
      Liquid::Template.register_tag(Jekyll::OTHER, Jekyll::Clock)
      """)
    #expect(found.tags == ["asset_path", "clock"])
  }

  @Test func `the filters of a module are its own methods, not those of classes in it`() {
    let found = Self.read(
      """
      module CacheBust
        class Digest
          def digest!
            1
          end
        end

        def bust(name)
          name
        end
      end
      Liquid::Template.register_filter(CacheBust)
      """)
    #expect(found.filters == ["bust"])
  }

  @Test(arguments: [
    "", "puts 1", "register_tag", "class", "class <<", "module\ndef", "def", "require",
    "'register_tag",
    "x = /register_tag(/", "class A\ndef self.b; end\nend", "\u{0}\u{FF}",
  ])
  func `other Ruby defines nothing, and nothing breaks`(text: String) {
    let found = Self.read(text)
    #expect(found.tags.isEmpty && found.filters.isEmpty && found.kinds.isEmpty)
  }
}
