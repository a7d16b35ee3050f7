#!/usr/bin/env dart
// line 日本語
/// doc [x]
/* block /* nested */ still */
library my.lib; part of 'x.dart';
import 'dart:async' as a show B, C hide D; import 'package:x/y.dart' deferred as z; export 'src/z.dart'; part 'q.dart';
@override @Deprecated('x') @pragma('vm:entry-point')
abstract class Box<T extends Comparable<T>> extends Base<T> with Mixin implements Iface, Other { 
  static const int kMax = 0xFF; final double d = 1.5e-3; late final String? s; var x = 1; int get count => _count; set count(int v) { _count = v; } external factory Box.named(int a, {required this.b, int c = 1}); const Box(this.a, [this.b = 2]) : super(1); covariant dynamic y; operator ==(Object o) => true; 
  Future<int> run() async { await foo(); return 1; } Stream<int> gen() async* { yield 1; yield* other(); } Iterable<int> g() sync* { }
}
mixin M on Base { } extension Ext on String { } enum Color { red, green } typedef Fn = int Function(int a); typedef void Cb(String s);
var s1 = 'single \n \' $name ${x + 'in'} \u{3042} \x41', s2 = "double $a.b 日本", raw = r'raw \n $x', raw2 = r"x", m1 = '''multi 'q' $x
line''', m2 = """triple ${y}""", sym = #symbol, list = <int>[1, 2, ...more, if (x) 3, for (var i in y) i], map = {'a': 1}, set = <String>{}, b = true || false, n = null, neg = -1, f = .5, e = 1e3, h = 0XAB
void main(List<String> args) { 
  for (var i = 0; i < 10; i++) { if (x is! String && y is int) continue; else break; } for (final z in w) { } while (x) { } do { } while (!y); switch (x) { case 1: break; case 'a': default: return; } try { } on FormatException catch (e, st) { rethrow; } finally { throw Exception('x'); } assert(x != null, 'm');
  x?.y!.z ?? w; x ??= 1; a..b()..c = 2; x as int; new Foo(); this.x; super.y; (a, b) => a + b; x ~/ 2; x <<= 2; x >>> 1; ~x ^ y | z & w % 3; a ? b : c; list[0]; label: for (;;) { break label; } bool bl; num nn; Object ob; void vd; int ii; Map<String, List<int>> mm; Null; Never; print('x'); in out native interface function
}
変数 = 1; # \ @ "unclosed
'ab
