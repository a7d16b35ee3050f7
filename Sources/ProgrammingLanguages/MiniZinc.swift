package import Lexing

extension LanguageDefinition {
  package static let minizinc = LanguageDefinition(
    "minizinc", "MiniZinc", files: ["mzn", "fzn", "dzn"],
    #"""
    words main
      kc: false true
      kt: array bool enum float int set string tuple
      o: diff div in intersect mod not subset superset symdiff union xor
      k: annotation any constraint else endif forall function if include list maximize minimize of op output par
        predicate record satisfy solve test then type var where
      nb: abort abs array_union assert bool2int card ceil concat cos dom exp fix floor index_set join lb length ln log
        max min pow product round set2array show sin sqrt sum tan trace ub
    state root
      \s+  w
      %.*  c1
      /\*[\s\S]*?\*/  cm
      "(?:\\.|[^"\\])*"  s
      '[^']*'  s
      \d+(?:\.\d+)?(?:[eE][+-]?\d+)?  m
      [a-zA-Z_]\w*  nx:main
      ->|<-|<->|\.\.|\+\+|/\\|\\/|==|!=|<=|>=|[-+*/=<>~!]  o
      [\[\]{}(),;:|.]  p
    """#)
}
