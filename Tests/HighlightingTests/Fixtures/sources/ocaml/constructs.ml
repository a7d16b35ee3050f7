(* comment (* nested *) 日本語 *)
(** doc *)
open Printf
#use "topfind";;
module M = struct type t = int let x = 1 end
module type S = sig val f : int -> 'a list end
module F (X : S) = struct include X end
type 'a tree = Leaf | Node of 'a * 'a tree [@@deriving show]
type r = { mutable name : string; age : int }
type v = [ `A | `B of int ]
exception Not_here of string
external f : int -> int = "c_f"
class point x_init = object (self) val mutable x = x_init method get_x = x method virtual move : int -> unit inherit base initializer () end
let rec fact n = if n <= 1 then 1 else n * fact (n - 1)
and other = function 0 -> true | _ when x > 1 -> false | x -> assert false
let h = 0xFF and o = 0o17 and b = 0b11 and i = 42 and l = 42L and n = 42n and u = 1_000 and f = 1.5e-3 and g = 2. and neg = -1
let c = 'a' and c2 = '\n' and c3 = '\'' and c4 = '\x41' and c5 = '\065' and s = "esc \t \" \\ \x41 \065 \u{3042} 日本 \
   cont" and q = {|raw "text"|} and q2 = {id|raw|id}
let () =
  let x = ref 0 in x := !x + 1; incr x;
  for i = 0 to 10 do print_int i done; for j = 10 downto 0 do () done; while !x > 0 do decr x done;
  match lst with [] -> () | h :: t as l -> List.iter (fun x -> printf "%d\n" x) t | [| 1; 2 |] -> () | { name; _ } -> ()
  ; try raise (Failure "x") with Not_found -> () | Failure m -> prerr_endline m
  ; let open List in begin x.name <- "a"; arr.(0) <- 1; s.[0]; x lsl 2 land 3 lor 4 lxor 5 mod 2 asr 1 end; a @ b ^ c; x == y && z != w || not q; a <> b; f ~label:1 ?opt:None ~x; obj#meth; new point 3; lazy x; x |> f @@ g; (x : int); (x :> t); `Tag; assert (x = 1); int_of_string "1"; M.N.f x; (+) 1 2; let (>>=) a b = a
let%lwt x = y [@attr] ;; [%ext foo]
let (module M : S) = (module X) and type constraint val virtual private nonrec method sig functor of to downto
変数 = 1 "unclosed
'ab' # $ \
