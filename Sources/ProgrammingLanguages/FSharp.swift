package import Lexing

extension LanguageDefinition {
  package static let fsharp = LanguageDefinition(
    "fsharp", "FSharp", aliases: [], files: ["fs", "fsi", "fsx"],
    #"""
    words main
      k: abstract and as assert base begin class const default delegate do done downcast downto elif else end
        exception extern fixed finally for fun function global if in inherit inline interface internal lazy let
        match member module mutable namespace new not null of open or override private public rec return sig
        static struct then to try type upcast use val void when while with yield process parallel component
        constraint constructor include mixin protected pure sealed tailcall trait virtual volatile select atomic
        break checked object method
      bp: false true
      kt: unit int float bool string char list array
    words ops
      p: != # & && ( ) * + , - -. -> . .. : :: := :> ; ;; < <- = > >. >] >} ? ?? [ [< [> [| ] _ ` { {< | |] } ~ |> <| <> {| |} ==
    state root
      \s+  -
      (?:false|true)\b  bp
      \(\)|\[\]  bp
      \(\*(?!\))  c  >comment
      //.*  c1
      [A-Z][\w']*(?=\s*\.)  nn  >dotted
      ``[^`\n]*``  n
      [A-Z][\w']*  nc
      [a-z][\w']*|_[A-Za-z\d'][\w']*  n:main
      '(?:\\[\\"'ntbr ]|\\[0-9]{3}|\\x[0-9a-fA-F]{2})'  sc
      '[.]'  sc
      '  k
      "  s2  >string
      [\[\];,{}_()!$%&*+./:<=>?@^|~#-]+  o:ops
      0[xX][\da-fA-F][\da-fA-F_]*  mh
      0[oO][0-7][0-7_]*  mo
      0[bB][01][01_]*  mb
      -?\d[\d_]*(?:\.[\d_]*)?[eE][+-]?\d[\d_]*  mf
      \d[\d_]*  mi
    state comment
      [^(*)]+  c
      \(\*  c  >
      \*\)  c  <
      [(*)]  c
    state string
      [^\\"]+  s2
      \\[\\"'ntbr ]|\\[0-9]{3}|\\x[0-9a-fA-F]{2}  se
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
