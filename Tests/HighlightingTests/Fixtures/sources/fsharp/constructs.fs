// line 日本語
/// <summary>doc</summary>
(* block (* nested *) still *)
#if DEBUG
#endif
#nowarn "40"
#light
namespace App.Core
module Utils =
  open System
  open System.Collections.Generic
  [<Literal>] 
  let Max = 100
  [<Struct; DefaultValue>] type P = { X: int; mutable Y: float }
  type Shape = | Circle of radius: float | Rect of w: int * h: int
  type IFoo = abstract member Bar: int -> string
  type Foo<'T when 'T : comparison>(x: int, ?y: string) as this = class inherit Base(x) 
    let mutable n = 0
    do printfn "x"
    member this.Prop with get() = n and set v = n <- v
    static member (+) (a: Foo, b) = a
    override x.ToString() = sprintf "%d %s" x.N "a" 
    interface IDisposable with member _.Dispose() = () 
    new() = Foo(1) end
  exception MyErr of string
  let rec fact n = if n <= 1 then 1 elif n = 2 then 2 else n * fact (n - 1)
  and other = function | 0 -> true | x when x > 1 -> false | _ -> failwith "x"
  let inline add x y = x + y
  let h = 0xFF, 0o17, 0b11, 42, 42L, 42UL, 42uy, 1_000, 1.5e-3, 2.0f, 3.0M, 1I, 2., 5n
  let s = "esc \t \" \\ \u3042 \065 日本", @"verb ""q"" \n", """triple "q" """, $"interp {x + 1}", 'a', '\n', '\'', '\u0041', "bytes"B
  let a = async { let! x = foo() in return! bar x; do! baz; use! z = w; yield 1; yield! xs; match! m with _ -> () }
  let l = [1; 2; 3] @ [for i in 1 .. 2 .. 10 do yield i] ; [| 1; 2 |]; seq { 1 .. 10 }
  match x with | [] -> () | h :: t -> () | :? string as s -> () | { X = 1 } -> () | Some(v) | Ok v -> () | null -> ()
  for i = 0 to 10 do () done; for x in xs do (); while x do (); try f() with | :? Exception as e -> reraise() | _ -> () ; try x finally y
  xs |> List.map (fun x -> x * 2) |> Seq.filter ((>) 3) >> f << g; x <- 3; a.[0]; !r; r := 1; x :> obj; y :?> string; not a && b || c; a <> b; x ||| y &&& z ^^^ w <<< 2 >>> 1; use r = new Foo(); lazy 1; upcast x; downcast y; typeof<int>; assert x; begin end; global.X; base.F(); x?Name; <@ quoted @>; %x; ``back tick`` = 1; let (|Even|Odd|) n = Even
  let inline f (x: ^a) = x : 'a -> int list option; fixed const extern void val private internal public mutable to downto done delegate of sig struct enum
変数 = 1 "unclosed
