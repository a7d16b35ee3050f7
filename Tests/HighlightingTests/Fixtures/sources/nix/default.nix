# a comment
/* a block */
{ pkgs ? import <nixpkgs> {}, lib, ... }@args:
let x = 1; y = "a ${x} \n b"; z = ''
  multi ${y} '''
''; in rec {
  a.b = ./foo/bar.nix; c = [ 1 2 true null ]; inherit (pkgs) x y; d = if a == b then c else d;
  with lib; f = map (x: x + 1) [ ]; g = https://x.org/y; h = a ? b && !c || d -> e // f;
  i = builtins.toString 1; l = throw "x";
}
