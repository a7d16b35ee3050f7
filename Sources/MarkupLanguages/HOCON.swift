package import Lexing

extension LanguageDefinition {
  package static let hocon = LanguageDefinition(
    "hocon", "HOCON", files: ["hocon"],
    #"""
    state root
      \s+  w
      (?:#|//).*  c1
      [\w.-]+(?=\s*[:={])  nl
      "(?:\\.|[^"\\])*"(?=\s*[:={])  nl
      """[\s\S]*?"""  s2
      "(?:\\.|[^"\\])*"  s2
      (\$\{\??)([^}\n]*)(\})  si,nv,si
      (?:true|false|null)\b  kc
      (?:on|off|yes|no)\b  kc
      include\b  l
      -?\d+\.\d+(?:[eE][+-]?\d+)?  mf
      -?\d+  mi
      [{}\[\]:,=()]  p
      [^\s"{}\[\]:=,+#$()\d][^\s"{}\[\]:=,+#$()]*  l
      .  l
    """#)
}
