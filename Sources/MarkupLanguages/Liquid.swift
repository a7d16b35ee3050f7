package import Lexing

extension LanguageDefinition {
  package static let liquid = LanguageDefinition(
    "liquid", "Liquid", files: ["liquid"],
    #"""
    set end = -?%\}
    words conditions
      kr >condition: case else elsif endcase endif endunless if unless when
    state root
      \{%-?  p  >tag
      \{\{-?  p  >output
      [^{]+  -
      \{  -
    state tag
      \s+  w
      (?:if|unless|elsif|case|when|else|endif|endunless|endcase)\b  kr  =condition
      (comment)(\s*)({end})  nt,w,p  =comment
      (raw)(\s*)({end})  nt,w,p  =raw
      (?:for|tablerow)\b  nt  =for
      assign\b  nt  =assign
      (?:capture|increment|decrement)\b  nt  =variable
      cycle\b  nt  =cycle
      {end}  p  <
      include(?=\s)  nt  =including
      [^\s%-]+  nt  =generic
      [\s\S]  err
    state comment
      (\{%-?)(\s*)(endcomment)(\s*)({end})  p,w,nt,w,p  <
      [^{]+  c
      \{  c
    state raw
      (\{%-?)(\s*)(endraw)(\s*)({end})  p,w,nt,w,p  <
      [^{]+  -
      \{  -
    state condition
      \s+  w
      {end}  p  <
      (?:and|or|contains)\b  ow
      ==|!=|<>|<=|>=|[<>=]  o
      include value
    state for
      [^\S\n]+  w
      {end}  p  <
      in\b  nt
      reversed\b  na
      (\w+)(\s*)(:)(\s*)  na,w,o,w  >argument
      \([^\s)]*\)  nv
      \|  -
      [\w.\[\]]+  nv
      include value
    state argument
      include constants
      [a-zA-Z_]\w*(?![\w.])  nv  <
      default <
    state variable
      \s+  w
      {end}  p  <
      [a-zA-Z_]\w*  nv
    state assign
      \s+  w
      {end}  p  <
      =  o
      include expression
    state output
      \s+  w
      -?\}\}  p  <
      include expression
    state expression
      \|  p  >filter
      ,  p
      ([^\s,:"'|=]+)(\s*)(:)(?=\s*\S)  na,w,o
      include value
    state filter
      \s+  w
      (\w+)(:)  nf,p  <
      \w+  nf  <
      default <
    state cycle
      \s+  w
      {end}  p  <
      [,:]  p
      include value
    state including
      \{\{  p  >output
      include generic
    state generic
      [^\S\n]+  w
      {end}  p  <
      \{\{|\}\}  -
      (\w[\w-]*)(\s*)([:=])(\s*)  na,w,o,w  >argument
      include strings
      include numbers
      ,  p
      -  o
      [\w.\/-]+  -
    state strings
      "[^"]*"  s2
      '[^']*'  s1
    state numbers
      \d+\.\d+  mf
      \d+  mi
    state constants
      include strings
      include numbers
      (?:true|false|nil)\b  kc
      (?:blank|empty)\b  nb
    state value
      include constants
      (?:forloop|tablerowloop)\.\w+  nb
      (\.)(size|first|last)\b  p,nf
      [a-zA-Z_][\w-]*\??  nv
      [.\[\]]  p
      \(\S+\)  nv
    """#)
}
