# Prints the tokens that Rouge gives for sources, for the comparison with blogc's own lexers.
#
# Reads lines of "language<TAB>path" from standard input. Prints Rouge's version, then for each source
# "== path" and its tokens as "class bytes", the classes by their short names and "-" for plain text.
# A language is found as Jekyll finds it; a language without a lexer gives no tokens. With --names, prints the names
# and aliases of all languages instead.

begin
  require "rouge"
rescue LoadError
  exit 3
end

if ARGV[0] == "--names"
  Rouge::Lexer.all.each { |lexer| puts [lexer.tag, *lexer.aliases] }
  exit
end

puts Rouge.version
STDIN.each_line do |line|
  language, path = line.chomp.split("\t")
  puts "== #{path}"
  text = File.binread(path).force_encoding("UTF-8")
  lexer = text.valid_encoding? ? Rouge::Lexer.find_fancy(language, text) : nil
  next unless lexer

  lexer.lex(text) do |token, value|
    name = token.shortname
    puts "#{name.empty? ? '-' : name} #{value.bytesize}"
  end
end
