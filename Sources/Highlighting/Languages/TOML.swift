extension Language {
  static let toml = Language(
    "toml", "TOML", files: ["toml", "Pipfile", "poetry.lock"],
    #"""
    state basic
      \s+  -
      #.*  c
      (?:true|false)  kc
      \d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z  ld
      [+-]?\d+(?:_\d+)*\.\d+(?:_\d+)*(?:[eE][+-]?\d+(?:_\d+)*)?  mf
      [+-]?\d+(?:_\d+)*[eE][+-]?\d+(?:_\d+)*  mf
      [+-]?(?:nan|inf)  mf
      0x\h*[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*  mh
      0o[0-7]+(?:_[0-7]+)*  mo
      0b[01]+(?:_[01]+)*  mb
      [+-]?\d+(?:_\d+)*  mi
    state root
      ^\s*\[\[?[\w.-]+\]?\]  nn
      include basic
      (\S+|"[^"\n]*")(\s*)(=)  py,-,p  >value
    state content
      include basic
      "  s  >dq
      '  s  >sq
      \[  p  >array
      \{  p  >inline
    state value
      \n  -  <
      include content
    state dq
      "  s  <
      \\[bfnrtu"\\\n]  se
      [^\\"]+  s
    state sq
      '  s  <
      [^']+  s
    state array
      \]  p  <
      ,  p
      include content
    state inline
      \}  p  <
      ,  p
      include content
    """#)
}
