module Jekyll
  # Adds the reading time to each post.
  class ReadingTime < Generator
    safe true
    priority :low

    WORDS_PER_MINUTE = 180

    def generate(site)
      site.posts.docs.each do |post|
        words = post.content.scan(/\w+/).length
        minutes = [(words / WORDS_PER_MINUTE.to_f).ceil, 1].max
        post.data['reading_time'] = minutes
        Jekyll.logger.debug "Reading:", "#{post.relative_path} takes #{minutes} min"
      end
    end
  end

  module Filters
    def kilobytes(input)
      number = input.to_i
      return "#{number} bytes" if number < 1024

      "#{(number / 1024.0).round(1)} kB"
    end
  end

  class BoxTag < Liquid::Block
    SYNTAX = /(\w+)\s*=\s*("[^"]*"|'[^']*')/.freeze

    def initialize(tag_name, markup, tokens)
      super
      @attributes = {}
      markup.scan(SYNTAX) do |key, value|
        @attributes[key] = value[1..-2]
      end
    end

    def render(context)
      site = context.registers[:site]
      kind = @attributes['kind'] || 'note'
      body = super
      %(<div class="box box-#{kind}">#{site.find_converter_instance(Converters::Markdown).convert(body)}</div>)
    end
  end
end

Liquid::Template.register_filter(Jekyll::Filters)
Liquid::Template.register_tag('box', Jekyll::BoxTag)

Jekyll::Hooks.register :posts, :pre_render do |post, payload|
  unless post.data.key?('lang')
    payload['page']['lang'] = post.site.config['lang'] || 'en'
  end
  post.data['tags'] = post.data['tags'].uniq.map(&:downcase).reject { |t| t.start_with?('_') }
end
