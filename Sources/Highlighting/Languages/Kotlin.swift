extension Language {
  static let kotlin = Language(
    "kotlin", "Kotlin", files: ["kt", "kts"],
    #"""
    set id = [a-zA-Z_`][\w`]*
    words main
      k: abstract annotation as break by catch class companion const constructor continue crossinline do dynamic else enum
        external false final finally for fun get if import in infix inline inner interface internal is lateinit noinline
        null object open operator out override package private protected public reified return sealed set super suspend
        tailrec this throw true try typealias typeof val var vararg when where while yield
    state root
      (package|import)(\s+)([\w.*]+)  k,-,nn
      (fun)(\s+)  k,-  >function
      (val|var)(\s+)(\()  kd,-,p  >destructure
      (val|var)(\s+)({id})(?=\s*[:=,)]|\s+(?:by|in)\b|\s*$)  kd,-,py
      (val|var)(\s+)  kd,-  >property
      ((?:data\s+)?class|interface|object)(\s+)({id})  kd,-,nc
      \s+  -
      //.*  c1
      #!.*  c1
      /\*  cm  >comment
      (?:abstract|annotation|as|break|by|catch|class|companion|const|constructor|continue|crossinline|do|dynamic|else|enum|external|false|final|finally|for|fun|get|if|import|in|infix|inline|inner|interface|internal|is|lateinit|noinline|null|object|open|operator|out|override|package|private|protected|public|reified|return|sealed|set|super|suspend|tailrec|this|throw|true|try|typealias|typeof|val|var|vararg|when|where|while|yield)\b  n:main
      @{id}  nd
      {id}@  nd
      \.\.|\?\.|\?:|!!|::  o
      """[\s\S]*?"""  s
      "(?:\\.|[^"\\])*"  s
      '(?:\\.|[^'\\\n])'  sc
      0[xX][0-9a-fA-F_]+[uU]?[lL]?  mh
      0[bB][01_]+[uU]?[lL]?  mb
      \d[\d_]*(?:\.\d[\d_]*)?[eE][+-]?\d[\d_]*[fF]?  mf
      \d[\d_]*\.\d[\d_]*[fF]?  mf
      \d[\d_]*[fF]  mf
      \d[\d_]*[uU]?[lL]?  mi
      [A-Z]\w*  nc
      {id}(?=\s*[({])  nf
      {id}  n
      [~!%^&*()+=|\[\]:;,.<>/?{}-]  p
    state function
      <  p  >generic
      {id}(?=<)  nf
      {id}(?=[.?])  nc
      [.?]  p
      {id}  nf  <
      \s+  -
      default <
    state property
      <  p  >generic
      \s+  -
      {id}(?=\.)  nc
      \.  p
      {id}  py  <
      default <
    state generic
      <  p  >
      >  p  <
      \s+  -
      (?:in|out|reified)\b  k
      \w+  nc
      [,:?*.]  p
      default <
    state destructure
      \)  p  <
      {id}  py
      \s+  -
      [,:]  p
      default <
    state comment
      \*/  cm  <
      /\*  cm  >
      [^*/]+  cm
      [*/]  cm
    """#)
}
