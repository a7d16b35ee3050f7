# c
f = (x, y) -> x + y
g = -> it * 2
/* d */
class A extends B
  (@x) ->
  foo: ~> @x
let a = 1
  b
x = "a #{b} #c" + 'd' + \word + <[ a b ]>
if x is y and z isnt w then 1 else 2
[a, b] |> map (+ 1)
/re/g.test x
``js``
for own k, v of o => k
x.y::z? 3ms 0x1f 1.5e3 16~ff
!a; not b; a ? b
require! <[ a b ]>
"""h #{x}"""
//re x//
import foo; export b; true; void; yes
# 日本語
x = "文字"
