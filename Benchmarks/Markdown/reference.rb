# The posts of a folder through Jekyll's Markdown converter (kramdown without colours): a line that says which, then one
# with the CPU seconds for all of them, the least of five rounds.
ENV["JEKYLL_NO_BUNDLER_REQUIRE"] = "true"
require "jekyll"
require "tmpdir"
Jekyll.logger.log_level = :error
Kramdown::Converter.add_syntax_highlighter(:none) { |*| nil }
site = Jekyll::Site.new(
  Jekyll.configuration("source" => Dir.mktmpdir, "quiet" => true, "highlighter" => "none", "disable_disk_cache" => true)
)
converter = site.find_converter_instance(Jekyll::Converters::Markdown)
posts = Dir[File.join(ARGV[0], "*.md")].sort.map do |path|
  File.read(path, encoding: "UTF-8").sub(/\A---\n.*?^---\n/m, "")
end
puts "kramdown #{Kramdown::VERSION}, Ruby #{RUBY_VERSION}"
times = Array.new(6) do
  # The converter keeps what it made of a text.
  Jekyll::Cache.clear
  started = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
  posts.each { |post| converter.convert(post) }
  Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - started
end
puts times.drop(1).min
