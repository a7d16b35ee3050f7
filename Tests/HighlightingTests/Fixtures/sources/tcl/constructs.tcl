# a comment
proc foo {a {b 2}} {
  set x [expr {$a + $b}]; puts "hi $x [foo] \n"
  if {$x == 1} { return $x } else { }
  foreach i $list { lappend r $i($k) {*}$y }
}
set y \
  {a b}
$cmd now
