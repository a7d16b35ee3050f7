# frozen_string_literal: true

# Records what Jekyll's Markdown converter (kramdown with Jekyll's settings, code coloured by Rouge)
# makes of the documents in this folder: `ruby record.rb > expected.json`. With the name of a Markdown file,
# the HTML of its body alone is printed. Needs Debian's jekyll.
ENV["JEKYLL_NO_BUNDLER_REQUIRE"] = "true"
require "json"
require "tmpdir"
require "jekyll"

Jekyll.logger.log_level = :error
site = Jekyll::Site.new(Jekyll.configuration("source" => Dir.mktmpdir, "quiet" => true))
converter = site.find_converter_instance(Jekyll::Converters::Markdown)

if ARGV[0]
  puts converter.convert(File.read(ARGV[0], encoding: "UTF-8").sub(/\A---\n.*?^---\n/m, ""))
  exit
end

answers = {}
Dir[File.join(__dir__, "*.txt")].sort.each do |path|
  topic = File.basename(path, ".txt")
  name = nil
  text = {}
  File.foreach(path, encoding: "UTF-8") do |line|
    if line.start_with?("%%% ")
      name = "#{topic}: #{line[4..].strip}"
      text[name] = +""
    else
      text[name] << line
    end
  end
  text.each { |key, source| answers[key] = converter.convert(source) }
end
puts JSON.pretty_generate(answers)
