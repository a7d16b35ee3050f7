#!/usr/bin/env groovy
// line 日本語
/* block */ /** doc */
package com.example
import groovy.transform.*
import static java.lang.Math.max
@CompileStatic @Grab('x:y:1')
class Foo<T> extends Bar implements Baz { 
  private static final int MAX = 1_000; protected def x = 0xFF; public long l = 10L; BigDecimal g = 1.5G; float f = 1.5f; double d = 1e-3d; boolean b = true; def n = null; char c = 'a'; int[] arr = [1, 2] as int[]; String s; byte by; short sh; void v() {}
  String s1 = 'single \n \' ${no}'; def s2 = "double $name ${x + "in"} \t \" $a.b 日本"; def s3 = """multi "q" $x
  line"""; def s4 = '''triple 'q'
  x'''; def re = ~/pat[a-z]+\/$/; def sl = /slash $x ${y}/; def dol = $/dollar $x/$; def b0 = 0b11, o = 017
  Foo(String a, b = 1) { this.a = a; super(b) } static void main(String... args) throws IOException { println "hi" } abstract synchronized def foo(Map m) { return x }
  interface I { } enum E { A, B } trait Tr { } @interface An { int v() default 1 }
}
def list = [1, 2, *more], map = [a: 1, 'b': 2, (c): 3, "$d": 4], range = 0..10, ex = 0..<5
list.each { it * 2 }.collect { x, y -> x + y }; map.each { k, v -> println "$k=$v" }; x?.y ?: z; x*.foo; x.&bar; x <=> y; x =~ /a/; x ==~ /b/; a in b; a instanceof C; a as D; x = y ? 1 : 2; x += 1; x << 2; !a && b || ~c; x**2; x.@field
for (i in 0..3) { if (i == 1) continue else break } while (true) { } switch (x) { case 1: break; case ~/a/: default: return } try { } catch (Exception e) { throw e } finally { } assert x == 1 : "msg"; new Foo(a: 1); goto x; label: do { } while (x)
task hello(type: Copy, dependsOn: x) { group = 'g'; from 'src'; doLast { println 'x' } }
plugins { id 'java' version "1.0" } apply plugin: 'java'; dependencies { implementation 'a:b:1' ; testCompile project(':x') } repositories { mavenCentral() } allprojects { ext.x = 1 } sourceSets { main { java { srcDirs = ['a'] } } } buildscript { } artifacts { } configurations { all*.exclude } subprojects { } settings gradle wrapper
pipeline { agent any; stages { stage('Build') { steps { sh 'make' } } } }
const strictfp transient volatile native goto threadsafe
変数 = 1; # \ @ "unclosed
'ab
