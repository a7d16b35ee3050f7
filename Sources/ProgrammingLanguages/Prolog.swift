package import Lexing

extension LanguageDefinition {
  package static let prolog = LanguageDefinition(
    "prolog", "Prolog", aliases: [], files: ["pro", "P", "prolog", "pl"],
    #"""
    state root
      ^#.*  c1
      %.*  c1
      /\*\*[\s\S]*?\*/  cm
      /\*  cm  >comment
      [a-z][\w]*  ss
      \s+  -
      "[^"]*"  s2
      '[^']*'  ss
      [A-Z_]\w*  nv
      \d+(?:\.\d+)?(?:[eE][-+]?\d+)?  m
      :-|-->|\?-  p
      <>|=\.\.|=@=|=:=|=<|==|@<|@>|->|[-+*/<>=@^~:&#?]+  o
      [()\[\]{},;.|!]  p
    state comment
      \*/  cm  <
      /\*  cm  >
      [^*/]+  err
      [*/]  err
    """#)
}
