#!/usr/bin/awk -f
# Counts the words of a column.
BEGIN { FS=":"; limit = 1.5; print "start\n\"x\"" $1, NF }
/ab\/c[/]/ && $2 ~ /x/ { count[$1]++; next } # counted
function half(a, b) { return a / b / 2 }
END {
  for (k in count) { printf "%s %d\n", k, count[k]; delete count[k] }
  if (!(x in arr)) x = length($0) ? substr(s, 1, 2) : -1
  while ((getline line < "f") > 0) print line >> "/dev/stderr"
  a **= 2; b ^ c; c != d || e; x = $(NF-1)
}
