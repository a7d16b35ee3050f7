# frozen_string_literal: true

# Writes ../Fixtures/constructs.txt: each construct of constructs.txt in each container of containers.txt, and what
# kramdown makes of all documents in ../Fixtures through Jekyll: `ruby golden.rb`. The name of a document may end in
# settings as JSON.
#
# A container's text has a `|` where the document begins; what follows on that line stands before each further line of
# the document, and what follows in further lines stands after it.

require_relative "reference"

FIXTURES = File.join(__dir__, "..", "Fixtures")

# The documents of a file, by name.
def documents(path)
  File.read(path, encoding: "UTF-8").split(/^%%% /).drop(1).to_h { |part| part.split("\n", 2) }
end

def contained(text, container)
  return text if container.empty?

  container = "|> " if container == "> \n"
  container = "> #{container}" if container.start_with?("|> ")
  before, after = container.split("|", 2)
  indent, after = after.split("\n", 2)
  lines = text.lines.each_with_index.map do |line, index|
    prefix = index.zero? ? "" : indent
    line == "\n" ? "#{prefix.rstrip}\n" : prefix + line
  end
  before + lines.join + after.to_s
end

def write_constructs
  constructs = documents(File.join(__dir__, "constructs.txt"))
  containers = documents(File.join(__dir__, "containers.txt"))
  text = constructs.flat_map do |construct, body|
    containers.map { |name, container| "%%% #{construct} #{name}\n#{contained(body, container)}" }
  end
  File.write(File.join(FIXTURES, "constructs.txt"), text.join)
end

def answers(reference)
  Dir[File.join(FIXTURES, "*.txt")].sort.each_with_object({}) do |path, found|
    documents(path).each do |name, source|
      html, reason = reference.convert(source, JSON.parse(name[/\{.*\}\s*\z/] || "{}"))
      warn "#{name}: #{reason}" if reason
      found["#{File.basename(path, '.txt')}: #{name.strip}"] = html if html
    end
  end
end

write_constructs
File.write(File.join(FIXTURES, "expected.json"), "#{JSON.pretty_generate(answers(Reference.new))}\n")
