#!/usr/bin/env kotlin
// line 日本語
/* block /* nested */ still */
/** KDoc @param x [y] */
@file:JvmName("Foo")
package com.example.app
import kotlin.math.*
import java.util.ArrayList as AL
@Deprecated("x", ReplaceWith("y")) @Suppress
data class Point<out T : Any>(val x: Int, private var y: Double = 1.0) : Base(x), Iface by z where T : Comparable<T> { 
  companion object Factory { const val MAX = 1_000; @JvmStatic fun create() = Point(1) } init { require(x > 0) { "msg" } } constructor(s: String) : this(s.toInt())
  val lazyV by lazy { 3 }; lateinit var late: String; var p: Int get() = field set(value) { field = value } override fun toString(): String = "P($x, ${y + "in"}) \t \u3042 \$ \" 日本"
}
sealed class S { object A : S() } enum class Color(val rgb: Int) { RED(0xFF0000), GREEN; abstract fun f() } interface I { fun f(); val p: Int } annotation class Ann inline class V(val s: String) typealias Fn = (Int, String) -> Unit object Single : I { } abstract open inner class Inner fun interface FI {}
suspend inline fun <reified T> List<T>.ext(crossinline f: (T) -> Boolean, noinline g: () -> Unit, vararg xs: Int): T? = null
tailrec operator infix fun Int.plus(o: Int): Int { return this + o } external internal protected public private expect actual fun x()
fun main(args: Array<String>) {
  val d = 42; val l = 10L; val h = 0xFF_FFL; val b = 0b1010; val f = 1.5f; val e = 1e-3; val g = .5; val u = 3u; val c = 'a'; val c2 = '\n'; val c3 = '\u0041'; val bo = true && false || !x; val n = null
  val raw = """raw "q" $x ${y}
    multi""".trimIndent()
  when (x) { 1, 2 -> println("a"); in 1..10 -> {}; !in 3..4 -> 1; is String -> x.length; else -> throw Exception("x") }
  for (i in 0 until 10 step 2) { if (i == 3) continue else break } while (x) { } do { } while (y) outer@ for (a in b) { break@outer; return@forEach }
  try { } catch (e: IOException) { } finally { } val lam = { a: Int, b -> a + b }; list.map { it * 2 }.filter { x -> x > 1 }; x?.y!!.z ?: w; x as? String; x is Int; x !is Int; a === b; a !== b; x++; x += 1; ::foo; String::class.java; this@Outer; super<Base>.f(); x shl 2; a..b; a[1] = 2; `back tick` = 1
  object : Runnable { override fun run() {} }; throw IllegalStateException(); assert(x); typeof(x); @Ann val z = 1; val (q, w) = pair; dynamic; fun(x: Int): Int { return x }; label@ { } ; val A_B = C; Foo.Bar.baz(); foo<Int>(1)
}
変数 = 1 # "unclosed
'ab' \ $ 
