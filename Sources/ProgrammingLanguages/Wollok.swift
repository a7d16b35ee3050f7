package import Lexing

extension LanguageDefinition {
  package static let wollok = LanguageDefinition(
    "wollok", "Wollok", files: ["wlk", "wtest", "wpgm"],
    #"""
    words main
      bp: self
      kr: catch class const constructor describe else fixed if import inherits method mixed native new null object
        override package program return super test throws try var with
    state root
      \s+  w
      //.*  c1
      /\*[\s\S]*?\*/  cm
      (import)([^\n;]+)  kr,-
      (object|class|inherits|with|new)(\s+)(\w+)  kr,w,nc
      "(?:\\.|[^"\\])*"  s
      ==|!=|<=|>=|&&|\|\||[<>]=?  o
      \d+(?:\.\d+)?  m
      (?:self)\b  bp
      super(?=\()  kr
      (?:object|class|package|program|test|new|inherits|mixed|with|if|else|return|import|var|const|override|constructor|super|method|native|describe)\b(?!\()  kr
      \.?[a-z_]\w*\(  -
      [A-Z]\w*  nc
      [a-z_]\w*  kv
      [(){}=.,\[\];:+*/-]+  -
    """#)
}
