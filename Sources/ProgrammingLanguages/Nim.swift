package import Lexing

extension LanguageDefinition {
  package static let nim = LanguageDefinition(
    "nim", "Nim", aliases: ["nimrod"], files: ["nim"],
    #"""
    words main
      k: addr as asm atomic bind block break case cast const continue converter defer discard distinct do elif
        else end enum except export finally for func if yield interface iterator let macro method mixin nil object
        of out proc ptr raise ref return static template try tuple type using var when while with without import
        include from generic
      ow: and div in is isnot mod not notin or shl shr xor
      kt: int int8 int16 int32 int64 float float32 float64 bool char range array seq set string
      kp: true false
    set id = [A-Za-z_]\w*
    state root
      \s+  -
      [#][#].*  sd
      [#].*  c
      [*=><+\-/@$~&%!?|^\[\]\\]+  o
      \.\.|\.|,|\[\.|\.\]|\{\.|\.\}|\(\.|\.\)|[{}():;`.]  p
      (?:{id})?"""  s  >triple
      (?:[rR]|{id})"  s  >raw
      "  s  >string
      '  sc  >char
      (proc\s)(?=[\w`])  k  >function
      0[xX][0-9a-fA-F_]+  mh  >suffix
      0o[0-7_]+  mo  >suffix
      0[bB][01_]+  m  >suffix
      \d[\d_]*'[fF]\d+  mf
      \d[\d_]*(?:\.[\d_]+)?[eE][+-]?\d+(?:'[fF]\d+)?|\d[\d_]*\.\d[\d_]*(?:'[fF]\d+)?  mf
      \d[\d_]*(?=\.\.)  mf
      \d[\d_]*  mi  >integer
      {id}  n:main
      [^\x00-\x7f].*  err
    state suffix
      '[iIuU]\d+  mi  <
      default <
    state integer
      '[iI]\d+  il  <
      '[uU]\d+  mi  <
      default <
    state function
      `[^`\n]+`  nf  <
      [A-Za-z_]\w*  nf  <
      default <
    state triple
      """(?!")  s  <
      [^"]+  s
      "  s
    state raw
      ""  se
      "  s  <
      [^"\n]+  s
    state string
      \$\d+  si
      "  s  <
      \\(?:[abenrtv\\'"]|\d+|x[0-9a-fA-F]{2})  se
      [^\\"\n$]+  s
      \$  s
      \\  s
    state char
      [^\\'\n]+  sc
      '  sc  <
      \\(?:[abenrtv\\'"]|\d+|x[0-9a-fA-F]{2})  se
      default <
    """#)
}
