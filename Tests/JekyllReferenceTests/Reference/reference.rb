# frozen_string_literal: true

# Loaded by `jekyll build --plugins` in the side-by-side tests, so that both programs render Markdown
# with the same C library and neither colours code:
#
# - `markdown: CommonMark` goes through cmark-gfm's own renderer instead of the one written in Ruby;
# - `highlighter: none` is a name that kramdown knows.

require "jekyll"
require "kramdown"

begin
  require "jekyll-commonmark"

  # Renders a whole document with the C library.
  module RenderInC
    def convert(content)
      names = [*Array(@parse_options), *Array(@render_options)].uniq - [:DEFAULT]
      bits = names.sum { |name| option(:parse, name) | option(:render, name) }
      CommonMarker::Node.markdown_to_html(content.encode("UTF-8"), bits, @extensions)
    end

    private

    def option(kind, name)
      CommonMarker::Config::OPTS.fetch(kind).fetch(name, 0)
    end
  end
  Jekyll::Converters::Markdown::CommonMark.prepend(RenderInC)
rescue LoadError
  Jekyll.logger.warn "Reference:", "jekyll-commonmark is not installed"
end

Kramdown::Converter.add_syntax_highlighter(:none) { |*| nil }
