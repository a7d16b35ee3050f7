# frozen_string_literal: true

# Holds an engine against kramdown over random documents.
#
#     ruby fuzz.rb [options] ENGINE [ARGUMENTS]
#
# ENGINE is a program that answers frames (frames.rb). What is printed is said by --help. The exit status is 0
# when the share of equal documents is at least --share and the engine neither crashed nor hung.

require "optparse"
require_relative "reference"
require_relative "documents"
require_relative "shrinker"

# Documents that the engine and kramdown disagree on.
class Fuzz
  Failure = Struct.new(:number, :text, :settings, :wanted, :got, :small)

  attr_reader :failures, :equal, :refused, :broken

  def initialize(engine, reference = Reference.new)
    @engine = engine
    @reference = reference
    @failures = []
    @equal = @refused = @broken = 0
    @known = {}
  end

  # Compares a document; `number` only names it.
  def try(number, text, settings)
    wanted, = @reference.convert(text, settings)
    return @refused += 1 unless wanted

    got, reason = @engine.convert(text, settings)
    return @equal += 1 if got == wanted

    @broken += 1 if %w[crashes hangs].include?(reason)
    @failures << Failure.new(number, text, settings, wanted, got || "(#{reason})")
  end

  def compared = @equal + @failures.length
  def share = compared.zero? ? 0 : @equal.fdiv(compared)

  # The failures made small, in groups of one kind, large groups first.
  def groups(limit)
    @failures.first(limit).each { |failure| shrink(failure) }
    @failures.first(limit).group_by { |failure| kind(failure.small) }.values.sort_by { |group| [-group.length, group[0].number] }
  end

  private

  def shrink(failure)
    settings = smaller_settings(failure)
    text = Shrinker.new { |candidate| differs?(candidate, settings) }.shrink(failure.text)
    failure.settings = settings
    failure.small = text
    failure.wanted, = @reference.convert(text, settings)
    got, reason = @engine.convert(text, settings)
    failure.got = got || "(#{reason})"
  end

  def smaller_settings(failure)
    [{}, failure.settings.slice("highlighter"), failure.settings.slice("kramdown"), failure.settings].uniq.find { |settings| differs?(failure.text, settings) } || failure.settings
  end

  def differs?(text, settings)
    wanted, = @reference.convert(text, settings)
    return false unless wanted

    got, = @engine.convert(text, settings)
    got != wanted
  end

  # The form of a small document: words are letters, numbers are digits.
  def kind(text)
text.gsub(/\d+/, "1").gsub(/[^\x00-\x7f]+/, "あ").gsub(/[a-zA-Z]+/, "a").gsub(/[ \t]+/, " ").gsub(/\n+/, "\n").gsub(/^([-*+]|1\.)(?= )/, "-")
        .gsub(/(?<=\A|\n|a|あ)[.?!;,\/%()$]+/, "a").gsub(/[aあ1]+/, "a")
  end
end

if $PROGRAM_NAME == __FILE__
  count = 2000
  seed = 1
  first = 0
  share = 0.995
  limit = 200
  shown = 60
  seconds = nil
  parser = OptionParser.new do |options|
    options.banner = "usage: ruby fuzz.rb [options] ENGINE [ARGUMENTS]"
    options.on("--count N", Integer, "documents to compare (#{count})") { |value| count = value }
    options.on("--seed N", Integer, "which series of documents (#{seed})") { |value| seed = value }
    options.on("--first N", Integer, "the first number of the series (#{first})") { |value| first = value }
    options.on("--share S", Float, "the share that must be equal (#{share})") { |value| share = value }
    options.on("--shrink N", Integer, "failures to make small (#{limit})") { |value| limit = value }
    options.on("--show N", Integer, "groups to print (#{shown})") { |value| shown = value }
    options.on("--seconds S", Float, "stop comparing after so long") { |value| seconds = value }
  end
  parser.order!
  abort parser.help if ARGV.empty?

  engine = Engine.new(*ARGV)
  fuzz = Fuzz.new(engine)
  started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
  (first...(first + count)).each do |number|
    break if seconds && Process.clock_gettime(Process::CLOCK_MONOTONIC) - started > seconds

    fuzz.try(number, *RandomDocument.number(number, seed))
  end
  puts format("%d of %d documents equal (%.2f %%), %d crashed or hung, %d refused by kramdown itself",
              fuzz.equal, fuzz.compared, fuzz.share * 100, fuzz.broken, fuzz.refused)
  fuzz.groups(limit).first(shown).each_with_index do |group, index|
    failure = group.min_by { |one| one.small.length }
    puts "", "## #{index + 1}. #{group.length} like number #{failure.number} #{failure.settings.empty? ? '' : JSON.generate(failure.settings)}"
    puts "````", failure.small, "````", "kramdown:", "````", failure.wanted, "````", "here:", "````", failure.got, "````"
    puts failure.small.inspect
  end
  engine.close
  exit(fuzz.share >= share && fuzz.broken.zero? ? 0 : 1)
end
