package import Lexing

extension LanguageDefinition {
  package static let sieve = LanguageDefinition(
    "sieve", "Sieve", files: ["sieve"],
    ##"""
    words main
      k: else elsif if require stop
      nf: discard fileinto keep redirect reject vacation
    state root
      \s+  -
      \#.*  c1
      /\*[\s\S]*?\*/  cm
      :\w+  o
      "  s2  >string
      (text:)(\h*\n)  nb,-  >multiline
      \d+[KMG]?  mi
      [A-Z]\w*  nx
      [a-zA-Z_]\w*  nv:main
      [\[\]{}(),;]  p
    state string
      "  s2  <
      \\.  se
      \$\{\w+\}  si
      \n  err
      [^"\\\n$]+  s2
      \$  s2
    state multiline
      ^\.\n  s2  <
      [^\n]+  s2
      \n  err
    """##)
}
