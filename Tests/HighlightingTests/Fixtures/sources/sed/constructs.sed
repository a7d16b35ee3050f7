# Comments, addresses and commands
1,3d
$!b end
s/a\(b*\)[c-z]/\1 & x/g
s|/usr|/opt|2
/^見出し/!p
y/abc/xyz/
a\
text here
i\ more text
h;G;x
r file.txt
: end
t
$p
