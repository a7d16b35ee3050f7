(* a comment (* nested *) *)
module Foo =
  autoload xfm
  let x = del /a/ "b" . [ key "x" | store /y/ ] *
  let lns (a:lens) = x + Util.eol
