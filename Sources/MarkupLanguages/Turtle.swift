package import Lexing

extension LanguageDefinition {
  package static let turtle = LanguageDefinition(
    "turtle", "Turtle/TriG", files: ["ttl", "trig"],
    #"""
    words main
      k: a PREFIX BASE GRAPH
      kc: true false
    state root
      \s+  w
      #.*  c1
      @(?:prefix|base)\b  kd
      (?i:prefix|base|graph)\b  k
      <[^>\n]*>  nl
      ("""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|'''[\s\S]*?'''|'(?:\\.|[^'\\\n])*')  s
      @[a-zA-Z-]+  na
      \^\^  p
      [+-]?(?:\d+\.\d*|\.\d+)(?:[eE][+-]?\d+)?|[+-]?\d+[eE][+-]?\d+  mf
      [+-]?\d+  mi
      (?:true|false)\b  kc
      a(?=[\s:])  k
      [\w-]*:  nn
      [.;,\[\](){}]  p
      [^\s<>"';\[\](){}]+  n
    """#)
}
