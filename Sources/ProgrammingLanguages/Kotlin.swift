package import Lexing

extension LanguageDefinition {
  package static let kotlin = LanguageDefinition(
    "kotlin", "Kotlin", aliases: [], files: ["kt", "kts"],
    #"""
    words main
      k: abstract annotation as break by catch companion const constructor continue crossinline do dynamic else
        enum external false final finally for fun get if in infix inline inner internal is lateinit noinline null
        open operator out override private protected public reified return sealed set super suspend tailrec this
        throw true try typealias typeof vararg when where while yield package import class interface object val
        var
    state root
      \s+  -
      //.*  c1
      /\*  cm  >comment
      (?:return|continue|break|this|super)(?=@\w)  k
      (?<=\w)@[A-Za-z_]\w*  nd
      (companion)(\s+)(object)(?=\s)  k,-,k  >class
      (fun)(\s+)(<[^>\n]*>+)(\s+)  k,-,in:self,-  >function
      (fun)(\s+)  k,-  >function
      (package|import)(\s+)([\w.*]+)  k,-,nn
      (data\s+class|class|interface|object)(?=\s)  kd  >class
      (val|var)(\s+)(?=\()  kd,-  >destructure
      (val|var)(\s+)  kd,-  >property
      """[\s\S]*?"""  s
      "(?:\\\\|\\"|[^"\n])*["\n]  s
      '(?:\\.|[^\\\n])'  sc
      @(?:[A-Za-z_]\w*)?[A-Z]\w*  nd
      [A-Za-z_]\w*@  nd
      0[xX][0-9a-fA-F_]+[uU]?L?  mh
      0[bB][01_]+[uU]?L?  mb
      \d[\d_]*\.\d[\d_]*(?:[eE][+-]?\d+)?[fF]?  mf
      \.\d[\d_]*(?:[eE][+-]?\d+)?[fF]?  mf
      \d[\d_]*(?:[eE][+-]?\d+[fF]?|[fF])  mf
      \d[\d_]*[uU]?L?  mi
      [A-Z]\w*  nc
      [a-z_]\w*(?=[({])  nf:main
      [a-z_]\w*(?=\h+[({])  nf:main
      [a-z_`]\w*`?  n:main
      \?:|\?\.|!!|\.\.|::  o
      [~!%^&*()+=|\[\]:;,.<>/?{}-]  p
    state comment
      [^*/]+  cm
      /\*  cm  >
      \*/  cm  <
      [*/]  cm
    state function
      <  p
      [A-Z]\w*(?=\.)  nc
      [A-Za-z_`]\w*`?  nf  <
      [.>]  p
      default <
    state class
      \s+  -
      [A-Za-z_]\w*  nc  <
      :\s*  err
      default <
    state property
      [A-Za-z_`]\w*`?  py  <
      default <
    state destructure
      [(,]  p
      \)  p  <
      \s+  -
      [A-Za-z_]\w*  py
      default <
    """#)
}
