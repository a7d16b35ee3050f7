# Records what Psych says about YAML, as Jekyll asks it. Run:  TZ=Asia/Tokyo ruby ruby-yaml.rb
# It writes yaml.tsv beside itself: the document, the value in a notation that the tests print too.
require "psych"
require "date"

def show(value)
  case value
  when nil then "null"
  when true, false then value.to_s
  when Integer then "int #{value}"
  when Float then "float #{value}"
  when String then "text " + '"' + value.dup.force_encoding("UTF-8").scrub.gsub(/[\\"\n\t]/) { |c| { "\\" => "\\\\", '"' => '\\"', "\n" => "↵", "\t" => "⇥" }[c] } + '"'
  when Symbol then "text \":#{value}\""
  when Date then "date #{value}"
  when Time
    kind = value.utc? ? "utc" : value.zone ? "local" : "fixed"
    "#{kind} #{value.to_i}.#{format("%09d", value.nsec)} #{value.utc_offset}"
  when Array then "[" + value.map { |v| show(v) }.join(", ") + "]"
  when Hash then "{" + value.map { |k, v| "#{k}: #{show(v)}" }.join(", ") + "}"
  else raise "what is #{value.inspect}?"
  end
end

scalars = %w[
  yes Yes YES yEs no No NO on On ON off Off OFF true True TRUE false False FALSE y n Y N ~ null Null NULL nil none
  0 1 -1 +1 12 007 017 -017 08 09 0o17 0O17 0x1F 0xff 0XFF -0x10 0b101 -0b11 0b2 1_000 1__000 1_000_ _1000 1,000 1,000,000 10,00 0_7 0,7 00 0_ 1_0 12345678901234567890 -9223372036854775808 9223372036854775807 9223372036854775808
  1.0 1. .5 -.5 +.5 . -. +. .. 1.5e3 1.5e+3 1.5E-3 1e3 1e+3 1.e+3 1_000.5 1,000.5 1.5_0 0.1 1.10 100000000000000000000.0 1.0e+20 1.23456789012345678 0.0001 0.00001 123456789.123456789 1e-7 -0.0 3.0e-5 1.2.3 v1.2 1.2a
  .inf -.inf +.inf .Inf .INF .nan .NaN .NAN inf nan
  12:30 12:30:45 -1:30 1:2 1:60 1:2:3:4 190:20:30 12:30:45.5 1_0:30 12:30.5 1:30. 00:00 9:05 19:30pm 12: :12
  2016-02-26 2016-2-6 2016-02-30 2016-13-01 2016-00-10 2016-02-00 16-02-26 2016-02 2016-02-26x 20160226 2016/02/26 -2016-02-26
  2016-02-26T19:30:15Z 2016-02-26t19:30:15z 2016-02-26T19:30:15 2016-02-26T19:30:15+09:00 2016-02-26T19:30:15+0900 2016-02-26T19:30:15+9 2016-02-26T19:30:15-05:00 2016-02-26T19:30:15-00:30 2016-02-26T19:30 2016-02-26T9:30:15Z 2016-02-26T24:00:00Z 2016-02-26T25:00:00Z 2016-02-30T00:00:00Z 2016-02-26T19:30:60Z 2016-02-26T19:30:15.123456789Z 2016-02-26T19:30:15.Z 2016-02-26T19:30:15.5+09:00
  = <= == => < > <<x =1 -x -1x +x +1x --- -- .a ..a .5.5 /a/b a/b c++ C# a#b http://example.com/ user@example.com 日本語 あ １２ 「a」 é ça :sym :sym2 ::a :a:b a:b a::b ;x ^x (x) $5 $x ~x ~/x \\x é5 5é 5a 1st 0x 0b 0xg 0b12 1.5.2016 1-2 1/2 50% 1:a 1-1-1
  tr tru trues falsey yess oon offf nul nulls ~~ t f yN
] + ["2016-02-26 19:30:15", "2016-02-26 19:30:15 Z", "2016-02-26 19:30:15 +0900", "2016-02-26 19:30:15 +09:00", "2016-02-26 19:30:15 -0500", "2016-02-26 19:30:15 JST", "2016-02-26 19:30:15 UTC",
     "2016-02-26 19:30", "2016-02-26 19:30 +0900", "2016-02-26  19:30:15   +09", "2016-02-26 19:30:15.000001", "2016-02-26 19:30:15+09:30", "2016-02-26 9:30:15", "2016-02-26 19:30:15 +1:30", "2016-02-26 19:30:15 ", "1 000", "yes no", "a b", "1 a", "on the road", "null and void",
     "\"yes\"", "'yes'", "\"1\"", "'2016-02-26'", "\"\"", "''", "\"a\\tb\\u3042\\x41\"", "'it''s'", "\"\\\"q\\\"\"", "!!str 123", "!!str yes", "!!int \"12\"", "!!float 1", "!!float 1.5", "!binary aGVsbG8=", "!!binary 44GC", "! 12", "!foo 12", "!foo yes", "# comment", "a # comment", "a#no", "a  b", "- x"]
documents = scalars.map { |s| "k: #{s}\n" } + [
  "", "---\n", "--- \n# only\n", "text\n", "---\ntext\n", "12\n", "- a\n- 1\n", "[]\n", "{}\n", "---\na: 1\n---\nb: 2\n", "a: 1\n...\nb: 2\n", "%YAML 1.1\n---\na: 1\n",
  "a:\n", "a: ~\nb:\n", "a:\n  - x\n  - y\n", "a:\n- x\n- y\n", "a:\n  b:\n    c: 1\n  d: 2\n", "a: [1, two, 'three', null, 4.0, [5]]\n", "a: {b: 1, c: {d: yes}}\n", "a: {b, c: 1}\n", "a: [b: 1]\n",
  "a: |\n  one\n  two\n", "a: |-\n  one\n  two\n", "a: |+\n  one\n\n", "a: >\n  one\n  two\n\n  three\n", "a: >-\n  one\n  two\n", "a: |\n  yes\n", "a: one\n  two\n", "a: \"one\n  two\"\n", "a: 'one\n\n  two'\n",
  "a: &x 1\nb: *x\n", "a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\n", "a: &x {b: 1}\nc:\n  b: 0\n  <<: *x\n", "a: &x {b: 1}\ne: &y {b: 2, f: 3}\nc:\n  <<: [*x, *y]\n", "a: {<<: 1}\n", "a: {<<: [1]}\n", "a: {\"<<\": {b: 1}}\n", "a: {<<: {b: 1}, b: 2}\n",
  "a: &x [1, 2]\nb: *x\nc: [*x, *x]\n", "&k a: 1\n*k : 2\n", "a: 1\na: 2\nb: 3\n", "1: a\n2.50: b\ntrue: c\nnull: d\n2016-02-26: e\n~: f\nyes: g\n017: h\n", "? a\n: b\n", "\"a b\": 1\n'c': 2\n", "日本: 語\n", "a: !ruby/string x\n", "a: !foo [1]\n", "a: !foo {b: 1}\n", "a: !omap [b: 1, c: 2]\n", "a: !!map {b: 1}\n", "a: !!seq [1]\n",
  "a: x\r\nb: y\r\n", "a:   spaced   \n", "a:\tx\n", "title: Hello: World\n".sub(": W", ":W"), "a: b:c\n", "tags: a b c\n", "tags: [a, b]\n", "categories:\n  - x\n  -\n", "a: 'x' # c\n", "\"a\": b\n", "a: -\n", "a: - b\n".sub("- b", "-b"), "a: *x\n".sub("*x", "'*x'"), "date: 2016-02-26 19:30:15 +0900\ntitle: \"Docker Meetup Tokyo#6へ行ってきた\"\n",
]
File.open(File.join(__dir__, "yaml.tsv"), "w") do |out|
  documents.each do |text|
    answer = begin
      show(Psych.safe_load(text, permitted_classes: [Date, Time, Symbol], aliases: true))
    rescue Psych::SyntaxError
      "error"
    rescue StandardError => e
      warn "#{text.inspect}: #{e.class} #{e.message}"
      next
    end
    out.puts [text.gsub("\r", "\\r").gsub("\n", "\\n").gsub("\t", "\\t"), answer].join("\t")
  end
end
