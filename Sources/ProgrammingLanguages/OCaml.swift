package import Lexing

extension LanguageDefinition {
  package static let ocaml = LanguageDefinition(
    "ocaml", "OCaml", aliases: [], files: ["ml", "mli", "mll", "mly"],
    #"""
    words main
      ow: and asr land lor lsl lxor mod or
      k: as assert begin class constraint do done downto else end exception external for fun function functor if
        in include inherit initializer lazy let match module mutable new nonrec object of open rec sig struct then
        to try type val virtual when while with raise
      bp: false true
      kt: unit int float bool string char list array
    set op = [!$%&*+./:<=>?@^|~#,-]
    state root
      \s+  -
      (?:false|true)\b  bp
      \(\)|\[\]  bp
      \(\*(?!\))  c  >comment
      [A-Z][\w']*(?=\s*\.)  nn  >dotted
      `[A-Za-z_][\w']*  nt
      [A-Z][\w']*  nc
      [a-z_][\w']*  n:main
      ;;|[\[\](){};]  p
      {op}+  o
      0[xX][\da-fA-F][\da-fA-F_]*  mh
      0[oO][0-7][0-7_]*  mo
      0[bB][01][01_]*  mb
      -?\d[\d_]*(?:\.[\d_]*)?[eE][+-]?\d[\d_]*  mf
      \d[\d_]*  mi
      '(?:\\[\\"'ntbr ]|\\[0-9]{3}|\\x[0-9a-fA-F]{2})'  sc
      '[.]'  sc
      '  k
      "  s2  >string
      [~?][a-z][\w']*:  nv
    state comment
      [^(*)]+  c
      \(\*  c  >
      \*\)  c  <
      [(*)]  c
    state string
      [^\\"]+  s2
      \\[\\"'ntbr ]|\\[0-9]{3}|\\x[0-9a-fA-F]{2}|\\o[0-7]{3}  se
      \\\n  s2
      "  s2  <
    state dotted
      \s+  -
      \.  p
      [A-Z][\w']*(?=\s*\.)  nn
      [A-Z][\w']*  nc  <
      [a-z_][\w']*  n  <
      default <
    """#)
}
