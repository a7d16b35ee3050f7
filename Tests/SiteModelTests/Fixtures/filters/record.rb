# frozen_string_literal: true

# Asks the real Jekyll what it makes of each expression and writes answers.json beside this file:
#
#     JEKYLL_NO_BUNDLER_REQUIRE=true ruby record.rb
#
# Reads expressions.yml (groups of templates, each with settings of its own; `inputs` × `filters` of
# a group make one template each) and data.md, whose front matter is `page`. The folder site/ holds
# what the tags look up. Run it again after a change of either; the test fails until that is done.

require "jekyll"
require "jekyll-include-cache"
require "json"

folder = __dir__
source = File.join(folder, "site")
Jekyll.logger.log_level = :error
page = Jekyll::Utils.safe_load_yaml(File.read(File.join(folder, "data.md"))[/\A---\n(.*)^---\n/m, 1])
page["path"] = "guide/here.md"

groups = Psych.safe_load(File.read(File.join(folder, "expressions.yml"))).map do |group|
  settings = { "url" => "https://example.com", "baseurl" => "/blog", "timezone" => "Asia/Tokyo" }
             .merge(group["config"] || {})
  config = Jekyll.configuration(
    settings.merge("source" => source, "destination" => "/tmp/none", "quiet" => true,
                   "disable_disk_cache" => true, "plugins" => [], "highlighter" => "none",
                   "collections" => { "notes" => { "output" => true } })
  )
  site = Jekyll::Site.new(config)
  site.read
  templates = (group["expressions"] || []).dup
  (group["inputs"] || []).each do |input|
    group["filters"].each { |filter| templates << "{{ #{input} | #{filter} }}" }
  end
  cases = templates.map do |text|
    payload = site.site_payload.merge("page" => page)
    info = { :registers => { :site => site, :page => page },
             :strict_filters => false, :strict_variables => false }
    begin
      { "template" => text, "output" => Liquid::Template.parse(text).render!(payload, info) }
    rescue StandardError, SyntaxError => e
      { "template" => text, "error" => "#{e.class}: #{e.message.lines.first&.chomp}".gsub(source, "") }
    end
  end
  files = []
  site.each_site_file { |file| files << { "path" => file.relative_path, "url" => file.url } }
  { "config" => settings, "files" => files, "cases" => cases }
end

answers = { "jekyll" => Jekyll::VERSION, "liquid" => Liquid::VERSION, "ruby" => RUBY_VERSION,
            "groups" => groups }
File.write(File.join(folder, "answers.json"), "#{JSON.pretty_generate(answers)}\n")
warn "#{groups.sum { |group| group["cases"].size }} answers"
