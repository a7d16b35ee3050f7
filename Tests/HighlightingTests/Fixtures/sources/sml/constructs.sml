(* comment (* nested *) 日本語 *)
structure M : SIG = struct type t = int val x = 1 end
signature SIG = sig type t eqtype e val f : t -> 'a list exception E structure S : T include X sharing type t = u end
functor F (X : SIG) :> OUT where type t = int = struct open X end
datatype 'a tree = Leaf | Node of 'a * 'a tree and color = Red withtype z = int
abstype a = A of int with end type ('a, ''b) p = 'a * ''b exception Bad of string infix 6 ++ infixr 5 :: nonfix + local val y = 2 in end
val x = 42 and h = 0xFF and w = 0w10 and wh = 0wxFF and n = ~5 and r = 1.5e~3 and f = 1.5 and e = 1e10 val c = #"a" val c2 = #"\n" val s = "esc \t \" \\ \065 \u3042 \^A 日本 \
   \cont" val l = [1, 2] @ nil val t = (1, "a") val rc = {a = 1, b = #1 t} val u = ()
fun fact 0 = 1 | fact n = n * fact (n - 1) and g (x :: xs) _ = x | g [] y = y
fun h x : int = let val a = 1 fun b z = z in if x > 1 andalso y <= 2 orelse not z then a else b end
val _ = case x of SOME v => v | NONE => raise Fail "x" val f' = fn x => x div 2 mod 3 val rec k = fn 0 => 0 val q = (foo () handle Overflow => 0 | _ => 1) val v = ref 0 val () = v := !v + 1 val op+ = x val w = while x do (y; z) val m = List.map (fn {a, ...} => a) xs val p as (a, b) = t val o' = f o g val z = x ^ "y" <> z
変数 "unclosed
