package import Lexing

extension LanguageDefinition {
  package static let supercollider = LanguageDefinition(
    "supercollider", "SuperCollider", files: ["sc", "scd"],
    #"""
    words main
      mf: pi
      nf: _1 _2 __all__
      k: arg classvar const super this var
      kr: case do for forBy if new while
      kc: false inf nil thisFunction thisFunctionDef thisMethod thisProcess thisThread true
    state root
      \s+  -
      //.*  c1
      /\*  cm  >comment
      \\\w*  sx
      '(?:\\.|[^'\\])*'  sx
      "(?:\\.|[^"\\])*"  s
      \$(?:\\.|.)  sc
      ~\w+  vg
      \d+r[0-9a-zA-Z]+(?:\.[0-9A-Z]+)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?:pi)?\b  mf
      pi\b  mf
      [a-z]\w*(?=:)  nl  >colon
      [A-Z]\w*  nc
      _(?!\w)  nb
      [a-z_]\w*  n:main
      [\[\](){}.,:;]  p
      [-+*/%<>=!&|^#@?]+  o
    state colon
      :  nl  <
    state comment
      /\*  cm  >
      \*/  cm  <
      [^*/]+  cm
      [*/]  cm
    """#)
}
