package import Lexing

extension LanguageDefinition {
  package static let toml = LanguageDefinition(
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
      include basic
      (?<!=)\[\S+\]  nn
      ([\w-]+)(\s*)(=)(\s*)(\{)  nn,-,o,-,p  >inline
      ("[^"\n]*"|\S+)(\s*)(=)  py,-,p
      include content
    state content
      """  s  >mdq
      "  s  >dq
      '''  s  >msq
      '  s  >sq
      [\[\],]  p
    state escapes
      \\[bfnrtu"\\\n]  se
    state dq
      "  s  <
      \n  err  <
      include escapes
      [^\\"\n]+  s
    state mdq
      """  s  <
      include escapes
      [^\\"]+  s
      "  s
    state sq
      '  s  <
      \n  err  <
      [^'\n]+  s
    state msq
      '''  s  <
      [^']+  s
      '  s
    state inline
      \}  p  <
      ("[^"\n]*"|\S+)(\s*)(=)  py,-,p
      ,  p
      include basic
      include content
    """#)
}
