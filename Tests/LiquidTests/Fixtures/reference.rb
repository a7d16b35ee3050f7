# Answers as Ruby's Liquid does: one JSON object a line in, one a line out. A template may want a list of all numbers up
# to a thousand million: then the answer is that this was too much.
require "json"
require "liquid"

class Partials
  def initialize(texts) = @texts = texts

  def read_template_file(name)
    @texts.fetch(name) { raise Liquid::FileSystemError, "No such template '#{name}'" }
  end
end

Process.setrlimit(:AS, 2 << 30)

STDIN.each_line do |line|
  request = JSON.parse(line)
  begin
    template = Liquid::Template.parse(request["template"], error_mode: :lax)
    partials = Partials.new(request["includes"])
    output = template.render(request["data"], registers: { file_system: partials })
    puts JSON.generate("output" => output)
  rescue Liquid::SyntaxError => error
    puts JSON.generate("error" => error.message)
  rescue NoMemoryError
    puts JSON.generate("too_much" => true)
  end
end
