package import Lexing

extension LanguageDefinition {
  package static let properties = LanguageDefinition(
    "properties", ".properties", files: ["properties"],
    #"""
    state basic
      [!#].*\n  c
      \s+  -
      \\\n  -
    state root
      include basic
      ([\w.-]+)(\s*)([:=])  py,-,p  >value
    state value
      \n  -  <
      \\[\s\S]  se
      include basic
      "  s  >dq
      '  s  >sq
      [^\\\n"']+  s
    state dq
      "  s  <
      \\[\s\S]  se
      [^\\"]+  s
    state sq
      '  s  <
      [^']+  s
    """#)
}
