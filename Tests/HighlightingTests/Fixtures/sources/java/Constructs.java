package com.example.app;
import java.util.*;
import static java.lang.Math.max;
import java.util.List;
/** Doc comment {@link Foo} @author 私 */
/* block */ // line 注釈
@Deprecated(since = "1")
@SuppressWarnings({"unchecked", "x"})
public abstract class Constructs<T extends Comparable<T>> extends Base implements Runnable, A.B {
  private static final int MAX_VALUE = 1_000_000;
  protected transient volatile long count = 0xFFFFL;
  int oct = 0755, bin = 0b1010_1010, hex = 0xCAFE_BABE; float f = 1.5f; double d = 1e10, e = .5, g = 1.5e-3D, h = 1d, i = 0x1.8p1;
  char c = 'a', c2 = '\n', c3 = '\u0041', c4 = '\'', c5 = '\\'; String s = "esc \t \" \\ \u3042 日本語"; boolean t = true, u = false; Object n = null;
  String block = """
      text "quoted" \n block
      """;
  public Constructs(T value) throws IOException { super(value); this.value = value; }
  @Override public synchronized <U> List<? extends U> map(final Function<? super T, U> fn, int... rest) {
    for (int i = 0; i < 10; i++) { if (x instanceof String str && str.length() > 0) continue; else break; }
    outer: while (true) { do { x = y ? a : b; } while (x != y); break outer; }
    switch (day) { case MONDAY: return 1; case "x" -> foo(); default: throw new IllegalStateException("x"); }
    try (var r = open()) { } catch (IOException | RuntimeException ex) { } finally { }
    Runnable r = () -> System.out.println("hi"); list.stream().map(String::valueOf).collect(toList());
    int[] a = new int[]{1, 2}, b[]; a[0] <<= 2; a[1] >>>= 3; assert a != null : "msg"; x = ~y ^ z & w | v % 3;
    var v = 1; yield 2;
  }
  abstract int foo(); native void bar(); strictfp void baz() {} default void q() {}
  interface Shape permits A, B { } sealed interface S {} non-sealed class N {} enum Color { RED, GREEN(1) { } ; int x; }
  record Point(int x, int y) { }
  @interface Anno { int value() default 1; String[] names() default {}; }
  static { init(); }
  変数 = 1; String ñ; $dollar _under A1 aB CONSTANT Type.method() obj.field Type.CONST
  # \ 'unclosed' 'ab' "unclosed
  /* unclosed
