package import Lexing

extension LanguageDefinition {
  package static let ini = LanguageDefinition(
    "ini", "INI",
    files: ["ini", "INI", "gitconfig", "cfg", ".editorconfig", "pylintrc", ".pylintrc"],
    #"""
    state basic
      [;#].*\n  c
      \s+  -
      \\\n  se
    state root
      include basic
      ([\w.-]+)(\s*)(=)  py,-,p  >value
      \[.*?\]  nn
    state value
      \n  -  <
      include basic
      "  s  >dq
      '  s  >sq
      \\.  se
      \\  se
      [^\\\n"']+  s
    state dq
      "  s  <
      \\[\s\S]  se
      \\  se
      [^\\"]+  s
    state sq
      '  s  <
      [^']+  s
    """#)
}
