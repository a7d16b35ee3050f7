' c
REM d
function Foo(a as String, b = 1 as Integer) as Object
  x = CreateObject("roArray", 10, true)
  for i = 0 to 10 step 2
    print x[i] + "s""t"
  end for
  for each k in m.top : end for
  if a = invalid and not b then return 1.5 else if x <> y then stop end if
  while true : exit while : end while
  m.foo.bar(&hFF, 1e3, 2%)
end function
sub Main()
end sub
#if X
#end if
' 日本語
print "文字"
