package import Lexing

extension LanguageDefinition {
  package static let rego = LanguageDefinition(
    "rego", "Rego", files: ["rego"],
    #"""
    words main
      kc: false null true
      ow: as default else import not package some with
    state root
      \s+  -
      #.*  c1
      "(?:\\.|[^"\\\n])*"  s2
      \d+(?:\.\d+)?(?:[eE][+-]?\d+)?  m
      [a-zA-Z_]\w*  n:main
      :=|==|!=|<=|>=|[=<>+*/%|&:-]  o
      [\[\]{}(),;.]  p
    """#)
}
