# frozen_string_literal: true

require "json"
require_relative "lib/store"

module Tasks
  PRIORITIES = %w[low normal high].freeze

  class Error < StandardError; end

  class Task
    attr_reader :title, :tags
    attr_accessor :done

    def initialize(title, priority: :normal, tags: [])
      raise Error, "no title" if title.nil? || title.empty?

      @title = title
      @priority = priority
      @tags = tags
      @done = false
      @@count ||= 0
      @@count += 1
    end

    def <=>(other)
      [PRIORITIES.index(@priority.to_s), title] <=> [PRIORITIES.index(other.priority.to_s), other.title]
    end

    def done?
      @done
    end

    def to_s
      mark = done? ? "x" : " "
      "[#{mark}] #{title} #{tags.map { |tag| "##{tag}" }.join(' ')}"
    end

    def self.parse(line)
      return unless line =~ /\A\[(x| )\]\s+(.+)\z/i

      task = new($2.strip)
      task.done = $1 == "x"
      task
    end

    private

    def secret
      :hidden
    end
  end

  # Reads a file of tasks.
  def self.load(path)
    File.readlines(path, chomp: true).map { |line| Task.parse(line) }.compact
  rescue Errno::ENOENT => e
    warn "cannot read #{path}: #{e.message}"
    []
  ensure
    puts "loaded" if $VERBOSE
  end
end

if __FILE__ == $0
  tasks = Tasks.load(ARGV.fetch(0, "tasks.txt"))
  tasks.each_with_index do |task, index|
    puts "#{index + 1}. #{task}" unless task.done?
  end
  puts tasks.group_by(&:done?).transform_values(&:count).to_json
end
