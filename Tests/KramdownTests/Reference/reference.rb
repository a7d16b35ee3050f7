# frozen_string_literal: true

# What Jekyll's Markdown converter makes of documents, many in one run. Needs Debian's jekyll.
#
# As a program it answers frames: `ruby reference.rb < requests > answers` (see frames.rb for their form).

ENV["JEKYLL_NO_BUNDLER_REQUIRE"] = "true"
require "json"
require "timeout"
require "tmpdir"
require "jekyll"
# Loaded before documents are timed.
require "kramdown"
require "kramdown-parser-gfm"
require "rouge"
require_relative "frames"

Jekyll.logger.log_level = :error
# `highlighter: none` leaves code plain; Jekyll hands the name on to kramdown.
Kramdown::Converter.add_syntax_highlighter(:none) { |*| nil }

# Jekyll's converter, one for each set of options.
class Reference
  # The longest time that kramdown may take for a document, in seconds.
  LIMIT = 10

  def initialize
    @folder = Dir.mktmpdir
    at_exit { FileUtils.remove_entry(@folder, true) }
    @converters = {}
  end

  # The HTML of a document, or nil with a reason when kramdown raises an error or does not end.
  #
  # `settings` is a part of a site's configuration, such as `{"kramdown" => {"hard_wrap" => true}}`.
  def convert(source, settings = {})
    html = Timeout.timeout(LIMIT) { converter(settings).convert(source.dup.force_encoding("UTF-8")) }
    [html, nil]
  rescue StandardError, LoadError, SystemStackError => error
    [nil, "#{error.class}: #{error.message.lines.first}"]
  end

  private

  def converter(settings)
    @converters[JSON.generate(settings)] ||= begin
      # Jekyll changes the settings that it is given.
      settings = JSON.parse(JSON.generate(settings))
      own = { "source" => @folder, "quiet" => true, "disable_disk_cache" => true }
      # Not by way of the Markdown converter, whose cache knows documents by their text alone.
      Jekyll::Converters::Markdown::KramdownParser.new(Jekyll.configuration(own.merge(settings)))
    end
  end
end

if $PROGRAM_NAME == __FILE__
  reference = Reference.new
  $stdin.binmode
  $stdout.binmode
  while (request = Frames.read_request($stdin))
    html, reason = reference.convert(*request)
    Frames.write_answer($stdout, html, reason)
  end
end
