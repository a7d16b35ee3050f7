package import Lexing

extension LanguageDefinition {
  package static let moonscript = LanguageDefinition(
    "moonscript", "MoonScript", aliases: ["moon"], files: ["moon"],
    ##"""
    words main
      kd: export local
      ow: and not or
      kc: false nil true
      k: break class continue do else elseif end extends for if import in repeat return super switch then unless until
        using when while with
      nb: _g _version assert collectgarbage dofile error getmetatable ipairs load loadfile next pairs pcall print
        rawequal rawget rawlen rawset require select setmetatable tonumber tostring type xpcall
    state root
      \s+  w
      --.*  c1
      \d+\.?\d*[eE][+-]?\d+  mf
      0x[0-9a-fA-F]+  mh
      \d+  mi
      [a-zA-Z_]\w*(?=:(?!:))  ss  >colon
      :[a-zA-Z_]\w*  ss
      @@?[a-zA-Z_]\w*  vi
      @@?  vi
      (?:coroutine|debug|io|math|os|package|string|table)\.\w+  nb
      [A-Z]\w*  nc
      [a-zA-Z_]\w*  n:main
      "  s2  >dq
      '  s1  >sq
      \[(=*)\[[\s\S]*?\]\1\]  s
      \.\.\.|\.\.|==|!=|~=|<=|>=|->|=>|[-+*/%^#=<>!]=?  o
      \\  o
      [(){}\[\],;.:!]  p
    state colon
      :  ss  <
    state dq
      "  s2  <
      #\{  si  >code
      [^"#]+  s2
      [#]  s2
    state code
      \}  si  <
      include root
    state sq
      '  s1  <
      \\.  se
      [^'\\]+  s1
    """##)
}
