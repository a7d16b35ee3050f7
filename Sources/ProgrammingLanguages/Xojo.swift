package import Lexing

extension LanguageDefinition {
  package static let xojo = LanguageDefinition(
    "xojo", "Xojo", aliases: ["realbasic"],
    files: [
      "xojo_code", "xojo_window", "xojo_toolbar", "xojo_menu", "xojo_image", "rbbas", "rbfrm",
      "rbmnu", "rbres", "rbtbar",
    ],
    #"""
    nocase
    words main
      o: addressof and as in is isa not or xor
      kd: boolean cstring date double int16 int32 int64 int8 integer ostype ptr short single string structure uint16
        uint32 uint64 uint8 variant wstring
      k: addhandler aggregates array assigns attributes begin break byref byval call case catch class const continue
        ctype declare delegate dim do downto each else elseif end enum event exception exit extends false finally
        for function global goto if implements inherits interface lib loop mod module new next nil object of
        optional paramarray private property protected public raise raiseevent redim removehandler return select
        shared soft static step sub super then to true try until using
    state root
      \s+  w
      (?:'|//|rem\b).*  c1
      [#](?:if|else|elseif|endif|pragma|tag|bad)\b.*  cp
      "(?:""|[^"\n])*"  s2
      &[hH][0-9a-fA-F]+  mh
      &[bB][01]+  mb
      &[oO][0-7]+  mo
      &[cC][0-9a-fA-F]+|&[uU][0-9a-fA-F]+  mh
      \d+\.\d+(?:e[+-]?\d+)?  mf
      \d+  mi
      [a-z_][\w.]*  -:main
      <>|<=|>=|[-+*/\\^=<>]  o
      [(){}\[\],.:;]  p
    """#)
}
