package import Lexing

extension LanguageDefinition {
  package static let eiffel = LanguageDefinition(
    "eiffel", "Eiffel", files: ["e"],
    #"""
    words main
      kv: Current Result
      kc: False True
      k: Precursor Void across agent alias all and as assign attached attribute check class convert create debug
        deferred detachable do else elseif end ensure expanded export external feature from frozen if implies inherit
        inspect invariant like local loop not note obsolete old once or redefine rename require rescue retry select
        separate some then undefine until variant when xor
    state root
      \s+  -
      --.*  c1
      "\[  sx  >raw
      "  s2  >string
      '(?:%.|[^'%])'  sc
      \d[\d_]*\.\d+(?:[eE][+-]?\d+)?  mf
      0[xX][0-9a-fA-F]+  mh
      \d[\d_]*  mi
      (?:True|False)\b  kc
      Void\b  k
      [A-Z][A-Z0-9_]+(?![a-zA-Z0-9_])  nc
      [A-Z](?![a-zA-Z0-9_])  nc
      [a-zA-Z]\w*  n:main
      :=|[{}()\[\]:;,.!?]  pi
      //|\\\\|/=|<=|>=|[<>=+*/~#@|\\^&$-]  o
    state raw
      \]"  sx  <
      [^\]]+  sx
      \]  sx
    state string
      "  s2  <
      %[^\n]  s2
      %\s*\n\h*%  s2
      [^"%]+  s2
    """#)
}
