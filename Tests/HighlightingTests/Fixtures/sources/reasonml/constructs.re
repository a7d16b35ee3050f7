// line 日本語
/* block /* nested */ */
open Belt; include X; module M = { type t = int; let x = 1; }; module type S = { let f: int => string; }; module F = (X: S) => { };
type color = Red | Green(int) | `Poly; type rec_ = {name: string, mutable age: int}; type a('b) = list('b); exception Bad(string); external f : int => int = "f"; [@bs.module] [@react.component] let make = (~name, ~age=?, ()) => <div className="x" onClick={_ => ()}> {React.string("hi")} <Foo /> </div>;
let x = 42; let h = 0xFF; let o = 0o17; let b = 0b11; let f = 1.5e-3; let c = 'a'; let n = '\n'; let s = "esc \t \" \\ \x41 日本"; let q = {|raw text|}; let t = true && false || !y; let rec fact = n => n <= 1 ? 1 : n * fact(n - 1) and g = () => ();
switch (x) { | Some(v) when v > 1 => v | [a, ...rest] => a | {name, age: _} => 0 | None | _ => () }; if (x) { y } else { z }; for (i in 0 to 10) { () }; for (i in 10 downto 0) {}; while (x^) { () }; try (foo()) { | Not_found => () }; x->List.map(y => y + 1); a |> b; a ++ b; x := 1; x^; a.(0); r.name; fun | A => 1 | B => 2; lazy x; assert(x); M.N.f(1); `Tag; a === b; a !== b; a != b; a +. b; class p = { val x = 1; pub m = 2; pri y; inherit z; }; new p; virtual constraint external nonrec switch as of when while with lsl lsr asr land lor lxor mod; raise(X); ignore(x); option int string unit list array ref bool float
変数 = 1; "unclosed
