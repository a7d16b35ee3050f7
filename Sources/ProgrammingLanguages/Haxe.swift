package import Lexing

extension LanguageDefinition {
  package static let haxe = LanguageDefinition(
    "haxe", "Haxe", aliases: ["hx"], files: ["hx"],
    #"""
    words main
      kr: super trace
      kd: abstract dynamic extends extern from implements inline static to typedef var
      nb: Any Array Bool Class Date Dynamic EReg FileSystem Float Int Lambda Map Math Reflect Std String StringTools
        Sys UInt Void isNaN parseFloat parseInt
      k: break case cast catch class continue default do else enum false for function if import interface macro new
        null override package private public return switch this throw true try untyped while
    state root
      \s+  -
      //.*  c1
      /\*[\s\S]*?\*/  cm
      @:?\w+  nd
      0x[0-9a-fA-F]+  mh
      \d+\.\d+(?:[eE][+-]?\d+)?  mf
      \d+  mi
      "  s2  >dq
      '  s1  >sq
      [a-zA-Z_]\w*  nx:main
      \.\.\.  p
      \+\+|--|=>|->|\|\||&&|<<=?|>>>?=?|[-+*/%=!<>&|^~]=?|:  o
      [{}()\[\],;.?]  p
    state dq
      "  s2  <
      \\.  se
      [^"\\]+  s2
    state sq
      '  s1  <
      \\.  se
      \$\{  si  >code
      \$\w+  si
      [^'\\$]+  s1
      \$  s1
    state code
      \}  si  <
      include root
    """#)
}
