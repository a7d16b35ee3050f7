// line 日本語
/* block /* nested */ still */
/** Doc @param x */
package com.example.app
package object utils { }
import scala.collection.{mutable, immutable => im, _}
import java.util._
@deprecated("x", "1") @tailrec
abstract class Box[+T <: Any, -U >: Null](val x: Int, private[this] var y: Double = 1.0) extends Base[T](x) with Trait with Other { self: Foo =>
  override implicit lazy val z: Int = 1; protected[app] final def f[A: Ordering, B](a: A)(implicit b: B): Option[A] = None; def this(s: String) = this(s.toInt); type Elem = T; var w: List[Int] = _
}
object Main extends App { case class Point(x: Int, y: Int) sealed trait T; case object O extends T; new Box[Int, Null](1) { } }
trait Show[A] { def show(a: A): String; val id: Int }
val d = 42; val l = 10L; val h = 0xFF; val f = 1.5f; val e = 1e-3; val g = .5; val dd = 2d; val o = 017; val c = 'a'; val c2 = '\n'; val c3 = '\u0041'; val s = "esc \t \" \\ \u3042 日本"; val sym = 'symbol; val b = true; val n = null; val un = ()
val i = s"hi $name ${x + "in"} $$ \n"; val fm = f"$x%2.2f"; val raw = raw"a\n$x"; val multi = """text "q" \n
  more"""; val im = s"""multi $x ${y}"""; val xml = <a href="x">{y} text</a>; val q = sql"select $x"
def main(args: Array[String]): Unit = {
  x match { case 1 | 2 => println("a"); case Point(a, _) if a > 1 => 1; case n: Int => n; case h :: t => h; case Some(v) => v; case `x` => 2; case _ => throw new Exception("x"); case a @ B(_*) => 3 }
  for { i <- 0 until 10 by 2; if i % 2 == 0; j = i } yield i * j; for (i <- xs) { if (x) y else z }; while (x) { } do { } while (y); try { } catch { case e: IOException => } finally { }
  val fn = (a: Int, b: Int) => a + b; list.map(_ * 2).filter(x => x > 1).foldLeft(0)(_ + _); x :+ y; a +: b; a ::: b; x -> y; a <= b; a != b; !a && b || c; a ~> b; x eq y; a ne b; 1 to 10; x += 1; return x; a(0) = 1; f _; x: _*; new { val x = 1 }; this.x; super.y; classOf[Int]; Foo.Bar.baz[Int](1); val (q, w) = pair; A_B; aB; def +(o: Int) = 1; def unary_! = 2; val ! = 3; x.`type`; forSome { type T }; macro
}
enum Color { case Red, Green } given Ord[Int] with { } extension (x: Int) def y = 1; using export then end inline opaque transparent
class A; object B; type C[T] = D; def f = g; implicit class R(x: Int); val <:< = 1; lazy val
変数 = 1 # \ "unclosed
'ab' ` 
