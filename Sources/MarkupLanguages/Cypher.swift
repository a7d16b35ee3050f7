package import Lexing

extension LanguageDefinition {
  package static let cypher = LanguageDefinition(
    "cypher", "Cypher", files: ["cypher"],
    #"""
    words main nocase
      ow: all and any has in none not single
      k: as asc ascending assert by call case commit constraint create csv cypher delete desc descending distinct
        drop else end ends false fieldterminator foreach from headers index is limit load match merge null on
        optional order periodic remove return set skip start starts then true union unique unwind using when where
        with yield
    words functions nocase
      nf: abs allshortestpaths avg coalesce collect count date endnode exp filter head id keys labels last length
        log max min node nodes rand range reduce rel relationships replace round shortestpath size split startnode
        sum tointeger trim type
    state root
      //.*  c1
      /\*[\s\S]*?\*/  cm
      (create|CREATE|merge|MERGE|match|MATCH|foreach|FOREACH)(\s+)(?=\()  k,w
      (ON|ASSERT|on|assert)(\s+)(?=\()  k,w
      [ \t\n]+  -
      ([a-zA-Z]\w*:)(\s*)(?![0-9])  py,-
      (\w+)(:)  nl,dl
      (?<![\w)`]):[a-zA-Z]\w*  nc
      ([a-zA-Z]\w*)(?=\()  n:functions
      "(?:\\.|[^"\\])*"  s2
      '(?:\\.|[^'\\])*'  s1
      `[^`]*`  sb
      \d+\.\d+  mf
      (?<=[:\s*.(\[,])\d+(?=[^\s;])  m
      \d+  mi
      [a-zA-Z_$][\w$.]*  n:main
      [(){}\[\],;]+  ss
      [-+*/%<>=!^|~.]+  o
    """#)
}
