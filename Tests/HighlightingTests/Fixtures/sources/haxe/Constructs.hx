package a.b;
import x.Y;
/** documented */ // a comment
@:native("x") class Foo<T> extends Bar implements I {
  public static inline var x:Int = 0x1F;
  function new(a:String = "s \n", b:Float=1.5) {
    if (a == 'q $x ${y + 1}') return null;
    for (i in 0...5) trace(i);
    var f = function(x) -> x + 1;
    switch (x) { case A(y): default: }
    cast(x, Int); untyped y;
  }
}
enum E { A; B(x:Int); }
