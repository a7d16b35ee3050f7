# comment 日本語
## doc comment
#[ block #[ nested ]# ]# discard
import strutils, os except foo
from math import sqrt, PI
include x
{.push checks: off.}
type
  Color = enum red, green = 2
  Point* = object of RootObj
    x*, y: float
    case kind: Color of red: a: int else: nil
  Fn = proc (x: int): string {.closure.}
  Gen[T] = ref object
  Tup = tuple[a: int, b: string]
const Max = 1_000; let h = 0xFF'u8, o = 0o17, b = 0b1010, f = 1.5e-3, g = 2.0'f32, d = 1'i64, e = 1e10
var s = "esc \t \" \\ \x41 \u3042 日本", r = r"raw \n ""q""", t = """triple "q"
  text""", c = 'a', c2 = '\n', c3 = '\x41', gen = fmt"x {y}", i: int = 42
proc add*[T](a, b: T = 1; c: var int): T {.inline, raises: [].} =
  result = a + b; return result
func f(x: int): bool = x > 0 and not y or z xor w
method draw(s: Shape) {.base.} = discard
iterator items(a: int): int = yield a
template tmpl(x: untyped): untyped = x
macro mac(x: typed): stmt = nil
converter toInt(x: char): int = ord(x)
when isMainModule:
  if x == 1: echo "a" elif x != 2: discard else: quit(1)
  for i in 0 .. 10: continue
  for i in 0..<n: break
  while true: break
  case x
  of 1, 2: echo "x"
  of 3..5: echo "y"
  else: raise newException(ValueError, "x")
  try: foo() except IOError as e: echo e.msg finally: close(f)
  block outer: break outer
  let a = @[1, 2, 3]; let st = {1, 2}; let tb = {"a": 1}.toTable; a.map(proc (x: int): int = x * 2); cast[int](x); addr x; x[] = 1; x div 2 mod 3 shl 1 shr 2; x in a; x notin b; x is int; x isnot y; defer: close(); static: echo 1; `+`(1, 2); a.b.c(); echo x, y; nil; true; false; new(x); assert x == 1; ptr int; distinct int; bind x; mixin y; export z; asm "nop"; using x: int; concept c; interface; out; end; atomic; generic; do; with; without; lambda; seq[string]; array[0..3, int]; set[char]; openArray; float32; uint8; cstring; pointer; $x; x & y; x <= y; -> ; =>
変数 = 1
"unclosed
