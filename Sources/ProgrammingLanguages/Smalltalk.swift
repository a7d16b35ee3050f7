package import Lexing

extension LanguageDefinition {
  package static let smalltalk = LanguageDefinition(
    "smalltalk", "Smalltalk", aliases: ["st", "squeak"], files: ["st"],
    #"""
    words unary
      bp: true false nil self super thisContext
    words keywords
      nb: ifTrue: ifFalse: whileTrue: whileFalse: timesRepeat:
    state root
      (<)(\w+:)([^>\n]*)(>)  p,k,-,p
      \s+  -
      include squeak
      include objects
      (\|)(\s*)(\|)  p,-,p
      (\|)([\w\s]*)(\|)  p,nv,p
      [{}()\[\];.]  p
      :=|_(?=\s)|\^  o
      (:)(\w+)  o,nv
      "(?:""|[^"])*"  c
      !  p
    state squeak
      ^!(?=[A-Za-z])  p
      ^!  p
    state objects
      ^[a-zA-Z_]\w*(?=\h*\n)  nf
      [a-z_]\w*(?=\s*(?::=|_\s))  nv
      \[  p  >block
      (?:self|super|true|false|nil|thisContext)\b  bp  >after
      [A-Z]\w*(?!:)  nc  >after
      [a-z_]\w*(?![\w:])  nv  >after
      [\w]+:  nf:keywords
      [#]\(  ss  >array
      [#][\w:]+  ss  >after
      '(?:''|[^'])*'  s  >after
      \$.  sc  >after
      -?\d+r[\d]+(?:\.\d+)?(?:e-?\d+)?  m  >after
      -?\d+(?:\.\d+)?(?:e-?\d+)?  m  >after
      [)}\]]  p  >after
    state after
      \s+  -
      (\w+)(?=\s*:=)  nv  <
      \w+:  nf:keywords  <
      new\b(?!:)  nb
      [a-zA-Z_]\w*(?!:)  nf
      [-!+*/\\~<>=|&%@?,]+  nf  <
      ;  p
      default <
    state block
      (:)(\s*)(\w+)  o,-,nv
      \|  p  =root2
      \s+  -
      default =root2
    state root2
      include root
    state array
      \)  ss  <
      \s+  -
      \$.  sc
      '(?:''|[^'])*'  s
      -?\d+(?:\.\d+)?(?:e-?\d+)?  m
      [#]?[a-zA-Z_][\w:]*  ss
    """#)
}
