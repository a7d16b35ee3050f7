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
      include basic
      "  s  >dq
      '  s  >sq
      \\[0trn"'\\]  se
      \\  se
      [^\\\n"']+  s
    state dq
      "  s  <
      \\[t0nr\n\\"]  se
      [^\\"]+  s
    state sq
      '  s  <
      [^']+  s
    """#)
}
