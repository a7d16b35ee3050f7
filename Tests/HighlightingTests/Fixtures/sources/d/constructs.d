// line 日本語
/* block */ /** doc */ /+ nested /+ x +/ +/ /// doc
module app.core; import std.stdio, std.string : strip, split; import x = y; public import z; version (Windows) {} debug { } static if (is(T == int)) {} pragma(msg, "x");
@safe @property @nogc pure nothrow public private protected package export immutable shared __gshared const final abstract override synchronized deprecated extern(C) ref scope lazy inout auto alias Int = int; enum E : ubyte { A, B = 2 } enum x = 3;
class Foo(T) : Base, Iface if (isNumeric!T) { this(int x) { super(x); } ~this() {} invariant { } unittest { assert(1 == 1); } alias value this; mixin Bar!T; int opBinary(string op)(int r) { return 1; } @disable this(this); static this() {} }
struct S { int x = 42; uint h = 0xFFu; long l = 10L, b = 0b1010; ulong ul = 1_000UL; float f = 1.5f; double d = 1e-3, e = .5, hf = 0x1.8p3; real r = 1.0L; ifloat i = 2i; char c = 'a', c2 = '\n', c3 = '\u0041', c4 = '\''; wchar wc; dchar dc; bool t = true, u = false; void* p = null; byte by; short sh; ubyte ub; ushort us; cent ce; union U { } interface I { } template T2(A, B...) { } }
string s = "esc \t \" \\ \x41 \u3042 日本"; auto r1 = r"raw \n", r2 = `back tick`, w = "wide"w, q = q"(delim)", q2 = q{ tokens }, h = x"00 FF", cs = "c"c, hd = q"EOS
text
EOS";
void main(string[] args) { foreach (i, ref v; arr) { if (v in map) continue; else break; } foreach_reverse (x; 0 .. 10) {} for (int i = 0; i < 10; i++) {} while (true) {} do {} while (x); switch (x) { case 1: .. case 3: break; final switch (y) {} default: goto case; } try { throw new Exception("x"); } catch (Exception e) { } finally { } scope(exit) foo(); with (x) {} asm { mov EAX, 1; } int[string] aa; int[] a = [1, 2, $ - 1]; a ~= 3; auto f = (int x) => x * 2; auto g = delegate int(int y) { return y; }; function void() fp; x = cast(int) y; x !is null; x is y; typeof(x) t; typeid(x); __FILE__; __LINE__; __traits(compiles, x); is(T : int); x ^^ 2; x >>>= 1; x <<= 2; !x && y || ~z; a ? b : c; delete x; import("f"); label: goto label; x.foo!int(1); writeln("%s", x); macro volatile body out in size_t ptrdiff_t string wstring dstring hash_t
}
変数 = 1; #line 5 "file"
"unclosed
