package import Lexing

extension LanguageDefinition {
  package static let hcl = LanguageDefinition(
    "hcl", "Hashicorp Configuration Language", files: ["hcl", "nomad"],
    #"""
    state root
      include basics
      \{  p  >block
      \[  p  >array
    state basics
      \s+  -
      (?:#|//).*  c1
      /\*[\s\S]*?\*/  cm
      \d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+  mf
      0x[0-9a-fA-F]+  mh
      \d+  mi
      (?:true|false|null)\b  kc
      "  s2  >dq
      '  s2  >sq
      (<<-?)(\s*)(\w+)  o,-,no  >heredoc close:$ keep:[\w] line as:no
      include names
    state names
      [a-zA-Z_][\w-]*  nx
    state block
      \}  p  <
      =  p
      include root
    state array
      \]  p  <
      ,  p
      include root
    state dq
      "  s2  <
      \\[\\"]  se
      [^"\\]+  s2
    state sq
      '  s2  <
      [^'\\]+  s2
    state heredoc
      [^\n]+  sh
      \n  sh
    """#)
}
