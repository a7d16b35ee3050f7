# Regular expressions at the start of lines, and number signs in text.
title = "number # one"
/ya?ml/
  /\A# 見出し/ =~ line
command = `git log # all`
name = :"a # b"
path = <<~EOS
  /usr/share # comment
EOS
total / count
{ a: 1 }
/b+/.match?(x)
kind = name.empty? ? /[^a]+/ : / b/
