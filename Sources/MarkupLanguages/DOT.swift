package import Lexing

extension LanguageDefinition {
  package static let dot = LanguageDefinition(
    "dot", "DOT", files: ["dot"],
    #"""
    set id = [a-zA-Z][a-zA-Z0-9_]*
    state root
      \s+  -
      include comments
      (?i:digraph|graph|node|edge|strict|subgraph)\b  k
      "(?:\\.|[^"\\])*"  s2
      -?\d*\.\d+  mf
      \d+  mi
      ({id})(\s*)(=)  n,-,p
      ->|--  o
      \[|\]  o
      <  p  >html
      [{}:;,=>]  p
      {id}  nv
    state comments
      //.*  c1
      #.*  c1
      /\*[\s\S]*?\*/  cm
    state html
      >  p  <
      [^<>]+  in:html
      <[^>]*>  in:html
    """#)
}
