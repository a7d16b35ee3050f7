# The same templates and data in Ruby's Liquid, with liquid-c where it is installed: a line that says which,
# then one line each of name, CPU seconds for one render, bytes written and their sum.
#
# What is parsed once here is parsed once there. Ruby's Liquid parses the templates of `include` again in every
# render; the files themselves are read once.
require "liquid"
begin
  require "liquid/c"
rescue LoadError
  warn "liquid-c is not installed"
end
ENV["TZ"] = "UTC"

FOLDER = __dir__
POSTS = (ARGV[0] || 10_000).to_i

class Includes
  def read_template_file(name) = (@texts ||= {})[name] ||= File.read(File.join(FOLDER, "#{name}.liquid"))
end
Liquid::Template.file_system = Includes.new

posts = (0...POSTS).map do |number|
  {
    "title" => "Post no. #{number} about <compilers> & blogs",
    "url" => "/2026/01/02/post-about-compilers-#{number}.html",
    "date" => Time.at(1_767_225_600 - number * 43_200).utc
  }
end
tags = (0...500).to_h { |number| ["Tag #{number} ラベル", posts[0, number % 40]] }
content = "<p>A paragraph of the post with <em>some</em> markup and a few words.</p>\n" * 200
page = {
  "title" => "Archive & <all>", "url" => "/archive/", "kind" => "post", "description" => content,
  "date" => Time.at(1_767_225_600).utc, "tags" => %w[Swift Liquid Blogs],
  "previous" => posts[1], "next" => posts[2]
}
site = {
  "title" => "A blog & more", "url" => "https://example.org", "lang" => "ja", "posts" => posts,
  "tags" => tags, "most" => 39, "time" => Time.at(1_767_225_600).utc, "description" => "About <things>",
  "nav" => (0...6).map { |n| { "title" => "Page #{n}", "url" => "/page-#{n}/" } }
}
data = { "site" => site, "page" => page }

def template(name) = Liquid::Template.parse(File.read(File.join(FOLDER, "#{name}.liquid")))

layouts = %w[post default base].map { |name| template(name) }
archive = template("archive")
cloud = template("cloud")
works = {
  "page in three layouts" => lambda {
    layouts.reduce(content) { |body, layout| layout.render!(data.merge("content" => body)) }
  },
  "archive" => -> { archive.render!(data) },
  "tag cloud" => -> { cloud.render!(data) }
}
extension = defined?(Liquid::C) && Liquid::C.enabled ? "with liquid-c" : "without liquid-c"
puts "Liquid #{Liquid::VERSION} on Ruby #{RUBY_VERSION} #{extension}"
works.each do |name, work|
  output = work.call
  rounds = (0...5).map do
    calls = 0
    began = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
    loop do
      work.call
      calls += 1
      spent = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - began
      break spent / calls if spent > 0.2
    end
  end
  puts [name, rounds.min, output.bytesize, output.each_byte.reduce(7) { |sum, byte| (sum * 31 + byte) % 1_000_000_007 }].join("\t")
end
