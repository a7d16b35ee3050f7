// a comment
# another
/* and a block */
local x = 1.5; local f(a, b=2) = a + b;
{ "a": 1, 'b': "x %s" % 2, c:: std.length([1]), [x]: 3, d+: {}, assert x : "m",
  e: |||
    text
  |||, f: if x then true else null, g: self.a, h: super.b, i: $.c, j: import "a.libsonnet",
  m: function(x) x, n: error "q", r: importstr 'f' }
