! comment 日本語
#! shebang
/* block */
USING: kernel math sequences io ; USE: arrays
IN: app.core
CONSTANT: pi 3.14
SYMBOL: foo SYMBOLS: a b ;
TUPLE: point x y { z initial: 0 } ; TUPLE: p3 < point w ;
GENERIC: area ( shape -- n ) GENERIC# draw 1 ( x y -- )
M: point area x>> y>> * ; 
: add ( a b -- c ) + ; inline recursive
:: swap2 ( x y -- y x ) y x ; MACRO: m ( x -- y ) ; MEMO: fib ( n -- m ) dup 1 > [ 1 - fib ] [ ] if ;
C: <point> point PREDICATE: even < integer 2 mod 0 = ; UNION: num int float ; MIXIN: mx INSTANCE: point mx SINGLETON: sg ALIAS: x y DEFER: z POSTPONE: : SLOT: q
42 -1 0xFF 0b101 0o17 1.5e-3 1/2 "str \n \" 日本" CHAR: a t f { 1 2 } V{ 1 } H{ { 1 2 } } [ dup * ] map [| x | x ] call <point> >array array>> >>x ?if drop dup swap over nip rot 2dup keep bi tri dip each filter reduce when unless while loop cond case print . nl read write readln append length first last nth push pop + - * / mod = < > <= >= and or not \ word $[ x ] P" path" URL" x" <PRIVATE PRIVATE> GENERIC: MAIN: start """multi
line"""
FUNCTION: int f ( int x ) ; LIBRARY: libc TYPEDEF: int x STRUCT: s { a int } ; HOOK: h v ( -- ) M\ a b set get namespace
