package import Lexing

extension LanguageDefinition {
  package static let magik = LanguageDefinition(
    "magik", "Magik", files: ["magik"],
    #"""
    state root
      \s+  w
      [#][#].*  cd
      [#].*  c1
      (_method)(\h+)([A-Za-z_][\w?!]*)(\.)([A-Za-z_][\w?!]*)  k,w,nc,p,nf
      (_method)(\h+)([A-Za-z_][\w?!]*)(\[\])  k,w,nc,nf
      _[a-z]+\b  k
      "[^"]*"  s
      '[^']*'  s
      %(?:[a-z]+|.)  sc
      :\|[^|\n]*\||:[A-Za-z_][\w?!]*  ss
      @(?:[\w]+:)?[A-Za-z_][\w?!]*  nl
      \d+(?:\.\d+)?(?:[eE&][+-]?\d+)?  m
      (?:\|[^|\n]*\||[A-Za-z_!?])(?:[\w?!]|\|[^|\n]*\|)*(?::[A-Za-z_][\w?!]*)?  n
      <<|\^<<|>>|<=|>=|<>|~=|[-+*/=<>^~]  o
      [(){}\[\],.;$]  p
    """#)
}
